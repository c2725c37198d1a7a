import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { VOICES_KEPT } from './inbox.calendar.ts';
import * as store from './inbox.store.ts';
import { withoutOwn } from './letter.rules.ts';
import type { Letter, Objection, Suggestion, Voice } from './shapes.ts';

/** On a day with more letters than an office can answer one by one, a letter joins the file that is open about the same. */

/** What letters have to be about alike to be one file: the recipient, as others or as they themselves speak of it; or the RT. */
export const subjectOf = (letter: Letter): string =>
  letter.kind === 'objection'
    ? `${letter.own ? 'own' : 'objection'}#${letter.village}#${letter.entry}`
    : `suggestion#${letter.village}#${letter.told?.rt ?? ''}`;

/** The changes by which it joins the file that is open about the same; undefined where none is. */
export async function joined(context: Context, letter: Letter): Promise<Change[] | undefined> {
  const id = await store.latestOf(context, subjectOf(letter));
  if (id === undefined) return undefined;
  if (letter.kind === 'objection') {
    const { note = '', ...kept } = letter;
    const before = await store.getObjection(context, id);
    if (before?.state !== 'open') return undefined;
    const after = withVoice<Objection>(dataOf(before), { id: letter.id, raisedAt: letter.raisedAt, reason: letter.reason, note });
    return [store.replaceObjection(before, after, context.now()), store.putLetter(withoutOwn({ ...kept, joined: id }))];
  }
  const { told, ...kept } = letter;
  const before = await store.getSuggestion(context, id);
  if (before?.state !== 'open') return undefined;
  const note = [told?.landmark, told?.reason].filter(Boolean).join(': ');
  const after = withVoice<Suggestion>(dataOf(before), { id: letter.id, raisedAt: letter.raisedAt, note });
  return [store.replaceSuggestion(before, after, context.now()), store.putLetter({ ...kept, joined: id })];
}

function withVoice<F extends Objection | Suggestion>(file: F, voice: Voice): F {
  const { voices = [], joinedBy = 0 } = file;
  return { ...file, voices: [...voices, voice].slice(0, VOICES_KEPT), joinedBy: joinedBy + 1 };
}

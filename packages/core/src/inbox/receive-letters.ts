import * as Household from '../household/household.ts';
import { type Change, commit } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import type { JobRun } from '../shared/job.ts';
import type * as Staff from '../staff/staff.ts';
import * as Task from '../task/task.ts';
import { complaintIn, deskOf, isAboutOffice, servingIn } from './about-office.ts';
import * as store from './inbox.store.ts';
import { joined, subjectOf } from './joining.ts';
import { withoutOwn } from './letter.rules.ts';
import * as letters from './letters.store.ts';
import type { Letter, ObjectionLetter } from './shapes.ts';

/** Letters from where the public may write into the office's own records, each whole or not at all. Stopped, the next run goes on. */

/** All that waits is one piece of work. */
export const ALL = 'all';

export const isNeeded = ({ publicIndex }: Pick<Context, 'publicIndex'>): Promise<boolean> => letters.hasQueued(publicIndex);

/** Which households stand under ids of the public lists, by those that are known. */
export type Behind = (context: Context, entries: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export async function receiveLetters(context: Context, behind: Behind, { signal, onProgress }: JobRun): Promise<void> {
  const waiting: Letter[] = [];
  for await (const id of letters.queuedLetters(context.publicIndex)) {
    const found = await letters.getLetter(context.publicIndex, id);
    if (found) waiting.push(found.letter);
  }
  const households = await householdsOf(context, behind, waiting);
  const serving = await servingIn(context, new Set(waiting.map(({ village }) => village)));
  for (const [index, letter] of waiting.entries()) {
    if (signal.aborted) return;
    await receiveLetter(context, letter, { household: households.get(letter.id), serving: serving.get(letter.village) ?? [] });
    onProgress({ done: index + 1, total: waiting.length });
  }
}

/**
 * By letter, where the household still lives in the letter's village: a BatchGet of the ids and one of the households, for each hundred. Who objects to what
 * they are told of themselves may be on no list, and the id of one says nothing of it: for these a village's households are gone through once.
 */
async function householdsOf(context: Context, behind: Behind, waiting: readonly Letter[]): Promise<Map<string, string>> {
  const objections = waiting.filter((letter): letter is ObjectionLetter => letter.kind === 'objection' && letter.entry !== '');
  const listed = await behind(context, [...new Set(objections.map(({ entry }) => entry))]);
  const unlisted = objections.filter(({ entry }) => !listed.has(entry));
  const known = new Map([...listed, ...(await livingBehind(context, unlisted))]);
  const households = known.size > 0 ? await Household.getManyUnchecked(context, [...new Set(known.values())]) : [];
  const livingIn = new Map(households.map(({ id, status, village }) => [id, status === 'active' ? village : undefined]));
  return new Map(
    objections.flatMap(({ id, entry, village }) => {
      const household = known.get(entry);
      return household !== undefined && livingIn.get(household) === village ? [[id, household] as const] : [];
    }),
  );
}

async function livingBehind(context: Context, letters: readonly ObjectionLetter[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const village of new Set(letters.map((letter) => letter.village))) {
    const here = new Set(letters.filter((letter) => letter.village === village).map(({ entry }) => entry));
    for await (const { id } of Household.eachInVillage(context, village)) {
      const entry = Household.publicIdOf(context, id);
      if (here.has(entry)) found.set(entry, id);
    }
  }
  return found;
}

interface Found {
  readonly household: string | undefined;
  readonly serving: readonly Staff.Assignment[];
}

async function receiveLetter(context: Context, letter: Letter, { household, serving }: Found): Promise<void> {
  const { accused, complainsOf: _told, ...raised } = await complaintIn(context, letter, serving);
  const isAbout = isAboutOffice({ accused, complainsOf: letter.complainsOf });
  const placed = { ...letter, ...raised };
  const waits = Task.openTask({
    kind: letter.kind,
    about: letter.id,
    village: letter.village,
    desk: deskOf[placed.level],
    since: dayOf(letter.raisedAt),
    due: letter.answerBy,
    ...(household && { household }),
  });
  try {
    // What complains of the office joins nothing that the office sees, and nothing joins it.
    const changes = (!isAbout && letter.joins && (await joined(context, letter))) || [
      ...added(context, placed, { household, accused }),
      waits,
      ...(isAbout ? [] : [store.setLatest(subjectOf(letter), letter.id)]),
    ];
    await commit(context, [...changes, store.removeFromQueue(letter)], { operation: 'takeInLetter' });
  } catch (error) {
    // Another run was faster; or somebody answered what it was to join, and the next run finds that.
    if (!(error instanceof VersionConflict)) throw error;
  }
}

interface Known {
  readonly household: string | undefined;
  readonly accused: readonly string[] | undefined;
}

/** The office's record, and the letter without what it no longer needs to hold. */
function added(context: Context, letter: Letter, { household, accused }: Known): Change[] {
  const known = { ...(household && { household }), ...(accused && { accused }) };
  if (letter.kind === 'objection') {
    const { note = '', ...rest } = letter;
    const { kind: _kind, joins: _joins, joined: _joined, ...objection } = rest;
    return [store.addObjection({ ...objection, note, ...known }, context.now()), store.putLetter(withoutOwn(rest))];
  }
  const { told = { rt: '', landmark: '', reason: '' }, ...rest } = letter;
  const { kind: _kind, joins: _joins, joined: _joined, ...suggestion } = rest;
  return [store.addSuggestion({ ...suggestion, told, ...(accused && { accused }) }, context.now()), store.putLetter(rest)];
}

import { type Actor, mayIn } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { everyLoginOf } from '../staff/hands.ts';
import * as Staff from '../staff/staff.ts';
import type { Desk } from '../task/shapes.ts';
import { mentionsName } from './name-mention.rules.ts';
import type { AboutOffice, Letter } from './shapes.ts';

/** A letter that complains of the office is never seen or handled by whom it complains of, and begins one desk up, as a case does. */

type About = Pick<Letter, 'level'> & AboutOffice;

export const isAboutOffice = ({ accused, complainsOf }: AboutOffice): boolean =>
  (accused?.length ?? 0) > 0 || (complainsOf?.length ?? 0) > 0;

/** Who serves those villages. A Query for each. */
export async function servingIn(context: Context, villages: Iterable<string>): Promise<ReadonlyMap<string, readonly Staff.Assignment[]>> {
  const found = new Map<string, readonly Staff.Assignment[]>();
  for (const village of villages) found.set(village, await Staff.servingVillage(context, { village }));
  return found;
}

/**
 * Whom a letter complains of: the offices that its sender named, and those who serve its village whose names are in its words, in all their
 * logins. Nothing for one that complains of nobody. Reads only where somebody is named.
 */
export async function complaintIn(context: Context, letter: Letter, serving: readonly Staff.Assignment[]): Promise<Partial<About>> {
  const words = letter.kind === 'objection' ? letter.note : [letter.told?.landmark, letter.told?.reason].join('. ');
  const named = serving.filter(({ staffName }) => mentionsName(words ?? '', [{ name: staffName }]));
  const accused = await everyLoginOf(context, [...new Set(named.map(({ staff }) => staff))]);
  const about: AboutOffice = { ...(accused.length > 0 && { accused }), ...(letter.complainsOf && { complainsOf: letter.complainsOf }) };
  return isAboutOffice(about) ? { ...about, level: levelAbove(about) } : {};
}

/** Above Dinsos there is no desk here; what complains of it lies there, and the auditor sees it. */
const levelAbove = ({ complainsOf = [] }: AboutOffice): Letter['level'] =>
  complainsOf.includes('camat') || complainsOf.includes('dinsos') ? 'regency' : 'district';

export const deskOf: Readonly<Record<Letter['level'], Desk>> = { village: 'puskesos', district: 'camat', regency: 'dinsos' };

/** May the actor know of what complains of a village's office? */
export const seesAboutOffice = (actor: Actor, village: string): boolean =>
  mayIn(actor, 'inbox.read', village) && ['camat', 'dinsos', 'auditor', 'system'].includes(actor.role);

/** Is the letter there for the actor? */
export function seesLetter(actor: Actor, letter: AboutOffice & Pick<Letter, 'village'>): boolean {
  if (!isAboutOffice(letter)) return mayIn(actor, 'inbox.read', letter.village);
  const { accused = [], complainsOf = [] } = letter;
  const isTheirs = accused.includes(actor.id) || (actor.role === 'camat' && complainsOf.includes('camat'));
  return !isTheirs && seesAboutOffice(actor, letter.village);
}

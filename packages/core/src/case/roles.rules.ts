import { type Actor, can, holds, mayIn } from '../shared/actor.ts';
import { edgesFrom } from '../shared/machine.ts';
import { type CaseTransition, standIns, transitions } from './case.machine.ts';
import { type Case, type CaseLevel, type CaseMove, type CaseRole, isAboutStaff } from './shapes.ts';

/** Who may see a case, and who may move it. */

/** A case that is there, or the village in which one is to begin. */
export type CasePosition = Pick<Case, 'village'> & Partial<Pick<Case, 'level' | 'state' | 'handler' | 'about' | 'aboutCamat'>>;

const heights: Readonly<Record<CaseLevel, number>> = { village: 0, district: 1, regency: 2 };
export const hasReached = (level: CaseLevel | undefined, height: 'district' | 'regency'): boolean =>
  heights[level ?? 'village'] >= heights[height];

/** The offices that somebody at work holds in the village today. */
export type FilledOffices = ReadonlySet<string>;

function hasRole(actor: Actor, hand: CaseRole, { village, handler, ...place }: CasePosition): boolean {
  if (hand === 'camat' || hand === 'dinsos') return actor.role === hand;
  // What complains of somebody of the office is in nobody's hands there.
  return hand === 'handler' ? handler === actor.id : !isAboutStaff(place) && holds(actor, hand, village);
}

/** Is the actor that hand, or do they stand in for it? */
function actsAs(actor: Actor, hand: CaseRole, place: CasePosition, filled: FilledOffices): boolean {
  if (hasRole(actor, hand, place)) return true;
  return standIns.some(
    ({ of, by, when }) =>
      of === hand && (when === 'vacant' ? !filled.has(of) : hasReached(place.level, when)) && actsAs(actor, by, place, filled),
  );
}

/** What can be made of it by anybody: above the regency there is no desk to send it to. */
export const openTransitions = (place: CasePosition): readonly CaseTransition[] =>
  edgesFrom(transitions, place.state).filter(({ move }) => !(move === 'escalate' && hasReached(place.level, 'regency')));

const mayTransition = (actor: Actor, { by }: CaseTransition, place: CasePosition, filled: FilledOffices): boolean =>
  by.some((hand) => actsAs(actor, hand, place, filled));

/** The edge of that move, where the actor may make it. */
export function allowedTransition(actor: Actor, move: CaseMove, place: CasePosition, filled: FilledOffices): CaseTransition | undefined {
  const edge = openTransitions(place).find((one) => one.move === move);
  return edge && mayTransition(actor, edge, place, filled) ? edge : undefined;
}

/** All that the actor may make of it now. */
export const allowedTransitions = (actor: Actor, place: CasePosition, filled: FilledOffices): readonly CaseTransition[] =>
  can(actor, 'case.write') ? openTransitions(place).filter((edge) => mayTransition(actor, edge, place, filled)) : [];

/**
 * What complains of somebody of the staff is known to the desks above, and never to them. A sensitive case is known to whoever registered it, whom it was handed to, the village's coordinators, the camat once it has come up to
 * them, and Dinsos; to nobody who looks on.
 */
export function sees(actor: Actor, found: Case): boolean {
  const { village, sensitive, registeredBy, handler, level } = found;
  if (!mayIn(actor, 'case.read', village) || complainsOf(actor, found)) return false;
  if (isAboutStaff(found)) return seesAboutStaff(actor, village) || registeredBy === actor.id || handler === actor.id;
  if (!sensitive || seesSensitive(actor, village)) return true;
  if (actor.role === 'camat') return hasReached(level, 'district');
  return registeredBy === actor.id || handler === actor.id;
}

/** Is the actor whom it complains of? Then it is not there for them, whatever else they are to it. */
const complainsOf = ({ id, role }: Actor, { about = [], aboutCamat }: Case): boolean =>
  about.includes(id) || (aboutCamat === true && role === 'camat');

/** May the actor see what complains of the staff of a village? */
export const seesAboutStaff = (actor: Actor, village: string): boolean =>
  mayIn(actor, 'case.read', village) && ['camat', 'dinsos', 'system'].includes(actor.role);

/** May the actor see all of a village's sensitive cases? */
export const seesSensitive = (actor: Actor, village: string): boolean =>
  mayIn(actor, 'case.read', village) && (actor.role === 'dinsos' || actor.role === 'system' || holds(actor, 'coordinator', village));

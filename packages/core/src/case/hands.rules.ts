import { type Actor, can, holds, mayIn } from '../shared/actor.ts';
import { edgesFrom } from '../shared/machine.ts';
import { type Edge, edges, standIns } from './case.machine.ts';
import type { Case, CaseHand, CaseLevel, CaseMove } from './shapes.ts';

/** Who may see a case, and who may move it. */

/** A case that is there, or the village in which one is to begin. */
export type Place = Pick<Case, 'village'> & Partial<Pick<Case, 'level' | 'state' | 'handler'>>;

const heights: Readonly<Record<CaseLevel, number>> = { village: 0, district: 1, regency: 2 };
export const hasReached = (level: CaseLevel | undefined, height: 'district' | 'regency'): boolean =>
  heights[level ?? 'village'] >= heights[height];

/** The offices that somebody at work holds in the village today. */
export type Filled = ReadonlySet<string>;

function isHand(actor: Actor, hand: CaseHand, { village, handler }: Place): boolean {
  if (hand === 'camat' || hand === 'dinsos') return actor.role === hand;
  return hand === 'handler' ? handler === actor.id : holds(actor, hand, village);
}

/** Is the actor that hand, or do they stand in for it? */
function acts(actor: Actor, hand: CaseHand, place: Place, filled: Filled): boolean {
  if (isHand(actor, hand, place)) return true;
  return standIns.some(
    ({ of, by, when }) =>
      of === hand && (when === 'vacant' ? !filled.has(of) : hasReached(place.level, when)) && acts(actor, by, place, filled),
  );
}

/** What can be made of it by anybody: above the regency there is no desk to send it to. */
export const edgesOpen = (place: Place): readonly Edge[] =>
  edgesFrom(edges, place.state).filter(({ move }) => !(move === 'escalate' && hasReached(place.level, 'regency')));

const mayMake = (actor: Actor, { by }: Edge, place: Place, filled: Filled): boolean => by.some((hand) => acts(actor, hand, place, filled));

/** The edge of that move, where the actor may make it. */
export function edgeFor(actor: Actor, move: CaseMove, place: Place, filled: Filled): Edge | undefined {
  const edge = edgesOpen(place).find((one) => one.move === move);
  return edge && mayMake(actor, edge, place, filled) ? edge : undefined;
}

/** All that the actor may make of it now. */
export const edgesFor = (actor: Actor, place: Place, filled: Filled): readonly Edge[] =>
  can(actor, 'case.write') ? edgesOpen(place).filter((edge) => mayMake(actor, edge, place, filled)) : [];

/**
 * A sensitive case is known to whoever registered it, whom it was handed to, the village's coordinators, the camat once it has come up to
 * them, and Dinsos; to nobody who looks on.
 */
export function sees(actor: Actor, { village, sensitive, registeredBy, handler, level }: Case): boolean {
  if (!mayIn(actor, 'case.read', village)) return false;
  if (!sensitive || seesSensitive(actor, village)) return true;
  if (actor.role === 'camat') return hasReached(level, 'district');
  return registeredBy === actor.id || handler === actor.id;
}

/** May the actor see all of a village's sensitive cases? */
export const seesSensitive = (actor: Actor, village: string): boolean =>
  mayIn(actor, 'case.read', village) && (actor.role === 'dinsos' || actor.role === 'system' || holds(actor, 'coordinator', village));

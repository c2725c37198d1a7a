import { DomainError, type Message } from '../shared/error.ts';
import { type CaseTransition, moveTerms, roleTerms, standIns, stateTerms } from './case.machine.ts';
import { type CasePosition, hasReached, openTransitions } from './roles.rules.ts';
import type { CaseMove, CaseRole, CaseState } from './shapes.ts';

/** Thrown when a case can't make a move from where it is, or not by this person; it says which it can, and by whom. */
export class CaseMoveNotAllowed extends DomainError {
  readonly code = 'CASE_MOVE_NOT_ALLOWED';
  readonly kind = 'conflict';
  readonly move: CaseMove;
  /** Undefined where it is not registered yet. */
  readonly state: CaseState | undefined;
  readonly allowed: readonly CaseTransition[];

  constructor(move: CaseMove, place: CasePosition) {
    const allowed = openTransitions(place);
    super({ id: messageIn('id', move, place, allowed), en: messageIn('en', move, place, allowed) });
    this.move = move;
    this.state = place.state;
    this.allowed = allowed;
  }
}

const phrases = {
  id: { cannot: 'Langkah ini tidak bisa Anda lakukan', on: 'pada kasus', may: 'Yang bisa dilakukan', or: ' atau ', emptied: 'bila kosong' },
  en: { cannot: 'You can’t make this move', on: 'on a case that is', may: 'What can be done', or: ' or ', emptied: 'where it is empty' },
} as const;

function messageIn(language: keyof Message, move: CaseMove, place: CasePosition, allowed: readonly CaseTransition[]): string {
  const { cannot, on, may, or, emptied } = phrases[language];
  const at = place.state ? ` ${on} “${stateTerms[place.state][language]}”` : '';
  const name = (hand: CaseRole) => roleTerms[hand][language];
  const withDeputies = (hand: CaseRole) => {
    const deputies = standIns.filter(({ of, when }) => of === hand && when === 'vacant').map(({ by }) => name(by));
    return deputies.length > 0 ? `${name(hand)} (${emptied}: ${deputies.join(or)})` : name(hand);
  };
  const above = ({ by }: CaseTransition) =>
    standIns.filter((one) => by.includes(one.of) && one.when !== 'vacant' && hasReached(place.level, one.when)).map((one) => name(one.by));
  const hands = (edge: CaseTransition) => [...new Set([...edge.by.map(withDeputies), ...above(edge)])].join(or);
  const list = allowed.map((edge) => `${moveTerms[edge.move][language]}: ${hands(edge)}`).join('; ');
  return `${cannot} (${moveTerms[move][language]})${at}. ${may}: ${list}.`;
}

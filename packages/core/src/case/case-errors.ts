import { DomainError, type Message } from '../shared/error.ts';
import type { Edge } from './case.machine.ts';
import { edgesFrom, handTerms, moveTerms, standIns, terms } from './case.machine.ts';
import type { CaseMove, CaseState } from './shapes.ts';

/** Thrown when a case can't make a move from where it is, or not by this person; it says which it can, and by whom. */
export class CaseMoveNotAllowed extends DomainError {
  readonly code = 'CASE_MOVE_NOT_ALLOWED';
  readonly kind = 'conflict';
  readonly move: CaseMove;
  /** Undefined where it is not registered yet. */
  readonly state: CaseState | undefined;
  readonly allowed: readonly Edge[];

  constructor(move: CaseMove, state: CaseState | undefined) {
    const allowed = edgesFrom(state);
    super({ id: told('id', move, state, allowed), en: told('en', move, state, allowed) });
    this.move = move;
    this.state = state;
    this.allowed = allowed;
  }
}

const phrases = {
  id: { cannot: 'Langkah ini tidak bisa Anda lakukan', on: 'pada kasus', may: 'Yang bisa dilakukan', or: ' atau ', emptied: 'bila kosong' },
  en: { cannot: 'You can’t make this move', on: 'on a case that is', may: 'What can be done', or: ' or ', emptied: 'where it is empty' },
} as const;

function told(language: keyof Message, move: CaseMove, state: CaseState | undefined, allowed: readonly Edge[]): string {
  const { cannot, on, may, or, emptied } = phrases[language];
  const at = state ? ` ${on} “${terms[state][language]}”` : '';
  const hands = ({ by }: Edge) =>
    by
      .map((hand) => {
        const instead = standIns.filter(({ of, when }) => of === hand && when === 'vacant').map((one) => handTerms[one.by][language]);
        return instead.length > 0 ? `${handTerms[hand][language]} (${emptied}: ${instead.join(or)})` : handTerms[hand][language];
      })
      .join(or);
  const list = allowed.map((edge) => `${moveTerms[edge.move][language]}: ${hands(edge)}`).join('; ');
  return `${cannot} (${moveTerms[move][language]})${at}. ${may}: ${list}.`;
}

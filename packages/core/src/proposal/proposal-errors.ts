import { DomainError } from '../shared/error.ts';
import { dayInWords } from '../shared/written-date.ts';
import { type Edge, roleNames, stateNames } from './proposal.machine.ts';
import type { ProposalState } from './shapes.ts';
import type { ProposalWindow } from './window.rules.ts';

/** Thrown when a proposal can't go from where it is to the state asked for, or not in this actor's hands. Says which moves there are, and whose. */
export class ProposalMoveNotAllowed extends DomainError {
  readonly code = 'PROPOSAL_MOVE_NOT_ALLOWED';
  readonly kind = 'conflict';
  /** The moves there are from its state. */
  readonly allowed: readonly Edge[];

  constructor(from: ProposalState, allowed: readonly Edge[]) {
    const say = (language: 'id' | 'en') =>
      allowed.map(({ to, by }) => `${stateNames[to][language]} (${by.map((hand) => roleNames[hand][language]).join(', ')})`).join('; ');
    super({
      id:
        allowed.length === 0
          ? `Usulan ini sudah selesai (${stateNames[from].id}). Usulkan lagi bila keadaannya berubah.`
          : `Dari ${stateNames[from].id}, usulan hanya dapat dipindahkan ke: ${say('id')}.`,
      en:
        allowed.length === 0
          ? `This proposal has come to its end (${stateNames[from].en}). Propose again should things change.`
          : `From ${stateNames[from].en} a proposal can only go to: ${say('en')}.`,
    });
    this.allowed = allowed;
  }
}

/** Thrown when a household is proposed for what it is proposed for already. */
export class ProposalOpen extends DomainError {
  readonly code = 'PROPOSAL_OPEN';
  readonly kind = 'conflict';

  constructor(state: ProposalState) {
    super({
      id: `Rumah tangga ini sudah diusulkan untuk hal yang sama dan masih berjalan (${stateNames[state].id}). Ikuti usulan itu.`,
      en: `This household is proposed for the same already, and that still goes on (${stateNames[state].en}). Follow that proposal.`,
    });
  }
}

/** Thrown when a home was not visited since the deliberation agreed on it. */
export class NotVisited extends DomainError {
  readonly code = 'NOT_VISITED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Rumah ini belum dikunjungi sejak musyawarah. Kunjungi dulu dan catat temuannya.',
      en: 'This home has not been visited since the deliberation. Visit it and record what was found first.',
    });
  }
}

/** Thrown when a list is sent between two windows. */
export class WindowClosed extends DomainError {
  readonly code = 'WINDOW_CLOSED';
  readonly kind = 'conflict';

  constructor(next: ProposalWindow | undefined) {
    const when = next
      ? { id: `dibuka ${dayInWords(next.opens)}`, en: `opens on ${next.opens}` }
      : { id: 'belum ditetapkan', en: 'is not set yet' };
    super({
      id: `Masa pengusulan bulan ini tidak sedang dibuka; yang berikut ${when.id}. Usulan ikut masa itu.`,
      en: `This month’s window is not open now; the next one ${when.en}. The proposal goes in that one.`,
    });
  }
}

/** Thrown when a deliberation decides on a proposal that is not on its village's first list. */
export class NotOnFirstList extends DomainError {
  readonly code = 'NOT_ON_FIRST_LIST';
  readonly kind = 'conflict';
  /** Where in the decisions. */
  readonly at: readonly number[];

  constructor(at: readonly number[]) {
    const rows = at.map((index) => index + 1).join(', ');
    super({
      id: `Usulan pada baris ${rows} tidak ada di daftar awal desa ini. Masukkan ke daftar awal dulu, atau hapus dari berita acara.`,
      en: `The proposals in rows ${rows} are not on this village’s first list. List them first, or leave them out of the record.`,
    });
    this.at = at;
  }
}

/** Thrown when a deliberation is asked for a step it is not ready for. */
export class DeliberationStep extends DomainError {
  readonly code = 'DELIBERATION_STEP';
  readonly kind = 'conflict';
}

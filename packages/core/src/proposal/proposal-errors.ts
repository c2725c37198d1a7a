import type { FieldFinding } from '../household/shapes.ts';
import type { Day } from '../shared/clock.ts';
import { DomainError } from '../shared/error.ts';
import { edgesFrom } from '../shared/machine.ts';
import { dayInWords } from '../shared/written-date.ts';
import { type Edge, roleNames, stateNameOf } from './proposal.machine.ts';
import { edgesOf } from './roads.machine.ts';
import type { Proposal } from './shapes.ts';
import type { ProposalWindow } from './window.rules.ts';

/** Thrown when a proposal can't go from where it is to the state asked for, or not in this actor's hands. Says which moves there are, and whose. */
export class ProposalMoveNotAllowed extends DomainError {
  readonly code = 'PROPOSAL_MOVE_NOT_ALLOWED';
  readonly kind = 'conflict';
  /** The moves there are from its state. */
  readonly allowed: readonly Edge[];

  constructor(proposal: Pick<Proposal, 'state' | 'purse'>) {
    const allowed = edgesFrom(edgesOf(proposal), proposal.state);
    const { purse } = proposal;
    const from = stateNameOf(proposal.state, purse);
    const say = (language: 'id' | 'en') =>
      allowed
        .map(({ to, by }) => `${stateNameOf(to, purse)[language]} (${by.map((hand) => roleNames[hand][language]).join(', ')})`)
        .join('; ');
    super({
      id:
        allowed.length === 0
          ? `Usulan ini sudah selesai (${from.id}). Usulkan lagi bila keadaannya berubah.`
          : `Dari ${from.id}, usulan hanya dapat dipindahkan ke: ${say('id')}.`,
      en:
        allowed.length === 0
          ? `This proposal has come to its end (${from.en}). Propose again should things change.`
          : `From ${from.en} a proposal can only go to: ${say('en')}.`,
    });
    this.allowed = allowed;
  }
}

/** Thrown when a household is proposed for what it is proposed for already. */
export class ProposalOpen extends DomainError {
  readonly code = 'PROPOSAL_OPEN';
  readonly kind = 'conflict';

  constructor(proposal: Pick<Proposal, 'state' | 'purse'>) {
    const state = stateNameOf(proposal.state, proposal.purse);
    super({
      id: `Rumah tangga ini sudah diusulkan untuk hal yang sama dan masih berjalan (${state.id}). Ikuti usulan itu.`,
      en: `This household is proposed for the same already, and that still goes on (${state.en}). Follow that proposal.`,
    });
  }
}

/** Thrown when a home was not visited since the deliberation agreed on it, the proposal was given back, or its household moved there. */
export class NotVisited extends DomainError {
  readonly code = 'NOT_VISITED';
  readonly kind = 'conflict';

  /** The day from which on a visit counts, where that is another than the deliberation's. */
  constructor(from?: Day) {
    super(
      from === undefined
        ? {
            id: 'Rumah ini belum dikunjungi sejak musyawarah. Kunjungi dulu dan catat temuannya.',
            en: 'This home has not been visited since the deliberation. Visit it and record what was found first.',
          }
        : {
            id: `Usulan ini memerlukan kunjungan baru, paling awal ${dayInWords(from)}: kunjungan sebelumnya tidak berlaku lagi. Kunjungi rumahnya dan catat temuannya.`,
            en: `This proposal needs a new visit, on ${from} at the earliest: the one before it counts no more. Visit the home and record what was found.`,
          },
    );
  }
}

/** Thrown when something is said of a household that its latest visit gainsays: as poor whom it found not to be, or the other way round. */
export class FoundOtherwise extends DomainError {
  readonly code = 'FOUND_OTHERWISE';
  readonly kind = 'conflict';

  constructor({ finding, date }: Pick<FieldFinding, 'finding' | 'date'>) {
    super(
      finding === 'not_poor'
        ? {
            id: `Kunjungan ${dayInWords(date)} menemukan keluarga ini tidak miskin, jadi usulannya tidak dapat diteruskan. Bila keadaannya berubah, kunjungi lagi; bila tidak, tolak usulannya.`,
            en: `The visit of ${date} found this family not poor, so its proposal can’t go on. Visit again should things have changed; if not, refuse the proposal.`,
          }
        : {
            id: `Kunjungan ${dayInWords(date)} menemukan keluarga ini miskin, jadi usulannya tidak dapat ditolak karena tidak miskin. Kunjungi lagi, atau sebutkan sebab yang lain.`,
            en: `The visit of ${date} found this family poor, so its proposal can’t be refused for not being poor. Visit again, or name another ground.`,
          },
    );
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

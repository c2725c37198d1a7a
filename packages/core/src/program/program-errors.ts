import type { Day, Period } from '../shared/clock.ts';
import { DomainError } from '../shared/error.ts';
import { dayInWords } from '../shared/written-date.ts';

/** Thrown when a programme is added under an id that another has. */
export class ProgramExists extends DomainError {
  readonly code = 'PROGRAM_EXISTS';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Program dengan kode ini sudah ada. Pakai kode lain.',
      en: 'A programme with this code exists already. Use another code.',
    });
  }
}

/** Thrown for a change from a day that is decided already: somebody may have been paid or judged by what held then. */
export class PastIsSettled extends DomainError {
  readonly code = 'PAST_IS_SETTLED';
  readonly kind = 'conflict';

  constructor(earliest: Day) {
    super({
      id: `Yang sudah berlaku tidak ditulis ulang. Mulai perubahan ini pada ${dayInWords(earliest)} atau sesudahnya.`,
      en: `What already holds is not rewritten. Begin this change on ${earliest} or later.`,
    });
  }
}

const untilOf = ({ to }: Period) => ({
  id: to === undefined ? 'tanpa batas' : `sampai ${dayInWords(to)}`,
  en: to === undefined ? 'on' : `to ${to}`,
});

/** Thrown when an amount of the same component begins within the new one's days. */
export class AmountOverlaps extends DomainError {
  readonly code = 'AMOUNT_OVERLAPS';
  readonly kind = 'conflict';

  constructor(row: Period) {
    const until = untilOf(row);
    super({
      id: `Komponen ini sudah punya besaran dari ${dayInWords(row.from)} ${until.id}. Akhiri yang baru sebelum hari itu, atau mulai sesudahnya.`,
      en: `This component already has an amount from ${row.from} ${until.en}. End the new one before that day, or begin it after.`,
    });
  }
}

/** Thrown when the same programme is excluded by a row that begins within the new one's days. */
export class ExclusionOverlaps extends DomainError {
  readonly code = 'EXCLUSION_OVERLAPS';
  readonly kind = 'conflict';

  constructor(row: Period) {
    const until = untilOf(row);
    super({
      id: `Pengecualian ini sudah tercatat dari ${dayInWords(row.from)} ${until.id}. Akhiri yang baru sebelum hari itu, atau mulai sesudahnya.`,
      en: `This exclusion is already recorded from ${row.from} ${until.en}. End the new one before that day, or begin it after.`,
    });
  }
}

/** Thrown when a cap, or a rule about the gap, begins within the new one's days. */
export class RuleOverlaps extends DomainError {
  readonly code = 'RULE_OVERLAPS';
  readonly kind = 'conflict';

  constructor(row: Period) {
    const until = untilOf(row);
    super({
      id: `Aturan seperti ini sudah tercatat dari ${dayInWords(row.from)} ${until.id}. Akhiri yang baru sebelum hari itu, atau mulai sesudahnya.`,
      en: `Such a rule is already recorded from ${row.from} ${until.en}. End the new one before that day, or begin it after.`,
    });
  }
}

/** Thrown when a programme that has ended already is to be closed. */
export class ProgramEnded extends DomainError {
  readonly code = 'PROGRAM_ENDED';
  readonly kind = 'conflict';

  constructor(to: Day) {
    super({
      id: `Program ini sudah berakhir pada ${dayInWords(to)}. Buka kembali lebih dahulu bila masih berjalan.`,
      en: `This programme ended on ${to} already. Reopen it first if it still runs.`,
    });
  }
}

/** Thrown when a programme is to be opened anew for days on which it runs. */
export class ProgramRuns extends DomainError {
  readonly code = 'PROGRAM_RUNS';
  readonly kind = 'conflict';

  constructor(to: Day | undefined) {
    super(
      to === undefined
        ? {
            id: 'Program ini masih berjalan tanpa batas; tidak perlu dibuka kembali.',
            en: 'This programme runs without an end; it need not be reopened.',
          }
        : {
            id: `Program ini berjalan sampai ${dayInWords(to)}. Buka kembali mulai hari sesudahnya.`,
            en: `This programme runs to ${to}. Reopen it from a day after that.`,
          },
    );
  }
}

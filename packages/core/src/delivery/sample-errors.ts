import { DomainError } from '../shared/error.ts';

/** Thrown when a cycle’s sample is to be drawn a second time: whoever may draw again may draw until it pleases. */
export class SampleDrawn extends DomainError {
  readonly code = 'SAMPLE_DRAWN';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Sampel siklus ini sudah diambil dan tidak dapat diambil ulang. Lanjutkan pemeriksaan sampel yang ada.',
      en: 'This cycle’s sample is drawn already and can’t be drawn again. Go on with the checks of that one.',
    });
  }
}

/** Thrown when a sample is asked of a cycle in which nobody has received anything yet. */
export class NothingToCheck extends DomainError {
  readonly code = 'NOTHING_TO_CHECK';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Belum ada yang diterima dalam siklus ini, jadi belum ada yang dapat diperiksa. Catat penyalurannya dahulu.',
      en: 'Nobody has received anything in this cycle yet, so there is nothing to check. Record the deliveries first.',
    });
  }
}

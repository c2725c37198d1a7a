import { DomainError } from '../shared/error.ts';
import { inRupiah } from '../shared/money.ts';
import type { LineMove } from './line.machine.ts';
import type { LineState } from './shapes.ts';

const moveNames: Record<LineMove, string> = { hold: 'ditahan', exclude: 'dikeluarkan', release: 'dilepas', return: 'dikembalikan' };
const movesDone: Record<LineMove, string> = { hold: 'held', exclude: 'taken out', release: 'released', return: 'returned' };
const stateNames: Record<LineState, string> = {
  listed: 'terdaftar',
  failed: 'gagal dibayar',
  partly: 'sebagian',
  paid: 'dibayar',
  delivered: 'diserahkan',
  held: 'ditahan',
  excluded: 'dikeluarkan',
  returned: 'dikembalikan',
};

/** Thrown when a line is in a state in which it can’t be stopped, go on, or come back. */
export class LineNotReady extends DomainError {
  readonly code = 'LINE_NOT_READY';
  readonly kind = 'conflict';

  constructor(state: LineState, move: LineMove) {
    super({
      id: `Baris ini ${stateNames[state]}, sehingga tidak bisa ${moveNames[move]}. Muat ulang barisnya dan periksa riwayatnya.`,
      en: `This line is ${state}, so it can’t be ${movesDone[move]}. Load it again and look at its history.`,
    });
  }
}

/** Thrown when something would be recorded of a line that is held, taken out or returned. */
export class LineStopped extends DomainError {
  readonly code = 'LINE_STOPPED';
  readonly kind = 'conflict';

  constructor(state: LineState) {
    super({
      id: `Baris ini ${stateNames[state]}. Jangan serahkan apa pun sebelum Dinsos melepasnya.`,
      en: `This line is ${state}. Hand nothing over until Dinsos releases it.`,
    });
  }
}

/** Thrown when more would come back than was given. */
export class MoreThanGiven extends DomainError {
  readonly code = 'MORE_THAN_GIVEN';
  readonly kind = 'conflict';

  constructor(given: number) {
    super({
      id: `Melebihi yang tercatat tersalur: ${inRupiah(given)}. Periksa bukti setornya.`,
      en: `More than is recorded as given: ${inRupiah(given)}. Check the proof of the return.`,
    });
  }
}

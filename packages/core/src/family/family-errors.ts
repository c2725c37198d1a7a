import { DomainError } from '../shared/error.ts';

/** Thrown when more hangs on a household than can change in one step. */
export class TooMuchAtOnce extends DomainError {
  readonly code = 'TOO_MUCH_AT_ONCE';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Terlalu banyak bantuan, usulan dan nomor yang ikut berubah sekaligus. Selesaikan dahulu sebagian bantuan atau usulannya, lalu ulangi.',
      en: 'Too much aid, too many proposals and numbers would change with it at once. Settle some of the aid or the proposals first, then repeat it.',
    });
  }
}

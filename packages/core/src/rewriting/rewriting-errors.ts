import { DomainError } from '../shared/error.ts';

/** Thrown when another run has taken this one's place. What was written until then stays, and that one goes on from there. */
export class AnotherRun extends DomainError {
  readonly code = 'ANOTHER_RUN';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Penulisan ulang lain sudah dimulai dan meneruskan dari sini; tunggu sampai selesai.',
      en: 'Another run has begun and goes on from here; wait until it is done.',
    });
  }
}

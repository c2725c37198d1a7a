import { DomainError } from '../shared/error.ts';

/** Thrown when a session was held or called off already. */
export class SessionSettled extends DomainError {
  readonly code = 'SESSION_SETTLED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Sosialisasi ini sudah dilaksanakan atau dibatalkan. Rencanakan yang baru.',
      en: 'This session was held or called off already. Plan a new one.',
    });
  }
}

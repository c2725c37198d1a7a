import { DomainError } from './error.ts';

/** What a deployment's secret holds until somebody sets it: no key, so that nothing can be sealed or opened by it. */
export const NOT_SET = 'belum-diisi';

/** Thrown where something is asked for that takes a secret which nobody has set yet. */
export class NotSetUp extends DomainError {
  readonly code = 'NOT_SET_UP';
  readonly kind = 'busy';

  constructor(secret: 'VaultKeys' | 'PublicKeys') {
    super({
      id: `Sistem ini belum selesai dipasang: ${secret} belum diisi. Beri tahu pengelola sistem (packages/infra/DEPLOYMENT.md).`,
      en: `This system is not set up yet: ${secret} is not set. Tell whoever runs it (packages/infra/DEPLOYMENT.md).`,
    });
  }
}

interface Secrets {
  readonly VAULT_KEYS: string;
}

/** Without the vault nothing of a person can be kept or found. */
export const isSetUp = ({ VAULT_KEYS }: Secrets): boolean => VAULT_KEYS !== NOT_SET;

/** Refuses before anything is looked at. */
export function assertSetUp(secrets: Secrets): void {
  if (!isSetUp(secrets)) throw new NotSetUp('VaultKeys');
}

import { DomainError, type Message } from './error.ts';
import type { Role } from './rights.ts';

/** Who people are, as a message calls them. */
const roleNames: Readonly<Record<Role, Message>> = {
  officer: { id: 'petugas Puskesos', en: 'an officer of the Puskesos' },
  village_head: { id: 'kepala desa atau lurah', en: 'the head of the village' },
  camat: { id: 'camat', en: 'the camat' },
  dinsos: { id: 'Dinsos', en: 'Dinsos' },
  finance: { id: 'pengelola anggaran', en: 'finance' },
  ministry: { id: 'Kemensos', en: 'the ministry' },
  auditor: { id: 'pemeriksa', en: 'an auditor' },
  system: { id: 'sistem', en: 'the system' },
};

/** Thrown when the actor's role, or the office they hold in that place, does not allow it. Roles are no secret: what lies where, is. */
export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN';
  readonly kind = 'forbidden';

  /** `able`: the roles that may; left out where it hangs on an office of the Puskesos. */
  constructor(role: Role, able?: readonly Role[]) {
    super(able ? forRole(role, able) : forOffice(role));
  }
}

function forRole(role: Role, able: readonly Role[]): Message {
  const others = able.filter((one) => one !== role && one !== 'system');
  const ask = others.length > 0 ? others : (['dinsos'] as const);
  return {
    id: `Sebagai ${roleNames[role].id} Anda tidak boleh melakukan ini. Minta bantuan ${oneOf(ask, 'id', ' atau ')}.`,
    en: `As ${roleNames[role].en} you may not do this. Ask ${oneOf(ask, 'en', ' or ')}.`,
  };
}

const forOffice = (role: Role): Message => ({
  id: `Sebagai ${roleNames[role].id} dengan jabatan Anda di sini, Anda belum boleh melakukan ini. Minta bantuan koordinator Puskesos atau Dinsos.`,
  en: `As ${roleNames[role].en}, with the office you hold here, you may not do this, or not yet. Ask the coordinator of the Puskesos or Dinsos.`,
});

const oneOf = (able: readonly Role[], language: keyof Message, or: string): string => {
  const names = able.map((role) => roleNames[role][language]);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((name) => name !== '').join(or);
};

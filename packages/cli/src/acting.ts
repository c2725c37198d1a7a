import type { Actor, Scope } from '@puskesos/core/shared/actor';
import { dayOf, systemClock } from '@puskesos/core/shared/clock';
import type { Stores } from '@puskesos/core/shared/context';
import { officesOf } from '@puskesos/core/staff';
import { LocalError } from '@puskesos/local/local-error';
import { personCalled, type SignInPerson } from '@puskesos/sample/sign-in-people';
import { isOfThisMachine } from './on-database.ts';
import { SAMPLE_DINSOS } from './sign-in.ts';

/**
 * The person a command acts as, with the rights their sign-in would give: on a database of this machine somebody of the sample where nobody is named.
 * Throws LocalError for somebody unknown, and for nobody elsewhere.
 */
export async function actorCalled(stores: Stores, named: string | undefined): Promise<Actor> {
  const id = named ?? sampleDinsos();
  const { name, role, ...person } = personCalled(id) ?? { name: id, role: 'officer' as const, sub: id };
  return { id, name, role, scope: await scopeOf(stores, { ...person, role }) };
}

function sampleDinsos(): string {
  if (isOfThisMachine()) return SAMPLE_DINSOS;
  throw new LocalError('Basis data ini bukan milik mesin ini; sebut --as / This database is not this machine’s own; say --as');
}

async function scopeOf(stores: Stores, { sub, role, village, district }: Omit<SignInPerson, 'name'>): Promise<Scope> {
  if (village) return { kind: 'villages', villages: [village] };
  if (district) return { kind: 'district', district };
  if (role !== 'officer') return { kind: 'regency' };
  const offices = await officesOf(stores, sub, dayOf(systemClock()));
  const villages = Object.keys(offices);
  if (villages.length > 0) return { kind: 'villages', villages, offices };
  throw new LocalError(`${sub} tidak bertugas di desa mana pun hari ini; periksa --as / ${sub} serves no village today; check --as`);
}

import type { Actor, Scope } from '@puskesos/core/shared/actor';
import { dayOf, systemClock } from '@puskesos/core/shared/clock';
import type { Stores } from '@puskesos/core/shared/context';
import { officesOf } from '@puskesos/core/staff';
import { LocalProblem } from '@puskesos/local/local-problem';
import { personCalled, type SignInPerson } from '@puskesos/sample/sign-in-people';

/** The person a command acts as, with the rights their sign-in would give. Throws `LocalProblem` for somebody unknown. */
export async function actorCalled(stores: Stores, id: string): Promise<Actor> {
  const { name, role, ...person } = personCalled(id) ?? { name: id, role: 'officer' as const, sub: id };
  return { id, name, role, scope: await scopeOf(stores, { ...person, role }) };
}

async function scopeOf(stores: Stores, { sub, role, village, district }: Omit<SignInPerson, 'name'>): Promise<Scope> {
  if (village) return { kind: 'villages', villages: [village] };
  if (district) return { kind: 'district', district };
  if (role !== 'officer') return { kind: 'regency' };
  const offices = await officesOf(stores, sub, dayOf(systemClock()));
  const villages = Object.keys(offices);
  if (villages.length > 0) return { kind: 'villages', villages, offices };
  throw new LocalProblem(`${sub} tidak bertugas di desa mana pun hari ini; periksa --as / ${sub} serves no village today; check --as`);
}

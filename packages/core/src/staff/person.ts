import * as z from 'zod';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { said } from '../shared/said.ts';
import * as store from './person.store.ts';
import { PersonHasLogin } from './staff-errors.ts';

/** Which person of the staff somebody is, whatever they sign in as: by the fingerprint of their NIK, kept sealed and apart from the residents'. */

export const PersonNumber = z
  .string()
  .trim()
  .regex(/^\d{16}$/, said('NIK harus 16 angka, periksa kartunya', 'a NIK must be 16 digits, check the card'));

export interface Person {
  readonly sealed: string;
  readonly blind: string;
}

export const sealPerson = ({ vault }: Pick<Context, 'vault'>, nik: string, staff: string): Person => ({
  sealed: vault.seal(nik, `staff#${staff}`),
  blind: vault.fingerprint('staff', nik),
});

interface Known {
  readonly staff: string;
  readonly before?: Person | undefined;
  readonly after?: Person | undefined;
  /** Given where a person is to have one more login. */
  readonly secondLogin?: string | undefined;
}

/** Notes under which codes the person signs in. Throws PersonHasLogin where they have another and nobody has said why. */
export async function loginChanges(context: Context, { staff, before, after, secondLogin }: Known): Promise<Change[]> {
  if (before?.blind === after?.blind) return [];
  const [left, joined] = await Promise.all([before, after].map((one) => (one ? store.get(context, one.blind) : undefined)));
  const others = (joined?.staff ?? []).filter((code) => code !== staff);
  if (others.length > 0 && secondLogin === undefined) throw new PersonHasLogin(others);
  const changes: Change[] = [];
  if (left) changes.push(store.replace(left, { blind: left.blind, staff: left.staff.filter((code) => code !== staff) }, context.now()));
  if (!after) return changes;
  const codes = { blind: after.blind, staff: [...others, staff] };
  return [...changes, joined ? store.replace(joined, codes, context.now()) : store.add(codes, context.now())];
}

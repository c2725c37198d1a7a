import type { Vault } from '../shared/vault.ts';
import type { Household, Member } from './shapes.ts';

/** People who may be one: the same name and birth date in one kecamatan, where one of the two has no NIK to tell them apart by. */

const plainName = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');

/** By what they are found again; nobody reads a name out of it without the key. */
export const likenessOf = (vault: Vault, { name, birthDate }: Pick<Member, 'name' | 'birthDate'>, district: string): string =>
  vault.fingerprint('likeness', `${district}\0${plainName(name)}\0${birthDate}`);

/** A person as the index of likenesses knows them. */
export interface Alike {
  readonly likeness: string;
  readonly household: string;
  readonly village: string;
  readonly member: string;
  /** Has a NIK. */
  readonly numbered: boolean;
}

export const alikesOf = (vault: Vault, district: string, { id: household, village, members, status }: Household): Alike[] =>
  status !== 'active'
    ? []
    : members.map((member) => ({
        likeness: likenessOf(vault, member, district),
        household,
        village,
        member: member.id,
        numbered: member.nik !== undefined,
      }));

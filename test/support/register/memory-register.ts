import type { Household } from '@puskesos/core/household';
import { alikesOf } from '@puskesos/core/household/alike.rules';
import type { Taker } from '@puskesos/core/household/household.store';
import { decideImport } from '@puskesos/core/household/import-families.rules';
import { afterLeaving } from '@puskesos/core/household/import-move.rules';
import type { FamilyInFile, RowResult } from '@puskesos/core/household/import-shapes';
import { openNumber } from '@puskesos/core/household/numbers';
import type { Stored } from '@puskesos/core/shared/entity';
import { districtOf } from '@puskesos/core/shared/region-code';
import { newVaultKeys, openVault } from '@puskesos/core/shared/vault';
import { ELSEWHERE } from './people.ts';

const vault = await openVault(JSON.stringify(newVaultKeys()));

/** A register in memory that does what is decided, one family after the other. */
export function memoryRegister() {
  const takers = new Map<string, Taker[]>();
  const households = new Map<string, Stored<Household>>();
  let ids = 0;
  const book = (blind: string, id: string) => {
    const others = (takers.get(blind) ?? []).filter(({ household }) => household !== id && households.get(household)?.status === 'active');
    takers.set(blind, [...others, { household: id }]);
  };
  const alike = () =>
    Map.groupBy(
      [...households.values()].flatMap((one) => alikesOf(vault, districtOf(one.village), one)),
      ({ likeness }) => likeness,
    );
  const put = (household: Household) => {
    households.set(household.id, { ...household, version: 1, updatedAt: '2026-01-01T00:00:00.000Z' });
    for (const { id, nik } of household.members) if (nik) takers.set(nik.blind, [{ household: household.id, member: id }]);
    if (household.status === 'active') for (const { number } of household.cards) book(number.blind, household.id);
  };
  const takeIn = (families: readonly FamilyInFile[]): RowResult[] =>
    families.flatMap((family) => {
      const { rows, after, left } = decideImport(family, {
        known: { takers, households, alike: alike() },
        serves: (village) => village !== ELSEWHERE,
        isTold: (nik) => families.some(({ members }) => members.some((one) => one.nik === nik)),
        inFile: (kk) => families.some((one) => one.kk === kk),
        now: '2026-11-24T00:00:00.000Z',
        making: { vault, newId: () => String(ids++) },
      });
      for (const leaving of left) put(afterLeaving(leaving, after?.id ?? ''));
      if (after) put(after);
      return [...rows];
    });
  /** Who lives with whom, on which cards, as what. */
  const told = () =>
    [...households.values()]
      .filter(({ status }) => status === 'active')
      .map(({ address, cards, members }) => ({
        address,
        cards: cards.flatMap(({ id, to, number }) => (to ? [] : [openNumber(vault, 'kk', number, id).slice(-4)])),
        members: members
          .map(({ id, name, relation, life, nik }) => `${name} ${relation} ${life} ${nik && openNumber(vault, 'nik', nik, id).slice(-4)}`)
          .toSorted(),
      }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { takeIn, told, put, households };
}

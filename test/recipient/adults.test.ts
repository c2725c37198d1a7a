import { enroll } from '@puskesos/core/aid';
import { recordLife } from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Recipient from '@puskesos/core/recipient';
import { byName } from '@puskesos/core/recipient/by-name';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { describe, expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, useNumbers, VILLAGE } from '../support/register/people.ts';
import { recipient, refresh, system, withKnownPrograms } from '../support/scenes/published.ts';

const stores = useStoresForEach(withKnownPrograms);
const from = useNumbers();

const namesListed = async () => {
  await refresh(stores);
  const { rows } = await Recipient.ofVillage(stores, { village: VILLAGE, page: {} });
  return rows.map(({ value }) => [value.maskedName, ...value.names]);
};
const found = async (name: string) =>
  (await byName(stores, { village: VILLAGE, name })).matches.map(({ maskedName, fits }) => [maskedName, fits]);

/** A widow with a grown son, a daughter of fifteen, and her mother; aid for one of them alone, by their place among them. */
async function withAidFor(at: number, program = 'pbi-jk') {
  const context = system(stores);
  const input = family(from, { name: 'Halimah Noor' });
  const [head, , child] = input.members as [(typeof input.members)[number], unknown, (typeof input.members)[number]];
  const members = [
    { ...head, sex: 'female' as const, nik: from.nik('1970-03-17', 'female'), birthDate: '1970-03-17' },
    { ...head, name: 'Rizal Fadli', relation: 'child' as const, nik: from.nik('1998-03-17', 'male'), birthDate: '1998-03-17' },
    { ...child, name: 'Putri Amelia', birthDate: '2011-06-30', nik: from.nik('2011-06-30', 'female') },
    {
      ...head,
      name: 'Maimunah',
      sex: 'female' as const,
      relation: 'parent' as const,
      nik: from.nik('1950-03-17', 'female'),
      birthDate: '1950-03-17',
    },
  ];
  const household = await Household.register(context, { ...input, members });
  const member = household.members[at]?.id;
  await enroll(context, { household: household.id, program, member, state: 'active', since: '2026-01-05', reason: 'uji' });
  await markDirty(context, [VILLAGE]);
  return household;
}

describe('who else a household is found under', () => {
  it('is husband and wife, where all of it receives aid, and no child', async () => {
    await recipient(stores, from, 'Budi Hartono');

    expect(await namesListed()).toEqual([['B**I H**O', 'S**I C**H']]);
    expect(await found('Siti Contoh')).toEqual([['B**I H**O', 'S**I C**H']]);
    expect(await found('Budi Hartono')).toEqual([['B**I H**O', 'B**I H**O']]);
    expect(await found('Rina Contoh')).toEqual([]);
  });

  it.each<[string, number, string[]]>([
    ['a grown son', 1, ['R**L F**I']],
    ['a child', 2, []],
    ['a grandmother', 3, ['M**H']],
    ['the head', 0, []],
  ])('is who the aid is for alone, if adult: %s', async (_who, at, names) => {
    await withAidFor(at);

    expect(await namesListed()).toEqual([['H**H N**', ...names]]);
  });

  it('is nobody who died or went away', async () => {
    const { id, members } = await withAidFor(3);
    await recordLife(system(stores), {
      household: id,
      member: members[3]?.id ?? '',
      life: 'moved',
      since: '2026-02-01',
      reason: 'pindah',
    });
    await markDirty(system(stores), [VILLAGE]);

    expect((await namesListed()).flat()).not.toContain('M**H');
  });
});

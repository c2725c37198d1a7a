import { enroll } from '@puskesos/core/aid';
import { recordLife } from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import type { ListEntry, ProgramShown } from '@puskesos/core/recipient';
import { toldOf } from '@puskesos/core/recipient/adults.rules';
import { byName } from '@puskesos/core/recipient/by-name';
import { markDirty, markHouseholds } from '@puskesos/core/recipient/dirty';
import type { Context } from '@puskesos/core/shared/context';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failing } from '../support/engine/failing.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, useNumbers, VILLAGE } from '../support/register/people.ts';
import { recipient, refresh, system, withKnownPrograms } from '../support/scenes/published.ts';

const stores = useStoresForEach(withKnownPrograms);
const from = useNumbers();

/** Who is found by a name: heads, and other adults with what is told of their aid. */
async function found(name: string) {
  const { matches, adults } = await byName(stores, { village: VILLAGE, name });
  const told = adults.map(({ maskedName, programs }) => `${maskedName}: ${programs.map(({ id }) => id).join()}`);
  return { heads: matches.map(({ maskedName }) => maskedName), adults: told };
}
const adultsOf = async (name: string) => (await found(name)).adults;

const others = ['Agus Salim', 'Dewi Lestari', 'Fitri Handayani', 'Gunawan Wibisono'];
/** So many others receive the same that it tells nobody apart. */
async function amongOthers(program: string, names = others): Promise<void> {
  for (const name of names) await recipient(stores, from, name, { program });
}

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

/** The same of what is for one person, here the heads. */
async function amongHeads(): Promise<void> {
  for (let times = 0; times < 4; times += 1) await withAidFor(0);
}

describe('who else is found by their name', () => {
  it('is the other of a couple, where all of a household receives aid, and no child', async () => {
    await amongOthers('pkh');
    await recipient(stores, from, 'Budi Hartono');
    await refresh(stores);

    expect(await found('Budi Hartono')).toEqual({ heads: ['B**I H**O'], adults: [] });
    expect(await found('Siti Contoh')).toEqual({ heads: [], adults: Array(5).fill('S**I C**H: pkh') });
    expect(await found('Rina Contoh')).toEqual({ heads: [], adults: [] });
  });

  it.each<[string, number, string, string[]]>([
    ['a grown son', 1, 'Rizal Fadli', ['R**L F**I: pbi-jk']],
    ['a child', 2, 'Putri Amelia', []],
    ['a grandmother', 3, 'Maimunah', ['M**H: pbi-jk']],
    ['nobody, where it is for the head', 0, 'Rizal Fadli', []],
  ])('is who the aid is for alone, if adult: %s', async (_who, at, name, adults) => {
    await amongHeads();
    await withAidFor(at);
    await refresh(stores);

    expect(await adultsOf(name)).toEqual(adults);
  });

  it('is told with nothing that leads to a household’s entry', async () => {
    await amongOthers('pkh');
    const household = await recipient(stores, from, 'Budi Hartono');
    await enroll(system(stores), { household: household.id, program: 'sembako', state: 'active', since: '2026-01-05', reason: 'uji' });
    await refresh(stores);

    const { adults } = await byName(stores, { village: VILLAGE, name: 'Siti Contoh' });
    const { matches } = await byName(stores, { village: VILLAGE, name: 'Budi Hartono' });
    // Theirs is the only entry with both.
    expect(matches[0]?.aid.map(({ program }) => program.id)).toEqual(['pkh', 'sembako']);
    expect(adults.map(({ programs }) => programs.map(({ id }) => id))).toEqual(Array(5).fill(['pkh']));
    expect(new Set(adults.flatMap((one) => Object.keys(one)))).toEqual(new Set(['id', 'maskedName', 'village', 'programs']));
    expect(adults.map(({ id }) => id)).not.toContain(matches[0]?.id);
  });

  it('is nobody while few there receive the same', async () => {
    await amongOthers('pkh', others.slice(1));
    await recipient(stores, from, 'Budi Hartono');
    await refresh(stores);

    expect(await found('Siti Contoh')).toEqual({ heads: [], adults: [] });
    expect((await found('Budi Hartono')).heads).toEqual(['B**I H**O']);
  });
});

describe('who is no longer found', () => {
  it.each([
    ['by a look at the household alone', markHouseholds],
    [
      'by a pass over the village',
      (context: Context, [one]: readonly { village: string; household: string }[]) => markDirty(context, one ? [one.village] : []),
    ],
  ])('died or went away: %s', async (_how, mark) => {
    await amongHeads();
    const { id, members } = await withAidFor(3);
    await refresh(stores);
    expect(await adultsOf('Maimunah')).toHaveLength(1);

    const life = { household: id, member: members[3]?.id ?? '', life: 'moved', since: '2026-02-01', reason: 'pindah' } as const;
    await recordLife(system(stores), life);
    await mark(system(stores), [{ village: VILLAGE, household: id }]);
    await refresh(stores);

    expect(await adultsOf('Maimunah')).toEqual([]);
  });

  it.each(['before', 'after'] as const)('is so after a run that was killed at any call, %s it is made', async (when) => {
    await amongOthers('pkh');
    const { id, members } = await recipient(stores, from, 'Budi Hartono');
    await refresh(stores);
    const member = members.find(({ relation }) => relation === 'wife')?.id ?? '';
    const listed = async () => (await adultsOf('Siti Contoh')).length;

    let [completed, lives] = [false, true];
    for (let kill = 0; !completed; kill += 1) {
      lives = !lives;
      const life = { household: id, member, life: lives ? 'alive' : 'moved', since: '2026-02-01', reason: 'uji' } as const;
      await recordLife(system(stores), life);
      await markHouseholds(system(stores), [{ village: VILLAGE, household: id }]);
      const report = await refresh(failing(stores, { at: (call) => call >= kill, when })).catch(() => ({ failed: [1] }));
      completed = report.failed.length === 0;
      expect([4, 5]).toContain(await listed());
      await refresh(stores);

      expect(await listed()).toBe(lives ? 5 : 4);
    }
  });
});

describe('what is told of an adult’s aid', () => {
  const program = (id: string): ProgramShown => ({ id, name: id, fund: 'apbn', kind: 'cash' });
  const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
  const entryOf = (ids: readonly string[], n: number): ListEntry => ({
    id: String(n),
    maskedName: 'S**I',
    aid: ids.map((id) => ({ program: program(id), status: 'active', since: '2026-01-05' })),
  });

  it('is held together by as many entries as no figure goes below, or nothing; and all of it where they are so many', () => {
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 30 }), codes, fc.integer({ min: 1, max: 8 }), (lists, own, fewest) => {
        const entries = lists.map(entryOf);
        const holding = (ids: readonly string[]) => lists.filter((list: readonly string[]) => ids.every((id) => list.includes(id))).length;
        const told = toldOf(own.map(program), entries, fewest).map(({ id }) => id);

        expect(own).toEqual(expect.arrayContaining(told));
        if (told.length > 0) expect(holding(told)).toBeGreaterThanOrEqual(fewest);
        if (holding(own) >= fewest) expect(told.toSorted()).toEqual(own.toSorted());
      }),
    );
  });
});

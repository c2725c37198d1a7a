import * as Aid from '@puskesos/core/aid';
import { recipients } from '@puskesos/core/aid/recipients';
import * as Family from '@puskesos/core/family';
import type { Household } from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { nameOf, withLots, withTargetedPrograms } from '../support/scenes/targeted.ts';

/** Who is in a programme, as a list by place and state. */

const DISTRICT = '64.02.06';
const REGENCY = '64.02';
const office = useOffice(({ core }) => withTargetedPrograms(core()), servedBy(officer.sub, VILLAGE));
let homes: Record<string, Household>;
const reason = 'uji daftar penerima';

beforeAll(async () => {
  homes = await withLots(office.core(), numbers(), {
    Satu: { finding: 'poor', aid: [['tunai', 'active']] },
    Dua: {
      finding: 'poor',
      aid: [
        ['tunai', 'active'],
        ['lansia', 'active', 0],
      ],
    },
    Ditangguhkan: { aid: [['tunai', 'suspended']] },
    Lain: { aid: [['lansia', 'active']] },
    Tetangga: { village: NEIGHBOUR, aid: [['tunai', 'active']] },
    Jauh: { village: ELSEWHERE, aid: [['tunai', 'active']] },
  });
  await markDirty(office.core(), [VILLAGE, NEIGHBOUR, ELSEWHERE]);
  await office.refresh();
});

type Asked = Parameters<typeof recipients>[1];
const named = async (asked: Partial<Asked>, context = office.core()): Promise<string[]> => {
  const { rows } = await recipients(context, { program: 'tunai', place: VILLAGE, ...asked });
  return rows.map(({ value }) => nameOf(value.household)).toSorted();
};

describe('recipients of a programme', () => {
  it.each<[string, Partial<Asked>, string[]]>([
    ['of a village', {}, ['Dua', 'Satu']],
    ['of a village, suspended', { state: 'suspended' }, ['Ditangguhkan']],
    ['of a village, in no such state', { state: 'proposed' }, []],
    ['of a kecamatan', { place: DISTRICT }, ['Dua', 'Satu', 'Tetangga']],
    ['of the regency', { place: REGENCY }, ['Dua', 'Jauh', 'Satu', 'Tetangga']],
    ['of another programme', { program: 'lansia' }, ['Dua', 'Lain']],
  ])('%s, by one Query and one BatchGet', async (_what, asked, names) => {
    const context = office.core();

    expect(await named(asked, context)).toEqual(names);
    expect(context.cost.byCommand).toEqual({ 'Query registry': 1, ...(names.length > 0 && { 'BatchGet registry': 1 }) });
  });

  it('are for who serves all of the place', async () => {
    const own = { ...office.core(), actor: officerOf(VILLAGE) };

    expect(await named({}, own)).toEqual(['Dua', 'Satu']);
    for (const place of [NEIGHBOUR, DISTRICT, REGENCY]) await expect(named({ place }, own)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cost no more among many: a page of two reads three lines of the list', async () => {
    const context = office.core();
    const { rows, hasNext } = await recipients(context, { program: 'tunai', place: REGENCY, page: { first: 2 } });
    const back = await recipients(context, { program: 'tunai', place: REGENCY, page: { last: 2 } });

    expect([rows.length, hasNext, back.rows.length, back.hasPrevious]).toEqual([2, true, 2, true]);
    expect(context.cost.readUnits).toBeLessThanOrEqual(10);
  });

  it('are shown with how many there are, by state and in all', async () => {
    const [{ data, extensions }, { data: regency }] = [
      await office.as(dinsos).send(savedOperation('115-program-recipients').text, {
        program: globalId('Program', 'tunai'),
        place: DISTRICT,
        state: 'ACTIVE',
        first: 2,
      }),
      await office.as(dinsos).send(savedOperation('116-regency-figures').text),
    ];

    expect(data.node.recipients).toMatchObject({ totalCount: 3, totalAsOf: expect.any(String), pageInfo: { hasNextPage: true } });
    expect(data.node.recipients.edges).toHaveLength(2);
    expect(extensions?.cost.calls).toBeLessThanOrEqual(5);
    expect(regency.regency.figures).toMatchObject({ households: 6, villages: 3 });
    const counts = regency.regency.figures.enrollments.find((one: { program: { name: string } }) => one.program.name === 'Tunai').counts;
    expect(Object.fromEntries(counts.map(({ state, count }: { state: string; count: number }) => [state, count]))).toEqual({
      ...{ PROPOSED: 0, VERIFIED: 0, APPROVED: 0, ACTIVE: 4, SUSPENDED: 1 },
    });
  });

  it('follow the household to where it goes to live, and the enrollment to its next state, at once', async () => {
    const home = homes['Satu'] as Household;
    const [before] = await Aid.ofHousehold(office.core(), { household: home.id });
    await Family.relocate(office.core(), { household: home.id, village: ELSEWHERE, address: { street: 'Jl. Baru 2' }, reason });

    expect([await named({}), await named({ place: ELSEWHERE })]).toEqual([['Dua'], ['Jauh', 'Satu']]);
    const [enrollment] = await Aid.ofHousehold(office.core(), { household: home.id });
    expect([enrollment?.version, enrollment?.listedIn]).toEqual([before?.version, ELSEWHERE]);

    await Aid.move(office.core(), { household: home.id, program: 'tunai', to: 'ended', ending: 'graduated', reason });

    expect([await named({ place: ELSEWHERE }), await named({ place: ELSEWHERE, state: 'ended' })]).toEqual([['Jauh'], ['Satu']]);
  });

  it('that ended are listed where they did, and not shown to who no longer serves the household', async () => {
    const home = homes['Dua'] as Household;
    await Aid.move(office.core(), { household: home.id, program: 'tunai', to: 'ended', ending: 'graduated', reason });
    await Family.relocate(office.core(), { household: home.id, village: NEIGHBOUR, address: { street: 'Jl. Baru 3' }, reason });

    expect(await named({ state: 'ended' })).toEqual(['Dua']);
    expect(await named({ state: 'ended' }, { ...office.core(), actor: officerOf(VILLAGE) })).toEqual([]);
  });
});

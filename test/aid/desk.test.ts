import * as Aid from '@puskesos/core/aid';
import type { Enrollment } from '@puskesos/core/aid/shapes';
import * as Family from '@puskesos/core/family';
import type { Household } from '@puskesos/core/household';
import { aidStates } from '@puskesos/core/household/aid-shapes';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { byTexts, drawing, listAll, PATIENCE, pageOf, recordsOf, useLists } from '../support/scenes/listed.ts';
import { type Lot, withLots, withTargetedPrograms } from '../support/scenes/targeted.ts';

/** The enrollment desk: who stands where in the programmes of a village, a kecamatan or the regency, beside a look at every enrollment. */

const DISTRICT = '64.02.06';
const REGENCY = '64.02';
const office = useOffice(({ core }) => withTargetedPrograms(core()), servedBy(officer.sub, VILLAGE));
const camat: Person = { role: 'camat', district: DISTRICT };
const draw = drawing(11);
const reason = 'uji meja kepesertaan';
let homes: Record<string, Household>;

beforeAll(async () => {
  const places = [VILLAGE, NEIGHBOUR, ELSEWHERE];
  const states = ['proposed', 'verified', 'approved', 'active', 'suspended'] as const;
  const state = () => states[draw(5)] ?? 'active';
  const lots = Array.from({ length: 40 }, (_, n): [string, Lot] => {
    const aid: Lot['aid'] = draw(2)
      ? [['tunai', state()]]
      : [
          ['tunai', state()],
          ['lansia', state(), 0],
        ];
    return [`Keluarga ${n}`, { village: places[draw(3)] ?? VILLAGE, finding: 'poor', aid }];
  });
  homes = await withLots(office.core(), numbers(), Object.fromEntries(lots));
  await markDirty(office.core(), places);
  await office.refresh();
  await listAll(office);
});
useLists(office);

interface Wanted {
  readonly place: string;
  readonly state: Enrollment['state'];
  readonly program?: string | undefined;
  readonly orderBy?: 'ASC' | 'DESC' | undefined;
}

async function evaluated({ place, state, program, orderBy = 'ASC' }: Wanted): Promise<string[]> {
  const found = (await recordsOf<Enrollment>(office, 'enrollment')).filter(
    (one) => one.listedIn?.startsWith(place) && one.state === state && (program === undefined || one.program === program),
  );
  const ids = found
    .toSorted(
      byTexts(
        ({ since }) => since,
        ({ id }) => id,
      ),
    )
    .map(({ id }) => globalId('Enrollment', id));
  return orderBy === 'ASC' ? ids : ids.toReversed();
}

const list = (by: Person, { place, state, program, orderBy }: Wanted, page = 'first: 100') => {
  const asked = [
    page,
    `state: ${state.toUpperCase()}`,
    program && `program: "${globalId('Program', program)}"`,
    orderBy && `orderBy: ${orderBy}`,
  ];
  const field = { field: 'enrollments', args: asked.filter(Boolean).join(', '), node: 'enrollment { id } household { id }' };
  return pageOf<{ enrollment: { id: string } }>(office, by, { place, ...field });
};
const ids = async (by: Person, wanted: Wanted) => (await list(by, wanted))?.nodes.map(({ enrollment }) => enrollment.id) ?? null;

describe('the enrollments of a place', () => {
  it.each([REGENCY, DISTRICT, VILLAGE])('of %s are those that every enrollment says, of each state and programme', async (place) => {
    for (const state of aidStates) {
      for (const program of [undefined, 'tunai', 'lansia']) {
        const wanted: Wanted = { place, state, program, orderBy: draw(2) ? 'DESC' : undefined };
        expect([wanted, await ids(dinsos, wanted)]).toEqual([wanted, await evaluated(wanted)]);
      }
    }
  });

  it('are read from both ends by a Query and two BatchGets, whose units grow with the page alone', async () => {
    const wanted: Wanted = { place: REGENCY, state: 'active' };
    const whole = await evaluated(wanted);
    const first = await list(dinsos, wanted, 'first: 3');
    const next = await list(dinsos, wanted, `first: 3, after: "${first?.pageInfo.endCursor}"`);
    const last = await list(dinsos, wanted, 'last: 2');

    expect([...(first?.nodes ?? []), ...(next?.nodes ?? [])].map(({ enrollment }) => enrollment.id)).toEqual(whole.slice(0, 6));
    expect(last?.nodes.map(({ enrollment }) => enrollment.id)).toEqual(whole.slice(-2));
    expect([first?.calls, next?.calls, last?.calls]).toEqual([3, 3, 3]);
    expect(first?.readUnits).toBeLessThanOrEqual(10);
  });

  it('are counted by the refresh, of all programmes and of one', async () => {
    const counted = async (args: string) => {
      const query = `{ district(code: "${DISTRICT}") { enrollments(${args}) { totalCount totalAsOf } } }`;
      return (await office.as(camat).send(query)).data.district.enrollments;
    };
    for (const state of ['proposed', 'active'] as const) {
      const wanted = { place: DISTRICT, state };
      expect(await counted(`state: ${state.toUpperCase()}`)).toEqual({
        totalCount: (await evaluated(wanted)).length,
        totalAsOf: expect.any(String),
      });
      expect((await counted(`state: ${state.toUpperCase()}, program: "${globalId('Program', 'tunai')}"`)).totalCount).toBe(
        (await evaluated({ ...wanted, program: 'tunai' })).length,
      );
    }
    expect(await counted('state: ENDED')).toEqual({ totalCount: null, totalAsOf: null });
  });

  it('are for who serves all of it', async () => {
    const wanted = { state: 'active' } as const;

    expect(await ids(officer, { ...wanted, place: VILLAGE })).toEqual(await evaluated({ ...wanted, place: VILLAGE }));
    expect(await ids(camat, { ...wanted, place: DISTRICT })).toEqual(await evaluated({ ...wanted, place: DISTRICT }));
    for (const [by, place] of [
      [officer, NEIGHBOUR],
      [officer, DISTRICT],
      [camat, REGENCY],
      [camat, ELSEWHERE],
    ] as const) {
      expect(await ids(by, { ...wanted, place })).toBeNull();
    }
  });
});

it('one that moves on leaves where it stood at once, and is found where it stands; and where its household goes to live', async () => {
  const [, home] =
    Object.entries(homes).find(([, { village, aid }]) => village === VILLAGE && aid.some((line) => line.state === 'active')) ?? [];
  const line = home?.aid.find(({ state }) => state === 'active');
  const [household, program] = [home?.id ?? '', line?.program ?? 'tunai'];
  const id = globalId('Enrollment', line?.id ?? '');
  const holds = async (wanted: Wanted) => (await ids(dinsos, wanted))?.includes(id);

  await Family.relocate(office.core(), { household, village: ELSEWHERE, address: { street: 'Jl. Baru 2' }, reason });
  expect(await holds({ place: DISTRICT, state: 'active' })).toBe(false);
  await vi.waitFor(async () => expect(await holds({ place: ELSEWHERE, state: 'active', program })).toBe(true), PATIENCE);

  const [member] = (await recordsOf<Enrollment>(office, 'enrollment')).filter((one) => one.id === line?.id);
  await Aid.move(office.core(), {
    household,
    program,
    ...(member?.member && { member: member.member }),
    to: 'ended',
    ending: 'graduated',
    reason,
  });
  expect(await holds({ place: ELSEWHERE, state: 'active' })).toBe(false);
  await vi.waitFor(async () => expect(await holds({ place: REGENCY, state: 'ended' })).toBe(true), PATIENCE);
  for (const state of aidStates) expect(await ids(dinsos, { place: REGENCY, state })).toEqual(await evaluated({ place: REGENCY, state }));
});

it('the saved operation asks for the enrollment desk', async () => {
  const { text, variables } = savedOperation('126-enrollment-desk');
  const { data, errors } = await office.as(camat).send(text, { ...variables, first: 50 });

  expect(errors).toBeUndefined();
  expect(data.district.enrollments.edges.map(({ node }: { node: { enrollment: { id: string } } }) => node.enrollment.id)).toEqual(
    await evaluated({ place: DISTRICT, state: 'proposed' }),
  );
});

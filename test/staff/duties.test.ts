import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import * as Staff from '@puskesos/core/staff';
import * as Wrse from '@puskesos/core/training/wrse';
import { beforeAll, describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { globalId, staffId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, withOfficer } from '../support/register/registered.ts';
import { listAll } from '../support/scenes/listed.ts';

/** Hand-over, leave and contracts, told from the outside by what two officers may do on each day. */

let household: string;
const from = numbers();
const office = useOffice();
useClock();
beforeAll(async () => {
  household = (await registered(office, from)).id;
});

/** A woman of the household whom somebody is to see. */
async function begunPath(of: string, member: string): Promise<string> {
  await Program.add(office.core(), knownPrograms.find(({ id }) => id === 'wrse-kukar') as never);
  const reason = 'laporan keluarga';
  await Family.correctMember(office.core(), { household: of, member, correction: { occupation: 'PEDAGANG' }, reason });
  const husband = (await Household.byId(office.core(), { household: of })).members[0];
  await Family.recordLife(office.core(), { household: of, member: husband?.id ?? '', life: 'dead', since: daysFromToday(-9), reason });
  await recordFinding(office.core(), { household: of, finding: 'poor', date: daysFromToday(-5) });
  await Wrse.findIn(office.core(), VILLAGE);
  const { rows } = await Wrse.pathsIn(office.core(), { village: VILLAGE });
  return globalId('WrsePath', rows[0]?.value.id ?? '');
}

let pairs = 0;
const pair = () => {
  pairs += 1;
  return [`lama-${pairs}`, `baru-${pairs}`] as const;
};
const as = (sub: string) => office.as({ role: 'officer', sub });
const noonOf = (day: string) => stopClock(`${day}T04:00:00Z`);

const PAGE = `query ($code: RegionCode!) { viewer { villages { code } } village(code: $code) { households(first: 5) { edges { node { village { code } } } } } }`;
const finding = { finding: 'POOR', date: daysFromToday(-5), note: 'kunjungan' };

/** What somebody may see and do in the village that day: its villages, its households, and a finding in one of them. */
async function rightsOf(sub: string) {
  const page = await as(sub).send(PAGE, { code: VILLAGE });
  const written = await as(sub).mutate('recordFinding', { household: globalId('Household', household), ...finding }, 'household { id }');
  return {
    villages: page.data?.viewer.villages.map(({ code }: { code: string }) => code),
    sees: (page.data?.village?.households?.edges.length ?? 0) > 0,
    writes: written.__typename,
  };
}
const all = { villages: [VILLAGE], sees: true, writes: 'RecordFindingPayload' };
const none = { villages: [], sees: false, writes: 'NotFound' };

describe('a hand-over', () => {
  const between = (from: string, to: string) => ({ from: staffId(from), to: staffId(to) });
  const handOver = (input: object) =>
    office
      .as(dinsos)
      .mutate(
        'handOver',
        { reason: 'mutasi', ...input },
        'ended { staff { code } to } begun { staff { code } role from to village { code } }',
      );

  it('moves every right on its day: the day before the first has them all, from the day on the second, and nobody both', async () => {
    const [first, second] = pair();
    await withOfficer(office, { id: first, name: 'Petugas Lama' }, [{ village: VILLAGE }]);
    await withOfficer(office, { id: second, name: 'Petugas Baru' }, []);
    const day = daysFromToday(3);

    const answer = await handOver({ ...between(first, second), on: day });

    expect(answer).toMatchObject({
      ended: [{ staff: { code: first }, to: daysFromToday(2) }],
      begun: [{ staff: { code: second }, role: 'FACILITATOR', from: day, to: null, village: { code: VILLAGE } }],
    });
    const seen: Record<string, unknown[]> = {};
    for (const [name, shift] of [
      ['before', 2],
      ['of', 3],
      ['after', 4],
    ] as const) {
      noonOf(daysFromToday(shift));
      seen[name] = [await rightsOf(first), await rightsOf(second)];
    }
    expect(seen).toEqual({ before: [all, none], of: [none, all], after: [none, all] });
  });

  it('takes open work along: who was to be seen by the first is on the second’s list from that day on', async () => {
    const [first, second] = pair();
    await withOfficer(office, { id: first }, [{ village: VILLAGE }]);
    await withOfficer(office, { id: second }, []);
    const member = (await Household.byId(office.core(), { household })).members.find(({ sex }) => sex === 'female');
    const id = await begunPath(household, member?.id ?? '');
    await handOver({ ...between(first, second), on: daysFromToday(1) });
    const open = async (sub: string) => {
      const answer = await as(sub).send(`{ village(code: "${VILLAGE}") { wrsePaths { edges { node { id due } } } } }`);
      return answer.data?.village?.wrsePaths?.edges.map(({ node }: { node: { id: string } }) => node.id) ?? [];
    };

    const before = [await open(first), await open(second)];
    noonOf(daysFromToday(1));
    const after = [await open(first), await open(second)];

    expect(before).toEqual([[id], []]);
    expect(after).toEqual([[], [id]]);
  });

  it('changes hands at midnight in Kutai Kartanegara', async () => {
    const [first, second] = pair();
    await withOfficer(office, { id: first }, [{ village: VILLAGE }]);
    await withOfficer(office, { id: second }, []);
    await handOver({ ...between(first, second), on: daysFromToday(3) });
    const villages = async (sub: string) => (await as(sub).send('{ viewer { villages { code } } }')).data.viewer.villages.length;

    stopClock(`${daysFromToday(2)}T15:59:59.900Z`);
    expect([await villages(first), await villages(second)]).toEqual([1, 0]);
    stopClock(`${daysFromToday(2)}T16:00:00.000Z`);
    expect([await villages(first), await villages(second)]).toEqual([0, 1]);
  });

  it('gives some of the villages, and leaves what the second holds already as it is', async () => {
    const [first, second] = pair();
    const [one, two] = await withOfficer(office, { id: first }, [{ village: VILLAGE }, { village: NEIGHBOUR }]);
    await withOfficer(office, { id: second }, [{ village: VILLAGE }]);

    const answer = await handOver({
      ...between(first, second),
      on: daysFromToday(1),
      assignments: [globalId('Assignment', `${first}/${one?.id}`)],
    });

    expect(answer).toMatchObject({ ended: [{ staff: { code: first } }], begun: [] });
    const { assignments } = await Staff.assignmentsOf(office.core(), { staff: first });
    expect(assignments.find(({ id }) => id === two?.id)?.to).toBeUndefined();
  });

  it.each<[string, (first: string, second: string) => object, string]>([
    ['to the same person', (first) => between(first, first), 'InvalidInput'],
    ['from somebody unknown', (_first, second) => between('tidak-ada', second), 'NotFound'],
    [
      'of an assignment of another',
      (first, second) => ({ ...between(first, second), assignments: [globalId('Assignment', `${first}/lain`)] }),
      'InvalidInput',
    ],
    ['from who has nothing', (first, second) => between(second, first), 'NothingToHandOver'],
  ])('%s is refused, and nothing is written', async (_what, input, error) => {
    const [first, second] = pair();
    await withOfficer(office, { id: first }, [{ village: VILLAGE }]);
    await withOfficer(office, { id: second }, []);
    const before = await countItems(office.stores.registry);

    const answer = await handOver({ on: daysFromToday(1), ...input(first, second) });

    expect(answer.__typename).toBe(error);
    expect(added(before, await countItems(office.stores.registry))).toEqual({});
  });

  it('asked for twice under one key is done once, and by two at once for different people goes to one of them', async () => {
    const [first, second] = pair();
    await withOfficer(office, { id: first }, [{ village: VILLAGE }]);
    await withOfficer(office, { id: second }, []);
    await withOfficer(office, { id: `${second}-lain` }, []);
    const on = daysFromToday(1);

    const answers = await Promise.all([
      handOver({ ...between(first, second), on, clientMutationId: 'a' }),
      handOver({ ...between(first, second), on, clientMutationId: 'a' }),
      handOver({ ...between(first, `${second}-lain`), on }),
    ]);

    const begun = await Promise.all([second, `${second}-lain`].map((staff) => Staff.assignmentsOf(office.core(), { staff })));
    expect(begun.map(({ assignments }) => assignments.length).toSorted()).toEqual([0, 1]);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('is for Dinsos alone', async () => {
    const [first, second] = pair();
    await withOfficer(office, { id: first }, [{ village: VILLAGE }]);
    const answer = await as(first).mutate('handOver', { ...between(first, second), on: daysFromToday(1), reason: 'saya' }, 'ended { id }');
    expect(answer.data?.handOver ?? null).toBeNull();
    expect(JSON.stringify(answer)).toContain('FORBIDDEN');
  });
});

describe('leave', () => {
  const leave = (input: object) =>
    office.as(dinsos).mutate('takeLeave', { reason: 'cuti', ...input }, 'leave { id from to acting { code } }');

  it('lets rights rest, and gives them for these days to who acts; coming back sooner gives them back', async () => {
    const [first, second] = pair();
    await withOfficer(office, { id: first }, [{ village: VILLAGE }]);
    await withOfficer(office, { id: second }, []);

    const taken = await leave({ staff: staffId(first), acting: staffId(second), from: daysFromToday(2), to: daysFromToday(6) });
    noonOf(daysFromToday(3));
    const during = [await rightsOf(first), await rightsOf(second)];
    await office
      .as(dinsos)
      .mutate('endLeave', { staff: staffId(first), leave: taken.leave.id, back: daysFromToday(5), reason: 'kembali' }, 'leave { to }');
    noonOf(daysFromToday(5));
    const back = [await rightsOf(first), await rightsOf(second)];

    expect(during).toEqual([none, all]);
    expect(back).toEqual([all, none]);
  });

  it('is not taken twice for one day', async () => {
    const [first] = pair();
    await withOfficer(office, { id: first }, [{ village: VILLAGE }]);
    await leave({ staff: staffId(first), from: daysFromToday(2), to: daysFromToday(6) });

    expect((await leave({ staff: staffId(first), from: daysFromToday(6), to: daysFromToday(8) })).__typename).toBe('AlreadyOnLeave');
  });
});

describe('a contract', () => {
  const hired = async (contracts: object[]) => {
    const [code] = pair();
    await office.as(dinsos).mutate('addStaff', { code, name: 'Petugas Kontrak', contracts }, 'staff { code }');
    return code;
  };
  const assign = (staff: string, days: object) =>
    office
      .as(dinsos)
      .mutate('assignStaff', { staff: staffId(staff), villages: [VILLAGE], role: 'BACK_OFFICE', ...days }, 'assignments { from to }');
  const year = { from: '2026-01-01', to: '2026-12-31', basis: 'SK contoh' };

  it.each<[string, object, string]>([
    ['before it begins', { from: '2025-12-31', to: '2026-02-01' }, 'OutsideContract'],
    ['beyond its end', { from: '2026-06-01', to: '2027-01-01' }, 'OutsideContract'],
    ['within it', { from: '2026-01-01', to: '2026-12-31' }, 'AssignStaffPayload'],
  ])('measures an assignment %s', async (_what, days, outcome) => {
    expect((await assign(await hired([year]), days)).__typename).toBe(outcome);
  });

  it.each<[string, (from: string, to: string) => object]>([
    ['handOver', (from, to) => ({ from: staffId(from), to: staffId(to), on: daysFromToday(1) })],
    ['takeLeave', (staff, acting) => ({ staff: staffId(staff), acting: staffId(acting), from: daysFromToday(1), to: daysFromToday(9) })],
  ])('measures what is taken over by %s: OutsideContract', async (mutation, between) => {
    const [first] = pair();
    await withOfficer(office, { id: first }, [{ village: VILLAGE }]);
    const second = await hired([{ ...year, from: '2025-01-01', to: '2025-12-31' }]);
    const before = await countItems(office.stores.registry);

    const answer = await office.as(dinsos).mutate(mutation, { ...between(first, second), reason: 'mutasi' }, '__typename');

    expect(answer.__typename).toBe('OutsideContract');
    expect(added(before, await countItems(office.stores.registry))).toEqual({});
  });

  it('ends an assignment that has no end of its own, and a renewed one carries it on', async () => {
    const staff = await hired([year]);
    const contract = { from: '2027-01-01', to: '2027-06-30', basis: 'SK contoh' };
    await office.as(dinsos).mutate('renewContract', { staff: staffId(staff), contract, reason: 'diperpanjang' }, 'staff { code }');

    expect((await assign(staff, { from: '2026-06-01' })).assignments).toEqual([{ from: '2026-06-01', to: '2027-06-30' }]);
  });
});

describe('a person’s own file', () => {
  it('is theirs to read, by one look at it and one Query', async () => {
    const [id] = pair();
    await withOfficer(office, { id, name: 'Petugas Sendiri' }, [{ village: VILLAGE }]);
    const query = `query ($code: String!) { staffMember(code: $code) { name duties { assignments { role village { code } } leaves { id } } } }`;

    const answer = await as(id).send(query, { code: id });

    expect(answer.data.staffMember).toEqual({
      name: 'Petugas Sendiri',
      duties: { assignments: [{ role: 'FACILITATOR', village: { code: VILLAGE } }], leaves: [] },
    });
    // The sign-in asks for the assignments of the day by a Query of its own.
    expect(answer.extensions?.cost.calls).toBe(3);
  });

  it('stands in a list by name, which is one Query, and a BatchGet of its page', async () => {
    await listAll(office);
    const answer = await office.as(dinsos).send('{ staffMembers(first: 50) { edges { node { name position languages } } } }');
    const names = answer.data.staffMembers.edges.map(({ node }: { node: { name: string } }) => node.name);

    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual(names.toSorted());
    expect(answer.extensions?.cost.calls).toBe(2);
    expect(answer.extensions?.cost.readUnits).toBeLessThanOrEqual(names.length / 2 + 2);
  });
});

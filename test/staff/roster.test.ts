import { covers, dayOf, daysLater, type Period } from '@puskesos/core/shared/clock';
import * as Staff from '@puskesos/core/staff';
import { enqueueTimedJobs } from '@puskesos/functions/timed-jobs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, officer, VILLAGE } from '../support/register/people.ts';
import { drawing, listAll, PATIENCE, pageOf, useLists } from '../support/scenes/listed.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';

/** Who serves in a place, beside a look at everybody's assignments; and that no key tells their names. */

interface Served extends Period {
  readonly village: string;
  readonly role: Staff.StaffRole;
}
interface Known {
  readonly name: string;
  readonly held: Served[];
}

const PEOPLE = 60;
const office = useOffice();
const today = dayOf(new Date().toISOString());
const inDays = (days: number) => daysLater(today, days);
const draw = drawing(7);
const some = <T>(of: readonly T[]): T => of[draw(of.length)] as T;
const villages = [VILLAGE, NEIGHBOUR, ELSEWHERE];
const roles = ['facilitator', 'coordinator', 'psm'] as const;
const people = new Map<string, Known>();
const reason = 'uji daftar';

beforeAll(async () => {
  for (let n = 0; n < PEOPLE; n += 1) {
    const [id, name] = [`petugas-${n}`, `${some(['Wayan', 'Éko', 'eka', 'Budi', 'Siti'])} Rahasia ${n % 7}`];
    await Staff.add(office.core(), { id, name });
    const held: Served[] = [];
    for (const village of villages.filter(() => draw(3) > 0)) {
      const served: Served = {
        village,
        role: some(roles),
        ...some<Period>([{ from: inDays(-300) }, { from: inDays(-300), to: inDays(draw(30) - 10) }, { from: inDays(20) }]),
      };
      const { role, from, to } = served;
      await Staff.assign(office.core(), { staff: id, villages: [village], role, from, ...(to && { to }) });
      held.push(served);
    }
    people.set(id, { name, held });
  }
  await listAll(office);
});
useLists(office);

interface Row {
  readonly code: string;
  readonly name: string;
}
const staffOf = (place: string, args: string, person: Person = dinsos) =>
  pageOf<Row>(office, person, { place, field: 'staff', args, node: 'code name', also: 'totalCount edges { cursor }' });

const { compare } = new Intl.Collator('id');
const serving = (place: string, role?: string) =>
  [...people].flatMap(([code, { name, held }]) => {
    const here = held.filter((one) => `${one.village}.`.startsWith(`${place}.`) && (role === undefined || one.role === role));
    if (!here.some((one) => covers(one, today))) return [];
    return [
      {
        code,
        name,
        last: here
          .map(({ to = '9999' }) => to)
          .toSorted()
          .at(-1) as string,
      },
    ];
  });
const byName = (a: Row, b: Row) => compare(a.name, b.name) || compare(a.code, b.code);
const rowsOf = (those: readonly Row[]) => those.map(({ code, name }) => ({ code, name }));

describe.each([VILLAGE, ELSEWHERE, '64.02.06', '64.02'])('in %s', (place) => {
  it.each([undefined, ...roles])('they are those whose assignments say so, by name, as %s', async (role) => {
    const asked = `first: 100${role ? `, role: ${role.toUpperCase()}` : ''}`;
    const page = await staffOf(place, asked);
    const expected = serving(place, role).toSorted(byName);

    expect(expected.length).toBeGreaterThan(1);
    expect(page?.nodes).toEqual(rowsOf(expected));
    expect([page?.totalCount, page?.calls]).toEqual([expected.length, 2]);
  });

  it('they are put in order of their last days as well, either way, in pages of any size from either end', async () => {
    const expected = rowsOf(serving(place).toSorted((a, b) => compare(a.last, b.last) || byName(a, b)));
    const orderBy = (direction: string) => `orderBy: { field: LAST_DAY, direction: ${direction} }`;
    const [up, down] = [await staffOf(place, `first: 100, ${orderBy('ASC')}`), await staffOf(place, `first: 100, ${orderBy('DESC')}`)];
    const back: Row[][] = [];
    for (let before = ''; ; ) {
      const page = await staffOf(place, `last: 3, ${orderBy('ASC')}${before && `, before: "${before}"`}`);
      back.unshift([...(page?.nodes ?? [])]);
      if (!page?.pageInfo.hasPreviousPage) break;
      before = page.pageInfo.startCursor ?? '';
    }

    expect(up?.nodes).toEqual(expected);
    expect(down?.nodes).toEqual(expected.toReversed());
    expect(back.flat()).toEqual(expected);
  });
});

it('whoever does not serve all of a place is not shown who does', async () => {
  const camat: Person = { role: 'camat', sub: 'camat', district: VILLAGE.slice(0, 8) };

  expect((await staffOf('64.02.06', 'first: 5', camat))?.nodes).toHaveLength(5);
  expect([await staffOf('64.02', 'first: 5', camat), await staffOf('64.02.06', 'first: 5', officer)]).toEqual([null, null]);
});

it('follows who is sent, recalled, and called otherwise', async () => {
  const core = office.core();
  await Staff.add(core, { id: 'baru', name: 'Aaa Baru' });
  const [sent] = await Staff.assign(core, { staff: 'baru', villages: [VILLAGE], role: 'tksk', from: inDays(-5) });
  const asTksk = async () => (await staffOf(VILLAGE, 'first: 10, role: TKSK'))?.nodes;
  await vi.waitFor(async () => expect(await asTksk()).toEqual([{ code: 'baru', name: 'Aaa Baru' }]), PATIENCE);
  const first = async () => (await office.as(dinsos).send('{ staffMembers(first: 1) { totalCount nodes { name } } }')).data.staffMembers;
  expect(await first()).toEqual({ totalCount: PEOPLE + 1, nodes: [{ name: 'Aaa Baru' }] });

  await Staff.update(core, { staff: 'baru', name: 'Zzz Baru', reason });
  await vi.waitFor(async () => expect((await first()).nodes).not.toEqual([{ name: 'Zzz Baru' }]), PATIENCE);
  await Staff.endAssignment(core, { staff: 'baru', assignment: sent?.id ?? '', to: inDays(-1), reason });
  await vi.waitFor(async () => expect(await asTksk()).toEqual([]), PATIENCE);
});

it('a page goes on where the person was who has gone from the list', async () => {
  const all = (await staffOf(ELSEWHERE, 'first: 100'))?.nodes ?? [];
  const page = await staffOf(ELSEWHERE, 'first: 3');
  const gone = all[2] as Row;
  const held = (await Staff.assignmentsOf(office.core(), { staff: gone.code })).assignments.filter(({ village }) => village === ELSEWHERE);
  for (const { id } of held) await Staff.endAssignment(office.core(), { staff: gone.code, assignment: id, to: inDays(-1), reason });
  await vi.waitFor(async () => expect((await staffOf(ELSEWHERE, 'first: 100'))?.nodes).not.toContainEqual(gone), PATIENCE);

  const after = `after: "${page?.pageInfo.endCursor}"`;
  expect((await staffOf(ELSEWHERE, `first: 100, ${after}`))?.nodes).toEqual(all.slice(3));
  const before = `before: "${page?.pageInfo.endCursor}"`;
  expect((await staffOf(ELSEWHERE, `last: 100, ${before}`))?.nodes).toEqual(all.slice(0, 2));
  const bent = `{ village(code: "${VILLAGE}") { staff(first: 1, after: "${Buffer.from('["petugas-1","x"]').toString('base64url')}") { totalCount } } }`;
  expect((await office.as(dinsos).send(bent)).errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
});

const keysNaming = async (name: string) =>
  (await itemsOf(office.stores.registry)).filter((item) =>
    ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'of'].some((key) => JSON.stringify(item[key] ?? '').includes(name)),
  );

it('no name of theirs is in a key or a cursor', async () => {
  const { data } = await office.as(dinsos).send('{ staffMembers(first: 100) { edges { cursor node { name } } } }');
  const rows: { cursor: string; node: { name: string } }[] = data.staffMembers.edges;

  expect(rows.length).toBeGreaterThan(PEOPLE);
  expect(rows.filter(({ cursor }) => /Rahasia|Baru/.test(Buffer.from(cursor, 'base64url').toString()))).toEqual([]);
  expect([...(await keysNaming('Rahasia')), ...(await keysNaming('Baru'))]).toEqual([]);
});

it('where they were listed by name, a job that the clock asks for takes the names out, once', async () => {
  const { registry } = office.stores;
  const items = (await itemsOf(registry)).filter((item) => item.sk === 'staff');
  const byOldKeys = items.map((item) => ({ ...item, gsi1sk: `${JSON.parse(item['data'] as string).name}#${item.pk.slice(6)}` }));
  const oldLine = {
    pk: 'listed#staff#contract-ends',
    sk: '2026-12-31#Wayan Rahasia 1#petugas-1',
    type: 'listed',
    of: { pk: 'staff#petugas-1', sk: 'staff' },
  };
  await registry.batchWrite([...byOldKeys, oldLine], [{ pk: 'staff keys', sk: 'by code' }]);
  expect((await keysNaming('Rahasia')).length).toBeGreaterThan(PEOPLE);

  await enqueueTimedJobs(office.core());
  await runPendingJobs(office);

  expect(await keysNaming('Rahasia')).toEqual([]);
  expect((await itemsOf(registry)).filter((item) => item.sk === 'staff')).toEqual(items);
  const again = office.core();
  await enqueueTimedJobs(again);
  expect((await itemsOf(registry)).filter(({ pk, sk }) => pk === 'work' && sk.startsWith('staff keys'))).toEqual([]);
});

import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Staff from '@puskesos/core/staff';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { beforeAll, expect, it, vi } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStream } from '../support/engine/streams.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers } from '../support/register/people.ts';
import { daysFromToday } from '../support/register/registered.ts';
import { familyOf, nameAll, searched } from '../support/scenes/named.ts';

/** What is found by a name follows what people are called and where they live, as the stream tells it. */

const from = numbers();
const office = useOffice();
let handler: typeof import('@puskesos/functions/on-registry-change').handler;
beforeAll(async () => {
  ({ handler } = await import('@puskesos/functions/on-registry-change'));
});
const events: DynamoDBStreamEvent[] = [];
useStream(office, async (event) => {
  events.push(event);
  await handler(event);
});

const PATIENCE = { timeout: 30_000, interval: 200 };
const reason = 'uji coba';
const registered = (names: string[]) => Household.register(office.core(), familyOf(from, names));
const lines = async () => (await itemsOf(office.stores.registry)).filter(({ type }) => type === 'name');
const found = (name: string, villages: readonly string[]) =>
  vi.waitFor(async () => {
    expect((await searched(office, dinsos, { name })).villages).toEqual(villages);
    return true;
  }, PATIENCE);

it('a member who is called otherwise is found by the new name, and no more by the old', async () => {
  const { id, members } = await registered(['Parman Kuncoro', 'Legiman Kuncoro']);
  await found('Legiman', ['64.02.06.1001']);

  await Family.correctMember(office.core(), {
    household: id,
    member: members[1]?.id ?? '',
    correction: { name: 'Wagiman Kuncoro' },
    reason,
  });

  await found('Wagiman', ['64.02.06.1001']);
  await found('Legiman', []);
  await found('Parman', ['64.02.06.1001']);
});

it('a household that moves is found where it lives now', async () => {
  const { id } = await registered(['Tukiran Baskoro']);
  await found('Tukiran', ['64.02.06.1001']);

  await Family.relocate(office.core(), { household: id, village: ELSEWHERE, address: { street: 'Jl. Jauh 1' }, reason });

  await found('Tukiran', [ELSEWHERE]);
});

it('who died is found no more, and of two households that merge each person once', async () => {
  const [gone, stays] = [await registered(['Ponirah Lestari', 'Ponimin Lestari']), await registered(['Sarwono Lestari'])];
  await found('Ponimin', ['64.02.06.1001']);

  await Family.recordLife(office.core(), {
    household: gone.id,
    member: gone.members[1]?.id ?? '',
    life: 'dead',
    since: daysFromToday(-1),
    reason,
  });
  await found('Ponimin', []);
  await Family.merge(office.core(), { from: gone.id, into: stays.id, reason });

  await vi.waitFor(async () => {
    const { nodes } = await searched(office, dinsos, { name: 'Ponirah' });
    expect(nodes.map(({ household }) => household.id)).toHaveLength(1);
    expect((await lines()).filter(({ sk }) => sk.includes(gone.id))).toEqual([]);
  }, PATIENCE);
});

it('what was told already is told again and comes to the same; so does making all of it anew', async () => {
  await registered(['Kasiyem Wibisono']);
  await Staff.add(office.core(), { id: 'petugas-1', name: 'Kasiyem Wibisono' });
  await found('Kasiyem', ['64.02.06.1001']);
  await vi.waitFor(async () => {
    const { data } = await office.as(dinsos).send('{ searchStaff(name: "Kasijem") { nodes { code } } }');
    expect(data.searchStaff.nodes).toEqual([{ code: 'petugas-1' }]);
  }, PATIENCE);
  const before = await lines();

  for (const event of events) await handler(event);
  expect(await lines()).toEqual(before);
  await nameAll(office);
  expect(await lines()).toEqual(before);
});

it('nothing is written for what names nobody anew', async () => {
  const { id } = await registered(['Jumadi Prakoso']);
  await found('Jumadi', ['64.02.06.1001']);
  events.length = 0;
  const address = { street: 'Jl. Baru 2' };

  await Household.correctAddress(office.core(), { household: id, address, reason });
  await vi.waitFor(() => expect(events.flatMap(({ Records }) => Records).length).toBeGreaterThan(0), PATIENCE);
  await found('Jumadi', ['64.02.06.1001']);

  const types = events.flatMap(({ Records }) => Records.map(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S));
  expect(types.filter((type) => type === 'name' || type === 'near')).toEqual([]);
  expect((await searched(office, dinsos, { name: 'Jumadi', place: NEIGHBOUR })).nodes).toEqual([]);
});

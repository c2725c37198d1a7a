import * as Case from '@puskesos/core/case';
import * as Fund from '@puskesos/core/fund';
import { districtOf } from '@puskesos/core/shared/region-code';
import type { Item } from '@puskesos/core/shared/table';
import * as Training from '@puskesos/core/training';
import { promoteWaiting } from '@puskesos/core/training/promote-waiting';
import { getTraining } from '@puskesos/core/training/training.store';
import type { Office } from '../support/office/office.ts';
import { committed, handedOver, SERVED, seatsTaken, type World } from './model/world.ts';
import type { Place } from './place.ts';
import { Wrong } from './run.ts';

/** What a run left in the tables, held against the worlds that there may be, and against itself. */

export async function lookAtPlace(office: Office, place: Place, worlds: readonly World[]): Promise<World> {
  const items = await itemsOfHomes(office, place);
  historyIsWhole(items);
  const seen = {
    ...(await peopleSeen(office, place, items)),
    ...(await moneySeen(office, place)),
    training: await traineesSeen(office, place),
  };
  const text = JSON.stringify(seen);
  const told = worlds.map((world) => expected(world, place));
  const at = told.findIndex((one) => JSON.stringify(one) === text);
  if (at < 0) throw new Wrong(`there lies ${text}; it was to be ${told.map((one) => JSON.stringify(one)).join(' or ')}`);
  return worlds[at] as World;
}

type Sight = Record<string, unknown>;

function expected(world: World, { homes, package: worth }: Place): Sight {
  const known = Object.entries(world.homes).filter(([who]) => homes.has(Number(who)));
  return {
    homes: Object.fromEntries(known),
    unheard: Object.keys(world.homes).length - known.length,
    aid: Object.fromEntries(Object.entries(world.aid).map(([who, { state }]) => [who, state])),
    complaints: world.complaints,
    ...{ rupiah: world.packages * worth, quota: world.quota },
    committed: committed(world) * worth,
    available: (world.packages - committed(world)) * worth,
    seats: world.quota - seatsTaken(world),
    realised: handedOver(world) * worth,
    training: Object.fromEntries(Object.entries(world.training)),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: records as they lie in the table
const dataOf = (item: Item | undefined): any => JSON.parse(String(item?.['data'] ?? 'null'));
const isPast = ({ sk }: Item): boolean => sk.startsWith('~');

async function itemsOfHomes(office: Office, { homes, village }: Place): Promise<Map<string, Item[]>> {
  const ids = new Set([...homes.values()].map(({ id }) => id));
  for await (const { pk } of office.stores.registry.queryAll({ partition: `village#${village}`, index: 'gsi1', beginsWith: 'household#' }))
    ids.add(pk.replace('household#', ''));
  const found = new Map<string, Item[]>();
  const read = async (id: string) => void found.set(id, await all(office, `household#${id}`));
  await Promise.all([...ids].map(read));
  return found;
}

async function all({ stores: { registry } }: Office, partition: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of registry.queryAll({ partition, consistent: true })) items.push(item);
  return items;
}

/** Each version has its revision, the last says what the record says, and no deed is in it twice. */
function historyIsWhole(homes: ReadonlyMap<string, readonly Item[]>): void {
  for (const items of homes.values()) {
    const past = Map.groupBy(items.filter(isPast), ({ sk }) => sk.slice(1, sk.lastIndexOf('@')));
    for (const { pk, sk, version, data } of items.filter((item) => !isPast(item) && item['version'] !== undefined)) {
      const states = (past.get(sk) ?? []).toSorted((a, b) => Number(a['version']) - Number(b['version']));
      const versions = states.map((state) => state['version']).join();
      const wanted = Array.from({ length: Number(version) }, (_, n) => n + 1).join();
      if (versions !== wanted) throw new Wrong(`history of ${pk} ${sk} at version ${version}: ${versions}`);
      if (states.at(-1)?.['data'] !== data) throw new Wrong(`the last state in the history of ${pk} ${sk} is not what it says`);
      const marks = states.flatMap(({ why }) => why ?? []);
      if (new Set(marks).size !== marks.length) throw new Wrong(`done twice, by the history of ${pk} ${sk}: ${marks.join()}`);
    }
  }
}

async function peopleSeen(office: Office, { homes, program, village }: Place, found: ReadonlyMap<string, readonly Item[]>) {
  const record = (id: string, sk: string) => dataOf(found.get(id)?.find((item) => item.sk === sk));
  const known = [...homes].toSorted(([a], [b]) => a - b);
  const houses = known.map(([who, { id }]) => {
    const { status, address } = record(id, 'household');
    return [who, status === 'merged' ? 'merged' : Number(/Jl\. Contoh (\d+)/.exec(address.street)?.[1])];
  });
  const aid = known.slice(0, SERVED).flatMap(([who, { id }]) => {
    const state = found
      .get(id)
      ?.flatMap((item) => (!isPast(item) && dataOf(item)?.program === program ? [dataOf(item).state as string] : []))[0];
    const shown = record(id, 'household').aid.find((line: { program: string }) => line.program === program)?.state;
    if (shown !== (state === 'ended' ? undefined : state)) throw new Wrong(`household ${who} shows ${shown}, its enrollment is ${state}`);
    return state === undefined ? [] : [[who, state]];
  });
  const complaints = (await Case.inVillage(office.core(), { village, page: { first: 100 } })).rows.length;
  return { homes: Object.fromEntries(houses), unheard: found.size - homes.size, aid: Object.fromEntries(aid), complaints };
}

async function moneySeen(office: Office, { fund, program, area, village }: Place) {
  const allocation = { fund, program, area };
  const now = await Fund.allocationOf(office.core(), allocation);
  const { agrees, differences } = await Fund.check(office.core(), allocation);
  if (!agrees) throw new Wrong(`the ledger of ${program} in ${districtOf(village)} is not its counters: ${JSON.stringify(differences)}`);
  return {
    rupiah: now?.rupiah,
    quota: now?.quota,
    committed: now?.committed,
    available: now?.available,
    seats: now?.seats,
    realised: now?.realised,
  };
}

/** Who is in the training; that its seats are all had or free, that nobody has two, and that nobody waits before a free one. */
async function traineesSeen(office: Office, { training: id, village, homes }: Place) {
  const core = office.core();
  const training = await getTraining(core, id);
  if (!training) throw new Wrong(`no training ${id}`);
  // A request that was cut off leaves its seat to the sweep, a minute later.
  await promoteWaiting({ ...core, now: () => new Date(Date.now() + 61_000).toISOString() }, training, '*');
  const [page, pools, waiting] = await Promise.all([
    Training.enrollmentsOf(core, { training: id, place: village, page: { first: 100 } }),
    Training.pools(core, { training: id }),
    Training.waitingFor(core, { training: id, page: { first: 100 } }),
  ]);
  const live = page.rows.flatMap(({ value }) => (value.state === 'dropped' ? [] : [value]));
  const seated = live.filter(({ state }) => state !== 'requested').length;
  const [pool] = pools;
  const told = `${seated} seated, ${live.length - seated} asked, ${waiting.rows.length} waiting, ${pool?.free} free of ${training.seats}`;
  if (pool === undefined || pool.free < 0 || seated + pool.free !== training.seats) throw new Wrong(`seats: ${told}`);
  if (waiting.rows.length !== live.length - seated || (pool.free > 0 && waiting.rows.length > 0)) throw new Wrong(`the queue: ${told}`);
  if (new Set(live.map(({ person }) => person)).size !== live.length) throw new Wrong('somebody is in a training twice');
  const of = (state: string) => (state === 'requested' || state === 'invited' ? 'asked' : 'confirmed');
  const who = [...homes].flatMap(([n, home]) =>
    live.filter(({ household }) => household === home.id).map(({ state }) => [n, of(state)] as const),
  );
  return Object.fromEntries(who.toSorted(([a], [b]) => a - b));
}

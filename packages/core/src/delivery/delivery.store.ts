import { type Change, versionConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { DomainError } from '../shared/error.ts';
import { filterItems, listItems } from '../shared/list-items.ts';
import { cursorOf, type Page, type PageInput, unknownCursor, windowOf } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import { type Place, slotOf } from './line.rules.ts';
import { type Cycle, type CycleTally, type LeftOut, type Line, type LineState, lineStates } from './shapes.ts';

/** All of a cycle lies in one partition: its record, its lines by village, who was left out, and how it stands by kecamatan. */
const partitionOf = (cycle: string): string => `cycle#${cycle}`;

const record = entity<Cycle>('cycle', {
  key: ({ id }) => ({ pk: partitionOf(id), sk: 'cycle' }),
  index: ({ program, from }) => ({ gsi1pk: 'cycle', gsi1sk: `cycle#${program}#${from}` }),
});

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Context, id: string) => record.get(registry, { pk: partitionOf(id), sk: 'cycle' });
export const history = ({ registry }: Context, id: string, page: PageInput) =>
  record.history(registry, { pk: partitionOf(id), sk: 'cycle' }, page);

/** A programme's cycles, latest first; without one, everybody's. */
export const list = ({ registry }: Context, program: string | undefined, page: PageInput) =>
  record.list(registry, {
    partition: 'cycle',
    index: 'gsi1',
    beginsWith: program === undefined ? 'cycle#' : `cycle#${program}#`,
    descending: true,
    page,
  });

const lineKey = ({ cycle, village, ...who }: Place): Key => ({ pk: partitionOf(cycle), sk: `line#${village}#${slotOf(who)}` });
const leftKey = ({ cycle, village, ...who }: Place): Key => ({ pk: partitionOf(cycle), sk: `left#${village}#${slotOf(who)}` });

/** The place of a line by its key. */
function placeAt({ pk, sk }: Key): Place {
  const [, village = '', enrollment = '', arrears] = sk.split('#');
  return { cycle: pk.slice(partitionOf('').length), village, enrollment, ...(arrears !== undefined && { arrears }) };
}

const line = entity<Line>('line', { key: lineKey });
const left = entity<LeftOut>('left-out', { key: leftKey });

export const replaceLine = line.replace;
export const getLine = ({ registry }: Context, place: Place) => line.get(registry, lineKey(place));
export const getLines = ({ registry }: Context, places: readonly Place[]) => line.getMany(registry, places.map(lineKey));
export const getLeftOuts = ({ registry }: Context, places: readonly Place[]) => left.getMany(registry, places.map(leftKey));
export const lineHistory = ({ registry }: Context, place: Place, page: PageInput) => line.history(registry, lineKey(place), page);

export interface ListPart {
  readonly lines: readonly Line[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * A part of a list that is not frozen yet; what lay there of an earlier attempt and is not in it goes. Written without history, which begins with
 * the first thing that happens to a line.
 */
export async function writePart({ registry, now }: Context, { lines, leftOut }: ListPart, gone: readonly Key[]): Promise<void> {
  await registry.batchWrite([...lines.map((one) => line.add(one, now()).put), ...leftOut.map((one) => left.add(one, now()).put)], gone);
}

/** Of the keys that lay there, those where the part has nothing, and whose lines they were. */
export function goneFrom(
  { lines, leftOut }: ListPart,
  lay: readonly Key[],
): { readonly keys: readonly Key[]; readonly lines: readonly Place[] } {
  const wanted = new Set([...lines.map(lineKey), ...leftOut.map(leftKey)].map(({ sk }) => sk));
  const keys = lay.filter(({ sk }) => !wanted.has(sk));
  return { keys, lines: keys.filter(({ sk }) => sk.startsWith('line#')).map(placeAt) };
}

/** Where something lies of a list, by village. */
export async function existingKeys({ registry }: Context, cycle: string): Promise<Map<string, Key[]>> {
  const byVillage = new Map<string, Key[]>();
  for (const beginsWith of ['line#', 'left#']) {
    for await (const { pk, sk } of registry.queryAll({ partition: partitionOf(cycle), beginsWith, consistent: true })) {
      const village = sk.split('#')[1] ?? '';
      byVillage.set(village, [...(byVillage.get(village) ?? []), { pk, sk }]);
    }
  }
  return byVillage;
}

/** A receipt's number is one line's in its cycle; refused where it is another's. What came back leaves its number to that line. */
export const claimReceipt = (place: Place, number: string, onConditionFailed: () => DomainError): Change => ({
  put: { pk: partitionOf(place.cycle), sk: `receipt#${number.toUpperCase()}`, type: 'receipt', line: lineKey(place).sk },
  condition: {
    ConditionExpression: 'attribute_not_exists(pk) OR #line = :line',
    ExpressionAttributeNames: { '#line': 'line' },
    ExpressionAttributeValues: { ':line': lineKey(place).sk },
  },
  onConditionFailed,
});

/** Takes a line off a list that is not frozen yet, and says who was left out instead. */
export const takeOff = ({ registry, now }: Context, place: Line, leftOut: LeftOut): Promise<void> =>
  registry.batchWrite([left.add(leftOut, now()).put], [lineKey(place)]);

/** The lines of one village. */
export async function* eachLineIn({ registry }: Context, cycle: string, village: string): AsyncGenerator<Stored<Line>> {
  const asked = { partition: partitionOf(cycle), beginsWith: `line#${village}#`, consistent: true };
  for await (const item of registry.queryAll(asked)) yield line.read(item);
}

/** Every line of a cycle, in the order of their keys. */
export async function* eachLine({ registry }: Context, cycle: string, consistent = false): AsyncGenerator<Stored<Line>> {
  for await (const item of registry.queryAll({ partition: partitionOf(cycle), beginsWith: 'line#', consistent })) yield line.read(item);
}

export async function* eachLeftOut({ registry }: Context, cycle: string): AsyncGenerator<Stored<LeftOut>> {
  for await (const item of registry.queryAll({ partition: partitionOf(cycle), beginsWith: 'left#', consistent: true }))
    yield left.read(item);
}

/** Villages whose list is written in this run, and how many households could not be read there. The marks go by themselves some days after. */
const BUILT_TTL = 30 * 86_400;
const builtKey = (cycle: string, run: number, village: string): Key => ({ pk: partitionOf(cycle), sk: `built#${run}#${village}` });

export const recordBuilt = (
  { registry, now }: Context,
  { id, run }: Pick<Cycle, 'id' | 'run'>,
  villages: ReadonlyMap<string, number>,
): Promise<void> => {
  const expiresAt = Math.floor(Date.parse(now()) / 1000) + BUILT_TTL;
  const marks = [...villages].map(([village, unreadable]) => ({ ...builtKey(id, run, village), type: 'built', unreadable, expiresAt }));
  return registry.batchWrite(marks);
};

export async function builtVillages({ registry }: Context, { id, run }: Pick<Cycle, 'id' | 'run'>): Promise<Map<string, number>> {
  const from = builtKey(id, run, '').sk;
  const built = new Map<string, number>();
  for await (const { sk, unreadable } of registry.queryAll({ partition: partitionOf(id), beginsWith: from, consistent: true }))
    built.set(sk.slice(from.length), (unreadable as number | undefined) ?? 0);
  return built;
}

type Rows = 'line' | 'left' | 'check';
const READ_LIMIT = 200;

interface Wanted<T> {
  readonly cycle: string;
  readonly kind: Rows;
  /** Places whose rows are wanted, each a village, a kecamatan or everything. One Query reads of one place. */
  readonly places: readonly string[];
  readonly page: PageInput;
  readonly read: (item: Item) => T;
  readonly passes?: ((value: T) => boolean) | undefined;
}

/** One page by one Query. Where rows are chosen, or a place is at its end, it may come out short while there is more. */
async function rowsOf<T>({ registry }: Context, { cycle, kind, places, page, read, passes }: Wanted<T>): Promise<Page<T>> {
  const { after, backward } = windowOf(page);
  const along = backward ? places.toReversed() : places;
  const index = after ? along.findIndex((place) => after[0]?.startsWith(`${kind}#${place}`)) : 0;
  const place = along[index];
  if (place === undefined) {
    if (after) throw unknownCursor(backward);
    return { rows: [], hasNext: false };
  }
  const query = { partition: partitionOf(cycle), beginsWith: `${kind}#${place}`, page };
  const found = passes
    ? await filterItems(registry, { ...query, readLimit: READ_LIMIT }, read, passes)
    : await listItems(registry, query, read);
  const next = along[index + 1];
  if ((backward ? found.hasPrevious : found.hasNext) || next === undefined) return found;
  return backward
    ? { ...found, hasPrevious: true, start: cursorOf([`${kind}#${next}${LAST}`]) }
    : { ...found, hasNext: true, end: cursorOf([`${kind}#${next}`]) };
}

/** Behind every key that begins with a place. */
const LAST = '~';

type Asked<T> = Omit<Wanted<T>, 'kind' | 'read'>;
export const listLines = (context: Context, asked: Asked<Stored<Line>>) => rowsOf(context, { ...asked, kind: 'line', read: line.read });
export const listLeftOut = (context: Context, asked: Asked<Stored<LeftOut>>) =>
  rowsOf(context, { ...asked, kind: 'left', read: left.read });
export const listChecks = <T>(context: Context, asked: Omit<Wanted<T>, 'kind'>) => rowsOf(context, { ...asked, kind: 'check' });

const tallyKey = (cycle: string, district: string): Key => ({ pk: partitionOf(cycle), sk: `tally#${district}` });

/** How a kecamatan's lines stand, to be counted on from when its list is frozen. */
export const setTally = (cycle: string, { district, ...numbers }: CycleTally): Change => ({
  put: { ...tallyKey(cycle, district), type: 'tally', ...numbers },
  onConditionFailed: versionConflict,
});

export const dropTally = (cycle: string, { district }: Pick<CycleTally, 'district'>): Change => ({
  delete: tallyKey(cycle, district),
  onConditionFailed: versionConflict,
});

type Moved = Partial<Record<LineState | 'realised', number>>;

/** Lines that went from one state to another, and what was realised with it. */
export const moveTally = (cycle: string, district: string, amounts: Moved): Change => ({
  add: { key: tallyKey(cycle, district), amounts: amounts as Record<string, number> },
  onConditionFailed: versionConflict,
});

/** By kecamatan; none before the list is frozen. One Query. */
export async function tallies({ registry }: Context, cycle: string): Promise<CycleTally[]> {
  const { items } = await registry.query({ partition: partitionOf(cycle), beginsWith: 'tally#', consistent: true });
  return items.map((item) => {
    const number = (name: string) => (item[name] as number | undefined) ?? 0;
    const states = Object.fromEntries(lineStates.map((state) => [state, number(state)])) as Record<LineState, number>;
    const district = item.sk.slice('tally#'.length);
    return { district, ...states, lines: number('lines'), rupiah: number('rupiah'), realised: number('realised') };
  });
}

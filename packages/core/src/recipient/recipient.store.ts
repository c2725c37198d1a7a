import { z } from 'zod';
import { fundSources, receivingStates } from '../household/aid-shapes.ts';
import { aidKinds, waysShown } from '../program/kinds.ts';
import { revisionFollows } from '../shared/derived.ts';
import { listItems } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item, Table } from '../shared/table.ts';

/** The public recipient index: for each village a pointer to the version in force, and that version's entries. */

const ProgramShown = z.object({ id: z.string(), name: z.string(), fund: z.enum(fundSources), kind: z.enum(aidKinds) });
export type ProgramShown = z.infer<typeof ProgramShown>;

const EntryAid = z.object({ program: ProgramShown, status: z.enum(receivingStates), since: z.string() });

/** A household that receives something, as anyone may see it. The id says nothing of the household's own. */
export const ListEntry = z.object({
  id: z.string(),
  maskedName: z.string(),
  /** Under which it is found too: the other adults whom its aid is for, masked. */
  names: z.array(z.string()),
  aid: z.array(EntryAid),
});
export type ListEntry = z.infer<typeof ListEntry>;

/** A household that the village's deliberation agreed to propose, as anyone may see it. */
export const DecidedHousehold = z.object({
  id: z.string(),
  maskedName: z.string(),
  /** For which programmes; none where only its decile is to be looked at again. */
  programs: z.array(ProgramShown),
});
export type DecidedHousehold = z.infer<typeof DecidedHousehold>;

/** What a village's list holds, in figures. */
export const ListSummary = z.object({
  households: z.int(),
  recipients: z.int(),
  byProgram: z.array(z.object({ program: ProgramShown, recipients: z.int(), shownAs: z.enum(waysShown).default('names') })),
  /** The latest deliberation that was published, and how many households it agreed on. */
  deliberation: z.object({ on: z.string(), households: z.int() }).optional(),
});
export type ListSummary = z.infer<typeof ListSummary>;

export const ListPointer = z.object({
  village: z.string(),
  /** Counts the pointer's own changes; whoever moves it must have seen the last. */
  rev: z.int(),
  /** The version in force: a digest of its entries. Absent until the first is published. */
  version: z.string().optional(),
  publishedAt: z.string().optional(),
  summary: ListSummary.optional(),
  /** Versions that are being written or no longer in force, and whose entries are still to be given an end. */
  loose: z.array(z.string()).default([]),
});
export type ListPointer = z.infer<typeof ListPointer>;

const readPointer = ({ data }: Item): ListPointer => ListPointer.parse(JSON.parse(data as string));
/** Lists that were published before the others' names were in them hold none. */
const readEntry = ({ data }: Item): ListEntry => ({ names: [], ...JSON.parse(data as string) });
const readDecided = ({ data }: Item): DecidedHousehold => JSON.parse(data as string) as DecidedHousehold;

const pointerKey = (village: string) => ({ pk: `village#${village}`, sk: 'list' });
const listKey = (village: string, version: string) => `list#${village}#${version}`;

export async function getPointer(table: Table, village: string, consistent = false): Promise<ListPointer | undefined> {
  const item = await table.get(pointerKey(village), consistent);
  return item && readPointer(item);
}

/** Writes the pointer where nobody moved it since it was read. False when somebody did. */
export function movePointer(table: Table, pointer: ListPointer): Promise<boolean> {
  const item: Item = { ...pointerKey(pointer.village), rev: pointer.rev, data: JSON.stringify(pointer) };
  return table.put(item, revisionFollows(pointer.rev));
}

const entryItem = (village: string, version: string, entry: ListEntry): Item => ({
  pk: listKey(village, version),
  sk: `${entry.maskedName}#${entry.id}`,
  data: JSON.stringify(entry),
});

/** Sorts behind every name. */
const DECIDED = '~decided#';

const decidedItem = (village: string, version: string, decided: DecidedHousehold): Item => ({
  pk: listKey(village, version),
  sk: `${DECIDED}${decided.maskedName}#${decided.id}`,
  data: JSON.stringify(decided),
});

export const writeEntries = (
  table: Table,
  village: string,
  version: string,
  { entries, decided }: { readonly entries: readonly ListEntry[]; readonly decided: readonly DecidedHousehold[] },
): Promise<void> =>
  table.batchWrite([
    ...entries.map((entry) => entryItem(village, version, entry)),
    ...decided.map((one) => decidedItem(village, version, one)),
  ]);

/** Lets a version's entries expire, late enough for whoever is still turning its pages. */
export async function retireEntries(table: Table, village: string, version: string, expiresAt: number): Promise<void> {
  const items: Item[] = [];
  for await (const item of table.queryAll({ partition: listKey(village, version) })) items.push({ ...item, expiresAt });
  await table.batchWrite(items);
}

export const listEntries = (table: Table, village: string, version: string, page: PageInput): Promise<Page<ListEntry>> =>
  listItems(table, { partition: listKey(village, version), before: DECIDED, page }, readEntry);

export const listDecided = (table: Table, village: string, version: string, page: PageInput): Promise<Page<DecidedHousehold>> =>
  listItems(table, { partition: listKey(village, version), beginsWith: DECIDED, page }, readDecided);

/** One entry by its id and the name it stands under. One Get. No masked name holds a `#`: with one in it, a key could lead to another kind of line. */
export async function getEntry(
  table: Table,
  village: string,
  version: string,
  { entry, maskedName }: { entry: string; maskedName: string },
) {
  if (maskedName.includes('#')) return undefined;
  const item = await table.get({ pk: listKey(village, version), sk: `${maskedName}#${entry}` });
  return item && readEntry(item);
}

/** The pointers of these villages, in no order; none of a village where nothing was published. One BatchGet. */
export async function getPointers(table: Table, villages: readonly string[]): Promise<ListPointer[]> {
  return (await table.batchGet(villages.map(pointerKey))).map(readPointer);
}

/** All entries of a village. One Query for each megabyte of them. */
export async function everyEntry(table: Table, village: string, version: string): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  for await (const item of table.queryAll({ partition: listKey(village, version), before: DECIDED })) entries.push(readEntry(item));
  return entries;
}

import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import { parse } from '../shared/operation.ts';
import { type Page, PageInput } from '../shared/page.ts';
import type { Table } from '../shared/table.ts';
import type { DecidedHousehold, ListEntry, ListSummary } from './list-shapes.ts';
import { type InForce, listDecided, listEntries, programsOf } from './read-list.ts';
import * as store from './recipient.store.ts';

export type { DecidedHousehold, ListEntry, ListedAdult, ListSummary, ProgramShown } from './list-shapes.ts';

/** What a question of the public may reach: one table. There is no actor, and no vault to open anything with. */
export interface PublicContext {
  readonly publicIndex: Table;
}

/** A village's list as it was last published. */
export interface PublishedList extends ListSummary {
  readonly village: string;
  readonly publishedAt: string;
}

/** What the village's list holds, or undefined while there is none. One Get. */
export async function publishedList({ publicIndex }: PublicContext, village: string): Promise<PublishedList | undefined> {
  return shown(await store.getPointer(publicIndex, parse(VillageCode, village)));
}

interface Asked {
  readonly village: string;
  readonly page: z.input<typeof PageInput>;
}

/** A recipient of the list in force, by what it shows of them. A Get, and a BatchGet or two. */
export async function entryOf(
  { publicIndex }: PublicContext,
  { village, ...asked }: { village: string; entry: string; maskedName: string },
): Promise<{ programs: readonly string[] } | undefined> {
  const manifest = (await store.getPointer(publicIndex, village))?.manifest;
  const line = { id: asked.entry, maskedName: asked.maskedName };
  const programs = manifest && (await programsOf(publicIndex, { village, manifest }, line));
  return programs && { programs: programs.map(({ name }) => name) };
}

/** A village's published list, by masked name. One Get and one BatchGet. */
export const ofVillage = (context: PublicContext, asked: Asked): Promise<Page<ListEntry>> => inForce(context, asked, listEntries);

/** Whom the village's latest published deliberation agreed to propose, by masked name. One Get and one BatchGet. */
export const decidedIn = (context: PublicContext, asked: Asked): Promise<Page<DecidedHousehold>> => inForce(context, asked, listDecided);

async function inForce<T>(
  { publicIndex }: PublicContext,
  raw: Asked,
  list: (table: Table, list: InForce, page: PageInput) => Promise<Page<T>>,
): Promise<Page<T>> {
  const { village, page } = parse(z.object({ village: VillageCode, page: PageInput }), raw);
  const manifest = (await store.getPointer(publicIndex, village))?.manifest;
  return manifest ? list(publicIndex, { village, manifest }, page) : { rows: [], hasNext: false };
}

/** What anyone may see of it. */
export function shown(pointer: store.ListPointer | undefined): PublishedList | undefined {
  if (!pointer?.summary || pointer.publishedAt === undefined) return undefined;
  return { ...pointer.summary, village: pointer.village, publishedAt: pointer.publishedAt };
}

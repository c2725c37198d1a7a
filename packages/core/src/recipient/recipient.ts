import { z } from 'zod';
import { VillageCode } from '../region/region.ts';
import { InvalidInput } from '../shared/error.ts';
import { parse } from '../shared/operation.ts';
import { type Page, PageInput } from '../shared/page.ts';
import type { Table } from '../shared/table.ts';
import { matchesMask, nameWords } from './mask.ts';
import { everyEntry, getEntry, type InForce, listDecided, listEntries } from './read-list.ts';
import * as store from './recipient.store.ts';

export type { DecidedHousehold, ListEntry, ListSummary, ProgramShown } from './recipient.store.ts';

/** What a question of the public may reach: one table. There is no actor, and no vault to open anything with. */
export interface PublicContext {
  readonly publicIndex: Table;
}

/** A village's list as it was last published. */
export interface PublishedList extends store.ListSummary {
  readonly village: string;
  readonly publishedAt: string;
}

export interface RecipientSearch {
  /** Undefined while nothing is published for the village. */
  readonly list: PublishedList | undefined;
  readonly matches: readonly store.ListEntry[];
  /** More fitted than are shown; a fuller name tells them apart. */
  readonly more: boolean;
}

const SHOWN = 20;

/** What the village's list holds, or undefined while there is none. One Get. */
export async function publishedList({ publicIndex }: PublicContext, village: string): Promise<PublishedList | undefined> {
  return shown(await store.getPointer(publicIndex, parse(VillageCode, village)));
}

/**
 * The recipients of a village whose head bears a name that, masked, looks like the one given. One Get and one BatchGet.
 * It can't confirm a name: different names share a mask, and no name is stored here.
 */
export async function byName({ publicIndex }: PublicContext, raw: { village: string; name: string }): Promise<RecipientSearch> {
  const { village, name } = parse(z.object({ village: VillageCode, name: z.string().trim().min(1).max(100) }), raw);
  const words = nameWords(name);
  const [first] = words;
  if (first === undefined || first.length < 2) {
    throw InvalidInput.at('name', 'Tulis nama lengkap, mulai dari nama depan', 'type the full name, first name first');
  }
  const pointer = await store.getPointer(publicIndex, village);
  const list = shown(pointer);
  if (!list || !pointer?.manifest) return { list: undefined, matches: [], more: false };
  const entries = await everyEntry(publicIndex, { village, manifest: pointer.manifest });
  const matches = entries.filter(({ maskedName }) => matchesMask(maskedName, words));
  return { list, matches: matches.slice(0, SHOWN), more: matches.length > SHOWN };
}

interface Asked {
  readonly village: string;
  readonly page: z.input<typeof PageInput>;
}

/** A recipient of the list in force, by what it shows of them. A Get and a BatchGet. */
export async function entryOf(
  { publicIndex }: PublicContext,
  { village, ...asked }: { village: string; entry: string; maskedName: string },
): Promise<{ programs: readonly string[] } | undefined> {
  const manifest = (await store.getPointer(publicIndex, village))?.manifest;
  const line = { id: asked.entry, maskedName: asked.maskedName };
  const entry = manifest && (await getEntry(publicIndex, { village, manifest }, line));
  return entry && { programs: entry.aid.map(({ program }) => program.name) };
}

/** A village's published list, by masked name. One Get and one BatchGet. */
export const ofVillage = (context: PublicContext, asked: Asked): Promise<Page<store.ListEntry>> => inForce(context, asked, listEntries);

/** Whom the village's latest published deliberation agreed to propose, by masked name. One Get and one BatchGet. */
export const decidedIn = (context: PublicContext, asked: Asked): Promise<Page<store.DecidedHousehold>> =>
  inForce(context, asked, listDecided);

async function inForce<T>(
  { publicIndex }: PublicContext,
  raw: Asked,
  list: (table: Table, list: InForce, page: PageInput) => Promise<Page<T>>,
): Promise<Page<T>> {
  const { village, page } = parse(z.object({ village: VillageCode, page: PageInput }), raw);
  const manifest = (await store.getPointer(publicIndex, village))?.manifest;
  return manifest ? list(publicIndex, { village, manifest }, page) : { rows: [], hasNext: false };
}

function shown(pointer: store.ListPointer | undefined): PublishedList | undefined {
  if (!pointer?.summary || pointer.publishedAt === undefined) return undefined;
  return { ...pointer.summary, village: pointer.village, publishedAt: pointer.publishedAt };
}

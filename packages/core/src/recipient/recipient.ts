import { z } from 'zod';
import { VillageCode } from '../region/region.ts';
import { InvalidInput } from '../shared/error.ts';
import { parse } from '../shared/operation.ts';
import { type Page, PageInput } from '../shared/page.ts';
import type { Table } from '../shared/table.ts';
import { fits, maskName, nameWords } from './mask.ts';
import * as store from './recipient.store.ts';

export type { Decided, Entry, ProgramShown, Summary } from './recipient.store.ts';

/** What a question of the public may reach: one table. There is no actor, and no vault to open anything with. */
export interface PublicContext {
  readonly publicIndex: Table;
}

/** A village's list as it was last published. */
export interface PublishedList extends store.Summary {
  readonly village: string;
  readonly publishedAt: string;
}

export interface Search {
  /** Undefined while nothing is published for the village. */
  readonly list: PublishedList | undefined;
  readonly matches: readonly store.Entry[];
  /** More fitted than are shown; a fuller name tells them apart. */
  readonly more: boolean;
}

const SHOWN = 20;

/** What the village's list holds, or undefined while there is none. One Get. */
export async function publishedList({ publicIndex }: PublicContext, village: string): Promise<PublishedList | undefined> {
  return shown(await store.getPointer(publicIndex, parse(VillageCode, village)));
}

/**
 * The recipients of a village whose head bears a name that, masked, looks like the one given. One Get and one Query.
 * It can't confirm a name: different names share a mask, and no name is stored here.
 */
export async function byName({ publicIndex }: PublicContext, raw: { village: string; name: string }): Promise<Search> {
  const { village, name } = parse(z.object({ village: VillageCode, name: z.string().trim().min(1).max(100) }), raw);
  const words = nameWords(name);
  const [first] = words;
  if (first === undefined || first.length < 2) {
    throw InvalidInput.at('name', 'Tulis nama lengkap, mulai dari nama depan', 'type the full name, first name first');
  }
  const pointer = await store.getPointer(publicIndex, village);
  const list = shown(pointer);
  if (!list || !pointer?.version) return { list: undefined, matches: [], more: false };
  const { entries, more } = await store.entriesBeginning(publicIndex, village, pointer.version, maskName(first));
  const matches = entries.filter(({ maskedName }) => fits(maskedName, words));
  return { list, matches: matches.slice(0, SHOWN), more: more || matches.length > SHOWN };
}

interface Asked {
  readonly village: string;
  readonly page: z.input<typeof PageInput>;
}

/** A village's published list, by masked name. One Get and one Query. */
export const ofVillage = (context: PublicContext, asked: Asked): Promise<Page<store.Entry>> => inForce(context, asked, store.listEntries);

/** Whom the village's latest published deliberation agreed to propose, by masked name. One Get and one Query. */
export const decidedIn = (context: PublicContext, asked: Asked): Promise<Page<store.Decided>> => inForce(context, asked, store.listDecided);

async function inForce<T>(
  { publicIndex }: PublicContext,
  raw: Asked,
  list: (table: Table, village: string, version: string, page: PageInput) => Promise<Page<T>>,
): Promise<Page<T>> {
  const { village, page } = parse(z.object({ village: VillageCode, page: PageInput }), raw);
  const pointer = await store.getPointer(publicIndex, village);
  if (!pointer?.version) return { rows: [], hasNext: false };
  return list(publicIndex, village, pointer.version, page);
}

function shown(pointer: store.Pointer | undefined): PublishedList | undefined {
  if (!pointer?.summary || pointer.publishedAt === undefined) return undefined;
  return { ...pointer.summary, village: pointer.village, publishedAt: pointer.publishedAt };
}

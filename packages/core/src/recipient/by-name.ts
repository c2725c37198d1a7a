import { z } from 'zod';
import { DistrictCode, findVillage, VillageCode, villagesOf } from '../region/region.ts';
import { InvalidInput } from '../shared/error.ts';
import { parse } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import type { Table } from '../shared/table.ts';
import type { ListEntry } from './list-shapes.ts';
import { isName } from './mask.ts';
import { fitOf, type TypedMasks, typedMasks } from './name-match.rules.ts';
import { everyEntry, type InForce } from './read-list.ts';
import * as store from './recipient.store.ts';
import { type PublicContext, type PublishedList, shown } from './recipient.ts';
import { NumberForName } from './recipient-errors.ts';

/** A recipient whom a name may mean. */
export interface Match extends ListEntry {
  readonly village: string;
  /** The mask that fits the name. */
  readonly fits: string;
}

export interface RecipientSearch {
  /** Of the village asked for; undefined of a kecamatan, and while nothing is published. */
  readonly list: PublishedList | undefined;
  /** Those that were looked through. */
  readonly lists: readonly PublishedList[];
  /** The likeliest first. */
  readonly matches: readonly Match[];
  /** More fitted than are shown; a fuller name tells them apart. */
  readonly more: boolean;
}

const SHOWN = 20;
/** What nobody has in a name. */
const DIGITS = 8;

const Asked = z
  .object({
    village: VillageCode.nullish(),
    place: z.union([VillageCode, DistrictCode]).nullish(),
    name: z.string().trim().min(1).max(100),
  })
  .refine(({ village, place }) => (village ?? place) && !(village && place), {
    ...said('Pilih satu desa/kelurahan atau satu kecamatan', 'choose one village or one kecamatan'),
    path: ['place'],
  });

/**
 * The recipients of a village, or of all villages of a kecamatan, whose masked name fits the one given, however it is spelt. One BatchGet, and
 * what it takes to read each list. It can't confirm a name: different names share a mask, and no name is stored here.
 */
export async function byName({ publicIndex }: PublicContext, raw: z.input<typeof Asked>): Promise<RecipientSearch> {
  if (raw.name.replaceAll(/\P{Nd}/gu, '').length >= DIGITS) throw new NumberForName();
  const { name, village, place } = parse(Asked, raw);
  if (!isName(name))
    throw InvalidInput.at('name', 'Tulis nama, paling sedikit satu kata penuh', 'type a name, one whole word of it at least');
  const villages = villagesIn((village ?? place) as string);
  const pointers = (await store.getPointers(publicIndex, villages)).toSorted((a, b) => compare(a.village, b.village));
  const typed = typedMasks(name);
  const found = await Promise.all(
    pointers.flatMap(({ village, manifest }) => (manifest ? [matchesIn(publicIndex, { village, manifest }, typed)] : [])),
  );
  const matches = found.flat().toSorted((a, b) => a.cost - b.cost || compare(a.match.fits, b.match.fits));
  const lists = pointers.flatMap((pointer) => shown(pointer) ?? []);
  return {
    list: villages.length === 1 ? lists[0] : undefined,
    lists,
    matches: matches.slice(0, SHOWN).map(({ match }) => match),
    more: matches.length > SHOWN,
  };
}

const villagesIn = (place: string): readonly string[] => (findVillage(place) ? [place] : villagesOf(place).map(({ code }) => code));

async function matchesIn(table: Table, list: InForce, typed: TypedMasks) {
  const { village } = list;
  const entries = await everyEntry(table, list);
  return entries.flatMap((entry) => {
    const fitting = [entry.maskedName, ...entry.names].flatMap((fits) => {
      const cost = fitOf(typed, fits);
      return cost === undefined ? [] : [{ cost, match: { ...entry, village, fits } }];
    });
    return fitting.toSorted((a, b) => a.cost - b.cost).slice(0, 1);
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

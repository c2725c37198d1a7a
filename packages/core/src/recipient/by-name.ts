import * as z from 'zod';
import { smallNumbersOn } from '../indicator/small-numbers.calendar.ts';
import { DistrictCode, findVillage, VillageCode, villagesOf } from '../region/region.ts';
import { dayOf, systemClock } from '../shared/clock.ts';
import { InvalidInput } from '../shared/error.ts';
import { parse } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import type { Table } from '../shared/table.ts';
import { toldOf } from './adults.rules.ts';
import type { ListEntry, ProgramShown } from './list-shapes.ts';
import { isName, isNumber } from './mask.ts';
import { fitOf, type TypedMasks, typedMasks } from './name-match.rules.ts';
import { everybody, type InForce } from './read-list.ts';
import * as store from './recipient.store.ts';
import { type PublicContext, type PublishedList, shown } from './recipient.ts';
import { NumberForName } from './recipient-errors.ts';
import { type Line, orderOf } from './segments.rules.ts';

/** A recipient whom a name may mean. */
export interface Match extends ListEntry {
  readonly village: string;
}

/** Another adult whom a household's aid is for, with so much of it as many there receive together. */
export interface AdultFound {
  readonly id: string;
  readonly maskedName: string;
  readonly village: string;
  readonly programs: readonly ProgramShown[];
}

export interface RecipientSearch {
  /** Of the village asked for; undefined of a kecamatan, and while nothing is published. */
  readonly list: PublishedList | undefined;
  /** Those that were looked through. */
  readonly lists: readonly PublishedList[];
  /** The likeliest first. */
  readonly matches: readonly Match[];
  /** Not heads of a household, and nothing that leads to its entry; the likeliest first. */
  readonly adults: readonly AdultFound[];
  /** More fitted than are shown; a fuller name tells them apart. */
  readonly more: boolean;
}

const SHOWN = 20;

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
 * what it takes to read each list. It can't confirm a name: different names share a mask, and no name is stored here; nor who lives with whom.
 */
export async function byName({ publicIndex }: PublicContext, raw: z.input<typeof Asked>, now = systemClock): Promise<RecipientSearch> {
  if (isNumber(raw.name)) throw new NumberForName();
  const { name, village, place } = parse(Asked, raw);
  if (!isName(name))
    throw InvalidInput.at('name', 'Tulis nama, paling sedikit satu kata penuh', 'type a name, one whole word of it at least');
  const villages = villagesIn((village ?? place) as string);
  const pointers = (await store.getPointers(publicIndex, villages)).toSorted((a, b) => compare(a.village, b.village));
  const typed = typedMasks(name);
  const { fewest } = smallNumbersOn(dayOf(now()));
  const found = await Promise.all(
    pointers.flatMap(({ village, manifest }) => (manifest ? [foundIn(publicIndex, { village, manifest }, { typed, fewest })] : [])),
  );
  const matches = likeliestFirst(found.flatMap(({ matches }) => matches));
  const adults = likeliestFirst(found.flatMap((one) => one.adults));
  const lists = pointers.flatMap((pointer) => shown(pointer) ?? []);
  return {
    list: villages.length === 1 ? lists[0] : undefined,
    lists,
    matches: matches.slice(0, SHOWN),
    adults: adults.slice(0, SHOWN),
    more: Math.max(matches.length, adults.length) > SHOWN,
  };
}

const villagesIn = (place: string): readonly string[] => (findVillage(place) ? [place] : villagesOf(place).map(({ code }) => code));

async function foundIn(table: Table, list: InForce, { typed, fewest }: { readonly typed: TypedMasks; readonly fewest: number }) {
  const { village } = list;
  const { entries, adults } = await everybody(table, list);
  const fitting = <L extends Line>(lines: readonly L[]) =>
    lines.flatMap((line) => {
      const cost = fitOf(typed, line.maskedName);
      return cost === undefined ? [] : [{ cost, line: { ...line, village } }];
    });
  return {
    matches: fitting(entries),
    adults: fitting(adults).flatMap(({ cost, line }) => {
      const programs = toldOf(line.programs, entries, fewest);
      return programs.length > 0 ? [{ cost, line: { ...line, programs } }] : [];
    }),
  };
}

const likeliestFirst = <L extends Line>(found: readonly { readonly cost: number; readonly line: L }[]): L[] =>
  found.toSorted((a, b) => a.cost - b.cost || compare(orderOf(a.line), orderOf(b.line))).map(({ line }) => line);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

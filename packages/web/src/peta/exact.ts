import exactFigures from '../../../../schema/operations/172-exact-figures.graphql?raw';
import ownExactFigures from '../../../../schema/operations/173-own-exact-figures.graphql?raw';
import { ask } from '../office/ask.ts';
import { districtOf, placesOf, REGENCY } from './places.ts';
import type { IndicatorFile } from './published.ts';

/** A month's own numbers, for who signed in and may see whom they count: not for everybody, and never among what is published. */

interface Count {
  readonly count: number;
  readonly base: number;
}

export interface Exact {
  /** Of villages, and of kecamatan all of whose villages are told. One of whom nobody was asked has none of either. */
  readonly counts: ReadonlyMap<string, Count>;
}

type Row = Count & { readonly village: { readonly code: string } };
interface Everywhere {
  readonly regency: {
    readonly ranking: {
      readonly edges: readonly { readonly node: Row }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    } | null;
  };
}
interface OfDistricts {
  readonly viewer: {
    readonly districts: readonly { readonly code: string; readonly ranking: { readonly nodes: readonly Row[] } | null }[];
  };
}

const asked = new Map<string, Promise<Exact | undefined>>();

/** Undefined where nothing is open to them, or the month has none. Each is asked for once, unless that failed. */
export function exactOf(indicator: string, month: string): Promise<Exact | undefined> {
  const key = `${indicator} ${month}`;
  const before = asked.get(key);
  if (before) return before;
  const answer = askFor({ indicator: indicator.toUpperCase(), month });
  asked.set(key, answer);
  answer.catch(() => asked.delete(key));
  return answer;
}

async function askFor(of: { readonly indicator: string; readonly month: string }): Promise<Exact | undefined> {
  const everywhere = await allOver(of);
  if (everywhere) return summed(everywhere, [...new Set(placesOf.village.map(({ code }) => districtOf(code)))], true);
  const { viewer } = await ask<OfDistricts>(ownExactFigures, of);
  const own = viewer.districts.flatMap(({ code, ranking }) => (ranking ? [{ code, rows: ranking.nodes }] : []));
  if (own.length === 0) return undefined;
  return summed(
    own.flatMap(({ rows }) => rows),
    own.map(({ code }) => code),
    false,
  );
}

/** A page after the other; undefined where the regency as a whole is not theirs. */
async function allOver(of: object): Promise<Row[] | undefined> {
  const rows: Row[] = [];
  for (let after: string | undefined; ; ) {
    const { ranking } = (await ask<Everywhere>(exactFigures, { ...of, after })).regency;
    if (!ranking) return undefined;
    rows.push(...ranking.edges.map(({ node }) => node));
    after = ranking.pageInfo.endCursor;
    if (!ranking.pageInfo.hasNextPage) return rows;
  }
}

function summed(rows: readonly Row[], districts: readonly string[], isWhole: boolean): Exact {
  const counts = new Map<string, Count>();
  const add = (code: string, { count, base }: Count) => {
    const before = counts.get(code) ?? { count: 0, base: 0 };
    counts.set(code, { count: before.count + count, base: before.base + base });
  };
  for (const { code } of placesOf.village) if (districts.includes(districtOf(code))) add(code, { count: 0, base: 0 });
  for (const row of rows) add(row.village.code, row);
  for (const [code, count] of [...counts]) {
    add(districtOf(code), count);
    if (isWhole) add(REGENCY, count);
  }
  return { counts };
}

/** The published file with these numbers in the place of its own, in that month; in the others it stays as it is published. */
export function filled(file: IndicatorFile, month: string, { counts }: Exact): IndicatorFile {
  const n = file.months.indexOf(month);
  const places = { ...file.places };
  const none = file.months.map(() => null);
  const withOwn = (before: readonly (number | null)[] = none, own: number) => before.map((told, at) => (at === n ? own : told));
  for (const [code, { count, base }] of counts) {
    const before = places[code];
    places[code] = { count: withOwn(before?.count, count), base: withOwn(before?.base, base) };
  }
  const pools = file.pools.filter((pool) => !pool.places.some((place) => counts.has(place)));
  return { ...file, places, pools };
}

import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';

/** What is published under `/angka/`, as it lies there. Months stand in the order of the index; `null` is a month that has none. */

export type Language = 'id' | 'en';
type Said = Readonly<Record<Language, string>>;
type Months = readonly (number | null)[];

export interface Indicator {
  readonly code: string;
  readonly name: Said;
  readonly counts: Said;
  readonly unit: 'household' | 'person' | 'standing';
  /** What it is a part of: with it there is a rate. */
  readonly of?: string;
  readonly better: 'fewer' | 'more' | 'neither';
  readonly source: string;
}

interface OutsideFigure {
  readonly name: Said;
  readonly year: number;
  readonly value: number;
  readonly source: string;
}

export interface Index {
  readonly months: readonly string[];
  readonly latest: string;
  /** The smallest base of which a rate is told. */
  readonly rateFrom: number;
  readonly indicators: readonly Indicator[];
  /** What others have published of the whole regency, year by year. */
  readonly outside?: readonly OutsideFigure[];
  /** Whether the villages' real borders are published. */
  readonly borders?: true;
}

/** The villages' real borders as TopoJSON, each village by its code. */
export type Borders = Topology<{ villages: Omit<GeometryCollection, 'geometries'> & { geometries: (MultiPolygon & { id: string })[] } }>;

interface Counted {
  readonly count: Months;
  readonly base?: Months;
}

/** Places that are told together only, as each by itself would be too few. A kecamatan stands for all of its villages. */
export interface Pool extends Counted {
  readonly places: readonly string[];
}

export interface IndicatorFile {
  readonly code: string;
  readonly months: readonly string[];
  readonly places: Readonly<Record<string, Counted>>;
  readonly pools: readonly Pool[];
}

type Counts = Readonly<Record<string, number>>;

export interface MonthFile {
  readonly month: string;
  readonly day: string;
  readonly places: Readonly<Record<string, Counts>>;
  readonly pools: readonly { readonly indicators: readonly string[]; readonly places: readonly string[]; readonly counts: Counts }[];
}

/** Thrown when nothing of that name is published. */
export class NotPublished extends Error {
  override readonly name = 'NotPublished';
}

const asked = new Map<string, Promise<unknown>>();

export const readIndex = (): Promise<Index> => read('index');
export const readIndicator = (code: string): Promise<IndicatorFile> => read(`indicator/${code}`);
export const readBorders = (): Promise<Borders> => read('borders');
export const readMonth = (month: string): Promise<MonthFile> => read(`month/${month}`);

/** Each is asked for once, unless that failed. */
function read<T>(path: string): Promise<T> {
  const before = asked.get(path) as Promise<T> | undefined;
  if (before) return before;
  const answer = ask<T>(path);
  asked.set(path, answer);
  answer.catch(() => asked.delete(path));
  return answer;
}

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`/angka/${path}.json`, { credentials: 'omit' });
  // A bucket that isn't listed answers 403 to what isn't there.
  if (response.status === 404 || response.status === 403) throw new NotPublished(path);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}

import { ALL, rebuildLists } from '@puskesos/core/lists/rebuild';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { beforeAll } from 'vitest';
import { itemsOf } from '../engine/items.ts';
import { useStream } from '../engine/streams.ts';
import type { Office, Person } from '../office/office.ts';

/** Registers whose lists by place, state and kind are asked for. */

const run = { signal: new AbortController().signal, onProgress: () => undefined };

/** Lays all that is there into the lists, as the job does that the first refresh asks for. */
export const listAll = (office: Office): Promise<void> => rebuildLists(office.core(), ALL, run);

/** Has the stream's reader keep the lists of an office from here on. */
export function useLists(office: Office): void {
  let handler: (event: DynamoDBStreamEvent) => unknown = () => undefined;
  beforeAll(async () => {
    ({ handler } = await import('@puskesos/functions/on-registry-change'));
  });
  useStream(office, (event) => handler(event));
}

export const PATIENCE = { timeout: 30_000, interval: 100 };

export interface ListPage<N> {
  readonly nodes: readonly N[];
  readonly totalCount?: number | null;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly calls: number;
  readonly readUnits: number;
}

const INFO = 'pageInfo { hasNextPage hasPreviousPage endCursor startCursor }';

/** One page of a list of a place, as somebody sees it; null where it is not theirs to see. `args` as GraphQL writes them. */
export async function pageOf<N = { id: string }>(
  office: Office,
  person: Person,
  {
    place,
    field,
    args = 'first: 100',
    node = 'id',
    also = '',
  }: { place: string; field: string; args?: string; node?: string; also?: string },
): Promise<ListPage<N> | null> {
  const list = `${field}(${args}) { nodes { ${node} } ${also} ${INFO} }`;
  const root = place.length > 8 ? `village(code: "${place}")` : place.length > 5 ? `district(code: "${place}")` : 'regency';
  const answer = await office.as(person).send(`{ ${root} { ${list} } }`);
  if (answer.errors) throw new Error(answer.text);
  const page = answer.data[root.replace(/\(.*/, '')]?.[field];
  return page && { ...page, calls: answer.extensions?.cost.calls, readUnits: answer.extensions?.cost.readUnits };
}

/** Every record of a type, as it lies there. */
export const recordsOf = async <T>(office: Office, type: string): Promise<T[]> =>
  (await itemsOf(office.stores.registry))
    .filter((item) => item['type'] === type && !item.sk.startsWith('~') && typeof item['data'] === 'string')
    .map((item) => JSON.parse(item['data'] as string) as T);

/** Numbers that look drawn, and are the same every time: each below what is asked. */
export function drawing(seed: number): (below: number) => number {
  let drawn = seed;
  return (below) => {
    drawn = (drawn * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((drawn / 2_147_483_648) * below);
  };
}

/** Orders by the texts that each of these makes of a record. */
export const byTexts =
  <T>(...textsOf: readonly ((one: T) => string)[]) =>
  (a: T, b: T): number => {
    for (const textOf of textsOf) {
      if (textOf(a) !== textOf(b)) return textOf(a) < textOf(b) ? -1 : 1;
    }
    return 0;
  };

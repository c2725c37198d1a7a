import { bytesByType } from './item-bytes.ts';
import { type Partition, partitions } from './partitions.ts';
import type { World } from './worlds.ts';

/** What a partition comes to. No I/O, no clock. */
export interface Reckoned {
  readonly partition: string;
  readonly table: Partition['table'];
  readonly adds: string;
  readonly items: number;
  readonly bytes: number;
  /** Units a second, when it is busiest. */
  readonly writes: number;
  readonly reads: number;
  /** What of a partition's bounds it passes. */
  readonly past: readonly (keyof typeof most)[];
}

/** Of one partition, as AWS says: above these bytes it is split where its sort key lets it, and that throttles while it goes on. */
export const most = { GB: 10e9, WCU: 1_000, RCU: 3_000 } as const;

/** What DynamoDB counts beside names and values of an item, and of its copy in an index. */
const BESIDE = 100;

export function reckoned(one: Partition, world: World): Reckoned {
  const bytesOfOne = (bytesByType[one.type] ?? 0) + BESIDE;
  const items = Math.ceil(one.items(world));
  const bytes = items * bytesOfOne;
  const isIndex = one.table.includes(' ');
  const writes = one.perSecond(world) * Math.ceil(bytesOfOne / 1_024) * (isIndex || one.once ? 1 : 2);
  const reads = one.readEvery === undefined ? 0 : bytes / 8_192 / one.readEvery;
  const passed = { GB: bytes > most.GB, WCU: writes > most.WCU, RCU: reads > most.RCU };
  const past = (Object.keys(passed) as (keyof typeof most)[]).filter((bound) => passed[bound]);
  return { partition: one.partition, table: one.table, adds: one.adds, items, bytes, writes, reads, past };
}

/** All of them, the largest first. */
export const reckonedAll = (world: World): Reckoned[] =>
  partitions.map((one) => reckoned(one, world)).toSorted((one, other) => other.bytes - one.bytes);

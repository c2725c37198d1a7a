import { createHash } from 'node:crypto';
import type { Context } from '../shared/context.ts';
import { districtOf } from '../shared/region-code.ts';
import * as store from './delivery.store.ts';
import { frozenText } from './line.rules.ts';
import type { Cycle, CycleTally, Line } from './shapes.ts';

export interface ListCount {
  readonly digest: string;
  readonly lines: number;
  readonly rupiah: number;
  readonly tallies: readonly CycleTally[];
}

/** Goes through the stored lines of a cycle in the order of their keys, and sums them up. `look` sees each of them. */
export async function countList(context: Context, cycle: Cycle['id'], look: (line: Line) => unknown = () => undefined): Promise<ListCount> {
  const hash = createHash('sha256');
  const byDistrict = new Map<string, { lines: number; rupiah: number }>();
  const total = { lines: 0, rupiah: 0 };
  for await (const line of store.eachLine(context, cycle, true)) {
    await look(line);
    hash.update(frozenText(line)).update('\n');
    const district = districtOf(line.village);
    const sum = byDistrict.get(district) ?? { lines: 0, rupiah: 0 };
    byDistrict.set(district, sum);
    for (const one of [sum, total]) {
      one.lines += 1;
      one.rupiah += line.rupiah;
    }
  }
  const none = { failed: 0, partly: 0, paid: 0, delivered: 0, held: 0, excluded: 0, returned: 0, realised: 0 };
  const tallies = [...byDistrict].map(([district, sum]) => ({ district, ...sum, listed: sum.lines, ...none }));
  return { digest: hash.digest('hex'), ...total, tallies };
}

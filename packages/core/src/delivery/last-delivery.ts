import { latestListed } from '../aid/listed-period.ts';
import type { Context } from '../shared/context.ts';
import { type Delivered, deliveredBy } from './delivered.rules.ts';
import * as store from './delivery.store.ts';
import { lineId } from './line.rules.ts';
import { lineOfPeriod } from './period.rules.ts';

/** What was delivered last of an enrollment, by the lists that it was on last. */

interface Asked {
  readonly enrollment: string;
  /** Where it is by now. */
  readonly village: string;
}

/** Lists looked at of each: as many as may be on their way to be paid at once, and the one before. */
const LATEST = 4;

/** Those of which something was, by their ids. A Query for each, and a BatchGet for each hundred lines. */
export async function lastDeliveries(context: Context, asked: readonly Asked[]): Promise<ReadonlyMap<string, Delivered>> {
  const listed = await Promise.all(
    asked.map(async ({ enrollment, village }) =>
      (await latestListed(context, enrollment, LATEST)).map((mark) => ({ enrollment, at: lineOfPeriod(mark, village) })),
    ),
  );
  const wanted = listed.flat();
  if (wanted.length === 0) return new Map();
  const places = new Map(wanted.map(({ at }) => [lineId(at), at]));
  const lines = new Map((await store.getLines(context, [...places.values()])).map((line) => [lineId(line), line]));
  const last = new Map<string, Delivered>();
  for (const { enrollment, at } of wanted) {
    const line = lines.get(lineId(at));
    const delivered = line && deliveredBy(line);
    const known = last.get(enrollment);
    if (delivered && (!known || delivered.on > known.on)) last.set(enrollment, delivered);
  }
  return last;
}

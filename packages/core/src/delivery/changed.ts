import * as z from 'zod';
import * as Household from '../household/household.ts';
import { VillageCode } from '../region/region.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { type Page, PageInput, rowsThat } from '../shared/page.ts';
import { changeOf } from './changed.rules.ts';
import * as store from './delivery.store.ts';
import { placesOf, servesAsked } from './lines.ts';
import type { Line, LineChange } from './shapes.ts';

/** Lines whose people are not by now what they were when the list was made: they have died, moved, or their aid has ended. */

export interface ChangedLine {
  readonly line: Stored<Line>;
  readonly change: LineChange;
}

/** Of those lines the changed, in their order. One BatchGet for each hundred households. */
export async function changedOf<L extends Line>(context: Context, lines: readonly L[]): Promise<{ line: L; change: LineChange }[]> {
  const households = await Household.getManyUnchecked(context, [...new Set(lines.map(({ household }) => household))]);
  const now = new Map(households.map((one) => [one.id, one]));
  return lines.flatMap((line) => {
    const change = changeOf(line, now.get(line.household));
    return change ? [{ line, change }] : [];
  });
}

/** Lines that have changed since their list was made, in the villages the actor serves. One Query and one BatchGet; a page may come out short. */
export const changedSince = query({
  input: z.object({ cycle: Id, village: VillageCode.optional(), page: PageInput.prefault({}) }),
  right: 'household.read',
  may: servesAsked,
  run: async ({ cycle, village, page }, context): Promise<Page<ChangedLine>> => {
    const listed = await store.listLines(context, { cycle, places: placesOf(context.actor, village), page });
    const changed = await changedOf(
      context,
      listed.rows.map(({ value }) => value),
    );
    const changeIn = new Map(changed.map(({ line, change }) => [line, change]));
    return rowsThat(listed, (line) => {
      const change = changeIn.get(line);
      return change && { line, change };
    });
  },
});

const AT_ONCE = 800;

/** Counts the changed lines of a list while it is gone through. */
export class ChangedCount {
  readonly #context: Context;
  #waiting: Line[] = [];
  count = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  async add(line: Line): Promise<void> {
    this.#waiting.push(line);
    if (this.#waiting.length === AT_ONCE) await this.finish();
  }

  async finish(): Promise<number> {
    const lines = this.#waiting;
    this.#waiting = [];
    if (lines.length > 0) this.count += (await changedOf(this.#context, lines)).length;
    return this.count;
  }
}

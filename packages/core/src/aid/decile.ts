import * as z from 'zod';
import { checkNewer, isOlder } from '../household/news.rules.ts';
import type { Household } from '../household/shapes.ts';
import { findHousehold } from '../household/subject.ts';
import type { Beside } from '../shared/beside.ts';
import { DayText, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { seenAt } from './seen.ts';

/** Deciles come from the ministry; what the field found stays beside them, and what they turn against who receives aid is asked about. */

const Received = z.object({
  household: Id,
  decile: z.int().min(1).max(10),
  date: DayText,
  source: freeText(3, 200),
});
type Received = z.output<typeof Received>;

const isActive = (_actor: unknown, _input: unknown, { status }: Household) => status === 'active';

/** Throws OlderNews; InvalidInput for a day that has not come yet. */
async function received({ decile, date, source }: Omit<Received, 'household'>, context: Context, before: Stored<Household>) {
  notInFuture('date', date, context.now());
  checkNewer(before.officialDecile, { date });
  const after = { ...before, officialDecile: { decile, date, source } };
  const { value, changes } = await seenAt(context, before, after, 'criteria');
  return { result: value, changes, why: source };
}

/** Takes over the decile that the ministry sent. */
export const receiveDecile = operation({
  name: 'receiveDecile',
  input: Received,
  find: findHousehold,
  right: 'household.write',
  everywhere: true,
  may: isActive,
  run: received,
});

interface InFile extends Omit<Received, 'household'> {
  /** As it was found together with others. */
  readonly household: Stored<Household>;
  readonly beside?: Beside<Household> | undefined;
}

/** What becomes of a decile in a file: `older` and `same` leave the one that is held, `otherOfDay` replaces one of the very same day. */
export type DecileOutcome = 'taken' | 'otherOfDay' | 'same' | 'older';

function decileOutcomeOf({ decile, date }: InFile, { officialDecile: held }: Household): DecileOutcome {
  if (isOlder(held, { date })) return 'older';
  if (!held || held.date < date) return 'taken';
  return held.decile === decile ? 'same' : 'otherOfDay';
}

/** The same for one row of the ministry's file, unless a later decile is held. The household is read again only when somebody changed it. */
export async function receiveFromFile(context: Context, row: InFile, { dryRun }: { readonly dryRun: boolean }): Promise<DecileOutcome> {
  let seen: Stored<Household> | undefined = row.household;
  const look = async () => {
    const first = seen;
    seen = undefined;
    return first ?? findHousehold({ household: row.household.id }, context);
  };
  return receiveRow(context, { row, look }, { dryRun });
}

const receiveRow = operation({
  name: 'receiveDecile',
  // It was checked where the file was read.
  input: z.custom<{ readonly row: InFile; readonly look: () => Promise<Stored<Household> | undefined> }>(),
  find: ({ look }) => look(),
  right: 'household.write',
  everywhere: true,
  may: isActive,
  run: async ({ row }, context, before) => {
    const result = decileOutcomeOf(row, before);
    if (result === 'same' || result === 'older') return { result, changes: [] };
    const { result: after, changes, why } = await received(row, context, before);
    return { result, changes: [...changes, ...(row.beside?.(after, before) ?? [])], why };
  },
});

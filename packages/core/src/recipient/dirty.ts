import { type Clock, type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Key, Table } from '../shared/table.ts';

/**
 * What may no longer be as the Registry says: of a village which households changed, and whether to go through all of them. Marking twice is
 * marking once; a mark that was renewed meanwhile survives the clearing of the one that was seen.
 *
 * A village's marks lie beside each other: `V` all of it, at once; `V~` its households that are marked; `V+…` all of it, once a while has
 * passed; `V@…` all of it, from that day on.
 */

const PARTITION = 'dirty';
const ofHouseholds = (village: string) => `${PARTITION}#${village}`;

export interface Mark extends Key {
  /** When it was made or last made anew; marks of earlier versions don't tell. */
  readonly at?: string | undefined;
  /** Told apart from a later mark under the same key. */
  readonly stamp: string;
}

export interface MarkedVillage {
  readonly village: string;
  /** To be looked at now. */
  readonly due: readonly Mark[];
  /** For later. */
  readonly later: readonly Mark[];
}

type Marking = Pick<Context, 'registry' | 'newId'> & { readonly now: Clock };

/** What is counted of a village is counted anew once in so many minutes, however often it changes. */
const EVERY_MINUTES = 10;
/** And then a minute later, when every index tells of the last change. */
const SETTLED = 60_000;

const spanOf = (at: number): number => Math.floor(at / (EVERY_MINUTES * 60_000));
const settledAfter = (span: number): number => (span + 1) * EVERY_MINUTES * 60_000 + SETTLED;

const markItems = ({ newId, now }: Pick<Marking, 'newId' | 'now'>, sks: Iterable<string>) =>
  [...new Set(sks)].map((sk) => ({ pk: PARTITION, sk, type: 'dirty', stamp: newId(), at: now() }));

/** To be gone through at once, whatever may have changed. */
export const markDirty = (context: Marking, villages: Iterable<string>): Promise<void> =>
  context.registry.batchWrite(markItems(context, villages));

/** To be gone through once more when a while has passed: for what is read through an index, which may not tell of it yet. */
export function markSettling(context: Marking, villages: Iterable<string>): Promise<void> {
  const span = spanOf(Date.parse(context.now()));
  return context.registry.batchWrite(
    markItems(
      context,
      [...villages].map((village) => `${village}+${span}`),
    ),
  );
}

/** Something begins or ends there on that day. */
export const markFrom = (context: Marking, village: string, day: Day): Promise<void> =>
  context.registry.batchWrite(markItems(context, [`${village}@${day}`]));

interface Changed {
  readonly village: string;
  readonly household: string;
}

/** These households changed, in the villages where they were or are: their lines at once, what is counted of the village later. */
export async function markHouseholds(context: Marking, changed: readonly Changed[]): Promise<void> {
  await markAnswers(context, changed);
  await markSettling(context, new Set(changed.map(({ village }) => village)));
}

/** What they are told about themselves changed, and nothing that is counted. */
export async function markAnswers(context: Marking, changed: readonly Changed[]): Promise<void> {
  const { registry, newId } = context;
  const each = new Map(changed.map(({ village, household }) => [`${village} ${household}`, { pk: ofHouseholds(village), sk: household }]));
  await registry.batchWrite([...each.values()].map((key) => ({ ...key, type: 'dirty-household', stamp: newId() })));
  const villages = new Set(changed.map(({ village }) => village));
  // The village's mark comes last: whoever finds it finds its households.
  await registry.batchWrite(
    markItems(
      context,
      [...villages].map((village) => `${village}~`),
    ),
  );
}

export interface DueBy {
  readonly now: string;
  /** Whether what is counted later is due already. */
  readonly everything: boolean;
}

/** Villages with marks, each with those that are due and those for later. */
export async function* markedVillages(registry: Table, by: DueBy): AsyncGenerator<MarkedVillage> {
  let village = '';
  let marks: Mark[] = [];
  const found = () => ({ village, due: marks.filter((mark) => isDue(mark, by)), later: marks.filter((mark) => !isDue(mark, by)) });
  for await (const { pk, sk, stamp, at } of registry.queryAll({ partition: PARTITION, consistent: true })) {
    const [of = ''] = sk.split(/[~+@]/);
    if (of !== village && marks.length > 0) {
      yield found();
      marks = [];
    }
    village = of;
    marks.push({ pk, sk, stamp: stamp as string, at: at as string | undefined });
  }
  if (marks.length > 0) yield found();
}

function isDue({ sk }: Mark, { now, everything }: DueBy): boolean {
  const [, kind, of] = /([~+@])(.*)$/.exec(sk) ?? [];
  if (kind === '@') return (of as string) <= dayOf(now);
  return kind !== '+' || everything || settledAfter(Number(of)) <= Date.parse(now);
}

/** From when on it was to be looked at. */
export function dueSince({ sk, at }: Mark): string | undefined {
  const [, kind, of] = /([~+@])(.*)$/.exec(sk) ?? [];
  if (kind === '+') return new Date(settledAfter(Number(of))).toISOString();
  return kind === '@' ? `${of}T00:00:00.000Z` : at;
}

/** Is there more to it than single households? */
export const isOfAll = ({ sk }: Mark): boolean => !sk.endsWith('~');

/** The village's households that are marked, each as often as it is. */
export async function markedHouseholds(registry: Table, village: string): Promise<Mark[]> {
  const marks: Mark[] = [];
  for await (const { pk, sk, stamp } of registry.queryAll({ partition: ofHouseholds(village), consistent: true })) {
    marks.push({ pk, sk, stamp: stamp as string });
  }
  return marks;
}

const AT_ONCE = 25;

/** Those that nobody renewed. */
export async function clearMarks(registry: Table, marks: readonly Mark[]): Promise<void> {
  for (let from = 0; from < marks.length; from += AT_ONCE) {
    const some = marks.slice(from, from + AT_ONCE);
    await Promise.all(
      some.map(({ stamp, ...key }) =>
        registry.remove(key, { ConditionExpression: 'stamp = :stamp', ExpressionAttributeValues: { ':stamp': stamp } }),
      ),
    );
  }
}

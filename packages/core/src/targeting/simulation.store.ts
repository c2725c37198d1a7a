import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import type { Simulation } from './shapes.ts';
import type { Part, Unit } from './simulation.rules.ts';

const keyOf = (id: string): Key => ({ pk: `simulation#${id}`, sk: 'simulation' });

const record = entity<Simulation>('simulation', {
  key: ({ id }) => keyOf(id),
  index: ({ id, startedAt }) => ({ gsi1pk: 'simulation', gsi1sk: `simulation#${startedAt}#${id}` }),
});

export const add = record.add;
export const get = ({ registry }: Context, id: string) => record.get(registry, keyOf(id));

/** Its next state, without a history: who asked for what is in its first, and how far it has come is of no interest later. */
export const advance = (before: Stored<Simulation>, after: Simulation, now: Instant): Change => ({
  ...record.replace(before, after, now),
  history: false,
});

/** Latest first. */
export const list = ({ registry }: Context, page: PageInput): Promise<Page<Stored<Simulation>>> =>
  record.list(registry, { partition: 'simulation', index: 'gsi1', descending: true, page });

/** A village that was gone through: what it comes to, and the stamp under which that run wrote its units. */
export interface FinishedPart extends Part {
  readonly stamp: string;
}

const readPart = ({ data }: Item): FinishedPart => JSON.parse(data as string) as FinishedPart;

const PARTS = 'part#';
const DAYS_KEPT = 30;

const expiryOf = ({ startedAt }: Simulation): number => Math.floor(Date.parse(startedAt) / 1000) + DAYS_KEPT * 86_400;

/** Writes the village down where no other run has done so: the first one’s units count. */
export const finishPart = ({ registry }: Context, simulation: Simulation, part: FinishedPart): Promise<boolean> =>
  registry.put(
    {
      pk: keyOf(simulation.id).pk,
      sk: `${PARTS}${part.village}`,
      type: 'simulation_part',
      expiresAt: expiryOf(simulation),
      data: JSON.stringify(part),
    },
    { ConditionExpression: 'attribute_not_exists(pk)' },
  );

export async function finishedParts({ registry }: Context, id: string): Promise<FinishedPart[]> {
  const parts: FinishedPart[] = [];
  for await (const item of registry.each({ partition: keyOf(id).pk, beginsWith: PARTS, consistent: true })) parts.push(readPart(item));
  return parts;
}

/** Some units of a village that are alike in need. */
export interface Units {
  readonly village: string;
  readonly rank: string;
  readonly stamp: string;
  readonly units: readonly Unit[];
}

const readUnits = ({ data }: Item): Units => JSON.parse(data as string) as Units;

const MOST_UNITS = 1_000;

/** Takes units one household after the other, and writes them in pieces, so that no more than a piece of each rank is held. */
export function unitWriter({ registry }: Context, simulation: Simulation, { village, stamp }: { village: string; stamp: string }) {
  const waiting = new Map<string, Unit[]>();
  let pieces = 0;
  const write = (rank: string, units: readonly Unit[]) => {
    pieces += 1;
    const sk = `units#${rank}#${village}#${stamp}#${pieces}`;
    const data = JSON.stringify({ village, rank, stamp, units } satisfies Units);
    return registry.batchWrite([{ pk: keyOf(simulation.id).pk, sk, type: 'simulation_part', expiresAt: expiryOf(simulation), data }]);
  };
  return {
    async add(rank: string, units: readonly Unit[]): Promise<void> {
      const held = waiting.get(rank) ?? [];
      held.push(...units);
      waiting.set(rank, held.length < MOST_UNITS ? held : []);
      if (held.length >= MOST_UNITS) await write(rank, held);
    },
    async end(): Promise<void> {
      for (const [rank, units] of waiting) if (units.length > 0) await write(rank, units);
    },
  };
}

/** The units of a rank in all villages, piece by piece. */
export async function* unitsOfRank({ registry }: Context, id: string, rank: string): AsyncGenerator<Units> {
  const units = { partition: keyOf(id).pk, beginsWith: `units#${rank}#`, consistent: true };
  for await (const item of registry.each(units)) yield readUnits(item);
}

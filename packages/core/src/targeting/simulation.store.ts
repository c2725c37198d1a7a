import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import type { Simulation } from './shapes.ts';
import type { Part } from './simulation.rules.ts';

export const keyOf = (id: string): Key => ({ pk: `simulation#${id}`, sk: 'simulation' });

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

/** In seconds since 1970: how long all that is kept of its villages and of who enters and leaves. */
export const expiryOf = ({ startedAt }: Simulation): number => Math.floor(Date.parse(startedAt) / 1000) + DAYS_KEPT * 86_400;

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
  for await (const item of registry.queryAll({ partition: keyOf(id).pk, beginsWith: PARTS, consistent: true })) parts.push(readPart(item));
  return parts;
}

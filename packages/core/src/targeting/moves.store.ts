import type { Context } from '../shared/context.ts';
import { listItems } from '../shared/list-items.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import type { Moving } from './moves.rules.ts';
import type { Move, MoveKind, Simulation } from './shapes.ts';
import { expiryOf, keyOf } from './simulation.store.ts';

/** Who enters and who leaves by a simulation: a list of each, by village, the neediest first. Made once, and gone when its parts are. */

const partitionOf = (id: string, kind: MoveKind): string => `simulation#${id}#${kind}`;
const markKey = (id: string): Key => ({ ...keyOf(id), sk: 'listed' });

const itemOf = (simulation: Simulation, { kind, ...move }: Moving): Item => ({
  pk: partitionOf(simulation.id, kind),
  sk: `${move.village}#${move.rank}#${move.household}.${move.member ?? ''}`,
  type: 'simulation_move',
  expiresAt: expiryOf(simulation),
  data: JSON.stringify(move),
});

/** The same once more where they were written before. */
export const write = ({ registry }: Context, simulation: Simulation, moves: readonly Moving[]) =>
  registry.batchWrite(moves.map((move) => itemOf(simulation, move)));

/** Up to which piece all is written. */
export async function listedUpTo({ registry }: Context, id: string): Promise<string | undefined> {
  return (await registry.get(markKey(id), true))?.['upTo'] as string | undefined;
}
export const markListed = ({ registry }: Context, simulation: Simulation, upTo: string): Promise<boolean> =>
  registry.put({ ...markKey(simulation.id), type: 'simulation_part', expiresAt: expiryOf(simulation), upTo });

interface Asked {
  readonly kind: MoveKind;
  readonly area: string | undefined;
  readonly page: PageInput;
}

/** Of the regency, or of a kecamatan or village by its code. One Query. */
export function list({ registry }: Context, id: string, { kind, area, page }: Asked): Promise<Page<Move>> {
  const query = { partition: partitionOf(id, kind), beginsWith: area && placesIn(area), page };
  return listItems(registry, query, ({ data }): Move => JSON.parse(data as string) as Move);
}

/** A kecamatan's code begins that of each of its villages; a village's is followed by its ranks. */
const placesIn = (area: string): string => (area.length > 8 ? `${area}#` : `${area}.`);

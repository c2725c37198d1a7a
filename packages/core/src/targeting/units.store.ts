import type { Context } from '../shared/context.ts';
import type { Item } from '../shared/table.ts';
import type { Simulation } from './shapes.ts';
import type { Leaver, Unit } from './simulation.rules.ts';
import { expiryOf, keyOf } from './simulation.store.ts';

/** Who came out of a village as eligible or as leaving, in pieces, until a simulation knows where its quota ends. */

/** Those of a village that are alike in need; `~` before the rank: they leave, whatever the quota. */
export interface Units {
  readonly village: string;
  readonly rank: string;
  readonly stamp: string;
  readonly units: readonly Unit[];
  readonly leavers: readonly Leaver[];
}

/** A piece, and where it lies. */
export interface Piece extends Units {
  readonly sk: string;
}

const UNITS = 'units#';
const LEAVING = '~';

const readUnits = ({ sk, data }: Item): Piece => ({ ...(JSON.parse(data as string) as Units), sk });

/** Characters of a piece: some are written in three bytes, and an item holds 400 KB. */
const MOST = 100_000;

/** Takes households one after the other and writes them in pieces, so that no more than a piece of each rank is held. */
export function unitWriter({ registry }: Context, simulation: Simulation, { village, stamp }: { village: string; stamp: string }) {
  const waiting = new Map<string, { held: (Unit | Leaver)[]; size: number }>();
  let pieces = 0;
  const itemOf = (place: string, held: readonly (Unit | Leaver)[]): Item => {
    pieces += 1;
    const leaves = place.startsWith(LEAVING);
    const units = { units: leaves ? [] : held, leavers: leaves ? held : [] };
    const rank = leaves ? place.slice(LEAVING.length) : place;
    return {
      pk: keyOf(simulation.id).pk,
      sk: `${UNITS}${place}#${village}#${stamp}#${pieces}`,
      type: 'simulation_part',
      expiresAt: expiryOf(simulation),
      data: JSON.stringify({ village, rank, stamp, ...units }),
    };
  };
  const take = async (place: string, taken: readonly (Unit | Leaver)[]): Promise<void> => {
    if (taken.length === 0) return;
    const piece = waiting.get(place) ?? { held: [], size: 0 };
    piece.held.push(...taken);
    piece.size += JSON.stringify(taken).length;
    waiting.set(place, piece);
    if (piece.size <= MOST) return;
    waiting.delete(place);
    await registry.batchWrite([itemOf(place, piece.held)]);
  };
  return {
    async add(rank: string, { units, leavers }: { units: readonly Unit[]; leavers: readonly Leaver[] }): Promise<void> {
      await take(rank, units);
      await take(`${LEAVING}${rank}`, leavers);
    },
    end: (): Promise<void> => registry.batchWrite([...waiting].map(([place, { held }]) => itemOf(place, held))),
  };
}

/** The units of a rank in all villages, piece by piece. */
export async function* unitsOfRank({ registry }: Context, id: string, rank: string): AsyncGenerator<Units> {
  const units = { partition: keyOf(id).pk, beginsWith: `${UNITS}${rank}#`, consistent: true };
  for await (const item of registry.queryAll(units)) yield readUnits(item);
}

/** All pieces in the order in which they lie, after one of them. */
export async function* piecesAfter({ registry }: Context, id: string, after = UNITS): AsyncGenerator<Piece> {
  // Nothing lies between a key and the same with a blank.
  const between = [`${after} `, `${UNITS}${LEAVING}${LEAVING}`] as const;
  for await (const item of registry.queryAll({ partition: keyOf(id).pk, between, consistent: true })) yield readUnits(item);
}

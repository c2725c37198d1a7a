import * as z from 'zod';
import * as Household from '../household/household.ts';
import { findDistrict, findVillage } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { type Page, PageInput } from '../shared/page.ts';
import { said } from '../shared/said.ts';
import { type Bounds, type Moving, movesIn } from './moves.rules.ts';
import * as moves from './moves.store.ts';
import { type Move, moveKinds, type Simulation } from './shapes.ts';
import * as store from './simulation.store.ts';
import { piecesAfter } from './units.store.ts';

/** Who would enter and who would leave by a simulation, by village. */

const WRITTEN_AT_ONCE = 500;

interface Listing extends Bounds {
  readonly parts: readonly store.FinishedPart[];
  readonly signal: AbortSignal;
}

/** Writes down who enters and who leaves, and how far it has come. False where it was told to stop before all are. */
export async function listMoves(context: Context, simulation: Simulation, { parts, cut, last, signal }: Listing): Promise<boolean> {
  const stamps = new Map(parts.map(({ village, stamp }) => [village, stamp]));
  const bounds = { quota: simulation.quota, cut, last };
  let waiting: Moving[] = [];
  for await (const piece of piecesAfter(context, simulation.id, await moves.listedUpTo(context, simulation.id))) {
    // Of a village that was gone through twice, what counts is what was counted.
    if (stamps.get(piece.village) !== piece.stamp) continue;
    waiting.push(...movesIn(piece, bounds));
    if (waiting.length < WRITTEN_AT_ONCE) continue;
    await moves.write(context, simulation, waiting);
    await moves.markListed(context, simulation, piece.sk);
    waiting = [];
    if (signal.aborted) return false;
  }
  await moves.write(context, simulation, waiting);
  return true;
}

const Area = z
  .string()
  .refine(
    (code) => findVillage(code) !== undefined || findDistrict(code) !== undefined,
    said('Kode desa atau kecamatan tidak dikenal', 'no village or kecamatan has this code'),
  );

/** A row, with its household as it is now; without it and without the reasons where that is out of reach by now. */
export interface MoveRow extends Pick<Move, 'cause' | 'reasons' | 'member'> {
  readonly household?: Stored<Household.Household>;
  readonly village: string;
}

/**
 * Of the whole regency, for who works for all of it, or of a kecamatan or village. Undefined while it is not done, and when the lists have
 * gone, 30 days after it began. One Query and one BatchGet beside the simulation.
 */
export const movesOf = query({
  input: z.object({ simulation: Id, kind: z.enum(moveKinds), area: Area.optional(), page: PageInput.prefault({}) }),
  find: ({ simulation }, context) => store.get(context, simulation),
  right: 'household.read',
  role: ({ scope }, { area }) => area !== undefined || scope.kind === 'regency',
  may: (actor, { area }) => area === undefined || serves(actor, findDistrict(area) ? `${area}.` : area),
  run: async ({ kind, area, page }, context, simulation): Promise<Page<MoveRow> | undefined> => {
    if (!areListed(simulation, context.now())) return undefined;
    const listed = await moves.list(context, simulation.id, { kind, area, page });
    const ids = [...new Set(listed.rows.map(({ value }) => value.household))];
    const found = ids.length > 0 ? await Household.byIds(context, { households: ids }) : [];
    const byId = new Map(found.map((household) => [household.id, household]));
    const rows = listed.rows.map(({ value, cursor }) => ({ cursor, value: rowOf(value, byId.get(value.household)) }));
    return { ...listed, rows };
  },
});

function rowOf({ cause, reasons, village, member }: Move, household: Stored<Household.Household> | undefined): MoveRow {
  if (!household) return { cause, village, reasons: [] };
  return { cause, village, reasons, household, ...(member !== undefined && { member }) };
}

/** Are its lists there to be read? */
export const areListed = (simulation: Simulation, now: string): boolean =>
  simulation.listed === true && Date.parse(now) / 1000 < store.expiryOf(simulation);

/** The last instant at which they are; undefined where there are none. */
export const listedUntil = (simulation: Simulation): string | undefined =>
  simulation.listed && new Date(store.expiryOf(simulation) * 1000).toISOString();

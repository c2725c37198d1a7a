import { districtOf } from '../shared/region-code.ts';
import { asOne, isSafe, type Limits, pooled, type Series } from './pool.rules.ts';
import type { ToldTogether } from './told-together.ts';

/** How the regency is divided into what is told by itself and what as one. No I/O, no clock. */

export interface Division {
  /** Each by the codes of its places: kecamatan, or villages of one kecamatan. */
  readonly pools: readonly (readonly string[])[];
  /** Even of the whole regency it would be too few, so nothing is told. */
  readonly nothing?: true;
}

/** Kecamatan first: those that are told as one are not told village by village. */
export function divided(villages: readonly Series[], told: ToldTogether, limits: Limits, before: readonly (readonly string[])[]): Division {
  const byDistrict = Map.groupBy(villages, ({ place }) => districtOf(place));
  const districts = [...byDistrict].map(([place, all]) => ({ place, months: asOne(all) }));
  if (!isSafe({ months: asOne(districts) }, told, limits)) return { pools: [], nothing: true };
  const wasIn = new Set(before.flat());
  const together = pooled(districts, told, limits, wasIn);
  const within = [...byDistrict]
    .filter(([district]) => !together.includes(district))
    .map(([, all]) => pooled(all, told, limits, wasIn))
    .filter((pool) => pool.length > 0);
  return { pools: together.length > 0 ? [together, ...within] : within };
}

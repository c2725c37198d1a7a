import type { Ground, GroundKind } from './ground.ts';
import { readBorders } from './published.ts';
import { tileGround } from './tile-ground.ts';

let real: Ground | undefined;

/** What draws borders is loaded with them. */
export async function groundFor(kind: GroundKind | undefined): Promise<Ground> {
  if (kind !== 'borders') return tileGround;
  if (real) return real;
  const [{ realGround }, borders] = await Promise.all([import('./real-ground.ts'), readBorders()]);
  real = realGround(borders);
  return real;
}

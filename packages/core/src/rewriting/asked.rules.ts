import { InvalidInput } from '../shared/error.ts';
import { newestOf, type Shapes, type Way, writtenOf } from '../shared/shape.ts';

/** What is to be written anew, and in which shape: on to the one that is written now, or back to the one before the newest. */
export interface Aim {
  readonly way: Way;
  /** By type. */
  readonly shapes: ReadonlyMap<string, number>;
}

/** Of the kinds with these names, or of all. What goes back is named: each kind came on with a release of its own. Throws InvalidInput. */
export function aimOf(kinds: readonly Shapes[], names: readonly string[], way: Way): Aim {
  const known = kinds.map(({ type }) => type).join(', ');
  if (way === 'back' && names.length === 0) throw InvalidInput.at('kind', `Sebutkan yang mana: ${known}`, `say which: ${known}`);
  const unknown = names.filter((name) => !kinds.some(({ type }) => type === name)).join(', ');
  if (unknown)
    throw InvalidInput.at(
      'kind',
      `${unknown} tidak punya bentuk lain; yang punya: ${known}`,
      `${unknown} has no other shape; these have: ${known}`,
    );
  const asked = kinds.filter(({ type }) => names.length === 0 || names.includes(type));
  return { way, shapes: new Map(asked.map((one) => [one.type, way === 'on' ? writtenOf(one) : newestOf(one) - 1])) };
}

/** By which a run that goes on is told from another. */
export const aimText = ({ way, shapes }: Aim): string => [way, ...[...shapes].map(([type, shape]) => `${type} ${shape}`)].join(', ');

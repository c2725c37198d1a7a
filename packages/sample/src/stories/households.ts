import { createHash } from 'node:crypto';
import { type Founded, founded, type GivenAid } from '@puskesos/core/aid/founding';
import type { Day } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import { families } from '../population/families.ts';
import type { SyntheticAid } from '../population/family.ts';
import { type Place, places, share } from '../population/places.ts';
import { diceFor, type Shares } from '../population/random.ts';
import { samplePrograms } from '../population/sample-programs.ts';
import { showcase } from '../sign-in-people.ts';
import { visitors } from './staff.ts';

/** In the showcase villages, so that their lists have a second page and more, also where the whole is small. */
const FULL = 80;

const programs = new Map(samplePrograms.map((program) => [program.id, program]));

/** Most of what was ever granted is being paid; the rest is on its way to it or interrupted. */
const states: Shares<GivenAid['state']> = [
  ['active', 85],
  ['approved', 5],
  ['suspended', 4],
  ['verified', 3],
  ['proposed', 3],
];

/** What the regency and the villages give is chosen anew each year: more of it waits for a visit or for a place. */
const statesOfOurs: Shares<GivenAid['state']> = [
  ['active', 64],
  ['approved', 8],
  ['suspended', 4],
  ['verified', 15],
  ['proposed', 9],
];

/** The sample's households in the showcase villages, or in all others, or those of them that `wanted` picks by their aid. Every run gives the same ids. */
export function* sampleHouseholds(
  part: Part,
  households: number,
  today: Day,
  context: Context,
  wanted: (aid: readonly SyntheticAid[]) => boolean = () => true,
): Generator<Founded> {
  const visitor = visitors(today);
  for (const [{ code }, count] of shares(households)[part]) {
    let number = 0;
    for (const { aid, fieldFinding: found, ...family } of families({
      households: count,
      villages: [code],
      today,
      needier: part === 'showcase',
    })) {
      const name = `${code}#${number++}`;
      if (!wanted(aid)) continue;
      const fieldFinding = found && { ...found, by: visitor(code, found.date) };
      yield founded({ ...family, ...(fieldFinding && { fieldFinding }) }, given(aid, name), { ...context, newId: idsFor(name) });
    }
  }
}

export type Part = 'showcase' | 'rest';

/** How many there are of those. */
export const countOf = (part: Part, households: number): number => shares(households)[part].reduce((sum, [, count]) => sum + count, 0);

function given(aid: readonly SyntheticAid[], name: string): GivenAid[] {
  const dice = diceFor('aid states', name);
  return aid.flatMap(({ program: id, ...line }) => {
    const program = programs.get(id);
    return program ? [{ ...line, program, state: dice.weighted(program.fund === 'apbn' ? states : statesOfOurs) }] : [];
  });
}

/** How many households each village gets. */
function shares(households: number): Record<Part, [place: Place, count: number][]> {
  const natural = new Map(share(households, places).map((count, index) => [places[index]?.code, count]));
  const isShowcase = ({ code }: Place) => (showcase as readonly string[]).includes(code);
  const first = places.filter(isShowcase).map((place): [Place, number] => {
    const most = Math.max(natural.get(place.code) ?? 0, Math.min(FULL, Math.floor(households / 6)));
    return [place, most];
  });
  const others = places.filter((place) => !isShowcase(place));
  const rest = share(households - first.reduce((sum, [, count]) => sum + count, 0), others);
  return { showcase: first, rest: others.map((place, index) => [place, rest[index] ?? 0]) };
}

/** Random to look at, and always the same for the same name. */
export function idsFor(name: string): () => string {
  let count = 0;
  return () => {
    const hex = createHash('sha256').update(`${name}#${count++}`).digest('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  };
}

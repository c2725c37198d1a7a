import * as Household from '@puskesos/core/household';
import { type Day, dayOf, laterDay } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { families } from '../population/families.ts';
import { type Place, places, share } from '../population/places.ts';
import { showcase } from '../sign-in-people.ts';
import { type Course, courseOf } from './courses.ts';
import type { Deed } from './deed.ts';
import { dinsos, doAll, on } from './persona.ts';
import { pocketDistricts } from './pocket-districts.ts';
import { servingOn } from './staff.ts';

/** In the showcase villages, so that their lists have a second page and more, also where the whole is small. */
const FULL = 56;
/** In each village of the kecamatan that are shown whole: the showcase's own, and those whose poverty pockets are spoken of. */
const SHOWN = 16;
const pockets: readonly string[] = pocketDistricts;
const shownWhole = ['64.02.06', ...pockets];
const AT_ONCE = 6;

export type Part = 'showcase' | 'rest';

export interface Founding {
  readonly part: Part;
  readonly households: number;
  readonly today: Day;
  readonly signal?: AbortSignal | undefined;
  /** Hears of each household that is there with all that became of it. */
  readonly onDone?: () => void;
}

/**
 * Registers the sample's households, and does what became of each since, deed by deed on its day. What is there already is left as it is; of what
 * was interrupted, the rest is done. What comes after the year's payment lists waits for `late`.
 */
export async function seedHouseholds(stores: Stores, founding: Founding & { readonly late?: boolean }): Promise<void> {
  const { part, households, today, signal, onDone, late = false } = founding;
  const wanted = (deed: Deed) => (deed.late ?? false) === late;
  await doAll(batches(part, households, today), { atOnce: AT_ONCE, signal }, async (courses) => {
    const asked = late ? courses.filter(({ deeds }) => deeds.some(wanted)) : courses;
    const known = asked.length > 0 ? await knownAmong(stores, asked) : new Map<string, Household.Household>();
    for (const { household, name, deeds } of asked) {
      if (signal?.aborted) return;
      const now = known.get(household);
      if (late && !now) continue;
      for (const [index, deed] of deeds.entries()) {
        if (!wanted(deed) || (now && deed.isDone(now))) continue;
        await deed.run(at(stores, deed, `${name} deed ${index}`, index));
      }
      onDone?.();
    }
  });
}

/** On its day, one after the other. */
function at(stores: Stores, { by, day }: Deed, ids: string, index: number): Context {
  const context = on(stores, by, day, ids);
  return { ...context, now: () => `${day}T02:${String(index % 60).padStart(2, '0')}:00.000Z` };
}

async function knownAmong(stores: Stores, courses: readonly Course[]): Promise<Map<string, Household.Household>> {
  const found = await Household.byIds(contextFor(stores, dinsos), { households: courses.map(({ household }) => household) });
  return new Map(found.map((one) => [one.id, one]));
}

/** A few households each, so that what is there of them is asked for at once. */
const TOGETHER = 5;

function* batches(part: Part, households: number, today: Day): Generator<Course[]> {
  const serving = servingOn(today);
  const now = laterDay(today, dayOf(new Date().toISOString()));
  for (const [{ code, district }, count] of shares(households)[part]) {
    let number = 0;
    let batch: Course[] = [];
    for (const family of families({
      households: count,
      villages: [code],
      today,
      needier: part === 'showcase' || pockets.includes(district),
    })) {
      batch.push(courseOf(family, { name: `${code}#${number++}`, today, now, serving }));
      if (batch.length < TOGETHER) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
}

/** How many there are of those. */
export const countOf = (part: Part, households: number): number => shares(households)[part].reduce((sum, [, count]) => sum + count, 0);

/** How many households each village gets. */
export function shares(households: number): Record<Part, [place: Place, count: number][]> {
  const natural = new Map(share(households, places).map((count, index) => [places[index]?.code, count]));
  const isShowcase = ({ code }: Place) => (showcase as readonly string[]).includes(code);
  const first = places.filter(isShowcase).map((place): [Place, number] => {
    const most = Math.max(natural.get(place.code) ?? 0, Math.min(FULL, Math.floor(households / 6)));
    return [place, most];
  });
  const sum = (some: readonly (readonly [Place, number])[]) => some.reduce((all, [, count]) => all + count, 0);
  const least = Math.min(SHOWN, Math.floor(households / 100));
  const shown = places
    .filter((place) => shownWhole.includes(place.district) && !isShowcase(place))
    .map((place): [Place, number] => [place, Math.max(least, Math.floor((natural.get(place.code) ?? 0) * 1.2))]);
  const taken = new Set(shown.map(([{ code }]) => code));
  const others = places.filter((place) => !isShowcase(place) && !taken.has(place.code));
  const rest = share(Math.max(0, households - sum(first) - sum(shown)), others);
  return { showcase: first, rest: [...shown, ...others.map((place, index): [Place, number] => [place, rest[index] ?? 0])] };
}

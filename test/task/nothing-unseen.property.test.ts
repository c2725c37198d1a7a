import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { DomainError } from '@puskesos/core/shared/error';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freshStores } from '../support/engine/stores.ts';
import { deeds } from '../support/scenes/any-deed.ts';
import { NothingThere, Walk } from '../support/scenes/any-walk.ts';
import { withBudget } from '../support/scenes/cycles.ts';
import { withForms } from '../support/scenes/surveyed.ts';
import { whatIsTold, whatWaits, wrongAboutAid } from '../support/scenes/what-waits.ts';
import { whatIsSaidToBeLate, whatWasLate } from '../support/scenes/what-was-late.ts';

/** For each record that waits there is a task, and for each task a record, whatever is done and in whatever order. */

const names = Object.keys(deeds);
/** On what others stand is done more often, and what ends much is done seldom. */
const weights: Record<string, number> = { days: 10, enrol: 8, visitedHome: 4, asked: 4, accepted: 2, finding: 2, list: 2, ...seldom(0.4) };
function seldom(weight: number) {
  const ending = 'merged programEnds trainingOff postponed listClosed listAgain moved';
  return Object.fromEntries(ending.split(' ').map((name) => [name, weight]));
}
const done = new Map<string, number>();

async function begun(): Promise<Walk> {
  const walk = new Walk(await freshStores((stores) => withBudget(stores)));
  for (const program of knownPrograms) await Program.add(walk.system, program);
  await withForms(walk.stores, 2);
  // What a walk begins with, so that its first deeds find somebody.
  for (let n = 0; n < 6; n += 1) {
    walk.rolled([n, n]);
    await deeds['register']?.(walk);
  }
  walk.rolled([]);
  await deeds['training']?.(walk);
  return walk;
}

const [SEED, RUNS, STEPS, FEWEST] = [14, 2, 70, 50];
/** Any as likely as another. */
const whole = fc.noBias(fc.nat({ max: 100_000 }));
const step = fc.record({ deed: whole, dice: fc.array(whole, { minLength: 7, maxLength: 7 }) });

/** Does one of some deeds, of those that can be done the one that was done least: else a walk stays where it is easy to walk. */
async function oneDone(walk: Walk, deed: number, dice: readonly number[]): Promise<string | undefined> {
  const some = Array.from({ length: 24 }, (_, at) => names[(deed + at * 17) % names.length] ?? 'days');
  const count = (name: string) => (done.get(name) ?? 0) / (weights[name] ?? 1);
  for (const name of some.toSorted((a, b) => count(a) - count(b))) {
    walk.rolled(dice);
    try {
      await deeds[name]?.(walk);
      done.set(name, (done.get(name) ?? 0) + 1);
      return name;
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof NothingThere)) throw error;
    }
  }
  return undefined;
}

it('holds after any walk', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' }), async (steps) => {
      const walk = await begun();
      const trail: string[] = [];
      await walk.look();
      for (const { deed, dice } of steps) {
        const name = await oneDone(walk, deed, dice);
        if (!name) continue;
        trail.push(name);
        await walk.work();
        await walk.look();
        const seen = {
          after: trail.join(' '),
          told: whatIsTold(walk.records),
          aid: wrongAboutAid(walk.records),
          late: whatIsSaidToBeLate(walk.records),
        };
        expect(seen).toEqual({ after: seen.after, told: whatWaits(walk.records), aid: [], late: whatWasLate(walk.records) });
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  // A walk on which hardly anything could be done would show nothing.
  expect(done.size).toBeGreaterThanOrEqual(FEWEST);
});

import { DomainError } from '@puskesos/core/shared/error';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deeds } from '../support/scenes/any-deed.ts';
import { NothingThere, type Walk } from '../support/scenes/any-walk.ts';
import { begun, leadsTo } from '../support/scenes/walk-begins.ts';
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

/** `npm run soak` walks further, and another way each time. */
const [SEED, RUNS, STEPS, TRIES] = process.env['SOAK'] ? [Date.now(), 8, 60, 30] : [14, 2, 25, 30];
/** Any as likely as another. */
const whole = fc.noBias(fc.nat({ max: 100_000 }));
const step = fc.record({ deed: whole, dice: fc.array(whole, { minLength: 7, maxLength: 7 }) });

/** Done, and noted; false where there was nothing to do it to, or a rule forbade it. */
async function isDone(walk: Walk, name: string, dice: readonly number[]): Promise<boolean> {
  walk.rolled(dice);
  try {
    await deeds[name]?.(walk);
  } catch (error) {
    if (error instanceof DomainError || error instanceof NothingThere) return false;
    throw error;
  }
  done.set(name, (done.get(name) ?? 0) + 1);
  return true;
}

/** Does one of some deeds, of those that can be done the one that was done least: else a walk stays where it is easy to walk. */
async function oneDone(walk: Walk, deed: number, dice: readonly number[]): Promise<string | undefined> {
  const some = Array.from({ length: 24 }, (_, at) => names[(deed + at * 17) % names.length] ?? 'days');
  const count = (name: string) => (done.get(name) ?? 0) / (weights[name] ?? 1);
  for (const name of some.toSorted((a, b) => count(a) - count(b))) if (await isDone(walk, name, dice)) return name;
  return undefined;
}

/** What must hold whatever was done last. */
async function looked(walk: Walk, trail: string[], name: string): Promise<void> {
  trail.push(name);
  await walk.work();
  await walk.look();
  const { records } = walk;
  const seen = { told: whatIsTold(records), aid: wrongAboutAid(records), late: whatIsSaidToBeLate(records) };
  const after = trail.join(' ');
  expect({ after, ...seen }).toEqual({ after, told: whatWaits(records), aid: [], late: whatWasLate(records) });
}

/** What no walk has come by is walked to, so that none of it goes unseen. */
async function wentBy(walk: Walk, name: string, trail: string[]): Promise<void> {
  for (let turn = 0; turn < TRIES && !done.has(name); turn += 1) {
    const rolled = (more: number) => Array.from({ length: 7 }, (_, at) => (turn * 7_919 + at * 104_729 + more * 1_299_709) % 100_003);
    for (const [at, one] of [...(turn > 0 ? (leadsTo[name] ?? []) : []), name].entries())
      if (await isDone(walk, one, rolled(at))) await looked(walk, trail, one);
  }
}

it('holds after any walk, on which everything is done that can be', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS, size: 'max' }), async (steps) => {
      const walk = await begun();
      const trail: string[] = [];
      await walk.look();
      for (const { deed, dice } of steps) {
        const name = await oneDone(walk, deed, dice);
        if (name) await looked(walk, trail, name);
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  const walk = await begun();
  await walk.look();
  const trail: string[] = [];
  for (const name of names) if (!done.has(name)) await wentBy(walk, name, trail);
  expect(names.filter((name) => !done.has(name))).toEqual([]);
});

import * as Staff from '@puskesos/core/staff';
import fc from 'fast-check';
import { startedEngine } from '../support/engine/engine.ts';
import type { Office } from '../support/office/office.ts';
import { numbers } from '../support/register/people.ts';
import { withForms } from '../support/scenes/surveyed.ts';
import { lookAtPlace } from './left-behind.ts';
import { worldOf } from './model/world.ts';
import { placeIn, served } from './place.ts';
import { type Drawn, drawn, inLines } from './plans.ts';
import { lookAtList, marked, refreshed } from './publishing.ts';
import { officer, second } from './requests.ts';
import { type Behind, type Lane, Run } from './run.ts';
import { Tally } from './tally.ts';

/** Runs beside each other in one office, each in a village of its own, until there are no more villages. */

export const RUNS_AN_OFFICE = served.length;
const LANES = 4;

export async function prepared(office: Office): Promise<void> {
  for (const { sub: staff = '' } of [officer, second]) {
    await Staff.add(office.core(), { id: staff, name: `Petugas ${staff}` });
    await Staff.assign(office.core(), { staff, villages: [...served], role: 'front_office', from: '2026-01-01' });
  }
  await withForms(office.stores, 1);
}

export interface Found {
  readonly seed: number;
  readonly error: string;
}

interface Some {
  readonly seeds: readonly number[];
  readonly tally: Tally;
  readonly behind?: Behind | undefined;
  readonly most: number;
}

/** Those that did not come through, so many at most. */
export async function runsIn(office: Office, { seeds, tally, behind, most }: Some): Promise<Found[]> {
  const from = numbers(1);
  const places = served.values();
  const left = seeds.values();
  const found: Found[] = [];
  const work = async () => {
    const lane: Lane = { office, engine: startedEngine(), behind, life: undefined };
    for (const seed of left) {
      if (found.length >= most) break;
      const { value: village } = places.next();
      if (!village) throw new Error('more runs than villages');
      const there = { village, from, tally };
      const { failed, errorInstance } = await fc.check(
        fc.asyncProperty(drawn, (one) => oneRun(lane, { ...one, ...there })),
        { seed, numRuns: 1, endOnFailure: true },
      );
      if (failed) found.push({ seed, error: String(errorInstance) });
    }
    lane.life?.line.close();
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return found;
}

/** The same run again, and with less and less as long as it goes wrong; each in a village of its own, of as many offices as it takes. */
export async function shrunk({ seed }: Found, open: () => Promise<Office>, milliseconds: number): Promise<string> {
  let office: Office | undefined;
  let villages = served.values();
  let from = numbers(1);
  const tally = new Tally();
  const property = fc.asyncProperty(drawn, async (one) => {
    let { value: village } = villages.next();
    if (!office || !village) {
      office?.close();
      office = await open();
      [villages, from] = [served.values(), numbers(1)];
      village = villages.next().value;
    }
    const lane: Lane = { office, engine: startedEngine(), behind: undefined, life: undefined };
    try {
      await oneRun(lane, { ...one, village: village as string, from, tally });
    } finally {
      lane.life?.line.close();
    }
  });
  const details = await fc.check(property, { seed, numRuns: 1, interruptAfterTimeLimit: milliseconds });
  office?.close();
  const smallest = details.counterexample?.[0];
  if (!smallest) return `seed ${seed} came through when it was run again: what goes wrong hangs on what comes first`;
  return `smaller, after ${details.numShrinks} steps: ${String(details.errorInstance)}\n${inLines(smallest)}`;
}

interface There extends Drawn {
  readonly village: string;
  readonly from: ReturnType<typeof numbers>;
  readonly tally: Tally;
}

async function oneRun(lane: Lane, { plan, money, village, from, tally }: There): Promise<void> {
  const place = await placeIn(lane.behind?.office ?? lane.office, { village, from }, money);
  await lane.behind?.mirror.catchUp();
  const run = new Run(lane, place, plan, tally);
  let worlds = [worldOf(money.packages, money.quota, place.periods)];
  for (const group of plan.groups) {
    [worlds] = await Promise.all([run.group(group, worlds), plan.publishes ? refreshed(run) : undefined]);
    if (plan.publishes) await marked(run, place);
  }
  const world = await lookAtPlace(lane.office, place, worlds);
  await lane.behind?.mirror.catchUp();
  if (plan.publishes) await lookAtList(lane.office, place, world, lane.behind !== undefined);
  tally.ended();
}

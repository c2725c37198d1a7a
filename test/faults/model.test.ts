import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { officeEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { startedEngine } from '../support/engine/engine.ts';
import { freshTables } from '../support/engine/tables.ts';
import { type Office, openOffice } from '../support/office/office.ts';
import { mirrorOf } from './mirror.ts';
import { faultProxy } from './proxy.ts';
import type { Behind } from './run.ts';
import { prepared, RUNS_AN_OFFICE, runsIn, shrunk } from './runs.ts';
import { Tally } from './tally.ts';

/** People who work beside each other while whatever can goes wrong: nothing acknowledged is lost, nothing done twice, nothing stuck. */

/** Made by `npm run faults` alone, which says how many, which ones, or for how many minutes. */
const told = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const [RUNS, SEED, MINUTES] = [told('FAULT_RUNS', 0), told('FAULT_SEED', 1), told('FAULT_MINUTES', 0)];
const SMALLER = told('FAULT_SHRINK', 60) * 1_000;
/** Of minutes, more than they take. */
const OFFICES = MINUTES > 0 ? MINUTES * 12 : Math.max(1, Math.ceil(RUNS / RUNS_AN_OFFICE));

const tally = new Tally();
let began = 0;
let isFound = false;
const isOver = () => isFound || (MINUTES > 0 && performance.now() - began > MINUTES * 60_000);

/** In one office of four the indexes come so many milliseconds behind. */
const BEHIND = 60;

async function behindIn(office: Office): Promise<Behind> {
  const engine = startedEngine();
  const [{ registry: copy }, { name: table }] = [await freshTables(), office.stores.registry];
  const mirror = mirrorOf(engine, { table, copy, behind: BEHIND });
  const line = await faultProxy(engine, undefined, mirror);
  const stores = await openStores(officeEnv({ ...process.env, DYNAMODB_ENDPOINT: line.address }));
  onTestFinished(() => {
    mirror.close();
    line.close();
  });
  return { mirror, office: { ...office, stores, core: (actor = systemActor('test')) => contextFor(stores, actor) } };
}

async function open(): Promise<Office> {
  const office = await openOffice();
  await prepared(office);
  return office;
}

describe.skipIf(RUNS === 0 && MINUTES === 0)('runs', { timeout: 3_600_000 }, () => {
  it.for(Array.from({ length: OFFICES }, (_, at) => at * RUNS_AN_OFFICE))(
    'come through whatever goes wrong: from the run %i',
    async (first, { skip }) => {
      began ||= performance.now();
      skip(isOver(), 'there is no more time, or something was found');
      const office = await openOffice();
      onTestFinished(() => office.close());
      const behind = (first / RUNS_AN_OFFICE) % 4 === 1 ? await behindIn(office) : undefined;
      await prepared(behind?.office ?? office);
      const length = MINUTES > 0 ? RUNS_AN_OFFICE : Math.min(RUNS_AN_OFFICE, RUNS - first);
      const seeds = Array.from({ length }, (_, n) => SEED + first + n);
      const found = await runsIn(office, { seeds, tally, behind, most: SMALLER > 0 ? 6 : 1 });
      const [one] = found;
      if (!one) return;
      isFound = true;
      const wrong = found.map(({ seed, error }) => `seed ${seed}, run ${seed - SEED + 1}: ${error}`);
      const unexpected = office.log.filter((line) => line.includes('"unexpected"')).slice(-2);
      office.close();
      expect.fail([...wrong, ...unexpected, ...(SMALLER > 0 ? [await shrunk(one, open, SMALLER)] : [])].join('\n'));
    },
  );

  afterAll(() => {
    const seconds = Math.round((performance.now() - began) / 1_000);
    console.info(`${tally.table()}\n${tally.deeds()}\n${tally.runs} runs in ${seconds} s, seeds from ${SEED}`);
  });
});

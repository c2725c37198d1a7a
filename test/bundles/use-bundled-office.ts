import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startedEngine } from '../support/engine/engine.ts';
import { type Office, openOffice, sources } from '../support/office/office.ts';
import { Bundles } from './bundled.ts';

export interface BundledOffice extends Office {
  /** Undefined where SST can't be had: the handlers' sources answer then. */
  readonly bundles: Bundles | undefined;
  /** What was asked of AWS that a function may not, and no test has looked at; a test that leaves any fails. */
  readonly denied: string[];
}

/** The machine's clock is moved for the tests alone, and a process of its own keeps to the real one. */
const isToday = Number(process.env['TEST_AHEAD'] ?? 0) === 0;

/** An office whose handlers are the bundles as they would be deployed, for the tests of a file or a block. */
export function useBundledOffice(...begun: readonly ((office: Office) => unknown)[]): BundledOffice {
  const office = {} as BundledOffice;
  let bundles: Bundles | undefined;
  beforeAll(async () => {
    const serve = async (log: (line: string) => void) => {
      if (isToday) bundles = await Bundles.on(startedEngine(), log);
      return bundles?.serving ?? sources();
    };
    Object.assign(office, await openOffice({ serve }), { bundles, denied: bundles?.world.denied ?? [] });
    for (const one of begun) await one(office);
  });
  afterEach(() => expect(office.denied.splice(0)).toEqual([]));
  afterAll(async () => {
    office.close();
    await bundles?.stop();
  });
  return office;
}

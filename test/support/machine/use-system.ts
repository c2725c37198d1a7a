import { afterAll, beforeAll, vi } from 'vitest';
import { openSystem, type System } from './system.ts';
import { workedFolder } from './worked-folder.ts';

/** The whole system for the tests of a block, on a sample at work; it says nothing while it runs. Empty until the first of them begins. */
export function useSystem(): System {
  const system = {} as System;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    Object.assign(system, await openSystem(await workedFolder()));
  });
  afterAll(async () => {
    await system.stop?.();
    vi.restoreAllMocks();
  });
  return system;
}

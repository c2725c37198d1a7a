import { afterAll, beforeAll, vi } from 'vitest';
import { openSystem, type System } from './system.ts';

/** The whole system for the tests of a block, which says nothing while it runs. Empty until the first of them begins. */
export function useSystem(households: number): System {
  const system = {} as System;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    Object.assign(system, await openSystem(households));
  });
  afterAll(async () => {
    await system.stop?.();
    vi.restoreAllMocks();
  });
  return system;
}

import { format } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';

/** Holds what the tests of a file or block use to silence: whatever a library writes to the console or to stderr fails the test it came in. */
export function useSilence(): void {
  const said: string[] = [];
  beforeAll(() => {
    for (const method of ['warn', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((...words) => void said.push(format(...words)));
    vi.spyOn(process.stderr, 'write').mockImplementation((words) => said.push(String(words)) > 0);
  });
  afterEach(() => expect(said.splice(0)).toEqual([]));
  afterAll(() => void vi.restoreAllMocks());
}

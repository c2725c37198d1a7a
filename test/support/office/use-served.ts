import { afterAll, beforeAll } from 'vitest';
import { dinsos } from '../register/people.ts';
import type { Office } from './office.ts';
import { served } from './served.ts';

interface BothServed {
  /** Where an endpoint is, by its path. */
  readonly at: Record<string, string>;
  /** Of somebody of Dinsos. */
  authorization: string;
}

/** Both endpoints of an office behind real connections, for the tests of a file. */
export function useServed(office: Office): BothServed {
  const both: BothServed = { at: {}, authorization: '' };
  const ends: (() => void)[] = [];
  beforeAll(async () => {
    both.authorization = `Bearer ${await office.token(dinsos)}`;
    for (const [path, handle] of [
      ['/graphql', office.handle],
      ['/public/graphql', office.handlePublic],
    ] as const) {
      const { url, close } = await served(handle);
      both.at[path] = url;
      ends.push(close);
    }
  });
  afterAll(() => {
    for (const end of ends) end();
  });
  return both;
}

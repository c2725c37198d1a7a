import { afterAll, beforeAll } from 'vitest';
import { type Office, openOffice } from './office.ts';

/** An office for the tests of a file or a block: opened before them, begun with what they need, closed after them. Empty until then. */
export function useOffice(...begun: readonly ((office: Office) => unknown)[]): Office {
  const office = {} as Office;
  beforeAll(async () => {
    Object.assign(office, await openOffice());
    for (const one of begun) await one(office);
  });
  afterAll(() => office.close());
  return office;
}

import { existsSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { useOffice } from '../support/office/use-office.ts';
import { NOON, writeDown } from './write-office.ts';

/** `WRITE_OFFICE=test/rewriting/written-2026-11-30.jsonl`, before a shape changes: what the code of that day writes, for that of later days to read. */
const path = process.env['WRITE_OFFICE'] ?? '';

describe.runIf(path)('a small office', () => {
  useStoppedClock(NOON);
  const office = useOffice();

  it('is written down', async () => {
    await writeDown(office, inject('vaultKeys'), path);

    expect(existsSync(path)).toBe(true);
  });
});

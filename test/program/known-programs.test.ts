import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import * as Change from '@puskesos/core/program/program-changes';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { reason } from '../support/scenes/changed-programs.ts';

const office = useOffice();

describe('the programmes known to run', () => {
  it('are for somebody, and name in criteria and exclusions no programme but each other', async () => {
    const ids = knownPrograms.map(({ id }) => id);
    for (const one of knownPrograms) await Program.add(office.core(), { ...one, criteria: [], excludes: [] });

    for (const { id, criteria, excludes } of knownPrograms) {
      for (const { tree, from, source } of criteria) await Change.setCriteria(office.core(), { program: id, tree, from, source, reason });
      for (const { program, ...row } of excludes) {
        expect(ids).toContain(program);
        await Change.setExclusion(office.core(), { ...row, program: id, excludes: program, reason });
      }
    }

    const kept = await Program.list(office.core(), {});
    for (const { id, criteria, excludes } of knownPrograms) {
      expect(kept.find((one) => one.id === id)).toMatchObject({ criteria, excludes });
      expect(criteria.length).toBeGreaterThan(0);
    }
  });
});

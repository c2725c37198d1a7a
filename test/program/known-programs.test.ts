import { buildSeed } from '@puskesos/core/household/household.seed';
import * as Program from '@puskesos/core/program';
import { judge } from '@puskesos/core/program/criteria.rules';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import * as Change from '@puskesos/core/program/program-changes';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers } from '../support/register/people.ts';
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

describe('PKH and Sembako', () => {
  const from = numbers(4_000);

  it.each([
    [undefined, 'yes'],
    ['Petani/pekebun', 'yes'],
    ['Pegawai Negeri Sipil (PNS)', 'no'],
    ['Tentara Nasional Indonesia (TNI)', 'no'],
    ['Polri', 'no'],
  ])('judge a family of decile 2 whose father’s occupation is %s: %s', (occupation, answer) => {
    const registration = family(from);
    const members = registration.members.map((member, place) => (place === 0 && occupation ? { ...member, occupation } : member));
    const household = {
      ...buildSeed({ ...registration, members }, office.core()),
      officialDecile: { decile: 2, date: '2026-01-01', source: 'contoh' },
    };

    const [tree] = (knownPrograms.find(({ id }) => id === 'sembako')?.criteria ?? []).map((one) => one.tree);

    expect(judge(tree as never, { household, day: '2026-06-01' }).answer).toBe(answer);
  });
});

import * as Case from '@puskesos/core/case';
import { caseStates } from '@puskesos/core/case/shapes';
import { showcase } from '@puskesos/sample/sign-in-people';
import { seedCases } from '@puskesos/sample/stories/cases';
import { expect, it } from 'vitest';
import { added, countItems } from '../support/engine/items.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { today } from '../support/register/registered.ts';
import { sample } from '../support/scenes/sample.ts';

/** The sample's cases: something of everything, in time on the day it is made, and made once. */

const office = useOffice(sample(60));

const all = async (): Promise<Case.CaseNow[]> => {
  const found: Case.CaseNow[] = [];
  for (const village of showcase) {
    for (const list of [Case.inVillage, Case.sensitiveInVillage]) {
      const { rows } = await list(office.core(), { village, page: { first: 100 } });
      found.push(...rows.map(({ value }) => value));
    }
  }
  return found;
};

it('has cases in every state and at every level, a repeat, a referral that was answered, and one known to few', async () => {
  const cases = await all();

  expect(cases).toHaveLength(41);
  expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(caseStates));
  expect(new Set(cases.map(({ level }) => level))).toEqual(new Set(['village', 'district', 'regency']));
  expect(cases.filter(({ sensitive }) => sensitive)).toHaveLength(1);
  expect(cases.some(({ repeats }) => repeats > 0)).toBe(true);
  expect(cases.some(({ referral }) => referral?.answer?.kind === 'helped')).toBe(true);
  expect(cases.filter(({ state, due }) => state !== 'closed' && due < today)).toEqual([]);
});

it('is made once', async () => {
  const before = await countItems(office.stores.registry);

  await seedCases(office.stores, today);

  expect(added(before, await countItems(office.stores.registry))).toEqual({});
});

it('shows the front office and the coordinator what waits for them', async () => {
  const tasks = async (sub: string) => {
    const answer = await office.as({ role: 'officer', sub }).send('{ tasks(kinds: [CASE], first: 100) { nodes { overdue } } }');
    return answer.data.tasks.nodes.length;
  };

  expect(await tasks('agus-setiawan')).toBeGreaterThan(10);
  expect(await tasks('rina-wulandari')).toBeGreaterThan(await tasks('agus-setiawan'));
});

it('lists a village’s first page by the saved question in five calls', async () => {
  const { text, variables } = savedOperation('67-village-cases');

  const answer = await office.as({ role: 'officer', sub: 'rina-wulandari' }).send(text, variables);

  expect(answer.data.village.cases.nodes).toHaveLength(20);
  // The sign-in’s Query, the list’s, two for which offices are empty, and one for the reader’s other logins.
  expect(answer.extensions?.cost.calls).toBe(5);
  expect(answer.extensions?.cost.readUnits).toBeLessThanOrEqual(8);
});

import { homeCodeOf, keepCodes } from '@puskesos/core/household/home-code';
import { expect, it } from 'vitest';
import { budgets } from '../support/office/budgets.ts';
import { savedOperation, savedOperations } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, withPrograms } from '../support/register/registered.ts';

/** What a saved operation takes is held against its budget wherever a test sends it (`support/office/budgets.ts`). */

/** What these take is told to nobody: it would tell whether somebody was found. */
const untold = ['99-find-by-temporary-number', 'public/ask-for-work', 'public/own-household'];

const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));

it('none takes an unknown amount: each has its budget, and no budget is of another', () => {
  const unmet = savedOperations.map(({ name }) => name).filter((name) => !(name in budgets));

  expect(unmet).toEqual(untold);
  expect(Object.keys(budgets).filter((name) => !savedOperations.some((one) => one.name === name))).toEqual([]);
});

it('what no other test sends as it is saved is within its own', async () => {
  const { id } = await registered(office, numbers());
  await office.refresh();
  await keepCodes(office.core(), [id]);
  const saved = (name: string) => savedOperation(name).text;
  const answers = [
    await office.as(officer).send(saved('202-find-by-code'), { code: homeCodeOf(id) }),
    await office.ask(saved('village-list'), { village: VILLAGE }),
    await office.ask(saved('adults-by-name'), { place: VILLAGE, name: 'Siti Aminah' }),
  ];

  expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => undefined));
});

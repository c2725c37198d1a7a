import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { beforeAll, describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { causesAsked, householdId } from '../support/scenes/facts.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { form, publishedForm, republishedWithout } from '../support/scenes/surveyed.ts';
import { surveysOf } from '../support/scenes/surveys.ts';

/** By whatever door the answers of a home change, what it receives is asked about: by settling what two people told, by a version, by a cross-check. */

const from = numbers(8_000);
const other = { ...officer, sub: 'officer-2', name: 'Officer Two' } as const;
const office = useOffice(servedBy(officer.sub, VILLAGE), servedBy(other.sub, VILLAGE));
const { upload, tasksOf } = surveysOf(office, from);
const reason = 'dilihat kembali di rumahnya';
let program: string;
beforeAll(async () => {
  for (const version of [1, 2, 3]) await publishedForm(office, version);
  const criteria = [{ version: 1, tree: { derived: ['no_toilet' as const] }, from: '2020-01-01', source: 'uji' }];
  program = await ownProgram(office.core(), { criteria });
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
/** A home without a toilet of its own that receives for it. */
async function recipient(): Promise<string> {
  const { id } = await Household.register(office.core(), family(from));
  await upload(officer, form(householdId(id), { toilet: 'none' }, { startedAt: daysAgo(5) }));
  await Aid.enroll(office.core(), { household: id, program, state: 'active', reason });
  expect(await causesAsked(office, id)).toEqual([]);
  return id;
}
const send = async (name: string, id: string, more: object) => {
  const answer = await office.as(officer).mutate(name, { household: householdId(id), item: 'toilet', reason, ...more }, '__typename');
  expect(answer.__typename, JSON.stringify(answer)).toMatch(/Payload$/);
};

it('what two people told is settled by one of the two, and asked about, or asked no more, by that', async () => {
  const [turned, held] = [await recipient(), await recipient()];
  for (const id of [turned, held]) {
    await upload(other, form(householdId(id), { toilet: 'own' }, { startedAt: daysAgo(4) }));
    expect(await causesAsked(office, id)).toEqual(['VISIT']);
  }

  await send('settleConflict', turned, { value: 'own' });
  await send('settleConflict', held, { value: 'none' });

  expect(await causesAsked(office, turned)).toEqual(['VISIT']);
  expect(await causesAsked(office, held)).toEqual([]);
  // Settled the other way, it is turned by that alone.
  await send('settleConflict', held, { value: 'own' });
  expect(await causesAsked(office, held)).toEqual(['VISIT']);
});

describe('a version that has no word for an answer', () => {
  let homes: string[];

  it('leaves open what followed from it, which is asked about', async () => {
    homes = [await recipient(), await recipient()];
    await republishedWithout(office, 'none');

    for (const id of homes) expect(await causesAsked(office, id)).toEqual(['VISIT']);
    expect(await tasksOf(officer)).toEqual(expect.arrayContaining(homes.map(householdId)));
  });

  it('is cross-checked: what is told anew settles the question, or leaves it', async () => {
    const [still = '', built = ''] = homes;

    await send('crossCheck', still, { answers: [{ item: 'toilet', value: 'none' }] });
    await send('crossCheck', built, { answers: [{ item: 'toilet', value: 'own' }] });

    expect([await causesAsked(office, still), await causesAsked(office, built)]).toEqual([[], ['VISIT']]);
  });
});

import * as Aid from '@puskesos/core/aid';
import { receiveFromFile } from '@puskesos/core/aid/decile';
import * as Household from '@puskesos/core/household';
import { expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy } from '../support/register/registered.ts';
import { aidOf, causesAsked, householdId } from '../support/scenes/facts.ts';
import { ownProgram } from '../support/scenes/funded.ts';

/** The ministry's decile turns criteria as a visit does, and who receives by them is asked about. */

const from = numbers(6_000);
const office = useOffice(servedBy(officer.sub, VILLAGE));
const source = 'berkas DTSEN';
const reason = 'hasil musyawarah';

const decile = async (id: string, of: number, ago: number) => {
  const input = { household: householdId(id), decile: of, date: daysFromToday(-ago), source };
  expect(await office.as(dinsos).mutate('receiveDecile', input, '__typename')).toMatchObject({ __typename: 'ReceiveDecilePayload' });
};

async function recipient(fund: 'apbd' | 'apbn' = 'apbd'): Promise<string> {
  const tree = { decile: { max: 4 } };
  const program = await ownProgram(office.core(), { fund, criteria: [{ version: 1, tree, from: '2020-01-01', source: 'uji' }] });
  const { id } = await Household.register(office.core(), family(from));
  await decile(id, 2, 90);
  await Aid.enroll(office.core(), { household: id, program, state: 'active', reason });
  return id;
}

it('asked once, of the centre’s aid too, suspends nothing, and is asked no more when a later one turns them back', async () => {
  for (const fund of ['apbd', 'apbn'] as const) {
    const id = await recipient(fund);
    await decile(id, 4, 60);
    expect(await causesAsked(office, id)).toEqual([]);

    await decile(id, 6, 30);
    await decile(id, 7, 20);

    expect(await causesAsked(office, id)).toEqual(['CRITERIA']);
    expect((await aidOf(office, id)).enrollments).toMatchObject([{ state: 'ACTIVE' }]);
    await decile(id, 3, 10);
    expect(await causesAsked(office, id)).toEqual([]);
  }
});

it('asked by a row of the ministry’s file as well, and not when it is only tried', async () => {
  const id = await recipient();
  const household = await Household.byId(office.core(), { household: id });
  const row = { household, decile: 8, date: daysFromToday(-5), source } as Parameters<typeof receiveFromFile>[1];

  await receiveFromFile(office.core(), row, { dryRun: true });
  expect(await causesAsked(office, id)).toEqual([]);
  await receiveFromFile(office.core(), row, { dryRun: false });

  expect(await causesAsked(office, id)).toEqual(['CRITERIA']);
});

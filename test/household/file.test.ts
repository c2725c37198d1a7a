import { recordFinding } from '@puskesos/core/aid/finding';
import { beforeAll, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, today, withPrograms } from '../support/register/registered.ts';

/** What an officer sees when they open a household. */

const from = numbers();
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
let id: string;
beforeAll(async () => {
  const household = await registered(office, from);
  id = globalId('Household', household.id);
  await recordFinding(office.core(), { household: household.id, finding: 'poor', date: today });
});

const desk = () => office.as(officer);
const opened = () => desk().send(savedOperation('131-household-file').text, { id });
const proposed = (program: string) =>
  desk().mutate(
    'propose',
    { household: id, program: globalId('Program', program), origin: 'RT_RW', reason: 'kepala keluarga kehilangan pekerjaan' },
    'proposal { id }',
  );
const complained = () =>
  office.as(dinsos).mutate(
    'registerCase',
    {
      household: id,
      village: VILLAGE,
      category: 'AID_NOT_RECEIVED',
      channel: 'VISIT',
      description: 'Bantuan tahap ketiga belum diterima',
    },
    'case { id }',
  );

it('is opened by six calls, the sign-in’s own among them, whatever lies in it', async () => {
  const made = [await proposed('pkh'), await complained()];
  const first = await opened();
  made.push(await proposed('sembako'), await complained());
  const full = await opened();

  for (const one of made) expect(one.__typename).toMatch(/Payload$/);
  expect(full.errors).toBeUndefined();
  expect(full.data.household).toMatchObject({
    proposals: { length: 2 },
    cases: { nodes: { length: 2 } },
    history: { nodes: { length: 2 } },
  });
  expect([first, full].map(({ extensions }) => extensions?.cost.calls)).toEqual([6, 6]);
});

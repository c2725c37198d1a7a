import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { declared } from '../support/office/declared.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, VILLAGE } from '../support/register/people.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { withForms } from '../support/scenes/surveyed.ts';
import { sessionAt } from '../support/scenes/trained.ts';

/**
 * Whatever an operation may refuse is refused in some test by its mutation: each test remembers what it ran into, and a whole run that is over
 * fails for what is missing (`support/refusals-met.ts`). Of an operation's other doors, `doors-of-core.test.ts` tells.
 */

const office = useOffice(({ stores }) => withForms(stores, 1));
const from = numbers();
const reason = 'uji penolakan';

it('what mutations declare is read from the printed schema, and what a test runs into is remembered with it', async ({ task }) => {
  expect(Object.values(declared).flat().length).toBeGreaterThan(150);
  expect(task.meta.met).toBeUndefined();

  await office.as(dinsos).mutate('weighQuestionnaire', { version: 1 }, '__typename');
  await office.as(dinsos).send('mutation { publishQuestionnaire(input: { version: 1 }) { ... on Error { code } } }');

  expect(task.meta.met).toEqual(['weighQuestionnaire NoDraft', 'publishQuestionnaire NoDraft']);
});

it('TooMuchAtOnce: more than one transaction takes hangs on a household that is merged, and nothing is written', async () => {
  const core = office.core();
  const program = await ownProgram(core, { target: 'person' });
  const [into, whole] = [await Household.register(core, family(from)), family(from)];
  const members = Array.from({ length: 20 }, (_, place) => ({
    ...{ name: `Anggota ${'ABCDEFGHIJKLMNOPQRST'[place]}`, nik: from.nik('1990-05-05', 'male'), sex: 'male' as const },
    ...{ birthDate: '1990-05-05', relation: place === 0 ? ('head' as const) : ('other_kin' as const), life: 'alive' as const },
  }));
  const household = await Household.register(core, { ...whole, members });
  for (const { id: member } of household.members.slice(0, 12)) {
    await Aid.enroll(core, { household: household.id, program, member, state: 'active', reason });
  }
  const before = await itemsOf(office.stores.registry);

  const input = { from: globalId('Household', household.id), into: globalId('Household', into.id), reason };

  expect(await office.as(dinsos).mutate('mergeHouseholds', input)).toMatchObject({ __typename: 'TooMuchAtOnce', code: 'TOO_MUCH_AT_ONCE' });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});

it('NoDraft: there is nothing to weigh or to publish', async () => {
  for (const mutation of ['weighQuestionnaire', 'publishQuestionnaire']) {
    expect((await office.as(dinsos).mutate(mutation, { version: 1 }, '__typename')).__typename, mutation).toBe('NoDraft');
  }
});

it('TrainingExists: a code is one training’s', async () => {
  const open = () =>
    office.as(dinsos).mutate(
      'openTraining',
      {
        ...{ code: 'menjahit-satu', name: 'Menjahit', theme: 'SEWING', provider: 'BLK', seats: 5, basis: 'SK contoh' },
        place: { village: VILLAGE, address: 'Balai desa' },
        sessions: [sessionAt(0)],
        costs: [],
      },
      'training { id }',
    );

  expect((await open()).__typename).toBe('OpenTrainingPayload');
  expect((await open()).__typename).toBe('TrainingExists');
});

import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { household, reason } from '../support/scenes/bounds.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { entryOf, lettersReceived, objected } from '../support/scenes/lettered.ts';

/** An objection to what two dozen people of one house receive. */

const from = numbers();
const office = useOffice(servedBy(officer.sub, VILLAGE));

it('TooMuchAtOnce: all of it ends in one step only as far as that takes; some is ended one by one first', async () => {
  const program = await ownProgram(office.core(), { target: 'person' });
  const registration = household(from, 24);
  const [head, ...others] = registration.members;
  const { id, members } = await Household.register(office.core(), {
    ...registration,
    members: [{ ...head, name: 'Siti Aminah' } as never, ...others],
  });
  for (const { id: member } of members) await Aid.enroll(office.core(), { household: id, program, member, state: 'active', reason });
  await markDirty(office.core(), [VILLAGE]);
  await office.refresh();
  await objected(office, { ...(await entryOf(office, 'Siti Aminah')), reason: 'NOT_POOR', note: 'Punya toko dan dua mobil.' });
  await lettersReceived(office);
  const query = `query ($code: RegionCode!) { village(code: $code) { objections(first: 5) { nodes { id } } } }`;
  const { data } = await office.as(officer).send(query, { code: VILLAGE });
  const [{ id: objection }] = data.village.objections.nodes;
  const answer = (more: object) =>
    office
      .as(dinsos)
      .mutate('answerObjection', { objection, outcome: 'UPHELD', answer: 'Benar, sudah diperiksa petugas.', ...more }, 'objection { aid }');
  const before = await itemsOf(office.stores.registry);

  expect(await answer({ ending: 'INELIGIBLE' })).toMatchObject({
    __typename: 'TooMuchAtOnce',
    message: expect.stringContaining('satu per satu'),
    messageEn: expect.stringContaining('one by one'),
  });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
  for (const { id: member } of members.slice(0, 10)) {
    await Aid.move(office.core(), { household: id, program, member, to: 'ended', ending: 'ineligible', reason });
  }
  expect(await answer({ ending: 'INELIGIBLE' })).toMatchObject({ objection: { aid: expect.stringContaining('dihentikan') } });
  expect(await Household.byId(office.core(), { household: id })).toMatchObject({ aid: [] });
});

import * as Aid from '@puskesos/core/aid';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Inbox from '@puskesos/core/inbox/desk';
import * as Proposal from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import { beforeEach, expect, it } from 'vitest';
import { most } from '../schema/change-sets.ts';
import { useStoppedClock } from '../support/clock.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers } from '../support/register/people.ts';
import { at } from '../support/scenes/funded.ts';
import { lettersReceived, suggested } from '../support/scenes/lettered.ts';
import { DESA, FAR_DESA, roadOf } from '../support/scenes/road.ts';

/** Steps on a road by somebody who stands in, with all that may follow. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice();
const from = numbers(8_000);
const today = '2026-11-10';
const seen = useTransactions();
beforeEach(() => void seen.splice(0));
const { as, programOf, walkedTo, walkOn, deliberated } = roadOf(office, from, today);
const reason = 'uji batas';
const standIn = 'hanya seorang di kantor ini';

it('moveProposal: accepted for children who are still due money of the kecamatan that they left', async () => {
  const program = await programOf('apbd');
  const inApril = at(office, '2026-04-10T02:00:00.000Z');
  const { members, ...rest } = family(from, { village: FAR_DESA });
  const [head, ...others] = members;
  const young = { ...head, nik: from.nik('2015-03-17', 'male'), birthDate: '2015-03-17' };
  const { id: household } = await Household.register(inApril, { ...rest, members: [young, ...others] as never });
  await Aid.enroll(inApril, { household, program, state: 'active', reason });
  await Aid.move(office.core(), { household, program, to: 'ended', ending: 'graduated', reason });
  await Family.relocate(office.core(), { household, village: DESA, address: { street: 'Jl. Baru 1' }, reason });
  const { id } = await Proposal.propose(as('kades', 'village_head', DESA), { household, program, origin: 'rt_rw', reason });
  await walkOn(id, 'checked');
  const inOffice = as('dinsos-1', 'dinsos', DESA);
  await Aid.move(inOffice, { household, program, to: 'proposed', reason });
  await Aid.move(inOffice, { household, program, to: 'verified', standIn, reason });

  await Proposal.move(as('dinsos-1', 'dinsos', DESA), { proposal: id, to: 'accepted', paper: 'No. 7/2026', standIn });

  expect(largest(seen).get('moveProposal')).toBe(most['moveProposal']);
});

it('a deliberation that one person signs at every desk, before its decisions are carried out', async () => {
  const { id } = await walkedTo('listed', await programOf('apbd'));
  const deliberation = await deliberated(id, DESA);

  await Deliberation.ratify(as('notulis', 'village_head', DESA), { deliberation, standIn });
  await Deliberation.acknowledge(as('notulis', 'camat', DESA), { deliberation, standIn });
  await Deliberation.publish(as('notulis', 'village_head', DESA), { deliberation });

  for (const deed of ['recordDeliberation', 'ratifyDeliberation', 'acknowledgeDeliberation', 'publishDeliberation']) {
    expect(largest(seen).get(deed), deed).toBe(most[deed]);
  }
});

it('propose: what a citizen suggested, of a household that was proposed before in the village that it left', async () => {
  const program = await programOf('apbd');
  const { id, household } = await walkedTo('listed', program, { village: FAR_DESA });
  await Proposal.move(as('petugas', 'officer', FAR_DESA), { proposal: id, to: 'withdrawn', reason });
  await Family.relocate(office.core(), { household, village: DESA, address: { street: 'Jl. Baru 1' }, reason });
  await suggested(office, { village: DESA });
  await lettersReceived(office);
  const head = as('kades', 'village_head', DESA);
  const { rows } = await Inbox.suggestionsInPlace(head, { place: DESA });
  const suggestion = rows[0]?.value.id;

  await Proposal.propose(head, { household, program, origin: 'public', suggestion, reason });

  expect(largest(seen).get('propose')).toBe(most['propose']);
});

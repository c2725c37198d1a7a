import * as Aid from '@puskesos/core/aid';
import * as Family from '@puskesos/core/family';
import type { Household } from '@puskesos/core/household';
import { expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy } from '../support/register/registered.ts';
import { receivingAll } from '../support/scenes/bounds.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { head, moved, proposed, recorded, runPendingJobs, signed, visited } from '../support/scenes/proposed.ts';

/** What refuses to make somebody a recipient refuses to accept the proposal for them, of one or of many, and nothing is written. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(servedBy(officer.sub, VILLAGE));
const core = () => office.core();
const reason = 'hasil musyawarah';
const basis = { from: '2025-01-01', source: 'SK Bupati' } as const;
const decides: Person = { role: 'dinsos', sub: 'kabid' };
const paper = { paper: 'SK 7/2026' };

interface Wanted {
  readonly program: string;
  readonly household: Household;
}

interface Refusal {
  readonly error: string;
  readonly code: string;
  readonly options?: Parameters<typeof ownProgram>[1];
  /** What the register learns after it was checked. */
  readonly spoil?: (wanted: Wanted) => Promise<unknown>;
}

const refusals: readonly Refusal[] = [
  { error: 'NotEligible', code: 'NOT_ELIGIBLE', options: { criteria: [{ version: 1, tree: { size: { min: 9 } }, ...basis }] } },
  {
    error: 'EligibilityUnknown',
    code: 'ELIGIBILITY_UNKNOWN',
    options: { criteria: [{ version: 1, tree: { decile: { max: 4 } }, ...basis }] },
  },
  { error: 'NoAmount', code: 'NO_AMOUNT', options: { amounts: [] } },
  {
    error: 'ExcludedByProgram',
    code: 'EXCLUDED_BY_PROGRAM',
    spoil: async ({ program, household }) => {
      const other = await ownProgram(core(), { target: 'family', excludes: [{ program, among: 'household', ...basis }], fund: 'apbn' });
      await Aid.enroll(core(), { household: household.id, program: other, state: 'active', reason });
    },
  },
  { error: 'HouseholdFull', code: 'HOUSEHOLD_FULL', spoil: ({ household }) => receivingAll(core(), household.id) },
];

/** As far as the decision, each step by somebody else. */
async function checkedFor(program: string) {
  const asked = await proposed(office, { program });
  await moved(office, officer, asked.id, 'listed');
  await signed(office, head, 'ratify', await recorded(office, [{ proposal: asked.id, accepted: true }]));
  await runPendingJobs(office);
  await visited(office, asked.household);
  await moved(office, officer, asked.id, 'verified');
  expect((await moved(office, dinsos, asked.id, 'checked')).proposal?.state).toBe('CHECKED');
  return asked;
}

it.each(refusals)('$error', async ({ error, code, options = {}, spoil }) => {
  const program = await ownProgram(core(), { target: 'family', ...options });
  const { id, household } = await checkedFor(program);
  await spoil?.({ program, household });
  const before = await itemsOf(office.stores.registry);

  const answer = await moved(office, decides, id, 'accepted', paper);
  const many = { village: VILLAGE, proposals: [id], to: 'ACCEPTED', ...paper };
  const batch = await office.as(decides).mutate('moveProposals', many, 'results { refusal { code } }');

  expect(answer).toMatchObject({ __typename: error, code });
  expect(batch.results).toEqual([{ refusal: { code } }]);
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});

it('NobodyThere: a household of the dead is proposed for nothing, and who dies meanwhile is withdrawn', async () => {
  const program = await ownProgram(core(), { target: 'family' });
  const { id, household } = await checkedFor(program);
  const other = await registered(office, numbers(8_000));
  for (const { id: of, members } of [household, other]) {
    for (const { id: member } of members) {
      await Family.recordLife(core(), { household: of, member, life: 'dead', since: '2026-11-10', reason });
    }
  }
  const before = await itemsOf(office.stores.registry);

  const late = await moved(office, decides, id, 'accepted', paper);
  for (const asked of [{ program: globalId('Program', program) }, {}]) {
    const input = { household: globalId('Household', other.id), ...asked, origin: 'RT_RW', reason };
    expect(await office.as(dinsos).mutate('propose', input, 'proposal { id }')).toMatchObject({ __typename: 'NobodyThere' });
  }

  expect(late).toMatchObject({ __typename: 'ProposalMoveNotAllowed' });
  expect((await moved(office, dinsos, id, 'withdrawn', { reason })).messageEn).toContain('withdrawn');
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});

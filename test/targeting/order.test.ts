import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import { replace } from '@puskesos/core/aid/replacement';
import * as Household from '@puskesos/core/household';
import * as Targeting from '@puskesos/core/targeting';
import { closeGap } from '@puskesos/core/targeting/close-gap';
import { beforeAll, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, VILLAGE } from '../support/register/people.ts';
import { ownProgram } from '../support/scenes/funded.ts';

/** Who comes first, by what was found at the house and then by the decile: on the waiting list, in the gap, in a place that is left. */

const from = numbers();
const reason = 'hasil musyawarah';
const office = useOffice();
const core = () => office.core();

/** In the order in which they are registered, which is not the one in which they come. */
const need = [
  ['poor, decile 1', 'poor', 1],
  ['extremely poor, decile 10', 'extreme_poor', 10],
  ['poor, no decile', 'poor', undefined],
  ['extremely poor, decile 2', 'extreme_poor', 2],
  ['poor, decile 3', 'poor', 3],
] as const;
const ORDER = ['extremely poor, decile 2', 'extremely poor, decile 10', 'poor, decile 1', 'poor, decile 3', 'poor, no decile'];

const called = new Map<string, string>();
beforeAll(async () => {
  for (const [name, finding, decile] of need) {
    const { id: household } = await Household.register(core(), family(from));
    called.set(household, name);
    await recordFinding(core(), { household, finding, date: '2026-02-03' });
    if (decile) await receiveDecile(core(), { household, decile, date: '2026-01-01', source: 'berkas DTSEN' });
  }
});

const waiting = async (program: string) =>
  (await Targeting.waitingList(core(), { program, village: VILLAGE })).rows.map(({ value }) => called.get(value.household.id));

it('the waiting list', async () => {
  const program = await ownProgram(core(), { target: 'family', fund: 'apbn' });
  for (const household of called.keys()) await Aid.enroll(core(), { household, program, state: 'verified', reason });

  expect(await waiting(program)).toEqual(ORDER);
  for (const household of called.keys()) await Aid.move(core(), { household, program, to: 'ended', ending: 'withdrawn', reason });
});

it('closing the gap, whose last place goes to the needier; and who is put in a place that is left comes next', async () => {
  const program = await ownProgram(core(), { target: 'family', quota: 2 });

  const { taken = [] } = await closeGap(core(), { program, area: VILLAGE, take: 5, reason });

  expect(taken.map(({ household }) => called.get(household))).toEqual(ORDER);
  expect(taken.map(({ outcome }) => outcome)).toEqual(['approved', 'approved', 'waiting', 'waiting', 'waiting']);
  expect(await waiting(program)).toEqual(ORDER.slice(2));

  const [leaving] = taken;
  const [next] = (await Targeting.waitingList(core(), { program, village: VILLAGE })).rows;
  const pair = { leaving: { household: leaving?.household ?? '' }, joining: { household: next?.value.household.id ?? '' } };
  await replace(core(), { program, ...pair, reason });

  expect(await waiting(program)).toEqual(ORDER.slice(3));
});

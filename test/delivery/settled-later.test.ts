import * as Delivery from '@puskesos/core/delivery';
import { confirmBy } from '@puskesos/core/household/confirmation.calendar';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { findJob, type JobKind } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { beforeAll, describe, expect, it } from 'vitest';
import { globalId, keyOf, memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';
import { csv } from '../support/register/workbooks.ts';
import { cash, linesOf, PERIOD, parcels, receiving, run, withBudget } from '../support/scenes/cycles.ts';
import { aidTasks, householdId, memberId, programId, publicWords } from '../support/scenes/facts.ts';
import { booksAgree, figuresOf } from '../support/scenes/funded.ts';

/**
 * Of each cause for which somebody is asked about aid: it arises by what happened, waits at the desk of the village where the people are, and
 * goes with what happens later. The public's words and the money are looked at before, between and after.
 */

const from = numbers();
const reason = 'laporan dari RT';
const nextOfficer = { role: 'officer', sub: 'officer-2' } as const;
const finance = { role: 'finance' } as const;
const head = { role: 'dinsos', sub: 'head-of-dinsos' } as const;
const office = useOffice(({ stores }) => withBudget(stores), servedBy(officer.sub, VILLAGE), servedBy(nextOfficer.sub, NEIGHBOUR));
const mutate = (name: string, input: object, gives?: string, who: Parameters<typeof office.as>[0] = head) =>
  office.as(who).mutate(name, { ...input, reason }, gives);

type One = Awaited<ReturnType<typeof receiving>>;
const lined = new Map<string, One>();
/** Who is on a list of each programme, one for each row of the table. */
const onList: Record<string, readonly string[]> = {
  [cash.id]: ['says died', 'says excluded'],
  [parcels.id]: ['arrives', 'comes back', 'handed over'],
};

async function work(kind: JobKind, id: string): Promise<void> {
  const asked = await findJob(office.stores.registry, { kind, id });
  if (asked) expect(await runJob(contextFor(office.stores, systemActor('work')), asked, run)).toBe('done');
}

beforeAll(async () => {
  for (const [program, names] of Object.entries(onList)) {
    for (const name of names) lined.set(name, await receiving(office.stores, from, { program }));
    const cycle = `${program}.${PERIOD}`;
    await office.as(finance).mutate('startCycle', { program: programId(program), period: PERIOD }, 'cycle { id }');
    await work('cycle', cycle);
    await mutate('approveCycle', { cycle: globalId('Cycle', cycle) }, 'cycle { state }');
  }
  for (const name of onList[parcels.id] ?? []) await handOver(name, name === 'handed over' ? 1 : 3, 'TT');
  const sample = { cycle: globalId('Cycle', `${parcels.id}.${PERIOD}`), size: 20 };
  await mutate('drawSample', sample, 'cycle { sample { drawn } }', finance);
});

const one = (name: string): One => lined.get(name) as One;
const fresh = async (): Promise<One> => receiving(office.stores, from);
async function lineOf({ enrollment }: One): Promise<Delivery.Line> {
  const program = enrollment.split('.')[1];
  return (await linesOf(office.stores, `${program}.${PERIOD}`)).find((line) => line.enrollment === enrollment) as Delivery.Line;
}
const lineId = async (who: One) => globalId('CycleLine', Delivery.lineId(await lineOf(who)));

async function handOver(name: string, quantity: number, number: string) {
  const input = { line: await lineId(one(name)), quantity, receiptNumber: `${number} ${name}`, receivedBy: 'Siti Contoh', on: today };
  await office.as(officer).mutate('recordDelivery', input, 'line { state }');
}
const sees = (found: string) => async (who: One) =>
  office.as(head).mutate('recordCheck', { line: await lineId(who), found, on: today }, 'check { id }');
const fileSays = (word: string) => async (who: One) => {
  const content = csv([
    ['Kode', 'Status'],
    [(await lineOf(who)).code, word],
  ]).toString('base64');
  const input = { cycle: globalId('Cycle', `${cash.id}.${PERIOD}`), fileName: 'hasil.csv', content, dryRun: false };
  const { results } = await office.as(finance).mutate('uploadPaymentResults', input, 'results { id }');
  await work('results', keyOf(results.id));
};
const movesTo =
  (village: string) =>
  ({ household: { id } }: One) =>
    mutate('relocateHousehold', { household: householdId(id), village, address: { street: 'Jl. Baru 1' } });
const lives =
  (who: string, life: string, since: string) =>
  ({ household }: One) =>
    mutate('recordLife', {
      ...{ household: householdId(household.id), member: memberId(household.id, memberNamed(household, who).id) },
      ...{ life, since },
    });
const proposes = ({ household: { id } }: One) =>
  mutate('moveEnrollment', { household: householdId(id), program: programId(cash.id), to: 'PROPOSED' }, 'enrollment { state }', officer);

/** Proposed, and all of them dead: what was proposed has come to nothing. */
async function proposedAndGone(): Promise<One> {
  const who = await receiving(office.stores, from, { state: 'proposed' });
  for (const name of ['Budi', 'Siti', 'Rina', 'Andi']) await lives(name, 'DEAD', daysFromToday(-10))(who);
  return who;
}

/** Both parents dead: nobody is left who may collect what the children are given. */
async function leavesChildren(who: One): Promise<void> {
  for (const name of ['Siti', 'Budi']) await lives(name, 'DEAD', today)(who);
}

interface Row {
  readonly cause: string;
  readonly by: string;
  readonly of: () => One | Promise<One>;
  readonly arises: (one: One) => Promise<unknown>;
  readonly settles: (one: One) => Promise<unknown>;
  /** Where they live meanwhile. */
  readonly at?: string;
  readonly told?: readonly string[];
  /** What the later fact does to the money that was given. */
  readonly realised?: number;
}

const rows: readonly Row[] = [
  { cause: 'MOVED_VILLAGE', by: 'they move back', of: fresh, arises: movesTo(NEIGHBOUR), settles: movesTo(VILLAGE), at: NEIGHBOUR },
  {
    ...{ cause: 'CAME_BACK', by: 'it is proposed anew', of: proposedAndGone, told: [] },
    ...{ arises: lives('Siti', 'ALIVE', today), settles: proposes },
  },
  {
    ...{ cause: 'CAME_BACK', by: 'they are gone after all', of: proposedAndGone, told: [] },
    ...{ arises: lives('Siti', 'ALIVE', today), settles: lives('Siti', 'DEAD', today) },
  },
  {
    ...{ cause: 'NOT_DELIVERED', by: 'a later look finds it', of: () => one('arrives') },
    ...{ arises: sees('MISSING'), settles: sees('ARRIVED') },
  },
  {
    ...{ cause: 'NOT_DELIVERED', by: 'it came back to the office', of: () => one('comes back'), realised: -300_000 },
    arises: sees('MISSING'),
    settles: async (who) => mutate('recordReturn', { line: await lineId(who), receipt: 'TT comes back', on: today }, 'line { state }'),
  },
  {
    ...{ cause: 'NOT_DELIVERED', by: 'the rest is handed over', of: () => one('handed over'), realised: 200_000 },
    ...{ arises: sees('MISSING'), settles: () => handOver('handed over', 2, 'TT 2') },
  },
  {
    ...{ cause: 'PAYMENT_SAYS_DIED', by: 'it is paid after all', of: () => one('says died'), realised: 300_000 },
    ...{ arises: fileSays('EXCLUDE - MENINGGAL'), settles: fileSays('BERHASIL') },
  },
  {
    ...{ cause: 'PAYMENT_EXCLUDED', by: 'it is paid after all', of: () => one('says excluded'), realised: 300_000 },
    ...{ arises: fileSays('EXCLUDE'), settles: fileSays('BERHASIL') },
  },
  {
    ...{ cause: 'NOT_COLLECTED', by: 'somebody from outside is named', of: fresh, arises: leavesChildren },
    settles: ({ household: { id } }) => {
      const named = { kind: 'KUASA', name: 'Agus Contoh', birthDate: '1970-05-05' };
      return mutate('nameCollector', { household: householdId(id), ...named }, undefined, officer);
    },
  },
  {
    ...{ cause: 'NOT_COLLECTED', by: 'the mother is there after all, and the head', of: fresh, arises: leavesChildren },
    settles: async (who) => {
      await lives('Siti', 'ALIVE', today)(who);
      const head = memberId(who.household.id, memberNamed(who.household, 'Siti').id);
      return mutate('changeHead', { household: householdId(who.household.id), head }, undefined, officer);
    },
  },
];

/** The list of each village's officer, what the public is told, and the money. */
async function seen({ household, enrollment }: One, village: string) {
  const program = enrollment.split('.')[1] ?? '';
  expect(await booksAgree(office.core(), program)).toBe(true);
  return {
    lists: { [VILLAGE]: await aidTasks(office, household.id), [NEIGHBOUR]: await aidTasks(office, household.id, nextOfficer) },
    words: await publicWords(office, household.id, village),
    money: await figuresOf(office.core(), program),
  };
}

describe.each(rows)('$cause', ({ cause, by, of, arises, settles, at = VILLAGE, told = ['Penerima aktif'], realised = 0 }) => {
  it(`is asked with a day at the desk where they live, until ${by}`, async () => {
    const who = await of();
    const nothing = { [VILLAGE]: [], [NEIGHBOUR]: [] };
    const before = await seen(who, VILLAGE);
    expect(before).toMatchObject({ lists: nothing, words: told });

    await arises(who);

    const asked = [{ cause, about: who.enrollment, due: confirmBy(today) }];
    expect(await seen(who, at)).toEqual({ lists: { ...nothing, [at]: asked }, words: told, money: before.money });

    await settles(who);

    const after = await seen(who, VILLAGE);
    expect(after).toMatchObject({ lists: nothing, words: told });
    const given = (after.money?.realised ?? 0) - (before.money?.realised ?? 0);
    expect({ given, committed: after.money?.committed }).toEqual({ given: realised, committed: before.money?.committed });
  });
});

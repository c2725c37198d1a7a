import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { importParticipants } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { declared } from '../support/office/declared.ts';
import { globalId, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, numbers } from '../support/register/people.ts';
import { workbook, source as workbookFile } from '../support/register/workbooks.ts';
import { receivingAll } from '../support/scenes/bounds.ts';
import { FAR_AWAY, ownProgram } from '../support/scenes/funded.ts';

/** Whatever refuses to make somebody a recipient refuses it behind every door, and nothing is written. */

const from = numbers();
const reason = 'hasil musyawarah';
const basis = { from: '2025-01-01', source: 'SK Bupati' } as const;
const poor = [{ version: 1, tree: { finding: ['poor' as const, 'extreme_poor' as const] }, ...basis }];
const office = useOffice();
const core = () => office.core();

interface Wanted {
  readonly program: string;
  readonly household: Household.Household;
  readonly kk: string;
}

type Door = 'enrollInProgram' | 'moveEnrollment' | 'replaceRecipient' | 'participants';

interface Refusal {
  readonly error: string;
  readonly remark: string;
  readonly options: Parameters<typeof ownProgram>[1];
  /** What the register learns after they were put on the waiting list. */
  readonly spoil?: (wanted: Wanted) => Promise<unknown>;
  /** Where it can't come to that, and why. */
  readonly closed?: Partial<Record<Door, string>>;
  readonly waits?: false;
}

const givenBack = { replaceRecipient: 'the place and the money that are given back are there for the one who joins' };
const onlyNew = { moveEnrollment: 'there is no such enrollment to move', replaceRecipient: 'nor one to wait' };
const found = (finding: 'poor' | 'not_poor', { household }: Wanted) =>
  recordFinding(core(), { household: household.id, finding, date: '2026-02-03' });

const refusals: readonly Refusal[] = [
  { error: 'NotEligible', remark: 'notEligible', options: { criteria: poor }, spoil: (wanted) => found('not_poor', wanted) },
  { error: 'EligibilityUnknown', remark: 'eligibilityUnknown', options: { criteria: poor } },
  {
    error: 'ExcludedByProgram',
    remark: 'excluded',
    options: {},
    spoil: async ({ program, household }) => {
      const other = await ownProgram(core(), { target: 'family', excludes: [{ program, among: 'household', ...basis }], fund: 'apbn' });
      await Aid.enroll(core(), { household: household.id, program: other, state: 'active', reason });
    },
  },
  { error: 'WrongBeneficiary', remark: 'wrongBeneficiary', options: { target: 'person' }, waits: false, closed: onlyNew },
  {
    error: 'NobodyThere',
    remark: 'nobodyThere',
    options: {},
    waits: false,
    closed: onlyNew,
    spoil: async ({ household: { id: household, members } }) => {
      for (const { id: member } of members) {
        await Family.recordLife(core(), { household, member, life: 'dead', since: '2026-03-01', reason });
      }
    },
  },
  {
    error: 'HouseholdFull',
    remark: 'householdFull',
    options: {},
    waits: false,
    // One that ended is proposed anew in `family/full`.
    closed: { moveEnrollment: 'who waits is counted already', replaceRecipient: 'as is who joins' },
    spoil: ({ household }) => receivingAll(core(), household.id),
  },
  { error: 'NoAmount', remark: 'noAmount', options: { amounts: [] }, closed: givenBack },
  { error: 'NoAllocation', remark: 'noBudget', options: { areas: [FAR_AWAY] } },
  { error: 'BudgetExceeded', remark: 'noBudget', options: { period: 'once', rupiah: 99_999 }, closed: givenBack },
  { error: 'QuotaFull', remark: 'noBudget', options: { quota: 0 }, closed: givenBack },
];

it.each(['enrollInProgram', 'moveEnrollment', 'replaceRecipient'])('every refusal of %s is tried here', (mutation) => {
  // That of the states is walked edge by edge where the life of an enrollment is tested, that of hands through each door in `aid/hands`.
  const ofWhoWaits = ['HouseholdFull', 'MoveNotAllowed', 'NobodyThere', 'WrongBeneficiary'];
  const never = { moveEnrollment: ['WrongBeneficiary'], replaceRecipient: ofWhoWaits }[mutation] ?? [];
  const tried = [...refusals.map(({ error }) => error), 'MoveNotAllowed', 'SamePerson'].filter((error) => !never.includes(error));
  expect(declared[mutation]?.toSorted()).toEqual(tried.toSorted());
});

const ids = ({ id }: { readonly id: string }) => ({ household: globalId('Household', id) });

async function throughMutation(door: 'enrollInProgram' | 'moveEnrollment', { program, household }: Wanted) {
  const state = door === 'enrollInProgram' ? { state: 'ACTIVE' } : { to: 'APPROVED' };
  const input = { ...ids(household), program: globalId('Program', program), reason, ...state };
  return (await office.as(dinsos).mutate(door, input, 'enrollment { id }')).__typename;
}

async function throughReplacement({ program, household }: Wanted, leaving: string) {
  const input = { program: globalId('Program', program), leaving: ids({ id: leaving }), joining: ids(household), reason };
  return (await office.as(dinsos).mutate('replaceRecipient', input, 'left { id }')).__typename;
}

async function throughFile({ program, kk }: Wanted) {
  const lines: ReportLine[] = [];
  const sheets = { Program: [['Sasaran Program', 2]], Peserta: [['Peserta'], [kk]] };
  await importParticipants(core(), { file: workbookFile('p.xlsx', await workbook(sheets)), program, onLine: (line) => lines.push(line) });
  return lines.flatMap(({ remarks }) => remarks.map(({ code }) => code));
}

const enrollmentsIn = async () => (await itemsOf(office.stores.registry)).filter(({ pk }) => !pk.startsWith('import'));

describe('becoming a recipient is refused behind every door,', () => {
  it.each(refusals)('$error', async ({ error, remark, options, spoil, closed = {}, waits = true }) => {
    const program = await ownProgram(core(), { target: 'family', ...options });
    const registration = family(from);
    const household = await Household.register(core(), registration);
    const wanted = { program, household, kk: registration.kk };
    if (waits) await Aid.enroll(core(), { household: household.id, program, state: 'verified', reason });
    const leaving = closed.replaceRecipient ? undefined : await recipient(program, error === 'NoAllocation');
    await spoil?.(wanted);
    const before = await enrollmentsIn();

    expect(await throughMutation('enrollInProgram', wanted)).toBe(error);
    if (!closed.moveEnrollment) expect(await throughMutation('moveEnrollment', wanted)).toBe(error);
    if (leaving) expect(await throughReplacement(wanted, leaving)).toBe(error);
    expect(await throughFile(wanted)).toEqual([remark]);

    const aid = (rows: typeof before) => rows.filter(({ type }) => ['enrollment', 'household', 'commitment'].includes(String(type)));
    expect(aid(await enrollmentsIn())).toEqual(aid(before));
  });

  it('WrongBeneficiary, the other way round: one of a family, in a programme for families', async () => {
    const program = await ownProgram(core(), { target: 'family' });
    const household = await Household.register(core(), family(from));
    const member = memberId(household.id, household.members[0]?.id ?? '');
    const input = { ...ids(household), program: globalId('Program', program), member, reason };

    for (const state of ['PROPOSED', 'ACTIVE']) {
      expect(await office.as(dinsos).mutate('enrollInProgram', { ...input, state }, 'enrollment { id }')).toMatchObject({
        __typename: 'WrongBeneficiary',
        messageEn: expect.stringContaining('Leave the member out'),
      });
    }
    expect((await Household.byId(core(), { household: household.id })).version).toBe(household.version);
  });
});

/** Somebody who receives it, and whose place may be given on. */
async function recipient(program: string, elsewhere: boolean): Promise<string> {
  const { id } = await Household.register(core(), family(from, elsewhere ? { village: ELSEWHERE } : {}));
  await recordFinding(core(), { household: id, finding: 'poor', date: '2026-02-03' });
  await Aid.enroll(core(), { household: id, program, state: 'active', reason });
  return id;
}

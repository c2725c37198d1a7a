import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import { importParticipants } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, VILLAGE } from '../support/register/people.ts';
import { workbook, source as workbookFile } from '../support/register/workbooks.ts';
import { enrolledIn, figuresOf, ownProgram } from '../support/scenes/funded.ts';

/** One person gives somebody a place and its money, by hand or by closing the gap; another makes them a recipient who is paid. */

const from = numbers();
const office = useOffice();
const another = { role: 'dinsos', sub: 'kepala-bidang' } as const;
const reason = 'SK penerima sudah terbit';
const standIn = 'hanya satu petugas Dinsos yang masuk bulan ini';
type Target = Awaited<ReturnType<typeof enrolledIn>>;

const asked = ({ household, program }: Target) => ({
  household: globalId('Household', household),
  program: globalId('Program', program),
  reason,
});
const doors: Record<string, (target: Target, more: object, who: Person) => Promise<string | undefined>> = {
  moveEnrollment: async (target, more, who) =>
    (await office.as(who).mutate('moveEnrollment', { ...asked(target), to: 'ACTIVE', ...more }, 'enrollment { state }')).code,
  enrollInProgram: async (target, more, who) =>
    (await office.as(who).mutate('enrollInProgram', { ...asked(target), state: 'ACTIVE', ...more }, 'enrollment { state }')).code,
  activateApproved: async ({ household, program }, more, who) => {
    const input = {
      program: globalId('Program', program),
      enrollments: [globalId('Enrollment', `${household}.${program}`)],
      reason,
      ...more,
    };
    const { results } = await office.as(who).mutate('activateApproved', input, 'results { refusal { code } }');
    return results[0].refusal?.code;
  },
};
const stateOf = async ({ household, program }: Target) => (await Aid.byId(office.core(), { enrollment: `${household}.${program}` })).state;

async function approvedBy(who: Person): Promise<Target> {
  const target = await enrolledIn(office.core(), from, await ownProgram(office.core()));
  await office.as(who).mutate('moveEnrollment', { ...asked(target), to: 'APPROVED' }, 'enrollment { state }');
  return target;
}

describe.each(Object.entries(doors))('%s', (_door, activate) => {
  it('is not for who approved them, and nothing is written; another may', async () => {
    const target = await approvedBy(dinsos);
    const lies = await itemsOf(office.stores.registry);

    expect(await activate(target, {}, dinsos)).toBe('SAME_PERSON');
    expect(await itemsOf(office.stores.registry)).toEqual(lies);
    expect(await activate(target, {}, another)).toBeUndefined();
    expect(await stateOf(target)).toBe('active');
  });

  it('is, where there is nobody else, for who gives a reason that the auditor reads', async () => {
    const target = await approvedBy(dinsos);

    expect(await activate(target, { standIn }, dinsos)).toBeUndefined();

    expect(await stateOf(target)).toBe('active');
    const query = '{ standIns(first: 1) { nodes { step reason by { code } village { code } } } }';
    const { data } = await office.as({ role: 'auditor' }).send(query);
    expect(data.standIns.nodes).toEqual([{ step: 'activate', reason: standIn, by: { code: 'test-dinsos' }, village: { code: VILLAGE } }]);
  });
});

it('who closed the gap makes none of them active, in whatever login', async () => {
  const program = await ownProgram(office.core());
  for (const [code, more] of Object.entries({ 'test-dinsos': {}, 'kasi-dua': { secondLogin: 'juga bendahara pada tahun ini' } })) {
    const one = { code, name: `Petugas ${code}`, nik: '6402060505859001', ...more };
    await office.as(another).mutate('addStaff', one, 'staff { code }');
  }
  const target = await enrolledIn(office.core(), from, program, 'verified');
  await recordFinding(office.core(), { household: target.household, finding: 'extreme_poor', date: '2026-02-03' });
  const gap = { program: globalId('Program', program), village: VILLAGE, take: 1, reason: 'penetapan penerima' };
  const closed = await office.as(dinsos).mutate('closeGap', gap, 'batch { approved }');
  const money = await figuresOf(office.core(), program);

  expect(closed.batch.approved).toBe(1);
  for (const who of [dinsos, { role: 'dinsos', sub: 'kasi-dua' } as const]) {
    for (const activate of Object.values(doors)) expect(await activate(target, {}, who)).toBe('SAME_PERSON');
  }
  expect(await doors['activateApproved']?.(target, {}, another)).toBeUndefined();
  expect([await stateOf(target), await figuresOf(office.core(), program)]).toEqual(['active', money]);
});

describe('a participants’ file', () => {
  const fileOf = async (program: string) => {
    const registration = family(from);
    const { id: household } = await Household.register(office.core(), registration);
    const taken = async (id: string) => {
      const lines: ReportLine[] = [];
      const core = office.core({ id, role: 'dinsos', name: id, scope: { kind: 'regency' } });
      const file = workbookFile('p.xlsx', await workbook({ Program: [['Sasaran Program', 2]], Peserta: [['Peserta'], [registration.kk]] }));
      await importParticipants(core, { file, program, onLine: (line) => lines.push(line) });
      return lines.flatMap(({ outcome, remarks }) => [outcome, ...remarks.map(({ code }) => code)]);
    };
    return { target: { household, program }, taken };
  };

  it('of who approved them by hand says of that row why they are not active; another’s makes them so', async () => {
    const { target, taken } = await fileOf(await ownProgram(office.core()));
    await Aid.enroll(office.core(), { ...target, state: 'verified', reason });
    await office.as(dinsos).mutate('moveEnrollment', { ...asked(target), to: 'APPROVED' }, 'enrollment { state }');

    expect(await taken('test-dinsos')).toEqual(['unchanged', 'sameHands']);
    expect(await taken('kepala-bidang')).toEqual(['updated']);
    expect(await taken('test-dinsos')).toEqual(['unchanged']);
  });

  it('gives a place, and is sent by two people before it is paid for', async () => {
    const { target, taken } = await fileOf(await ownProgram(office.core()));

    expect([await taken('test-dinsos'), await stateOf(target)]).toEqual([['created', 'sameHands'], 'approved']);
    expect([await taken('test-dinsos'), await stateOf(target)]).toEqual([['unchanged', 'sameHands'], 'approved']);
    expect([await taken('kepala-bidang'), await stateOf(target)]).toEqual([['updated'], 'active']);
  });

  it('of what the centre gives makes them active at once', async () => {
    const { target, taken } = await fileOf(await ownProgram(office.core(), { fund: 'apbn' }));

    expect([await taken('test-dinsos'), await stateOf(target)]).toEqual([['created'], 'active']);
  });
});

it('what the centre gives is decided there, and only told of here', async () => {
  const target = await enrolledIn(office.core(), from, await ownProgram(office.core(), { fund: 'apbn' }));
  await office.as(dinsos).mutate('moveEnrollment', { ...asked(target), to: 'APPROVED' }, 'enrollment { state }');

  expect(await doors['moveEnrollment']?.(target, {}, dinsos)).toBeUndefined();
});

import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { periodOf } from '@puskesos/core/program/pay-period.rules';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { daysLater } from '@puskesos/core/shared/clock';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, today } from '../support/register/registered.ts';
import { approver, during, run } from '../support/scenes/cycles.ts';
import { aidOf, aidTasks, householdId, programId, publicWords } from '../support/scenes/facts.ts';
import { figuresOf, ownProgram } from '../support/scenes/funded.ts';
import { entryOf, lettersReceived, objected } from '../support/scenes/lettered.ts';
import { camat } from '../support/scenes/proposed.ts';

const from = numbers();
const office = useOffice(servedBy(officer.sub, VILLAGE));
let program: string;
let other: string;
beforeAll(async () => {
  program = await ownProgram(office.core());
  other = await ownProgram(office.core());
});

/** An objection to a recipient of their own, taken into the office. */
async function about(name: string, reason = 'NOT_POOR') {
  const household = await Household.register(office.core(), family(from, { name }));
  await Aid.enroll(office.core(), { household: household.id, program, state: 'active', reason: 'uji' });
  await markDirty(office.core(), [VILLAGE]);
  await office.refresh();
  const { code } = await objected(office, { ...(await entryOf(office, name)), reason, note: 'Punya toko dan dua mobil.' });
  await lettersReceived(office);
  const query = `query ($code: RegionCode!) { village(code: $code) { objections(first: 50) { nodes { id state household { id } } } } }`;
  const { data } = await office.as(officer).send(query, { code: VILLAGE });
  const own = Buffer.from(`Household:${household.id}`).toString('base64url');
  const objection = data.village.objections.nodes.find((one: { household?: { id: string } }) => one.household?.id === own);
  return { household: household.id, code, objection: objection.id as string };
}

const answer = (person: Person, objection: string, more: object = {}) =>
  office
    .as(person)
    .mutate(
      'answerObjection',
      { objection, outcome: 'UPHELD', answer: 'Benar, sudah diperiksa di rumahnya.', ...more },
      'objection { state aid }',
    );
async function built(period: string): Promise<string> {
  const { id } = await Delivery.start(office.core(), { program, period });
  await Delivery.build(office.core(), id, run);
  return id;
}
const lineOf = async (cycle: string, household: string) => {
  const { rows } = await Delivery.lines(office.core(), { cycle, page: { first: 100 } });
  return rows.map(({ value }) => value).find((line) => line.enrollment.startsWith(household));
};
const stateIn = async (cycle: string, household: string) => (await lineOf(cycle, household))?.state;
const told = async (code: string) =>
  (await office.ask('query ($code: String!) { letter(code: $code) { state answer aid } }', { code })).data.letter;

describe('an objection that is upheld', () => {
  it('suspends what it is about until somebody confirms it, and says so to its sender, on the list and on the page', async () => {
    const { household, code, objection } = await about('Siti Aminah');
    await Aid.enroll(office.core(), { household, program: other, state: 'active', reason: 'sesudah sanggahan' });

    const answered = await answer(officer, objection);

    expect(answered.objection.state).toBe('UPHELD');
    expect(await told(code)).toMatchObject({ state: 'UPHELD', aid: expect.stringContaining('ditangguhkan sejak hari itu') });
    const lines = (await aidOf(office, household)).enrollments;
    expect(lines.map(({ state, pending }: { state: string; pending: string }) => [state, pending]).toSorted()).toEqual([
      ['ACTIVE', null],
      ['SUSPENDED', 'OBJECTION_UPHELD'],
    ]);
    expect(await aidTasks(office, household)).toMatchObject([{ cause: 'OBJECTION_UPHELD', about: `${household}.${program}` }]);
    expect((await publicWords(office, household)).toSorted()).toEqual(['Bantuan ditangguhkan sementara', 'Penerima aktif']);
  });

  it('ends it where the decision says how, and gives the money back', async () => {
    const before = await figuresOf(office.core(), program);
    const { household, code, objection } = await about('Ahmad Fauzi', 'DECEASED');

    await answer(dinsos, objection, { ending: 'DIED' });

    expect((await told(code)).aid).toBe('Bantuannya dihentikan pada hari itu.');
    expect((await aidOf(office, household)).enrollments).toMatchObject([{ state: 'ENDED', ending: 'DIED' }]);
    expect(await figuresOf(office.core(), program)).toEqual(before);
    expect(await aidTasks(office, household)).toEqual([]);
  });

  it('reaches the payment list: the line that is there is taken out, the next list has none; the page and its sender say the same', async () => {
    const { household, code, objection } = await about('Nur Hidayah');
    const { period } = await Program.byId(office.core(), { program });
    const [now, next] = [periodOf(period, today), periodOf(period, daysLater(periodOf(period, today).to, 1))];
    const running = await built(now.name);
    const listed = await stateIn(running, household);

    await answer(officer, objection);
    const by = during(office.stores, approver, () => new Date().toISOString());
    await Delivery.approve(by, { cycle: running, reason: 'sesuai daftar' });
    const line = (await lineOf(running, household)) as Delivery.Line;
    await Delivery.excludeLine(by, { line: Delivery.lineId(line), cause: 'suspended', reason: 'sanggahan diterima' });

    expect([listed, await stateIn(running, household)]).toEqual(['listed', 'excluded']);
    expect(await stateIn(await built(next.name), household)).toBeUndefined();
    expect(await publicWords(office, household)).toEqual(['Bantuan ditangguhkan sementara']);
    expect((await told(code)).aid).toContain('ditangguhkan');
  });

  it('of aid that does not arrive lets it go on, and somebody looks', async () => {
    const { household, code, objection } = await about('Rahmat Hidayat', 'NOT_RECEIVED');

    await answer(officer, objection);

    expect((await aidOf(office, household)).enrollments).toMatchObject([{ state: 'ACTIVE' }]);
    expect(await aidTasks(office, household)).toMatchObject([{ cause: 'NOT_DELIVERED' }]);
    expect((await told(code)).aid).toContain('tetap berjalan');
  });

  it('says so where there is no such aid any more', async () => {
    const { household, code, objection } = await about('Dewi Lestari');
    await Aid.move(office.core(), { household, program, to: 'ended', ending: 'moved', reason: 'pindah' });

    await answer(officer, objection);

    expect((await told(code)).aid).toContain('sudah tidak menerima');
  });
});

describe('an objection to one’s own decision', () => {
  const standIn = 'petugas lain sedang cuti sampai akhir bulan';
  const found = (household: string, person: Person) =>
    office.as(person).mutate('recordFinding', { household: householdId(household), finding: 'POOR', date: today }, 'household { id }');

  it('is for another to answer than who found the family in need, or approved its aid, upheld or not', async () => {
    const byFinder = await about('Yusuf Maulana');
    await found(byFinder.household, officer);
    const byApprover = await about('Ratna Sari');
    const approves: Person = { role: 'dinsos', sub: 'menyetujui' };
    const input = { household: householdId(byApprover.household), program: programId(program), reason: 'sesuai musyawarah' };
    await office.as(approves).mutate('moveEnrollment', { ...input, to: 'SUSPENDED' }, 'enrollment { state }');
    await office.as(approves).mutate('moveEnrollment', { ...input, to: 'ACTIVE' }, 'enrollment { state }');

    for (const outcome of ['UPHELD', 'DISMISSED']) {
      expect((await answer(officer, byFinder.objection, { outcome })).__typename).toBe('SamePerson');
      expect((await answer(approves, byApprover.objection, { outcome })).__typename).toBe('SamePerson');
    }
    expect(await told(byFinder.code)).toMatchObject({ state: 'OPEN', answer: null });
    expect((await answer(officer, byApprover.objection)).objection.state).toBe('UPHELD');
  });

  it('is answered by them for a reason that the auditor reads, where there is nobody else', async () => {
    const { household, objection } = await about('Slamet Riyadi');
    await found(household, officer);

    const answered = await answer(officer, objection, { standIn });

    expect(answered.objection.state).toBe('UPHELD');
    const list = '{ standIns(first: 50) { nodes { step reason by { code } subject { id } } } }';
    const { data } = await office.as({ role: 'auditor' }).send(list);
    expect(data.standIns.nodes).toContainEqual({
      step: 'answer',
      reason: standIn,
      by: { code: officer.sub },
      subject: { id: objection },
    });
  });
});

describe('an objection', () => {
  it('that is dismissed changes nothing', async () => {
    const { household, code, objection } = await about('Joko Susilo');

    await answer(officer, objection, { outcome: 'DISMISSED', answer: 'Sudah diperiksa, datanya benar.' });

    expect(await told(code)).toMatchObject({ state: 'DISMISSED', aid: null });
    expect((await aidOf(office, household)).enrollments).toMatchObject([{ state: 'ACTIVE' }]);
  });

  it('is not answered with an end by who may not end aid, nor with one that is none of it', async () => {
    const { household, objection } = await about('Budi Hartono');

    const byCamat = await answer(camat, objection, { ending: 'MOVED' });
    const graduated = await answer(dinsos, objection, { ending: 'GRADUATED' });
    const dismissed = await answer(dinsos, objection, { outcome: 'DISMISSED', ending: 'MOVED' });

    expect(byCamat.__typename).toBe('Forbidden');
    for (const refused of [graduated, dismissed])
      expect(refused).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'ending' }] });
    expect((await aidOf(office, household)).enrollments).toMatchObject([{ state: 'ACTIVE', history: { nodes: [{}] } }]);
  });
});

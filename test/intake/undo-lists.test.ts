import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import * as Delivery from '@puskesos/core/delivery';
import * as Household from '@puskesos/core/household';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { findJob, type Job } from '@puskesos/core/shared/job';
import * as Survey from '@puskesos/core/survey';
import { runJob } from '@puskesos/functions/job-runners';
import { beforeAll, describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { globalId, keyOf } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { csv, workbook } from '../support/register/workbooks.ts';
import { householdId } from '../support/scenes/facts.ts';
import { booksAgree, figuresOf, ownProgram } from '../support/scenes/funded.ts';
import { importing, work } from '../support/scenes/imports.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';
import { form, publishedForm } from '../support/scenes/surveyed.ts';
import { surveysOf } from '../support/scenes/surveys.ts';

/** Lists of participants, deciles and dwellings that are taken back. */

const from = numbers(100);
const office = useOffice(servedBy(officer.sub, VILLAGE));
const core = () => office.core();
const at = () => importing(office, dinsos);
const { upload: visited } = surveysOf(office, from);

/** A family of the register, by its id and the numbers by which a file finds it. */
async function home() {
  const asked = family(from);
  const { id } = await Household.register(core(), asked);
  return { id, kk: asked.kk, nik: asked.members[0]?.nik };
}
async function homes(many: number) {
  const all: Home[] = [];
  while (all.length < many) all.push(await home());
  return all;
}
const now = async ({ id }: { id: string }) => {
  const { version: _version, updatedAt: _at, ...rest } = await Household.byId(core(), { household: id });
  return rest;
};
const leftOf = ({ left }: { left: { nodes: { row: number; why: string; household: { id: string } }[] } }) =>
  left.nodes.map(({ row, why, household }) => [row, why, keyOf(household.id)]);

describe('a list of participants that is undone', () => {
  const listOf = (some: readonly { kk: string }[]) => csv([['Peserta', 'Nama'], ...some.map(({ kk }) => [kk, 'Budi Contoh'])]);
  const stateOf = async ({ id }: { id: string }, program: string) => {
    const all = await Aid.ofHousehold(core(), { household: id });
    const one = all.find((enrollment) => enrollment.program === program);
    return one && { state: one.state, ...(one.ending && { ending: one.ending }), steps: one.steps?.length };
  };

  it('gives back what it began, and sets what it moved back to where it stood; who was made active since stays', async () => {
    const program = await ownProgram(core(), { target: 'family' });
    const [fresh, verified, moved] = (await homes(3)) as [Home, Home, Home];
    await Aid.enroll(core(), { household: verified.id, program, state: 'verified', reason: 'musyawarah' });
    const before = [await now(fresh), await now(verified)];
    const { take, undone } = at();
    const { id } = await take('peserta.csv', listOf([fresh, verified, moved]), { program });
    const given = await figuresOf(core(), program);
    const another = office.as({ role: 'dinsos', sub: 'kepala-bidang' });
    const input = { household: householdId(moved.id), program: globalId('Program', program), to: 'ACTIVE', reason: 'SK sudah terbit' };
    await another.mutate('moveEnrollment', input, 'enrollment { state }');

    const after = await undone(id);

    expect(given).toMatchObject({ seats: 97 });
    expect(after).toMatchObject({ state: 'UNDONE', undo: { done: 3, left: 1 } });
    expect(leftOf(after)).toEqual([[4, 'CHANGED', moved.id]]);
    expect([await now(fresh), await now(verified)]).toEqual(before);
    expect(await stateOf(fresh, program)).toEqual({ state: 'ended', ending: 'taken_back', steps: 1 });
    expect(await stateOf(verified, program)).toEqual({ state: 'verified', steps: 1 });
    expect(await figuresOf(core(), program)).toMatchObject({ seats: 99 });
    expect(await booksAgree(core(), program)).toBe(true);
    const { rows } = await Aid.history(office.core({ ...systemActor('auditor-1'), role: 'auditor' }), { household: fresh.id, program });
    expect(rows[0]?.value).toMatchObject({ operation: 'takeBackEnrollment', why: 'Membatalkan peserta.csv: Berkas desa lain' });
  });

  it('leaves who is on a payment list by now', async () => {
    const program = await ownProgram(core(), { target: 'family', fund: 'apbn', kind: 'cash' });
    const [paid, late] = (await homes(2)) as [Home, Home];
    const { take, undone } = at();
    const first = await take('a.csv', listOf([paid]), { program });
    await Delivery.start(core(), { program, period: periodOf(new Date()) });
    await runPendingJobs(office);
    const second = await take('b.csv', listOf([late]), { program });

    const [kept, gone] = [await undone(first.id), await undone(second.id)];

    expect(leftOf(kept)).toEqual([[2, 'USED', paid.id]]);
    expect(await stateOf(paid, program)).toMatchObject({ state: 'active' });
    expect(gone).toMatchObject({ undo: { done: 1, left: 0 } });
    expect((await now(late)).aid).toEqual([]);
  });

  it('may come again, from an earlier day too', async () => {
    const program = await ownProgram(core(), { target: 'family', fund: 'apbn' });
    const [one] = (await homes(1)) as [Home];
    const { take, undone } = at();
    const { id } = await take('a.csv', listOf([one]), { program });
    await undone(id);

    const about = [
      ['Nama Program', 'Paket'],
      ['Sasaran Program', 2],
      ['Rentang Waktu (Awal)', '2026-02-01'],
    ];
    const book = await workbook({ Program: about, Peserta: [['Peserta'], [one.kk]] });
    const { report } = await take('b.xlsx', book, { program });

    expect(report).toMatchObject({ updated: 1, refused: 0 });
    expect((await now(one)).aid).toMatchObject([{ state: 'active', since: '2026-02-01' }]);
    expect(await stateOf(one, program)).toEqual({ state: 'active', steps: 1 });
  });

  it('goes on where it was killed, as does the import itself, and counts nothing twice', async () => {
    const program = await ownProgram(core(), { target: 'family', fund: 'apbn' });
    const some = await homes(30);
    const { upload, start, look, undo } = at();
    const { import: begun } = await start({ upload: await upload('a.csv', listOf(some)), program });
    await killed(begun.id, 40);
    await work(office, begun.id);
    const taken = await look(begun.id);
    await undo(begun.id);
    await killed(begun.id, 60);
    const between = await Promise.all(some.map(now));
    await work(office, begun.id);

    expect(taken).toMatchObject({ state: 'DONE', report: { created: 30, unchanged: 0 } });
    const standing = between.filter(({ aid }) => aid.length > 0).length;
    expect([standing > 0, standing < 30]).toEqual([true, true]);
    expect(await look(begun.id)).toMatchObject({ state: 'UNDONE', undo: { done: 30, left: 0 } });
    for (const one of some) expect((await now(one)).aid).toEqual([]);
  });
});

type Home = Awaited<ReturnType<typeof home>>;
const periodOf = (day: Date) => `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;

async function killed(id: string, call: number) {
  const job = await findJob(office.stores.registry, { kind: 'import', id: keyOf(id) });
  const kill = failing(office.stores, { at: (n) => n >= call, when: 'after' });
  const run = { signal: new AbortController().signal, onProgress: () => undefined };
  await expect(runJob(contextFor(kill, systemActor('work')), job as Job, run)).rejects.toThrow(Killed);
}

describe('a file of deciles that is undone', () => {
  it('leaves each home with the decile that it had, whatever else became of it; one with a later decile stays', async () => {
    const [ranked, unranked, later] = (await homes(3)) as [Home, Home, Home];
    const told = (household: string, decile: number, date: string) =>
      receiveDecile(core(), { household, decile, date, source: 'DTSEN semester 1' });
    await told(ranked.id, 4, '2026-01-05');
    const before = await Promise.all([now(ranked), now(unranked)]);
    const rows = [['NIK', 'Desil', 'Tanggal Desil'], ...[ranked, unranked, later].map(({ nik }) => [nik, 9, '2026-07-01'])];
    const { take, undone } = at();
    const { id, report } = await take('desil.csv', csv(rows), {});
    const address = { street: 'Jl. Pindah 2', rt: '001', rw: '002' };
    await office.as(dinsos).mutate('correctAddress', { household: householdId(ranked.id), address, reason: 'salah tulis' });
    await told(later.id, 2, '2026-10-01');

    const after = await undone(id);

    expect(report).toMatchObject({ updated: 3 });
    expect(after.undo).toMatchObject({ done: 3, left: 1 });
    expect(leftOf(after)).toEqual([[4, 'CHANGED', later.id]]);
    expect(await now(ranked)).toEqual({ ...before[0], address });
    expect(await now(unranked)).toEqual(before[1]);
    expect((await now(later)).officialDecile).toMatchObject({ decile: 2 });
  });
});

describe('a file of dwellings that is undone', () => {
  beforeAll(() => publishedForm(office, 1));

  it('leaves each home with the answers that it had; one that somebody visited since stays', async () => {
    const [fresh, answered, since] = (await homes(3)) as [Home, Home, Home];
    const visit = async (of: Home, toilet: string, days: number) => {
      const startedAt = new Date(Date.now() - days * 86_400_000).toISOString();
      const { results } = await visited(officer, form(householdId(of.id), { toilet }, { startedAt, version: 1 }));
      expect(results).toMatchObject([{ refusal: null }]);
    };
    await visit(answered, 'none', 20);
    const before = await Promise.all([fresh, answered].map(now));
    const toiletOf = async ({ id }: Home) => (await Survey.ofHousehold(core(), { household: id }))?.survey.answers['toilet']?.[0]?.value;
    const day = new Date(Date.now() - 86_400_000 * 5).toISOString().slice(0, 10);
    const rows = [
      ['ID rumah tangga', 'NIK', 'Fasilitas BAB', 'Tanggal pendataan'],
      ...[fresh, answered, since].map(({ nik }, place) => [String(place + 1), nik, 1, day]),
    ];
    const { take, undone } = at();
    const { id, report } = await take('dtks.csv', csv(rows), {});
    expect(await Promise.all([fresh, answered].map(toiletOf))).toEqual(['own', 'own']);
    await visit(since, 'shared', 1);

    const after = await undone(id);

    expect(report).toMatchObject({ updated: 3 });
    expect(after.undo).toMatchObject({ done: 3, left: 1 });
    expect(leftOf(after)).toEqual([[4, 'CHANGED', since.id]]);
    expect(await Promise.all([fresh, answered].map(now))).toEqual(before);
    expect(await Promise.all([fresh, answered].map(toiletOf))).toEqual([undefined, 'none']);
    expect((await Survey.visitsOf(core(), { household: fresh.id })).rows).toEqual([]);

    const again = await take('dtks.csv', csv(rows), {});

    expect(again.report).toMatchObject({ updated: 2, unchanged: 1 });
    expect(await Promise.all([fresh, answered].map(toiletOf))).toEqual(['own', 'own']);
    expect((await Survey.visitsOf(core(), { household: fresh.id })).rows).toHaveLength(1);
  });
});

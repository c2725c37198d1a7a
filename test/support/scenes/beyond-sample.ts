import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import { countMonths } from '@puskesos/core/indicator/counting';
import { putSideBySide } from '@puskesos/core/pocket/ranking';
import { publishFigures } from '@puskesos/core/published/publish';
import { ALL } from '@puskesos/core/recipient/check';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { enqueueJobNow, pendingJobs } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { expect } from 'vitest';
import { familyInput, globalId, memberId, memberNamed } from '../office/input.ts';
import type { Office } from '../office/office.ts';
import { holderOf } from '../register/holder-of.ts';
import { dinsos, type Numbers } from '../register/people.ts';
import { daysFromToday, registered, today } from '../register/registered.ts';
import { csv, residents, sheetOf } from '../register/workbooks.ts';
import { importing, work } from './imports.ts';
import { planInput } from './intervened.ts';

/** A month that was counted when it had ended, and again when it was final. */
export const COUNTED = '2026-09';

/** What a small sample has none of, made as people make it: a what-if, a gap closed, a result file, a session, a woman's path. */
export async function beyondSample(
  office: Office,
  from: Numbers,
  village: string,
): Promise<{ batch: string; upload: string; file: string; intervention: string }> {
  const desk = office.as(dinsos);
  const done = async (name: string, input: object, payload = '__typename') => {
    const answer = await desk.mutate(name, input, payload);
    expect(answer.__typename, name).toBe(`${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`);
    return answer;
  };
  for (const day of ['2026-10-01', '2026-10-10']) {
    const then = contextFor(office.stores, systemActor('test'), { now: () => `${day}T03:00:00.000Z` });
    await countMonths(then, COUNTED, { signal: new AbortController().signal, onProgress: () => undefined });
    await publishFigures(then);
    await putSideBySide(then, COUNTED);
  }
  await pocket(done, village);
  await done('simulateProgram', { criteria: { decile: { max: 2 } }, amount: 600_000, period: 'MONTHLY', target: 'HOUSEHOLD' });
  const gap = { program: globalId('Program', 'sembako-kukar'), village, take: 2, reason: 'penetapan penerima' };
  const { batch } = await done('closeGap', gap, 'batch { id }');
  await done('planSocialisation', {
    regulation: globalId('Regulation', 'kepmensos-150-2022'),
    district: village.slice(0, 8),
    villages: [village],
    on: daysFromToday(30),
    place: 'Kantor camat',
    speaker: 'Dinas Sosial',
  });
  await done('setTarget', { indicator: 'FOUND_EXTREME_POOR', value: 0, by: '2099-12-31', basis: 'SK Bupati 45/2026', on: '2026-09-10' });
  await done('planIntervention', planInput({ villages: [village], despiteOverlap: 'contoh kedua' }));
  const { intervention } = await done('planIntervention', planInput({ villages: [village], sector: 'ROAD' }), 'intervention { id }');
  await done('contractIntervention', { intervention: intervention.id, on: '2026-02-10', evidence: 'SPK 12/2026', rupiah: 1_000 });
  const cycle = globalId('Cycle', 'sembako.2026-Q3');
  const { data } = await desk.send('{ cycle(code: "sembako.2026-Q3") { lines(first: 1) { nodes { code } } } }');
  const content = Buffer.from(`Kode,Status\r\n${data.cycle.lines.nodes[0].code},BERHASIL\r\n`).toString('base64');
  await done('uploadPaymentResults', { cycle, fileName: 'hasil.csv', content, dryRun: false });
  const { members, kk: _card, ...home } = familyInput(from, { village });
  const unnumbered = members.slice(0, 1).map(({ nik: _nik, ...head }) => ({ ...head, name: 'Ganda Contoh' }));
  for (let times = 0; times < 2; times += 1) await done('registerHousehold', { ...home, members: unnumbered });
  const taken = await undoneFile(office, from, village);
  await widow(office, from, village);
  return { batch: batch.id, intervention: intervention.id, ...taken };
}

/** A pocket that was looked at again. */
async function pocket(done: (name: string, input: object, payload?: string) => Promise<{ pocket: { id: string } }>, village: string) {
  const paper = { number: '460/12/2026', date: today };
  const declared = await done(
    'declarePocket',
    {
      ...{ name: 'Kantong contoh', villages: [village], indicator: 'VERIFIED_POOR', month: COUNTED },
      ...{ paper, nextReview: daysFromToday(30), reason: 'jauh di atas angka kabupaten' },
    },
    'pocket { id }',
  );
  const review = { finding: 'Belum berubah', next: 'Kunjungi lagi', nextReview: daysFromToday(60) };
  await done('reviewPocket', { pocket: declared.pocket.id, ...review });
}

/** A file of residents that was taken in and undone, but for what somebody has changed since. */
async function undoneFile(office: Office, from: Numbers, village: string): Promise<{ upload: string; file: string }> {
  const files = importing(office, dinsos);
  const rows = residents(3, from);
  const upload = await files.upload('penduduk.csv', csv(sheetOf(rows)));
  const { id } = (await files.start({ upload, village, sure: true })).import;
  await work(office, id);
  for (const family of [0, 4, 8]) {
    const { id: household } = await holderOf(office.core(), { kk: String(rows[family]?.['no_kk']) });
    const address = { street: 'Jl. Benar 1' };
    await office.as(dinsos).mutate('correctAddress', { household: globalId('Household', household), address, reason: 'salah tulis' });
  }
  await files.undone(id);
  return { upload, file: id };
}

/** Left alone with a family by her husband's death, and found by the register's own change. */
async function widow(office: Office, from: Numbers, village: string): Promise<void> {
  const { id: household, ...family } = await registered(office, from, { village });
  const [wife, husband] = [memberNamed(family, 'Siti').id, memberNamed(family, 'Budi').id];
  const reason = 'laporan keluarga';
  await Family.correctMember(office.core(), { household, member: wife, correction: { occupation: 'PEDAGANG' }, reason });
  await recordFinding(office.core(), { household, finding: 'poor', date: today });
  await office.as(dinsos).mutate('recordLife', {
    ...{ household: globalId('Household', household), member: memberId(household, husband) },
    ...{ life: 'DEAD', since: today, reason },
  });
  await markDirty(office.core(), [village]);
  await office.refresh();
  const { signal } = new AbortController();
  await enqueueJobNow(office.stores.registry, 'recipients', ALL);
  for await (const job of pendingJobs(office.stores.registry)) {
    await runJob(office.core(), job, { signal, onProgress: () => undefined });
  }
}

import { raiseObjection, suggestHousehold } from '@puskesos/core/inbox/letters';
import * as Objections from '@puskesos/core/inbox/objections';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import { ALL, takeIn } from '@puskesos/core/inbox/take-in';
import * as Recipient from '@puskesos/core/recipient';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import { dayOf, daysLater } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { showcase } from './sign-in-people.ts';

/** What citizens of the showcase villages sent in, about recipients of their lists: answered, waiting, and one that waits too long. */

const rina: Actor = {
  id: 'rina-wulandari',
  role: 'officer',
  name: 'Rina Wulandari',
  scope: { kind: 'villages', villages: showcase },
};

const objections = [
  {
    ago: 45,
    reason: 'deceased',
    note: 'Kepala keluarganya sudah meninggal tahun lalu.',
    outcome: 'upheld',
    answer: 'Benar. Bantuan dialihkan kepada ahli waris yang memenuhi syarat.',
  },
  {
    ago: 30,
    reason: 'not_poor',
    note: 'Punya dua rumah kontrakan di kecamatan.',
    outcome: 'dismissed',
    answer: 'Sudah dikunjungi; rumah itu milik kerabat, keluarga ini tetap memenuhi syarat.',
  },
  { ago: 19, reason: 'double', note: 'Namanya juga ada di daftar desa sebelah.' },
  { ago: 4, reason: 'moved', note: 'Sudah pindah sejak sebelum lebaran, rumahnya kosong.' },
] as const;

const suggestions = [
  {
    ago: 25,
    rt: '004',
    landmark: 'rumah panggung dekat dermaga',
    reason: 'Janda dengan tiga anak sekolah, belum pernah didata.',
    answer: 'Keluarga ini sudah menerima bantuan sejak bulan lalu.',
  },
  { ago: 3, rt: '007', landmark: 'belakang bengkel, dinding terpal', reason: 'Bapaknya lumpuh dan tidak bisa bekerja lagi.' },
] as const;

export async function seedLetters(stores: Stores, signal?: AbortSignal): Promise<void> {
  const today = dayOf(new Date().toISOString());
  const moment = (ago: number) => () => `${daysLater(today, -ago)}T02:00:00.000Z`;
  const desk = (ago: number) => ({ publicIndex: stores.publicIndex, now: moment(ago), source: 'contoh' });
  const officer = (ago: number): Context => contextFor(stores, rina, { now: moment(ago) });
  for (const village of showcase) {
    if (signal?.aborted) return;
    if ((await Objections.listIn(officer(0), { village, page: { first: 1 } })).rows.length > 0) continue;
    const { rows } = await Recipient.ofVillage(stores, { village, page: { first: objections.length } });
    for (const [index, { ago, reason, note }] of objections.entries()) {
      const entry = rows[index]?.value;
      if (!entry) continue;
      const about = { village, entry: entry.id, maskedName: entry.maskedName, reason, note };
      const programs = entry.aid.map(({ program }) => program.name);
      await raiseObjection(desk(ago), { ...about, requestKey: `contoh-sanggahan-${village.replaceAll('.', '')}-${index}` }, async () => ({
        programs,
      }));
    }
    for (const [index, { ago, rt, landmark, reason }] of suggestions.entries()) {
      const requestKey = `contoh-usul-warga-${village.replaceAll('.', '')}-${index}`;
      await suggestHousehold(desk(ago), { village, rt, landmark, reason, requestKey });
    }
    await takeIn(contextFor(stores, systemActor('seed')), ALL, { signal: new AbortController().signal, onProgress: () => undefined });
    await answered(officer, village);
  }
}

async function answered(officer: (ago: number) => Context, village: string): Promise<void> {
  const page = { first: 50 };
  for (const { value } of (await Objections.listIn(officer(0), { village, page })).rows) {
    const said = objections.find(({ note }) => note === value.note);
    if (value.state !== 'open' || !said || !('outcome' in said)) continue;
    await Objections.answer(officer(said.ago - 9), { objection: value.id, outcome: said.outcome, answer: said.answer });
  }
  for (const { value } of (await Suggestions.listIn(officer(0), { village, page })).rows) {
    const said = suggestions.find(({ landmark }) => landmark === value.told.landmark);
    if (value.state !== 'open' || !said || !('answer' in said)) continue;
    await Suggestions.decline(officer(said.ago - 6), { suggestion: value.id, answer: said.answer });
  }
}

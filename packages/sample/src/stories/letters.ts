import * as Household from '@puskesos/core/household';
import * as Inbox from '@puskesos/core/inbox/desk';
import { raiseObjection, type SenderContext, suggestHousehold } from '@puskesos/core/inbox/letters';
import * as Objections from '@puskesos/core/inbox/objections';
import { complainOfOffice, objectToOwn } from '@puskesos/core/inbox/own-letters';
import { receiveLetters } from '@puskesos/core/inbox/receive-letters';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import * as Proposal from '@puskesos/core/proposal';
import * as Recipient from '@puskesos/core/recipient';
import { householdsBehind } from '@puskesos/core/recipient/households-behind';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import { type Day, dayOf, daysBetween, daysLater } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { DomainError } from '@puskesos/core/shared/error';
import { SamePerson } from '@puskesos/core/staff/hands';
import { showcase } from '../sign-in-people.ts';
import { attempt } from './persona.ts';

/**
 * What citizens of the showcase villages sent in, about recipients of their lists: answered, waiting, and two that waited too long and lie
 * with the camat and with Dinsos. Sent under keys of its own, so what is there already is left as it is.
 */

const rina: Actor = {
  id: 'rina-wulandari',
  role: 'officer',
  name: 'Rina Wulandari',
  scope: { kind: 'villages', villages: showcase },
};

/** Who found these families in need does not answer what is objected to that. */
const nurlina: Actor = { id: 'kabid-dinsos', role: 'dinsos', name: 'Nurlina Effendi', scope: { kind: 'regency' } };

const objections = [
  {
    ago: 21,
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
  { ago: 25, reason: 'not_received', note: 'Namanya ada di daftar, tetapi belum pernah menerima apa pun.' },
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
  {
    ago: 12,
    rt: '002',
    landmark: 'rumah kayu di ujung gang masjid',
    reason: 'Kepala keluarga kehilangan pekerjaan, anaknya empat.',
    proposed: true,
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
    if (village === showcase[0]) await alike(stores, village, rows.at(-1)?.value, moment(1));
    for (const [index, { ago, rt, landmark, reason }] of suggestions.entries()) {
      const requestKey = `contoh-usul-warga-${village.replaceAll('.', '')}-${index}`;
      await suggestHousehold(desk(ago), { village, rt, landmark, reason, requestKey });
    }
    await ofTheirOwn(desk(2), village, rows[0]?.value);
    await receiveLetters(contextFor(stores, systemActor('seed')), householdsBehind, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    const head = (ago: number): Context => contextFor(stores, nurlina, { now: moment(ago) });
    await answered({ officer, head }, village);
    await movedUp(stores, village, today);
  }
}

/** Many object to one recipient on a day: what is beyond the files of their own joins one of these. */
async function alike(stores: Stores, village: string, entry: Recipient.ListEntry | undefined, now: () => string): Promise<void> {
  if (!entry) return;
  const programs = entry.aid.map(({ program }) => program.name);
  for (let number = 1; number <= 7; number += 1) {
    const about = {
      village,
      entry: entry.id,
      maskedName: entry.maskedName,
      reason: 'moved',
      note: `Rumahnya kosong, kata tetangga ke-${number}.`,
    } as const;
    const desk = { publicIndex: stores.publicIndex, now, source: `contoh ${number}` };
    await raiseObjection(desk, { ...about, requestKey: `contoh-sanggahan-${village.replaceAll('.', '')}-serupa-${number}` }, async () => ({
      programs,
    }));
  }
}

/** A household objects to its own decile, and somebody complains of their Puskesos. */
async function ofTheirOwn(desk: SenderContext, village: string, entry: Recipient.ListEntry | undefined): Promise<void> {
  const requestKey = (what: string) => `contoh-${what}-${village.replaceAll('.', '')}`;
  if (entry) {
    const note = 'Desil kami naik, padahal penghasilan tidak berubah sejak tahun lalu.';
    const about = { requestKey: requestKey('keberatan-desil'), ticket: 'contoh', about: 'decile', note } as const;
    await objectToOwn(desk, about, () => ({ village, entry: entry.id, programs: [] }));
  }
  const note = 'Loket tutup pada jam layanan, tiga hari berturut-turut.';
  await complainOfOffice(desk, { requestKey: requestKey('keluhan-kantor'), village, complainsOf: ['puskesos'], note });
}

type Desk = (ago: number) => Context;

async function answered({ officer, head }: { officer: Desk; head: Desk }, village: string): Promise<void> {
  const page = { first: 50 };
  for (const { value } of (await Inbox.objectionsInPlace(officer(0), { place: village, page })).rows) {
    const said = objections.find(({ note }) => note === value.note);
    if (value.state !== 'open' || !said || !('outcome' in said)) continue;
    const given = { objection: value.id, outcome: said.outcome, answer: said.answer };
    // Who approved the aid, or was at the home, is not who answers; where both have, one of them stands in.
    const answer = (by: Desk, more = {}) => attempt(Objections.answer(by(said.ago - 9), { ...given, ...more }), [SamePerson]);
    (await answer(head)) ?? (await answer(officer)) ?? (await answer(head, { standIn: 'petugas lain ikut memverifikasi keluarga ini' }));
  }
  for (const { value } of (await Inbox.suggestionsInPlace(officer(0), { place: village, page })).rows) {
    const said = suggestions.find(({ landmark }) => landmark === value.told.landmark);
    if (value.state !== 'open' || !said) continue;
    if ('answer' in said) await Suggestions.decline(officer(said.ago - 6), { suggestion: value.id, answer: said.answer });
    if ('proposed' in said) await proposed(officer(said.ago - 6), village, value.id);
  }
}

/** Of a village with few households all may be on the road already. */
async function proposed(context: Context, village: string, suggestion: string): Promise<void> {
  const { rows } = await Household.inVillage(context, { village, page: { first: 60 } });
  for (const { value } of rows.toReversed()) {
    try {
      const reason = 'usul warga; sudah dilihat di rumahnya';
      await Proposal.propose(context, { household: value.id, origin: 'public', suggestion, reason });
      return;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}

/** As the clock would have, day by day. */
async function movedUp(stores: Stores, village: string, today: Day): Promise<void> {
  const at = (day: Day) => contextFor(stores, systemActor('seed'), { now: () => `${day}T02:00:00.000Z` });
  const { rows } = await Inbox.objectionsInPlace(at(today), { place: village, page: { first: 50 } });
  for (const { value } of rows) {
    if (value.state !== 'open' || !objections.some(({ note }) => note === value.note)) continue;
    for (let ago = daysBetween(value.answerBy, today) - 1; ago >= 0; ago -= 1) {
      await Objections.escalateOverdue(at(daysLater(today, -ago)), value.id);
    }
  }
}

import { publishBriefs } from '@puskesos/core/brief/publish-briefs';
import { countMonths } from '@puskesos/core/indicator/counting';
import { monthBefore, monthsIn, spanOf } from '@puskesos/core/indicator/months.calendar';
import * as Interventions from '@puskesos/core/intervention';
import * as Pockets from '@puskesos/core/pocket';
import { putSideBySide, talliesIn } from '@puskesos/core/pocket/ranking';
import { publishFigures } from '@puskesos/core/published/publish';
import { districtCalled, villageOf, villagesOf } from '@puskesos/core/region';
import { groundOf } from '@puskesos/core/region/ground';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Day, dayOf, daysLater } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { monthOf, monthsUntil } from '@puskesos/core/shared/months';
import * as Targets from '@puskesos/core/target';
import { showcase } from '../sign-in-people.ts';
import { dinsos, on } from './persona.ts';
import { pocketDistricts } from './pocket-districts.ts';
import { works } from './works.ts';

/**
 * Places month by month: what each month would have counted, told from the register’s history; the pockets of the three kecamatan that are spoken
 * of, what is built there, and the road to zero.
 */

export async function seedPlaces(stores: Stores, many: number, signal?: AbortSignal): Promise<void> {
  const note = { pk: 'sample', sk: 'places' };
  if (signal?.aborted || (await stores.registry.get(note, true))) return;
  const today = dayOf(new Date().toISOString());
  const months = monthsUntil(monthBefore(monthOf(today)), many) as [string, ...string[]];
  await count(contextFor(stores, systemActor('sample')), months, signal ?? new AbortController().signal);
  if (signal?.aborted) return;
  // Noted before anything is declared: what a stop cuts short stays as it is.
  await stores.registry.put(note);
  await setTarget(stores, today);
  for (const [turn, district] of pocketDistricts.entries()) {
    const villages = await dense(on(stores, dinsos, today), district, months.at(-1) as string);
    await declared(stores, { today, name: districtCalled(district).name, villages, turn });
    await built(stores, { today, villages, turn });
  }
  // And in the showcase, for who looks there.
  const [village] = showcase;
  const last = { today, villages: [village], turn: pocketDistricts.length };
  await declared(stores, { ...last, name: villageOf(village).name });
  await built(stores, last);
  await publishBriefs(contextFor(stores, systemActor('sample')));
}

async function count(context: Context, months: readonly [string, ...string[]], signal: AbortSignal): Promise<void> {
  const span = spanOf(months[0], months.at(-1) as string);
  await countMonths(context, span, { signal, onProgress: () => undefined });
  if (signal.aborted) return;
  for (const month of monthsIn(span)) await putSideBySide(context, month);
  await publishFigures(context);
}

const setTarget = (stores: Stores, today: Day) =>
  Targets.set(on(stores, dinsos, daysLater(today, -300), 'target'), {
    indicator: 'found_extreme_poor',
    value: 0,
    by: `${Number(today.slice(0, 4)) + 1}-12-31`,
    basis: 'Keputusan Bupati tentang penghapusan kemiskinan ekstrem (contoh)',
    on: daysLater(today, -300),
  });

/** Where most are found poor, and what touches it in its kecamatan. */
async function dense(context: Context, district: string, month: string): Promise<string[]> {
  const { tallies } = await talliesIn(context, month, 'verified_poor');
  const poor = new Map(tallies.map(({ village, count }) => [village, count]));
  const [first, ...others] = villagesOf(district)
    .map(({ code }) => code)
    .toSorted((a, b) => (poor.get(b) ?? 0) - (poor.get(a) ?? 0));
  const around = groundOf(first as string).neighbours;
  return [first as string, ...others.filter((code) => around.includes(code)).slice(0, 2)];
}

interface Place {
  readonly today: Day;
  readonly villages: readonly string[];
  /** Its place among those that are told of. */
  readonly turn: number;
}

/** Declared two months ago; the first of them has been looked at again. */
async function declared(stores: Stores, { today, name, villages, turn }: Place & { readonly name: string }): Promise<void> {
  const day = daysLater(today, -59);
  const { id } = await Pockets.declare(on(stores, dinsos, day, `pocket ${turn}`), {
    name: `Kantong ${name}`,
    villages: [...villages],
    indicator: 'verified_poor',
    month: monthBefore(monthOf(day)),
    paper: { number: `460/${100 + turn}/DINSOS/${day.slice(0, 4)}`, date: day },
    nextReview: daysLater(today, turn === 0 ? -14 : 30 * turn),
    reason: 'miskin terverifikasi jauh di atas angka kabupaten',
  });
  if (turn > 0) return;
  await Pockets.review(on(stores, dinsos, daysLater(today, -12), `pocket ${turn} review`), {
    pocket: id,
    finding: 'Jamban bersama sedang dibangun; keluarga tanpa bantuan sudah diusulkan.',
    next: 'Kunjungi lagi keluarga yang belum menerima apa pun',
    nextReview: daysLater(today, 75),
  });
}

/** Each as far as it has come by today. */
async function built(stores: Stores, { today, villages, turn }: Place): Promise<void> {
  for (const [index, { ago, steps, ...plan }] of (works[turn] ?? []).entries()) {
    const at = (days: number) => on(stores, dinsos, daysLater(today, -days), `works ${turn} ${index} ${days}`);
    const day = daysLater(today, -ago);
    const basis = `DPA ${day.slice(0, 4)} (contoh)`;
    const { id } = await Interventions.plan(at(ago), { ...plan, villages: [...villages], year: Number(day.slice(0, 4)), basis, on: day });
    for (const { ago: since, ...step } of steps) {
      const about = { intervention: id, on: daysLater(today, -since), evidence: `Berita acara ${turn + 1}.${index + 1} (contoh)` };
      if ('rupiah' in step) await Interventions.contract(at(since), { ...about, rupiah: step.rupiah });
      else if ('percent' in step) await Interventions.report(at(since), { ...about, ...step });
      else if ('reason' in step) await Interventions.stop(at(since), { ...about, reason: step.reason });
      else await Interventions.finish(at(since), about);
    }
  }
}

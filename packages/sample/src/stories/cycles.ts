import * as Delivery from '@puskesos/core/delivery';
import * as Fund from '@puskesos/core/fund';
import { type Day, dayOf, daysBetween, daysLater, laterDay } from '@puskesos/core/shared/clock';
import type { Context, Stores } from '@puskesos/core/shared/context';
import { completeJob, findJob } from '@puskesos/core/shared/job';
import { diceFor, type Shares } from '../population/random.ts';
import { showcase } from '../sign-in-people.ts';
import { actorCalled, attempt, dinsos, finance, kabid, on } from './persona.ts';
import { servingOn } from './staff.ts';

/**
 * The year's payment lists, each made, approved by somebody else and paid on its days: all that was realised stands on one. What a stop has left
 * undone is done at the next start.
 */

const FOOD = 'sembako-kukar';
const CASH = 'sembako';
const VILLAGE_CASH = 'blt-dd';
const GOODS = 'wrse-kukar';
const why = 'Data contoh / sample data';

interface List {
  readonly stores: Stores;
  readonly cycle: string;
  /** The day it was made. */
  readonly made: Day;
  /** As of when the sample is. */
  readonly today: Day;
}

/** The lists of the past: they are made before what ended since then has ended. */
export async function seedPastCycles(stores: Stores, today: Day, signal?: AbortSignal): Promise<void> {
  for (const [period, made, closes] of quarters) {
    const food = await listFor(stores, today, FOOD, period, made);
    if (!(await approved(food))) continue;
    await handOver(food, `BAST-${period}`);
    if (!closes) await lookInto(food);
    await closed(food, closes ? 60 : daysBetween(made, daysLater(dayOfMaking(today), -8)));
    if (signal?.aborted) return;
  }
  const givesCash = await isGiven(stores, VILLAGE_CASH, 'village_fund-2026');
  for (let month = 3; givesCash && month <= 9 && !signal?.aborted; month += 1) {
    const period = `2026-${String(month).padStart(2, '0')}`;
    const cash = await listFor(stores, today, VILLAGE_CASH, period, `${period}-18`);
    if (await approved(cash)) await answer(cash, `blt-${period}.csv`, month < 9 ? answered : answers);
    if (month < 9) await closed(cash);
  }
  if (signal?.aborted) return;
  const cash = await listFor(stores, today, CASH, '2026-Q3', '2026-08-20');
  if (await approved(cash)) await answer(cash, 'hasil-bayar-contoh.csv', answers);
  await returned(cash);
}

/** The list whose goods are being handed over, looked into already, and the one that waits for its approval, a line of it held and one taken out. */
export async function seedComingCycle(stores: Stores, today: Day): Promise<void> {
  const now = dayOfMaking(today);
  const goods = await listFor(stores, today, GOODS, '2026', daysLater(now, -15));
  if (await approved(goods)) {
    await handOver(goods, 'WRSE', { until: now, days: [5, 20] });
    const drawn = at(goods, finance, 14);
    await attempt(Delivery.drawSample(drawn, { cycle: goods.cycle, size: 6, reason: why }), [
      Delivery.SampleDrawn,
      Delivery.NothingToCheck,
    ]);
  }
  const food = await listFor(stores, today, FOOD, '2026-Q4', daysLater(now, -6));
  await mended(food);
}

/** What waits is recent whenever the sample is made. */
const dayOfMaking = (today: Day): Day => laterDay(today, dayOf(new Date().toISOString()));

const quarters = [
  ['2026-Q1', '2026-02-16', true],
  ['2026-Q2', '2026-05-11', true],
  ['2026-Q3', '2026-08-24', false],
] as const;

const at = ({ stores, made }: List, actor: Parameters<typeof on>[1], days: number): Context => on(stores, actor, daysLater(made, days));

/** Has anybody a place there? */
async function isGiven(stores: Stores, program: string, fund: string): Promise<boolean> {
  const context = on(stores, finance, '2026-10-01');
  const { rows } = await Fund.allocations(context, { fund, program, page: { first: 100 } });
  return rows.some(({ value }) => value.committed > 0);
}

/** Builds the list here and now, so that nobody has to wait for it. */
async function listFor(stores: Stores, today: Day, program: string, period: string, made: Day): Promise<List> {
  const cycle = `${program}.${period}`;
  const context = on(stores, finance, made);
  await attempt(Delivery.start(context, { program, period }), [Delivery.CycleExists]);
  await Delivery.build(context, cycle, { signal: new AbortController().signal, onProgress: () => undefined });
  const work = await findJob(context.registry, { kind: 'cycle', id: cycle });
  if (work) await completeJob(context.registry, work);
  return { stores, cycle, made, today };
}

/** False where nobody is on the list, or the list has gone further already. */
async function approved(list: List): Promise<boolean> {
  const context = at(list, dinsos, 3);
  const { state, lines = 0 } = await Delivery.byId(context, { cycle: list.cycle });
  if (lines === 0) return false;
  if (state === 'frozen') await Delivery.approve(context, { cycle: list.cycle, reason: why });
  return state !== 'closed';
}

async function closed(list: List, after = 60): Promise<void> {
  const context = at(list, finance, after);
  const { state } = await Delivery.byId(context, { cycle: list.cycle });
  if (state !== 'approved') return;
  await Delivery.close(context, { cycle: list.cycle, reason: 'masa penyaluran berakhir' });
  await Delivery.build(context, list.cycle, { signal: new AbortController().signal, onProgress: () => undefined });
  const work = await findJob(context.registry, { kind: 'cycle', id: list.cycle });
  if (work) await completeJob(context.registry, work);
}

async function* linesOf({ stores, cycle, made }: List): AsyncGenerator<Delivery.Line> {
  const context = on(stores, dinsos, made);
  let after: string | undefined;
  do {
    const page = await Delivery.lines(context, { cycle, page: { first: 100, after } });
    for (const { value } of page.rows) yield value;
    after = page.hasNext ? (page.end ?? page.rows.at(-1)?.cursor) : undefined;
  } while (after !== undefined);
}

interface Handing {
  readonly until: Day;
  /** How many days after the list was made. */
  readonly days: readonly [least: number, most: number];
}

/** By whoever serves the village; one in eight does not come for it. */
async function handOver(
  list: List,
  receipts: string,
  { until, days: [least, most] }: Handing = { until: list.today, days: [8, 30] },
): Promise<void> {
  const serving = servingOn(list.today);
  let number = 0;
  for await (const line of linesOf(list)) {
    number += 1;
    const dice = diceFor('handed over', line.code);
    if (line.state !== 'listed' || !line.goods || dice.chance(0.125)) continue;
    const days = dice.int(least, most);
    const day = daysLater(list.made, days);
    if (day > until) continue;
    await Delivery.recordDelivery(at(list, serving(line.village, day), days), {
      line: Delivery.lineId(line),
      quantity: line.goods.quantity,
      on: day,
      receipt: { number: `${receipts}-${String(number).padStart(3, '0')}`, receivedBy: line.payee },
    });
  }
}

/** A few are drawn and, some days after, somebody else asks at the door. */
async function lookInto(list: List): Promise<void> {
  const { cycle } = list;
  const drawn = at(list, finance, 36);
  await attempt(Delivery.drawSample(drawn, { cycle, size: 6, reason: why }), [Delivery.SampleDrawn, Delivery.NothingToCheck]);
  const asked = at(list, dinsos, 44);
  const { rows } = await Delivery.checks(asked, { cycle, page: { first: 10 } });
  for (const [index, { value }] of rows.entries()) {
    if (value.found !== undefined) continue;
    const { village } = value;
    const isShown = (showcase as readonly string[]).includes(village);
    const second = isShown ? actorCalled('agus-setiawan', { kind: 'villages', villages: [village] }) : kabid;
    const found = index === 2 ? 'missing' : 'arrived';
    await attempt(Delivery.recordCheck(at(list, second, 44), { line: Delivery.lineId(value), found, on: daysLater(list.made, 42) }));
  }
}

type Answer = Pick<Delivery.PaymentResult, 'outcome' | 'reason' | 'official'>;
/** What the bank says in the end. */
const answered: Shares<Answer> = [
  [{ outcome: 'paid', official: 'SUKSES SPM' }, 93],
  [{ outcome: 'failed', reason: 'Rekening tidak aktif', official: 'GAGAL OMSPAN' }, 7],
];
const answers: Shares<Answer> = [
  [{ outcome: 'paid', official: 'SUKSES SPM' }, 86],
  [{ outcome: 'failed', reason: 'Rekening tidak aktif', official: 'GAGAL OMSPAN' }, 7],
  [{ outcome: 'processing', official: 'PROSES SPM' }, 7],
];

async function answer(list: List, file: string, shares: Shares<Answer>): Promise<void> {
  const context = at(list, finance, 9);
  let results: Delivery.PaymentResult[] = [];
  const send = async () => {
    if (results.length > 0) await Delivery.reconcile(context, { cycle: list.cycle, file, results });
    results = [];
  };
  for await (const { village, enrollment, code, state } of linesOf(list)) {
    if (state === 'listed') results.push({ village, enrollment, ...diceFor('paid', code).weighted(shares) });
    if (results.length === Delivery.LINES_AT_ONCE) await send();
  }
  await send();
}

/** Money that came back from the bank, told by somebody else than who took its payment over. */
async function returned(list: List): Promise<void> {
  for await (const line of linesOf(list)) {
    if (line.state === 'returned') return;
    if (line.state !== 'paid') continue;
    const back = {
      line: Delivery.lineId(line),
      rupiah: line.paid,
      on: daysLater(list.made, 30),
      reason: 'disetor kembali: penerima sudah pindah',
    };
    await Delivery.recordReturn(at(list, dinsos, 32), back);
    return;
  }
}

async function mended(list: List): Promise<void> {
  const stops = [Delivery.holdLine, Delivery.excludeLine] as const;
  const told = [
    { cause: 'other', reason: 'alamat belum ditemukan petugas' },
    { cause: 'moved', reason: 'pindah ke luar kabupaten' },
  ] as const;
  let number = 0;
  for await (const line of linesOf(list)) {
    if (line.state === 'held' || line.state === 'excluded') number += 1;
    if (line.state !== 'listed') continue;
    const [stop, about] = [stops[number], told[number]];
    if (!stop || !about) return;
    await stop(at(list, finance, 2), { line: Delivery.lineId(line), ...about });
    number += 1;
  }
}

import * as Delivery from '@puskesos/core/delivery';
import type { Actor } from '@puskesos/core/shared/actor';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { findWork, workDone } from '@puskesos/core/shared/work';
import { diceFor, type Shares } from '../population/random.ts';
import { personCalled, showcase } from '../sign-in-people.ts';

/**
 * Deliveries of the sample, made by the operations that people use: a quarter's food handed over and looked into, a quarter's cash with
 * the ministry's answers, and a list that waits to be approved. What a stop has left undone is done at the next start.
 */

const FOOD = 'sembako-kukar';
const CASH = 'sembako';
export const deliveredPeriod = { program: FOOD, period: '2026-Q3' } as const;
const coming = '2026-Q4';

const why = 'Data contoh / sample data';
const regency = { kind: 'regency' } as const;

function actorCalled(sub: string, scope: Actor['scope'] = regency): Actor {
  const person = personCalled(sub);
  if (!person) throw new Error(`nobody of the sample is called ${sub}`);
  return { id: sub, role: person.role, name: person.name, scope };
}

export async function seedCycles(stores: Stores, signal?: AbortSignal): Promise<void> {
  const as = (sub: string, scope?: Actor['scope']): Context => contextFor(stores, actorCalled(sub, scope));
  const [finance, dinsos] = [as('keuangan-dinsos'), as('dinsos-kukar')];
  const officer = as('rina-wulandari', { kind: 'villages', villages: showcase });
  const second = as('agus-setiawan', { kind: 'villages', villages: showcase });

  const food = await listFor(finance, FOOD, deliveredPeriod.period);
  if (await approve(dinsos, food)) {
    await handOver(food, { finance, officer, dinsos });
    await lookInto(food, { finance, second, dinsos });
  }
  if (signal?.aborted) return;
  const cash = await listFor(finance, CASH, deliveredPeriod.period);
  if (await approve(dinsos, cash)) await answer(finance, cash);
  if (!signal?.aborted) await listFor(finance, FOOD, coming);
}

/** Builds the list here and now, so that nobody has to wait for it. */
async function listFor(finance: Context, program: string, period: string): Promise<string> {
  const cycle = `${program}.${period}`;
  await Delivery.start(finance, { program, period }).catch((error: unknown) => {
    if (!(error instanceof Delivery.CycleExists)) throw error;
  });
  await Delivery.build(finance, cycle, { signal: new AbortController().signal, onProgress: () => undefined });
  const work = await findWork(finance.registry, { kind: 'cycle', id: cycle });
  if (work) await workDone(finance.registry, work);
  return cycle;
}

/** False where nobody is on the list, or the list has gone further already. */
async function approve(dinsos: Context, cycle: string): Promise<boolean> {
  const { state, lines = 0 } = await Delivery.byId(dinsos, { cycle });
  if (lines === 0) return false;
  if (state === 'frozen') await Delivery.approve(dinsos, { cycle, reason: why });
  return state !== 'closed';
}

async function* linesOf(context: Context, cycle: string): AsyncGenerator<Delivery.Line> {
  let after: string | undefined;
  do {
    const page = await Delivery.lines(context, { cycle, page: { first: 100, after } });
    for (const { value } of page.rows) yield value;
    after = page.hasNext ? (page.end ?? page.rows.at(-1)?.cursor) : undefined;
  } while (after !== undefined);
}

const inShowcase = ({ village }: Delivery.Line): boolean => (showcase as readonly string[]).includes(village);

async function handOver(cycle: string, { finance, officer, dinsos }: Record<'finance' | 'officer' | 'dinsos', Context>): Promise<void> {
  let number = 0;
  for await (const line of linesOf(finance, cycle)) {
    number += 1;
    const dice = diceFor('handed over', line.code);
    // One in eight did not come for it yet.
    if (line.state !== 'listed' || !line.goods || dice.chance(0.125)) continue;
    await Delivery.recordDelivery(inShowcase(line) ? officer : dinsos, {
      line: Delivery.lineId(line),
      quantity: line.goods.quantity,
      on: `2026-09-${String(dice.int(8, 26)).padStart(2, '0')}`,
      receipt: { number: `BAST-${String(number).padStart(3, '0')}`, receivedBy: line.payee },
    });
  }
}

async function lookInto(cycle: string, { finance, second, dinsos }: Record<'finance' | 'second' | 'dinsos', Context>): Promise<void> {
  await Delivery.drawSample(finance, { cycle, size: 4, reason: why }).catch((error: unknown) => {
    if (!(error instanceof Delivery.SampleDrawn) && !(error instanceof Delivery.NothingToCheck)) throw error;
  });
  const { rows } = await Delivery.checks(dinsos, { cycle, page: { first: 10 } });
  for (const { value } of rows.slice(0, 3)) {
    if (value.found !== undefined) continue;
    const line = Delivery.lineId(value);
    const known = await Delivery.lineById(dinsos, { line });
    if (!inShowcase(known)) continue;
    await Delivery.recordCheck(second, { line, found: 'arrived', on: '2026-10-06' });
  }
}

const answers: Shares<Pick<Delivery.PaymentResult, 'outcome' | 'reason' | 'official'>> = [
  [{ outcome: 'paid', official: 'SUKSES SPM' }, 86],
  [{ outcome: 'failed', reason: 'Rekening tidak aktif', official: 'GAGAL OMSPAN' }, 7],
  [{ outcome: 'processing', official: 'PROSES SPM' }, 7],
];

async function answer(finance: Context, cycle: string): Promise<void> {
  let results: Delivery.PaymentResult[] = [];
  const send = async () => {
    if (results.length > 0) await Delivery.reconcile(finance, { cycle, file: 'hasil-bayar-contoh.csv', results });
    results = [];
  };
  for await (const { village, enrollment, code, state } of linesOf(finance, cycle)) {
    if (state === 'listed') results.push({ village, enrollment, ...diceFor('paid', code).weighted(answers) });
    if (results.length === Delivery.LINES_AT_ONCE) await send();
  }
  await send();
}

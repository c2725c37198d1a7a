import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { family, type Numbers, VILLAGE } from '../register/people.ts';

/** A programme with recipients and a budget, on a day on which it is always the same quarter. */

export const NOW = '2026-11-24T01:00:00.000Z';
export const PERIOD = '2026-Q4';

const regency = (id: string, role: Actor['role']): Actor => ({ id, role, name: id, scope: { kind: 'regency' } });
export const maker = regency('finance-1', 'finance');
export const approver = regency('dinsos-1', 'dinsos');

export const during = (stores: Stores, actor: Actor = systemActor('test'), now: () => string = () => NOW): Context =>
  contextFor(stores, actor, { now });

const basis = { from: '2025-01-01', source: 'Peraturan contoh' };
type ProgramShape = Parameters<typeof Program.add>[1];
/** Whoever lives somewhere may have them. */
const criteria = [{ version: 1, tree: { size: { min: 1 } }, ...basis }];
const common = { target: 'household' as const, period: 'quarterly' as const, criteria, ...basis };

/** 300,000 rupiah a quarter from the regency’s budget. */
export const cash = {
  ...common,
  id: 'tunai',
  name: 'Tunai Kukar',
  fund: 'apbd',
  kind: 'cash',
  amounts: [{ component: 'tunai', rupiah: 300_000, per: 'quarterly', ...basis }],
} satisfies ProgramShape;

/** Three parcels a quarter, 100,000 rupiah each, from the regency’s budget. */
export const parcels = {
  ...common,
  id: 'paket',
  name: 'Paket Kukar',
  fund: 'apbd',
  kind: 'goods',
  amounts: [{ component: 'paket', rupiah: 100_000, per: 'monthly', goods: { quantity: 1, unit: 'paket' }, ...basis }],
} satisfies ProgramShape;

/** 600,000 rupiah a quarter from the centre, for families. */
export const central = {
  ...common,
  id: 'pusat',
  name: 'Tunai Pusat',
  fund: 'apbn',
  kind: 'cash',
  target: 'family',
  amounts: [{ component: 'pangan', rupiah: 200_000, per: 'monthly', ...basis }],
} satisfies ProgramShape;

export async function withBudget(stores: Stores, { rupiah = 50_000_000, quota = 100, ceiling = 500_000_000 } = {}): Promise<void> {
  const context = during(stores);
  for (const program of [cash, parcels, central]) await Program.add(context, program);
  const fund = await Fund.open(context, { source: 'apbd', year: 2026, name: 'APBD 2026', ceiling, basis: 'APBD contoh' });
  for (const program of [cash.id, parcels.id]) {
    for (const area of ['64.02.06', '64.02.12']) {
      await Fund.allocate(context, { fund: fund.id, program, area, rupiah, quota, basis: 'SK contoh', reason: 'anggaran tahun ini' });
    }
  }
}

interface Given {
  readonly program?: string;
  readonly village?: string;
  readonly name?: string;
  readonly since?: string;
  readonly state?: 'proposed' | 'approved' | 'active';
}

/** A household that receives the programme. */
export async function receiving(stores: Stores, from: Numbers, given: Given = {}) {
  const { program = cash.id, village = VILLAGE, name = 'Budi Contoh', state = 'active', since } = given;
  const context = during(stores);
  const registration = family(from, { village, name });
  const household = await Household.register(context, registration);
  const about = { household: household.id, program, reason: 'hasil musyawarah' };
  await Aid.enroll(context, { ...about, state, ...(since && { since }) });
  return { household, registration, enrollment: `${household.id}.${program}` };
}

export const run = { signal: new AbortController().signal, onProgress: () => undefined };

/** The programme’s cycle, built and frozen. */
export async function frozen(stores: Stores, program: string): Promise<Delivery.Cycle> {
  const { id } = await Delivery.start(during(stores, maker), { program, period: PERIOD });
  await Delivery.build(during(stores), id, run);
  return Delivery.byId(during(stores), { cycle: id });
}

export async function approved(stores: Stores, program: string): Promise<Delivery.Cycle> {
  const { id } = await frozen(stores, program);
  return Delivery.approve(during(stores, approver), { cycle: id, reason: 'sesuai daftar' });
}

/** All lines of a cycle, in the order of their keys. */
export async function linesOf(stores: Stores, cycle: string): Promise<Delivery.Line[]> {
  const { rows } = await Delivery.lines(during(stores), { cycle, page: { first: 100 } });
  return rows.map(({ value }) => value);
}

export const allocation = (stores: Stores, program: string, area = '64.02.06') =>
  Fund.allocationOf(during(stores), { fund: 'apbd-2026', program, area });

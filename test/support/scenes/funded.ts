import * as Aid from '@puskesos/core/aid';
import type { AidState } from '@puskesos/core/aid/shapes';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { districtOf } from '@puskesos/core/shared/region-code';
import type { Office } from '../office/office.ts';
import { ELSEWHERE, family, type Numbers, VILLAGE } from '../register/people.ts';

/** Programmes with money of the regency or a village behind them. */

export const TENGGARONG = districtOf(VILLAGE);
export const FAR_AWAY = districtOf(ELSEWHERE);

/** A day in the second quarter: of a year's quarterly payments three are left, of its monthly ones eight. */
export const MAY = '2026-05-12T02:00:00.000Z';

/** Core at a moment of one's own choosing. */
export const at = (office: Pick<Office, 'core' | 'stores'>, now: string, actor = office.core().actor): Context =>
  contextFor(office.stores, actor, { now: () => now });

const PACKAGE = 100_000;
const source = 'SK Bupati contoh';
const reason = 'anggaran tahun ini';

interface Money {
  readonly rupiah?: number;
  readonly quota?: number;
  /** Kecamatan; villages where the village fund pays. */
  readonly areas?: readonly string[];
}

const yearOf = (context: Context): number => Number(context.now().slice(0, 4));

async function allocate(context: Context, program: Pick<Program.Program, 'id' | 'fund'>, money: Money): Promise<void> {
  const { rupiah = 100 * PACKAGE, quota = 100, areas = [TENGGARONG] } = money;
  const year = yearOf(context);
  const fund = `${program.fund}-${year}`;
  const ceiling = 1_000_000_000_000;
  await Fund.open(context, { source: program.fund, year, name: `Pagu ${year}`, ceiling, basis: source }).catch((error: unknown) => {
    if (!(error instanceof Fund.FundExists)) throw error;
  });
  for (const area of areas) await Fund.allocate(context, { fund, program: program.id, area, rupiah, quota, basis: source, reason });
}

/** The known programmes, with what Sembako Kukar gives in the context's year and money for it. */
export async function withFundedPrograms(context: Context, money: Money = {}): Promise<void> {
  const amount = { component: 'paket', rupiah: PACKAGE, per: 'quarterly', from: `${yearOf(context)}-01-01`, source } as const;
  for (const program of knownPrograms) {
    const own = program.id === 'sembako-kukar' ? [amount] : [];
    await Program.add(context, { ...program, amounts: [...program.amounts, ...own] });
  }
  await allocate(context, { id: 'sembako-kukar', fund: 'apbd' }, money);
}

type ProgramInput = Parameters<typeof Program.add>[1];
type Purse = Money & { readonly allocated?: boolean };
let programs = 0;

/** A programme of the test's own: a package of 100,000 rupiah a quarter from the regency's budget, where nothing else is said. */
export async function ownProgram(
  context: Context,
  { rupiah, quota, areas, allocated = true, ...rest }: Partial<ProgramInput> & Purse = {},
): Promise<string> {
  const id = `paket-${++programs}`;
  const { fund = 'apbd' } = rest;
  const from = `${yearOf(context)}-01-01`;
  const amounts = [{ component: 'paket', rupiah: PACKAGE, per: 'quarterly', from, source }] as const;
  // It is for whoever lives somewhere: a programme that says of nobody that they may have it reaches nobody.
  const criteria = [{ version: 1, tree: { size: { min: 1 } }, from: '2020-01-01', source }] as const;
  const common = { fund, kind: 'goods', target: 'household', period: 'quarterly', from: '2020-01-01', source } as const;
  await Program.add(context, { ...common, id, name: `Paket ${programs}`, amounts: [...amounts], criteria: [...criteria], ...rest });
  if (allocated && fund !== 'apbn') {
    await allocate(
      context,
      { id, fund },
      { ...(rupiah !== undefined && { rupiah }), ...(quota !== undefined && { quota }), ...(areas && { areas }) },
    );
  }
  return id;
}

/** A family enrolled in a programme, in that state. */
export async function enrolledIn(
  context: Context,
  from: Numbers,
  program: string,
  state: Exclude<AidState, 'ended'> = 'verified',
  options?: Parameters<typeof family>[1],
): Promise<{ household: string; program: string }> {
  const { id: household } = await Household.register(context, family(from, options));
  const target = { household, program };
  await Aid.enroll(context, { ...target, state, reason: 'hasil musyawarah' });
  return target;
}

/** An allocation as its counters tell it; of this year's budget of the regency where nothing else is said. */
export async function figuresOf(context: Context, program: string, area = TENGGARONG, fund = `apbd-${yearOf(context)}`) {
  const now = await Fund.allocationOf(context, { fund, program, area });
  return now && { available: now.available, committed: now.committed, realised: now.realised, seats: now.seats };
}

export const booksAgree = async (context: Context, program: string, area = TENGGARONG, fund = `apbd-${yearOf(context)}`) =>
  (await Fund.check(context, { fund, program, area })).agrees;

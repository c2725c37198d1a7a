import { buildSeed, type SeedAid, seedChanges } from '@puskesos/core/aid/aid.seed';
import * as Fund from '@puskesos/core/fund';
import type { Household } from '@puskesos/core/household';
import { headOf } from '@puskesos/core/household/household.rules';
import type { FieldFinding } from '@puskesos/core/household/shapes';
import * as Program from '@puskesos/core/program';
import type { Criterion } from '@puskesos/core/program/criteria';
import { bulkWrite } from '@puskesos/core/shared/change';
import type { Context } from '@puskesos/core/shared/context';
import type { Page } from '@puskesos/core/shared/page';
import { family, type Numbers, VILLAGE } from '../register/people.ts';
import { daysFromToday, today } from '../register/registered.ts';

/** A register of which a test knows who is meant and who is reached: programmes with plain criteria, households named after their lot. */

const year = today.slice(0, 4);
const source = 'contoh';
const common = { from: '2020-01-01', source, kind: 'goods', target: 'household', period: 'yearly' } as const;
const amounts = [{ component: 'paket', rupiah: 1_000_000, per: 'yearly', from: `${year}-01-01`, source }] as const;
const forWhom = (tree: Criterion) => [{ version: 1, tree, from: '2020-01-01', source }];
const poor: Criterion = { finding: ['extreme_poor', 'poor'] };
const elderly: Criterion = { person: { age: { min: 60 } } };

/** paket: the found poor. tunai: deciles 1 to 4, not beside paket. lansia: persons of 60 or more. usaha: the same, of the regency. baru: houses not fit to live in, and nobody has answered yet. */
const made = {
  paket: { ...common, name: 'Paket', fund: 'apbd', amounts: [...amounts], criteria: forWhom(poor) },
  tunai: {
    ...common,
    name: 'Tunai',
    fund: 'apbn',
    criteria: forWhom({ decile: { max: 4 } }),
    excludes: [{ program: 'paket', among: 'household', from: '2020-01-01', source: 'SK contoh' }],
  },
  lansia: { ...common, name: 'Lansia', fund: 'apbn', target: 'person', criteria: forWhom(elderly) },
  usaha: { ...common, name: 'Usaha Lansia', fund: 'apbd', target: 'person', amounts: [...amounts], criteria: forWhom(elderly) },
  lama: { ...common, name: 'Lama', fund: 'apbd', to: daysFromToday(-1), criteria: forWhom(poor) },
  baru: { ...common, name: 'Baru', fund: 'village_fund', criteria: forWhom({ derived: ['unfit_house'] }) },
} satisfies Record<string, Omit<Parameters<typeof Program.add>[1], 'id'>>;
export type Made = keyof typeof made;

export async function withTargetedPrograms(context: Context): Promise<void> {
  for (const [id, program] of Object.entries(made)) await Program.add(context, { id, ...program });
}

export interface Lot {
  readonly village?: string;
  readonly finding?: FieldFinding['finding'];
  readonly decile?: number;
  /** In which programme, how, and which member it is for: 0 the head, 1 an elder who lives there with `elder`. */
  readonly aid?: readonly (readonly [Made, SeedAid['state'], member?: number])[];
  /** The head's mother of 80 lives there; `gone`: lived there until she died. */
  readonly elder?: true | 'gone';
}

/** Adds households as the register was begun with, each under a head who bears its key's name. */
export async function withLots(context: Context, from: Numbers, lots: Readonly<Record<string, Lot>>): Promise<Record<string, Household>> {
  const all = Object.entries(lots).map(([name, lot]) => [name, foundedBy(context, from, name, lot)] as const);
  await bulkWrite(
    context,
    all.flatMap(([, one]) => seedChanges(one, context)),
    { operation: 'test' },
  );
  return Object.fromEntries(all.map(([name, { household }]) => [name, household]));
}

function foundedBy(context: Context, from: Numbers, name: string, lot: Lot) {
  const { village = VILLAGE, finding, decile, aid = [], elder } = lot;
  const born = '1946-02-03';
  const mother = { name: 'Ibu Contoh', nik: from.nik(born, 'female'), sex: 'female', birthDate: born, relation: 'parent' } as const;
  const { members, ...rest } = family(from, { village, name });
  const [head, ...others] = members;
  const elders = elder ? [{ ...mother, life: elder === 'gone' ? ('dead' as const) : ('alive' as const) }] : [];
  return buildSeed(
    {
      ...rest,
      members: [...(head ? [head] : []), ...elders, ...others],
      ...(finding && { fieldFinding: { finding, date: '2026-01-20', by: 'officer-1' } }),
      ...(decile && { officialDecile: { decile, date: '2026-01-10', source: 'DTSEN contoh' } }),
    },
    aid.map(([id, state, member]) => ({
      program: { id, name: made[id].name, fund: made[id].fund },
      state,
      since: '2026-02-01',
      ...(member !== undefined && { member }),
    })),
    context,
  );
}

export const nameOf = (household: Household): string => headOf(household)?.name ?? '';

/** Under which heads the households of a page are, in its order. */
export const namesOn = ({ rows }: Page<{ household: Household }>): string[] => rows.map(({ value }) => nameOf(value.household));

/** Money of the regency for so many of a programme in an area, at a million rupiah each. */
export async function withMoney(context: Context, program: Made, area: string, recipients: number, quota = recipients): Promise<void> {
  const fund = `apbd-${year}`;
  await Fund.open(context, { source: 'apbd', year: Number(year), name: 'APBD', ceiling: 1_000_000_000, basis: source }).catch((error) => {
    if (!(error instanceof Fund.FundExists)) throw error;
  });
  await Fund.allocate(context, { fund, program, area, rupiah: recipients * 1_000_000, quota, basis: source, reason: 'alokasi contoh' });
}

export const apbd = `apbd-${year}`;

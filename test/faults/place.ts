import type { Household } from '@puskesos/core/household';
import { villages } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import { districtOf } from '@puskesos/core/shared/region-code';
import * as Training from '@puskesos/core/training';
import { familyInput } from '../support/office/input.ts';
import type { Office } from '../support/office/office.ts';
import { family, type Numbers } from '../support/register/people.ts';
import { begunWith } from '../support/register/registered.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { openedTraining } from '../support/scenes/trained.ts';
import { HOMES, NEWCOMERS } from './model/world.ts';

/** What a run has to itself in an office that many runs share: a village, a programme with its money, a training. */

export interface Place {
  readonly village: string;
  readonly area: string;
  readonly program: string;
  readonly fund: string;
  readonly training: string;
  /** Of this quarter's payment. */
  readonly cycle: string;
  readonly today: string;
  /** Rupiah. */
  readonly package: number;
  /** Payments that are still to be set aside in this year. */
  readonly periods: number;
  readonly homes: Map<number, Pick<Household, 'id' | 'members'>>;
  readonly newcomers: Readonly<Record<number, ReturnType<typeof familyInput>>>;
  readonly otherCards: Readonly<Record<number, string>>;
  /** Enrollments in the training, the last of each family. */
  readonly trainees: Map<number, string>;
}

/** Of those that an officer serves in one office. */
export const served = villages.map(({ code }) => code).slice(0, 40);

export interface Money {
  readonly packages: number;
  readonly quota: number;
  readonly seats: number;
}

const PACKAGE = 100_000;

export async function placeIn(office: Office, { village, from }: { village: string; from: Numbers }, money: Money): Promise<Place> {
  const [core, area] = [office.core(), districtOf(village)];
  const today = dayOf(new Date().toISOString());
  const basis = { from: `${today.slice(0, 4)}-01-01`, source: 'SK Bupati contoh' };
  const amounts = [{ component: 'paket', rupiah: PACKAGE, per: 'quarterly' as const, goods: { quantity: 1, unit: 'paket' }, ...basis }];
  const families = Array.from({ length: HOMES }, () => family(from, { village }));
  const [households, program, { id: training }] = await Promise.all([
    begunWith(core, families),
    ownProgram(core, { amounts, rupiah: money.packages * PACKAGE, quota: money.quota, areas: [area] }),
    openedTraining(core, { seats: money.seats, place: { village, address: 'Balai desa' } }),
  ]);
  const newcomers = Object.fromEntries(Array.from({ length: NEWCOMERS }, (_, n) => [HOMES + n, familyInput(from, { village })]));
  return {
    ...{ village, area, program, training, fund: `apbd-${today.slice(0, 4)}`, package: PACKAGE, newcomers },
    cycle: `${program}.${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`,
    today,
    periods: 4 - Math.floor((Number(today.slice(5, 7)) - 1) / 3),
    homes: new Map(households.entries()),
    otherCards: Object.fromEntries(Object.keys(newcomers).map((who) => [who, from.kk()])),
    trainees: new Map(),
  };
}

/** The last enrollment of each family, whoever asked for it. */
export async function lookForTrainees(office: Office, { homes, trainees, training }: Place, who: readonly number[]): Promise<void> {
  for (const one of who) {
    const found = await Training.ofHousehold(office.core(), { household: homes.get(one)?.id ?? '' });
    const last = found
      .filter((enrollment) => enrollment.training === training)
      .toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1))
      .at(-1);
    if (last) trainees.set(one, last.id);
  }
}

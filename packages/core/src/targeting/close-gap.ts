import { z } from 'zod';
import * as Aid from '../aid/aid.ts';
import { BudgetExceeded, QuotaFull } from '../fund/fund.ts';
import { Reason } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import { DistrictCode, VillageCode } from '../region/region.ts';
import { mayEverywhere } from '../shared/actor.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { DomainError, InvalidInput } from '../shared/error.ts';
import { type Call, operation } from '../shared/operation.ts';
import * as store from './batch.store.ts';
import { gapInDistrict, gapInVillage } from './targeting.ts';

/** From the gap list to recipients: the neediest of a village or kecamatan put into a programme of the regency, as far as its money goes. */

export const outcomes = ['approved', 'waiting', 'refused'] as const;

export interface Taken {
  readonly household: string;
  readonly member?: string;
  /** `waiting`: verified, and on the waiting list, because the places or the money are used up. */
  readonly outcome: (typeof outcomes)[number];
  /** Why it was refused. */
  readonly error?: DomainError;
}

/** Whom one request chose, kept so that the same request, sent again, goes on with the same and chooses nobody else. */
export interface Batch {
  readonly id: string;
  readonly program: string;
  readonly area: string;
  readonly chosen: readonly { readonly household: string; readonly member?: string }[];
  readonly startedAt: Instant;
  readonly startedBy: string;
}

const Input = z.object({
  program: z.string().min(1).max(60),
  area: z.union([VillageCode, DistrictCode], {
    error: 'Kode desa atau kecamatan tidak dikenal / no village or kecamatan has this code',
  }),
  take: z.int().min(1).max(100, { error: 'Paling banyak 100 sekali jalan / at most 100 at once' }),
  reason: Reason,
});

const PAGES = 10;

/** The first so many of the gap list that the programme is for. Looks through ten pages at most. */
async function choose(context: Context, { program, area, take }: z.output<typeof Input>): Promise<Batch['chosen']> {
  const chosen: { household: string; member?: string }[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < PAGES && chosen.length < take; pages += 1) {
    const page = { first: 100, after };
    const rows =
      area.length === 8 ? await gapInDistrict(context, { district: area, page }) : await gapInVillage(context, { village: area, page });
    for (const { value } of rows.rows) {
      for (const { program: fitting, eligibility } of value.candidates) {
        if (fitting !== program || chosen.length === take) continue;
        chosen.push({ household: value.household.id, ...(eligibility.member !== undefined && { member: eligibility.member }) });
      }
    }
    after = rows.end ?? rows.rows.at(-1)?.cursor;
    if (!rows.hasNext || after === undefined) break;
  }
  return chosen;
}

const begin = operation({
  name: 'beginBatch',
  input: Input,
  find: ({ program }, context) => Program.byId(context, { program }),
  may: (actor) => mayEverywhere(actor, 'aid.write'),
  run: async (input, context, program) => {
    if (program.fund === 'apbn') {
      throw InvalidInput.at(
        'program',
        'Celah ditutup dengan dana daerah atau desa, bukan dana pusat',
        'the gap is closed with the regency’s or village’s money, not the centre’s',
      );
    }
    const chosen = await choose(context, input);
    const now = context.now();
    const batch = { id: context.newId(), program: program.id, area: input.area, chosen, startedAt: now, startedBy: context.actor.id };
    const change = store.add(batch, now);
    return { result: batch, changes: [change], why: input.reason };
  },
});

const AT_ONCE = 4;

/**
 * Approves the neediest of an area's gap whom the programme's criteria fit, each in a transaction of its own. Whom the money or the
 * places no longer reach is left verified, on the waiting list. Sent again with the same key it goes on with the same people, and does
 * nothing twice.
 */
export async function closeGap(
  context: Context,
  raw: z.input<typeof Input>,
  call: Call = {},
): Promise<{ batch: Batch; taken: readonly Taken[] }> {
  const batch = await begin(context, raw, call);
  const taken: Taken[] = [];
  const waiting = [...batch.chosen].entries();
  const work = async () => {
    for (const [place, who] of waiting) taken[place] = { ...who, ...(await takeIn(context, batch, who, raw.reason)) };
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { batch, taken };
}

async function takeIn(
  context: Context,
  { id, program }: Batch,
  who: Batch['chosen'][number],
  reason: string,
): Promise<Pick<Taken, 'outcome' | 'error'>> {
  const asked = { ...who, program, reason };
  const key = `${id}.${who.household}.${who.member ?? ''}`;
  try {
    await Aid.enroll(context, { ...asked, state: 'approved' }, { once: key });
    return { outcome: 'approved' };
  } catch (error) {
    if (error instanceof BudgetExceeded || error instanceof QuotaFull) {
      await Aid.enroll(context, { ...asked, state: 'verified' }, { once: `${key}.waiting` });
      return { outcome: 'waiting' };
    }
    if (error instanceof DomainError && error.kind !== 'busy') return { outcome: 'refused', error };
    throw error;
  }
}

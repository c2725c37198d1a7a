import * as z from 'zod';
import { isReceiving } from '../aid/aid.rules.ts';
import * as Aid from '../aid/aid.ts';
import * as Fund from '../fund/fund.ts';
import * as Household from '../household/household.ts';
import { Reason } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import { DistrictCode, findDistrict, VillageCode } from '../region/region.ts';
import { covers, type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { DomainError, InvalidInput } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { type CallOptions, operation, query } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import * as store from './batch.store.ts';
import type { Batch, Chosen, GapResult } from './shapes.ts';
import { standingsIn } from './standing.rules.ts';
import { gapInDistrict, gapInVillage } from './targeting.ts';

/** From the gap list to recipients: the neediest of a village or kecamatan put into a programme of the regency, as far as its money goes. */

const Input = z.object({
  program: Id,
  area: z.union([VillageCode, DistrictCode], said('Kode desa atau kecamatan tidak dikenal', 'no village or kecamatan has this code')),
  take: z.int().min(1, said('Paling sedikit 1', 'at least 1')).max(100, said('Paling banyak 100 sekali jalan', 'at most 100 at once')),
  reason: Reason,
});
type Input = z.output<typeof Input>;

const begin = operation({
  name: 'beginBatch',
  input: Input,
  find: ({ program }, context) => Program.byId(context, { program }),
  right: 'aid.write',
  everywhere: true,
  run: async (input, context, program) => {
    const now = context.now();
    await checkMeans(context, program, input.area, dayOf(now));
    const chosen = await choose(context, input, program);
    const batch: Batch = {
      id: context.newId(),
      program: program.id,
      area: input.area,
      chosen,
      startedAt: now,
      startedBy: context.actor.id,
    };
    return { result: batch.id, changes: [store.add(batch, now)], why: input.reason };
  },
});

/** What would refuse everybody is said at once. */
async function checkMeans(context: Context, program: Program.Program, area: string, day: Day): Promise<void> {
  if (program.fund === 'apbn') {
    throw InvalidInput.at(
      'program',
      'Celah ditutup dengan dana daerah atau desa, bukan dana pusat',
      'the gap is closed with the regency’s or village’s money, not the centre’s',
    );
  }
  if (!Program.runsOn(program, day)) {
    throw InvalidInput.at('program', 'Program tidak berjalan hari ini', 'the programme does not run today');
  }
  if (!program.amounts.some((amount) => covers(amount, day))) throw new Aid.NoAmount();
  // The village fund of a kecamatan's villages is allocated village by village: each of them is told of with its people.
  if (program.fund === 'village_fund' && findDistrict(area)) return;
  const allocated = Fund.areaOf(program.fund, area);
  const allocation = { fund: Fund.fundIdOf(program.fund, day), program: program.id, area: allocated };
  if (!(await Fund.allocationOf(context, allocation))) throw new Fund.NoAllocation();
}

const PAGES = 10;

/**
 * The first so many of the gap list whom the programme is for, those who wait for it already in their place among them. Looks through
 * ten pages at most.
 */
async function choose(context: Context, { area, take }: Input, program: Program.Program): Promise<readonly Chosen[]> {
  const day = dayOf(context.now());
  const chosen: Chosen[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < PAGES && chosen.length < take; pages += 1) {
    const page = { first: 100, after };
    const found = findDistrict(area)
      ? await gapInDistrict(context, { district: area, page })
      : await gapInVillage(context, { village: area, page });
    chosen.push(...found.rows.flatMap(({ value: { household } }) => meantIn(household, program, day)));
    after = found.end ?? found.rows.at(-1)?.cursor;
    if (!found.hasNext || after === undefined) break;
  }
  return chosen.slice(0, take);
}

const meantIn = (household: Household.Household, program: Program.Program, day: Day): Chosen[] =>
  standingsIn(program, household, day)
    .filter(({ answer, eligibility }) => answer === 'yes' && eligibility)
    .map(({ member }) => ({ household: household.id, ...(member !== undefined && { member }) }));

const finish = operation({
  name: 'finishBatch',
  input: z.object({ batch: z.string(), taken: z.array(z.custom<GapResult>()) }),
  find: ({ batch }, context) => store.get(context, batch),
  right: 'aid.write',
  everywhere: true,
  run: ({ taken }, context, before) => {
    if (before.taken) return { result: before, changes: [] };
    const change = store.replace(before, { ...before, taken }, context.now());
    return { result: change.value, changes: [change] };
  },
});

/**
 * Approves the neediest of an area's gap whom the programme's criteria fit, each in a transaction of its own, one after the other: of
 * two, the needier gets the last place. Whom the money or the places no longer reach is left verified, on the waiting list. Sent again
 * with the same key it goes on with the same people, or answers as it did. Throws NoAmount or NoAllocation before anybody is chosen.
 */
export async function closeGap(context: Context, raw: z.input<typeof Input>, call: CallOptions = {}): Promise<Stored<Batch>> {
  const batch = (await store.get(context, await begin(context, raw, call))) as Stored<Batch>;
  if (batch.taken) return batch;
  const taken: GapResult[] = [];
  for (const who of batch.chosen) taken.push({ ...who, ...(await enrollOne(context, batch, who, raw.reason)) });
  return finish(context, { batch: batch.id, taken });
}

/** A batch as it stands. One Get. */
export const batchById = query({
  input: z.object({ batch: Id }),
  find: ({ batch }, context) => store.get(context, batch),
  right: 'aid.write',
  everywhere: true,
  run: (_input, _context, batch) => batch,
});

type Outcome = Pick<GapResult, 'outcome' | 'error'>;

async function enrollOne(context: Context, batch: Batch, who: Chosen, reason: string): Promise<Outcome> {
  try {
    // Taken in before a stop, or by somebody else since: approving them anew would set them back.
    if (await receivesIt(context, batch.program, who)) return { outcome: 'approved' };
    return await approved(context, batch, { ...who, program: batch.program, reason });
  } catch (error) {
    if (error instanceof DomainError && error.kind !== 'busy') return { outcome: 'refused', ...refusalOf(error) };
    throw error;
  }
}

/** Approves them, or leaves them verified where that is all there is a place and money for. */
async function approved(context: Context, { id }: Batch, who: Chosen & { program: string; reason: string }): Promise<Outcome> {
  const key = `${id}.${who.household}.${who.member ?? ''}`;
  try {
    await Aid.enroll(context, { ...who, state: 'approved' }, { idempotencyKey: key });
    return { outcome: 'approved' };
  } catch (error) {
    if (!(error instanceof Fund.BudgetExceeded || error instanceof Fund.QuotaFull)) throw error;
    return await waiting(context, who, `${key}.waiting`, error);
  }
}

/** Somebody else may have approved them with the last of the money: then they are not set back. */
async function waiting(
  context: Context,
  who: Parameters<typeof Aid.enroll>[1],
  key: string,
  why: Fund.BudgetExceeded | Fund.QuotaFull,
): Promise<Outcome> {
  try {
    await Aid.enroll(context, { ...who, state: 'verified' }, { idempotencyKey: key });
    return { outcome: 'waiting', ...refusalOf(why) };
  } catch (error) {
    if (error instanceof Aid.MoveNotAllowed) return { outcome: 'approved' };
    throw error;
  }
}

const refusalOf = ({ code, messages }: DomainError) => ({ error: { code, messages } });

async function receivesIt(context: Context, program: string, { household: id, member }: Chosen): Promise<boolean> {
  const household = await Household.getUnchecked(context, id);
  return household?.aid.some((line) => line.program === program && line.member === member && isReceiving(line)) ?? false;
}

import { z } from 'zod';
import * as Household from '../household/household.ts';
import { endings, Reason } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import { mayEverywhere } from '../shared/actor.ts';
import { DayText, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { bare, type Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { words } from '../shared/text.ts';
import { endingsFrom, isReceiving } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { booked } from './budget.ts';
import type { Beneficiary, Enrollment } from './shapes.ts';
import { allow, known, type Step, written } from './step.ts';

/** One recipient in another's place: the seat and the money that the one gives back are the other's, in one transaction. */

const Who = z.object({ household: z.string(), member: z.string().optional() });

interface Side {
  readonly household: Stored<Household.Household>;
  readonly enrollment: Stored<Enrollment>;
}

async function sideOf(context: Context, who: Beneficiary): Promise<Side | undefined> {
  const [household, enrollment] = await Promise.all([Household.load(context, who.household), store.get(context, who)]);
  return household?.status === 'active' && enrollment ? { household, enrollment } : undefined;
}

export const replace = operation({
  name: 'replaceRecipient',
  input: z
    .object({
      program: z.string(),
      leaving: Who,
      ending: z.enum(endings).default('replaced'),
      joining: Who,
      since: DayText.optional(),
      exception: words(10, 500).optional(),
      reason: Reason,
    })
    .refine(
      ({ leaving, joining }) => leaving.household !== joining.household,
      said('Pilih dua rumah tangga yang berbeda', 'choose two different households'),
    ),
  find: async ({ program, leaving, joining }, context) => {
    const [out, into] = await Promise.all([leaving, joining].map((who) => sideOf(context, { ...who, program })));
    return out && into && { out, into };
  },
  may: (actor) => mayEverywhere(actor, 'aid.write'),
  run: async ({ program: id, ending, since, exception, reason }, context, { out, into }) => {
    if (!isReceiving(out.enrollment)) {
      throw InvalidInput.at(
        'leaving',
        'Bukan penerima saat ini, jadi tidak ada yang digantikan',
        'not a recipient now, so there is no place to give on',
      );
    }
    if (!endingsFrom(out.enrollment.state).includes(ending)) {
      throw InvalidInput.at('ending', 'Penerima tidak dapat berakhir dengan sebab itu', 'a recipient can’t end for that reason');
    }
    if (into.enrollment.state !== 'verified') {
      throw InvalidInput.at(
        'joining',
        'Penggantinya harus sudah terverifikasi (daftar tunggu program ini)',
        'who takes the place must be verified, on this programme’s waiting list',
      );
    }
    const programs = await Program.list(context, {});
    const about = { programs, program: known(programs, id) };
    const day = since ?? dayOf(context.now());
    const leaves: Step = {
      ...about,
      household: out.household,
      before: out.enrollment,
      after: { ...bare(out.enrollment), state: 'ended', ending, since: day },
    };
    const joins: Step = {
      ...about,
      household: into.household,
      before: into.enrollment,
      after: { ...bare(into.enrollment), state: 'approved', since: day, ...(exception && { exception }) },
    };
    allow(context, joins);
    const budget = await booked(context, [leaves, joins]);
    const [left, joined] = [written(leaves, context.now()), written(joins, context.now())];
    return {
      result: { left: left.change.value, joined: joined.change.value },
      changes: [left.change, left.shown, joined.change, joined.shown, ...budget],
      why: reason,
    };
  },
});

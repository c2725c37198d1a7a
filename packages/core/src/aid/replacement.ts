import * as z from 'zod';
import { activeWithin, withStep } from '../household/aid-course.rules.ts';
import { endings } from '../household/aid-shapes.ts';
import * as Household from '../household/household.ts';
import { Reason } from '../household/shapes.ts';
import { periodOf } from '../program/pay-period.rules.ts';
import * as Program from '../program/program.ts';
import { type Day, DayText, dayOf, daysLater } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { StandInReason } from '../staff/hands.ts';
import { endingsFrom, isReceiving, stepsOf } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { bookTransitions } from './budget.ts';
import { stepByAnother } from './hands.ts';
import type { Beneficiary, Enrollment } from './shapes.ts';
import { dayOfStep } from './step-days.rules.ts';
import { checkTransition, type EnrollmentTransition, programById, replaceEnrollment } from './transition.ts';

/** One recipient in another's place: the seat and the money that the one gives back are the other's, in one transaction. */

const Who = z.object({ household: z.string(), member: z.string().optional() });

interface Side {
  readonly household: Stored<Household.Household>;
  readonly enrollment: Stored<Enrollment>;
}

async function sideOf(context: Context, who: Beneficiary): Promise<Side | undefined> {
  const [household, enrollment] = await Promise.all([Household.getUnchecked(context, who.household), store.get(context, who)]);
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
      exception: freeText(10, 500).optional(),
      standIn: StandInReason.optional(),
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
  record: ({ out }) => out.enrollment,
  right: 'aid.write',
  everywhere: true,
  run: async ({ program: id, ending, since, exception, standIn, reason }, context, { out, into }) => {
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
    const about = { programs, program: programById(programs, id) };
    const today = dayOf(context.now());
    // The place is taken when it is left: not before either side's last step, and not on a day to come.
    const [left, taken] = [
      dayOfStep(out.enrollment, { to: 'ended', since, today }),
      dayOfStep(into.enrollment, { to: 'approved', since, today }),
    ];
    const { pending: _settled, ...leaving } = dataOf(out.enrollment);
    const leaves: EnrollmentTransition = {
      ...about,
      household: out.household,
      before: out.enrollment,
      after: { ...leaving, state: 'ended', ending, since: left },
    };
    const joins: EnrollmentTransition = {
      ...about,
      household: into.household,
      before: into.enrollment,
      after: {
        ...dataOf(into.enrollment),
        state: 'approved',
        since: taken,
        ...(exception && { exception }),
        ...paidFrom(about.program, out.enrollment, { left, taken }),
      },
    };
    checkTransition(context, joins);
    const budget = await bookTransitions(context, [leaves, joins]);
    const stoodIn = await stepByAnother(context, joins, standIn);
    const [gone, joined] = [replaceEnrollment(leaves, context.now()), replaceEnrollment(joins, context.now())];
    return {
      result: { left: gone.change.value, joined: joined.change.value },
      changes: [gone.change, gone.shown, ...gone.settled, joined.change, joined.shown, ...joined.settled, ...budget, ...stoodIn],
      why: reason,
    };
  },
});

/** A period is paid to one of the two: whoever was active in it before the place was given on. */
function paidFrom(
  { period }: Program.Program,
  leaving: Enrollment,
  { left, taken }: { left: Day; taken: Day },
): Pick<Enrollment, 'paidFrom'> {
  const { from, to } = periodOf(period, left);
  const next = daysLater(to, 1);
  const steps = withStep(stepsOf(leaving), { state: 'ended', since: left });
  return next > taken && activeWithin(steps, { from, to }) ? { paidFrom: next } : {};
}

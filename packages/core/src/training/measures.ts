import * as z from 'zod';
import * as Household from '../household/household.ts';
import { type Day, DayText, dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { Rupiah } from '../shared/money.ts';
import { operation } from '../shared/operation.ts';
import { dayInWords } from '../shared/written-date.ts';
import { tallyService } from '../staff/service.ts';
import { findSubject, mayAccompany } from './enrollment-steps.ts';
import { moved } from './learner-record.ts';
import { type Measure, measureTimes, workKinds } from './livelihood-shapes.ts';
import { measureWindow } from './measure-days.rules.ts';
import type { TrainingNow } from './shapes.ts';
import { firstDay } from './training.rules.ts';

/** What somebody lives from before a training and after it; of those who wait as well, so that there is something to compare with. */

/** Records one measure; one taken before is corrected, with a reason. Counts as a visit. */
export const measure = operation({
  name: 'measureLivelihood',
  input: z.object({
    enrollment: Id,
    at: z.enum(measureTimes),
    /** Rupiah a month. */
    income: Rupiah,
    work: z.enum(workKinds),
    on: DayText,
    note: freeText(3, 300).optional(),
    reason: freeText(3, 300).optional(),
  }),
  find: findSubject,
  right: 'training.enroll',
  may: mayAccompany,
  run: async ({ at, income, work, on, note, reason }, context, { enrollment: before, training }) => {
    checkDay(context, training, at, on);
    const known = before.measures.find((one) => one.at === at);
    if (known && known.income === income && known.work === work && known.on === on && (known.note ?? '') === (note ?? '')) {
      return { result: before, changes: [] };
    }
    if (known && reason === undefined) {
      throw InvalidInput.at('reason', 'Sudah dicatat lain; tulis alasan perbaikan', 'it is recorded otherwise; say why it is corrected');
    }
    const household = await Household.getUnchecked(context, before.household);
    const decile = household?.officialDecile?.decile;
    const { actor } = context;
    const taken: Measure = { at, income, work, on, by: actor.id, ...(decile !== undefined && { decile }), ...(note && { note }) };
    const measures = [...before.measures.filter((one) => one.at !== at), taken];
    const { missed = [], ...rest } = before;
    const left = missed.filter((one) => one !== at);
    const { value, changes } = await moved(context, training, before, { ...rest, measures, ...(left.length > 0 && { missed: left }) });
    const visited = known ? [] : tallyService(context, { village: before.village, visits: 1 });
    return { result: value, changes: [...changes, ...visited], why: reason ?? note };
  },
});

function checkDay({ now }: Context, training: TrainingNow, at: Measure['at'], on: Day): void {
  notInFuture('on', on, now());
  if (at === 'before') {
    if (on <= dayOf(firstDay(training))) return;
    throw InvalidInput.at('on', 'Pelatihannya sudah dimulai', 'the training had begun');
  }
  const { from, to } = measureWindow(at, training);
  if (on < from) throw InvalidInput.at('on', `Paling cepat ${dayInWords(from)}`, `not before ${from}`);
  if (on > to) throw InvalidInput.at('on', `Paling lambat ${dayInWords(to)}`, `no later than ${to}`);
}

import * as z from 'zod';
import { checkNewer } from '../household/news.rules.ts';
import { findings } from '../household/shapes.ts';
import { findHousehold, mayWrite } from '../household/subject.ts';
import { DayText, notInFuture } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { tallyService } from '../staff/service.ts';
import { seenAt } from './seen.ts';

/** Records what Puskesos found at the house, beside the official decile and never in its place. Throws OlderNews. */
export const recordFinding = operation({
  name: 'recordFinding',
  input: z.object({
    household: Id,
    finding: z.enum(findings),
    date: DayText,
    note: freeText(1, 500).optional(),
  }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: async ({ finding, date, note }, context, before) => {
    const { now, actor } = context;
    notInFuture('date', date, now());
    checkNewer(before.fieldFinding, { date });
    const fieldFinding = { finding, date, by: actor.id, ...(note && { note }) };
    const { value, changes } = await seenAt(context, before, { ...before, fieldFinding });
    return { result: value, changes: [...changes, ...tallyService(context, { village: before.village, visits: 1 })], why: note };
  },
});

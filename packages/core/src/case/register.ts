import * as z from 'zod';
import * as Household from '../household/household.ts';
import { VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { type Day, dayOf, daysBetween } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { monthOf } from '../shared/months.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { aboutStaff, accusedIn, complaintOf } from './about-staff.ts';
import { alwaysSensitive, calendarOn, dueFrom } from './case.calendar.ts';
import * as store from './case.store.ts';
import { count } from './figures.store.ts';
import { type LastReport, lastOf, saveLastReport } from './repeat.store.ts';
import { type Case, caseCategories, caseChannels } from './shapes.ts';
import { sealStatement } from './statement.ts';
import { requireTransition, tasksOf } from './transition.ts';

const Reporter = z.object({
  name: freeText(2, 100).optional(),
  phone: z
    .string()
    .regex(/^\+?\d{8,15}$/, said('Nomor telepon 8–15 angka', 'a phone number has 8 to 15 digits'))
    .optional(),
});

/** Takes a complaint or a request in. Throws CaseMoveNotAllowed, and InvalidInput for a household that is not of the village. */
export const register = operation({
  name: 'registerCase',
  input: z.object({
    village: VillageCode,
    household: Id.optional(),
    category: z.enum(caseCategories),
    channel: z.enum(caseChannels),
    description: freeText(10, 2_000),
    reporter: Reporter.optional(),
    sensitive: z.boolean().default(false),
    ...aboutStaff,
  }),
  right: 'case.write',
  may: (actor, { village }) => serves(actor, village),
  run: async ({ description, reporter, sensitive: asked, about: accused, aboutCamat, ...input }, context) => {
    const { actor, now, newId } = context;
    await requireTransition(context, 'register', { village: input.village });
    const [about] = await Promise.all([accusedIn(context, { about: accused, aboutCamat }), checkResidence(context, input)]);
    const [at, id] = [now(), newId()];
    const today = dayOf(at);
    const complaint = complaintOf({ about, aboutCamat });
    const sensitive = asked || complaint !== undefined || alwaysSensitive(input.category, today);
    const last = await lastOf(context, { household: input.household, category: input.category, sensitive });
    const before = last && isRecent(last, today) ? last : undefined;
    const data: Case = {
      id,
      village: input.village,
      ...(input.household !== undefined && { household: input.household }),
      category: input.category,
      channel: input.channel,
      sensitive,
      told: sealStatement(context, id, { description, ...(reporter && { reporter: withoutUndefined(reporter) }) }),
      state: 'registered',
      level: 'village',
      ...complaint,
      registeredAt: at,
      registeredBy: actor.id,
      openedOn: today,
      due: dueFrom(today, input, 'registered'),
      late: false,
      repeats: before ? before.repeats + 1 : 0,
      ...(before && { repeatOf: before.of }),
    };
    const { value, changes } = store.add(data, at);
    const counted = count({ village: data.village, month: monthOf(today) }, { registered: 1, repeats: before ? 1 : 0 });
    const remembered = saveLastReport(context, data, last, { of: id, on: today, repeats: data.repeats });
    return { result: value, changes: [...changes, ...tasksOf(value), counted, ...remembered] };
  },
});

/** One that is elsewhere, or that is not there, is told alike. */
async function checkResidence(
  context: Context,
  { village, household: id }: { village: string; household?: string | undefined },
): Promise<void> {
  if (id === undefined) return;
  const household = await Household.getUnchecked(context, id);
  if (household?.status === 'active' && household.village === village) return;
  throw InvalidInput.at('household', 'Tidak ada rumah tangga ini di desa itu', 'there is no such household in that village');
}

const isRecent = ({ on }: LastReport, today: Day): boolean => daysBetween(on, today) <= calendarOn(today).repeatWithin;

/** Without what was left out. */
const withoutUndefined = ({ name, phone }: z.output<typeof Reporter>) => ({
  ...(name !== undefined && { name }),
  ...(phone !== undefined && { phone }),
});

import * as z from 'zod';
import { lookAt } from '../household/subject.ts';
import { DistrictCode, findVillage, VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { personOf } from './person.ts';
import { type EnrollmentNow, TrainingId } from './shapes.ts';
import * as store from './training.store.ts';

/** Who is in a training, read. People are for whoever may see the households of their village. */

const toRead = ['training.read', 'household.read'] as const;

/** One person in one training. One Get. */
export const enrollmentById = query({
  input: z.object({ enrollment: Id }),
  find: ({ enrollment }, context) => store.getEnrollment(context, enrollment),
  right: toRead,
  may: (actor, _input, { village }) => serves(actor, village),
  run: (_input, _context, enrollment: EnrollmentNow) => enrollment,
});

const Place = z.union([VillageCode, DistrictCode]);

/** Those of a village, of a kecamatan or of all, by village. One Query; where somebody may look is in its key. */
export const enrollmentsOf = query({
  input: z.object({ training: TrainingId, place: Place.optional(), page: PageInput.prefault({}) }),
  right: toRead,
  role: ({ scope }, { place }) => place !== undefined || scope.kind === 'regency',
  may: (actor, { place }) => place === undefined || serves(actor, findVillage(place) ? place : `${place}.`),
  run: ({ training, place, page }, context) =>
    store.listEnrollments(context, training, place && `${place}${findVillage(place) ? '#' : '.'}`, page),
});

/** The queue for its seats, area by area, who is next first. One Query. For whoever sees the whole regency. */
export const waitingFor = query({
  input: z.object({ training: TrainingId, page: PageInput.prefault({}) }),
  right: toRead,
  everywhere: true,
  run: ({ training, page }, context) => store.listWaiting(context, training, page),
});

/** What became of the enrollment, when, by whom and why, latest first. One Query beside the look at it. */
export const enrollmentHistory = historyQuery({
  input: z.object({ enrollment: Id, page: PageInput.prefault({}) }),
  find: ({ enrollment }, context) => store.getEnrollment(context, enrollment),
  may: (actor, _input, { village }) => serves(actor, village),
  list: ({ enrollment, page }, context) => store.enrollmentHistory(context, enrollment, page),
});

/** What the people of a household are or were in, under whichever family card, as far as the actor may see. Two BatchGets beside the household. */
export const ofHousehold = query({
  input: z.object({ household: Id }),
  find: lookAt,
  right: toRead,
  may: (actor, _input, household) => serves(actor, household.village),
  run: async (_input, context, household): Promise<EnrollmentNow[]> => {
    const learners = await store.getLearners(context, household.members.map(personOf));
    const ids = learners.flatMap(({ entries }) => entries.map(({ enrollment }) => enrollment));
    const found = await store.getEnrollments(context, ids);
    return found.filter(({ village }) => serves(context.actor, village)).toSorted((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1));
  },
});

import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Enrollment, TrainingNow } from './shapes.ts';
import * as store from './training.store.ts';
import * as paths from './wrse.store.ts';
import type { WrsePath } from './wrse-shapes.ts';

/** Somebody who came to sessions of a training. */
export interface Attended extends Pick<Enrollment, 'person' | 'village'> {
  /** Those of the sessions. */
  readonly days: readonly Day[];
  /** Of a woman on the road of WRSE: since when, and until when. */
  readonly wrse?: { readonly from: Day; readonly to?: Day };
}

/** Who came to a session on any of those days, training by training: a Query for each that was held then, and a BatchGet. No right is judged here. */
export async function* attendedBetween(context: Context, from: Day, to: Day): AsyncGenerator<Attended> {
  for await (const training of store.eachTraining(context)) {
    const days = new Map(training.sessions.map((session) => [session.id, dayOf(session.from)]));
    if (![...days.values()].some((day) => from <= day && day <= to)) continue;
    yield* attendedIn(context, training, days);
  }
}

async function* attendedIn(context: Context, { id }: TrainingNow, days: ReadonlyMap<string, Day>): AsyncGenerator<Attended> {
  const came: Attended[] = [];
  for await (const { person, village, attendance } of store.eachEnrollment(context, id)) {
    const on = attendance.flatMap(({ session, present }) => (present ? (days.get(session) ?? []) : []));
    if (on.length > 0) came.push({ person, village, days: on });
  }
  const found = await paths.getMany(
    context,
    came.map(({ person }) => paths.idFor(context, person)),
  );
  const byId = new Map(found.map((path) => [path.id, path]));
  for (const one of came) {
    const path = byId.get(paths.idFor(context, one.person));
    yield { ...one, ...(path && { wrse: roadOf(path) }) };
  }
}

const roadOf = ({ foundOn, ended }: WrsePath): NonNullable<Attended['wrse']> => ({ from: foundOn, ...(ended && { to: ended.on }) });

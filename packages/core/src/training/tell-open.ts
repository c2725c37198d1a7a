import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Training } from './shapes.ts';
import { firstDay, lastMoment, takesRequests } from './training.rules.ts';

/** The trainings that take requests, as a file that anybody can have: what they are, where and when, and of nobody in them. */

const PATH = 'penerima/pelatihan.json';

export interface OpenTraining extends Pick<Training, 'name' | 'provider' | 'seats'> {
  readonly village: string;
  readonly address: string;
  /** Its first day and its last. */
  readonly from: string;
  readonly to: string;
}

export interface OpenTrainings {
  /** The day on which it was so. */
  readonly on: string;
  readonly trainings: readonly OpenTraining[];
}

/** Of those that have not begun. The next to begin comes first. */
export async function tellOpen(context: Context, coming: readonly Training[]): Promise<void> {
  const now = context.now();
  const trainings = coming
    .filter((training) => takesRequests(training, now))
    .toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))
    .map((training): OpenTraining => {
      const { name, provider, place, seats } = training;
      return { name, provider, ...place, from: dayOf(firstDay(training)), to: dayOf(lastMoment(training)), seats };
    });
  const told: OpenTrainings = { on: dayOf(now), trainings };
  await context.published.put(PATH, JSON.stringify(told));
}

import { guardedIn } from '../case/guarded.ts';
import { lastDeliveries } from '../delivery/last-delivery.ts';
import { coursesOf } from '../household/aid-course.rules.ts';
import type { Household } from '../household/shapes.ts';
import type { Context } from '../shared/context.ts';
import { digestOf } from '../shared/derived.ts';
import type { Beside } from './answer.rules.ts';

/** What of households lies elsewhere than on them. A Query for each, and one for each programme that it is or was in. */

/** Households asked about side by side. */
const TOGETHER = 10;

export async function besideOf(context: Context, village: string, households: readonly Household[]): Promise<Map<string, Beside>> {
  const found = new Map<string, Beside>();
  for (let from = 0; from < households.length; from += TOGETHER) {
    const some = households.slice(from, from + TOGETHER);
    const courses = some.map((household) => coursesOf(household).map(({ id }) => id));
    const [guarded, last] = await Promise.all([
      guardedIn(
        context,
        village,
        some.map(({ id }) => id),
      ),
      lastDeliveries(
        context,
        courses.flat().map((enrollment) => ({ enrollment, village })),
      ),
    ]);
    for (const [n, { id }] of some.entries()) {
      const delivered = new Map((courses[n] ?? []).flatMap((one) => (last.has(one) ? [[one, last.get(one)] as const] : [])));
      found.set(id, { isGuarded: guarded.has(id), delivered } as Beside);
    }
  }
  return found;
}

/** Another one once that is to be told anew; none where there is nothing. */
export const digestOfBeside = ({ isGuarded, delivered }: Beside): string | undefined =>
  isGuarded || delivered.size > 0 ? digestOf([isGuarded, [...delivered]]).slice(0, 11) : undefined;

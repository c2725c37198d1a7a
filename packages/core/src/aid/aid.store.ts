import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import { stepped, stepsOf } from './aid.rules.ts';
import type { Beneficiary, Enrollment } from './shapes.ts';

/** One enrollment for each household and programme, or member and programme: the key itself forbids a second. */
const keyOf = ({ household, program, member }: Beneficiary): Key => ({
  pk: `household#${household}`,
  sk: `enrollment#${program}${member === undefined ? '' : `#${member}`}`,
});

const record = entity<Enrollment>('enrollment', { key: keyOf });

/** Whatever writes an enrollment, the step that brought it there is kept. */
export const add = (enrollment: Enrollment, now: Instant) => record.add(stepped(enrollment, enrollment.steps ?? []), now);
export const replace = (before: Stored<Enrollment>, after: Enrollment, now: Instant) =>
  record.replace(before, stepped(after, after.steps ?? stepsOf(before)), now);
export const get = ({ registry }: Context, beneficiary: Beneficiary) => record.get(registry, keyOf(beneficiary));

export const history = ({ registry }: Context, beneficiary: Beneficiary, page: PageInput) =>
  record.history(registry, keyOf(beneficiary), page);

/** All enrollments a household has or had. One Query. */
export async function ofHousehold({ registry }: Context, household: string): Promise<Stored<Enrollment>[]> {
  const { items } = await registry.query({ partition: `household#${household}`, beginsWith: 'enrollment#' });
  return items.map(record.read);
}

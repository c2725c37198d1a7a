import type { Context } from '../shared/context.ts';
import { parseEnrollmentId } from './aid.rules.ts';
import * as store from './aid.store.ts';
import type { Beneficiary, Enrollment } from './shapes.ts';

const SEEN = 100;
const approving: readonly Enrollment['state'][] = ['approved', 'active'];

/** Who brought those enrollments where they are paid, each time; for whoever is to look over it. One Query for each. */
export async function approversOf(context: Context, lines: readonly { readonly id: string }[]): Promise<string[]> {
  const pages = await Promise.all(lines.map(({ id }) => store.history(context, parseEnrollmentId(id) as Beneficiary, { first: SEEN })));
  const found = pages.flatMap(({ rows }) =>
    rows.flatMap(({ value: { by, value } }, at) => {
      const before = rows[at + 1]?.value.value;
      const steps = value && approving.includes(value.state) && value.state !== before?.state;
      return steps ? [by] : [];
    }),
  );
  return [...new Set(found)];
}

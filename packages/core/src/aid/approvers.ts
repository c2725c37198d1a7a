import type { Household } from '../household/shapes.ts';
import type { Program } from '../program/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { otherHands } from '../staff/hands.ts';
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

interface Activation {
  readonly program: Pick<Program, 'fund'>;
  readonly household: Pick<Household, 'village'>;
  readonly before: Enrollment | undefined;
  readonly after: Enrollment;
}

/**
 * That whom one person gave a place and its money, by hand or by closing the gap, another makes active; or what records why they did it
 * themself. What the centre gives is decided there, and only told of here; a job is nobody's hand. One Query. Throws SamePerson.
 */
export async function activatedByAnother(
  context: Context,
  { program, household, before, after }: Activation,
  standIn: string | undefined,
): Promise<Change[]> {
  const begins = before?.state === 'approved' && after.state === 'active';
  if (!begins || program.fund === 'apbn' || context.actor.role === 'system') return [];
  const approved = { by: await approverOf(context, before), did: { id: 'menyetujui bantuan ini', en: 'approved this aid' } };
  const subject = { type: 'Enrollment', key: after.id };
  return otherHands(context, { earlier: [approved], standIn, subject, step: 'activate', village: household.village });
}

/** Who approved it last. */
async function approverOf(context: Context, approved: Enrollment): Promise<string | undefined> {
  const { rows } = await store.history(context, approved, { first: SEEN });
  const states = rows.map(({ value }) => value.value?.state);
  const first = states.findIndex((state, at) => state === 'approved' && states[at + 1] !== 'approved');
  return rows[first]?.value.by;
}

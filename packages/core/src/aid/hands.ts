import type { Household } from '../household/shapes.ts';
import type { Program } from '../program/shapes.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Message } from '../shared/error.ts';
import { type EarlierDeed, otherHands } from '../staff/hands.ts';
import { parseEnrollmentId } from './aid.rules.ts';
import * as store from './aid.store.ts';
import type { AidState, Beneficiary, Enrollment } from './shapes.ts';

/** Whose hands an enrollment has gone through, and whose it may go through next. */

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

type Deed = 'proposed' | 'verified' | 'approved';

/** Which deeds each step looks over. What the centre gives is decided there, and only told of here. */
const looksOver: Partial<Record<AidState, { readonly step: string; readonly deeds: readonly Deed[]; readonly ofCentre: boolean }>> = {
  verified: { step: 'verify', deeds: ['proposed'], ofCentre: true },
  approved: { step: 'approve', deeds: ['proposed', 'verified'], ofCentre: false },
  active: { step: 'activate', deeds: ['approved'], ofCentre: false },
};

const did: Readonly<Record<Deed, Message>> = {
  proposed: { id: 'mengusulkan bantuan ini', en: 'proposed this aid' },
  verified: { id: 'memverifikasi usulan bantuan ini', en: 'verified this aid' },
  approved: { id: 'menyetujui bantuan ini', en: 'approved this aid' },
};

interface Step {
  readonly program: Pick<Program, 'fund'>;
  readonly household: Pick<Household, 'village'>;
  readonly before: Enrollment | undefined;
  readonly after: Enrollment;
}

/**
 * That somebody else takes a step than those whose deeds it looks over: who proposed does not verify, who did either does not approve, who
 * approved, by hand or by closing the gap, does not make active; or what records why they did. Made active without having been approved, it
 * is approved by the same hand. A job is nobody's hand. One Query. Throws SamePerson.
 */
export async function stepByAnother(
  context: Context,
  { program, household, before, after }: Step,
  standIn: string | undefined,
): Promise<Change[]> {
  const rule = looksOver[after.state];
  const applies = rule && before?.state !== after.state && (rule.ofCentre || program.fund !== 'apbn');
  if (!applies || context.actor.role === 'system') return [];
  const done = before && before.state !== 'ended' ? await deedsOf(context, before) : {};
  // Suspended, and goes on: nobody looks over what was looked over.
  if (done[after.state as 'active'] !== undefined) return [];
  const leaps = after.state === 'active' && done.approved === undefined;
  const byOf = (deed: Deed) => (leaps && deed === 'approved' ? context.actor.id : done[deed]);
  const earlier = rule.deeds.map((deed): EarlierDeed => ({ by: byOf(deed), did: did[deed] }));
  const subject = { type: 'Enrollment', key: after.id };
  return otherHands(context, { earlier, standIn, subject, step: rule.step, village: household.village });
}

/** Dinsos puts somebody on the waiting list whom no one proposed, as by closing the gap: that looks at nobody, and leaves it to all to approve. */
const isOfficeOfVillage = (role: string): boolean => role !== 'dinsos';

/** Between so many households one enrollment is followed back. */
const CARRIED = 5;

/** Who brought it to each state since it last began, in whichever household it was then. A Query for each household. */
async function deedsOf(context: Context, enrollment: Enrollment): Promise<Partial<Record<AidState, string>>> {
  const done: Partial<Record<AidState, string>> = {};
  let who: Beneficiary | undefined = enrollment;
  for (let hops = 0; who && hops < CARRIED; hops += 1) {
    const { rows } = await store.history(context, who, { first: SEEN });
    const revisions = rows.map(({ value }) => value);
    // Where it was carried on from, it ended by that.
    const begins = hops === 0 ? 0 : revisions.findIndex(({ value }) => value?.state !== 'ended');
    who = undefined;
    for (const [at, { value, by, role }] of begins < 0 ? [] : revisions.slice(begins).entries()) {
      const earlier = revisions[begins + at + 1]?.value;
      if (!value || value.state === 'ended') return done;
      const isCarried = value.carriedFrom !== undefined && value.carriedFrom !== earlier?.carriedFrom;
      if (isCarried) {
        who = parseEnrollmentId(value.carriedFrom);
        break;
      }
      const isDeed =
        value.state !== earlier?.state && (value.state !== 'verified' || earlier?.state === 'proposed' || isOfficeOfVillage(role));
      if (isDeed) done[value.state] ??= by;
    }
  }
  return done;
}

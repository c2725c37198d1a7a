import { type AidStep, withStep } from '../household/aid-course.rules.ts';
import { receivingStates } from '../household/aid-shapes.ts';
import type { AidSummary } from '../household/aid-summary.ts';
import type { ShownAid } from '../household/household.rules.ts';
import type { Answer, Judgement } from '../program/criteria.rules.ts';
import type { Program } from '../program/shapes.ts';
import type { Day } from '../shared/clock.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput, type Message } from '../shared/error.ts';
import type { AidCause } from '../task/shapes.ts';
import type { AidState, Beneficiary, Ending, Enrollment, Pending } from './shapes.ts';

interface WithState {
  readonly state: AidState;
}

/** States that the village's own officers may give; the rest is decided for the whole regency. */
export const givenInVillage: readonly AidState[] = ['proposed', 'verified'];

const receiving: readonly AidState[] = receivingStates;
export const isReceiving = ({ state }: WithState): boolean => receiving.includes(state);

/** Does the step make somebody a recipient who was none? */
export const entersReceiving = (before: WithState | undefined, after: WithState): boolean =>
  isReceiving(after) && !(before !== undefined && isReceiving(before));

/** What came to nothing ended otherwise than what was received. */
const endingsOfProposals: readonly Ending[] = ['rejected', 'withdrawn', 'moved', 'died', 'ineligible'];
const endingsOfAid: readonly Ending[] = ['graduated', 'moved', 'died', 'ineligible', 'replaced', 'withdrawn'];
export const endingsFrom = (state: AidState): readonly Ending[] => (receiving.includes(state) ? endingsOfAid : endingsOfProposals);

/** Throws InvalidInput where an end doesn't say how, or says what can't be; or where something ends that doesn't. */
export function checkEnding(from: AidState, to: AidState, ending: Ending | undefined): void {
  if (to !== 'ended' && ending === undefined) return;
  const allowed = endingsFrom(from);
  if (to === 'ended' && ending !== undefined && allowed.includes(ending)) return;
  throw to === 'ended'
    ? InvalidInput.at('ending', `Sebutkan bagaimana berakhirnya: ${allowed.join(', ')}`, `say how it ended: ${allowed.join(', ')}`)
    : InvalidInput.at('ending', 'Hanya diisi bila kepesertaan berakhir', 'only given when the enrollment ends');
}

export const enrollmentId = ({ household, program, member }: Beneficiary): string =>
  [household, program, ...(member ? [member] : [])].join('.');

/** Whoever gives an id that nobody was given names nothing. */
export function parseEnrollmentId(id: string): Beneficiary | undefined {
  const [household, program, member, ...more] = id.split('.');
  return household && program && more.length === 0 ? { household, program, ...(member !== undefined && { member }) } : undefined;
}

/**
 * Why somebody is a recipient although the criteria say no: said by whoever makes them one, and kept for as long as the record is. Said
 * sooner, it would let them pass where nobody decides it. Throws InvalidInput.
 */
export function exceptionOf(said: string | undefined, before: Enrollment | undefined, state: AidState): string | undefined {
  if (said !== undefined && !receiving.includes(state)) {
    throw InvalidInput.at('exception', 'Hanya diisi saat penerima disetujui', 'only given when a recipient is approved');
  }
  return said ?? (before && isReceiving(before) ? before.exception : undefined);
}

/** The tests for which a judgement is no: what each asked, and what was found instead. */
export const unmetCriteria = (judgement: Judgement): Message[] => testsAnswered('no', judgement);

/** The tests that leave a judgement open: what each asks, and what is known of it. */
export const unansweredCriteria = (judgement: Judgement): Message[] => testsAnswered('unknown', judgement);

function testsAnswered(wanted: Answer, { answer, test, asked, found, parts }: Judgement): Message[] {
  if (answer !== wanted) return [];
  // What is asked the other way round is open where the test within is.
  const inside = test === 'all' || test === 'any' || (test === 'not' && wanted === 'unknown');
  if (inside) return parts.flatMap((part) => testsAnswered(wanted, part));
  return [{ id: `${asked.id} (${found.id})`, en: `${asked.en} (${found.en})` }];
}

/** Is the programme for such a one: a member of their own in a programme for persons, the household as a whole in every other? */
export const isForSuch = ({ target }: Pick<Program, 'target'>, { member }: Pick<Beneficiary, 'member'>): boolean =>
  (target === 'person') === (member !== undefined);

/** The steps of an enrollment; of one that was written before they were kept, the last. */
export const stepsOf = ({ steps, state, since }: Pick<Enrollment, 'steps' | 'state' | 'since'>): readonly AidStep[] =>
  steps ?? [{ state, since }];

/** The enrollment with its present state as the last of those steps. */
export const stepped = (enrollment: Enrollment, steps: readonly AidStep[]): Enrollment => ({
  ...enrollment,
  steps: withStep(steps, enrollment),
});

/** How a household shows an enrollment as it was written. One that goes on elsewhere takes its days along. */
export const aidSummaryOf = (enrollment: Enrollment, program: Pick<Program, 'id' | 'name' | 'fund'>): ShownAid => ({
  ...lineOf(enrollment, program),
  steps: enrollment.ending === 'carried_over' || enrollment.ending === 'merged' ? [] : stepsOf(enrollment),
});

const lineOf = ({ id, state, since, member, pending }: Enrollment, program: Pick<Program, 'id' | 'name' | 'fund'>): AidSummary => ({
  id,
  program: program.id,
  name: program.name,
  fund: program.fund,
  state,
  since,
  ...(member && { member }),
  ...(state === 'suspended' && pending && { pending: pending.cause }),
});

/**
 * The enrollment suspended until somebody has confirmed what was learnt; how it stood before is kept, so that it can go on so. What it was
 * suspended for already still holds it, beside the new; that nobody is there whom it could reach is told before all else, and of that the last.
 */
export function suspendedFor(before: Stored<Enrollment>, cause: AidCause, since: Day): Enrollment {
  const { pending, ...rest } = dataOf(before);
  const kept = pending ?? { was: before.state, since: before.since };
  const known = pending ? [pending.cause, ...(pending.also ?? [])].filter((one) => !(isLoss(one) && isLoss(cause)) && one !== cause) : [];
  const [first = cause, ...also] = isLoss(cause) ? [cause, ...known] : [...known, cause];
  return { ...rest, state: 'suspended', since, pending: heldFor({ was: kept.was, since: kept.since }, [first, ...also]) };
}

/** Held for these causes; undefined for none. */
export function withoutLoss({ was, since, cause, also = [] }: Pending): Pending | undefined {
  const [first, ...rest] = [cause, ...also].filter((one) => !isLoss(one));
  return first && heldFor({ was, since }, [first, ...rest]);
}

const heldFor = (stood: Pick<Pending, 'was' | 'since'>, [cause, ...also]: readonly [AidCause, ...AidCause[]]): Pending => ({
  ...stood,
  cause,
  ...(also.length > 0 && { also }),
});

/** Nobody is there whom it could reach. */
export const losses: readonly AidCause[] = ['died', 'moved', 'nobody_left'];
const isLoss = (cause: AidCause): boolean => losses.includes(cause);

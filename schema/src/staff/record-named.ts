import type { Key } from '@puskesos/core/shared/table';
import type { GlobalId } from '../shared/global-id.ts';

/** What has an identity in the schema, of the kinds of records that the Registry keeps a history of; by what each is called there. */

type Named = (outer: string, sort: readonly string[]) => GlobalId;

const by =
  (typename: string): Named =>
  (id) => ({ typename, id });

const within =
  (typename: string, separator: string): Named =>
  (outer, [, ...inner]) => ({ typename, id: [outer, ...inner].join(separator) });

const named: Readonly<Record<string, Named | null>> = {
  account: by('Account'),
  allocation: within('Allocation', '/'),
  assignment: within('Assignment', '/'),
  batch: by('GapBatch'),
  case: by('Case'),
  check: within('SampleCheck', '/'),
  cycle: by('Cycle'),
  deliberation: by('Deliberation'),
  double: by('Double'),
  // Copies, whose history is that of each assignment and leave.
  duties: null,
  enrollment: within('Enrollment', '.'),
  fund: by('Fund'),
  household: by('Household'),
  import: by('Import'),
  intake: null,
  intervention: by('Intervention'),
  // Found by fingerprints of numbers, which no id holds.
  learner: null,
  staff_logins: null,
  leave: within('Leave', '/'),
  'left-out': by('Cycle'),
  line: within('CycleLine', '/'),
  objection: by('Objection'),
  pocket: by('Pocket'),
  pocket_review: by('Pocket'),
  program: by('Program'),
  proposal: within('Proposal', '.'),
  questionnaire: (_form, [version = '']) => ({ typename: 'Questionnaire', id: String(Number(version.slice(1))) }),
  results: by('PaymentResults'),
  sample: by('Cycle'),
  simulation: by('Simulation'),
  socialisation: by('Socialisation'),
  staff: by('StaffMember'),
  suggestion: by('Suggestion'),
  survey: by('Survey'),
  target: (_all, [indicator = '']) => ({ typename: 'Target', id: indicator }),
  training: by('Training'),
  training_enrollment: by('TrainingEnrollment'),
  training_pool: by('Training'),
  visit: by('HomeVisit'),
  wrse_path: by('WrsePath'),
};

/** The record itself, or the one that it is a part of; null where it has no identity of its own. Undefined of a kind that nobody told of. */
export function recordNamed({ type, key: { pk, sk } }: { readonly type: string; readonly key: Key }): GlobalId | null | undefined {
  const name = named[type];
  return name ? name(pk.slice(pk.indexOf('#') + 1), sk.split('#')) : name;
}

import * as Suggestions from '../inbox/suggestions.ts';
import { takeUpObjection } from '../inbox/taken-up.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { DECILE, type Proposal } from './shapes.ts';

/** What a citizen sent in and a proposal answers: the changes commit with it. */

export async function acceptedSuggestion(context: Context, suggestion: string, { id, village }: Proposal): Promise<Change[]> {
  const changes = await Suggestions.acceptSuggestion(context, suggestion, { village, proposal: id });
  if (!changes) throw InvalidInput.at('suggestion', 'Tidak ada usul warga ini di desa itu', 'the village has no such suggestion');
  return changes;
}

export async function upheldObjection(context: Context, objection: string, { subject, village, household }: Proposal): Promise<Change[]> {
  const changes = subject === DECILE ? await takeUpObjection(context, objection, { village, household }) : undefined;
  if (changes) return changes;
  throw InvalidInput.at(
    'objection',
    'Rumah tangga ini tidak mengajukan keberatan desil itu',
    'the household has not objected so to its decile',
  );
}

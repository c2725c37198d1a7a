import * as Household from '../household/household.ts';
import { commit, retryOnConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { JobRun } from '../shared/job.ts';
import * as store from './deliberation.store.ts';
import * as proposals from './proposal.store.ts';
import type { Deliberation, DeliberationNow, ProposalNow } from './shapes.ts';
import { transition } from './transition.ts';

type Applied = NonNullable<Deliberation['applied']>;
type Outcome = keyof Applied;

/**
 * Carries out what a ratified deliberation decided, family by family. Whoever is no longer on the first list, withdrawn meanwhile, is passed
 * over and counted so. Stopped or killed, it goes on: what this record moved already carries its id.
 */
export async function applyDecisions(context: Context, id: string, { signal, onProgress }: JobRun): Promise<void> {
  const record = await store.get(context, id);
  if (!record || record.state === 'recorded' || record.applied) return;
  const applied = { agreed: 0, rejected: 0, passedOver: 0 };
  for (const [index, decision] of record.decisions.entries()) {
    if (signal.aborted) return;
    applied[await applyDecision(context, record, decision)] += 1;
    onProgress({ done: index + 1, total: record.decisions.length });
  }
  await finish(context, id, applied);
}

/** Decided anew where somebody moves the proposal at the same moment. */
const applyDecision = (context: Context, record: Deliberation, decision: Deliberation['decisions'][number]): Promise<Outcome> =>
  retryOnConflict(async () => {
    const before = await asItGoesOn(context, record, decision.proposal);
    if (before?.deliberation === record.id) return before.state === 'rejected' ? 'rejected' : 'agreed';
    const household = before && (await Household.getUnchecked(context, before.household));
    // Whose household moved meanwhile is another village's to decide on.
    if (!household || before.state !== 'listed' || before.village !== record.village) return 'passedOver';
    const step = {
      to: decision.accepted ? ('agreed' as const) : ('rejected' as const),
      reason: decision.reason,
      deliberation: record.id,
      ...(record.ratified && { on: record.ratified.on }),
      ...(!decision.accepted && { next: NEXT }),
    };
    const { changes } = await transition(context, before, step, 'deliberation', household);
    await commit(context, changes, { operation: 'applyDeliberation', why: decision.reason });
    return step.to;
  });

/** Of a family whose record was merged into another's since: that one's, unless it is decided on by itself. */
async function asItGoesOn(context: Context, record: Deliberation, id: string): Promise<ProposalNow | undefined> {
  const found = await proposals.get(context, id);
  const next = found?.ending?.as;
  return next === undefined || record.decisions.some(({ proposal }) => proposal === next) ? found : asItGoesOn(context, record, next);
}

/** What a family can do whom the village did not agree on. */
const NEXT = 'Tanyakan hasil musyawarah di kantor desa atau kelurahan; bila keadaan berubah, usulkan lagi di Puskesos';

/** The camat may acknowledge it at the same moment. */
const finish = (context: Context, id: string, applied: Applied): Promise<void> =>
  retryOnConflict(async () => {
    const before = (await store.get(context, id)) as DeliberationNow;
    await commit(context, [store.replace(before, { ...before, applied }, context.now())], { operation: 'applyDeliberation' });
  });

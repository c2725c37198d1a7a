import * as z from 'zod';

/** What lies in the queue of what failed for good: Lambda writes where a batch stands in the stream, never what is in it; of a run its event. */

const context = z.object({ functionArn: z.string(), condition: z.string() });
const ofStream = z.object({
  requestContext: context,
  DDBStreamBatchInfo: z.object({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    batchSize: z.number(),
    approximateArrivalOfFirstRecord: z.string(),
  }),
});
const ofRun = z.object({ requestContext: context, requestPayload: z.unknown() });

/** Where a batch stands. */
interface Batch {
  readonly streamArn: string;
  readonly shardId: string;
  readonly from: string;
  readonly to: string;
}

export type DeadLetter =
  | { readonly kind: 'changes' | 'work'; readonly batch: Batch; readonly what: string; readonly why: string }
  | { readonly kind: 'refresh'; readonly what: string; readonly why: string }
  | { readonly kind: 'unknown'; readonly what: string; readonly why: string };

/** Reads one message. `isScheduled`: the scheduler could not even hand it over, and says so beside the event. */
export function deadLetterIn(body: string, isScheduled: boolean): DeadLetter {
  const message = parsed(body);
  const { data: batch } = ofStream.safeParse(message);
  if (batch) {
    const { requestContext, DDBStreamBatchInfo: info } = batch;
    const kind = functionIn(requestContext.functionArn);
    const what = `${info.batchSize} × ${info.approximateArrivalOfFirstRecord}`;
    const place = { streamArn: info.streamArn, shardId: info.shardId, from: info.startSequenceNumber, to: info.endSequenceNumber };
    if (kind === 'changes' || kind === 'work') return { kind, batch: place, what, why: requestContext.condition };
  }
  const { data: run } = ofRun.safeParse(message);
  if (run && functionIn(run.requestContext.functionArn) === 'refresh')
    return { kind: 'refresh', what: 'event', why: run.requestContext.condition };
  return isScheduled ? { kind: 'refresh', what: 'schedule', why: 'not handed over' } : { kind: 'unknown', what: '?', why: '?' };
}

/** What the function is for: a deployment adds its stage and a mark of its own to the name. */
function functionIn(arn: string): DeadLetter['kind'] {
  if (/OnRegistryChange/.test(arn)) return 'changes';
  if (/RefreshRecipients/.test(arn)) return 'refresh';
  return /\bWork|-Work/.test(arn) ? 'work' : 'unknown';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

import { withDeadline } from '@puskesos/core/shared/deadline';
import { holdsPersonalNumber } from '@puskesos/core/shared/personal-number';
import type { HttpAnswer, HttpEvent } from './http.ts';
import { within } from './log.ts';

/** W3C's `traceparent`, as most clients and browsers' tools send it: version, trace, span, flags. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:-.*)?$/;
/** What AWS writes where nothing else came: `Root=1-5759e988-bd862e3fe1be46a994272793`. */
const ROOT = /(?:^|;)\s*Root=1-([\da-f]{8})-([\da-f]{24})(?:;|$)/;

/**
 * The trace that a request belongs to, by which a client finds its own lines. Whoever sends it may write what they like, so what is not of that
 * form or could be somebody's number is passed over.
 */
export function traceIn(headers: HttpEvent['headers']): string | undefined {
  const sent = TRACEPARENT.exec(headers['traceparent'] ?? '')?.[1];
  const [, seconds = '', rest = ''] = ROOT.exec(headers['x-amzn-trace-id'] ?? '') ?? [];
  return [sent, seconds + rest].find((id) => id && !holdsPersonalNumber(id));
}

/**
 * Milliseconds in which an answer's last call of the database begins. With that call's own time it is there before the function is ended, of which whoever
 * asked would learn nothing but that there is no answer; a test holds it against the deployment.
 */
export const TO_ANSWER = { Office: 19_000, Public: 6_000 };

/** Answers a request of which each line of the log says whose it is; the answer says by which id to ask after it. */
export async function asRequest(name: 'Office' | 'Public', event: HttpEvent, work: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const { requestId } = event.requestContext;
  const traceId = traceIn(event.headers);
  const belonging = { function: name, requestId, ...(traceId && { traceId }) };
  const answer = await within(belonging, () => withDeadline(TO_ANSWER[name], work));
  // What is kept is handed out to others, whose request it was not.
  if (String(answer.headers?.['cache-control']).startsWith('public')) return answer;
  return { ...answer, headers: { ...answer.headers, 'x-request-id': requestId } };
}

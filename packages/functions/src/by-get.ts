import { createHash } from 'node:crypto';
import { trustedRequest } from '@puskesos/schema/public/trusted-documents';
import type { HttpAnswer, HttpEvent } from './http.ts';

/** Questions about published lists by a GET, answered as the same question by a POST is; whoever has the answer already is told so. */

/** As long as the pointer to a list may be kept. */
const KEPT = 'public, max-age=60';

export async function answerTrusted(event: HttpEvent, answerPost: (event: HttpEvent) => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const isGet = event.requestContext.http.method === 'GET';
  const asked = isGet ? trustedRequest(event.queryStringParameters ?? {}) : undefined;
  if (!asked) return answerPost(event);
  const answer = await answerPost(postOf(event, asked));
  const { data, errors } = JSON.parse(answer.body ?? '{}') as { data?: unknown; errors?: unknown };
  if (answer.statusCode !== 200 || errors !== undefined) return answer;
  // What it cost differs from one time to the next, and says nothing of the list.
  const body = JSON.stringify({ data });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { ...answer.headers, 'cache-control': KEPT, etag };
  return event.headers['if-none-match'] === etag ? { statusCode: 304, headers } : { statusCode: 200, headers, body };
}

const postOf = (event: HttpEvent, asked: object): HttpEvent => ({
  ...event,
  headers: { ...event.headers, 'content-type': 'application/json' },
  rawQueryString: '',
  requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method: 'POST' } },
  body: JSON.stringify(asked),
  isBase64Encoded: false,
});

import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What the gateway and the function's URL do on AWS: says to a browser that pages of those origins may ask, and answers what it asks before
 * it asks. True where that was all.
 */
export function answerCors(origins: readonly string[], request: IncomingMessage, response: ServerResponse): boolean {
  const { origin = '' } = request.headers;
  const isAllowed = origins.includes(origin);
  if (origins.length > 0) response.setHeader('vary', 'Origin');
  if (isAllowed) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'x-request-id');
  }
  if (request.method !== 'OPTIONS') return false;
  if (isAllowed) {
    response.setHeader('access-control-allow-methods', 'POST');
    response.setHeader('access-control-allow-headers', 'authorization,content-type,traceparent');
    response.setHeader('access-control-max-age', '86400');
  }
  response.writeHead(204).end();
  return true;
}

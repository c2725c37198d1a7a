import { randomUUID } from 'node:crypto';
import type { HttpEvent } from '@puskesos/functions/http';

/** An event as a Lambda function URL or API Gateway's HTTP API sends it. */
export function httpEvent(path: string, body: unknown, headers: Record<string, string> = {}): HttpEvent {
  const http = { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { 'content-type': 'application/json', ...headers },
    requestContext: {
      accountId: 'anonymous',
      apiId: 'test',
      domainName: 'test',
      domainPrefix: 'test',
      http,
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: '24/Nov/2026:00:00:00 +0000',
      timeEpoch: 0,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    isBase64Encoded: false,
  };
}

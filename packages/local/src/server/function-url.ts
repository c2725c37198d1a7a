import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { answerText } from './http-answer.ts';

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** The router on AWS takes no more than this either. */
const LARGEST_BODY = 1_000_000;

/** Calls a function as its Lambda function URL would: the request as an event of payload 2.0, the result as the response. */
export async function callFunction(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    // Its rest is thrown away: on a connection that is kept, the next question begins behind it.
    request.resume();
    return answerText(response, 413, 'Permintaan terlalu panjang. / The request is too long.');
  }
  let result: APIGatewayProxyStructuredResultV2;
  try {
    result = await handler(eventOf(request, body));
  } catch {
    // The handler logs its own failure; Lambda tells the caller as little as this.
    return answerText(response, 502, 'Internal Server Error');
  }
  const { vary, ...headers } = result.headers ?? {};
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  // Beside what was said of it on the way here.
  if (vary) response.appendHeader('vary', String(vary));
  if (result.cookies) response.setHeader('set-cookie', result.cookies);
  response.writeHead(result.statusCode ?? 200);
  response.end(result.isBase64Encoded ? Buffer.from(result.body ?? '', 'base64') : result.body);
}

/** The whole body; undefined once it is too long, and then nothing more of it is kept. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function eventOf({ method = 'GET', url = '/', httpVersion, headers, socket }: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 {
  const { pathname, search, searchParams } = new URL(url, 'http://localhost');
  const { cookie, ...others } = headers;
  const isText = /^(text\/|application\/(json|javascript|xml|graphql))/.test(headers['content-type'] ?? '');
  const now = new Date();
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie && { cookies: cookie.split('; ') }),
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)])),
    ...(search && { queryStringParameters: Object.fromEntries(searchParams) }),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path: pathname,
        protocol: `HTTP/${httpVersion}`,
        sourceIp: socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

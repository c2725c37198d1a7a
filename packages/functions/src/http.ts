import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { both, DomainError, type Message } from '@puskesos/core/shared/error';
import { checkQueryLimits, maxSourceLength, uploadField } from '@puskesos/schema/shared/limits';
import { SaidError } from '@puskesos/schema/shared/said-error';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { unexpected, usePost } from './error-format.ts';
import { log, requestUnderWay, timesAnswered } from './log.ts';

/** Between Lambda's HTTP event and Apollo's own request: nothing else is needed of a framework. */

export type HttpEvent = APIGatewayProxyEventV2;
export type HttpAnswer = APIGatewayProxyStructuredResultV2;

/** A source of 20,000 characters, its variables and some air. */
const maxBody = maxSourceLength + 100_000;
const maxNameLength = 200;
/** With a file in it. */
const maxUpload = 1_000_000;

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const longRequest = { id: 'Permintaan terlalu panjang.', en: 'The request is too long.' };
const longQuery = { id: 'Kueri terlalu panjang.', en: 'The query is too long.' };
const longName = { id: 'Nama operasi terlalu panjang.', en: 'The name of the operation is too long.' };
const notJson = { id: 'Isi permintaan bukan JSON.', en: 'The body of the request is not JSON.' };

/** Answers one event. `context` may throw an Unauthenticated: that is a 401, before a query or a file is looked at. */
export async function answer<C extends BaseContext>(
  server: ApolloServer<C>,
  event: HttpEvent,
  context: () => Promise<C>,
  takesFiles = false,
): Promise<HttpAnswer> {
  /** What does not reach the server is not in its log, so it is told here. */
  const refuse = (status: number, code: string, messages: Message, more: { retryAfter?: number } = {}): HttpAnswer => {
    log('info', 'refused', { status, ...timesAnswered(code) });
    const { retryAfter } = more;
    return {
      statusCode: status,
      headers: { ...headers, ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }) },
      body: JSON.stringify({
        errors: [{ message: both(messages), extensions: { code, ...more, ...(status === 500 && { requestId: requestUnderWay() }) } }],
      }),
    };
  };
  // A GET would write its query, and what it looks for, into logs of addresses.
  if (event.requestContext.http.method !== 'POST')
    return { ...refuse(405, 'BAD_REQUEST', usePost), headers: { ...headers, allow: 'POST' } };
  const raw = bodyOf(event);
  const tooLong = (): HttpAnswer => refuse(413, 'REQUEST_TOO_LARGE', longRequest);
  const isLong = raw.length > maxBody;
  if (raw.length > (takesFiles ? maxUpload : maxBody)) return tooLong();
  try {
    // Who sends a file is known before it is read.
    const sender = isLong ? await context() : undefined;
    const httpGraphQLRequest = requestOf(event, raw);
    if (!httpGraphQLRequest) return refuse(400, 'BAD_REQUEST', notJson);
    const { query, operationName } = (httpGraphQLRequest.body ?? {}) as { query?: unknown; operationName?: unknown };
    if (isLong && !String(query).includes(uploadField)) return tooLong();
    if (typeof query === 'string' && query.length > maxSourceLength) {
      return refuse(400, 'REQUEST_TOO_LARGE', longQuery);
    }
    // It would be repeated to whoever asked.
    if (typeof operationName === 'string' && operationName.length > maxNameLength) return refuse(400, 'REQUEST_TOO_LARGE', longName);
    if (typeof query === 'string') checkQueryLimits(query);
    const contextValue = sender ?? (await context());
    const result = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => contextValue });
    const body = result.body.kind === 'complete' ? result.body.string : '';
    const statusCode = statusFor(httpGraphQLRequest.headers.get('accept'), result.status ?? 200, body);
    // Apollo has chosen the media type by what the request accepts.
    return { statusCode, headers: { ...headers, ...Object.fromEntries(result.headers) }, body };
  } catch (error) {
    if (error instanceof Unauthenticated) return refuse(401, error.code, error.messages);
    // Whoever signed in has no account that lets them in.
    if (error instanceof DomainError && error.kind === 'forbidden') return refuse(403, error.code, error.messages);
    if (error instanceof DomainError && error.kind === 'busy') return refuse(503, error.code, error.messages, waitIn(error));
    if (error instanceof SaidError) return refuse(400, 'REQUEST_TOO_LARGE', error.messages);
    return refuse(500, 'INTERNAL_SERVER_ERROR', unexpected(error));
  }
}

/** Seconds to wait, where the error knows. */
const waitIn = (error: object): { retryAfter?: number } =>
  'retryAfter' in error && typeof error.retryAfter === 'number' ? { retryAfter: error.retryAfter } : {};

/** What the specification of GraphQL over HTTP answers by 200 to whoever names `application/json`: that client may read no other body. */
const told200 = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INVALID_INPUT', 'BAD_USER_INPUT']);

function statusFor(accept: string | undefined, status: number, body: string): number {
  if (status !== 400 || !accept?.includes('application/json') || accept.includes('graphql-response')) return status;
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
  return errors?.every(({ extensions }) => told200.has(extensions?.code ?? '')) ? 200 : 400;
}

/** Thrown when whoever issues the tokens can't be asked for their keys: the token may well be good. */
export class SignInUnavailable extends DomainError {
  readonly code = 'UNAVAILABLE';
  readonly kind = 'busy';
  /** Seconds. */
  readonly retryAfter = 10;

  constructor(cause: unknown) {
    super(
      {
        id: 'Layanan masuk tidak menjawab, jadi token belum bisa diperiksa. Ulangi sebentar lagi.',
        en: 'The sign-in service does not answer, so your token can’t be checked yet. Try again shortly.',
      },
      { cause },
    );
  }
}

/** Thrown when a request comes without a sign-in that holds. */
export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  readonly kind = 'absent';

  constructor(cause?: unknown) {
    super(
      {
        id: 'Anda belum masuk, atau sesi sudah berakhir. Masuk lagi lalu ulangi.',
        en: 'You are not signed in, or your session has ended. Sign in and try again.',
      },
      { cause },
    );
  }
}

/** Undefined where the body says it is JSON and is not. */
function requestOf({ requestContext, headers, rawQueryString }: HttpEvent, raw: string): HTTPGraphQLRequest | undefined {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, value);
  const isJson = map.get('content-type')?.startsWith('application/json') ?? false;
  const body = isJson && raw !== '' ? parsed(raw) : { value: raw };
  if (!body) return undefined;
  return { method: requestContext.http.method, headers: map, search: rawQueryString ? `?${rawQueryString}` : '', body: body.value };
}

function parsed(json: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

export const bodyOf = ({ body = '', isBase64Encoded }: HttpEvent) =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;

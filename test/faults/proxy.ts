import { Agent, createServer, type IncomingHttpHeaders, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Call, type Decide, type Fault, nameOf } from './fault.ts';
import type { Mirror } from './mirror.ts';

/** Stands between any client and the real engine, and does to each call what it is told to. */

export interface Proxy {
  readonly address: string;
  /** How often each fault was done. */
  readonly struck: ReadonlyMap<string, number>;
  /** How many calls came. */
  readonly calls: () => number;
  /** Which faults were done since then. */
  readonly met: (before: ReadonlyMap<string, number>) => string[];
  /** Whoever calls here is dead: what is under way gets no answer, and nothing more reaches the database. */
  readonly kill: () => void;
  /** When all that was handed on has been done. */
  readonly quiet: () => Promise<void>;
  readonly close: () => void;
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers?: Record<string, string>;
}

const TYPE = 'application/x-amz-json-1.0';
/** What DynamoDB takes two clocks to be apart. */
const APART = 300_000;

export async function faultProxy(engine: string, decide: Decide = () => undefined, mirror?: Mirror): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true });
  const struck = new Map<string, number>();
  let calls = 0;
  let isDead = false;
  const underWay = new Set<Promise<unknown>>();

  const forward = (call: Call, body: Buffer): Promise<Answer> => {
    // Held back until now, by a caller who was killed meanwhile.
    if (isDead) return Promise.reject(new Error('killed'));
    const headers = call.headers as IncomingHttpHeaders;
    const on = (input?: object) => forwarded(engine, agent, { headers, body: input ? bytes(input) : body });
    const answer = mirror ? mirror.forward(call, on) : on();
    const ended = answer.catch(() => undefined).then(() => void underWay.delete(ended));
    underWay.add(ended);
    return answer;
  };

  const server = createServer(async (incoming, response) => {
    const body = await buffer(incoming);
    const action = String(incoming.headers['x-amz-target']).replace(/^.*\./, '');
    const call: Call = { action, input: JSON.parse(body.toString() || '{}'), headers: incoming.headers };
    calls += 1;
    if (isDead) return void response.destroy();
    const fault = decide(call);
    if (fault) struck.set(nameOf(fault), (struck.get(nameOf(fault)) ?? 0) + 1);
    try {
      await done(call, fault, { response, forward: (input) => forward(input ? { ...call, input } : call, input ? bytes(input) : body) });
    } catch {
      // The engine was ended, or the caller went away.
      response.destroy();
    }
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    struck,
    met: (before) => [...struck].flatMap(([name, times]) => (times > (before.get(name) ?? 0) ? name : [])),
    quiet: async () => void (await Promise.all(underWay)),
    calls: () => calls,
    kill: () => {
      isDead = true;
      server.closeAllConnections();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

interface Line {
  readonly response: ServerResponse;
  /** The call, or one with another input, to the engine. */
  readonly forward: (input?: object) => Promise<Answer>;
}

async function done(call: Call, fault: Fault | undefined, { response, forward }: Line): Promise<void> {
  if (!fault) return give(response, await forward());
  if ('error' in fault) return give(response, errorOf(fault.error, { status: fault.status ?? 400, message: fault.message ?? fault.error }));
  if ('cancelled' in fault) return give(response, cancelled(call, fault.cancelled));
  if ('answer' in fault) return give(response, { status: 200, body: bytes(fault.answer) });
  if ('hang' in fault) return;
  if ('clock' in fault) return give(response, await timed(call, fault.clock, forward));
  if ('after' in fault) {
    await sleep(fault.after);
    return give(response, await forward());
  }
  if ('processed' in fault) return give(response, await inPart(call, fault.processed, forward));
  const answer = 'reset' in fault && fault.reset === 'before' ? undefined : await forward();
  if (answer && 'truncate' in fault) {
    response.writeHead(answer.status, { 'content-type': TYPE, 'content-length': answer.body.length });
    response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)));
    await sleep(1);
  }
  response.destroy();
}

const bytes = (value: object): Buffer => Buffer.from(JSON.stringify(value));

function give(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': TYPE, 'content-length': body.length, ...headers }).end(body);
}

function errorOf(
  error: string,
  { status = 400, message = error, ...more }: { status?: number; message?: string; [other: string]: unknown },
) {
  return { status, body: bytes({ __type: `com.amazonaws.dynamodb.v20120810#${error}`, message, Message: message, ...more }) };
}

function cancelled({ input }: Call, reason: string): Answer {
  const CancellationReasons = (input.TransactItems as object[]).map((_item, at) =>
    at === 0 ? { Code: reason, Message: reason } : { Code: 'None' },
  );
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return errorOf('TransactionCanceledException', { message, CancellationReasons });
}

async function timed({ headers }: Call, ahead: number, forward: Line['forward']): Promise<Answer> {
  const now = Date.now() + ahead;
  const date = { date: new Date(now).toUTCString() };
  const signed = String(headers['x-amz-date']).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  if (Math.abs(Date.parse(signed) - now) <= APART) return { ...(await forward()), headers: date };
  const message = `Signature ${ahead > 0 ? 'expired' : 'not yet current'}: ${signed} is off by more than 5 min.`;
  return { ...errorOf('InvalidSignatureException', { message }), headers: date };
}

/** Of each table's requests the first so many; the others come back. */
async function inPart({ action, input }: Call, processed: number, forward: Line['forward']): Promise<Answer> {
  const isWrite = action === 'BatchWriteItem';
  const [now, left]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  let room = processed;
  for (const [table, asked] of Object.entries(input.RequestItems as Record<string, { Keys?: unknown[] } & unknown[]>)) {
    const all = (isWrite ? asked : asked.Keys) as unknown[];
    const [some, rest] = [all.slice(0, room), all.slice(room)];
    room -= some.length;
    const as = (part: unknown[]) => (isWrite ? part : { ...asked, Keys: part });
    if (some.length > 0) now[table] = as(some);
    if (rest.length > 0) left[table] = as(rest);
  }
  const name = isWrite ? 'UnprocessedItems' : 'UnprocessedKeys';
  if (Object.keys(now).length === 0) return { status: 200, body: bytes({ ...(isWrite ? {} : { Responses: {} }), [name]: left }) };
  const answer = await forward({ ...input, RequestItems: now });
  return answer.status === 200 ? { status: 200, body: bytes({ ...JSON.parse(answer.body.toString()), [name]: left }) } : answer;
}

function forwarded(engine: string, agent: Agent, { headers, body }: { headers: IncomingHttpHeaders; body: Buffer }): Promise<Answer> {
  const { host: _host, connection: _connection, 'transfer-encoding': _chunks, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const outgoing = send(engine, { method: 'POST', agent, headers: { ...rest, 'content-length': body.length } }, (incoming) => {
      buffer(incoming).then((answer) => resolve({ status: incoming.statusCode ?? 500, body: answer }), reject);
    });
    outgoing.on('error', reject).end(body);
  });
}

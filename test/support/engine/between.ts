import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** A call of the database, as it goes over the line. */
export interface Call {
  /** As `PutItem`. */
  readonly action: string;
  // biome-ignore lint/suspicious/noExplicitAny: the input of an arbitrary command
  readonly input: any;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export type Instead =
  | undefined
  /** An answer of the service's own kind of error. */
  | { readonly error: string; readonly message?: string }
  /** Something that is no answer to this. */
  | { readonly answer: object }
  | { readonly after: number };

export interface Between {
  readonly address: string;
  readonly close: () => void;
}

/** Stands between the real client and the real engine, and does to each call what it is told to. */
export async function between(engine: string, decide: (call: Call) => Instead): Promise<Between> {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const action = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    const instead = decide({ action, input: JSON.parse(body.toString() || '{}'), headers: request.headers });
    const json = { 'content-type': 'application/x-amz-json-1.0' };
    if (instead && 'error' in instead) {
      const __type = `com.amazonaws.dynamodb.v20120810#${instead.error}`;
      return response.writeHead(400, json).end(JSON.stringify({ __type, message: instead.message ?? instead.error }));
    }
    if (instead && 'answer' in instead) return response.writeHead(200, json).end(JSON.stringify(instead.answer));
    if (instead) await sleep(instead.after);
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const answer = await fetch(engine, { method: 'POST', headers: headers as Record<string, string>, body });
    const { 'content-type': type = '' } = Object.fromEntries(answer.headers);
    response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

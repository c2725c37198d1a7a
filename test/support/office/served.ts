import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpAnswer, HttpEvent } from '@puskesos/functions/http';
import { callFunction } from '@puskesos/local/server/function-url';

export interface Served {
  readonly url: string;
  readonly close: () => void;
}

/** A handler behind a real connection, as its Lambda function URL would call it. */
export async function served(handler: (event: HttpEvent) => Promise<HttpAnswer>): Promise<Served> {
  const server = createServer((request, response) => void callFunction(handler, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

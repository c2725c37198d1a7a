import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpAnswer, HttpEvent } from '@puskesos/functions/http';
import { callFunction } from '@puskesos/local/server/function-url';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';

const office = useOffice();
const servers: Server[] = [];
const at: Record<string, string> = {};
let authorization = '';

beforeAll(async () => {
  authorization = `Bearer ${await office.token(dinsos)}`;
  at['/graphql'] = await served(office.handle);
  at['/public/graphql'] = await served(office.handlePublic);
});
afterAll(() => {
  for (const server of servers) server.close();
});

/** The handler behind a real connection, as its Lambda function URL would call it. */
async function served(handler: (event: HttpEvent) => Promise<HttpAnswer>): Promise<string> {
  const server = createServer((request, response) => void callFunction(handler, request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe.each(['/graphql', '/public/graphql'])('GraphQL over HTTP, as its specification has it, at %s', (endpoint) => {
  const audits = serverAudits({
    url: () => at[endpoint] as string,
    fetchFn: (url: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { ...init.headers, authorization } }),
  });

  it('is held by sixty-one audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (id, _name, fn) => {
    const { status } = await fn();

    // Of what a server MAY do, these ask for a GET, which would write what somebody looks for into logs of addresses.
    expect(status).toBe(['5A70', '6A70', 'D6D5'].includes(id) ? 'notice' : 'ok');
  });
});

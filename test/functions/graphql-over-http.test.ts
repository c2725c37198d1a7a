import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, served } from '../support/office/served.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';

const office = useOffice();
const at: Record<string, Served> = {};
let authorization = '';

beforeAll(async () => {
  authorization = `Bearer ${await office.token(dinsos)}`;
  at['/graphql'] = await served(office.handle);
  at['/public/graphql'] = await served(office.handlePublic);
});
afterAll(() => {
  for (const { close } of Object.values(at)) close();
});

describe.each(['/graphql', '/public/graphql'])('GraphQL over HTTP, as its specification has it, at %s', (endpoint) => {
  const audits = serverAudits({
    url: () => at[endpoint]?.url as string,
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

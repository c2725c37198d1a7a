import { savedNames } from '@puskesos/schema/saved-by-name';
import { describe, expect, it } from 'vitest';
import { httpEvent } from '../support/office/http-event.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';

const office = useOffice();
const ID = '4bf92f3577b34da6a3ce929d0e0e4736';

/** The lines that one request left in the log. */
async function linesOf(headers: Record<string, string>, query = '{ viewer { code } }') {
  const before = office.log.length;
  const authorization = `Bearer ${await office.token(dinsos)}`;
  const answer = await office.handle(httpEvent('/graphql', { query }, { authorization, ...headers }));
  return { answer, lines: office.log.slice(before).map((line) => JSON.parse(line)) };
}

describe('the trace that a request belongs to', () => {
  it.each([
    ['W3C’s header', { traceparent: `00-${ID}-00f067aa0ba902b7-01` }],
    ['AWS’ header', { 'x-amzn-trace-id': `Self=1-67891234-12456789abcdef012345678;Root=1-${ID.slice(0, 8)}-${ID.slice(8)}` }],
    [
      'both: the client’s own',
      { traceparent: `00-${ID}-00f067aa0ba902b7-00`, 'x-amzn-trace-id': 'Root=1-5759e988-bd862e3fe1be46a994272793' },
    ],
  ])('is taken from %s', async (_what, headers) => {
    expect((await linesOf(headers as Record<string, string>)).lines).toMatchObject([{ event: 'request', traceId: ID }]);
  });

  it.each([
    ['of another form', `00-${ID}-01`],
    ['of noughts', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
    ['of more than one line', `00-${ID}-00f067aa0ba902b7-01\n{"event":"made up"}`],
    ['in which somebody’s number stands', '00-64020617038000990000000000000000-00f067aa0ba902b7-01'],
  ])('is none where it is %s', async (_what, traceparent) => {
    const { lines } = await linesOf({ traceparent });

    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toHaveProperty('traceId');
    expect(JSON.stringify(lines)).not.toMatch(/made up|6402061703800099/);
  });
});

it('whoever asked is told the request’s id, also where they are refused', async () => {
  const event = httpEvent('/graphql', { query: '{ viewer { code } }' });
  const { statusCode, headers } = await office.handle(event);

  expect(statusCode).toBe(401);
  expect(headers).toMatchObject({ 'x-request-id': event.requestContext.requestId });
});

it('a saved operation is counted by its name, and what somebody made up is not', async () => {
  const [saved] = savedNames;
  const named = async (name: string) => (await linesOf({}, `query ${name} { viewer { code } }`)).lines;

  expect(await named(saved ?? '')).toMatchObject([{ operation: saved }]);
  expect(await named('Sesuatu')).toMatchObject([{ operation: 'other', called: 'Sesuatu' }]);
});

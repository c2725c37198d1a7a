import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { useServed } from '../support/office/use-served.ts';

/** A connection that is kept alive after a request that was too long: the next one is answered as itself. */

const office = useOffice();
const both = useServed(office);

const request = (body: string) =>
  [
    'POST / HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    `authorization: ${both.authorization}`,
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n');

/** All that comes back of these on one connection, and whether the other side closed it. */
async function onOneConnection(url: string, requests: readonly string[]): Promise<{ statuses: string[]; text: string; isClosed: boolean }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let [text, isClosed] = ['', false];
  socket.setEncoding('utf8').on('data', (more) => {
    text += more;
  });
  socket.once('close', () => {
    isClosed = true;
  });
  socket.on('error', () => undefined);
  const statuses = () => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => String(status));
  for (const [index, one] of requests.entries()) {
    if (!isClosed) socket.write(one);
    await expect.poll(() => isClosed || statuses().length > index, { timeout: 20_000 }).toBe(true);
  }
  const seen = { statuses: statuses(), text, isClosed };
  socket.destroy();
  return seen;
}

const small = () => request(JSON.stringify({ query: '{ __typename }' }));

describe.each(['/graphql', '/public/graphql'])('at %s', (endpoint) => {
  it.each([
    ['more than the handler takes', 200_000],
    ['more than the way there takes', 1_500_000],
    ['much more', 8_000_000],
  ])('after %s the next question is answered', async (_what, length) => {
    const long = request(JSON.stringify({ query: '{ __typename }', variables: { padding: 'x'.repeat(length) } }));
    const { statuses, text, isClosed } = await onOneConnection(both.at[endpoint] as string, [long, small(), long, small()]);

    expect([statuses, isClosed]).toEqual([['413', '200', '413', '200'], false]);
    // Nothing of a body was taken for a request.
    expect(text).not.toContain('HTTP/1.1 400');
  });

  it('a question within one that is too long is none of its own', async () => {
    const hidden = `${'x'.repeat(1_200_000)}\r\n\r\n${small()}`;
    const { statuses } = await onOneConnection(both.at[endpoint] as string, [request(hidden), small()]);

    expect(statuses).toEqual(['413', '200']);
  });
});

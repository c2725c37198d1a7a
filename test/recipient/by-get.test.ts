import { trustedDocuments } from '@puskesos/schema/public/trusted-documents';
import { parse, print } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { httpEvent } from '../support/office/http-event.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { recipient } from '../support/scenes/published.ts';

/** Lists by a GET, for caches and for who has the answer already. */

const office = useOffice(withPrograms);
const from = numbers();
beforeAll(async () => {
  for (const name of ['Siti Aminah', 'Budi Hartono', 'Rahmat Hidayat']) await recipient(office.stores, from, name);
  await office.refresh();
});

function get(asked: Record<string, string>, headers: Record<string, string> = {}) {
  const event = httpEvent('/public/graphql', '', headers);
  const { http } = event.requestContext;
  return office.handlePublic({
    ...event,
    queryStringParameters: asked,
    rawQueryString: new URLSearchParams(asked).toString(),
    requestContext: { ...event.requestContext, http: { ...http, method: 'GET' } },
  });
}
const list = { operationName: 'VillageList', village: VILLAGE };

describe('a question about a published list', () => {
  it.each([
    ['VillageList', 'village-list'],
    ['Decided', 'decided'],
  ])('%s is the saved operation of that name', (name, file) => {
    expect(print(parse(trustedDocuments[name] ?? ''))).toBe(print(parse(savedOperation(file).text)));
  });

  it('is answered by a GET as by a POST, and may be kept', async () => {
    const { statusCode, headers, body } = await get(list);
    const { data } = await office.ask(trustedDocuments['VillageList'] ?? '', { village: VILLAGE });

    expect(statusCode).toBe(200);
    expect(JSON.parse(body ?? '')).toEqual({ data });
    expect(data.recipients.edges).toHaveLength(3);
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=60', etag: expect.stringMatching(/^"[\w-]{22}"$/) });
  });

  it('is not answered again for who has the answer, until the list changes', async () => {
    const { etag } = (await get(list)).headers as { etag: string };
    const again = await get(list, { 'if-none-match': etag });
    await recipient(office.stores, from, 'Wati Lestari');
    await office.refresh();
    const changed = await get(list, { 'if-none-match': etag });

    expect([again.statusCode, again.body]).toEqual([304, undefined]);
    expect(changed.statusCode).toBe(200);
    expect(changed.headers?.['etag']).not.toBe(etag);
  });

  it('goes on from page to page', async () => {
    const { data } = JSON.parse((await get({ ...list, first: '2' })).body ?? '');
    const after = data.recipients.pageInfo.endCursor;

    const next = JSON.parse((await get({ ...list, first: '2', after })).body ?? '');

    expect(data.recipients.edges).toHaveLength(2);
    expect(next.data.recipients.edges[0].node.maskedName > data.recipients.edges[1].node.maskedName).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['a search by name', { operationName: 'RecipientsByName', village: VILLAGE, name: 'Siti' }],
    ['a document of one’s own', { query: '{ districts { code } }' }],
  ])('nothing else is: %s', async (_what, asked) => {
    const { statusCode, headers } = await get(asked as Record<string, string>);

    expect([statusCode, headers?.['allow']]).toEqual([405, 'POST']);
  });

  it('a refusal is kept by nobody', async () => {
    const { body, headers } = await get({ ...list, village: '64.71.01.1001' });

    expect(JSON.parse(body ?? '').errors[0].extensions.code).toBe('INVALID_INPUT');
    expect(headers?.['cache-control']).toBe('no-store');
  });
});

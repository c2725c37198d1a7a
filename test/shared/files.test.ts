import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FileGone } from '@puskesos/core/shared/files';
import { filesOnS3 } from '@puskesos/core/shared/files-on-s3';
import { expect, it, onTestFinished } from 'vitest';

/** A bucket that keeps what it is given by whoever signs, and answers 503 once to each file that is put. */
async function bucket() {
  const kept = new Map<string, Buffer>();
  const busy = new Set<string>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [key, method] = [request.url ?? '', request.method ?? ''];
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=id/')) return response.writeHead(403).end();
    if (method === 'PUT' && busy.size < busy.add(key).size) return response.writeHead(503).end();
    if (method === 'PUT') kept.set(key, Buffer.concat(chunks));
    const found = kept.get(key);
    if (!found) return response.writeHead(404).end('<Error/>');
    return response.writeHead(200, { 'content-length': method === 'PUT' ? 0 : found.length }).end(method === 'GET' ? found : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const credentials = { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'session' };
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return filesOnS3({ name: 'files', region: 'ap-southeast-3', credentials, endpoint });
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

it('keeps files in a bucket, asks again where it is busy, and tells what is gone', async () => {
  const files = await bucket();

  await files.put('reports/a.csv', Buffer.from('baris,hasil'));

  expect(await textOf(files.open('reports/a.csv'))).toBe('baris,hasil');
  await files.put('reports/long.csv', new Blob(['baris,', 'hasil']));
  expect(await textOf(files.open('reports/long.csv'))).toBe('baris,hasil');
  expect([await files.sizeOf('reports/a.csv'), await files.sizeOf('reports/b.csv')]).toEqual([11, undefined]);
  await expect(textOf(files.open('reports/b.csv'))).rejects.toThrow(FileGone);
});

it('signs addresses of a bucket: of one file, for a while, of exactly so many bytes', async () => {
  const credentials = { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'session' };
  const files = filesOnS3({ name: 'files', region: 'ap-southeast-3', credentials });

  const [put, get] = [
    new URL((await files.toPut('uploads/x/1', 20_480)).url),
    new URL((await files.toGet('reports/1.csv', 'laporan.csv')).url),
  ];

  expect([put.origin, put.pathname, get.pathname]).toEqual([
    'https://files.s3.ap-southeast-3.amazonaws.com',
    '/uploads/x/1',
    '/reports/1.csv',
  ]);
  expect(Object.fromEntries(put.searchParams)).toMatchObject({
    'X-Amz-SignedHeaders': 'content-length;host',
    'X-Amz-Expires': '1800',
    'X-Amz-Security-Token': 'session',
    'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(Object.fromEntries(get.searchParams)).toMatchObject({
    'X-Amz-Expires': '300',
    'response-content-disposition': 'attachment; filename="laporan.csv"',
  });
});

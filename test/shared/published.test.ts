import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { registryEnv } from '@puskesos/core/shared/env';
import { openPublished, publishedOnS3 } from '@puskesos/core/shared/published';
import { expect, it, onTestFinished } from 'vitest';
import { folderOfTest } from '../support/machine/folder.ts';

/** A bucket that answers 503 to the first request, and 403 to whatever doesn't lie under `indicator/`. */
async function bucket() {
  const kept: { path: string | undefined; headers: IncomingHttpHeaders; text: string }[] = [];
  let asked = 0;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    asked += 1;
    if (asked === 1) return response.writeHead(503).end();
    if (!request.url?.startsWith('/indicator/')) return response.writeHead(403).end('<Error/>');
    kept.push({ path: request.url, headers: request.headers, text });
    return response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const credentials = { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'session' };
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { kept, published: publishedOnS3({ name: 'published', region: 'ap-southeast-3', credentials, endpoint }) };
}

it('lays a file in a bucket as CloudFront is to hand it out, asks again where it is busy, and tells of what is refused', async () => {
  const { kept, published } = await bucket();

  await published.put('indicator/gap.json', '{"code":"gap"}');

  expect(kept).toMatchObject([
    {
      path: '/indicator/gap.json',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'public, max-age=3600',
        authorization: expect.stringContaining('AWS4-HMAC-SHA256 Credential=id/'),
        'x-amz-security-token': 'session',
      },
      text: '{"code":"gap"}',
    },
  ]);
  await expect(published.put('index.json', '{}')).rejects.toThrow('S3 answers 403 to PUT');
});

it('lays a file in a folder, over what was there, and nothing beside it', async () => {
  const folder = await folderOfTest();
  const published = openPublished({ AWS_REGION: 'ap-southeast-3', PUBLISHED: pathToFileURL(folder).href });

  for (const text of ['{"n":1}', '{"n":2}']) await published.put('month/2026-10.json', text);

  expect(await readFile(join(folder, 'month/2026-10.json'), 'utf8')).toBe('{"n":2}');
});

it('lays a file whole, whoever lays it at the same moment', async () => {
  const folder = await folderOfTest();
  const published = openPublished({ AWS_REGION: 'ap-southeast-3', PUBLISHED: pathToFileURL(folder).href });
  const texts = Array.from({ length: 50 }, (_, n) => String(n).repeat(1_000));

  await Promise.all(texts.map((text) => published.put('penerima/pelatihan.json', text)));

  expect(texts).toContain(await readFile(join(folder, 'penerima/pelatihan.json'), 'utf8'));
});

it('says that there is no place to put it where none is named, and takes no other kind of place', async () => {
  const settings = { REGISTRY_TABLE: 'registry', PUBLIC_INDEX_TABLE: 'index', VAULT_KEYS: '{}' };

  await expect(openPublished(registryEnv(settings)).put('index.json', '{}')).rejects.toThrow('PUBLISHED is not set');
  expect(registryEnv({ ...settings, PUBLISHED: 's3://published' }).PUBLISHED).toBe('s3://published');
  expect(() => registryEnv({ ...settings, PUBLISHED: 'https://published' })).toThrow('PUBLISHED');
});

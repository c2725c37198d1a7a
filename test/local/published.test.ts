import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedInFolder } from '@puskesos/core/shared/published';
import { expect, it } from 'vitest';
import { publishedSite } from '../support/machine/published-site.ts';

it('hands out what is published as JSON that may be kept for an hour, packed or not', async () => {
  const { at, folder } = await publishedSite();
  await publishedInFolder(folder).put('indicator/gap.json', '{"code":"gap"}');

  const packed = await fetch(`${at}/angka/indicator/gap.json`);
  const plain = await fetch(`${at}/angka/indicator/gap.json`, { headers: { 'accept-encoding': 'identity' } });

  expect(await packed.json()).toEqual({ code: 'gap' });
  expect(Object.fromEntries(packed.headers)).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'content-encoding': 'gzip',
  });
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, '{"code":"gap"}']);
});

it('hands out a brief as a page', async () => {
  const { at, folder } = await publishedSite();
  await publishedInFolder(folder).put('ringkas/2026-10/64.02.06.html', '<!doctype html>');

  const page = await fetch(`${at}/angka/ringkas/2026-10/64.02.06.html`);

  expect([page.headers.get('content-type'), await page.text()]).toEqual(['text/html; charset=utf-8', '<!doctype html>']);
});

it('says kindly that nothing is published yet', async () => {
  const { at } = await publishedSite();

  const answer = await fetch(`${at}/angka/index.json`);

  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  expect(await answer.text()).toMatch(/^Belum ada yang diterbitkan/);
});

it('takes nothing, and leads nowhere else', async () => {
  const { at, folder } = await publishedSite();
  await writeFile(join(folder, '../beside.json'), '{}');

  expect((await fetch(`${at}/angka/index.json`, { method: 'PUT', body: '{}' })).status).toBe(405);
  for (const path of ['%2e%2e/beside.json', '..%2fbeside.json', 'ringkas/64..02.html', 'indicator', '', 'a.b.json', 'a.js']) {
    expect((await fetch(`${at}/angka/${path}`)).status, path).toBe(404);
  }
});

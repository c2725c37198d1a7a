import { rm } from 'node:fs/promises';
import { allowedOrigins } from '@puskesos/core/shared/env';
import { freePort } from '@puskesos/local/engine/free-port';
import { loadKeys } from '@puskesos/local/engine/keys';
import { listen } from '@puskesos/local/server/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../support/machine/folder.ts';

/** Whose pages a browser lets ask: the ones that were named, and no other. */

const desk = 'https://meja.example.go.id';
let url = '';
let stop: () => Promise<void>;
beforeAll(async () => {
  const folder = await newFolder();
  const [port, { signing }] = await Promise.all([freePort(), loadKeys(folder)]);
  const answers = async () => ({ statusCode: 200, body: '{}' });
  const server = await listen(port, {
    office: answers,
    open: answers,
    site: new Map(),
    signing,
    files: { path: '/nowhere', secret: '-' },
    published: '/nowhere',
    origins: [desk],
  });
  stop = server.stop;
  url = `http://127.0.0.1:${port}`;
  return () => rm(folder, { recursive: true });
});
afterAll(() => stop());

describe.each(['/graphql', '/public/graphql'])('%s', (path) => {
  const asked = async (origin: string, method: string) => {
    const { status, headers } = await fetch(`${url}${path}`, { method, headers: { origin } });
    return [status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-methods'), headers.get('vary')];
  };

  it('tells a page of a named origin that it may ask, and by POST alone', async () => {
    expect(await asked(desk, 'OPTIONS')).toEqual([204, desk, 'POST', 'Origin']);
    expect(await asked(desk, 'POST')).toEqual([200, desk, null, 'Origin']);
  });

  it('tells another nothing', async () => {
    expect(await asked('https://lain.example', 'OPTIONS')).toEqual([204, null, null, 'Origin']);
    expect(await asked('https://lain.example', 'POST')).toEqual([200, null, null, 'Origin']);
  });
});

describe('ALLOWED_ORIGINS', () => {
  const read = (list?: string) => allowedOrigins(list === undefined ? {} : { ALLOWED_ORIGINS: list });

  it('is a list, and empty unless told otherwise', () => {
    expect(read()).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read(`${desk}, http://localhost:5173`)).toEqual([desk, 'http://localhost:5173']);
  });

  it.each(['*', `${desk}/`, `${desk}/meja`, 'meja.example', 'ftp://meja.example'])('takes no %s', (wrong) => {
    expect(() => read(wrong)).toThrow('ALLOWED_ORIGINS');
  });
});

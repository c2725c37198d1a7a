import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpAnswer, HttpEvent } from '@puskesos/functions/http';
import { freePort } from '@puskesos/local/engine/free-port';
import { loadKeys } from '@puskesos/local/engine/keys';
import { listen } from '@puskesos/local/server/server';
import { loadSite } from '@puskesos/local/server/site';
import { builtSite } from '@puskesos/local/server/web-build';
import { onTestFinished } from 'vitest';
import { folderOfTest } from './folder.ts';

/** The pages and what is published, without anything behind them: neither functions nor a database answer here, but for an office that is given. */
export interface PublishedSite {
  readonly at: string;
  /** Where what is put is published at once. */
  readonly folder: string;
}

const nobody = async () => ({ statusCode: 503 });

/** Served until the test is over; with an office behind it, where staff are to sign in. */
export async function publishedSite(office: (event: HttpEvent) => Promise<HttpAnswer> = nobody): Promise<PublishedSite> {
  const own = await folderOfTest();
  const folder = join(own, 'published');
  await mkdir(folder);
  const [port, { signing }, site] = await Promise.all([freePort(), loadKeys(own), loadSite(builtSite)]);
  const files = { path: '/nowhere', secret: '-' };
  const { stop } = await listen(port, { office, open: nobody, site, signing, files, published: folder, origins: [] });
  onTestFinished(stop);
  return { at: `http://localhost:${port}`, folder };
}

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

/** The pages and what is published, without anything behind them: neither functions nor a database answer here, but for those that are given. */
export interface PublishedSite {
  readonly at: string;
  /** Where what is put is published at once. */
  readonly folder: string;
  /** Where its keys lie. */
  readonly own: string;
  readonly stop: () => Promise<void>;
}

const nobody = async () => ({ statusCode: 503 });

interface Behind {
  readonly office?: (event: HttpEvent) => Promise<HttpAnswer>;
  readonly open?: (event: HttpEvent) => Promise<HttpAnswer>;
  /** Where something is published already. */
  readonly folder?: string;
  /** An issuer knows the port, and its keys lie in a folder. */
  readonly port?: number;
  readonly own?: string;
  /** Another issuer, and pages that were built for it. */
  readonly foreign?: {
    readonly site: string;
    readonly issuer: { readonly issuer: string; readonly clientId: string; readonly office?: string };
  };
}

/** Served until the test is over; with functions behind it, where somebody is to sign in or to send something. */
export async function publishedSite({ office = nobody, open = nobody, folder, foreign, ...given }: Behind = {}): Promise<PublishedSite> {
  const own = given.own ?? (await folderOfTest());
  const published = folder ?? join(own, 'published');
  await mkdir(published, { recursive: true });
  const [port, { signing }, site] = await Promise.all([given.port ?? freePort(), loadKeys(own), loadSite(foreign?.site ?? builtSite)]);
  const files = { path: '/nowhere', secret: '-' };
  const { stop } = await listen(port, {
    office,
    open,
    site,
    signing,
    files,
    published,
    // Whose office answers under another name is another's to a browser.
    origins: foreign?.issuer.office ? [`http://localhost:${port}`] : [],
    ...(foreign && { issuer: foreign.issuer }),
  });
  let isOver = false;
  const stopOnce = async () => {
    if (!isOver) await stop();
    isOver = true;
  };
  onTestFinished(stopOnce);
  return { at: `http://localhost:${port}`, folder: published, own, stop: stopOnce };
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { answerText } from './http-answer.ts';
import { pagePolicy } from './page-policy.ts';

/** A folder of built pages, held in memory: no path can lead out of it. */
export type Site = ReadonlyMap<string, SiteFile>;

type SiteFile = { type: string; etag: string; body: Buffer; gzipped?: Promise<Buffer> };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};
const packed = new Set(['.png', '.ico', '.woff2']);
const compress = promisify(gzip);

export async function loadSite(folder: string): Promise<Site> {
  const site = new Map<string, SiteFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const body = await readFile(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    site.set(path, { type: types[extname(path)] ?? 'application/octet-stream', etag, body });
  }
  return site;
}

/** Answers with the file of that path, `index.html` for a folder; pages on which one signs in may ask at those origins. What Vite named after its content may be kept for good. */
export async function answerFile(
  site: Site,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  origins: string,
): Promise<void> {
  const name = site.has(path) ? path : `${path.replace(/\/$/, '')}/index.html`;
  const file = site.get(name);
  if (!file) return answerText(response, 404, 'Halaman tidak ada. / No such page.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return answerText(response, 405, 'Method Not Allowed');
  response.setHeader('content-type', file.type);
  response.setHeader('etag', file.etag);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (name.endsWith('.html')) response.setHeader('content-security-policy', pagePolicy(name, origins));
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  let body = file.body;
  if (/\bgzip\b/.test(String(request.headers['accept-encoding'])) && !packed.has(extname(name))) {
    file.gzipped ??= compress(file.body);
    body = await file.gzipped;
    response.setHeader('content-encoding', 'gzip');
  }
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

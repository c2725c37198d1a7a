import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { publishedHeaders } from '@puskesos/core/shared/published';
import { answerText } from './http-answer.ts';

/** The folder of what anybody may read, answered as CloudFront answers from a bucket. */

const FIGURES = '/angka/';
const LISTS = '/penerima/';

export const isPublished = (path: string): boolean => path.startsWith(FIGURES) || path.startsWith(LISTS);

/** Never a dot beside another: no path can lead out of the folder. */
const named = /^([\w-]+(\.[0-9]{2,4})*\/)*[\w-]+(\.[0-9]{2,4})*\.(json|html|csv)$/;
const compress = promisify(gzip);

/** Figures lie at the top of the bucket, lists in a folder of their own. */
const placeOf = (path: string): string => (path.startsWith(FIGURES) ? path.slice(FIGURES.length) : path.slice(1));

export async function answerPublished(folder: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answerText(response, 405, 'Method Not Allowed');
  const name = placeOf(path);
  const text = named.test(name) ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
  if (!text) return answerText(response, 404, 'Belum ada yang diterbitkan di sini. / Nothing has been published here yet.');
  const etag = `"${createHash('md5').update(text).digest('hex')}"`;
  const headers = {
    ...publishedHeaders(name),
    ...(path.startsWith(LISTS) && { 'access-control-allow-origin': '*' }),
    etag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const body = zipped ? await compress(text) : text;
  response.writeHead(200, { ...headers, 'content-length': body.length, ...(zipped && { 'content-encoding': 'gzip' }) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

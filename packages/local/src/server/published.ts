import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { publishedHeaders } from '@puskesos/core/shared/published';
import { answerText } from './http-answer.ts';

/** The folder of figures that anybody may read, answered as CloudFront answers from a bucket. */

export const PUBLISHED = '/angka/';

/** Never a dot beside another: no path can lead out of the folder. */
const named = /^([a-z0-9_-]+\/)*[a-z0-9_-]+(\.[0-9]{2})*\.(json|html)$/;
const compress = promisify(gzip);

export async function answerPublished(folder: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answerText(response, 405, 'Method Not Allowed');
  const name = path.slice(PUBLISHED.length);
  const text = named.test(name) ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
  if (!text) return answerText(response, 404, 'Belum ada angka yang diterbitkan di sini. / No figures have been published here yet.');
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const body = zipped ? await compress(text) : text;
  response.writeHead(200, {
    ...publishedHeaders(name),
    vary: 'accept-encoding',
    'content-length': body.length,
    ...(zipped && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Allowed, allowedBy, putWhole } from '@puskesos/core/shared/files-in-folder';
import { answerText } from './http-answer.ts';

/** The folder of files, answered at signed addresses as a bucket on AWS answers. */
export interface FileFolder {
  readonly path: string;
  readonly secret: string;
}

export const FILES = '/files/';

export async function answerFiles({ path, secret }: FileFolder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const allowed = allowedBy(secret, request.method ?? '', pathname.slice(FILES.length), searchParams);
  if (!allowed) return answerText(response, 403, 'Alamat ini tidak berlaku lagi. / This address holds no more.');
  const file = join(path, allowed.key);
  if (allowed.method === 'PUT') return take(file, allowed, request, response);
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return answerText(response, 404, 'Berkas tidak ada. / No such file.');
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': size,
    'content-disposition': `attachment; filename="${allowed.name}"`,
    'cache-control': 'no-store',
  });
  await pipeline(createReadStream(file), response);
}

/** As many bytes as the address says, and no others. */
async function take(file: string, { size }: Allowed, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (Number(request.headers['content-length']) !== size) return answerText(response, 403, 'Ukuran berkas lain. / Not the size announced.');
  await putWhole(file, request);
  response.writeHead(200).end();
}

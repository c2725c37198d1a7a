import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AwsClient } from 'aws4fetch';
import type { PublishedEnv } from './env.ts';
import { putWhole } from './files-in-folder.ts';
import type { Bucket } from './files-on-s3.ts';

/** What anybody may read: figures under `/angka/` and recipients' lists under `/penerima/`, the same for everyone, without a function behind them. */
export interface Published {
  /** Lays text at that path, over what was there; whole or not at all. Path as `indicator/gap.json`: its end tells what it is. */
  readonly put: (path: string, text: string) => Promise<void>;
}

const types: Readonly<Record<string, string>> = { json: 'application/json', html: 'text/html', csv: 'text/csv' };

export const publishedHeaders = (path: string) => ({
  'content-type': `${types[path.slice(path.lastIndexOf('.') + 1)]}; charset=utf-8`,
  'cache-control': `public, ${keptFor(path)}`,
});

/** A version of a village's list never changes, and which one is in force may at any minute; of the rest, what is written anew is seen within the hour. */
function keptFor(path: string): string {
  if (/^penerima\/[\d.]{13}\//.test(path)) return 'max-age=31536000, immutable';
  return path.startsWith('penerima/') ? 'max-age=60, stale-while-revalidate=600' : 'max-age=3600';
}

/** The place that the settings name; without one, nothing can be put. */
export function openPublished(env: PublishedEnv): Published {
  const { PUBLISHED } = env;
  if (PUBLISHED === undefined) return { put: () => Promise.reject(new Error('PUBLISHED is not set')) };
  if (PUBLISHED.startsWith('file:')) return publishedInFolder(fileURLToPath(PUBLISHED));
  const { AWS_REGION: region, AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = env;
  const credentials = { accessKeyId, secretAccessKey, sessionToken: env.AWS_SESSION_TOKEN };
  return publishedOnS3({ name: PUBLISHED.slice('s3://'.length), region, credentials, endpoint: env.PUBLISHED_ADDRESS });
}

export const publishedInFolder = (folder: string): Published => ({ put: (path, text) => putWhole(join(folder, path), text) });

export function publishedOnS3({ name, region, credentials: { sessionToken, ...keys }, endpoint }: Bucket): Published {
  const client = new AwsClient({ ...keys, ...(sessionToken && { sessionToken }), region, service: 's3', retries: 4 });
  const at = endpoint ?? `https://${name}.s3.${region}.amazonaws.com`;
  return {
    async put(path, text) {
      const response = await client.fetch(`${at}/${path}`, { method: 'PUT', body: text, headers: publishedHeaders(path) });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`S3 answers ${response.status} to PUT`);
    },
  };
}

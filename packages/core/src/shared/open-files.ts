import { fileURLToPath } from 'node:url';
import type { FilesEnv } from './env.ts';
import { type Files, noFiles } from './files.ts';
import { filesInFolder } from './files-in-folder.ts';
import { filesOnS3 } from './files-on-s3.ts';

/** The store that the settings name; none where they name none. */
export function openFiles(env: FilesEnv): Files {
  const { FILES } = env;
  if (FILES === undefined) return noFiles;
  if (FILES.startsWith('file:')) {
    return filesInFolder({ path: fileURLToPath(FILES), address: env.FILES_ADDRESS ?? '', secret: env.FILES_SECRET ?? '' });
  }
  const { AWS_REGION: region, AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = env;
  const credentials = { accessKeyId, secretAccessKey, sessionToken: env.AWS_SESSION_TOKEN };
  return filesOnS3({ name: FILES.slice('s3://'.length), region, credentials, endpoint: env.FILES_ADDRESS });
}

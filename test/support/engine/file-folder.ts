import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileFolder } from '@puskesos/local/server/files';
import { inject } from 'vitest';

/** A folder of one's own for files, and a secret that signs its addresses. */
export const fileFolder = (): FileFolder => ({ path: join(inject('folder'), 'files', randomUUID()), secret: randomUUID() });

/** The settings by which functions find it, and beside it where figures for everybody lie. */
export const filesSettings = (address: string, { path, secret }: FileFolder = fileFolder()) => ({
  FILES: pathToFileURL(path).href,
  FILES_ADDRESS: address,
  FILES_SECRET: secret,
  PUBLISHED: pathToFileURL(publishedBeside(path)).href,
});

const publishedBeside = (path: string): string => `${path}-published`;

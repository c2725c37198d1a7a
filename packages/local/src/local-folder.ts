import { join } from 'node:path';

/** The folder at the top of the project that holds what this machine alone needs: data and, where there was no Java, a JRE. */
export const localFolder = join(import.meta.dirname, '../../../.local');

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const web = join(import.meta.dirname, '../../../packages/web');

/** Builds the pages into a folder as they are built for a deployment whose people are vouched for by this issuer. */
export async function builtFor(
  folder: string,
  { issuer, clientId, office }: { readonly issuer: string; readonly clientId: string; readonly office?: string },
): Promise<string> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ...(office && { OFFICE_AT: office }),
    SIGN_IN_ISSUER: issuer,
    SIGN_IN_CLIENT: clientId,
    SIGN_IN_ORIGIN: new URL(issuer).origin,
  };
  await promisify(execFile)('npx', ['vite', 'build', '--outDir', folder, '--emptyOutDir'], { cwd: web, env });
  return folder;
}

import { directoryEnv } from '@puskesos/core/shared/env';
import type { CognitoDirectory } from './cognito-directory.ts';

/** The pool of users that belongs to a deployment; none on one machine. What speaks to it is loaded where there is one. */
export async function openDirectory(source?: NodeJS.ProcessEnv): Promise<CognitoDirectory | undefined> {
  const { AWS_REGION: region, USER_POOL: pool, JWT_ISSUER: issuer } = directoryEnv(source);
  if (pool === undefined || issuer === undefined) return undefined;
  const cognito = await import('./cognito-directory.ts');
  return new cognito.CognitoDirectory({ region, pool, issuer });
}

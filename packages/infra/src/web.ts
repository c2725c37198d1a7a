import { officeAt } from './api.ts';
import { signIn } from './auth.ts';
import { filesOrigin } from './files.ts';
import { router } from './router.ts';

/** The public check page and the office's GraphiQL: files in a bucket, the same for everyone. */
export const site = new sst.aws.StaticSite('Web', {
  path: 'packages/web',
  build: { command: 'npm run build', output: 'dist' },
  router: { instance: router },
  environment: {
    UPLOADS_ORIGIN: filesOrigin,
    OFFICE_AT: officeAt,
    SIGN_IN_ISSUER: signIn.issuer,
    SIGN_IN_CLIENT: signIn.audience,
    SIGN_IN_ORIGIN: signIn.page,
  },
  assets: {
    fileOptions: [
      { files: '**', cacheControl: 'public,max-age=3600' },
      // Vite names these after their content.
      { files: 'assets/**', cacheControl: 'public,max-age=31536000,immutable' },
      { files: ['**/*.html', 'sign-in.json'], cacheControl: 'no-cache' },
    ],
  },
  // SST writes types for the site's settings; there are none, so they go where nobody reads them.
  vite: { types: '../../.sst/web-env.d.ts' },
});

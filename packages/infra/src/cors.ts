import { allowedOrigins } from '@puskesos/core/shared/env';
import { router } from './router.ts';

/** Whose pages may ask, beside our own: named when it is deployed, `ALLOWED_ORIGINS=https://desa.example npx sst deploy`. */
const allowOrigins = [...allowedOrigins()];

/** A page carries its person's token itself, so no cookie goes along. POST alone, as everywhere. */
const asked = {
  allowMethods: ['POST' as const],
  allowHeaders: ['authorization', 'content-type', 'traceparent'],
  exposeHeaders: ['x-request-id'],
  allowCredentials: false,
  maxAge: '1 day' as const,
};

/** The public's endpoint has our pages' own address. */
export const publicCors = allowOrigins.length > 0 && { ...asked, allowOrigins };

/** The office's has another. */
export const officeCors = { ...asked, allowOrigins: [router.url, ...allowOrigins] };

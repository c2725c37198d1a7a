import { allowedOrigins } from '@puskesos/core/shared/env';

/** Whose pages may ask, beside our own: named when it is deployed, `ALLOWED_ORIGINS=https://desa.example npx sst deploy`. */
const allowOrigins = [...allowedOrigins()];

/** A page carries its person's token itself, so no cookie goes along. POST alone, as everywhere. */
export const cors = allowOrigins.length > 0 && {
  allowOrigins,
  allowMethods: ['POST' as const],
  allowHeaders: ['authorization', 'content-type', 'traceparent'],
  exposeHeaders: ['x-request-id'],
  allowCredentials: false,
  maxAge: '1 day' as const,
};

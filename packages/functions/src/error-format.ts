import { unwrapResolverError } from '@apollo/server/errors';
import { DomainError, InvalidInput, Throttled, Unavailable } from '@puskesos/core/shared/error';
import type { GraphQLFormattedError } from 'graphql';
import { faultOf, log, withoutNumbers } from './log.ts';

/** Faults of the request itself: graphql-js and our limits word them, and they may quote what was sent. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'REQUEST_TOO_LARGE',
]);

/** Expected failures keep their code and both messages; anything else becomes one sentence, and its cause goes to the log alone. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const where = formatted.path ? { path: formatted.path } : {};
  if (cause instanceof DomainError) {
    const extensions = {
      code: cause.code,
      message: cause.messages,
      ...(cause instanceof InvalidInput && { issues: cause.issues }),
      ...((cause instanceof Throttled || cause instanceof Unavailable) && { retryAfter: cause.retryAfter }),
    };
    return { message: cause.message, ...where, extensions };
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && REQUEST_FAULTS.has(code)) {
    return { message: csrfHint(withoutNumbers(formatted.message)), ...where, ...locations(formatted), extensions: { code } };
  }
  log('error', 'unexpected', faultOf(cause));
  const message =
    'Terjadi gangguan pada sistem; sudah dicatat. Coba lagi sebentar. / Something went wrong here and was recorded. Try again shortly.';
  return { message, ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

const locations = ({ locations }: GraphQLFormattedError) => (locations ? { locations } : {});

/** Some clients send queries by GET unless told not to, and Apollo's refusal does not say so. */
const csrfHint = (message: string) =>
  message.includes('CSRF')
    ? `Kirim dengan POST dan content-type application/json. / Send it by POST with content-type application/json. (${message})`
    : message;

import { both, DomainError, InvalidInput, type Message, NotFound, Throttled, Unavailable } from '@puskesos/core/shared/error';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { faultOf, log, requestUnderWay, withoutNumbers } from './log.ts';

/** Faults of the request itself: graphql-js and our limits word them, and they may quote what was sent. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'REQUEST_TOO_LARGE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export const usePost: Message = {
  id: 'Kirim dengan POST dan content-type application/json.',
  en: 'Send it by POST with content-type application/json.',
};

/** Expected failures keep their code and both messages; anything else becomes one sentence, and its cause goes to the log alone. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
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
    return {
      message: formatted.message.includes('CSRF') ? both(usePost) : withoutNumbers(formatted.message),
      ...where,
      ...locations(formatted),
      extensions: { code },
    };
  }
  return { message: both(unexpected(cause)), ...where, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: requestUnderWay() } };
}

/** Pothos says by an error of its own that an id belongs to another type than was asked for: under that type there is nothing. */
function causeOf(error: unknown): unknown {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return cause instanceof Error && cause.name === 'PothosValidationError' ? new NotFound() : cause;
}

/** Writes down what nobody expected, and gives the one sentence that whoever asked may know of it. */
export function unexpected(cause: unknown): Message {
  log('error', 'unexpected', { faults: 1, ...faultOf(cause) });
  return {
    id: 'Terjadi gangguan pada sistem; sudah dicatat. Coba lagi sebentar.',
    en: 'Something went wrong here and was recorded. Try again shortly.',
  };
}

const locations = ({ locations }: GraphQLFormattedError) => (locations ? { locations } : {});

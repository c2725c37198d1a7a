import { hash } from 'node:crypto';
import {
  ApolloServer,
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLRequest,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { createComplexityRule } from '@pothos/plugin-complexity';
import type { Cost } from '@puskesos/core/shared/cost';
import { DomainError, InvalidInput } from '@puskesos/core/shared/error';
import { maxTokens, tooCostly } from '@puskesos/schema/shared/limits';
import { SaidError } from '@puskesos/schema/shared/said-error';
import { GraphQLError, type GraphQLSchema, validate } from 'graphql';
import { formatError } from './error-format.ts';
import { introspection } from './introspection.ts';
import { faultOf, log, logUnreadable, millisecondsSoFar, timesAnswered, withoutNumbers } from './log.ts';
import { refusedInput } from './refused-input.ts';
import { Remembered } from './remembered.ts';
import { checkVariables } from './variables.ts';

type GraphQLResponseBody = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

export interface Metered extends BaseContext {
  readonly bill: Cost;
  /** For the log: who and by what request, no more. */
  readonly trace: Record<string, unknown>;
}

interface Options<C extends BaseContext> {
  readonly schema: GraphQLSchema;
  /** What its saved operations are called. */
  readonly saved: ReadonlySet<string>;
  /** What an endpoint does besides, after all of this. */
  readonly more?: readonly ApolloServerPlugin<C & Metered>[];
  readonly limit: { complexity: number; depth: number; breadth: number };
}

/**
 * Apollo without what it adds unasked: its default plugins wrap every field. What a request may ask for is
 * bounded before anything is read, and what it took, and how much of the bound
 * that was, is told in `extensions.cost`.
 */
export function makeServer<C extends BaseContext>({ schema, saved, limit, more = [] }: Options<C>): ApolloServer<C & Metered> {
  const server = new ApolloServer<C & Metered>({
    schema,
    // The schema is no secret: it is in the repository, and GraphiQL lives by it.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens },
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limits(limit),
      introspection(),
      metering(limit.complexity, saved),
      ...more,
    ],
    logger: { debug: () => undefined, info: () => undefined, warn: quiet, error: quiet },
  });
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  return server;
}

/** How much a request asked for, as the limit counts it: told with what it took, and where it was refused. */
const asked = new WeakMap<object, number>();

const quiet = (message?: unknown): void => log('warn', 'apollo', faultOf(message));

/** Documents with variables of which it is remembered that they may be asked, and how much they ask for. */
const MOST_KNOWN = 500;

/** Both by their sum alone: what somebody looks for does not stay in memory. */
const nameOf = ({ query, operationName, variables }: GraphQLRequest): string =>
  hash('sha256', JSON.stringify([query, operationName, variables]), 'base64url');

function limits<C extends BaseContext>(limit: Options<C>['limit']): ApolloServerPlugin<C> {
  const known = new Remembered<number>(MOST_KNOWN);
  return {
    requestDidStart: async () => {
      /** What is wrong with a mutation's variables: its own answer then says so. */
      let refused: InvalidInput | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // That there is none of that name is the server's to say.
          if (!operation) return;
          if (!schema.getRootType(operation.operation)) throw noSuchKind;
          const name = operation.operation === 'query' ? nameOf(request) : undefined;
          const before = name === undefined ? undefined : known.get(name);
          if (before !== undefined) return void asked.set(contextValue as object, before);
          // As a rule of its own for these variables: among the server's rules it would be asked before there are any.
          let found: number | undefined;
          const rule = createComplexityRule({
            context: contextValue as object,
            variableValues: request.variables ?? {},
            ...(request.operationName && { operationName: request.operationName }),
            maxComplexity: limit.complexity,
            maxDepth: limit.depth,
            maxBreadth: limit.breadth,
            onResult: ({ complexity }) => {
              found = complexity;
              asked.set(contextValue as object, complexity);
            },
          });
          try {
            checkVariables(schema, operation, request.variables ?? {});
            const [error] = validate(schema, document, [rule]);
            if (error) throw tooCostly(error.message);
            if (name !== undefined && found !== undefined) known.set(name, found);
          } catch (error) {
            if (error instanceof InvalidInput && operation.operation === 'mutation') refused = error;
            else throw error instanceof DomainError ? asBadRequest(error) : error;
          }
        },
        async responseForOperation({ schema, document, operation, request }) {
          if (!refused) return null;
          const asked = { given: request.variables ?? {}, error: refused };
          const singleResult = (await refusedInput(schema, document, operation, asked)) as GraphQLResponseBody;
          return { http: { status: 200, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

const noSuchKind = new SaidError(
  { id: 'Hanya query dan mutation.', en: 'Queries and mutations only.' },
  { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
);

const asBadRequest = (error: DomainError): GraphQLError =>
  new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } });

/** Of a name that somebody made up, so much is told or logged. */
const LONGEST_NAME = 60;

/** A saved operation by its name; what else somebody called theirs is for the log alone, since anybody can make up as many as they like. */
const called = (name: string | null | undefined, saved: ReadonlySet<string>) =>
  name && saved.has(name)
    ? { operation: name }
    : { operation: 'other', ...(name && { called: withoutNumbers(name).slice(0, LONGEST_NAME) }) };

function metering<C extends Metered>(limit: number, saved: ReadonlySet<string>): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => {
      return {
        async willSendResponse({ response, contextValue, operationName }) {
          const { calls, readUnits, writeUnits, isDisclosed } = contextValue.bill;
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
          const codes = errors?.map(({ extensions }) => extensions?.['code']);
          log('info', 'request', {
            ...contextValue.trace,
            ...called(operationName, saved),
            milliseconds: millisecondsSoFar(),
            calls,
            readUnits,
            writeUnits,
            codes,
          });
          const times = Object.entries(Object.groupBy(codes ?? [], String));
          for (const [code, each = []] of times) log('info', 'error answered', timesAnswered(code, each.length));
          logUnreadable(contextValue.bill, contextValue.trace);
          if (response.body.kind !== 'single' || !isDisclosed) return;
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            cost: { calls, readUnits, writeUnits, complexity: asked.get(contextValue) ?? 0, limit },
          };
        },
      };
    },
  };
}

import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { createComplexityRule } from '@pothos/plugin-complexity';
import type { Cost } from '@puskesos/core/shared/cost';
import { maxTokens, refuseExcess, tooCostly } from '@puskesos/schema/limits';
import { type GraphQLSchema, validate } from 'graphql';
import { formatError } from './error-format.ts';
import { faultOf, log } from './log.ts';

interface Metered extends BaseContext {
  readonly bill: Cost;
  /** For the log: who and by what request, no more. */
  readonly trace: Record<string, unknown>;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly limit: { complexity: number; depth: number; breadth: number };
}

/**
 * Apollo without what it adds unasked: its default plugins wrap every field and cost half of the CPU. What a request may ask for is
 * bounded before anything is read, and what it took is told in `extensions.cost`.
 */
export function makeServer<C extends BaseContext>({ schema, limit }: Options): ApolloServer<C & Metered> {
  const server = new ApolloServer<C & Metered>({
    schema,
    // The schema is no secret: it is in the repository, and GraphiQL lives by it.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
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
      metering(),
    ],
    logger: { debug: () => undefined, info: () => undefined, warn: quiet, error: quiet },
  });
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  return server;
}

const quiet = (message?: unknown): void => log('warn', 'apollo', faultOf(message));

function limits<C extends BaseContext>(limit: Options['limit']): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => ({
      async validationDidStart({ document }) {
        refuseExcess(document);
      },
      // As a rule of its own for these variables: among the server's rules it would be asked before there are any.
      async didResolveOperation({ schema, document, request, contextValue }) {
        const rule = createComplexityRule({
          context: contextValue as object,
          variableValues: request.variables ?? {},
          maxComplexity: limit.complexity,
          maxDepth: limit.depth,
          maxBreadth: limit.breadth,
        });
        const [error] = validate(schema, document, [rule]);
        if (error) throw tooCostly(error.message);
      },
    }),
  };
}

function metering<C extends Metered>(): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => {
      const began = process.hrtime.bigint();
      return {
        async willSendResponse({ response, contextValue, operationName, errors }) {
          const { calls, readUnits, writeUnits } = contextValue.bill;
          const codes = errors?.map(({ extensions }) => extensions?.['code']);
          const milliseconds = Number((process.hrtime.bigint() - began) / 1_000_000n);
          log('info', 'request', { ...contextValue.trace, operation: operationName, milliseconds, calls, readUnits, writeUnits, codes });
          if (response.body.kind !== 'single') return;
          response.body.singleResult.extensions = { ...response.body.singleResult.extensions, cost: { calls, readUnits, writeUnits } };
        },
      };
    },
  };
}

import { type ApolloServerPlugin, type BaseContext, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import { Remembered } from './remembered.ts';

/**
 * A schema is the same for as long as a process lives, and to tell it takes longer than any other answer. So what was told of it is told again to whoever
 * asks in the same words.
 */

type Told = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

/** GraphiQL, generators of code and checks of schemas each ask in words of their own. */
const MOST = 4;

const isOfSchema = ({ operation, selectionSet: { selections } }: OperationDefinitionNode): boolean =>
  operation === 'query' && selections.every((one) => one.kind === Kind.FIELD && ['__schema', '__type'].includes(one.name.value));

export function introspection<C extends BaseContext>(): ApolloServerPlugin<C> {
  const known = new Remembered<Told>(MOST);
  return {
    requestDidStart: async ({ request: { operationName, query, variables } }) => {
      const words = JSON.stringify([operationName, query, variables]);
      let isAsked = false;
      return {
        async responseForOperation({ operation }) {
          isAsked = operation !== undefined && isOfSchema(operation);
          const told = isAsked ? known.get(words) : undefined;
          return told ? { http: { status: 200, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { ...told } } } : null;
        },
        async willSendResponse({ response: { body } }) {
          if (isAsked && body.kind === 'single' && !body.singleResult.errors) known.set(words, { data: body.singleResult.data ?? null });
        },
      };
    },
  };
}

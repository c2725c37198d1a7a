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
    requestDidStart: async ({ request: { operationName, query = '', variables } }) => {
      /** In which words it is asked for; undefined of any other question. */
      let words: string | undefined;
      return {
        async responseForOperation({ operation }) {
          if (!operation || !isOfSchema(operation) || Object.keys(variables ?? {}).length > 0) return null;
          words = `${operationName} ${query}`;
          const told = known.get(words);
          return told ? { http: { status: 200, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { ...told } } } : null;
        },
        async willSendResponse({ response: { body } }) {
          if (words !== undefined && body.kind === 'single' && !body.singleResult.errors)
            known.set(words, { data: body.singleResult.data ?? null });
        },
      };
    },
  };
}

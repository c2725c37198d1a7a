import { randomBytes } from 'node:crypto';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

export interface Steady extends BaseContext {
  readonly steady: { readonly isSteady: boolean };
}

/** More than what anybody is told of their own household, with its words in both languages. */
const STEADY = 12_288;

/**
 * Answers that are to be alike from outside are all of one length: who sees what goes over the line can't tell by it whether something was found.
 */
export function steadyLength<C extends Steady>(): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ response: { body, http }, contextValue: { steady } }) {
        if (body.kind !== 'single' || !steady.isSteady) return;
        // What says how it is encoded the edge does not pack, and packed it would not be of one length.
        http.headers.set('content-encoding', 'identity');
        const { singleResult } = body;
        const filled = (padding: string) => ({ ...singleResult.extensions, padding });
        const bare = Buffer.byteLength(JSON.stringify({ ...singleResult, extensions: filled('') }));
        const missing = Math.ceil(bare / STEADY) * STEADY - bare;
        singleResult.extensions = filled(randomBytes(missing).toString('base64url').slice(0, missing));
      },
    }),
  };
}

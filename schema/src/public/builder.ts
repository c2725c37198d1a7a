import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import type { LookContext } from '@puskesos/core/answer/look';
import type { SenderContext } from '@puskesos/core/inbox/letters';
import type { PublicContext } from '@puskesos/core/recipient';
import { relayWords } from '../shared/relay-words.ts';

interface Scalar<T> {
  Input: T;
  Output: T;
}

/** A schema of its own: what its context does not hold, no resolver here can name. */
export const builder = new SchemaBuilder<{
  Context: PublicContext & SenderContext & LookContext;
  Defaults: 'v4';
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: true;
  Scalars: { ID: Scalar<string>; Date: Scalar<string>; Instant: Scalar<string>; RegionCode: Scalar<string> };
}>({
  defaults: 'v4',
  defaultFieldNullability: false,
  plugins: [RelayPlugin, ComplexityPlugin],
  relay: { ...relayWords, cursorType: 'String', nodeQueryOptions: false, nodesQueryOptions: false },
  // Asked for by the types only, because the office's schema uses that plugin; here there is nobody to authorise.
  scopeAuth: { authScopes: () => ({}) },
  complexity: { defaultComplexity: 1, defaultListMultiplier: 1 },
});

builder.queryType({ description: 'What anyone may ask: who receives aid in a village, masked. Needs no sign-in.' });

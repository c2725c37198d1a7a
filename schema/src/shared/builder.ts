import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import { can } from '@puskesos/core/shared/actor';
import { TooMuchAtOnce } from '@puskesos/core/shared/change-size';
import { InvalidInput, NotFound, RequestKeyReused, Throttled, Unavailable, VersionConflict } from '@puskesos/core/shared/error';
import { Forbidden } from '@puskesos/core/shared/forbidden';
import { manyIds } from '@puskesos/core/shared/id';
import type { Right } from '@puskesos/core/shared/rights';
import { invalidInput } from '@puskesos/core/shared/said';
import type { OfficeContext } from './context.ts';
import { decodeId, encodeId } from './global-id.ts';
import './queries-plugin.ts';
import { relayWords } from './relay-words.ts';

interface Scalar<T> {
  Input: T;
  Output: T;
}

export const builder = new SchemaBuilder<{
  Context: OfficeContext;
  Defaults: 'v4';
  DefaultFieldNullability: false;
  AuthScopes: { right: Right };
  DefaultEdgesNullability: false;
  DefaultNodeNullability: true;
  Scalars: {
    ID: Scalar<string>;
    NIK: Scalar<string>;
    KKNumber: Scalar<string>;
    Rupiah: Scalar<number>;
    Date: Scalar<string>;
    Instant: Scalar<string>;
    RegionCode: Scalar<string>;
    /** Whatever was sent: what it holds is judged with the form. */
    VisitDocument: Scalar<unknown>;
  };
}>({
  defaults: 'v4',
  defaultFieldNullability: false,
  plugins: [ErrorsPlugin, 'queries', RelayPlugin, ScopeAuthPlugin, ValidationPlugin, DataloaderPlugin, ComplexityPlugin],
  relay: {
    clientMutationId: 'optional',
    cursorType: 'String',
    brandLoadedObjects: true,
    encodeGlobalID: encodeId,
    decodeGlobalID: decodeId,
    nodesQueryOptions: {
      description:
        'Things by their ids, at most 100, in the order of the ids; null in the place of each that does not exist or is out of your area.',
      args: { ids: { description: 'Their ids.', validate: manyIds } },
      complexity: ({ ids }: { ids?: readonly unknown[] }) => ({ field: 1, multiplier: Math.max(1, ids?.length ?? 1) }),
    },
    nodeTypeOptions: { description: 'Anything with an id of its own, to be fetched again by `node`.' },
    nodeQueryOptions: {
      description: 'A thing by its id; null when it does not exist or is out of your area.',
      args: { id: { description: 'Its id.' } },
    },
    idFieldOptions: { description: 'Its id, as `node` takes it.' },
    mutationInputArgOptions: { description: 'What to do, and with what.' },
    ...relayWords,
    clientMutationIdInputOptions: {
      description: 'Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice.',
    },
    clientMutationIdFieldOptions: { description: 'The key you sent.' },
    defaultMutationInputTypeOptions: { description: 'Input of the mutation of that name.' },
    defaultPayloadTypeOptions: { description: 'What the mutation of that name made or changed.' },
  },
  errors: {
    directResult: true,
    // An id that was never given is met before the resolver.
    unsafelyHandleInputErrors: true,
    defaultTypes: [InvalidInput, Forbidden, NotFound, VersionConflict, RequestKeyReused, TooMuchAtOnce, Throttled, Unavailable],
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
      description: 'The payload, or the error that says what to do. Errors have `code`, `message` (Indonesian) and `messageEn`.',
    },
  },
  scopeAuth: {
    authScopes: ({ core }) => ({ right: (right) => can(core.actor, right) }),
    unauthorizedError: (_root, { core }) => new Forbidden(core.actor.role),
  },
  validation: {
    validationError: invalidInput,
  },
  // The limit itself is checked once a request, before anything is read: see the functions.
  complexity: { defaultComplexity: 1, defaultListMultiplier: 1 },
});

builder.queryType({
  description: 'What may be asked. Every list is read page by page, for as long as `hasNextPage` is true: also after a page without rows.',
});
builder.mutationType({ description: 'What may be changed. Each answers with what it made or with a typed error.' });

export type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;

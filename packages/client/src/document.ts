import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

/** A saved operation as any client takes it, which knows what it is sent and what it answers. */
export const operation = <Result, Variables>(source: string): TypedDocumentNode<Result, Variables> =>
  parse(source, { noLocation: true }) as TypedDocumentNode<Result, Variables>;

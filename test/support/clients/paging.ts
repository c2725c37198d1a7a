import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { type Found, saidOf } from '../scenes/lists.ts';
import type { Data } from './client.ts';

/** One list as a frontend pages it: a document that takes a page from either end, and where in its answer the list stands. */

export interface Paged {
  /** As Relay names a query: after the file it stands in. */
  readonly operation: string;
  readonly text: string;
  readonly rowsIn: (data: Data) => readonly string[];
}

export type PageOf = Readonly<Record<'first' | 'after' | 'last' | 'before', number | string | null>>;
export const forward = (first: number, after: string | null): PageOf => ({ first, after, last: null, before: null });
export const backward = (last: number, before: string | null): PageOf => ({ first: null, after: null, last, before });

/** `relay`: with the mark by which Relay’s compiler and runtime join pages. */
export function pagedDocument({ list, of, given }: Found, relay: boolean): Paged {
  const { name } = list.field;
  const operation = `${list.name.replace('.', '')}Query`;
  const said = [...saidOf(list, given), 'first: $first', 'after: $after', 'last: $last', 'before: $before'];
  const mark = relay ? ` @connection(key: "${operation}_${name}", filters: [])` : '';
  const page = `${name}(${said.join(', ')})${mark} { edges { cursor node { ${idOf(list.field.type)}__typename } } ${relay ? '' : INFO} }`;
  const inner = list.through === undefined ? page : `${list.through} { ${page} }`;
  const selection = of === undefined ? page : `node(id: "${of}") { id __typename ... on ${list.type} { ${inner} } }`;
  const listIn = (data: Data) => {
    const record = of === undefined ? data : list.through === undefined ? data.node : data.node?.[list.through];
    return record?.[name];
  };
  return {
    operation,
    text: `query ${operation}($first: Int, $after: String, $last: Int, $before: String) { ${selection} }`,
    rowsIn: (data) => (listIn(data)?.edges ?? []).map(({ cursor }: { cursor: string }) => cursor),
  };
}

const INFO = 'pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';

function idOf(connection: Found['list']['field']['type']): string {
  const type = getNamedType(connection);
  const edges = isObjectType(type) ? getNamedType(type.getFields()['edges']?.type) : undefined;
  const node = isObjectType(edges) ? getNamedType(edges.getFields()['node']?.type) : undefined;
  return (isObjectType(node) || isInterfaceType(node)) && 'id' in node.getFields() ? 'id ' : '';
}

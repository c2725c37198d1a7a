import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { SaidError } from './said-error.ts';

/** What one request may ask for. Whatever asks for more is refused before anything is read. */

/** Fields, each counted as often as the rows it hangs on; depth and breadth of the selection. */
export const officeBudget = { complexity: 5_000, depth: 16, breadth: 400 } as const;
export const publicBudget = { complexity: 1_500, depth: 16, breadth: 150 } as const;
const maxDepth = 16;
const introspectionDepth = 8;

export const maxSourceLength = 20_000;
/** The one field that carries a file, and so may come in a long request. */
export const uploadField = 'uploadPaymentResults';
export const maxTokens = 4_000;
const maxAliases = 30;
const maxDirectives = 50;
const maxRootFields = 20;
const maxSelections = 2_000;

export const tooCostly = (kind: string): SaidError =>
  new SaidError(
    {
      id: `Permintaan terlalu besar (${kind}). Kurangi kolom atau baris, atau bagi menjadi beberapa permintaan.`,
      en: `The request is too large (${kind}). Ask for fewer fields or rows, or split it.`,
    },
    { extensions: { code: 'REQUEST_TOO_LARGE', http: { status: 400 } } },
  );

/**
 * Refuses what is cheap to write and dear to answer: thousands of aliases, directives or root fields, selections nested without end,
 * fragments that spread each other many times over. Counted with fragments opened, before validation would have to.
 */
export function refuseExcess(source: string): void {
  if (accepted.has(source)) return;
  const document = parsed(source);
  if (!document) return;
  count(document);
  if (accepted.size === keptSources) accepted.clear();
  accepted.add(source);
}

/** A frontend sends the same few documents over and over: each is counted once. */
const accepted = new Set<string>();
const keptSources = 500;

function count(document: DocumentNode): void {
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  const counts = { selections: 0, aliases: 0, directives: 0 };

  const walk = (set: SelectionSetNode, depth: number, open: ReadonlySet<string>): void => {
    if (depth > maxDepth) throw tooCostly('depth');
    for (const node of set.selections) {
      counts.selections += 1;
      counts.directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) {
        if (node.alias) counts.aliases += 1;
        // A tool that reads the schema nests deep, in fields that graphql-js bounds itself.
        const inside = node.name.value === '__schema' ? depth - introspectionDepth : depth;
        if (node.selectionSet) walk(node.selectionSet, inside + 1, open);
      } else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, depth + 1, open);
      else {
        const name = node.name.value;
        const fragment = fragments.get(name);
        // A fragment that spreads itself is for validation to refuse.
        if (fragment && !open.has(name)) walk(fragment, depth + 1, new Set([...open, name]));
      }
      if (counts.selections > maxSelections) throw tooCostly('selections');
      if (counts.aliases > maxAliases) throw tooCostly('aliases');
      if (counts.directives > maxDirectives) throw tooCostly('directives');
    }
  };
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    if (node.selectionSet.selections.length > maxRootFields) throw tooCostly('root fields');
    walk(node.selectionSet, 1, new Set());
  }
}

/** Undefined for what is no GraphQL: the server says where it goes wrong. */
function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source, { maxTokens, noLocation: true });
  } catch {
    return undefined;
  }
}

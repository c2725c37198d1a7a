import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Does the request ask for that field of a page's rows? Then what all rows need is fetched beside the page, not row by row. */
export function rowsAskFor(name: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === name || within(node.selectionSet);
      return within(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => within(selectionSet));
}

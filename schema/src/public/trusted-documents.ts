/**
 * Questions about published lists that may also come by a GET, by their names: they hold nothing but a village and a place in its list, so that
 * an address and a cache may hold them. Each is the saved operation of that name.
 */
export const trustedDocuments: Readonly<Record<string, string>> = {
  VillageList:
    'query VillageList($village: RegionCode!, $first: Int = 40, $after: String) { publishedList(village: $village) { publishedAt households recipients byProgram { program { id name } recipients } } recipients(village: $village, first: $first, after: $after) { edges { cursor node { id maskedName aid { program { id name fund kind } status since } } } pageInfo { hasNextPage endCursor } } }',
  Decided:
    'query Decided($village: RegionCode!) { publishedList(village: $village) { deliberation { on households } } decided(village: $village, first: 50) { edges { node { id maskedName programs { id name } } } } }',
};

/** What their variables may be; anything else in the address is not looked at. */
const texts = ['village', 'after'] as const;

export interface TrustedRequest {
  readonly query: string;
  readonly variables: Record<string, string | number>;
}

/** Undefined where there is no such document. */
export function trustedRequest(asked: Readonly<Record<string, string | undefined>>): TrustedRequest | undefined {
  const query = Object.hasOwn(trustedDocuments, asked['operationName'] ?? '') ? trustedDocuments[asked['operationName'] ?? ''] : undefined;
  if (query === undefined) return undefined;
  const given = texts.flatMap((name) => (asked[name] ? [[name, asked[name]] as const] : []));
  const { first } = asked;
  return { query, variables: { ...Object.fromEntries(given), ...(first && { first: Number(first) }) } };
}

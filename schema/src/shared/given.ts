/** GraphQL says "not given" by null as well as by absence; core knows absence only. */
export type Given<T> = T extends readonly (infer Item)[]
  ? Given<Item>[]
  : T extends object
    ? { [K in keyof T as null extends T[K] ? never : K]: Given<T[K]> } & {
        [K in keyof T as null extends T[K] ? K : never]?: Given<NonNullable<T[K]>>;
      }
    : T;

export function given<T>(value: T): Given<T> {
  if (Array.isArray(value)) return value.map(given) as Given<T>;
  if (typeof value !== 'object' || value === null) return value as Given<T>;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, given(inner)])) as Given<T>;
}

/** The caller's key, as an operation takes it. */
export const once = ({ clientMutationId }: { clientMutationId?: string | null | undefined }) => ({ once: clientMutationId });

/** The input of a mutation about one household, as its operation takes it. */
export function aboutHousehold<T extends { household: { id: string }; clientMutationId?: string | null | undefined }>(input: T) {
  const { household, clientMutationId: _key, ...asked } = input;
  return { ...given(asked), household: household.id };
}

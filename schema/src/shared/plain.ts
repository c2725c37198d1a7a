import { type GlobalId, ownIdOf } from './global-id.ts';

/** An input as core takes it: GraphQL says "not given" by null as well as by absence, core knows absence only; and a record goes by its own id. */
export type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends GlobalId
    ? string
    : T extends object
      ? { [K in keyof T as null extends T[K] ? never : K]: Plain<T[K]> } & {
          [K in keyof T as null extends T[K] ? K : never]?: Plain<NonNullable<T[K]>>;
        }
      : T;

export const plain = <T>(value: T): Plain<T> => plainly(value, (inner) => inner !== null && inner !== undefined) as Plain<T>;

/** The same, but for null, which clears what a correction names. */
export const withNulls = (value: unknown): unknown => plainly(value, (inner) => inner !== undefined);

function plainly(value: unknown, isSaid: (inner: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => plainly(item, isSaid));
  if (typeof value !== 'object' || value === null) return value;
  if (isGlobalId(value)) return ownIdOf(value);
  const entries = Object.entries(value).filter(([, inner]) => isSaid(inner));
  return Object.fromEntries(entries.map(([key, inner]) => [key, plainly(inner, isSaid)]));
}

const isGlobalId = (value: object): value is GlobalId => Object.keys(value).length === 2 && 'typename' in value && 'id' in value;

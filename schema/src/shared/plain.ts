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

export function plain<T>(value: T): Plain<T> {
  if (Array.isArray(value)) return value.map(plain) as Plain<T>;
  if (typeof value !== 'object' || value === null) return value as Plain<T>;
  if (isGlobalId(value)) return ownIdOf(value) as Plain<T>;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)])) as Plain<T>;
}

const isGlobalId = (value: object): value is GlobalId => Object.keys(value).length === 2 && 'typename' in value && 'id' in value;

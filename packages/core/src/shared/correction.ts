import * as z from 'zod';

/** Corrections of what is recorded: what is left out stays, null says that it is not known. */

type Shape = Readonly<Record<string, z.ZodType>>;

type Clearable<S extends Shape> = { [K in keyof S]: S[K] extends z.ZodOptional ? z.ZodNullable<S[K]> : S[K] };
type Partly<S extends Shape> = { [K in keyof S]: S[K] extends z.ZodOptional ? z.ZodNullable<S[K]> : z.ZodOptional<S[K]> };

/** The same fields, where null may stand for what may be unknown; of the others it is refused. */
export const clearable = <S extends Shape>({ shape }: z.ZodObject<S>) => z.object(mapped(shape, (field) => field) as Clearable<S>);

/** The same, and any field may be left out. */
export const correctionOf = <S extends Shape>({ shape }: z.ZodObject<S>) =>
  z.object(mapped(shape, (field) => field.optional()) as Partly<S>);

const mapped = (shape: Shape, needed: (field: z.ZodType) => z.ZodType): Shape =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, field instanceof z.ZodOptional ? field.nullable() : needed(field)]),
  );

export type Corrections<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** The record with its corrections: without what they say is not known. */
export const withCorrections = <T extends object>(before: T, corrections: Corrections<T>): T =>
  withoutNulls({ ...before, ...Object.fromEntries(Object.entries(corrections).filter(([, value]) => value !== undefined)) }) as T;

type WithoutNulls<T> = { [K in keyof T]: Exclude<T[K], null> };

export const withoutNulls = <T extends object>(given: T): WithoutNulls<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as WithoutNulls<T>;

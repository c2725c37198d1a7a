import { builder } from './builder.ts';

/** GraphQL's names are core's in capitals; each value carries the Indonesian term that forms and cards use. */
export function enumOf<const V extends string>(name: string, description: string, values: readonly V[], terms: Record<V, string>) {
  const entries = values.map((value) => [constant(value), { value, description: terms[value] }] as const);
  return builder.enumType(name, { description, values: Object.fromEntries(entries) as Record<string, { value: V; description: string }> });
}

const constant = (value: string) => value.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

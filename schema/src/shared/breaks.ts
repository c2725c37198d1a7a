import {
  BreakingChangeType,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';

/** The schema’s text without its descriptions: what others’ programs rest on. */
export const bare = (schema: GraphQLSchema): string =>
  `${print(visit(parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true }), { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) }))}\n`;

/** What in `now` breaks who was written against `before`, in words; but what was announced there, and whose day has come. */
export function breaks(before: GraphQLSchema, now: GraphQLSchema, today: string): readonly string[] {
  return findBreakingChanges(before, now)
    .filter(({ description }) => !description.startsWith('Standard scalar'))
    .filter(({ type, description }) => !removals.has(type) || !isDue(before, description, today))
    .map(({ description }) => description);
}

/** What may go once it was announced. Of anything else there is a new name to be found. */
const removals: ReadonlySet<BreakingChangeType> = new Set([
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
]);

const day = /\b\d{4}-\d{2}-\d{2}\b/;

function isDue(before: GraphQLSchema, description: string, today: string): boolean {
  const announced = day.exec(reasonOf(before, description) ?? '')?.[0];
  return announced !== undefined && announced <= today;
}

/** Why it is deprecated, by what graphql-js says of it: `Type.field was removed.`, `value was removed from enum type Type.` */
function reasonOf(schema: GraphQLSchema, description: string): string | null | undefined {
  const [value, ofEnum] = /^(\w+) was removed from enum type (\w+)\.$/.exec(description)?.slice(1) ?? [];
  if (value && ofEnum) {
    const type = schema.getType(ofEnum);
    return isEnumType(type) ? type.getValue(value)?.deprecationReason : undefined;
  }
  const [, typeName = '', fieldName = '', arg] = /^(\w+)\.(\w+)(?: arg (\w+))? was removed\.$/.exec(description) ?? [];
  const type = schema.getType(typeName);
  if (isInputObjectType(type)) return type.getFields()[fieldName]?.deprecationReason;
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[fieldName];
  return arg ? field?.args.find(({ name }) => name === arg)?.deprecationReason : field?.deprecationReason;
}

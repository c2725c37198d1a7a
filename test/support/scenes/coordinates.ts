import { officeSchema } from '@puskesos/schema/office';
import { type FieldNode, getNamedType, isObjectType, Kind, parse, type SelectionSetNode } from 'graphql';

/** Which fields of the schema an answer tells something of, as `Type.field`: not null, and no empty list. */
export function coordinatesIn(query: string, data: unknown): Set<string> {
  const told = new Set<string>();
  for (const one of parse(query).definitions) {
    if (one.kind === Kind.OPERATION_DEFINITION) look({ selectionSet: one.selectionSet, type: 'Query', value: data }, told);
  }
  return told;
}

interface Told {
  readonly selectionSet: SelectionSetNode;
  readonly type: string;
  readonly value: unknown;
}

function look({ selectionSet, type: name, value }: Told, told: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) look({ selectionSet, type: name, value: one }, told);
  const type = officeSchema.getType(name);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { typeCondition, selectionSet: inner } = selection;
      look({ selectionSet: inner, type: typeCondition?.name.value ?? name, value }, told);
    }
    if (selection.kind === Kind.FIELD && isObjectType(type)) {
      const field = type.getFields()[selection.name.value];
      const inner = (value as Record<string, unknown>)[nameIn(selection)];
      if (!field || inner === null || inner === undefined || (Array.isArray(inner) && inner.length === 0)) continue;
      told.add(`${name}.${field.name}`);
      if (selection.selectionSet) look({ selectionSet: selection.selectionSet, type: getNamedType(field.type).name, value: inner }, told);
    }
  }
}

const nameIn = ({ alias, name }: FieldNode): string => (alias ?? name).value;

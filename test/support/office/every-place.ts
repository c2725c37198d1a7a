import { type Role, rights, roles } from '@puskesos/core/shared/rights';
import { type GraphQLInputField, type GraphQLInputObjectType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { officer, VILLAGE } from '../register/people.ts';
import { type Input, inputFor, pathsIn, rightOf, valueFor } from './inputs.ts';
import type { Person } from './office.ts';

/** Every place of a mutation’s input that takes a value of some kind, and somebody who may send it. */

const typeOf = ({ type }: GraphQLInputField) => {
  const bare = getNullableType(type);
  return isListType(bare) ? getNullableType(bare.ofType) : bare;
};

/** Each with the input that holds it: optional ones are put there one by one, as `example`. */
export function* everyPlace(
  type: GraphQLInputObjectType,
  is: (type: unknown) => boolean,
  example: unknown,
  { whole = (inner: Input): Input => inner, at = '', seen = [] as readonly string[] } = {},
): Generator<[string, Input]> {
  const input = inputFor(type);
  for (const path of pathsIn(type, input, (field) => is(typeOf(field)))) yield [at + path, whole(input)];
  for (const field of Object.values(type.getFields())) {
    if (field.name in input || seen.includes(type.name)) continue;
    const item = typeOf(field);
    const isList = isListType(getNullableType(field.type));
    const put = (value: unknown) => whole({ ...input, [field.name]: isList ? [value] : value });
    const path = `${at}${field.name}${isList ? '.0' : ''}`;
    if (is(item)) yield [path, put(example)];
    if (isInputObjectType(item)) yield* everyPlace(item, is, example, { whole: put, at: `${path}.`, seen: [...seen, type.name] });
  }
}

/** Every list of a mutation's input, however deep, with an input in which it holds one thing. */
export function* everyList(
  type: GraphQLInputObjectType,
  { whole = (inner: Input): Input => inner, at = '', seen = [] as readonly string[] } = {},
): Generator<[string, Input]> {
  const input = inputFor(type);
  for (const field of Object.values(type.getFields())) {
    const isList = isListType(getNullableType(field.type));
    const filled = { [field.name]: valueFor(field.type, field), ...input };
    if (isList) yield [at + field.name, whole(filled)];
    const item = typeOf(field);
    if (!isInputObjectType(item) || seen.includes(item.name)) continue;
    const inside = (inner: Input) => whole({ ...filled, [field.name]: isList ? [inner] : inner });
    yield* everyList(item, { whole: inside, at: `${at}${field.name}${isList ? '.0' : ''}.`, seen: [...seen, type.name] });
  }
}

const people: Record<Exclude<Role, 'system'>, Person> = {
  officer,
  village_head: { role: 'village_head', village: VILLAGE },
  camat: { role: 'camat', district: VILLAGE.slice(0, 8) },
  dinsos: { role: 'dinsos' },
  finance: { role: 'finance' },
  ministry: { role: 'ministry' },
  auditor: { role: 'auditor' },
};

/** Of Dinsos where they may; undefined where nobody may. */
export function someoneFor(mutation: string): Person | undefined {
  const may = (role: Role) => role !== 'system' && (rights[role] as readonly string[]).includes(rightOf(mutation));
  const role = may('dinsos') ? 'dinsos' : roles.find(may);
  return role && people[role as keyof typeof people];
}

import { type Role, rights, roles } from '@puskesos/core/shared/rights';
import { type GraphQLInputField, type GraphQLInputObjectType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Input, inputFor, inputTypeOf, mutationNames, pathsIn, rightOf, withValue } from '../support/office/inputs.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';

/** Every text that the schema takes is refused with characters that nobody sees. */

const office = useOffice(servedBy(officer.sub, VILLAGE));
const as: Record<Exclude<Role, 'system'>, Person> = {
  officer,
  village_head: { role: 'village_head', village: VILLAGE },
  camat: { role: 'camat', district: VILLAGE.slice(0, 8) },
  dinsos: { role: 'dinsos' },
  finance: { role: 'finance' },
  ministry: { role: 'ministry' },
  auditor: { role: 'auditor' },
};
const unseen = ['Bu\u0000di Contoh', 'Budi\u202e Contoh', 'Budi\u200b Contoh', 'Budi\u2066 Contoh', '\ufeffBudi Contoh'];

const typeOf = ({ type }: GraphQLInputField) => {
  const bare = getNullableType(type);
  return isListType(bare) ? getNullableType(bare.ofType) : bare;
};
const isText = (field: GraphQLInputField) => String(typeOf(field)) === 'String';
/** Told of each of many by itself. */
const inEach: Readonly<Record<string, string>> = { uploadVisits: '... on UploadVisitsPayload { results { refusal { code } } }' };
/** What a request is called is a key of the caller’s own, kept as a fingerprint alone; a file is read cell by cell. */
const isNoText = (path: string) => path === 'clientMutationId' || path === 'content';

/** Every text of an input, with the input that holds it: optional ones are put there one by one. */
function* textsOf(
  type: GraphQLInputObjectType,
  whole: (inner: Input) => Input,
  at = '',
  seen: readonly string[] = [],
): Generator<[string, Input]> {
  const input = inputFor(type);
  for (const path of pathsIn(type, input, isText)) yield [at + path, whole(input)];
  for (const field of Object.values(type.getFields())) {
    if (field.name in input || seen.includes(type.name)) continue;
    const item = typeOf(field);
    const isList = isListType(getNullableType(field.type));
    const put = (value: unknown) => whole({ ...input, [field.name]: isList ? [value] : value });
    const path = `${at}${field.name}${isList ? '.0' : ''}`;
    if (isText(field)) yield [path, put('contoh isian')];
    if (isInputObjectType(item)) yield* textsOf(item, put, `${path}.`, [...seen, type.name]);
  }
}

describe.each(mutationNames)('%s', (mutation) => {
  const texts = [...textsOf(inputTypeOf(mutation), (input) => input)].filter(([path]) => !isNoText(path));
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const able = roles.find((role) => role === 'dinsos' && (rights[role] as readonly string[]).includes(rightOf(mutation)));
  const role = able ?? roles.find((one) => one !== 'system' && (rights[one] as readonly string[]).includes(rightOf(mutation)));

  it.skipIf(texts.length === 0 || role === undefined)('takes no text with what nobody sees in it', async () => {
    for (const [index, [path, input]] of texts.entries()) {
      const value = unseen[index % unseen.length];
      const answer = await office
        .as(as[role as keyof typeof as])
        .send(`mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ${inEach[mutation] ?? ''} } }`, {
          input: withValue(input, path, value),
        });
      expect([path, answer.text.includes('InvalidInput') || answer.text.includes('INVALID_INPUT'), answer.text]).toEqual([
        path,
        true,
        answer.text,
      ]);
    }
  });
});

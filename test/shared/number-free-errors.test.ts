import { describe, expect, it } from 'vitest';
import { familyInput } from '../support/office/input.ts';
import { HOUSEHOLD, mutation } from '../support/office/mutation.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, VILLAGE } from '../support/register/people.ts';

const from = numbers();
const office = useOffice();

/** A family whose head is not as it should be. */
const headed = (change: object) => {
  const { members, ...household } = familyInput(from);
  return { ...household, members: members.map((member, index) => (index === 0 ? { ...member, ...change } : member)) };
};

describe('a number never comes back in an error', () => {
  const NIK = '6402061703809001';
  const REGISTER = mutation('registerHousehold', HOUSEHOLD);

  it.each<[string, string, string, Record<string, unknown>?]>([
    ['a NIK sent as a JSON number', 'INVALID_INPUT', REGISTER, { input: headed({ nik: Number(NIK) }) }],
    ['a NIK where a name belongs', 'INVALID_INPUT', REGISTER, { input: headed({ sex: NIK }) }],
    ['a NIK beside a missing field', 'INVALID_INPUT', REGISTER, { input: { ...familyInput(from), address: { rt: NIK } } }],
    ['a NIK as the name of a field', 'INVALID_INPUT', REGISTER, { input: { ...familyInput(from), [`nik${NIK}`]: 1 } }],
    [
      'a NIK with spaces for a number',
      'INVALID_INPUT',
      'query($n: Int!) { programs(first: $n) { nodes { id } } }',
      { n: '6402 0617 0380 9001' },
    ],
    ['a NIK written into the query without quotes', 'GRAPHQL_VALIDATION_FAILED', `{ householdByNumber(nik: ${NIK}) { id } }`],
    ['a NIK written into the query where it has no place', 'GRAPHQL_VALIDATION_FAILED', `{ village(code: "64.02.06.1001") { nik${NIK} } }`],
    ['a NIK where an enumeration belongs', 'GRAPHQL_VALIDATION_FAILED', `{ node(id: "x") { ... on Nik${NIK} { id } } }`],
    ['a syntax error at a NIK', 'GRAPHQL_PARSE_FAILED', `{ ${NIK} }`],
    ['a NIK as an id', 'INVALID_INPUT', `{ household(id: "${NIK}") { id } }`],
    ['a NIK as a village', 'INVALID_INPUT', REGISTER, { input: { ...familyInput(from), village: NIK } }],
    ['a NIK as a cursor', 'INVALID_INPUT', `{ village(code: "${VILLAGE}") { households(after: "${NIK}") { nodes { id } } } }`],
  ])('%s', async (_what, code, query, variables) => {
    const answer = await office.as(dinsos).send(query, variables);

    const told = answer.errors?.[0]?.extensions['code'] ?? answer.data?.registerHousehold.code;
    expect(told).toBe(code);
    expect(answer.text.replaceAll(/[ .-]/g, '')).not.toContain(NIK);
    expect(office.log.join('')).not.toContain(NIK);
  });

  it('a NIK as an instant', async () => {
    const { household } = await office.as(dinsos).mutate('registerHousehold', familyInput(from));
    const answer = await office.as(dinsos).send(`query ($id: ID!) { household(id: $id) { asOf(at: "${NIK}") { version } } }`, household);

    expect(answer.errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(answer.text.replaceAll(/[ .-]/g, '')).not.toContain(NIK);
    expect(office.log.join('')).not.toContain(NIK);
  });

  it('says where a variable is wrong, in both languages', async () => {
    const input = headed({ nik: Number(NIK), sex: 'OTHER' });

    const answer = await office.as(dinsos).send(REGISTER, { input: { ...input, address: {} } });

    expect(answer.errors).toBeUndefined();
    expect(answer.data.registerHousehold).toMatchObject({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: expect.stringContaining('address: Kolom street wajib diisi; members.0.nik: NIK harus berupa teks dalam tanda kutip'),
      issues: [
        { path: 'address', message: 'Kolom street wajib diisi', messageEn: 'the field street is required' },
        { path: 'members.0.nik', message: 'NIK harus berupa teks dalam tanda kutip', messageEn: 'a NIK must be text in quotes' },
        {
          path: 'members.0.sex',
          message: 'Isinya bukan jenis yang diminta skema',
          messageEn: 'this is not of the type that the schema asks for',
        },
      ],
    });
  });
});

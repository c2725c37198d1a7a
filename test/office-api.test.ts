import * as Household from '@puskesos/core/household';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './support/office.ts';
import { dinsos, family, numbers, VILLAGE } from './support/people.ts';

let office: Office;
const from = numbers();
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const REGISTER = `mutation Register($input: RegisterHouseholdInput!) {
  registerHousehold(input: $input) { __typename
    ... on RegisterHouseholdPayload { clientMutationId household { id version memberCount members { name nik relation } cards { number } } }
    ... on InvalidInput { code message messageEn issues { path message messageEn } }
    ... on Error { code message messageEn } } }`;

const gql = (value: ReturnType<typeof family>) => ({
  ...value,
  members: value.members.map((member) => ({ ...member, sex: member.sex.toUpperCase(), relation: member.relation.toUpperCase(), life: 'ALIVE' })),
});

describe('a household', () => {
  it('is registered once, its numbers masked', async () => {
    const input = { ...gql(family(from)), clientMutationId: 'first' };

    const answer = await office.as(dinsos).send(REGISTER, { input });
    const again = await office.as(dinsos).send(REGISTER, { input });

    expect(answer).toMatchObject({ data: { registerHousehold: { __typename: 'RegisterHouseholdPayload' } } });
    expect(again.data).toEqual(answer.data);
  });
});

import { type Role, rights, roles } from '@puskesos/core/shared/rights';
import { showcase } from '@puskesos/sample/sign-in-people';
import { getNamedType, isEnumType, isRequiredInputField } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { absentId, type Input, inputFor, inputTypeOf, mutationNames, pathsIn, rightOf, withValue } from '../support/office/inputs.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperations } from '../support/office/operations.ts';
import { rolesBy } from '../support/office/roles-by.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { sample } from '../support/scenes/sample.ts';

/** Every mutation, refused in every way: each time by the member of its union, or the error of the request, that says so. */

const FAR = '64.02.12.2001';
const far: Person = { role: 'officer', sub: 'far-officer' };
const office = useOffice(sample(60), servedBy('far-officer', FAR));

const as: Record<Exclude<Role, 'system'>, Person> = {
  officer: far,
  village_head: { role: 'village_head', village: FAR },
  camat: { role: 'camat', district: FAR.slice(0, 8) },
  dinsos,
  finance: { role: 'finance' },
  ministry: { role: 'ministry' },
  auditor: { role: 'auditor' },
};
const people = roles.filter((role) => role !== 'system');
const refusal = '... on InvalidInput { issues { path message messageEn } } ... on Error { code message messageEn }';

async function send(person: Person, mutation: string, input: Input) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const answer = await office
    .as(person)
    .send(`mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ${refusal} } }`, { input });
  return { ...answer, told: answer.data?.[mutation] as { __typename: string; code?: string; issues?: { path: string }[] } | undefined };
}

/** Who may do it at all: asked about what isn't there, they are not told that their role is the trouble. */
async function whoMay(mutation: string): Promise<Person | undefined> {
  const able = people.filter((role) => (rights[role] as readonly string[]).includes(rightOf(mutation)));
  for (const role of [...able].sort((a) => (a === 'dinsos' ? -1 : 1))) {
    const { told } = await send(as[role], mutation, inputFor(inputTypeOf(mutation)));
    if (told?.__typename !== 'Forbidden') return as[role];
  }
  return undefined;
}

const isId = (field: Parameters<typeof getNamedType>[0] | undefined) => getNamedType(field)?.name === 'ID';
const idsIn = (mutation: string) => pathsIn(inputTypeOf(mutation), inputFor(inputTypeOf(mutation)), ({ type }) => isId(type));
const withIds = mutationNames.filter((mutation) => idsIn(mutation).length > 0);
/** These tell of each of many by itself, or name a record among others of their input: NotOnFirstList, a `refusal` of their own. */
const tellOfEach = ['moveProposals', 'recordDeliberation', 'uploadVisits', 'planSocialisation', 'recordHeldSocialisation'];

describe.each(mutationNames)('%s', (mutation) => {
  const input = inputFor(inputTypeOf(mutation));

  it('tells a role that may never do it so, and whom to ask', async () => {
    const never = people.filter((role) => !(rights[role] as readonly string[]).includes(rightOf(mutation)));

    for (const role of never) {
      const { told } = await send(as[role], mutation, input);
      expect(told, role).toMatchObject({ __typename: 'Forbidden', code: 'FORBIDDEN', message: expect.stringContaining('Minta bantuan') });
    }
  });

  it.each(idsIn(mutation))('says which id is none: %s', async (path) => {
    const { told } = await send(dinsos, mutation, withValue(input, path, 'bukan-id'));
    const { told: other } = await send(dinsos, mutation, withValue(input, path, absentId('Viewer')));

    for (const one of [told, other]) {
      if (one?.__typename === 'Forbidden') continue;
      expect(one).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
    }
  });

  it('says which field is empty that may not be, and which enumeration has no such value', async () => {
    const enums = pathsIn(inputTypeOf(mutation), input, ({ type }) => isEnumType(getNamedType(type)));
    const required = pathsIn(inputTypeOf(mutation), input, isRequiredInputField);

    for (const [path, value] of [...required.map((one) => [one, null] as const), ...enums.map((one) => [one, 'TIDAK_ADA'] as const)]) {
      const { told, errors } = await send(dinsos, mutation, withValue(input, path, value));
      expect(errors, path).toBeUndefined();
      expect(told, path).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
      expect(told?.issues?.[0]?.path, path).toBe(path);
    }
  });
});

describe('what is not there, and what lies out of reach', () => {
  const real: Record<string, string> = {};
  beforeAll(async () => {
    const [village] = showcase;
    const { data } = await office.as(dinsos).send(
      `query ($v: RegionCode!) { village(code: $v) {
        households(first: 1) { nodes { __typename id members { __typename id } } } cases(first: 1) { nodes { __typename id } }
        proposals(first: 1) { nodes { __typename id } } objections(first: 1) { nodes { __typename id } }
        suggestions(first: 1) { nodes { __typename id } } deliberations(first: 1) { nodes { __typename id } } } }`,
      { v: village },
    );
    const meet = (value: unknown): void => {
      if (Array.isArray(value)) for (const item of value) meet(item);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      const { __typename: type, id } = value as { __typename?: string; id?: string };
      if (type && id) real[type] ??= id;
      for (const inner of Object.values(value)) meet(inner);
    };
    meet(data);
  });

  it.each(withIds.filter((one) => !tellOfEach.includes(one)))('%s says of what is absent that it is not found', async (mutation) => {
    const person = await whoMay(mutation);
    expect(person).toBeDefined();

    const { told } = await send(person as Person, mutation, inputFor(inputTypeOf(mutation)));

    expect(told?.__typename).toBe('NotFound');
  });

  it.each(withIds)('%s answers an officer alike about what lies elsewhere', async (mutation) => {
    const type = inputTypeOf(mutation);
    const [absent, elsewhere] = [
      await send(far, mutation, inputFor(type)),
      await send(
        far,
        mutation,
        inputFor(type, (of) => real[of] ?? absentId(of)),
      ),
    ];

    expect(elsewhere.told).toEqual(absent.told);
  });
});

it('is kept beside the saved changes by the roles that may make each', async () => {
  const told: (readonly [string, Set<string>])[] = [];
  for (const { name, text } of savedOperations) {
    const [, mutation] = /^mutation[\s\S]*?\{\s*(?:\w+:\s*)?(\w+)\s*\(/m.exec(text) ?? [];
    if (mutation === undefined || name.startsWith('public/')) continue;
    const may = new Set<string>();
    for (const role of people) {
      const { told: answer } = await send(as[role], mutation, inputFor(inputTypeOf(mutation)));
      if (answer?.__typename !== 'Forbidden') may.add(role.toUpperCase());
    }
    told.push([name, may]);
  }
  await expect(rolesBy(told)).toMatchFileSnapshot('../../schema/operations/changers.json');
});

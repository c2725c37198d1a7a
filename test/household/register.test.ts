import { MASKED } from '@puskesos/core/household/numbers';
import { describe, expect, it } from 'vitest';
import { added, countItems, itemsOf } from '../support/engine/items.ts';
import { familyInput } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';

const from = numbers();
const office = useOffice();

const register = (input: object, payload?: string) => office.as(dinsos).mutate('registerHousehold', input, payload);
const count = () => countItems(office.stores.registry);

describe('registering a household', () => {
  it('shows it with every number masked', async () => {
    const answer = await register(
      familyInput(numbers(9001)),
      'household { version memberCount village { name } head { name } cards { number to } members { name nik relation life doubts } aid { state } }',
    );

    expect(answer).toMatchInlineSnapshot(`
      {
        "__typename": "RegisterHouseholdPayload",
        "clientMutationId": null,
        "household": {
          "aid": [],
          "cards": [
            {
              "number": "****************",
              "to": null,
            },
          ],
          "head": {
            "name": "Budi Contoh",
          },
          "memberCount": 4,
          "members": [
            {
              "doubts": [],
              "life": "ALIVE",
              "name": "Budi Contoh",
              "nik": "****************",
              "relation": "HEAD",
            },
            {
              "doubts": [],
              "life": "ALIVE",
              "name": "Siti Contoh",
              "nik": "****************",
              "relation": "WIFE",
            },
            {
              "doubts": [],
              "life": "ALIVE",
              "name": "Rina Contoh",
              "nik": "****************",
              "relation": "CHILD",
            },
            {
              "doubts": [],
              "life": "ALIVE",
              "name": "Andi Contoh",
              "nik": "****************",
              "relation": "CHILD",
            },
          ],
          "version": 1,
          "village": {
            "name": "Jahab",
          },
        },
      }
    `);
  });

  it('writes the household, its history and a claim on each number, and not one number in clear', async () => {
    const family = familyInput(from);
    // Nobody else is called so: who is of one likeness shares a line.
    const input = { ...family, members: family.members.map((one) => ({ ...one, name: `${one.name} Sekali` })) };
    const before = await count();

    await register(input);

    const items = JSON.stringify(await itemsOf(office.stores.registry));
    expect(added(before, await count())).toEqual({ household: 1, 'household history': 1, holder: 5, alike: 4 });
    for (const number of [input.kk, ...input.members.map(({ nik }) => nik ?? '')]) expect(items).not.toContain(number);
  });

  it.each([
    ['a NIK', (taken: ReturnType<typeof familyInput>) => ({ members: [{ ...taken.members[0], name: 'Orang Lain' }] })],
    ['a family card', ({ kk }: ReturnType<typeof familyInput>) => ({ kk })],
  ])('refuses %s that another household holds, and writes nothing', async (_what, same) => {
    const taken = familyInput(from);
    await register(taken);
    const before = await count();

    const answer = await register({ ...familyInput(from), ...same(taken) });

    expect(answer).toMatchObject({ __typename: 'NumberTaken', code: 'NUMBER_TAKEN' });
    expect(answer.message).toMatch(/sudah terdaftar/);
    expect(answer.messageEn).toMatch(/is already registered/);
    expect(await count()).toEqual(before);
  });

  it('takes people from anywhere, and those without a NIK', async () => {
    const input = familyInput(from);
    const [head, wife, child] = input.members;

    const answer = await register(
      {
        ...input,
        members: [
          { ...head, nik: '3171051703800007' },
          { ...wife, sex: 'MALE' },
          { ...child, nik: undefined },
        ],
      },
      'household { members { nik doubts } }',
    );

    expect(answer.household.members).toEqual([
      { nik: MASKED, doubts: [] },
      { nik: MASKED, doubts: ['SEX'] },
      { nik: null, doubts: [] },
    ]);
  });
});

type Input = ReturnType<typeof familyInput>;
const withMember = (input: Input, place: number, change: object): Input => ({
  ...input,
  members: input.members.map((member, index) => (index === place ? { ...member, ...change } : member)),
});

describe('input that does not hold', () => {
  it.each<[string, string, (input: Input) => object]>([
    ['a village that is not in the regency', 'village', (input) => ({ ...input, village: '64.71.01.1001' })],
    ['a KK number of 15 digits', 'kk', (input) => ({ ...input, kk: input.kk?.slice(1) })],
    ['a KK number of one digit repeated', 'kk', (input) => ({ ...input, kk: '4444444444444444' })],
    ['a NIK of 17 digits', 'members.1.nik', (input) => withMember(input, 1, { nik: `${input.members[1]?.nik}1` })],
    ['a NIK with letters', 'members.0.nik', (input) => withMember(input, 0, { nik: '64020617038O0007' })],
    ['a NIK with a birth date that does not exist', 'members.3.nik', (input) => withMember(input, 3, { nik: '6402063002800007' })],
    ['a birth date that does not exist', 'members.2.birthDate', (input) => withMember(input, 2, { birthDate: '2010-02-30' })],
    ['a birth date out of range', 'members.2.birthDate', (input) => withMember(input, 2, { birthDate: '1810-02-03' })],
    ['a name without letters', 'members.0.name', (input) => withMember(input, 0, { name: '123' })],
    ['an empty name', 'members.0.name', (input) => withMember(input, 0, { name: '  ' })],
    ['a name too long', 'members.0.name', (input) => withMember(input, 0, { name: 'x'.repeat(101) })],
    ['an RT of letters', 'address.rt', (input) => ({ ...input, address: { ...input.address, rt: 'A' } })],
    [
      'a place beyond the pole',
      'address.geotag.latitude',
      (input) => ({
        ...input,
        address: { ...input.address, geotag: { latitude: -91, longitude: 117 } },
      }),
    ],
    ['nobody', 'members', (input) => ({ ...input, members: [] })],
    ['two heads', 'members', (input) => withMember(input, 1, { relation: 'HEAD' })],
    ['no head', 'members', (input) => withMember(input, 0, { relation: 'OTHER' })],
    ['26 people', 'members', (input) => ({ ...input, members: [...input.members, ...Array(22).fill(input.members[3])] })],
  ])('%s is refused at %s in both languages, without a number, and nothing is written', async (_what, path, spoil) => {
    const before = await count();

    const answer = await register(spoil(familyInput(from)));

    expect(answer).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
    expect(answer.issues.map((issue: { path: string }) => issue.path)).toContain(path);
    for (const { message, messageEn } of answer.issues) expect(message).not.toBe(messageEn);
    expect(JSON.stringify(answer)).not.toMatch(/\d{12}/);
    expect(await count()).toEqual(before);
  });

  it('names everything that is wrong, not only the first', async () => {
    const input = familyInput(from);

    const answer = await register({ ...withMember(input, 0, { nik: '1' }), village: 'x', kk: '2' });

    expect(answer.issues.map((issue: { path: string }) => issue.path)).toEqual(['village', 'kk', 'members.0.nik']);
  });
});

import * as Household from '@puskesos/core/household';
import type { Role } from '@puskesos/core/shared/rights';
import { officeSchema } from '@puskesos/schema/office';
import { type GraphQLObjectType, getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { withOfficer } from '../support/register/registered.ts';

/** Somebody tries to work a NIK out of everything that each role is shown, and gets nothing. */

// Serials that nothing else on a page looks like.
const from = numbers(7_391);
const office = useOffice((opened) => withOfficer(opened, { id: officer.sub }, [{ village: VILLAGE }]));
const families = Array.from({ length: 8 }, (_, index) => family(from, { name: `Kepala Contoh ${'ABCDEFGH'[index]}` }));
const elsewhere = family(from, { village: ELSEWHERE });
beforeAll(async () => {
  for (const one of [...families, elsewhere]) await Household.register(office.core(), one);
});

const people: Record<Exclude<Role, 'system'>, Person> = {
  officer,
  village_head: { role: 'village_head', village: VILLAGE },
  camat: { role: 'camat', district: VILLAGE.slice(0, 8) },
  dinsos,
  finance: { role: 'finance' },
  ministry: { role: 'ministry' },
  auditor: { role: 'auditor' },
};

/** Everything of a type that is a value by itself, asked for as it comes. */
const valuesOf = (type: string): string =>
  Object.values((officeSchema.getType(type) as GraphQLObjectType).getFields())
    .filter(
      ({ args, type: of }) =>
        args.every(({ defaultValue, type: arg }) => defaultValue !== undefined || getNullableType(arg) === arg) &&
        isLeafType(getNamedType(of)) &&
        !isListType(getNullableType(of)),
    )
    .map(({ name }) => name)
    .join(' ');

const member = `{ ${valuesOf('Member')} doubts }`;
const snapshot = `{ ${valuesOf('HouseholdSnapshot')} members { ${valuesOf('MemberSnapshot')} } cards(current: false) { ${valuesOf('FamilyCard')} } }`;
const EVERYTHING = `query ($code: RegionCode!, $at: Instant!) { village(code: $code) { households(first: 8) { nodes {
  ${valuesOf('Household')} head ${member} members ${member} cards(current: false) { ${valuesOf('FamilyCard')} } asOf(at: $at) ${snapshot}
  history(first: 5) { nodes { at operation why state ${snapshot} } } } } } }`;

/** What can be taken for the end of a number in what was shown: any four digits in a row, but for those of ids. */
const endsIn = (text: string): Set<string> => {
  const shown = text.replaceAll(/"id":"[^"]*"|"by":\{[^}]*\}/g, '');
  return new Set([...shown.matchAll(/(?=(\d{4}))/g)].map(([, four]) => four ?? ''));
};

const numbersOf = (one: (typeof families)[number]) => one.members.flatMap(({ nik }) => nik ?? []);

describe('what each role is shown', () => {
  it.each(Object.entries(people))('gives %s none of the digits that nobody can guess', async (_role, person) => {
    const { text, data, errors } = await office.as(person).send(EVERYTHING, { code: VILLAGE, at: new Date().toISOString() });

    expect(errors).toBeUndefined();
    const ends = endsIn(text);
    const workedOut = families.flatMap(numbersOf).filter((nik) => ends.has(nik.slice(-4)));
    expect(data.village.households.nodes).toHaveLength(families.length);
    expect([workedOut.length, families.flatMap(numbersOf).length]).toEqual([0, 32]);
    expect(text).toContain('"nik":"****************"');
  });

  it('is asked for whole: a mask that shows four digits would be found out', () => {
    const [nik = ''] = numbersOf(families[0] as (typeof families)[number]);

    expect(endsIn(`{"nik":"************${nik.slice(-4)}"}`).has(nik.slice(-4))).toBe(true);
  });

  it('lies in the database without a digit of it', async () => {
    const kept = JSON.stringify((await itemsOf(office.stores.registry)).filter(({ pk }) => pk.startsWith('household#')));

    expect(families.flatMap(numbersOf).filter((nik) => kept.includes(`"${nik.slice(-4)}"`) || kept.includes(nik.slice(-6)))).toEqual([]);
  });
});

describe('guessing', () => {
  const ASK = 'query ($nik: NIK) { householdByNumber(nik: $nik, purpose: "mencari di loket") { id } }';
  const [true1 = '', true2 = ''] = numbersOf(families[0] as (typeof families)[number]);
  const wrong = from.nik('1980-03-17', 'male');

  it.each(['camat', 'finance', 'ministry'] as const)('tells %s nothing: right and wrong are answered to the letter alike', async (role) => {
    const [right, other] = await Promise.all([true1, wrong].map((nik) => office.as(people[role]).send(ASK, { nik })));

    expect(right?.data).toEqual({ householdByNumber: null });
    expect(right?.text).toBe(other?.text);
  });

  it('tells an officer nothing of other villages: what is there and what is not take the same calls', async () => {
    const before = office.log.length;
    const [there, nowhere] = [
      await office.as(officer).send(ASK, { nik: numbersOf(elsewhere)[0] }),
      await office.as(officer).send(ASK, { nik: wrong }),
    ];
    const calls = office.log
      .slice(before)
      .map((line) => JSON.parse(line))
      .filter(({ event }) => event === 'request')
      .map(({ calls: made }) => made);

    expect(there.text).toBe(nowhere.text);
    expect(calls[0]).toBe(calls[1]);
  });

  it('is noted with its purpose, counted, and ends for the day', async () => {
    const person: Person = { role: 'village_head', sub: 'lurah-penebak', village: VILLAGE };
    let answered = 0;
    for (let n = 0; n < 110; n += 1) {
      const { errors } = await office.as(person).send(ASK, { nik: n % 2 === 0 ? true2 : wrong });
      if (errors?.[0]?.extensions['code'] === 'TOO_MANY_LOOK_UPS') break;
      answered += 1;
    }

    const notes = (await itemsOf(office.stores.registry)).filter(({ pk, type }) => pk === 'readings#lurah-penebak' && type === 'reading');
    expect(answered).toBe(100);
    expect(notes).toHaveLength(100);
    expect(notes[0]).toMatchObject({ by: 'lurah-penebak', role: 'village_head', purpose: 'mencari di loket' });
    expect(JSON.stringify(notes)).not.toContain(true2);
  });
});

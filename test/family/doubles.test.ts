import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { keyOf, memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { aidOf, memberId } from '../support/scenes/facts.ts';
import { booksAgree, figuresOf, ownProgram } from '../support/scenes/funded.ts';

const from = numbers();
const reason = 'sudah ditemui';
const office = useOffice(servedBy(officer.sub, VILLAGE));
let own: string;
beforeAll(async () => {
  own = await ownProgram(office.core(), { target: 'person' });
});

let born = 1;
function nextDay(): string {
  born += 1;
  return `1970-01-${String(born).padStart(2, '0')}`;
}

/** Somebody whom nobody else is like; their NIK is left out where they have none. */
function person(name: string, { nik = true, birthDate = nextDay() } = {}) {
  return { name, sex: 'MALE', birthDate, relation: 'HEAD', ...(nik && { nik: from.nik(birthDate, 'male') }) };
}
async function register(members: object[], { village = VILLAGE, kk = true } = {}) {
  const input = { village, ...(kk && { kk: from.kk() }), address: { street: 'Jl. Contoh 1' }, members };
  const answer = await office
    .as(dinsos)
    .mutate('registerHousehold', input, 'household { id cards { number temporary } members { id name nik temporary } }');
  return answer.household as { id: string; cards: { temporary: string | null }[]; members: { id: string; temporary: string | null }[] };
}

const LIST = `query ($place: RegionCode!, $after: String, $first: Int!) { doubles(place: $place, first: $first, after: $after) { edges { node {
  id since ruling earlier { name } later { name } earlierHousehold { id } laterHousehold { id } } } pageInfo { hasNextPage endCursor } } }`;
const doublesIn = async (place: string, person: Parameters<typeof office.as>[0] = dinsos) =>
  (await office.as(person).send(LIST, { place, first: 50 })).data.doubles?.edges.map(({ node }: { node: object }) => node);
const doubleOf = async (household: { id: string }, place = VILLAGE) =>
  (await doublesIn(place)).find((one: { laterHousehold?: { id: string } }) => one.laterHousehold?.id === household.id);
const settle = (double: string, ruling: string, who: Parameters<typeof office.as>[0] = officer) =>
  office.as(who).mutate('settleDouble', { double, ruling, reason }, 'double { ruling settledBy { code } }');

describe('a family without a card, a person without a NIK', () => {
  it('are registered under numbers of our own, which can’t be taken for the state’s, until they have one', async () => {
    const household = await register([person('Tanpa Nomor', { nik: false })], { kk: false });

    const [card, member] = [household.cards[0]?.temporary ?? '', household.members[0]?.temporary ?? ''];
    for (const number of [card, member]) expect(number).toMatch(/^SEM(-[2-9A-HJ-NP-Z]{4}){3}$/);
    expect(card).not.toBe(member);

    const kk = from.kk();
    await office.as(officer).mutate('correctFamilyCard', { household: household.id, kk, reason });
    const correction = { nik: from.nik('1970-01-02', 'male') };
    const answer = await office
      .as(officer)
      .mutate(
        'correctMember',
        { household: household.id, member: household.members[0]?.id, correction, reason },
        'household { cards { temporary } members { temporary nik } }',
      );
    expect(answer.household).toMatchObject({ cards: [{ temporary: null }], members: [{ temporary: null }] });
    expect(await holderOf(office.core(), { kk })).toMatchObject({ id: keyOf(household.id) });
  });

  it('who comes without a NIK though they are there already, or is there without one, is on the list of somebody to look', async () => {
    const known = person('Ganda Satu');
    const first = await register([known]);
    const second = await register([person('GANDA  satu', { nik: false, birthDate: known.birthDate })], { kk: false });
    const bare = await register([person('Ganda Dua', { nik: false, birthDate: '1971-02-02' })], { kk: false });
    const numbered = await register([person('Ganda Dua', { birthDate: '1971-02-02' })]);

    expect(await doubleOf(second)).toMatchObject({ earlierHousehold: { id: first.id }, later: { name: 'GANDA  satu' }, ruling: null });
    expect(await doubleOf(numbered)).toMatchObject({ earlierHousehold: { id: bare.id } });
    expect((await doublesIn('64.02.06')).length).toBeGreaterThanOrEqual(2);
  });

  it('two with a NIK each, or in two kecamatan, are not', async () => {
    const one = person('Bukan Ganda');
    await register([one]);
    const other = await register([person('Bukan Ganda', { birthDate: one.birthDate })]);
    await servedBy('elsewhere', ELSEWHERE)(office);
    const far = await register([person('Bukan Ganda', { nik: false, birthDate: one.birthDate })], { village: ELSEWHERE, kk: false });

    expect([await doubleOf(other), await doubleOf(far, ELSEWHERE)]).toEqual([undefined, undefined]);
  });

  it('no name and no number is in a key', async () => {
    const { nik, ...named } = person('Zulkarnain Unik');
    await register([{ ...named, nik }]);

    for (const { pk, sk, gsi1pk, gsi1sk } of await itemsOf(office.stores.registry)) {
      const keys = [pk, sk, gsi1pk, gsi1sk].join(' ').toLowerCase();
      expect(keys).not.toContain('zulkarnain');
      expect(keys).not.toContain(nik);
    }
  });
});

describe('a suspected double', () => {
  async function suspected(others: object[] = []) {
    const known = person('Sama Orang');
    const first = await register([known]);
    const second = await register([person('Sama Orang', { nik: false, birthDate: known.birthDate }), ...others], { kk: false });
    const double = await doubleOf(second);
    return { first, second, double: double.id as string };
  }

  it('that is one person becomes one: the household of nobody else with it, and the aid in their name', async () => {
    const { first, second, double } = await suspected();
    const bare = await Household.byId(office.core(), { household: keyOf(second.id) });
    const member = memberNamed(bare, 'Sama').id;
    await Aid.enroll(office.core(), { household: bare.id, program: own, member, state: 'active', reason });
    const before = await figuresOf(office.core(), own);

    const answer = await settle(double, 'SAME');

    expect(answer.double).toEqual({ ruling: 'SAME', settledBy: { code: officer.sub } });
    expect(await Household.byId(office.core(), { household: bare.id })).toMatchObject({ status: 'merged', mergedInto: keyOf(first.id) });
    const whole = await Household.byId(office.core(), { household: keyOf(first.id) });
    expect(whole).toMatchObject({ members: [{ name: 'Sama Orang' }], cards: [{}] });
    expect(whole.members).toHaveLength(1);
    expect((await aidOf(office, whole.id)).enrollments).toMatchObject([{ state: 'ACTIVE', member: { name: 'Sama Orang' } }]);
    expect(await figuresOf(office.core(), own)).toEqual(before);
    expect(await booksAgree(office.core(), own)).toBe(true);
    expect(await doubleOf(second)).toBeUndefined();
  });

  it('that is one person leaves a household where others live on', async () => {
    const { first, second, double } = await suspected([{ ...person('Anak Lain'), relation: 'CHILD' }]);

    await settle(double, 'SAME');

    const left = await Household.byId(office.core(), { household: keyOf(second.id) });
    expect(left.members).toMatchObject([{ name: 'Anak Lain', relation: 'head' }]);
    expect((await Household.byId(office.core(), { household: keyOf(first.id) })).members).toHaveLength(1);
  });

  it('that is two people is not asked about again', async () => {
    const { second, double } = await suspected();

    await settle(double, 'DIFFERENT');
    const id = keyOf(second.id);
    const member = memberNamed(await Household.byId(office.core(), { household: id }), 'Sama').id;
    for (const name of ['Lain Sekali', 'Sama Orang']) {
      await office
        .as(officer)
        .mutate('correctMember', { household: second.id, member: memberId(id, member), correction: { name }, reason });
    }

    expect(await doubleOf(second)).toBeUndefined();
    expect(await settle(double, 'SAME')).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'double' }] });
  });

  it('is seen and settled by who serves there, and its list is one Query', async () => {
    const { double } = await suspected();
    await servedBy('tetangga', NEIGHBOUR)(office);
    const neighbour = { role: 'officer', sub: 'tetangga' } as const;

    expect((await settle(double, 'SAME', neighbour)).__typename).toBe('NotFound');
    expect(await doublesIn(VILLAGE, neighbour)).toBeUndefined();
    expect(await doublesIn('64.02.06', officer)).toBeUndefined();
    const query =
      'query ($place: RegionCode!) { doubles(place: $place, first: 1) { edges { node { id since } } pageInfo { hasNextPage } } }';
    const { data, extensions } = await office.as(dinsos).send(query, { place: VILLAGE });
    expect(data.doubles.edges).toHaveLength(1);
    expect(extensions?.cost).toMatchObject({ calls: 1 });
    expect(extensions?.cost.readUnits).toBeLessThanOrEqual(1);
  });
});

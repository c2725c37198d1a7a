import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { ownProgram } from '../support/scenes/funded.ts';

/** What waits about two people who may be one goes where they go; two who come at once are seen; who has no number is found by ours. */

const from = numbers();
const reason = 'laporan ketua RT';
const office = useOffice(servedBy(officer.sub, VILLAGE, NEIGHBOUR));

let count = 0;
const named = (name: string) => {
  count += 1;
  const letters = [Math.floor(count / 26), count % 26].map((one) => String.fromCharCode(65 + one)).join('');
  return { name: `${name} ${letters}`, birthDate: '1971-03-04', sex: 'MALE', relation: 'HEAD' };
};
type Person = ReturnType<typeof named>;
const numbered = (person: Person) => ({ ...person, nik: from.nik(person.birthDate, 'male') });
const child = (person: Person) => ({ ...person, relation: 'CHILD' });

interface Registered {
  readonly id: string;
  readonly cards: { temporary: string | null }[];
  readonly members: { id: string; temporary: string | null }[];
}
async function register(members: object[], { village = VILLAGE, kk = true } = {}): Promise<Registered> {
  const input = { village, ...(kk && { kk: from.kk() }), address: { street: 'Jl. Contoh 1' }, members };
  const answer = await office
    .as(dinsos)
    .mutate('registerHousehold', input, 'household { id cards { temporary } members { id temporary } }');
  return answer.household;
}
const LIST = `query ($place: RegionCode!) { doubles(place: $place, first: 50) { nodes {
  id earlier { id } later { id } earlierHousehold { id } laterHousehold { id } } } }`;
interface Double {
  readonly id: string;
  readonly earlierHousehold: { id: string };
  readonly laterHousehold: { id: string };
}
async function doublesOf(member: string | undefined, place = VILLAGE): Promise<Double[]> {
  const { data } = await office.as(dinsos).send(LIST, { place });
  return data.doubles.nodes.filter((one: { earlier?: { id: string }; later?: { id: string } }) =>
    [one.earlier?.id, one.later?.id].includes(member),
  );
}

async function suspected() {
  const who = named('Ganda Pindah');
  const first = await register([numbered(who)]);
  const second = await register([named('Kepala Lain'), child(who)].map((one, index) => (index === 0 ? numbered(one) : one)));
  const [double] = await doublesOf(second.members[1]?.id);
  return { first, second, double: double as Double, bare: second.members[1]?.id ?? '' };
}

describe('a suspected double', () => {
  it('goes to the village its household moves to, and is settled there', async () => {
    const { first, second, double, bare } = await suspected();

    await office
      .as(dinsos)
      .mutate(
        'relocateHousehold',
        { household: second.id, village: NEIGHBOUR, address: { street: 'Jl. Baru 1' }, reason },
        'household { id }',
      );

    expect(await doublesOf(bare)).toEqual([]);
    // Of two villages by now, so for who sees both.
    expect(await doublesOf(bare, NEIGHBOUR)).toEqual([]);
    expect(await doublesOf(bare, '64.02.06')).toMatchObject([{ id: double.id, earlierHousehold: { id: first.id } }]);
    const answer = await office.as(officer).mutate('settleDouble', { double: double.id, ruling: 'SAME', reason }, 'double { ruling }');
    expect(answer.double).toEqual({ ruling: 'SAME' });
  });

  it('goes along into another kecamatan, into a household of their own, into another family', async () => {
    const far = await suspected();
    const parted = await suspected();
    const moved = await suspected();
    const family = await register([numbered(named('Keluarga Baru'))]);

    await office
      .as(dinsos)
      .mutate(
        'relocateHousehold',
        { household: far.second.id, village: ELSEWHERE, address: { street: 'Jl. Jauh 1' }, reason },
        'household { id }',
      );
    const { household: split } = await office
      .as(officer)
      .mutate(
        'splitHousehold',
        { household: parted.second.id, members: [parted.bare], head: parted.bare, kk: from.kk(), reason },
        'household { id }',
      );
    await office
      .as(officer)
      .mutate('moveMember', { from: moved.second.id, member: moved.bare, into: family.id, relation: 'OTHER', reason }, 'household { id }');

    expect(await doublesOf(far.bare, '64.02')).toMatchObject([{ id: far.double.id }]);
    const [inSplit] = (await office.as(dinsos).send(LIST, { place: VILLAGE })).data.doubles.nodes.filter(
      ({ id }: Double) => id === parted.double.id,
    );
    expect(inSplit.laterHousehold.id).toBe(split.id);
    const [inFamily] = (await office.as(dinsos).send(LIST, { place: VILLAGE })).data.doubles.nodes.filter(
      ({ id }: Double) => id === moved.double.id,
    );
    expect(inFamily.laterHousehold.id).toBe(family.id);
  });

  it('goes into the household that theirs is merged into; of three who are one, nobody is asked about who is no more', async () => {
    const who = named('Tiga Kali');
    const first = await register([numbered(who)]);
    const second = await register([who], { kk: false });
    const third = await register([who], { kk: false });
    const other = await register([numbered(named('Penerima Gabung'))]);

    await office.as(officer).mutate('mergeHouseholds', { from: third.id, into: other.id, reason }, 'household { id }');
    const merged = (await office.as(dinsos).send(LIST, { place: VILLAGE })).data.doubles.nodes.filter(
      ({ laterHousehold }: Double) => laterHousehold?.id === other.id,
    );
    const [settling] = (await doublesOf(second.members[0]?.id)).filter(({ earlierHousehold }) => earlierHousehold.id === first.id);
    await office.as(officer).mutate('settleDouble', { double: settling?.id, ruling: 'SAME', reason }, 'double { ruling }');

    expect(merged).toHaveLength(2);
    const left = (await office.as(dinsos).send(LIST, { place: VILLAGE })).data.doubles.nodes.filter(
      ({ laterHousehold }: Double) => laterHousehold?.id === other.id,
    );
    expect(left).toMatchObject([{ earlierHousehold: { id: first.id } }]);
  });
});

it('of what somebody is proposed for goes on for who they turned out to be', async () => {
  const { first, second, double, bare } = await suspected();
  const program = await ownProgram(office.core(), { target: 'person' });
  const [member, known] = [keyOf(bare), keyOf(first.members[0]?.id ?? '')].map((key) => key.split('/')[1] ?? '');
  const proposing = { household: keyOf(second.id), program, member, origin: 'rt_rw', reason } as const;
  const { id } = await Proposal.propose(office.core(), proposing);

  await office.as(officer).mutate('settleDouble', { double: double.id, ruling: 'SAME', reason }, 'double { ruling }');

  const there = await Proposal.ofHousehold(office.core(), { household: keyOf(first.id) });
  expect(there).toMatchObject([{ state: 'proposed', subject: program, member: known, village: VILLAGE }]);
  const before = await Proposal.byId(office.core(), { proposal: id });
  expect(before).toMatchObject({ state: 'withdrawn', ending: { by: 'continued', as: there[0]?.id } });
});

describe('one family without numbers', () => {
  it('that is registered at two desks at once is seen, whoever comes first', async () => {
    const families = Array.from({ length: 6 }, () => named('Serentak'));

    const both = await Promise.all(families.flatMap((who) => [register([who], { kk: false }), register([who], { kk: false })]));

    for (let index = 0; index < both.length; index += 2) expect(await doublesOf(both[index]?.members[0]?.id)).toHaveLength(1);
  });

  it('that is registered with its numbers at one desk and without at another is seen, whoever comes first', async () => {
    const families = Array.from({ length: 8 }, () => named('Serentak Bernomor'));

    const both = await Promise.all(
      families.flatMap((who, index) => {
        const pair = [() => register([numbered(who)]), () => register([who], { kk: false })];
        return (index % 2 === 0 ? pair : pair.toReversed()).map((one) => one());
      }),
    );

    for (let index = 0; index < both.length; index += 2) expect(await doublesOf(both[index]?.members[0]?.id)).toHaveLength(1);
  });

  it('with two children of one name and one day is taken in, and somebody looks', async () => {
    const twin = child(named('Bayi'));
    const household = await register([numbered(named('Ibu Bayi')), twin, twin]);

    expect(await doublesOf(household.members[1]?.id)).toHaveLength(1);
  });
});

describe('a number of the register’s own', () => {
  const FIND = 'query ($number: String!) { householdByTemporaryNumber(number: $number) { id } }';
  const find = async (number: string | null | undefined, who: Parameters<typeof office.as>[0] = officer) =>
    (await office.as(who).send(FIND, { number })).data.householdByTemporaryNumber;

  it('finds the household for whoever may see it, by its card and by its people, until there is one of the state’s', async () => {
    await servedBy('jauh', ELSEWHERE)(office);
    const household = await register([named('Tanpa Kartu')], { kk: false });
    const [card, person] = [household.cards[0]?.temporary ?? '', household.members[0]?.temporary ?? ''];

    for (const number of [card, person, person.toLowerCase()]) expect(await find(number)).toEqual({ id: household.id });
    expect(await find(person, { role: 'officer', sub: 'jauh' })).toBeNull();
    expect(await find('SEM-2222-2222-2222')).toBeNull();
    await office.as(officer).mutate('correctMember', {
      household: household.id,
      member: household.members[0]?.id,
      correction: { nik: from.nik('1971-03-04', 'male') },
      reason,
    });
    expect([await find(person), await find(card)]).toEqual([null, { id: household.id }]);
    expect(keyOf(household.id)).not.toBe('');
    expect(await Household.byTemporaryNumber(office.core(), { number: card })).toMatchObject({ status: 'active' });
  });
});

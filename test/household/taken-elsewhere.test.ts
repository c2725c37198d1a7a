import * as Household from '@puskesos/core/household';
import { importResidents } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { familyInput, globalId, keyOf, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { dinsos, ELSEWHERE, family, NEIGHBOUR, numbers, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { csv, sheetOf, source } from '../support/register/workbooks.ts';

/** A registrar tries to learn, of numbers that they choose, which are registered in villages that they don't serve. */

const from = numbers(2_000);
const reason = 'sesuai dokumen';
const office = useOffice(servedBy(officer.sub, VILLAGE));
const desk = () => office.as(officer);

const ALL = `household { version memberCount cards(current: false) { number temporary to } members { name nik temporary doubts life }
  history(first: 5) { nodes { operation why state { cards { number temporary } members { nik temporary } } } } }`;

/** A number that is free, and one that a family of another village has. */
type Number = (free: ReturnType<typeof family>) => Promise<unknown>;
const free: Number = async () => undefined;
const takenIn =
  (village: string): Number =>
  ({ kk, members: [head] }) =>
    Household.register(office.core(), {
      ...family(from, { village, name: 'Pemilik Nomor' }),
      kk,
      members: [{ ...(head as object), name: 'Pemilik' }] as never,
    });

/** What an answer says, but for ids. */
const plain = (text: unknown) => JSON.stringify(text).replaceAll(/"(id|clientMutationId)":"[^"]*"/g, '');

const own = async () => Household.register(office.core(), family(from));
const householdOf = ({ id }: { id: string }) => ({ household: globalId('Household', id) });
const nobody = { name: 'Orang Baru', sex: 'MALE', birthDate: '1980-03-17' } as const;

/** Everything that a registrar does with a number, and all that they are told of it then and there. */
const deeds: readonly [string, (with_: ReturnType<typeof family>) => Promise<unknown>][] = [
  [
    'registerHousehold',
    async ({ kk, members: [head] }) =>
      send('registerHousehold', { ...familyInput(from), kk, members: [{ ...nobody, relation: 'HEAD', nik: head?.nik }] }),
  ],
  [
    'addMember',
    async ({ members: [head] }) =>
      send('addMember', { ...householdOf(await own()), member: { ...nobody, relation: 'OTHER', nik: head?.nik }, reason }),
  ],
  [
    'correctMember',
    async ({ members: [head] }) => {
      const household = await own();
      const member = memberId(household.id, household.members[0]?.id ?? '');
      return send('correctMember', { ...householdOf(household), member, correction: { nik: head?.nik }, reason });
    },
  ],
  ['correctFamilyCard', async ({ kk }) => send('correctFamilyCard', { ...householdOf(await own()), kk, reason })],
  ['changeFamilyCard', async ({ kk }) => send('changeFamilyCard', { ...householdOf(await own()), kk, from: '2026-02-01', reason })],
  [
    'splitHousehold',
    async ({ kk }) => {
      const household = await own();
      const member = memberId(household.id, household.members[2]?.id ?? '');
      const input = { ...householdOf(household), members: [member], head: member, kk, reason };
      return (await desk().send(mutationOf('splitHousehold', 'split { cards { number temporary } members { nik } }'), { input })).text;
    },
  ],
  ['a residents file', throughFile],
];

const mutationOf = (name: string, payload: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on Error { message }
    ... on ${name[0]?.toUpperCase()}${name.slice(1)}Payload { ${payload} } } }`;
const send = async (name: string, input: object) => (await desk().send(mutationOf(name, ALL), { input })).text;

/** Of a name that nobody of an earlier file has: who has one is asked about, whatever their numbers. */
let files = 0;
async function throughFile({ kk, members }: ReturnType<typeof family>): Promise<unknown> {
  files += 1;
  const rows = members.map(({ nik, sex, birthDate, name }, place) => ({
    ...{
      alamat: 'Jl. Contoh 1',
      nama: `${name} ${'I'.repeat(files)}`,
      no_kk: kk,
      nik,
      sex: sex === 'male' ? 1 : 2,
      tanggallahir: birthDate,
      kk_level: [1, 3, 4, 4][place],
    },
  }));
  const lines: ReportLine[] = [];
  const file = { file: source('penduduk.csv', csv(sheetOf(rows))), village: VILLAGE, onLine: (line: ReportLine) => lines.push(line) };
  const { file: _name, ...report } = await importResidents(office.core(officerOf(VILLAGE)), file);
  const again = await importResidents(office.core(officerOf(VILLAGE)), file);
  return { report, lines, again: { ...again, file: '' } };
}

/** What the registrar can ask afterwards. */
async function asked({ kk, members: [head] }: ReturnType<typeof family>) {
  const ASK = 'query ($nik: NIK, $kk: KKNumber) { householdByNumber(nik: $nik, kk: $kk, purpose: "mencari di loket") { memberCount } }';
  const LISTS = `query ($place: RegionCode!) { doubles(place: $place, first: 50) { edges { node { since } } } tasks(first: 50) { edges { node { kind } } } }`;
  const again = (input: object) => desk().send(mutationOf('registerHousehold', 'household { version }'), { input });
  return [
    (await desk().send(ASK, { nik: head?.nik })).data,
    (await desk().send(ASK, { kk })).data,
    (await desk().send(LISTS, { place: VILLAGE })).data,
    (await again({ ...familyInput(from), members: [{ ...nobody, relation: 'HEAD', nik: head?.nik }] })).text,
    (await again({ ...familyInput(from), kk })).text,
  ];
}

describe('who registers a number', () => {
  it.each(deeds)('by %s is told alike whether it is free or another village’s: no bit is learnt', async (_name, deed) => {
    const told: string[] = [];
    for (const number of [free, takenIn(NEIGHBOUR), takenIn(ELSEWHERE)]) {
      const chosen = family(from);
      await number(chosen);
      told.push(plain([await deed(chosen), await asked(chosen)]));
    }

    expect(told[0]).toContain(_name.startsWith('a ') ? '"created":4' : 'Payload');
    expect(new Set(told).size - 1).toBe(0);
  });

  it('sees no cost that would tell, and is refused what a household of their own village has', async () => {
    const input = familyInput(from);

    const { extensions } = await desk().send(mutationOf('registerHousehold', 'household { version }'), { input });
    const again = await desk().mutate('registerHousehold', { ...familyInput(from), kk: input.kk });

    expect(extensions?.cost).toBeUndefined();
    expect(again).toMatchObject({ __typename: 'NumberTaken' });
  });
});

describe('a number that two households have', () => {
  const LIST = `query ($place: RegionCode!) { doubles(place: $place, first: 50) { edges { node { id niks kks earlier { name } later { name }
    earlierHousehold { id } laterHousehold { id } } } } tasks(first: 100, kinds: [DOUBLE]) { edges { node { kind desk subject { id } } } } }`;
  const settle = (double: string, input: object) =>
    office.as(dinsos).mutate('settleDouble', { double, reason, ...input }, 'double { ruling settledBy { code } }');

  async function disputed(village = NEIGHBOUR) {
    const chosen = family(from);
    const holder = await Household.register(office.core(), { ...chosen, village });
    const input = { ...familyInput(from), kk: chosen.kk };
    const [head, ...rest] = input.members;
    const answer = await desk().mutate(
      'registerHousehold',
      { ...input, members: [{ ...head, nik: chosen.members[0]?.nik }, ...rest] },
      'household { id }',
    );
    const claimant = keyOf(answer.household.id);
    const { data } = await office.as(dinsos).send(LIST, { place: village === NEIGHBOUR ? '64.02.06' : '64.02' });
    const double = data.doubles.edges
      .map(({ node }: never) => node)
      .find((one: { niks: number; laterHousehold: { id: string } }) => one.niks > 0 && one.laterHousehold.id === answer.household.id);
    return { chosen, holder, claimant, double, tasks: data.tasks.edges.map(({ node }: never) => node) };
  }
  const subjects = async () =>
    (await office.as(dinsos).send(LIST, { place: '64.02' })).data.tasks.edges.map(
      (one: { node: { subject: { id: string } } }) => one.node.subject.id,
    );
  const numbersIn = async (id: string) => {
    const { cards, members } = await Household.byId(office.core(), { household: id });
    return { card: cards.at(-1)?.temporary !== undefined, head: members[0]?.temporary !== undefined };
  };

  beforeAll(() => servedBy('tetangga', NEIGHBOUR)(office));

  it.each([NEIGHBOUR, ELSEWHERE])(
    'stays its holder’s, and is a double and a task for Dinsos, for neither of the two desks (%s)',
    async (village) => {
      const { chosen, holder, double, tasks } = await disputed(village);

      expect(double).toMatchObject({ niks: 1, kks: 1, earlier: null, earlierHousehold: { id: globalId('Household', holder.id) } });
      expect(tasks).toContainEqual({ kind: 'DOUBLE', desk: 'DINSOS', subject: { id: double.id } });
      expect(await holderOf(office.core(), { kk: chosen.kk })).toMatchObject({ id: holder.id });
      for (const person of [officer, { role: 'officer', sub: 'tetangga' } as const]) {
        expect((await office.as(person).send(`{ node(id: "${double.id}") { id } }`)).data.node).toBeNull();
        const ruling = { double: double.id, ruling: 'DIFFERENT', numbersOf: 'LATER', reason };
        expect((await office.as(person).mutate('settleDouble', ruling, 'double { id }')).__typename).toBe('NotFound');
      }
    },
  );

  it.each([
    ['EARLIER', { holder: false, claimant: true }],
    ['LATER', { holder: true, claimant: false }],
  ] as const)('is %s’s when Dinsos says so, and the other is free of it', async (numbersOf, temporary) => {
    const { chosen, holder, claimant, double } = await disputed();
    expect(await settle(double.id, { ruling: 'DIFFERENT' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'numbersOf' }] });

    const answer = await settle(double.id, { ruling: 'DIFFERENT', numbersOf });

    expect(answer.double).toMatchObject({ ruling: 'DIFFERENT' });
    expect(await numbersIn(holder.id)).toEqual({ card: temporary.holder, head: temporary.holder });
    expect(await numbersIn(claimant)).toEqual({ card: temporary.claimant, head: temporary.claimant });
    const owner = numbersOf === 'EARLIER' ? holder.id : claimant;
    for (const number of [{ kk: chosen.kk }, { nik: chosen.members[0]?.nik ?? '' }]) {
      expect(await holderOf(office.core(), number)).toMatchObject({ id: owner });
    }
    expect(await subjects()).not.toContain(double.id);
  });

  it('is one person’s: who only claimed it goes into who holds it', async () => {
    const { holder, claimant, double } = await disputed();

    expect(await settle(double.id, { ruling: 'SAME' })).toMatchObject({ double: { ruling: 'SAME' } });

    const [kept, left] = [
      await Household.byId(office.core(), { household: holder.id }),
      await Household.byId(office.core(), { household: claimant }),
    ];
    expect([kept.members.length, left.members.length]).toEqual([4, 3]);
    expect(left.cards[0]?.temporary).toBeDefined();
  });
});

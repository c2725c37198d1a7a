import * as Aid from '@puskesos/core/aid';
import type { Household } from '@puskesos/core/household';
import type { Stored } from '@puskesos/core/shared/entity';
import { beforeAll, describe, expect, it } from 'vitest';
import { countItems } from '../support/engine/items.ts';
import { familyInput, globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, today, withOfficer, withPrograms } from '../support/register/registered.ts';

const from = numbers();
const reason = 'uji kewenangan';
const places = { own: VILLAGE, neighbour: NEIGHBOUR, elsewhere: ELSEWHERE } as const;
type Place = keyof typeof places;
let households: Record<Place, Stored<Household>>;
let assignment: string;
const office = useOffice(withPrograms);
beforeAll(async () => {
  const [made] = await withOfficer(office, { id: officer.sub }, [{ village: VILLAGE }]);
  assignment = made?.id ?? '';
  await withOfficer(office, { id: 'colleague' }, []);
  const [own, neighbour, elsewhere] = [
    await registered(office, from),
    await registered(office, from, { village: NEIGHBOUR }),
    await registered(office, from, { village: ELSEWHERE }),
  ];
  households = { own, neighbour, elsewhere };
  for (const { id } of Object.values(households)) await Aid.enroll(office.core(), { household: id, program: 'pkh', reason });
});

const id = (place: Place) => globalId('Household', households[place].id);

/** Every write there is, for a household in that place. */
const writes: Record<string, (place: Place) => [string, object]> = {
  register: (place) => ['registerHousehold', familyInput(from, { village: places[place] })],
  correct: (place) => ['correctAddress', { household: id(place), address: { street: 'Jl. Baru' }, reason }],
  find: (place) => ['recordFinding', { household: id(place), finding: 'POOR', date: today }],
  decile: (place) => ['receiveDecile', { household: id(place), decile: 2, date: today, source: 'DTSEN' }],
  propose: (place) => ['enrollInProgram', { household: id(place), program: globalId('Program', 'pkh'), reason }],
  approve: (place) => ['moveEnrollment', { household: id(place), program: globalId('Program', 'pkh'), to: 'APPROVED', reason }],
  program: () => ['addProgram', { ...program, code: `uji-${from.kk().slice(-4)}` }],
  staff: () => ['addStaff', { code: `uji-${from.kk().slice(-4)}`, name: 'Petugas Baru' }],
  assign: (place) => [
    'assignStaff',
    { staff: globalId('StaffMember', 'colleague'), villages: [places[place]], role: 'FACILITATOR', from: today, to: today },
  ],
  end: () => [
    'endAssignment',
    {
      staff: globalId('StaffMember', officer.sub),
      assignment: globalId('Assignment', `${officer.sub}/${assignment}`),
      to: '2099-12-31',
      reason,
    },
  ],
};
const program = { name: 'Uji', fund: 'APBD', kind: 'GOODS', target: 'FAMILY', period: 'ONCE', from: today, source: 'uji' };

const all = 'name birthDate address nik history';
const everywhere = ['own', 'neighbour', 'elsewhere'];
const officersWork = ['register own', 'correct own', 'find own', 'propose own'];
const dinsosWork = Object.keys(writes).flatMap((what) => [`${what} own`, `${what} elsewhere`]);

describe('what each role sees and may do', () => {
  it.each<[Person['role'], Omit<Person, 'role'>, string[], string, string[]]>([
    ['officer', officer, ['own'], all, officersWork],
    ['village_head', { village: VILLAGE }, ['own'], 'name birthDate address nik', []],
    ['camat', { district: '64.02.06' }, ['own', 'neighbour'], 'name birthDate address', []],
    ['dinsos', {}, everywhere, all, dinsosWork],
    ['finance', {}, everywhere, 'name birthDate address history', ['program own', 'program elsewhere']],
    ['ministry', {}, everywhere, '', []],
    ['auditor', {}, everywhere, all, []],
  ])('%s', async (role, person, reach, clear, work) => {
    const desk = office.as({ ...person, role });
    const VIEW = `query($id: ID!) { household(id: $id) { head { name birthDate nik(purpose: "uji kewenangan") }
      address { street } fieldFinding { note } officers { name } history(first: 1) { nodes { by { code } } } } }`;

    const files = await Promise.all(
      (['own', 'neighbour', 'elsewhere'] as const).map(async (place) => ({ place, ...(await desk.send(VIEW, { id: id(place) })) })),
    );
    const may: string[] = [];
    for (const [what, write] of Object.entries(writes)) {
      for (const place of ['own', 'elsewhere'] as const) {
        const { __typename: answer } = await desk.mutate(...write(place), '__typename');
        if (answer !== 'NotFound' && answer !== 'Forbidden') may.push(`${what} ${place}`);
      }
    }

    const { head, address, history } = files[0]?.data.household ?? {};
    const shown = { name: !head.name.includes('*'), birthDate: head.birthDate, address, nik: !head.nik.includes('*'), history };
    expect(files.filter(({ data }) => data.household).map(({ place }) => place)).toEqual(reach);
    expect(
      Object.entries(shown)
        .flatMap(([what, there]) => (there ? what : []))
        .join(' '),
    ).toBe(clear);
    expect(may).toEqual(work);
  });
});

describe('what is out of reach', () => {
  const asked = [
    ['the household', 'query($id: ID!) { household(id: $id) { id } }'],
    ['the household as it was', 'query($id: ID!) { household(id: $id) { asOf(at: "2099-01-01T00:00:00Z") { version } } }'],
    ['the node', 'query($id: ID!) { node(id: $id) { id } }'],
    [
      'its correction',
      `mutation($id: ID!) { correctAddress(input: { household: $id, address: { street: "x" }, reason: "abc" }) { __typename ... on NotFound { code message } } }`,
    ],
    [
      'a merge with it',
      `mutation($id: ID!) { mergeHouseholds(input: { from: $id, into: $id, reason: "abc" }) { __typename ... on Error { code message } } }`,
    ],
    [
      'an enrollment',
      `mutation($id: ID!) { enrollInProgram(input: { household: $id, program: "UHJvZ3JhbTpwa2g", reason: "abc" }) { __typename ... on Error { code message } } }`,
    ],
  ] as const;

  it.each(asked)('answers as what does not exist: %s', async (_what, query) => {
    const absent = await office.as(officer).send(query, { id: globalId('Household', '00000000-0000-4000-8000-000000000000') });
    const forbidden = await office.as(officer).send(query, { id: id('elsewhere') });

    expect(forbidden.text).toBe(absent.text);
    expect(forbidden.status).toBe(absent.status);
  });

  it.each(['nik', 'kk'])('does not tell by its %s that somebody is registered elsewhere', async (kind) => {
    const query = `query($nik: NIK, $kk: KKNumber) { householdByNumber(nik: $nik, kk: $kk, purpose: "antrean loket") { id } }`;
    const { kk, members } = familyInput(from, { village: ELSEWHERE });
    await office.as(dinsos).mutate('registerHousehold', { ...familyInput(from), village: ELSEWHERE, kk, members });
    const numberOf = kind === 'kk' ? kk : members[0]?.nik;

    const forbidden = await office.as(officer).send(query, { [kind]: numberOf });
    const absent = await office.as(officer).send(query, { [kind]: kind === 'kk' ? from.kk() : from.nik('1999-09-09', 'male') });
    const allowed = await office.as(dinsos).send(query, { [kind]: numberOf });

    expect(forbidden.text).toBe(absent.text);
    expect(allowed.data.householdByNumber).not.toBeNull();
  });

  it('is not listed: a village elsewhere is not there to be paged', async () => {
    const query = `query($code: RegionCode!) { village(code: $code) { households { nodes { id } } officers { name } } }`;

    const answers = await Promise.all([ELSEWHERE, NEIGHBOUR].map((code) => office.as(officer).send(query, { code })));

    for (const { data, errors } of answers) {
      expect(data.village).toEqual({ households: null, officers: null });
      expect(errors).toBeUndefined();
    }
  });
});

describe('who reads without changing', () => {
  it.each(['ministry', 'auditor', 'camat', 'village_head'] as const)('%s leaves no trace but the log of numbers read', async (role) => {
    const before = await countItems(office.stores.registry);

    const desk = office.as({ role, village: VILLAGE, district: '64.02.06' });
    for (const write of Object.values(writes)) await desk.mutate(...write('own'), '__typename');

    expect(await countItems(office.stores.registry)).toEqual(before);
  });

  it('the ministry sees no name, number or note in any field that may hold one', async () => {
    await office.as(dinsos).mutate('recordFinding', { household: id('own'), finding: 'POOR', date: today, note: 'rumah Budi Contoh' });

    const answer = await office.as({ role: 'ministry' }).send(
      `query($id: ID!) { household(id: $id) { head { name } members { name nik(purpose: "penelitian") birthDate } cards { number(purpose: "penelitian") }
        address { street } fieldFinding { finding note } enrollments { participantNumber } history { nodes { why } } } }`,
      { id: id('own') },
    );

    expect(answer.text).not.toMatch(/Budi|Siti|Rina|Jl\.|\d{12}/);
    expect(answer.data.household.fieldFinding).toEqual({ finding: 'POOR', note: null });
  });
});

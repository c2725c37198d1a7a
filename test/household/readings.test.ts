import * as Household from '@puskesos/core/household';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';

/** Who read numbers, as the auditor asks: of a household, by a person, on a day. */

const from = numbers();
const hers = from.nik('1984-04-04', 'female');
const office = useOffice();
const auditor: Person = { role: 'auditor' };
const head: Person = { role: 'village_head', sub: 'lurah-pembaca', village: VILLAGE };
let household: string;
let own: string;
let nik: string;

const { text } = savedOperation('120-number-readings');
const asked = async (of: object, person = auditor) => (await office.as(person).send(text, { day: null, ...of })).data.numberReadings;

beforeAll(async () => {
  const clear = family(from);
  nik = clear.members[0]?.nik ?? '';
  own = (await Household.register(office.core(), clear)).id;
  household = globalId('Household', own);
  const shown = 'query($id: ID!) { household(id: $id) { members { nik(purpose: "berkas PKH") } } }';
  await office.as(dinsos).send(shown, { id: household });
  const found = 'query($nik: NIK!) { householdByNumber(nik: $nik, purpose: "mencari di loket") { id } }';
  await office.as(head).send(found, { nik });
  await office.as(head).send(found, { nik: from.nik('1990-05-17', 'female') });
});

const shown = { way: 'SHOWN', numbers: ['NIK', 'KK'], purpose: 'berkas PKH', role: 'DINSOS', by: { code: 'test-dinsos' } };
const found = { way: 'LOOKED_UP', numbers: ['NIK'], purpose: 'mencari di loket', role: 'VILLAGE_HEAD', by: { code: 'lurah-pembaca' } };

describe('who read numbers', () => {
  it('is told of a household', async () => {
    const { nodes } = await asked({ household });

    expect(nodes).toMatchObject([
      { ...found, household: { id: household } },
      { ...shown, household: { id: household } },
    ]);
  });

  it('is told by the person, with what was asked in vain', async () => {
    const { nodes } = await asked({ person: globalId('StaffMember', 'lurah-pembaca') });

    expect(nodes).toMatchObject([
      { ...found, household: null },
      { ...found, household: { id: household } },
    ]);
  });

  it('is told of a day, to its last page, by one Query a page', async () => {
    const first = await asked({ day: today, first: 2 });
    const last = await asked({ day: today, first: 2, after: first.pageInfo.endCursor });
    const { extensions } = await office
      .as(auditor)
      .send('query($day: Date!) { numberReadings(day: $day) { nodes { at purpose } } }', { day: today });

    expect([...first.nodes, ...last.nodes]).toMatchObject([{ ...found, household: null }, found, shown]);
    expect([first.pageInfo.hasNextPage, last.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(extensions?.cost.calls).toBe(1);
  });

  it('is the auditor’s and Dinsos’ to know', async () => {
    expect((await asked({ household }, dinsos)).nodes).toHaveLength(2);
    for (const person of [officer, head, { role: 'camat', district: '64.02.06' }, { role: 'finance' }, { role: 'ministry' }] as const)
      expect(await asked({ household }, person)).toBeNull();
  });

  it('is today’s where nothing is named', async () => {
    expect((await asked({})).nodes).toHaveLength(3);
  });

  it('takes one of the three, not two', async () => {
    const { errors } = await office.as(auditor).send(text, { day: today, person: globalId('StaffMember', 'lurah-pembaca') });

    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
  });

  it('holds no number, in the answer or at rest', async () => {
    expect(JSON.stringify(await asked({ household }))).not.toContain(nik);
  });
});

describe('who read one number', () => {
  const { text: trace } = savedOperation('107-readings-of-number');
  const traced = async (of: object, who = auditor) =>
    (await office.as(who).send(trace, { nik: null, kk: null, purpose: 'pengaduan kebocoran', ...of })).data?.readingsOfNumber;
  const elsewhere = (one: { household: { id: string } | null }) => one.household !== null && one.household.id !== household;
  const by = (code: string, more: object) => ({ by: { code }, ...more });
  const readAs = (sub: string, id: string, purpose: string) =>
    office.as({ ...dinsos, sub }).send(`query($id: ID!) { household(id: $id) { members { nik(purpose: "${purpose}") } } }`, { id });
  const asking = by('test-auditor', { way: 'TRACED', numbers: ['NIK'], purpose: 'pengaduan kebocoran', role: 'AUDITOR', household: null });
  let moving: string;
  let first: string;
  let second: string;
  let card: string;

  beforeAll(async () => {
    for (const [code, secondLogin] of [['rina-1'], ['rina-2', 'juga petugas pengganti']] as const)
      await office
        .as(dinsos)
        .mutate('addStaff', { code, name: 'Rina Contoh', nik: hers, ...(secondLogin && { secondLogin }) }, 'staff { code }');
    const [one, other] = [family(from), family(from)];
    moving = one.members[1]?.nik ?? '';
    card = one.kk ?? '';
    const [before, after] = [await Household.register(office.core(), one), await Household.register(office.core(), other)];
    [first, second] = [globalId('Household', before.id), globalId('Household', after.id)];
    await readAs('rina-1', first, 'sebelum pindah');
    const member = globalId('Member', `${before.id}/${before.members[1]?.id}`);
    const moved = { member, from: first, into: second, relation: 'OTHER_KIN', reason: 'ikut keluarga lain' };
    expect(await office.as(dinsos).mutate('moveMember', moved, '__typename')).toMatchObject({ __typename: 'MoveMemberPayload' });
    await readAs('rina-2', second, 'sesudah pindah');
    await readAs('rina-1', first, 'tidak lagi miliknya');
    const look = 'query($nik: NIK!) { householdByNumber(nik: $nik, purpose: "mencari di loket") { id } }';
    await office.as(head).send(look, { nik: moving });
  });

  const everything = () => [
    by('lurah-pembaca', { way: 'LOOKED_UP', numbers: ['NIK'], household: { id: second } }),
    by('rina-2', { way: 'SHOWN', numbers: ['NIK'], purpose: 'sesudah pindah', household: { id: second } }),
    by('rina-1', { way: 'SHOWN', numbers: ['NIK'], purpose: 'sebelum pindah', household: { id: first } }),
  ];

  it('is told in whichever household it lay, this question first', async () => {
    const { nodes } = await traced({ nik: moving, first: 4 });

    expect(nodes).toMatchObject([asking, ...everything()]);
    expect(elsewhere(nodes[1])).toBe(true);
  });

  it('is told of a family card’s number as well', async () => {
    const { nodes } = await traced({ kk: card });

    expect(nodes).toMatchObject([
      { ...asking, numbers: ['KK'] },
      by('rina-1', { purpose: 'tidak lagi miliknya', numbers: ['KK'], household: { id: first } }),
      by('rina-1', { purpose: 'sebelum pindah', numbers: ['KK'], household: { id: first } }),
    ]);
  });

  it('is told from the end as well, and each page is a question of its own', async () => {
    const last = await traced({ nik: moving, last: 2 });
    const before = await traced({ nik: moving, last: 1, before: last.pageInfo.startCursor });

    expect([...before.nodes, ...last.nodes]).toMatchObject(everything());
    expect([before.pageInfo.hasPreviousPage, last.pageInfo.hasPreviousPage, last.pageInfo.hasNextPage]).toEqual([true, true, false]);
    expect(
      (await traced({ nik: moving })).nodes.map(({ way }: { way: string }) => way).filter((way: string) => way === 'TRACED'),
    ).toHaveLength(4);
  });

  it('takes the note of the question and one Query, and is counted for the day', async () => {
    const { extensions } = await office
      .as(auditor)
      .send('query($nik: NIK!) { readingsOfNumber(nik: $nik, purpose: "pengaduan kebocoran") { nodes { at } } }', { nik: moving });
    const [counted] = (await itemsOf(office.stores.registry)).filter(({ pk }) => pk === 'look-ups#test-auditor');

    expect(extensions?.cost.calls).toBe(2);
    expect(counted?.['asked']).toBe(6);
  });

  it('is nobody’s of a number that nobody has, but for the question', async () => {
    expect((await traced({ nik: from.nik('1991-01-01', 'male') })).nodes).toMatchObject([asking]);
  });

  it('is the auditor’s and Dinsos’ to know, with a purpose and one number', async () => {
    expect((await traced({ nik: moving }, dinsos)).nodes[0]).toMatchObject({ way: 'TRACED', role: 'DINSOS' });
    for (const who of [officer, head, { role: 'camat', district: '64.02.06' }, { role: 'finance' }, { role: 'ministry' }] as const)
      expect(await traced({ nik: moving }, who)).toBeNull();
    for (const wrong of [{}, { nik: moving, kk: card }, { nik: moving, purpose: ' ' }])
      expect((await office.as(auditor).send(trace, { nik: null, kk: null, purpose: 'x'.repeat(20), ...wrong })).errors).toMatchObject([
        { extensions: { code: 'INVALID_INPUT' } },
      ]);
  });

  it('is told of a person in all of their sign-ins as one list, from both ends', async () => {
    const hersAll = ['tidak lagi miliknya', 'sesudah pindah', 'sebelum pindah'];
    const purposes = ({ nodes }: { nodes: { purpose: string }[] }) => nodes.map(({ purpose }) => purpose);
    const person = globalId('StaffMember', 'rina-2');
    const start = await asked({ person, first: 2 });
    const rest = await asked({ person, first: 2, after: start.pageInfo.endCursor });
    const end = await asked({ person, last: 2 });
    const { extensions } = await office.as(auditor).send(`{ numberReadings(person: "${person}") { nodes { at } } }`);

    for (const code of ['rina-1', 'rina-2']) expect(purposes(await asked({ person: globalId('StaffMember', code) }))).toEqual(hersAll);
    expect([...purposes(start), ...purposes(rest)]).toEqual(hersAll);
    expect([purposes(end), end.pageInfo.hasPreviousPage]).toEqual([hersAll.slice(1), true]);
    // Who they are takes two reads, and each sign-in a Query.
    expect(extensions?.cost.calls).toBe(4);
  });

  it('holds no number, in a key, a cursor, an answer or the log', async () => {
    const page = JSON.stringify(await traced({ nik: moving }));
    const cursors = [...page.matchAll(/Cursor":"([\w-]+)"/g)].map(([, cursor = '']) => Buffer.from(cursor, 'base64url').toString());
    const all = [page, ...cursors, ...office.log, JSON.stringify(await itemsOf(office.stores.registry))].join();

    expect(cursors).toHaveLength(2);
    for (const number of [moving, card, hers]) expect(all).not.toContain(number);
  });
});

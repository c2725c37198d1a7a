import * as Household from '@puskesos/core/household';
import { dayOf, daysLater } from '@puskesos/core/shared/clock';
import { contextFor } from '@puskesos/core/shared/context';
import { recordChanges } from '@puskesos/core/staff/record-changes';
import { recordNamed } from '@puskesos/schema/staff/record-named';
import { beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../house/items.ts';
import { globalId, staffId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';

/** Who changed which records, as the auditor asks: by a person in whatever login, on a day. */

const from = numbers(4_000);
const office = useOffice();
const auditor: Person = { role: 'auditor' };
const yesterday = daysLater(today, -1);
const hers = from.nik('1985-05-05', 'female');
let household: string;
let nik: string;

const { text } = savedOperation('106-record-changes');
const asked = async (of: object, person = auditor) =>
  (await office.as(person).send(text, { day: null, withRecord: true, ...of })).data.recordChanges;
const person = staffId('siti-1');
const address = (street: string) => ({ household, address: { street }, reason: `pindah ke ${street}` });

/** What a sign-in does, at an instant of yesterday where one is given. */
const at = (id: string, time?: string) => {
  const actor = { id, role: 'dinsos', name: id, scope: { kind: 'regency' } } as const;
  return contextFor(office.stores, actor, time === undefined ? {} : { now: () => `${yesterday}T${time}Z` });
};

const row = (by: string, operation: string, more: object = {}) => ({ by: { code: by }, role: 'DINSOS', operation, ...more });
const move = (by: string, street: string) =>
  row(by, 'correctAddress', { why: `pindah ke ${street}`, recordType: 'household', recordId: globalId('Household', household) });

beforeAll(async () => {
  for (const [code, secondLogin] of [['siti-1'], ['siti-2', 'juga bendahara tahun ini'], ['budi']] as const) {
    const own = code === 'budi' ? {} : { nik: hers };
    await office
      .as(dinsos)
      .mutate('addStaff', { code, name: 'Siti Contoh', ...own, ...(secondLogin && { secondLogin }) }, 'staff { code }');
  }
  const clear = family(from);
  nik = clear.members[0]?.nik ?? '';
  household = (await Household.register(at('siti-1', '01:00:00.000'), clear)).id;
  await Household.correctAddress(at('siti-2', '02:00:00.000'), address('Jl. Dua'));
  await Household.correctAddress(at('budi', '03:00:00.000'), address('Jl. Tiga'));
  await Household.correctAddress(at('siti-1', '15:59:59.999'), address('Jl. Malam'));
  // One in the morning of the next day, in Kukar.
  await Household.correctAddress(at('siti-2', '16:00:00.000'), address('Jl. Pagi'));
  await Household.correctAddress(at('budi'), address('Jl. Sekarang'));
});

describe('who changed records', () => {
  const ofHers = () => [
    move('siti-2', 'Jl. Pagi'),
    move('siti-1', 'Jl. Malam'),
    move('siti-2', 'Jl. Dua'),
    row('siti-1', 'registerHousehold', { why: null, recordType: 'household' }),
  ];

  it('is told of a person in all of their sign-ins, latest first, by whichever of them is named', async () => {
    for (const code of ['siti-1', 'siti-2']) {
      const { nodes } = await asked({ person: staffId(code) });
      expect(nodes).toMatchObject(ofHers());
      expect(nodes).toHaveLength(4);
    }
    const { nodes } = await asked({ person: staffId('budi') });
    expect(nodes).toMatchObject([move('budi', 'Jl. Sekarang'), move('budi', 'Jl. Tiga')]);
  });

  it('leads to the record as it is now, and to the request', async () => {
    const { nodes } = await asked({ person });

    expect(nodes[0]).toMatchObject({
      record: { __typename: 'Household', id: globalId('Household', household) },
      at: `${yesterday}T16:00:00.000Z`,
    });
    expect(nodes[0].requestId).toMatch(/^[\w-]{36}$/);
  });

  it('is told of a day as it is in Kukar, of everybody and of one', async () => {
    const everybody = (await asked({ day: yesterday })).nodes;
    const hersAlone = (await asked({ person, day: yesterday })).nodes;
    const next = (await asked({ person, day: today })).nodes;

    expect(everybody).toMatchObject([ofHers()[1], move('budi', 'Jl. Tiga'), ...ofHers().slice(2)]);
    expect(hersAlone).toMatchObject(ofHers().slice(1));
    expect(next).toMatchObject(ofHers().slice(0, 1));
    expect([everybody, hersAlone, next].map(({ length }) => length)).toEqual([4, 3, 1]);
  });

  it('is today’s where nothing is named, with what was done to the staff', async () => {
    const { nodes } = await asked({ first: 100 });

    expect(nodes.map(({ operation }: { operation: string }) => operation)).toContain('addStaff');
    expect(nodes.filter(({ at: when }: { at: string }) => dayOf(when) !== today)).toEqual([]);
    expect(nodes.find(({ recordType }: { recordType: string }) => recordType === 'staff_logins')).toMatchObject({
      recordId: null,
      record: null,
    });
  });

  it.each([1, 2, 3, 4, 5])('is the same from both ends, %i to a page', async (size) => {
    for (const whose of [{ person }, { day: yesterday }, { person, day: yesterday }, { day: today }]) {
      const all = (await asked({ ...whose, first: 100 })).nodes;
      expect(await throughout(whose, size, 'forward')).toEqual(all);
      expect(await throughout(whose, size, 'backward')).toEqual(all);
    }
  });

  it('takes a Query for a day, and for a person one a sign-in beside who they are', async () => {
    const fields = '{ nodes { at operation why requestId by { code } } }';
    const costOf = async (args: string) => (await office.as(auditor).send(`{ recordChanges(${args}) ${fields} }`)).extensions?.cost;

    expect(await costOf(`day: "${yesterday}"`)).toMatchObject({ calls: 1, readUnits: 0.5, writeUnits: 0 });
    // Who they are: the member of the staff, and their sign-ins.
    expect(await costOf(`person: "${person}"`)).toMatchObject({ calls: 4, writeUnits: 0 });
    expect(await costOf(`person: "${staffId('budi')}"`)).toMatchObject({ calls: 2, writeUnits: 0 });
  });

  it('is the auditor’s alone to know', async () => {
    for (const role of ['dinsos', 'officer', 'village_head', 'camat', 'finance', 'ministry'] as const) {
      expect(await asked({ person }, { role, village: '64.02.06.1001', district: '64.02.06' })).toBeNull();
      await expect(recordChanges({ ...at('x'), actor: { ...at('x').actor, role } }, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('tells nothing of who is not there, as of who did nothing', async () => {
    const [nobody, idle] = await Promise.all(['tidak-ada', 'test-auditor'].map((code) => asked({ person: staffId(code) })));

    expect(nobody.nodes).toEqual([]);
    expect(nobody).toEqual(idle);
  });

  it('refuses a cursor of another’s list', async () => {
    const { pageInfo } = await asked({ person, first: 1 });
    const { errors } = await office.as(auditor).send(text, { person: staffId('budi'), day: null, after: pageInfo.endCursor });

    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
  });

  it('holds no number, in a row or a cursor', async () => {
    const all = JSON.stringify([await asked({ person }), await asked({ day: today }), office.log]);
    const cursors = [...all.matchAll(/Cursor":"([\w-]+)"/g)].map(([, cursor = '']) => Buffer.from(cursor, 'base64url').toString());

    expect(cursors.length).toBeGreaterThan(2);
    for (const number of [nik, hers]) expect(all + cursors.join()).not.toContain(number);
  });

  it('names every kind of record that has a history, or says that it has no id', () => {
    const kept = [...new Set(kinds.filter(({ history }) => history).map(({ type = '' }) => type))];
    const key = { pk: 'x#1', sk: 'y#2' };

    expect(kept.length).toBeGreaterThan(25);
    expect(kept.filter((type) => recordNamed({ type, key }) === undefined)).toEqual([]);
  });
});

async function throughout(of: object, size: number, way: 'forward' | 'backward') {
  const rows: unknown[] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const page = await asked({ ...of, ...(way === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor }) });
    if (way === 'forward') rows.push(...page.nodes);
    else rows.unshift(...page.nodes);
    more = way === 'forward' ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
    cursor = way === 'forward' ? page.pageInfo.endCursor : page.pageInfo.startCursor;
  }
  return rows;
}

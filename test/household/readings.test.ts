import * as Household from '@puskesos/core/household';
import { beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';

/** Who read numbers, as the auditor asks: of a household, by a person, on a day. */

const from = numbers();
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

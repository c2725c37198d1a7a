import * as Staff from '@puskesos/core/staff';
import { notOneOf, ownDeed, SamePerson } from '@puskesos/core/staff/hands';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { staffId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';

/** A person of the staff under several codes is one person. */

const from = numbers(8_000);
const office = useOffice();
const nik = () => from.nik('1985-05-05', 'female');
const add = (code: string, input: object, who: Parameters<typeof office.as>[0] = dinsos) =>
  office.as(who).mutate('addStaff', { code, name: `Petugas ${code}`, ...input }, 'staff { code identified }');
const update = (code: string, input: object) =>
  office.as(dinsos).mutate('updateStaff', { staff: staffId(code), reason: 'sesuai KTP', ...input }, 'staff { identified }');
const did = { id: 'melakukannya', en: 'did it' };
const as = (id: string) => office.core({ id, role: 'dinsos', name: id, scope: { kind: 'regency' } });

describe('a person of the staff', () => {
  it('who has a code is not given another without a word, and it says which only to who may add them', async () => {
    const hers = nik();
    await add('hers-1', { nik: hers });

    const refused = await add('hers-2', { nik: hers });
    const forbidden = await add('hers-2', { nik: hers }, { role: 'auditor' });
    const added = await add('hers-2', { nik: hers, secondLogin: 'juga bendahara pada tahun ini' });

    expect(refused).toMatchObject({ __typename: 'PersonHasLogin', code: 'PERSON_HAS_LOGIN', message: expect.stringContaining('hers-1') });
    expect(JSON.stringify(forbidden)).not.toContain('hers-1');
    expect(added.staff).toEqual({ code: 'hers-2', identified: true });
  });

  it('is one whatever they sign in as, and two once a NIK that was wrong is put right', async () => {
    const [one, other] = [nik(), nik()];
    await add('satu', { nik: one });
    await add('dua', {});
    const earlier = [{ by: 'satu', did }];

    expect(await ownDeed(as('dua'), earlier)).toBeUndefined();
    expect(await update('dua', { nik: one })).toMatchObject({ __typename: 'PersonHasLogin' });
    await update('dua', { nik: one, secondLogin: 'petugas pengganti di dinas' });
    expect(await ownDeed(as('dua'), earlier)).toEqual(earlier[0]);
    await expect(notOneOf(as('dua'), ['tiga', 'satu'])).rejects.toThrow(SamePerson);
    await update('dua', { nik: other });
    expect(await ownDeed(as('dua'), earlier)).toBeUndefined();
    expect((await add('empat', { nik: other })).__typename).toBe('PersonHasLogin');
    await update('dua', { nik: null });
    expect((await add('empat', { nik: other })).staff).toEqual({ code: 'empat', identified: true });
  });

  it('has no NIK in clear at rest, in a key, or in an answer', async () => {
    const hers = nik();
    const answer = await add('tersegel', { nik: hers });
    const again = await add('tersegel-2', { nik: hers });

    expect(JSON.stringify([answer, again])).not.toContain(hers);
    expect(JSON.stringify(await itemsOf(office.stores.registry))).not.toContain(hers);
    expect((await Staff.byId(office.core(), { staff: 'tersegel' })).person?.blind).toMatch(/^\w+\./);
  });

  it('costs a step one BatchGet where others went before, and nothing where it is their own login', async () => {
    const [own, others] = [as('hemat'), as('hemat')];

    await ownDeed(own, [{ by: 'hemat', did }]);
    await ownDeed(others, [
      { by: 'lain', did },
      { by: 'lagi', did },
    ]);

    expect([own.cost.calls, others.cost.calls]).toEqual([0, 1]);
  });

  it.each([
    ['a training that is yet to come', { trainings: [{ name: 'Kursus', on: '2999-01-01', provider: 'BBPPKS' }] }, 'trainings.0.on'],
    ['a qualification of a year to come', { qualifications: [{ name: 'Sertifikat', year: 2099 }] }, 'qualifications.0.year'],
    ['a NIK that is none', { nik: '123' }, 'nik'],
  ])('is refused with %s', async (_what, input, path) => {
    const answer = await add('tanggal', input);

    expect(answer.issues ?? answer).toMatchObject([{ path }]);
  });
});

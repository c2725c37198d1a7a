import * as Staff from '@puskesos/core/staff';
import { describe, expect, it } from 'vitest';
import { staffId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers } from '../support/register/people.ts';
import { casesOf, coordinator, dinsos, front, visitor, withPuskesos } from '../support/scenes/cases.ts';

/** Who recommends what becomes of a case does not decide on it, in no login of theirs. */

const nik = numbers(9_000).nik('1985-05-05', 'female');
const office = useOffice(withPuskesos);
const cases = casesOf(office);
const MOVES = 'moves { move standIn }';
const movesOf = async (id: string) => (await cases.read(coordinator, id, MOVES)).moves;
const standIn = 'hanya satu petugas di desa ini bulan ini';

describe('one person with two logins', () => {
  it.each(['resolve', 'refer'] as const)('does not %s what they recommended, and is told so before', async (move) => {
    const id = await cases.at('recommended');
    const another = await movesOf(id);
    await Staff.update(office.core(), { staff: visitor.sub ?? '', nik, secondLogin: 'petugas pengganti di desa', reason: 'sesuai KTP' });
    await Staff.update(office.core(), {
      staff: coordinator.sub ?? '',
      nik,
      secondLogin: 'petugas pengganti di desa',
      reason: 'sesuai KTP',
    });

    const own = await movesOf(id);
    const refused = await cases.make(coordinator, move, id);
    const stood = await cases.make(coordinator, move, id, { standIn });
    for (const { sub = '' } of [visitor, coordinator]) {
      await Staff.update(office.core(), { staff: sub, nik: null, reason: 'salah ketik' });
    }

    expect(another).toContainEqual({ move: move.toUpperCase(), standIn: false });
    expect(own).toContainEqual({ move: move.toUpperCase(), standIn: true });
    expect(own).toContainEqual({ move: 'RETURN', standIn: false });
    expect(refused.__typename).toBe('SamePerson');
    expect(stood.__typename).toBe('DecideCasePayload');
  });

  it('nor in the one login: who handed it to themselves and recommended', async () => {
    const { id } = (await cases.register()).case;
    await cases.make(coordinator, 'take', id);
    await cases.make(coordinator, 'recommend', id);

    expect(await movesOf(id)).toContainEqual({ move: 'RESOLVE', standIn: true });
    expect((await cases.make(coordinator, 'resolve', id)).__typename).toBe('SamePerson');
  });

  it('accused under one, is shown the complaint under neither, and writes down none of themselves', async () => {
    for (const { sub = '' } of [visitor, front]) {
      await Staff.update(office.core(), { staff: sub, nik, secondLogin: 'petugas pengganti di desa', reason: 'sesuai KTP' });
    }
    const asked = { category: 'ILLEGAL_LEVY', about: [staffId(visitor.sub)] };

    const { id } = (await cases.register(asked, dinsos)).case;
    const read = await office.as(front).send('query ($id: ID!) { case(id: $id) { id } }', { id });
    const moved = await cases.make(front, 'take', id);
    const ofThemselves = await cases.register(asked, front);
    for (const { sub = '' } of [visitor, front]) {
      await Staff.update(office.core(), { staff: sub, nik: null, reason: 'salah ketik' });
    }

    expect(read.data.case).toBeNull();
    expect(moved.__typename).toBe('NotFound');
    expect(ofThemselves.__typename).toBe('InvalidInput');
  });
});

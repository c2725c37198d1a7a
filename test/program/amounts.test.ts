import * as Program from '@puskesos/core/program';
import { dayInWords } from '@puskesos/core/shared/written-date';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { daysFromToday, today } from '../support/register/registered.ts';
import { amount, coming, programsOf, sd, tomorrow, yesterday } from '../support/scenes/changed-programs.ts';

/** What a programme gives, by rows with days of their own. */

const office = useOffice();
const { program, change, refused } = programsOf(office);

describe('an amount from a day on', () => {
  it('follows the one before, which ends the day before and stays to be seen', async () => {
    const id = await program();

    const { program: after } = await change('setProgramAmount', id, { ...amount, component: ' sd ' });

    expect(after.amounts).toMatchObject([
      { component: 'SD', amount: 225_000, from: '2025-01-01', to: daysFromToday(0) },
      { component: 'sd', amount: 250_000, from: tomorrow, to: null },
    ]);
  });

  it('may hold from today on', async () => {
    const { program: after } = await change('setProgramAmount', await program(), { ...amount, from: today });

    expect(after.amounts).toMatchObject([{ to: yesterday }, { from: today }]);
  });

  it('ends one that was to go on longer than itself', async () => {
    const id = await program({ amounts: [{ ...sd, to: daysFromToday(400) }] });

    const { program: after } = await change('setProgramAmount', id, { ...amount, to: coming });

    expect(after.amounts).toMatchObject([{ to: today }, { from: tomorrow, to: coming }]);
  });

  it('is told with its goods, and for whom each is given', async () => {
    const each = { age: { min: 7, max: 12 }, pupil: true };
    const goods = { quantity: 2, unit: 'paket' };

    const { program: after } = await change('setProgramAmount', await program(), { ...amount, component: 'paket', goods, each });

    expect(after.amounts[1]).toEqual({ component: 'paket', amount: 250_000, per: 'QUARTERLY', goods, each, from: tomorrow, to: null });
  });

  it('may be of days that passed when none held then', async () => {
    const id = await program({ amounts: [{ ...sd, from: '2026-01-01' }] });

    const { program: after } = await change('setProgramAmount', id, { ...amount, from: '2025-01-01', to: '2025-12-31' });

    expect(after.amounts).toMatchObject([
      { from: '2026-01-01', to: null },
      { from: '2025-01-01', to: '2025-12-31' },
    ]);
  });

  it('takes the place of one that was to begin on the same coming day', async () => {
    const id = await program();
    await change('setProgramAmount', id, { ...amount, from: coming });

    const { program: after } = await change('setProgramAmount', id, { ...amount, from: coming, rupiah: 275_000 });

    expect(after.amounts).toMatchObject([{ to: daysFromToday(29) }, { from: coming, amount: 275_000 }]);
  });

  it.each([
    ['days that have passed', [sd], yesterday, today],
    ['days that have passed, of a row that ended then', [{ ...sd, to: yesterday }], yesterday, today],
    ['the first day of a row, when that has passed', [{ ...sd, from: yesterday }], yesterday, today],
    ['the first day of a row, when that is today', [{ ...sd, from: today }], today, tomorrow],
  ])('is refused for %s, and is told from when on it can be', async (_what, amounts, from, earliest) => {
    const id = await program({ amounts });

    const answer = await refused('setProgramAmount', id, { ...amount, from });

    expect(answer).toMatchObject({ __typename: 'PastIsSettled', code: 'PAST_IS_SETTLED' });
    expect(answer.message).toContain(`Mulai perubahan ini pada ${dayInWords(earliest)}`);
    expect(answer.messageEn).toContain(`on ${earliest} or later`);
    expect(await change('setProgramAmount', id, { ...amount, from: earliest })).toMatchObject({ program: { code: id } });
  });

  it('is refused where another begins within its days, and is told which days those are', async () => {
    const id = await program();
    await change('setProgramAmount', id, { ...amount, from: coming });

    const answer = await refused('setProgramAmount', id, amount);

    expect(answer).toMatchObject({ __typename: 'AmountOverlaps', code: 'AMOUNT_OVERLAPS' });
    expect(answer.message).toContain(`dari ${dayInWords(coming)} tanpa batas`);
    expect(await change('setProgramAmount', id, { ...amount, to: daysFromToday(29) })).toMatchObject({ program: { code: id } });
  });

  it.each([
    ['an end before the beginning', { to: yesterday }, 'to'],
    ['a day that there is not', { from: '2027-02-30' }, 'from'],
    ['no source', { source: '' }, 'source'],
    ['no component', { component: ' ' }, 'component'],
    ['no goods at all', { goods: { quantity: 0, unit: 'paket' } }, 'goods.quantity'],
    ['a test of nothing', { each: {} }, 'each'],
    ['members that there can’t be', { each: { sex: 'MALE', pregnant: true } }, 'each'],
  ])('is refused for %s, and nothing is written', async (_what, wrong, path) => {
    expect(await refused('setProgramAmount', await program(), { ...amount, ...wrong })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path, message: expect.any(String), messageEn: expect.any(String) }],
    });
  });

  it('is never below zero', async () => {
    expect(await refused('setProgramAmount', await program(), { ...amount, rupiah: -1 })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'rupiah' }],
    });
  });

  it('is decided anew when another change of the programme came in between: none is lost', async () => {
    const id = await program();
    const components = ['A', 'B', 'C', 'D'];

    await Promise.all(components.map((component) => change('setProgramAmount', id, { ...amount, component })));

    const { amounts, version } = await Program.byId(office.core(), { program: id });
    expect(amounts.map(({ component }) => component).toSorted()).toEqual([...components, 'SD']);
    expect(version).toBe(5);
  });
});

import { enroll, move } from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { asked, lookedUp, proved, sent, type Who, workFor } from '../support/scenes/answered.ts';

/** A citizen asks what their own household is told, by NIK and birth date. */

useDayForEach('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms);
const from = numbers();
const budi = family(from);
const who = (of: number): Who => ({ nik: budi.members[of]?.nik ?? '', birthDate: budi.members[of]?.birthDate ?? '' });
const [head, wife, child] = [who(0), who(1), who(2)];
const nobody: Who = { nik: from.nik('1971-05-05', 'male'), birthDate: '1971-05-05' };

let id: string;
beforeAll(async () => {
  const context = office.core();
  ({ id } = await Household.register(context, budi));
  await enroll(context, { household: id, program: 'pkh', state: 'active', since: '2026-01-05', reason: 'uji' });
  await enroll(context, { household: id, program: 'sembako', state: 'active', since: '2026-01-05', reason: 'uji' });
  await move(context, { household: id, program: 'sembako', to: 'ended', ending: 'ineligible', since: '2026-09-01', reason: 'uji' });
  await markDirty(context, [VILLAGE]);
  await office.refresh();
});

describe('what is told', () => {
  it('is what goes on, what ended and why, and where to go', async () => {
    const { household, told } = await lookedUp(office, head);

    expect(told).toContain('yang tercatat tentang keluarga Anda');
    expect(household).toMatchObject({
      village: { code: VILLAGE, name: 'Jahab' },
      aid: [
        { program: { id: 'pkh' }, state: 'ACTIVE', since: '2026-01-05', period: { name: '2026-Q4', from: '2026-10-01', to: '2026-12-31' } },
        {
          program: { id: 'sembako' },
          state: 'ENDED',
          since: '2026-09-01',
          told: expect.stringContaining('tidak lagi memenuhi syarat program'),
          period: null,
        },
      ],
      hasMore: false,
      decile: null,
      desk: { where: 'Puskesos di kantor kelurahan Jahab', hours: expect.stringContaining('Senin') },
    });
  });

  it('is the same for each adult of it', async () => {
    const { ticket: _one, ...toHead } = (await lookedUp(office, head)).household;
    const { ticket: _other, ...toWife } = (await lookedUp(office, wife)).household;

    expect(toWife).toEqual(toHead);
  });

  it('is told to no child, to nobody with another birth date, and to nobody who is not there', async () => {
    const answers = [];
    for (const one of [child, { ...head, birthDate: '1980-03-18' }, nobody]) answers.push(await lookedUp(office, one));

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ household: null, told: expect.stringContaining('Tidak ada data yang cocok') });
  });
});

describe('a look', () => {
  it('takes as much, and is as long, whatever there is', async () => {
    const looks = [];
    for (const one of [wife, { ...wife, birthDate: '1983-11-03' }, nobody]) {
      const { extensions, text, status, headers } = await sent(office, await proved(office, one, '10.2.2.2'), '10.2.2.2');
      looks.push({ status, bytes: Buffer.byteLength(text), cost: extensions.cost, packed: headers['content-encoding'] });
    }

    const [hit, ...others] = looks;
    expect(hit).toMatchObject({ status: 200, bytes: 12_289, packed: 'identity', cost: { calls: 2, readUnits: 0.5, writeUnits: 1 } });
    expect(others).toEqual([hit, hit]);
  });

  it('asks for work in two writes, whoever it is about', async () => {
    const costs = [];
    for (const one of [head, nobody]) costs.push((await asked(office, one)).extensions.cost);

    expect(costs[0]).toMatchObject({ calls: 2, readUnits: 0, writeUnits: 2 });
    expect(costs[1]).toEqual(costs[0]);
  });

  it('is used up by one', async () => {
    const input = await proved(office, nobody);
    await sent(office, input);
    const again = await sent(office, input);

    expect(again.data.ownHousehold).toMatchObject({ __typename: 'Refused', reason: 'WORK_OVER' });
  });

  it('comes within ten minutes', async () => {
    const input = await proved(office, nobody);
    vi.setSystemTime(Date.now() + 10 * 60_000);

    expect((await sent(office, input)).data.ownHousehold).toMatchObject({ reason: 'WORK_OVER' });
  });

  it.each<[string, (input: { challenge: string; found: number }) => object]>([
    ['work for somebody else', () => ({ nik: head.nik, birthDate: head.birthDate })],
    ['work for another birth date', () => ({ birthDate: '1971-05-06' })],
    ['less work than was asked for', ({ challenge }) => ({ challenge: challenge.replace(/\.7\./, '.1.'), found: 0 })],
    ['another number', ({ found }) => ({ found: found === 0 ? 1 : found - 1 })],
    ['no work at all', () => ({ challenge: 'apa saja', found: 0 })],
  ])('with %s is refused, and reads nothing', async (_what, change) => {
    const input = await proved(office, nobody, '10.3.3.3');
    const { data, extensions } = await sent(office, { ...input, ...change(input) });

    expect(data.ownHousehold).toMatchObject({ __typename: 'Refused', reason: 'WORK_WRONG' });
    expect(extensions.cost).toMatchObject({ calls: 0 });
  });

  it.each<[string, object]>([
    ['a NIK that is none', { nik: '123' }],
    ['a day that is none', { birthDate: '1980-13-41' }],
  ])('with %s is refused without repeating it', async (_what, change) => {
    const { data, text } = await sent(office, { ...nobody, challenge: 'x', found: 0, ...change });

    expect(data.ownHousehold).toMatchObject({ reason: 'INVALID_INPUT' });
    expect(text).not.toContain(nobody.nik);
  });

  it('takes more work after three at one person a day, and never more than sixty-four times as much', async () => {
    const one = { nik: from.nik('1960-01-01', 'female'), birthDate: '1960-01-01' };
    const bits = [];
    for (let n = 0; n < 12; n += 1) bits.push((await workFor(office, { ...one, birthDate: `1960-01-${10 + n}` }, `10.4.4.${n}`)).bits);

    expect(bits).toEqual([7, 7, 7, 8, 9, 10, 11, 12, 13, 13, 13, 13]);
  });

  it('leaves no number in what is logged', async () => {
    await lookedUp(office, head);

    expect(office.log.join('')).toContain('"event":"look"');
    for (const { nik } of [head, wife, nobody]) expect(office.log.join('')).not.toContain(nik);
  });
});

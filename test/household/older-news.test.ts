import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import { importDeciles } from '@puskesos/core/intake/ministry';
import type { ReportLine } from '@puskesos/core/intake/report';
import * as Survey from '@puskesos/core/survey';
import { describe, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers } from '../support/register/people.ts';
import { csv, source } from '../support/register/workbooks.ts';
import { form, withForms } from '../support/scenes/surveyed.ts';

/** Of two, the later of the days it was so is the one that holds, by whichever door it comes; and no day is told before it comes. */

const from = numbers();
const office = useOffice(({ stores }) => withForms(stores, 3));
const core = () => office.core();
const held = { decile: 2, date: '2026-07-01', source: 'berkas lama' } as const;
const FUTURE = '2999-01-01';

async function household() {
  const registration = family(from);
  const { id } = await Household.register(core(), registration);
  await receiveDecile(core(), { household: id, ...held });
  await recordFinding(core(), { household: id, finding: 'poor', date: '2026-07-01' });
  return { id, kk: registration.kk, now: () => Household.byId(core(), { household: id }) };
}

const PAYLOAD = 'household { version }';
const send = (name: 'receiveDecile' | 'recordFinding', id: string, more: object) =>
  office.as(dinsos).mutate(name, { household: globalId('Household', id), ...more }, PAYLOAD);

async function fromFile(kk: string, decile: number, date: string) {
  const lines: ReportLine[] = [];
  const file = source(
    'desil.csv',
    csv([
      ['No KK', 'Desil', 'Tanggal'],
      [kk, decile, date],
    ]),
  );
  await importDeciles(core(), { file, onLine: (line) => lines.push(line) });
  return lines.map(({ outcome, remarks }) => [outcome, ...remarks.map(({ code }) => code)].join(' '));
}

describe('a decile', () => {
  it.each([
    ['2026-06-30', { __typename: 'OlderNews', messageEn: expect.stringContaining('2026-07-01') }, 'unchanged decileOlder'],
    [FUTURE, { __typename: 'InvalidInput' }, 'refused decileDate'],
  ])('of %s leaves the one that is held, by mutation and by file', async (date, refusal, told) => {
    const { id, kk, now } = await household();
    const before = await now();

    expect(await send('receiveDecile', id, { decile: 9, date, source: 'berkas baru' })).toMatchObject(refusal);
    expect(await fromFile(kk, 9, date)).toEqual([told]);
    expect(await now()).toEqual(before);
  });

  it.each(['2026-07-01', '2026-07-02'])('of %s takes its place, by mutation and by file', async (date) => {
    const { id, kk, now } = await household();

    await send('receiveDecile', id, { decile: 4, date, source: 'berkas baru' });
    expect((await now()).officialDecile).toMatchObject({ decile: 4, date });
    expect((await fromFile(kk, 5, date))[0]).toMatch(/^updated/);
    expect((await now()).officialDecile).toMatchObject({ decile: 5, date });
  });
});

describe('a finding', () => {
  it.each([
    ['2026-06-30', { __typename: 'OlderNews', code: 'OLDER_NEWS' }],
    [FUTURE, { __typename: 'InvalidInput' }],
  ])('of %s leaves the one that is held', async (date, refusal) => {
    const { id, now } = await household();
    const before = await now();

    expect(await send('recordFinding', id, { finding: 'NOT_POOR', date })).toMatchObject(refusal);
    expect(await now()).toEqual(before);
  });

  it('of an earlier visit is kept with the visit, and not shown', async () => {
    const { id, now } = await household();
    const visit = form(id, { toilet: 'own' }, { startedAt: '2026-06-30T02:00:00.000Z', outcome: 'answered', finding: 'not_poor' });

    await Survey.upload(core(), visit as never);

    expect((await now()).fieldFinding).toMatchObject({ finding: 'poor', date: '2026-07-01' });
  });
});

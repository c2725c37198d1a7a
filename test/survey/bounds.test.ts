import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import * as Household from '@puskesos/core/household';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeSets } from '../schema/change-sets.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, today } from '../support/register/registered.ts';
import { csv } from '../support/register/workbooks.ts';
import { household, reason } from '../support/scenes/bounds.ts';
import { householdId } from '../support/scenes/facts.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { importing } from '../support/scenes/imports.ts';
import { form, publishedForm, republishedWithout } from '../support/scenes/surveyed.ts';
import { surveysOf } from '../support/scenes/surveys.ts';

/** A home with as much aid as a household may have, all of it turned or settled by one visit, is written whole. */

const from = numbers(2_000);
const office = useOffice(servedBy(officer.sub, VILLAGE), servedBy('officer-2', VILLAGE));
const other = { ...officer, sub: 'officer-2', name: 'Officer Two' } as const;
const seen = useTransactions();
const { upload } = surveysOf(office, from);
const core = () => office.core();

/** Of each person seven or eight, and of the family: 60 lines, for homes without a toilet of their own. */
const programs = { person: [] as string[], family: [] as string[] };
beforeAll(async () => {
  for (const version of [1, 2, 3]) await publishedForm(office, version);
  const criteria = [{ version: 1, tree: { derived: ['no_toilet' as const] }, from: '2020-01-01', source: 'uji' }];
  const ranked = [{ version: 1, tree: { decile: { max: 5 } }, from: '2020-01-01', source: 'uji' }];
  for (const [some, tests] of [
    [programs, criteria],
    [byDecile, ranked],
  ] as const) {
    for (let number = 0; number < 8; number += 1) some.person.push(await ownProgram(core(), { target: 'person', criteria: tests }));
    for (let number = 0; number < 4; number += 1) some.family.push(await ownProgram(core(), { target: 'family', criteria: tests }));
  }
});
/** The same for homes that the ministry ranks low. */
const byDecile = { person: [] as string[], family: [] as string[] };
const day = (number: number) => new Date(Date.now() - (10 - number) * 86_400_000).toISOString();

async function fullHome(some = programs) {
  const asked = household(from, 8);
  const { id, members } = await Household.register(core(), asked);
  const enroll = (program: string, member?: string) =>
    Aid.enroll(core(), { household: id, program, ...(member && { member }), state: 'active', exception: 'menunggu kunjungan', reason });
  for (const { id: member } of members.slice(0, 7)) for (const program of some.person) await enroll(program, member);
  for (const program of some.family) await enroll(program);
  return { id, nik: asked.members[0]?.nik };
}
const visit = async (id: string, by: typeof officer | typeof other, number: number, toilet: string, more: object = {}) => {
  const { results } = await upload(by, form(householdId(id), { toilet }, { startedAt: day(number), ...more }));
  expect(results).toMatchObject([{ refusal: null }]);
};

describe('60 lines of aid', () => {
  it('are asked about, and settled, by a second look at the home after nobody was met', async () => {
    const { id } = await fullHome();
    await receiveDecile(core(), { household: id, decile: 2, date: today, source: 'DTSEN' });
    await visit(id, officer, 1, 'none');
    await visit(id, officer, 2, 'none', { outcome: 'NO_CONTACT', answers: [] });

    await visit(id, other, 3, 'own', { second: true, finding: 'NOT_POOR' });
    expect((await Household.byId(core(), { household: id })).aid).toHaveLength(60);
    expect(largest(seen).get('uploadVisit')).toBe(changeSets.uploadVisit);
    await visit(id, officer, 4, 'none', { finding: 'POOR' });

    expect(largest(seen).get('uploadVisit')).toBe(changeSets.uploadVisit);
  });

  it('are asked about by whoever settles what two officers told differently', async () => {
    const { id } = await fullHome();
    await visit(id, officer, 1, 'own');
    await visit(id, other, 1, 'none');
    const input = { household: householdId(id), item: 'toilet', value: 'own', reason: 'dilihat bersama', clientMutationId: 'sepakat' };

    expect((await office.as(officer).mutate('settleConflict', input, '__typename')).__typename).toBe('SettleConflictPayload');
    expect(largest(seen).get('settleConflict')).toBe(changeSets.settleConflict);
  });

  it('are asked about by the ministry’s decile', async () => {
    const decile = (of: number, date: string) =>
      office.as(dinsos).mutate('receiveDecile', {
        ...{ household: householdId(full), decile: of, date, source: 'DTSEN' },
        clientMutationId: `desil-${of}-${date}`,
      });
    const full = (await fullHome(byDecile)).id;
    await decile(2, '2026-01-05');

    expect((await decile(8, '2026-04-05')).__typename).toBe('ReceiveDecilePayload');
    expect(largest(seen).get('receiveDecile')).toBe(changeSets.receiveDecile - 1);
  });

  it('are asked about by a row of the ministry’s file, and by its taking back', async () => {
    const { id, nik } = await fullHome();
    await visit(id, officer, 1, 'none');
    const rows = [
      ['ID rumah tangga', 'NIK', 'Fasilitas BAB', 'Tanggal pendataan'],
      ['1', nik, 1, today],
    ];
    const { take, undone } = importing(office, dinsos);

    const done = await take('dtks.csv', csv(rows), {});
    const { undo } = await undone(done.id);

    expect([done.report.updated, undo.left]).toEqual([1, 0]);
    expect(largest(seen).get('importDwelling')).toBe(changeSets.importDwelling);
    expect(largest(seen).get('takeBackAnswers')).toBe(changeSets.takeBackAnswers);
  });

  it('are asked about by a submission of a phone, and by its taking back', async () => {
    const { id } = await fullHome();
    await visit(id, officer, 1, 'none');
    await visit(id, officer, 2, 'none', { outcome: 'NO_CONTACT', answers: [] });
    const header = 'KEY,visitStart,visitVersion,visitHousehold,visitOfficer,visitOutcome,visitSecond,toilet,visitFinding';
    const row = `uuid:0f8fad5b-d9cb-469f-a165-70867728950e,${day(3)},3,${id},officer-2,answered,yes,own,not_poor`;
    const { take, undone } = importing(office, dinsos);

    const done = await take('kunjungan.csv', Buffer.from(`${header}\r\n${row}\r\n`), {});
    const { undo } = await undone(done.id);

    expect([done.report.created, undo.left]).toEqual([1, 0]);
    expect(largest(seen).get('importVisit')).toBe(changeSets.importVisit);
    expect(largest(seen).get('takeBackAnswers')).toBe(changeSets.takeBackAnswers);
  });

  it('are asked about by a decile in the ministry’s file, and by its taking back', async () => {
    const { id, nik } = await fullHome(byDecile);
    await receiveDecile(core(), { household: id, decile: 8, date: '2026-01-05', source: 'DTSEN' });
    const { take, undone } = importing(office, dinsos);

    const done = await take(
      'desil.csv',
      csv([
        ['NIK', 'Desil', 'Tanggal Desil'],
        [nik, 2, '2026-04-05'],
      ]),
      {},
    );
    const { undo } = await undone(done.id);

    expect([done.report.updated, undo.left]).toEqual([1, 0]);
    expect(largest(seen).get('receiveDecile')).toBe(changeSets.receiveDecile);
    expect(largest(seen).get('takeBackDecile')).toBe(changeSets.takeBackDecile);
  });

  it('are asked about no more by a cross-check that tells again what a version had no word for', async () => {
    const { id } = await fullHome();
    await visit(id, officer, 1, 'none');
    await republishedWithout(office, 'none');

    const answers = [{ item: 'toilet', value: 'none' }];
    const input = { household: householdId(id), item: 'toilet', answers, reason: 'dilihat kembali', clientMutationId: 'silang' };
    expect((await office.as(officer).mutate('crossCheck', input, '__typename')).__typename).toBe('CrossCheckPayload');

    expect(largest(seen).get('crossCheck')).toBe(changeSets.crossCheck);
  });
});

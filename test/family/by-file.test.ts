import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { importParticipants, importResidents } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy } from '../support/register/registered.ts';
import { type Resident, sheetOf, source, workbook } from '../support/register/workbooks.ts';
import { aidOf, aidTasks, publicWords } from '../support/scenes/facts.ts';
import { booksAgree, figuresOf, ownProgram } from '../support/scenes/funded.ts';

/** What a file of residents tells of people has the same consequences as what an officer records. */

const from = numbers();
const reason = 'uji';
const office = useOffice(servedBy(officer.sub, VILLAGE, NEIGHBOUR));
let forFamilies: string;
let forPersons: string;
beforeAll(async () => {
  forFamilies = await ownProgram(office.core());
  forPersons = await ownProgram(office.core(), { target: 'person' });
});

type Family = ReturnType<typeof family>;
const rowsOf = ({ kk, address, members }: Family): Resident[] =>
  members.map(({ name, nik, sex, birthDate }, place) => ({
    alamat: address.street,
    nama: name,
    no_kk: kk,
    nik,
    sex: sex === 'male' ? 1 : 2,
    tanggallahir: birthDate,
    kk_level: [1, 3, 4, 4][place],
  }));
async function taken(rows: Resident[], village = VILLAGE) {
  const lines: ReportLine[] = [];
  const file = source('penduduk.xlsx', await workbook({ Data: sheetOf(rows) }));
  await importResidents(office.core(), { file, village, onLine: (line) => lines.push(line) });
  return lines.toSorted((a, b) => a.row - b.row).map(({ outcome }) => outcome);
}
const enrolled = (household: string, program: string, member?: string) =>
  Aid.enroll(office.core(), { household, program, ...(member && { member }), state: 'active', since: daysFromToday(-60), reason });

describe('a file of residents', () => {
  it('that tells of a death suspends what is theirs, and the family’s where nobody is left, as recordLife does', async () => {
    const [whole, alone] = [family(from), family(from)];
    const single = { ...alone, members: alone.members.slice(0, 1) };
    const [one, other] = [await Household.register(office.core(), whole), await Household.register(office.core(), single)];
    await enrolled(one.id, forPersons, memberNamed(one, 'Siti').id);
    await enrolled(other.id, forFamilies);
    const before = await figuresOf(office.core(), forFamilies);
    expect(await publicWords(office, other.id)).toEqual(['Penerima aktif']);

    const rows = [...rowsOf(whole), ...rowsOf(single)];
    const dead = [1, 4];
    expect(await taken(rows.map((row, at) => (dead.includes(at) ? { ...row, status_dasar: 2 } : row)))).not.toContain('refused');

    expect((await aidOf(office, one.id)).enrollments).toMatchObject([{ state: 'SUSPENDED', pending: 'DIED' }]);
    expect((await aidOf(office, other.id)).enrollments).toMatchObject([{ state: 'SUSPENDED', pending: 'NOBODY_LEFT' }]);
    expect((await aidTasks(office, one.id)).map(({ cause }) => cause)).toEqual(['DIED']);
    expect((await aidTasks(office, other.id)).map(({ cause }) => cause)).toEqual(['NOBODY_LEFT']);
    expect(await publicWords(office, other.id)).toEqual(['Bantuan ditangguhkan sementara']);
    expect(await figuresOf(office.core(), forFamilies)).toEqual(before);

    const lines: ReportLine[] = [];
    const sheets = { Program: [['Sasaran Program', 2]], Peserta: [['Peserta'], [single.kk]] };
    const again = { file: source('p.xlsx', await workbook(sheets)), program: forFamilies, onLine: (line: ReportLine) => lines.push(line) };
    await importParticipants(office.core(), again);
    expect(lines.flatMap(({ remarks }) => remarks.map(({ code }) => code))).toEqual(['nobodyThere']);
  });

  it('that has a family with aid in another village takes the aid along, and asks as a move does', async () => {
    const moving = family(from);
    const household = await Household.register(office.core(), moving);
    await enrolled(household.id, forFamilies);

    expect(await taken(rowsOf(moving), NEIGHBOUR)).toEqual(['updated', 'updated', 'updated', 'updated']);

    const { village } = await Household.byId(office.core(), { household: household.id });
    expect(village).toBe(NEIGHBOUR);
    expect((await aidOf(office, household.id)).enrollments).toMatchObject([{ state: 'ACTIVE' }]);
    expect((await aidTasks(office, household.id)).map(({ cause }) => cause)).toEqual(['MOVED_VILLAGE']);
  });

  it('that has somebody with aid of their own on another card takes it along; of the family’s somebody is asked', async () => {
    const before = family(from);
    const household = await Household.register(office.core(), before);
    await enrolled(household.id, forPersons, memberNamed(household, 'Siti').id);
    await enrolled(household.id, forFamilies);
    const figures = await figuresOf(office.core(), forPersons);

    const kk = from.kk();
    const [, wife] = rowsOf(before);
    expect(await taken([{ ...wife, no_kk: kk, kk_level: 1 }])).not.toContain('refused');

    const hers = await holderOf(office.core(), { kk });
    expect((await aidOf(office, hers.id)).enrollments).toMatchObject([{ state: 'ACTIVE', member: { name: 'Siti Contoh' } }]);
    const left = (await aidOf(office, household.id)).enrollments as { state: string; ending: string }[];
    expect(left.map(({ state, ending }) => [state, ending]).toSorted()).toEqual([
      ['ACTIVE', null],
      ['ENDED', 'CARRIED_OVER'],
    ]);
    expect((await aidTasks(office, household.id)).map(({ cause }) => cause)).toEqual(['SPLIT']);
    expect(await figuresOf(office.core(), forPersons)).toEqual(figures);
    expect(await booksAgree(office.core(), forPersons)).toBe(true);
  });

  it('that has a whole family with aid on a card of another dissolves theirs, and their aid goes along', async () => {
    const [old, other] = [family(from), family(from)];
    const [gone, stays] = [await Household.register(office.core(), old), await Household.register(office.core(), other)];
    await enrolled(gone.id, forFamilies);

    const rows = [...rowsOf(other), ...rowsOf(old).map((row) => ({ ...row, no_kk: other.kk, kk_level: 9 }))];
    const outcomes = await taken(rows);

    expect(outcomes).not.toContain('refused');
    expect(await Household.byId(office.core(), { household: gone.id })).toMatchObject({ status: 'merged', mergedInto: stays.id });
    expect((await aidOf(office, stays.id)).enrollments).toMatchObject([{ state: 'ACTIVE' }]);
  });
});

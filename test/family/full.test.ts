import * as Aid from '@puskesos/core/aid';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { importParticipants, importResidents } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import * as Proposal from '@puskesos/core/proposal';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, VILLAGE } from '../support/register/people.ts';
import { servedBy, today } from '../support/register/registered.ts';
import { csv, residents, sheetOf, source, workbook } from '../support/register/workbooks.ts';
import { household, personCalled, reason, receivingAll } from '../support/scenes/bounds.ts';
import { ownProgram } from '../support/scenes/funded.ts';

/** Behind every door by which a household grows it stays within what can be written with it: HouseholdFull, and nothing is written. */

const from = numbers();
const office = useOffice(servedBy('officer-1', VILLAGE));
const core = () => office.core();
const desk = () => office.as(dinsos);
const registered = (people: number, options = {}) => Household.register(core(), household(from, people, options));
const about = (id: string) => ({ household: globalId('Household', id), reason });
const newcomer = () => ({
  name: 'Orang Baru',
  sex: 'MALE',
  birthDate: '1990-05-05',
  relation: 'OTHER',
  nik: from.nik('1990-05-05', 'male'),
});

interface Asked {
  readonly mutation: string;
  readonly input: object;
}

/** By what it is full of and which way: what is asked that would make it fuller. */
const doors: Readonly<Record<string, () => Promise<Asked>>> = {
  'addMember to 25 who live there': async () => {
    const { id } = await registered(25);
    return { mutation: 'addMember', input: { ...about(id), member: newcomer() } };
  },
  'recordLife, one who comes back to 25': async () => {
    const { id, members } = await registered(25);
    const member = members[3]?.id ?? '';
    await Family.recordLife(core(), { household: id, member, life: 'moved', since: '2026-01-02', reason });
    await Family.addMember(core(), { household: id, member: personCalled(from, 40), reason });
    return { mutation: 'recordLife', input: { ...about(id), member: memberId(id, member), life: 'ALIVE', since: today } };
  },
  'moveMember into 25': async () => {
    const [left, into] = [await registered(2), await registered(25)];
    const member = memberId(left.id, left.members[1]?.id ?? '');
    const who = { from: globalId('Household', left.id), member, into: globalId('Household', into.id), relation: 'OTHER' };
    return { mutation: 'moveMember', input: { ...who, reason } };
  },
  'mergeHouseholds of 13 and 13': async () => {
    const [gone, into] = [await registered(13), await registered(13)];
    return { mutation: 'mergeHouseholds', input: { from: globalId('Household', gone.id), into: globalId('Household', into.id), reason } };
  },
  'settleDouble, with those who had left both': async () => {
    const bare = { ...personCalled(from, 50, { numbered: false }), relation: 'head' as const };
    const all = [...Array.from({ length: 20 }, (_, index) => personCalled(from, index + 1))];
    const stays = await Household.register(core(), { ...household(from, 1), members: [bare, ...all] as never });
    const numbered = { ...bare, nik: from.nik('1990-05-05', 'male') };
    const goes = await Household.register(core(), {
      ...household(from, 1),
      members: [numbered, ...all.map((one) => ({ ...one, nik: from.nik('1990-05-05', 'male') }))] as never,
    });
    for (const { id: member } of stays.members.slice(1))
      await Family.recordLife(core(), { household: stays.id, member, life: 'moved', since: today, reason });
    const double = [stays.members[0]?.id ?? '', goes.members[0]?.id ?? ''].toSorted().join('.');
    return { mutation: 'settleDouble', input: { double: globalId('Double', double), ruling: 'SAME', reason } };
  },
  'changeFamilyCard for the 31st time': async () => {
    const { id } = await registered(1);
    for (let card = 1; card < 30; card += 1) await Family.changeCard(core(), { household: id, kk: from.kk(), from: today, reason });
    return { mutation: 'changeFamilyCard', input: { ...about(id), kk: from.kk(), from: today } };
  },
  'enrollInProgram, one person in a ninth programme': async () => {
    const { id, members } = await registered(2);
    const member = members[0]?.id ?? '';
    await receivingAll(core(), id, member);
    const program = globalId('Program', await ownProgram(core(), { target: 'person' }));
    return { mutation: 'enrollInProgram', input: { ...about(id), program, member: memberId(id, member), state: 'ACTIVE' } };
  },
  'moveEnrollment, one that ended proposed anew': async () => {
    const { id } = await registered(2);
    const program = await ownProgram(core(), { target: 'family' });
    await Aid.enroll(core(), { household: id, program, reason });
    await Aid.move(core(), { household: id, program, to: 'ended', ending: 'withdrawn', reason });
    await receivingAll(core(), id);
    return { mutation: 'moveEnrollment', input: { ...about(id), program: globalId('Program', program), to: 'PROPOSED' } };
  },
  'enrollInProgram, a household of 60 enrollments': async () => {
    const { id, members } = await registered(9);
    for (const { id: member } of members.slice(0, 7)) await receivingAll(core(), id, member);
    await receivingAll(core(), id, undefined, 4);
    const program = globalId('Program', await ownProgram(core(), { target: 'person' }));
    return { mutation: 'enrollInProgram', input: { ...about(id), program, member: memberId(id, members[8]?.id ?? ''), state: 'PROPOSED' } };
  },
  'propose for a fifth time': async () => {
    const { id } = await registered(1);
    const propose = async () => ({
      household: id,
      program: await ownProgram(core(), { fund: 'apbn' }),
      origin: 'puskesos' as const,
      reason,
    });
    for (let time = 0; time < 4; time += 1) await Proposal.propose(core(), await propose());
    const { program } = await propose();
    return { mutation: 'propose', input: { ...about(id), program: globalId('Program', program), origin: 'PUSKESOS' } };
  },
};

it.each(Object.keys(doors))('HouseholdFull: %s', async (name) => {
  const { mutation, input } = await (doors[name] as () => Promise<Asked>)();
  const before = await itemsOf(office.stores.registry);

  const answer = await desk().mutate(mutation, input, '__typename');

  expect(answer).toMatchObject({
    __typename: 'HouseholdFull',
    code: 'HOUSEHOLD_FULL',
    message: expect.stringMatching(/aling banyak|sudah punya 30 KK/),
    messageEn: expect.stringMatching(/At most|has 30 cards/),
  });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});

/** But for what an import notes of itself. */
const registerItems = async () =>
  (await itemsOf(office.stores.registry)).filter(({ type }) => ['enrollment', 'household', 'commitment', 'alike'].includes(String(type)));
const told = (lines: readonly ReportLine[]) => lines.flatMap(({ remarks }) => remarks.map(({ code }) => code));

it('HouseholdFull: a participants’ file with one programme more', async () => {
  const registration = family(from);
  const { id } = await Household.register(core(), registration);
  await receivingAll(core(), id);
  const program = await ownProgram(core(), { target: 'family' });
  const before = await registerItems();
  const lines: ReportLine[] = [];
  const sheets = { Program: [['Sasaran Program', 2]], Peserta: [['Peserta'], [registration.kk]] };

  await importParticipants(core(), { file: source('p.xlsx', await workbook(sheets)), program, onLine: (line) => lines.push(line) });

  expect(told(lines)).toEqual(['householdFull']);
  expect(await registerItems()).toEqual(before);
});

it('HouseholdFull: a residents’ file with one more on the card of 25', async () => {
  const registration = household(from, 25);
  await Household.register(core(), registration);
  const before = await registerItems();
  const lines: ReportLine[] = [];
  const nik = from.nik('1990-05-05', 'male');
  const row = { ...residents(1, from)[3], nama: 'Orang Baru', no_kk: registration.kk, nik, tanggallahir: '1990-05-05' };

  await importResidents(core(), {
    file: source('w.csv', csv(sheetOf([row] as never))),
    village: VILLAGE,
    onLine: (line) => lines.push(line),
  });

  expect(told(lines)).toContain('tooMany');
  expect(await registerItems()).toEqual(before);
});

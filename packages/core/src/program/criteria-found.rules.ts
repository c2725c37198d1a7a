import type { AidSummary } from '../household/aid-summary.ts';
import type { DerivedFinding } from '../household/seen-shapes.ts';
import type { FieldFinding, OfficialDecile } from '../household/shapes.ts';
import type { Day } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import { districtOf } from '../shared/region-code.ts';
import type { PersonTest } from './criteria.ts';
import * as words from './criteria-words.rules.ts';
import { capital, date, listed, place, say } from './criteria-words.rules.ts';
import type { Answer } from './kleene.rules.ts';
import { occupationKindOf, occupiedBy } from './occupation.rules.ts';
import { ageOf, earnsAlone, fieldsOf, livingFallsTo, type Person, pregnancyOf, unansweredOf } from './person.rules.ts';

/** What was found on record, in words; never who. */

export function decile(official: OfficialDecile | undefined): Message {
  if (!official) return say('Belum ada desil', 'No decile yet');
  const since = date(official.date);
  return say(`Desil ${official.decile}, ${official.source}, ${since.id}`, `Decile ${official.decile}, ${official.source}, ${since.en}`);
}

export function finding(field: FieldFinding | undefined): Message {
  if (!field) return say('Belum diverifikasi di lapangan', 'Nobody has been at the house yet');
  const on = date(field.date);
  const { id, en } = capital(words.findingWords[field.finding]);
  return say(`${id}, dilihat ${on.id}`, `${en}, seen on ${on.en}`);
}

export function derived(told: readonly { readonly finding: DerivedFinding; readonly answer: Answer }[], on: Day | undefined): Message {
  const each = told.map(({ finding: what, answer }) => {
    const [is, so] = [words.derivedWords[what], words.answerWords[answer]];
    return say(`${is.id}: ${so.id}`, `${is.en}: ${so.en}`);
  });
  const { id, en } = capital(listed(each, '; '));
  if (!on) return say(`${id} (belum ada jawaban kunjungan)`, `${en} (nobody has answered)`);
  const when = date(on);
  return say(`${id}, menurut jawaban ${when.id}`, `${en}, by answers of ${when.en}`);
}

export function residence(village: string): Message {
  const [own, district] = [place(village), place(districtOf(village))];
  return say(`${own.id}, ${district.id}`, `${own.en}, ${district.en}`);
}

export const size = (living: number): Message => say(`${living} anggota`, `${living} member${living === 1 ? '' : 's'}`);

export function aid(lines: readonly AidSummary[]): Message {
  if (lines.length === 0) return say('Tidak menerimanya', 'Receives none of it');
  return listed(
    lines.map(({ name, state, since }) => {
      const [is, on] = [words.stateWords[state], date(since)];
      return say(`${name}, ${is.id} sejak ${on.id}`, `${name}, ${is.en} since ${on.en}`);
    }),
    '; ',
  );
}

export const nobodyNamed = say('Tidak disebut untuk anggota yang mana', 'Not said which member it is about');
export const notLivingHere = say('Tidak tercatat tinggal di rumah tangga ini', 'Not recorded as living in this household');

const unrecorded = (id: string, en: string): Message => say(`${id} belum tercatat`, `${en} not recorded`);

const occupied = ({ member }: Person): Message => {
  const as = occupiedBy(member.occupation);
  return as ? words.occupiedWords[as] : unrecorded('pekerjaan', 'occupation');
};

const earning = (person: Person): Message => {
  if (earnsAlone(person) === 'yes') return say('satu-satunya yang bekerja', 'the only one who works');
  if (occupiedBy(person.member.occupation) !== 'working') return occupied(person);
  return say('bekerja; belum jelas siapa pencari nafkah utama', 'working; not clear who the breadwinner is');
};

const bearing = (person: Person): Message =>
  livingFallsTo(person) === 'yes' && occupiedBy(person.member.occupation) !== 'working'
    ? say('ditinggal suami, tidak ada yang bekerja', 'left by her husband, and nobody works')
    : earning(person);

const age = (person: Person): Message => {
  const years = ageOf(person);
  return years === undefined ? say('belum lahir pada hari itu', 'not yet born on that day') : say(`${years} tahun`, `aged ${years}`);
};

function office(person: Person): Message {
  const kind = occupationKindOf(person.member.occupation);
  return kind && kind !== 'other' ? words.occupationWords[kind] : occupied(person);
}

const recorded: Readonly<Record<keyof PersonTest, (person: Person) => Message>> = {
  age,
  sex: ({ member }) => words.sexes[member.sex],
  relation: ({ member }) => words.relationWords[member.relation],
  marital: ({ member: { marital } }) => (marital ? words.maritalWords[marital] : unrecorded('status perkawinan', 'marital status')),
  disability: ({ member: { disability } }) => (disability ? words.disabilityWords[disability] : unrecorded('disabilitas', 'disability')),
  pregnant: (person) => {
    if (person.member.sex === 'male') return words.sexes.male;
    const pregnant = pregnancyOf(person);
    if (pregnant === undefined) return unrecorded('kehamilan', 'pregnancy');
    return pregnant ? say('hamil', 'pregnant') : say('tidak hamil', 'not pregnant');
  },
  education: ({ member: { education } }) => (education ? words.educationWords[education] : unrecorded('pendidikan', 'schooling')),
  pupil: occupied,
  working: occupied,
  occupation: office,
  recordedAs: office,
  breadwinner: earning,
  wrse: (person) => listed([words.sexes[person.member.sex], age(person), bearing(person)]),
};

/** What is recorded of the person where the tests ask. */
export function person(test: PersonTest, one: Person): Message {
  const said = fieldsOf(test).map((field) => recorded[field](one));
  return capital(listed(said.filter(({ id }, index) => said.findIndex((other) => other.id === id) === index)));
}

const shortly = (one: Person): Message => listed([words.relationWords[one.member.relation], age(one)]);

const undecidedAbout =
  (test: PersonTest) =>
  (one: Person): Message => {
    const [who, gaps] = [shortly(one), listed(unansweredOf(test, one).map((field) => recorded[field](one)))];
    return say(`${who.id} (${gaps.id})`, `${who.en} (${gaps.en})`);
  };

/** Of which members the tests hold, as `anak, 7 tahun`, and of which nobody can tell. */
export function members(test: PersonTest, holds: readonly Person[], undecided: readonly Person[]): Message {
  const yes = holds.map(shortly);
  const parts = [
    ...(yes.length > 0 || undecided.length === 0 ? [counted(yes)] : []),
    ...(undecided.length > 0 ? [unclear(test, undecided)] : []),
  ];
  return capital(listed(parts, '; '));
}

function counted(people: readonly Message[]): Message {
  if (people.length === 0) return say('tidak ada', 'none');
  const who = listed(people, '; ');
  return say(`${people.length} anggota: ${who.id}`, `${people.length} member${people.length > 1 ? 's' : ''}: ${who.en}`);
}

function unclear(test: PersonTest, people: readonly Person[]): Message {
  const who = listed(people.map(undecidedAbout(test)), '; ');
  return say(`belum jelas: ${who.id}`, `not clear: ${who.en}`);
}

/** How the parts of a join came out. */
export function joined(answers: readonly Answer[]): Message {
  const yes = answers.filter((answer) => answer === 'yes').length;
  const unknown = answers.filter((answer) => answer === 'unknown').length;
  const open = unknown > 0 ? say(`, ${unknown} belum diketahui`, `, ${unknown} unknown`) : say('', '');
  return say(`${yes} dari ${answers.length} terpenuhi${open.id}`, `${yes} of ${answers.length} met${open.en}`);
}

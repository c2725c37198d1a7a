import type { Message } from '../shared/error.ts';
import type { Criterion, PersonTest } from './criteria.ts';
import * as words from './criteria-words.rules.ts';
import { capital, listed, oneOf, range, say } from './criteria-words.rules.ts';
import { fieldsOf, type PersonTests } from './person.rules.ts';

/** What a test asks, in words. */

/** A longer list of places is told by its length: nobody reads two hundred names. */
const MOST_NAMED = 10;

const chosen = <V extends string>(values: readonly V[], named: Readonly<Record<V, Message>>): Message =>
  oneOf(values.map((value) => named[value]));

const yesNo =
  (yes: Message, no: Message) =>
  (wanted: boolean): Message =>
    wanted ? yes : no;

const years = (ages: PersonTests['age']): Message => {
  const { id, en } = range(ages);
  return say(`umur ${id} tahun`, `aged ${en}`);
};

const ofPerson: { readonly [F in keyof PersonTests]: (asked: PersonTests[F]) => Message } = {
  age: years,
  sex: (sex) => words.sexes[sex],
  relation: (values) => chosen(values, words.relationWords),
  marital: (values) => chosen(values, words.maritalWords),
  disability: (values) => chosen(values, words.disabilityWords),
  pregnant: yesNo(say('hamil', 'pregnant'), say('tidak hamil', 'not pregnant')),
  education: (values) => {
    const { id, en } = chosen(values, words.educationWords);
    return say(`pendidikan ${id}`, `schooling: ${en}`);
  },
  pupil: yesNo(say('bersekolah', 'at school'), say('tidak bersekolah', 'not at school')),
  working: yesNo(say('bekerja', 'working'), say('tidak bekerja', 'not working')),
  occupation: (kinds) => chosen(kinds, words.occupationWords),
  recordedAs: (kinds) => {
    const { id, en } = chosen(kinds, words.occupationWords);
    return say(`tercatat sebagai ${id}`, `recorded as ${en}`);
  },
  breadwinner: yesNo(
    say('satu-satunya pencari nafkah', 'the only breadwinner'),
    say('bukan satu-satunya pencari nafkah', 'not the only breadwinner'),
  ),
  wrse: (ages) => {
    const { id, en } = years(ages);
    return say(`perempuan pencari nafkah, ${id}`, `a woman who is the breadwinner, ${en}`);
  },
};

const askedField = <F extends keyof PersonTests>(field: F, test: PersonTest): Message => ofPerson[field](test[field] as PersonTests[F]);

/** All the tests of a person: `perempuan, umur 18–59 tahun`. */
export const askedOfPerson = (test: PersonTest): Message => listed(fieldsOf(test).map((field) => askedField(field, test)));

function askedOfAid({ programs = [], funds = [] }: NonNullable<Criterion['aid']>): Message {
  const named = programs.map((program) => say(`program ${program}`, `programme ${program}`));
  const { id, en } = oneOf([
    ...named,
    ...funds.map((fund) => say(`bantuan dari ${words.fundWords[fund].id}`, `aid from ${words.fundWords[fund].en}`)),
  ]);
  return say(`Menerima ${id}`, `Receives ${en}`);
}

/** What a node asks; a join says how its parts are joined, and its parts say the rest. */
export function askedOf(node: Criterion): Message {
  if (node.all) return say('Semua syarat berikut', 'All of the following');
  if (node.any) return say('Salah satu syarat berikut', 'Any of the following');
  if (node.not) {
    const { id, en } = askedOf(node.not);
    return say(`Tidak: ${id}`, `Not: ${en}`);
  }
  if (node.decile) {
    const { min = 1, max = 10 } = node.decile;
    const { id, en } = range({ min, max });
    return say(`Desil ${id}`, `Decile ${en}`);
  }
  if (node.finding) {
    const { id, en } = chosen(node.finding, words.findingWords);
    return say(`Hasil verifikasi lapangan: ${id}`, `Found at the house: ${en}`);
  }
  if (node.derived) {
    const { id, en } = chosen(node.derived, words.derivedWords);
    return say(`Menurut jawaban kunjungan: ${id}`, `By the answers at a visit: ${en}`);
  }
  if (node.residence) {
    const { length } = node.residence;
    if (length > MOST_NAMED)
      return say(`Tinggal di salah satu dari ${length} wilayah yang disebut`, `Lives in one of the ${length} areas named`);
    const { id, en } = oneOf(node.residence.map(words.place));
    return say(`Tinggal di ${id}`, `Lives in ${en}`);
  }
  if (node.size) {
    const { id, en } = range(node.size);
    return say(`Jumlah anggota ${id}`, `Members: ${en}`);
  }
  if (node.aid) return askedOfAid(node.aid);
  if (node.person) return capital(askedOfPerson(node.person));
  const { test, atLeast = 1 } = node.member ?? { test: {} };
  const { id, en } = askedOfPerson(test);
  return say(`Paling sedikit ${atLeast} anggota: ${id}`, `At least ${atLeast} member${atLeast > 1 ? 's' : ''}: ${en}`);
}

import type { Group, Question } from './question.ts';
import { said } from './question.ts';
import { aid } from './questions/aid.ts';
import { money } from './questions/money.ts';
import { poverty } from './questions/poverty.ts';
import { staff } from './questions/staff.ts';
import { biggestPockets, perDistrict } from './questions/village-figures.ts';
import { works } from './questions/works.ts';
import { servesPlaces, whoMay } from './who-may.ts';

/** All questions of the desk, the regency's first. */
export const questions: readonly Question[] = [biggestPockets, ...perDistrict, ...poverty, ...aid, ...money, ...staff, ...works];

export const groupTitles: Readonly<Record<Group, ReturnType<typeof said>>> = {
  poverty: said('Kemiskinan', 'Poverty'),
  aid: said('Bantuan', 'Aid'),
  money: said('Uang', 'Money'),
  staff: said('Petugas', 'Staff'),
  training: said('Pelatihan', 'Training'),
  proposals: said('Usulan dan layanan', 'Proposals and services'),
  works: said('Pekerjaan dan keterbukaan', 'Works and openness'),
};

export const questionCalled = (name: string): Question | undefined => questions.find((one) => one.name === name);

interface Asker {
  readonly role: string;
  readonly districts: readonly object[];
}

/** Those that somebody may ask: in their role, and about places that are theirs. */
export const questionsFor = ({ role, districts }: Asker): readonly Question[] =>
  questions.filter(({ operation, fields, ofRegency }) => {
    if (!whoMay(operation).includes(role)) return false;
    const wantsDistrict = Object.values(fields).some(({ kind }) => kind === 'district');
    return !servesPlaces(role) || (!ofRegency && (!wantsDistrict || districts.length > 0));
  });

import type { Member } from '@puskesos/core/household/shapes';
import { occupationOf } from '@puskesos/core/intake/occupations';
import { Criterion, type PersonTest } from '@puskesos/core/program/criteria';
import type { Answer } from '@puskesos/core/program/criteria.rules';
import { occupiedBy } from '@puskesos/core/program/occupation.rules';
import { describe, expect, it } from 'vitest';
import { adult, child, household, judged, member, occupation } from '../support/scenes/criteria.ts';

/** What is asked of a person of the household. */

const ofMember = (...ids: string[]) => ids.map((id) => ({ record: 'member', member: id }));

interface PersonCase {
  readonly test: PersonTest;
  readonly who: Partial<Member> & { readonly age?: number };
  readonly answer: Answer;
  readonly found: readonly [id: string, en: string];
}

const personCases: Record<string, PersonCase> = {
  'an age within': { test: { age: { min: 18, max: 59 } }, who: { age: 59 }, answer: 'yes', found: ['59 tahun', 'Aged 59'] },
  'an age outside': { test: { age: { min: 18, max: 59 } }, who: { age: 60 }, answer: 'no', found: ['60 tahun', 'Aged 60'] },
  'the day before a birthday': {
    test: { age: { min: 18 } },
    who: { birthDate: '2008-11-25' },
    answer: 'no',
    found: ['17 tahun', 'Aged 17'],
  },
  'the birthday': { test: { age: { min: 18 } }, who: { birthDate: '2008-11-24' }, answer: 'yes', found: ['18 tahun', 'Aged 18'] },
  'a birth that is to come': {
    test: { age: { max: 6 } },
    who: { birthDate: '2026-11-25' },
    answer: 'no',
    found: ['Belum lahir pada hari itu', 'Not yet born on that day'],
  },
  'an age as recorded, though the NIK tells another': {
    test: { age: { min: 60 } },
    who: { age: 61, doubts: ['birthDate', 'sex'] },
    answer: 'yes',
    found: ['61 tahun', 'Aged 61'],
  },
  'her sex': { test: { sex: 'female' }, who: { sex: 'female' }, answer: 'yes', found: ['Perempuan', 'Female'] },
  'his sex': { test: { sex: 'female' }, who: { sex: 'male' }, answer: 'no', found: ['Laki-laki', 'Male'] },
  'a relation': {
    test: { relation: ['child', 'grandchild'] },
    who: { relation: 'grandchild' },
    answer: 'yes',
    found: ['Cucu', 'Grandchild'],
  },
  'another relation': { test: { relation: ['child'] }, who: { relation: 'helper' }, answer: 'no', found: ['Pembantu', 'Helper'] },
  'a marital state': {
    test: { marital: ['divorced', 'widowed'] },
    who: { marital: 'widowed' },
    answer: 'yes',
    found: ['Cerai mati', 'Widowed'],
  },
  'another marital state': { test: { marital: ['single'] }, who: { marital: 'married' }, answer: 'no', found: ['Kawin', 'Married'] },
  'no marital state': {
    test: { marital: ['single'] },
    who: {},
    answer: 'unknown',
    found: ['Status perkawinan belum tercatat', 'Marital status not recorded'],
  },
  'a disability': {
    test: { disability: ['blind', 'physical_and_mental'] },
    who: { disability: 'blind' },
    answer: 'yes',
    found: ['Disabilitas netra', 'Blind'],
  },
  'no disability': {
    test: { disability: ['blind'] },
    who: { disability: 'none' },
    answer: 'no',
    found: ['Tanpa disabilitas', 'Not disabled'],
  },
  'a disability not recorded': {
    test: { disability: ['blind'] },
    who: {},
    answer: 'unknown',
    found: ['Disabilitas belum tercatat', 'Disability not recorded'],
  },
  'a pregnancy': { test: { pregnant: true }, who: { pregnant: true }, answer: 'yes', found: ['Hamil', 'Pregnant'] },
  'no pregnancy': { test: { pregnant: true }, who: { pregnant: false }, answer: 'no', found: ['Tidak hamil', 'Not pregnant'] },
  'a pregnancy that is not asked of a girl': {
    test: { pregnant: true },
    who: { age: 14 },
    answer: 'no',
    found: ['Tidak hamil', 'Not pregnant'],
  },
  'a pregnancy that is asked from 15 on': {
    test: { pregnant: true },
    who: { age: 15 },
    answer: 'unknown',
    found: ['Kehamilan belum tercatat', 'Pregnancy not recorded'],
  },
  'a pregnancy that is not asked of the old': {
    test: { pregnant: true },
    who: { age: 50 },
    answer: 'no',
    found: ['Tidak hamil', 'Not pregnant'],
  },
  'a pregnancy that is recorded of a girl': {
    test: { pregnant: true },
    who: { age: 14, pregnant: true },
    answer: 'yes',
    found: ['Hamil', 'Pregnant'],
  },
  'a civil servant': {
    test: { occupation: ['civil_servant', 'police'] },
    who: { occupation: 'PEGAWAI NEGERI SIPIL (PNS)' },
    answer: 'yes',
    found: ['ASN/PNS', 'A civil servant'],
  },
  'another occupation': {
    test: { occupation: ['civil_servant'] },
    who: { occupation: occupation.fisher },
    answer: 'no',
    found: ['Bekerja', 'Working'],
  },
  'an adult’s occupation not recorded': {
    test: { occupation: ['military'] },
    who: {},
    answer: 'unknown',
    found: ['Pekerjaan belum tercatat', 'Occupation not recorded'],
  },
  'somebody on record in the police': {
    test: { recordedAs: ['civil_servant', 'police'] },
    who: { occupation: 'Polri' },
    answer: 'yes',
    found: ['Anggota Polri', 'In the police (Polri)'],
  },
  'nobody on record as anything, which shuts nobody out': {
    test: { recordedAs: ['civil_servant', 'police'] },
    who: {},
    answer: 'no',
    found: ['Pekerjaan belum tercatat', 'Occupation not recorded'],
  },
  'a child, who holds no office': {
    test: { occupation: ['military'] },
    who: { age: 9, occupation: occupation.pupil },
    answer: 'no',
    found: ['Bersekolah', 'At school'],
  },
  'a pregnancy not recorded': {
    test: { pregnant: true },
    who: {},
    answer: 'unknown',
    found: ['Kehamilan belum tercatat', 'Pregnancy not recorded'],
  },
  'a man, who is never pregnant': { test: { pregnant: true }, who: { sex: 'male' }, answer: 'no', found: ['Laki-laki', 'Male'] },
  'a man, who is known not to be pregnant': {
    test: { pregnant: false },
    who: { sex: 'male' },
    answer: 'yes',
    found: ['Laki-laki', 'Male'],
  },
  'schooling asked for': {
    test: { education: ['never', 'primary'] },
    who: { education: 'primary' },
    answer: 'yes',
    found: ['Tamat SD', 'Primary school'],
  },
  'other schooling': { test: { education: ['never'] }, who: { education: 'bachelor' }, answer: 'no', found: ['S1', 'Bachelor’s degree'] },
  'schooling not recorded': {
    test: { education: ['never'] },
    who: {},
    answer: 'unknown',
    found: ['Pendidikan belum tercatat', 'Schooling not recorded'],
  },
  'a pupil': { test: { pupil: true }, who: { occupation: 'PELAJAR/MAHASISWA' }, answer: 'yes', found: ['Bersekolah', 'At school'] },
  'no pupil': { test: { pupil: true }, who: { occupation: occupation.fisher }, answer: 'no', found: ['Bekerja', 'Working'] },
  'a pupil perhaps': {
    test: { pupil: true },
    who: {},
    answer: 'unknown',
    found: ['Pekerjaan belum tercatat', 'Occupation not recorded'],
  },
  work: { test: { working: true }, who: { occupation: 'petani/pekebun' }, answer: 'yes', found: ['Bekerja', 'Working'] },
  'a pension, which is no work': {
    test: { working: true },
    who: { occupation: occupation.retired },
    answer: 'no',
    found: ['Tidak bekerja', 'Not working'],
  },
  'work perhaps': {
    test: { working: false },
    who: { occupation: ' - ' },
    answer: 'unknown',
    found: ['Pekerjaan belum tercatat', 'Occupation not recorded'],
  },
};

describe('a test of the person', () => {
  it.each(Object.entries(personCases))('answers for %s', (_what, { test, who, answer, found }) => {
    const at = household([member('p', who)]);
    const judgement = judged({ person: Criterion.parse({ person: test }).person }, at, 'p');
    expect(judgement).toMatchObject({ answer, found: { id: found[0], en: found[1] }, evidence: ofMember('p') });
  });

  it.each<[string, Answer, Partial<Member>, Partial<Member>[]]>([
    ['works, and nobody else lives there', 'yes', { occupation: occupation.fisher }, []],
    ['works, and the other adult does not', 'yes', { occupation: occupation.fisher }, [{ occupation: occupation.housekeeping }]],
    [
      'works, and the only other who does is a child',
      'yes',
      { occupation: occupation.fisher },
      [{ birthDate: '2009-01-01', occupation: occupation.fisher }],
    ],
    ['works, and the other who did has died', 'yes', { occupation: occupation.fisher }, [{ occupation: occupation.fisher, life: 'dead' }]],
    ['does not work, whatever others do', 'no', { occupation: occupation.none }, [{}]],
    ['works as another adult does', 'unknown', { occupation: occupation.fisher }, [{ occupation: occupation.fisher }]],
    ['works, and of another adult nobody knows', 'unknown', { occupation: occupation.fisher }, [{}]],
    ['does perhaps', 'unknown', {}, [{ occupation: occupation.none }]],
  ])('tells whether somebody earns the living who %s: %s', (_what, answer, own, others) => {
    const at = household([member('p', own), ...others.map((other, index) => member(`o${index}`, { age: 40, ...other }))]);
    const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' }[answer];

    expect(judged({ person: { breadwinner: true } }, at, 'p').answer).toBe(answer);
    expect(judged({ person: { breadwinner: false } }, at, 'p').answer).toBe(opposite);
    expect(judged({ person: { wrse: { min: 18, max: 59 } } }, at, 'p').answer).toBe(answer);
    expect(judged({ person: { wrse: { min: 18, max: 29 } } }, at, 'p').answer).toBe('no');
  });

  it('takes no man for a woman who earns the living, whether he works or not', () => {
    const at = household([member('p', { sex: 'male' })]);
    expect(judged({ person: { wrse: { min: 18 } } }, at, 'p')).toMatchObject({ answer: 'no' });
  });

  it.each<[string, Answer, Partial<Member>, Partial<Member>[]]>([
    ['whose husband died last week', 'yes', {}, [{ life: 'dead', lifeSince: '2026-11-17' }]],
    ['whose husband moved away', 'yes', {}, [{ life: 'moved', lifeSince: '2026-11-17' }]],
    ['who is divorced', 'yes', { marital: 'divorced' }, []],
    ['whose husband works', 'no', {}, [{ occupation: occupation.fisher }]],
    ['whose husband is without work', 'no', { marital: 'married' }, [{ occupation: occupation.none }]],
    ['a widow with a grown son who works', 'no', { marital: 'widowed' }, [{ relation: 'child', occupation: occupation.fisher }]],
    ['a widow of whose son nobody knows', 'unknown', { marital: 'widowed' }, [{ relation: 'child' }]],
    ['whose grown son died', 'no', { marital: 'married' }, [{ relation: 'child', life: 'dead', lifeSince: '2026-11-17' }]],
    ['of whose marriage nobody knows', 'unknown', {}, []],
    ['who is a daughter', 'no', { relation: 'child', marital: 'divorced' }, [{ occupation: occupation.none }]],
  ])('finds a housewife %s: %s', (_who, answer, own, others) => {
    const her = member('p', { relation: 'wife', occupation: occupation.housekeeping, ...own });
    const at = household([her, ...others.map((one, index) => member(`o${index}`, { age: 40, sex: 'male', relation: 'head', ...one }))]);

    expect(judged({ person: { wrse: { min: 18, max: 59 } } }, at, 'p').answer).toBe(answer);
    expect(judged({ person: { breadwinner: true } }, at, 'p').answer).toBe('no');
  });

  it('holds only where all it asks hold, and says what is recorded of each', () => {
    const test: PersonTest = { age: { min: 18 }, sex: 'female', marital: ['widowed'] };
    const about = (who: Partial<Member>) => judged({ person: test }, household([member('p', who)]), 'p');

    expect(about({ marital: 'widowed' })).toMatchObject({ answer: 'yes', found: { id: '30 tahun, perempuan, cerai mati' } });
    expect(about({})).toMatchObject({ answer: 'unknown', asked: { id: 'Umur paling sedikit 18 tahun, perempuan, cerai mati' } });
    expect(about({ sex: 'male' })).toMatchObject({ answer: 'no', found: { en: 'Aged 30, male, marital status not recorded' } });
  });

  it('is unknown without a person who lives there, and says which it is', () => {
    const tree: Criterion = { person: { sex: 'female' } };
    const gone = household([adult, { ...child, life: 'moved' }]);

    expect(judged(tree, gone)).toMatchObject({ answer: 'unknown', found: { en: 'Not said which member it is about' } });
    expect(judged(tree, gone, 'c')).toMatchObject({ answer: 'unknown', found: { en: 'Not recorded as living in this household' } });
  });

  it('knows the civil registry’s occupations as files write them, and as people do', () => {
    const registry = Array.from({ length: 89 }, (_, index) => occupiedBy(occupationOf(index + 1)));
    expect(registry.slice(0, 4)).toEqual(['neither', 'neither', 'pupil', 'neither']);
    expect(new Set(registry.slice(4))).toEqual(new Set(['working']));
    expect(['Mahasiswa', 'ibu rumah tangga', 'TIDAK BEKERJA', ''].map(occupiedBy)).toEqual(['pupil', 'neither', 'neither', undefined]);
  });
});

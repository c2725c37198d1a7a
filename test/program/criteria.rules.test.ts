import type { Household, Member } from '@puskesos/core/household/shapes';
import { occupationOf } from '@puskesos/core/intake/occupations';
import { Criterion, type PersonTest } from '@puskesos/core/program/criteria';
import { type Answer, flatten, judge } from '@puskesos/core/program/criteria.rules';
import { occupiedBy } from '@puskesos/core/program/occupation.rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELSEWHERE, NEIGHBOUR } from '../support/register/people.ts';
import { aidLine, DAY, household, households, learntOf, member, occupation, trees } from '../support/scenes/criteria.ts';

const ranked = { officialDecile: { decile: 2, date: '2026-10-01', source: 'DTSEN triwulan IV 2026' } };
const visited = { fieldFinding: { finding: 'poor', date: '2026-03-12', by: 'officer-1' } } as const;
const adult = member('a', { age: 34, relation: 'head' });
const child = member('c', { age: 7, relation: 'child', sex: 'male', occupation: occupation.pupil });
const aided = (...aid: Household['aid']) => household([adult], { aid });
const judged = (tree: Criterion, at: Household, about?: string) => judge(tree, { household: at, member: about, day: DAY });

interface Case {
  readonly tree: Criterion;
  readonly at: Household;
  readonly answer: Answer;
  readonly asked: readonly [id: string, en: string];
  readonly found: readonly [id: string, en: string];
  readonly evidence?: object[];
}

const register = [{ record: 'register' }];
const ofMember = (...ids: string[]) => ids.map((id) => ({ record: 'member', member: id }));
const official = { record: 'official_decile', date: '2026-10-01', source: 'DTSEN triwulan IV 2026' };
const seen = { record: 'field_finding', date: '2026-03-12', by: 'officer-1' };
const decile2 = ['Desil 2, DTSEN triwulan IV 2026, 1 Oktober 2026', 'Decile 2, DTSEN triwulan IV 2026, 1 October 2026'] as const;
const seenPoor = ['Miskin, dilihat 12 Maret 2026', 'Poor, seen on 12 March 2026'] as const;
const pkh = { record: 'enrollment', enrollment: 'h.pkh', date: '2025-01-01' };
const family = household([adult, child]);
const small = { test: { age: { max: 6 } } };

const cases: Record<string, Case> = {
  'a decile within': {
    tree: { decile: { max: 4 } },
    at: household([adult], ranked),
    answer: 'yes',
    asked: ['Desil 1–4', 'Decile 1 to 4'],
    found: decile2,
    evidence: [official],
  },
  'a decile outside': {
    tree: { decile: { min: 3 } },
    at: household([adult], ranked),
    answer: 'no',
    asked: ['Desil 3–10', 'Decile 3 to 10'],
    found: decile2,
    evidence: [official],
  },
  'no decile': {
    tree: { decile: { min: 3, max: 3 } },
    at: household([adult]),
    answer: 'unknown',
    asked: ['Desil 3', 'Decile 3'],
    found: ['Belum ada desil', 'No decile yet'],
  },
  'a finding asked for': {
    tree: { finding: ['extreme_poor', 'poor'] },
    at: household([adult], visited),
    answer: 'yes',
    asked: ['Hasil verifikasi lapangan: miskin ekstrem atau miskin', 'Found at the house: extremely poor or poor'],
    found: seenPoor,
    evidence: [seen],
  },
  'another finding': {
    tree: { finding: ['not_poor'] },
    at: household([adult], visited),
    answer: 'no',
    asked: ['Hasil verifikasi lapangan: tidak miskin', 'Found at the house: not poor'],
    found: seenPoor,
    evidence: [seen],
  },
  'no finding': {
    tree: { finding: ['poor'] },
    at: household([adult]),
    answer: 'unknown',
    asked: ['Hasil verifikasi lapangan: miskin', 'Found at the house: poor'],
    found: ['Belum diverifikasi di lapangan', 'Nobody has been at the house yet'],
  },
  'a home in the kecamatan': {
    tree: { residence: [ELSEWHERE, '64.02.06'] },
    at: family,
    answer: 'yes',
    asked: ['Tinggal di Desa Gunung Sari atau Kecamatan Tenggarong', 'Lives in Desa Gunung Sari or Kecamatan Tenggarong'],
    found: ['Kelurahan Jahab, Kecamatan Tenggarong', 'Kelurahan Jahab, Kecamatan Tenggarong'],
    evidence: register,
  },
  'a home in another village': {
    tree: { residence: [NEIGHBOUR] },
    at: family,
    answer: 'no',
    asked: ['Tinggal di Kelurahan Loa Ipuh', 'Lives in Kelurahan Loa Ipuh'],
    found: ['Kelurahan Jahab, Kecamatan Tenggarong', 'Kelurahan Jahab, Kecamatan Tenggarong'],
    evidence: register,
  },
  'enough members': {
    tree: { size: { min: 2 } },
    at: family,
    answer: 'yes',
    asked: ['Jumlah anggota paling sedikit 2', 'Members: at least 2'],
    found: ['2 anggota', '2 members'],
    evidence: register,
  },
  'members who died': {
    tree: { size: { min: 2 } },
    at: household([adult, { ...child, life: 'dead' }]),
    answer: 'no',
    asked: ['Jumlah anggota paling sedikit 2', 'Members: at least 2'],
    found: ['1 anggota', '1 member'],
    evidence: register,
  },
  'aid of a programme': {
    tree: { aid: { programs: ['pkh', 'sembako'] } },
    at: aided(aidLine('pkh', 'apbn')),
    answer: 'yes',
    asked: ['Menerima program pkh atau program sembako', 'Receives programme pkh or programme sembako'],
    found: ['PKH, aktif sejak 1 Januari 2025', 'PKH, active since 1 January 2025'],
    evidence: [pkh],
  },
  'aid from a purse': {
    tree: { aid: { funds: ['apbn'], programs: ['blt-dd'] } },
    at: aided(aidLine('pkh', 'apbn', { state: 'suspended' })),
    answer: 'yes',
    asked: ['Menerima program blt-dd atau bantuan dari APBN', 'Receives programme blt-dd or aid from the state budget (APBN)'],
    found: ['PKH, ditangguhkan sejak 1 Januari 2025', 'PKH, suspended since 1 January 2025'],
    evidence: [pkh],
  },
  'aid that is only proposed': {
    tree: { aid: { programs: ['pkh'] } },
    at: aided(aidLine('pkh', 'apbn', { state: 'proposed' }), aidLine('sembako', 'apbn')),
    answer: 'no',
    asked: ['Menerima program pkh', 'Receives programme pkh'],
    found: ['Tidak menerimanya', 'Receives none of it'],
    evidence: register,
  },
  'a member': {
    tree: { member: { test: { age: { max: 7 } } } },
    at: family,
    answer: 'yes',
    asked: ['Paling sedikit 1 anggota: umur paling banyak 7 tahun', 'At least 1 member: aged at most 7'],
    found: ['1 anggota: anak, 7 tahun', '1 member: child, aged 7'],
    evidence: ofMember('c'),
  },
  'no such member': {
    tree: { member: small },
    at: family,
    answer: 'no',
    asked: ['Paling sedikit 1 anggota: umur paling banyak 6 tahun', 'At least 1 member: aged at most 6'],
    found: ['Tidak ada', 'None'],
    evidence: register,
  },
  'a member who died': {
    tree: { member: { test: { age: { max: 7 } } } },
    at: household([adult, { ...child, life: 'dead' }]),
    answer: 'no',
    asked: ['Paling sedikit 1 anggota: umur paling banyak 7 tahun', 'At least 1 member: aged at most 7'],
    found: ['Tidak ada', 'None'],
    evidence: register,
  },
  'members of whom one is not clear': {
    tree: { member: { test: { pupil: true }, atLeast: 2 } },
    at: family,
    answer: 'unknown',
    asked: ['Paling sedikit 2 anggota: bersekolah', 'At least 2 members: at school'],
    found: [
      '1 anggota: anak, 7 tahun; belum jelas: kepala keluarga, 34 tahun (pekerjaan belum tercatat)',
      '1 member: child, aged 7; not clear: head of the household, aged 34 (occupation not recorded)',
    ],
    evidence: ofMember('c', 'a'),
  },
  'more members than could be': {
    tree: { member: { test: { pupil: true }, atLeast: 3 } },
    at: family,
    answer: 'no',
    asked: ['Paling sedikit 3 anggota: bersekolah', 'At least 3 members: at school'],
    found: [
      '1 anggota: anak, 7 tahun; belum jelas: kepala keluarga, 34 tahun (pekerjaan belum tercatat)',
      '1 member: child, aged 7; not clear: head of the household, aged 34 (occupation not recorded)',
    ],
    evidence: ofMember('c', 'a'),
  },
};

describe('a test of the household', () => {
  it.each(Object.entries(cases))('answers for %s', (_what, { tree, at, answer, asked, found, evidence }) => {
    expect(Criterion.parse(tree)).toEqual(tree);
    const judgement = judged(tree, at);
    expect(judgement).toEqual({
      path: '',
      test: Object.keys(tree)[0],
      asked: { id: asked[0], en: asked[1] },
      found: { id: found[0], en: found[1] },
      answer,
      ...(evidence && { evidence }),
      parts: [],
    });
  });

  it('looks at what the person receives and what the household receives as a whole, where it is about a person', () => {
    const tree: Criterion = { aid: { programs: ['pbi-jk'] } };
    const of = (line: Partial<Household['aid'][number]>) => household([adult, child], { aid: [aidLine('pbi-jk', 'apbn', line)] });

    expect(judged(tree, of({ member: 'a' }), 'a').answer).toBe('yes');
    expect(judged(tree, of({ member: 'a' }), 'c').answer).toBe('no');
    expect(judged(tree, of({ member: 'a' })).answer).toBe('yes');
    expect(judged(tree, of({}), 'c').answer).toBe('yes');
  });
});

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
    answer: 'unknown',
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

const answers: readonly Answer[] = ['yes', 'no', 'unknown'];
const answering: Record<Answer, Criterion> = {
  yes: { size: { min: 1 } },
  no: { size: { min: 2 } },
  unknown: { decile: { max: 4 } },
};
const only = household([adult]);

describe('a join of tests', () => {
  const nine = answers.flatMap((one) => answers.map((other) => [one, other] as const));

  it.each(nine)('of %s and %s is as weak as the weaker for all, and as strong as the stronger for any', (one, other) => {
    const strength: readonly Answer[] = ['no', 'unknown', 'yes'];
    const [weaker, stronger] = [one, other].toSorted((a, b) => strength.indexOf(a) - strength.indexOf(b));
    const parts = [answering[one], answering[other]];

    expect(judged({ all: parts }, only).answer).toBe(weaker);
    expect(judged({ any: parts }, only).answer).toBe(stronger);
  });

  it.each<[Answer, Answer]>([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'unknown'],
  ])('turned round from %s is %s', (answer, turned) => {
    expect(judged({ not: answering[answer] }, only).answer).toBe(turned);
    expect(judged({ not: { not: answering[answer] } }, only).answer).toBe(answer);
  });

  it('tells every part with its place, in the order of the tree', () => {
    const tree: Criterion = { all: [answering.yes, { any: [answering.no, answering.unknown] }, { not: answering.no }] };
    const judgement = judged(tree, only);

    expect(flatten(judgement).map(({ path, test, answer }) => `${path} ${test} ${answer}`)).toEqual([
      ' all unknown',
      '0 size yes',
      '1 any unknown',
      '1.0 size no',
      '1.1 decile unknown',
      '2 not yes',
      '2.0 size no',
    ]);
    expect(judgement).toMatchObject({
      asked: { id: 'Semua syarat berikut', en: 'All of the following' },
      found: { id: '2 dari 3 terpenuhi, 1 belum diketahui', en: '2 of 3 met, 1 unknown' },
    });
    expect(judgement.parts[2]).toMatchObject({
      asked: { id: 'Tidak: Jumlah anggota paling sedikit 2', en: 'Not: Members: at least 2' },
      found: { id: '1 anggota', en: '1 member' },
    });
  });
});

const about = fc.constantFrom(undefined, 'm0', 'm1');

describe('for any tree and any household', () => {
  it('what was unknown and is found out never turns a yes or a no', () => {
    const learnt = households.chain((before) => fc.record({ before: fc.constant(before), after: learntOf(before) }));
    let foundOut = 0;
    fc.assert(
      fc.property(trees(true), learnt, about, (tree, { before, after }, person) => {
        const [first, then] = [judged(tree, before, person).answer, judged(tree, after, person).answer];
        if (first !== 'unknown') expect(then).toBe(first);
        else if (then !== 'unknown') foundOut += 1;
      }),
      { numRuns: 1000 },
    );
    expect(foundOut).toBeGreaterThan(0);
  });

  it('not of not is the same, and not of all is any of not', () => {
    fc.assert(
      fc.property(fc.array(trees(true), { minLength: 1, maxLength: 3 }), households, about, (parts, at, person) => {
        const answer = (tree: Criterion) => judged(tree, at, person).answer;
        expect(answer({ not: { not: { all: parts } } })).toBe(answer({ all: parts }));
        expect(answer({ not: { all: parts } })).toBe(answer({ any: parts.map((part) => ({ not: part })) }));
      }),
      { numRuns: 500 },
    );
  });

  it('the judgement speaks both languages and tells no name, no number and no street', () => {
    fc.assert(
      fc.property(trees(true), households, about, (tree, at, person) => {
        for (const { asked, found } of flatten(judged(tree, at, person))) {
          for (const text of [asked.id, asked.en, found.id, found.en]) {
            expect(text).toMatch(/\p{L}/u);
            expect(text).not.toMatch(/Warga|Rahasia|undefined|\d{5}/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

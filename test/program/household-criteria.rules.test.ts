import type { Household } from '@puskesos/core/household/shapes';
import { Criterion } from '@puskesos/core/program/criteria';
import type { Answer } from '@puskesos/core/program/criteria.rules';
import { describe, expect, it } from 'vitest';
import { ELSEWHERE, NEIGHBOUR } from '../support/register/people.ts';
import { adult, aidLine, child, household, judged, seenAs } from '../support/scenes/criteria.ts';

/** What is asked of a household, what is found, and what that is said to rest on. */

const ranked = { officialDecile: { decile: 2, date: '2026-10-01', source: 'DTSEN triwulan IV 2026' } };
const visited = { fieldFinding: { finding: 'poor', date: '2026-03-12', by: 'officer-1' } } as const;
const aided = (...aid: Household['aid']) => household([adult], { aid });

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

const answered = household([adult], {
  seen: seenAs([
    ['no_toilet', 'yes'],
    ['unfit_house', 'unknown'],
  ]),
});

const cases: Record<string, Case> = {
  'what follows from answers': {
    tree: { derived: ['no_toilet', 'unfit_house'] },
    at: answered,
    answer: 'yes',
    asked: [
      'Menurut jawaban kunjungan: tidak punya jamban sendiri atau rumah tidak layak huni',
      'By the answers at a visit: no toilet of its own or a house not fit to live in',
    ],
    found: [
      'Tidak punya jamban sendiri: ya; rumah tidak layak huni: belum diketahui, menurut jawaban 1 Mei 2026',
      'No toilet of its own: yes; a house not fit to live in: unknown, by answers of 1 May 2026',
    ],
    evidence: [{ record: 'survey', date: '2026-05-01' }],
  },
  'what no answer settles': {
    tree: { derived: ['unfit_house'] },
    at: answered,
    answer: 'unknown',
    asked: ['Menurut jawaban kunjungan: rumah tidak layak huni', 'By the answers at a visit: a house not fit to live in'],
    found: [
      'Rumah tidak layak huni: belum diketahui, menurut jawaban 1 Mei 2026',
      'A house not fit to live in: unknown, by answers of 1 May 2026',
    ],
    evidence: [{ record: 'survey', date: '2026-05-01' }],
  },
  'what nobody was asked': {
    tree: { derived: ['no_toilet'] },
    at: household([adult]),
    answer: 'unknown',
    asked: ['Menurut jawaban kunjungan: tidak punya jamban sendiri', 'By the answers at a visit: no toilet of its own'],
    found: [
      'Tidak punya jamban sendiri: belum diketahui (belum ada jawaban kunjungan)',
      'No toilet of its own: unknown (nobody has answered)',
    ],
  },
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

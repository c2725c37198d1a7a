import type { Criterion } from '@puskesos/core/program/criteria';
import { judge } from '@puskesos/core/program/criteria.rules';
import { Patience } from '@puskesos/core/program/patience';
import { contradiction, search } from '@puskesos/core/program/satisfiable.rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELSEWHERE, VILLAGE } from '../support/register/people.ts';
import { DAY, householdOf, households, trees } from '../support/scenes/criteria.ts';

type Target = Parameters<typeof contradiction>[1];

const grown = { age: { min: 18 } };
const head = { relation: ['head' as const] };

/** Nobody can meet these; each with what the message names. */
const impossible: Record<string, [Criterion, Target, ...string[]]> = {
  'two deciles at once': [{ all: [{ decile: { max: 4 } }, { decile: { min: 5 } }] }, 'family', '“Desil 1–4”', '“Desil 5–10”'],
  'no decile at all': [{ all: [{ not: { decile: { max: 4 } } }, { not: { decile: { min: 5 } } }] }, 'family', '“Tidak: Desil 1–4”'],
  'a test and its opposite': [
    { all: [{ aid: { programs: ['pkh'] } }, { not: { aid: { programs: ['pkh'] } } }] },
    'household',
    '“Menerima program pkh”',
    '“Tidak: Menerima program pkh”',
  ],
  'every finding left out': [
    { not: { any: [{ finding: ['extreme_poor', 'poor'] }, { finding: ['vulnerable'] }, { finding: ['not_poor'] }] } },
    'household',
    '“Tidak: Hasil verifikasi lapangan: rentan miskin”',
  ],
  'a home in two villages': [
    { all: [{ residence: [VILLAGE] }, { residence: [ELSEWHERE] }] },
    'household',
    'Kelurahan Jahab',
    'Desa Gunung Sari',
  ],
  'a home outside its kecamatan': [
    { all: [{ residence: [VILLAGE] }, { not: { residence: ['64.02.06'] } }] },
    'household',
    '“Tidak: Tinggal di Kecamatan Tenggarong”',
  ],
  'aid from a purse from which there must be none': [
    { all: [{ aid: { funds: ['apbd'] } }, { not: { aid: { funds: ['apbd', 'apbn'] } } }] },
    'household',
    '“Menerima bantuan dari APBD”',
  ],
  'aid while no purse may give any': [
    { all: [{ aid: { programs: ['pkh'] } }, { not: { aid: { funds: ['apbn', 'apbd', 'village_fund'] } } }] },
    'household',
    '“Menerima program pkh”',
  ],
  'a home where nobody lives': [{ size: { max: 0 } }, 'household', '“Jumlah anggota paling banyak 0”'],
  'more members of a sort than members': [
    { all: [{ size: { max: 2 } }, { member: { test: grown, atLeast: 3 } }] },
    'household',
    '“Jumlah anggota paling banyak 2”',
    '“Paling sedikit 3 anggota',
  ],
  'more members of different sorts than members': [
    { all: [{ size: { max: 2 } }, { member: { test: { sex: 'male' }, atLeast: 2 } }, { member: { test: { sex: 'female' } } }] },
    'household',
    '“Jumlah anggota paling banyak 2”',
    '“Paling sedikit 2 anggota: laki-laki”',
    '“Paling sedikit 1 anggota: perempuan”',
  ],
  'members of whom nobody may be of either sex': [
    { all: [{ not: { member: { test: { sex: 'male' } } } }, { not: { member: { test: { sex: 'female' } } } }] },
    'household',
    '“Tidak: Paling sedikit 1 anggota: laki-laki”',
  ],
  'two heads': [{ member: { test: head, atLeast: 2 } }, 'household', '“Paling sedikit 2 anggota: kepala keluarga”'],
  'two heads, in two tests': [
    { all: [{ member: { test: { ...head, sex: 'male' } } }, { member: { test: { ...head, sex: 'female' } } }] },
    'household',
    'kepala keluarga',
  ],
  'two adults who each earn alone': [
    { member: { test: { breadwinner: true, ...grown }, atLeast: 2 } },
    'household',
    '“Paling sedikit 2 anggota: umur paling sedikit 18 tahun, satu-satunya pencari nafkah”',
  ],
  'a woman who earns alone beside a man who works': [
    { all: [{ person: { wrse: { min: 18 } } }, { member: { test: { sex: 'male', working: true, ...grown } } }] },
    'person',
    '“Perempuan pencari nafkah, umur paling sedikit 18 tahun”',
  ],
  'somebody who works, of whom it is known that they do not earn alone': [
    { person: { working: true, breadwinner: false } },
    'person',
    '“Bekerja, bukan satu-satunya pencari nafkah”',
  ],
  'a pregnant man': [{ person: { sex: 'male', pregnant: true } }, 'person', '“Laki-laki, hamil”'],
  'a pupil who works': [{ person: { pupil: true, working: true } }, 'person', '“Bersekolah, bekerja”'],
  'ages that do not meet': [
    { all: [{ person: { age: { max: 6 } } }, { person: { age: { min: 7 } } }] },
    'person',
    '“Umur paling banyak 6 tahun”',
  ],
  'ages that leave nobody': [{ not: { person: { age: { min: 0, max: 120 } } } }, 'person', '“Tidak: Umur 0–120 tahun”'],
  'a person such as no member may be': [
    { all: [{ person: { age: { min: 70 } } }, { not: { member: { test: { age: { min: 60 } } } } }] },
    'person',
    '“Tidak: Paling sedikit 1 anggota: umur paling sedikit 60 tahun”',
  ],
  'a person who is not alone where only one lives': [
    { all: [{ size: { max: 1 } }, { person: { sex: 'male' } }, { member: { test: { sex: 'female' } } }] },
    'person',
    '“Jumlah anggota paling banyak 1”',
  ],
  'choices of which none can be met': [
    { any: [{ all: [{ decile: { max: 2 } }, { decile: { min: 3 } }] }, { size: { max: 0 } }] },
    'household',
    'Cara lain memenuhinya pun tidak ada.',
  ],
};

/** Close to the ones above, but somebody meets them. */
const possible: Record<string, [Criterion, Target]> = {
  'deciles that touch': [{ all: [{ decile: { max: 4 } }, { decile: { min: 4 } }] }, 'family'],
  'a programme left out, its purse asked for': [
    { all: [{ aid: { funds: ['apbn'] } }, { not: { aid: { programs: ['pkh'] } } }] },
    'household',
  ],
  'a programme asked for, one purse left out': [
    { all: [{ aid: { programs: ['pkh'] } }, { not: { aid: { funds: ['apbn'] } } }] },
    'household',
  ],
  'a kecamatan without one of its villages': [{ all: [{ residence: ['64.02.06'] }, { not: { residence: [VILLAGE] } }] }, 'household'],
  'members who are of two sorts at once': [
    { all: [{ size: { max: 2 } }, { member: { test: { sex: 'male' }, atLeast: 2 } }, { member: { test: grown, atLeast: 2 } }] },
    'household',
  ],
  'two children who earn where no adult does': [{ member: { test: { breadwinner: true, age: { max: 18 } }, atLeast: 2 } }, 'household'],
  'an adult who earns alone, and a child who works': [
    {
      all: [{ member: { test: { breadwinner: true, ...grown } } }, { member: { test: { working: true, age: { max: 17 } } } }],
    },
    'household',
  ],
  'a person such as only one member may be': [
    { all: [{ person: { age: { min: 70 } } }, { not: { member: { test: { age: { min: 60 } }, atLeast: 2 } } }, { size: { min: 3 } }] },
    'person',
  ],
  'a large household of few sorts': [
    {
      all: [
        { size: { min: 50 } },
        { member: { test: { pupil: true }, atLeast: 20 } },
        { member: { test: { age: { min: 60 }, working: true }, atLeast: 20 } },
        { not: { member: { test: { disability: ['none'] }, atLeast: 20 } } },
      ],
    },
    'household',
  ],
  'one choice that can be met after others that can’t': [
    { all: [{ decile: { max: 4 } }, { any: [{ decile: { min: 5 } }, { size: { max: 0 } }, { finding: ['poor'] }] }] },
    'household',
  ],
};

describe('criteria that nobody can meet', () => {
  it.each(Object.entries(impossible))('are told: %s', (_what, [tree, target, ...named]) => {
    const why = contradiction(tree, target);
    expect(why?.en).toMatch(/^Nobody can meet these criteria.*Change or remove one of them\.$/);
    for (const words of named) expect(why?.id).toContain(words);
  });

  it('are told by what clashes alone', () => {
    const tree: Criterion = { all: [{ size: { min: 2 } }, { decile: { max: 4 } }, { finding: ['poor'] }, { not: { decile: { max: 5 } } }] };
    expect(contradiction(tree, 'household')).toEqual({
      id: 'Tidak seorang pun bisa memenuhi syarat ini sekaligus: “Desil 1–4”; “Tidak: Desil 1–5”. Ubah atau hapus salah satunya.',
      en: 'Nobody can meet these criteria together: “Decile 1 to 4”; “Not: Decile 1 to 5”. Change or remove one of them.',
    });
  });

  it.each(['family', 'household', 'group'] as const)('ask about a person, in a programme for a %s', (target) => {
    const tree: Criterion = { any: [{ decile: { max: 4 } }, { not: { person: { sex: 'male' } } }] };
    expect(contradiction(tree, target)?.en).toContain('This programme is not for persons. Replace the test “person” by “member”');
    expect(contradiction(tree, 'person')).toBeUndefined();
  });

  it('may be too complicated to tell, and are refused', () => {
    const sorts = Array.from({ length: 10 }, (_, index) => ({ age: { min: index * 5 }, disability: ['none' as const] }));
    const tree: Criterion = {
      all: sorts.flatMap((test, index) => [
        { member: { test: { ...test, age: { min: index * 5 + 2 } }, atLeast: 3 } },
        { not: { member: { test: { ...test, education: ['never' as const] }, atLeast: 3 } } },
      ]),
    };
    expect(contradiction(tree, 'household')?.en).toContain('too complicated to check');
  });
});

const meets = (tree: Criterion, forPersons: boolean) => {
  const found = search(tree, forPersons ? 'person' : 'household', new Patience(1_000_000));
  return (
    'witness' in found && judge(tree, { household: householdOf(found.witness), member: forPersons ? 'm0' : undefined, day: DAY }).answer
  );
};

describe('criteria that somebody can meet', () => {
  it.each(Object.entries(possible))('are not refused: %s', (_what, [tree, target]) => {
    expect(contradiction(tree, target)).toBeUndefined();
    expect(meets(tree, target === 'person')).toBe('yes');
  });
});

const asked = fc.boolean().chain((forPersons) => fc.record({ forPersons: fc.constant(forPersons), tree: trees(forPersons) }));

describe('for any tree', () => {
  it('whoever is found to meet it is judged to, and where nobody is found what clashes does so alone, and no less of it', () => {
    const seen = { met: 0, clashing: 0 };
    fc.assert(
      fc.property(asked, ({ forPersons, tree }) => {
        const target = forPersons ? 'person' : 'household';
        const found = search(tree, target, new Patience(1_000_000));
        if ('witness' in found) {
          seen.met += 1;
          expect(meets(tree, forPersons)).toBe('yes');
          return;
        }
        seen.clashing += 1;
        const parts = found.clash.map(({ node, holds }) => (holds ? node : { not: node }));
        expect(contradiction({ all: parts }, target)).toBeDefined();
        for (const part of parts) {
          const rest = parts.filter((other) => other !== part);
          if (rest.length > 0) expect(meets({ all: rest }, forPersons)).toBe('yes');
        }
      }),
      { numRuns: 800 },
    );
    expect(seen.met).toBeGreaterThan(100);
    expect(seen.clashing).toBeGreaterThan(20);
  });

  it('it is not refused when a household is judged to meet it, nor is its opposite when one is judged not to', () => {
    const seen = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
      fc.property(asked, households, ({ forPersons, tree }, household) => {
        const { answer } = judge(tree, { household, member: forPersons ? 'm0' : undefined, day: DAY });
        seen[answer] += 1;
        const target = forPersons ? 'person' : 'household';
        if (answer === 'yes') expect(search(tree, target, new Patience(1_000_000))).toHaveProperty('witness');
        if (answer === 'no') expect(search({ not: tree }, target, new Patience(1_000_000))).toHaveProperty('witness');
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(300);
  });
});

import { digitsOf } from '@puskesos/core/intake/cells';
import { meantBy } from '@puskesos/core/intake/coded-words';
import { birthDayIn, dayIn } from '@puskesos/core/intake/days';
import { neighbourhoodIn, rwBesideRt } from '@puskesos/core/intake/neighbourhoods';
import * as words from '@puskesos/core/intake/resident-words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dressed } from '../support/register/dressed-number.ts';

it.each([
  ['2008-11-14', '2008-11-14'],
  ['2008-11-14 00:00:00', '2008-11-14'],
  ['2008-11-14T07:30:00.000Z', '2008-11-14'],
  ['2008/1/4', '2008-01-04'],
  ['20081114', '2008-11-14'],
  ['14-11-2008', '2008-11-14'],
  ['4/1/2008', '2008-01-04'],
  ['17.05.1980', '1980-05-17'],
  ['17 Mei 1980', '1980-05-17'],
  ['01 Oktober 2026', '2026-10-01'],
  ['17-Agt-1980', '1980-08-17'],
  ['2 Peb. 1980', '1980-02-02'],
  ['9 NOPEMBER 1980', '1980-11-09'],
  ['17-May-1980', '1980-05-17'],
  ['Senin, 5 Oktober 2026', '2026-10-05'],
  ['TENGGARONG, 17-05-1980', '1980-05-17'],
  ["'17-05-1980", '1980-05-17'],
  ['١٧-٠٥-١٩٨٠', '1980-05-17'],
  [39_766, '2008-11-14'],
  ['39766', '2008-11-14'],
  [new Date('2008-11-14T00:00:00Z'), '2008-11-14'],
  ['2008-02-30', undefined],
  ['05-17-1980', undefined],
  ['14-11-08', undefined],
  ['17 Mai 1980x', undefined],
  ['tidak tahu', undefined],
  [undefined, undefined],
])('reads the day %o as %s', (cell, day) => {
  expect(dayIn(cell)).toBe(day);
});

describe('a birth date that leaves something open', () => {
  const today = '2026-11-24';
  it.each([
    ['17-05-80', '6402061705800001', 'head', '1980-05-17'],
    ['3/2/84', '6402064302840001', 'wife', '1984-02-03'],
    ['17-Agt-80', '6402061708800001', 'head', '1980-08-17'],
    ['9/8/20', '6402060908200001', 'child', '2020-08-09'],
    ['9/8/20', '6402060908200001', 'head', '1920-08-09'],
    ['9/8/10', '6402060908100001', undefined, '2010-08-09'],
    ['9/8/20', '6402060908200001', 'other_kin', undefined],
    ['17-05-80', '6402061805800001', 'head', undefined],
    ['17-05-80', undefined, 'head', undefined],
    // 17 May 1980 as a workbook counts that begins in 1904, and as others do.
    [27_896, '6402061705800001', 'head', '1980-05-17'],
    [29_358, '6402061705800001', 'head', '1980-05-17'],
    [27_896, undefined, 'head', '1976-05-16'],
    ['1980-05-17', '6402061605760001', 'head', '1980-05-17'],
  ])('%o beside the NIK %s of a %s is %s', (cell, nik, relation, day) => {
    expect(birthDayIn(cell, { nik, relation, today })).toBe(day);
  });
});

it.each([
  ['6402061411080001', '6402061411080001'],
  ["'6402 0614 1108 0001", '6402061411080001'],
  ['NIK : 64.02.06.1411080001', '6402061411080001'],
  ['No. KK 6402061411080001;', '6402061411080001'],
  ['="6402061411080001"', '6402061411080001'],
  ['6402061411080001.0', '6402061411080001'],
  ['6.402061411080001E+15', '6402061411080001'],
  [6_402_061_411_080_001, '6402061411080001'],
  [6_402_061_411_080_010, 'rounded'],
  [9_102_061_411_080_000, 'rounded'],
  ['6.40206E+15', 'rounded'],
  ['6,40206E+15', 'rounded'],
  ['6402 0614 1108 000', '640206141108000'],
  ['640206141108000O', '640206141108000O'],
  ['NIK', undefined],
  ['-', undefined],
  ["'-", undefined],
  [0, undefined],
])('reads the number %o as %s', (cell, digits) => {
  expect(digitsOf(cell)).toBe(digits);
});

it('reads a number in whatever dress leaves no doubt', () => {
  fc.assert(
    fc.property(dressed, ({ worn, clear }) => digitsOf(worn.replaceAll(/\p{C}/gu, '')) === clear),
    { numRuns: 1_000 },
  );
});

it.each([
  ['2', '2', '2'],
  ['002', '002', '002'],
  ['RT 2', '2', '2'],
  ['RT.002', '002', '002'],
  ['2/1', '2', '1'],
  ['RT 002 RW 001', '002', '001'],
  ['002 / 001', '002', '001'],
  ['II', '2', '2'],
  ['XIV', '14', '14'],
  ['-', undefined, undefined],
  ['0', undefined, undefined],
  ['000', undefined, undefined],
  ['0/0', undefined, undefined],
  ['1234', 'unknown', 'unknown'],
  ['Dusun 2', 'unknown', 'unknown'],
])('reads the neighbourhood %o as RT %s, RW %s', (cell, rt, rw) => {
  expect([neighbourhoodIn(cell, 'rt'), neighbourhoodIn(cell, 'rw')]).toEqual([rt, rw]);
});

describe('a coded column', () => {
  const tables = Object.entries(words) as [string, (typeof words)['sexes']][];

  it.each(tables)('%s takes each of its codes and words, in every dress, and mixes none', (_name, known) => {
    for (const { value, code, words: said } of known) {
      const forms = [code, String(code), `0${code}`, `${code}.0`, `(${code})`, ...said.flatMap((word) => [word, word.toUpperCase()])];
      const both = said.flatMap((word) => [`${code}. ${word}`, `${code} - ${word.toUpperCase()}`, `${code} ${word}`]);
      expect([...forms, ...both].filter((form) => meantBy(form, known) !== value)).toEqual([]);
    }
  });

  it.each([
    ['Laki - Laki', 'male'],
    ['Lk.', 'male'],
    ['1. Perempuan', 'unknown'],
    ['1 orang', 'unknown'],
    ['3', 'unknown'],
    ['Tidak diisi', 'unknown'],
    ['0', undefined],
    ['-', undefined],
    ['', undefined],
  ])('takes %o for %s', (cell, sex) => {
    expect(meantBy(cell, words.sexes)).toBe(sex);
  });

  it.each([
    ['SLTA / SEDERAJAT', words.educationWords, 'senior'],
    ['TIDAK / BLM SEKOLAH', words.educationWords, 'never'],
    ['PETANI/PEKEBUN', words.occupationWords, 'Petani/pekebun'],
    ['KAWIN TERCATAT', words.maritalWords, 'married'],
    ['5', words.maritalWords, 'unknown'],
    ['TIDAK CACAT', words.disabilityWords, 'none'],
    ['MATI', words.lifeWords, 'dead'],
    ['6', words.lifeWords, 'away'],
    ['5', words.lifeWords, 'unknown'],
    ['99', words.lifeWords, 'unknown'],
  ] as const)('takes %o for what it is', (cell, known, value) => {
    expect(meantBy(cell, known as (typeof words)['occupationWords'])).toBe(value);
  });
});

it.each([
  ['2/1', '1'],
  ['RT 002 RW 001', '001'],
  ['019', undefined],
  [undefined, undefined],
])('reads of the one cell %o the RW %s beside the RT', (cell, rw) => {
  expect(rwBesideRt(cell)).toBe(rw);
});

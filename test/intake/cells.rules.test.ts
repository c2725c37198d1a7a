import { codeOf, dayIn, degreesIn, digitsOf, textOf } from '@puskesos/core/intake/cells';
import { expect, it } from 'vitest';

it.each([
  ['2008-11-14', '2008-11-14'],
  ['2008-11-14 00:00:00', '2008-11-14'],
  ['2008/1/4', '2008-01-04'],
  ['14-11-2008', '2008-11-14'],
  ['4/1/2008', '2008-01-04'],
  [39_766, '2008-11-14'],
  ['39766', '2008-11-14'],
  [new Date('2008-11-14T00:00:00Z'), '2008-11-14'],
  ['2008-02-30', undefined],
  ['14-11-08', undefined],
  ['tidak tahu', undefined],
  [undefined, undefined],
])('reads the day %o as %s', (cell, day) => {
  expect(dayIn(cell)).toBe(day);
});

it.each([
  ['6402061411080001', '6402061411080001'],
  ["'6402 0614 1108 0001", '6402061411080001'],
  [6_402_061_411_080_000, 'rounded'],
  ['6.40206E+15', 'rounded'],
  ['6,40206E+15', 'rounded'],
  ['-', undefined],
  [0, undefined],
])('reads the number %o as %s', (cell, digits) => {
  expect(digitsOf(cell)).toBe(digits);
});

it.each([
  ['a mark that turns the direction', '\u202e'],
  ['a mark of direction', '\u200e'],
  ['an isolate', '\u2066'],
  ['a space of no width', '\u200b'],
  ['a byte order mark', '\ufeff'],
  ['a control character', '\u0000'],
])('reads a cell without %s, wherever it stands', (_what, mark) => {
  const withMark = (text: string) => `${mark}${text.slice(0, 2)}${mark}${text.slice(2)}${mark}`;

  expect(textOf(withMark('Budi Contoh'))).toBe('Budi Contoh');
  expect(textOf(withMark('-'))).toBeUndefined();
  expect(digitsOf(withMark('6402061411080001'))).toBe('6402061411080001');
  expect(codeOf(withMark('12'))).toBe(12);
  expect(dayIn(withMark('14-11-2008'))).toBe('2008-11-14');
  expect(degreesIn(withMark('-0,4123'))).toBe(-0.4123);
});

it('tells no code from a wrong one', () => {
  expect([codeOf('1'), codeOf(2), codeOf('0'), codeOf(''), codeOf('KAWIN')]).toEqual([1, 2, undefined, undefined, Number.NaN]);
});

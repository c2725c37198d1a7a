import { codeOf, dayIn, digitsOf } from '@puskesos/core/intake/cells';
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

it('tells no code from a wrong one', () => {
  expect([codeOf('1'), codeOf(2), codeOf('0'), codeOf(''), codeOf('KAWIN')]).toEqual([1, 2, undefined, undefined, Number.NaN]);
});

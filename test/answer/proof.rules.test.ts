import { bitsOf, isFound, stepsOf } from '@puskesos/core/answer/proof.rules';
import { newPublicKeys, openPublicKeys } from '@puskesos/core/shared/public-keys';
import { describe, expect, it } from 'vitest';

const day = '2026-11-24';
const ROUNDS = 1_000;
const tries = (network: number, person: number): number => 2 ** bitsOf(stepsOf({ network, person }, day), day);

describe('the work that a look takes', () => {
  it.each([
    [1, 128],
    [200, 128],
    [201, 256],
    [399, 256],
    [400, 512],
    [1_600, 2_048],
    [6_400, 8_192],
    [1_000_000, 8_192],
  ])('as the %i-th of a network in an hour is %i tries', (network, expected) => {
    expect(tries(network, 1)).toBe(expected);
  });

  it.each([
    [3, 128],
    [4, 256],
    [6, 1_024],
    [9, 8_192],
    [500, 8_192],
  ])('as the %i-th at one person in a day is %i tries', (person, expected) => {
    expect(tries(1, person)).toBe(expected);
  });

  it('is what is dearer of the two', () => {
    expect(tries(400, 4)).toBe(512);
    expect(tries(201, 6)).toBe(1_024);
  });
});

it('prints what trying numbers costs, step by step', () => {
  const secret = openPublicKeys(JSON.stringify(newPublicKeys()));
  const perSecond = (times: number, one: (n: number) => unknown): number => {
    const began = performance.now();
    for (let n = 0; n < times; n += 1) one(n);
    return (times / (performance.now() - began)) * 1000;
  };
  const rate = perSecond(200, (n) => isFound({ challenge: 'x', bits: 31, rounds: ROUNDS }, n));
  const names = perSecond(20_000, (n) => secret.fingerprint('answer', `640206170380${n} 1980-03-17`));
  const steps = [0, 1, 2, 3, 4, 5, 6].map((step) => {
    const looks = 2 ** bitsOf(step, day) / rate;
    return `step ${step}: ${looks.toFixed(2)} s a look, ${((looks * 1e6) / 86_400).toFixed(0)} days for a million`;
  });
  process.stderr.write(`one core, ${rate.toFixed(0)} tries a second\n  ${steps.join('\n  ')}\n`);
  process.stderr.write(`with table and secret, ${names.toFixed(0)} names a second a core\n`);
  expect(bitsOf(6, day) - bitsOf(0, day)).toBe(6);
  expect(bitsOf(7, day)).toBe(bitsOf(6, day));
});

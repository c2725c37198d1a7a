import { PACKED, packed, unpacked } from '@puskesos/core/answer/packed.rules';
import type { AnsweredAid } from '@puskesos/core/answer/shapes';
import { expect, it } from 'vitest';

const line = (n: number): AnsweredAid => ({
  id: `rumah.program-${n}`,
  program: { id: `program-${n}`, name: `Bantuan Sosial Contoh ke-${n}`, fund: 'apbd', kind: 'cash' },
  paid: 'monthly',
  state: n === 0 ? 'active' : 'ended',
  since: '2026-01-05',
});
const answer = (lines: number) => ({
  village: '64.02.06.1001',
  entry: 'abc',
  aid: Array.from({ length: lines }, (_, n) => line(n)),
  asOf: '2026-11-24T00:00:00.000Z',
});

it.each([0, 1, 5, 20, 60])('of %i programmes is of one size', (lines) => {
  expect(packed(answer(lines))).toHaveLength(PACKED);
});

it('is read as it was where it has room', () => {
  expect(unpacked(packed(answer(5)))).toEqual(answer(5));
});

it('leaves out the last where it has none, and says so', () => {
  const { aid, more } = unpacked(packed(answer(60)));

  expect(more).toBe(true);
  expect(aid.length).toBeGreaterThan(7);
  expect(aid).toEqual(answer(60).aid.slice(0, aid.length));
});

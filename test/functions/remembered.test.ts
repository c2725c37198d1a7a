import { Remembered } from '@puskesos/functions/remembered';
import fc from 'fast-check';
import { expect, it } from 'vitest';

/** Beside a list of what was asked for, the latest first, cut at the bound. */
it('keeps what was asked for last, and no more than it may', () => {
  const step = fc.record({ name: fc.constantFrom(...'abcdefgh'), value: fc.option(fc.integer(), { nil: undefined }) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(step, { maxLength: 60 }), (most, steps) => {
      const [remembered, expected] = [new Remembered<number>(most), [] as [string, number][]];
      for (const { name, value } of steps) {
        const at = expected.findIndex(([known]) => known === name);
        const [, before] = (at < 0 ? undefined : expected.splice(at, 1)[0]) ?? [];
        if (value === undefined) expect(remembered.get(name)).toBe(before);
        else remembered.set(name, value);
        const now = value ?? before;
        if (now !== undefined) expected.unshift([name, now]);
        expected.splice(most);
      }
      remembered.clear();
      expect([...'abcdefgh'].map((name) => remembered.get(name))).toEqual(Array(8).fill(undefined));
    }),
  );
});

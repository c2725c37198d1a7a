/** Moves the clock of a test's file ahead, by the milliseconds that the run was told (`test/vitest.config.ts`). Children and the browser keep the machine's own. */

const ahead = Number(process.env['TEST_AHEAD']);
if (ahead) {
  const Real = Date;

  globalThis.Date = class extends Real {
    constructor(...given: []) {
      if (given.length === 0) super(Real.now() + ahead);
      else super(...given);
    }

    static override now(): number {
      return Real.now() + ahead;
    }
  } as DateConstructor;
}

/** Thrown when a question about criteria takes more steps than it is given. */
export class StepsExhausted extends Error {}

/** How many steps a search may still take: criteria can be written that nobody could decide in a lifetime. */
export class StepBudget {
  #steps: number;

  constructor(steps: number) {
    this.#steps = steps;
  }

  spend(steps = 1): void {
    this.#steps -= steps;
    if (this.#steps < 0) throw new StepsExhausted();
  }
}

/** Things to end, last begun first, when a person stops the program or it fails half-way. */
export class Stopping {
  readonly #ends: (() => Promise<unknown>)[] = [];
  #ended: Promise<void> | undefined;

  add(end: () => Promise<unknown>): void {
    this.#ends.push(end);
  }

  get begun(): boolean {
    return this.#ended !== undefined;
  }

  /** Ends everything once, however often it is asked. */
  now(): Promise<void> {
    this.#ended ??= this.#endAll();
    return this.#ended;
  }

  async #endAll(): Promise<void> {
    for (const end of this.#ends.toReversed()) await end().catch(() => undefined);
  }

  /** Stops at Ctrl-C and the like; a second one does not wait any longer. */
  onSignals(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.begun) process.exit(1);
        this.now().then(() => process.exit(0));
      });
    }
  }
}

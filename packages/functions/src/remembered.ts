/** What was met lately, so many at most: what was asked for longest ago goes first. */
export class Remembered<T extends NonNullable<unknown>> {
  readonly #most: number;
  /** In the order in which they were last asked for. */
  readonly #known = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): T | undefined {
    const known = this.#known.get(name);
    if (known !== undefined) this.#lay(name, known);
    return known;
  }

  set(name: string, value: T): void {
    this.#lay(name, value);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) return;
      this.#known.delete(oldest);
    }
  }

  clear(): void {
    this.#known.clear();
  }

  #lay(name: string, value: T): void {
    this.#known.delete(name);
    this.#known.set(name, value);
  }
}

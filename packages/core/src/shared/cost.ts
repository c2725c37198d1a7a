/** What a piece of work took from DynamoDB: calls made, and capacity units as DynamoDB itself reported them; of a transaction on an emulator, as AWS would (`transaction-units.ts`). */
export class Cost {
  calls = 0;
  readUnits = 0;
  writeUnits = 0;
  /** Calls by command and table, as `Query registry`, so that a test or a person sees where they went. */
  readonly byCommand: Record<string, number> = {};
  /** Records that could not be read on the way, as `type pk sk`: for the log, where somebody sees to them. */
  readonly unreadable: string[] = [];
  #isDisclosed = true;

  /** Whether the caller may know it. */
  get isDisclosed(): boolean {
    return this.#isDisclosed;
  }

  /** After something was not found: what the search took would tell apart what is absent and what is out of reach. */
  withhold(): void {
    this.#isDisclosed = false;
  }

  count(command: string, capacity: Capacity | readonly Capacity[] | undefined, reads: boolean): void {
    this.calls += 1;
    this.byCommand[command] = (this.byCommand[command] ?? 0) + 1;
    for (const part of Array.isArray(capacity) ? capacity : [capacity]) {
      if (part?.ReadCapacityUnits !== undefined || part?.WriteCapacityUnits !== undefined) {
        this.readUnits += part.ReadCapacityUnits ?? 0;
        this.writeUnits += part.WriteCapacityUnits ?? 0;
      } else if (reads) this.readUnits += part?.CapacityUnits ?? 0;
      else this.writeUnits += part?.CapacityUnits ?? 0;
    }
  }
}

export interface Capacity {
  readonly CapacityUnits?: number | undefined;
  readonly ReadCapacityUnits?: number | undefined;
  readonly WriteCapacityUnits?: number | undefined;
}

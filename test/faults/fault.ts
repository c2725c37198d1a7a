/** What can go wrong between a client and its database, and when it is to. */

/** A call of the database, as it goes over the line. */
export interface Call {
  /** As `PutItem`. */
  readonly action: string;
  // biome-ignore lint/suspicious/noExplicitAny: the input of an arbitrary command
  readonly input: any;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export type Fault =
  /** An answer of the service's own kind of error; 400 unless said otherwise. */
  | { readonly error: string; readonly status?: number; readonly message?: string }
  /** A transaction given up, for that reason of its first item. */
  | { readonly cancelled: string }
  /** Something that is no answer to this. */
  | { readonly answer: object }
  /** Never reaches the database; the line is cut. */
  | { readonly reset: 'before' }
  /** Done; the line is cut before the answer. */
  | { readonly reset: 'after' }
  /** Never reaches the database, and nobody says so. */
  | { readonly hang: true }
  /** Done; the line is cut in the middle of the answer. */
  | { readonly truncate: true }
  /** Of a batch only so many are done; the others come back as unprocessed. */
  | { readonly processed: number }
  /** Reaches the database so many milliseconds later. */
  | { readonly after: number }
  /** The service's clock is so many milliseconds ahead of ours, or behind below zero: it refuses what is signed five minutes off, and tells its time. */
  | { readonly clock: number };

/** To whatever is called, or to one action, the first so many of them passed over, then so many times. */
export interface Rule {
  readonly fault: Fault;
  readonly on?: string;
  readonly when?: (call: Call) => boolean;
  readonly skip?: number;
  readonly times?: number;
}

export type Decide = (call: Call) => Fault | undefined;

/** The first rule that has something to say decides, and no rule behind it counts that call. */
export function decideBy(rules: readonly Rule[]): Decide {
  const seen = rules.map(() => 0);
  return (call) => {
    for (const [at, { fault, on, when, skip = 0, times = 1 }] of rules.entries()) {
      if ((on !== undefined && on !== call.action) || !isFor(fault, call) || !(when?.(call) ?? true)) continue;
      const count = (seen[at] as number) + 1;
      seen[at] = count;
      if (count > skip && count <= skip + times) return fault;
    }
    return undefined;
  };
}

/** Some faults only one kind of call can meet. */
function isFor(fault: Fault, { action }: Call): boolean {
  if ('processed' in fault) return action === 'BatchWriteItem' || action === 'BatchGetItem';
  return !('cancelled' in fault) || action === 'TransactWriteItems';
}

/** What a fault is called in a table. */
export function nameOf(fault: Fault): string {
  if ('error' in fault) return fault.error;
  if ('cancelled' in fault) return `cancelled: ${fault.cancelled}`;
  if ('reset' in fault) return `reset ${fault.reset}`;
  if ('clock' in fault) return fault.clock > 0 ? 'clock ahead' : 'clock behind';
  return { answer: 'answer', hang: 'hang', truncate: 'truncate', processed: 'unprocessed', after: 'delay' }[
    Object.keys(fault)[0] as 'hang'
  ];
}

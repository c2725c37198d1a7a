/**
 * What CloudWatch counts of a line of the log: its embedded metric format names figures that stand in the line anyway. Each figure by each of these
 * becomes a metric of its own, which is paid for while it is sent, so whatever they are counted by has few values, all known beforehand.
 */

type Unit = 'Count' | 'Milliseconds' | 'Seconds';

interface Measure {
  /** By which of the line's words it is counted: once for each group of them. */
  readonly by: readonly (readonly string[])[];
  readonly figures: Readonly<Record<string, Unit>>;
}

const taken = { milliseconds: 'Milliseconds', calls: 'Count', readUnits: 'Count', writeUnits: 'Count' } as const;
const each = [['function']];

/** By what the line tells of. How often something happened is how many figures were sent. */
export const measures: Readonly<Record<string, readonly Measure[]>> = {
  request: [{ by: [['function'], ['function', 'operation']], figures: taken }],
  'error answered': [
    { by: [['function', 'code']], figures: { errors: 'Count' } },
    { by: each, figures: { busy: 'Count' } },
  ],
  refused: [
    { by: [['function', 'code']], figures: { errors: 'Count' } },
    { by: each, figures: { busy: 'Count' } },
  ],
  unexpected: [{ by: each, figures: { faults: 'Count' } }],
  refresh: [{ by: each, figures: { villages: 'Count', published: 'Count', failed: 'Count', oldest: 'Seconds', ...taken } }],
  followed: [{ by: each, figures: { records: 'Count', oldest: 'Seconds', ...taken } }],
  work: [{ by: [['function'], ['function', 'kind']], figures: { givenUp: 'Count', waited: 'Seconds', ...taken } }],
  'work failed': [{ by: [['function'], ['function', 'kind']], figures: { failed: 'Count' } }],
  'not followed': [{ by: each, figures: { failed: 'Count' } }],
  // Whichever function met it.
  'unreadable record': [{ by: [[]], figures: { unreadable: 'Count' } }],
};

type Line = Readonly<Record<string, unknown>> & { readonly event: string };

/** What is to stand in the line beside the figures, so that they are counted; nothing where none of them are. */
export function counted(line: Line, Namespace: string, Timestamp: number): object {
  const CloudWatchMetrics = (measures[line.event] ?? []).flatMap(({ by, figures }) => {
    const Metrics = Object.entries(figures).flatMap(([Name, Unit]) => (typeof line[Name] === 'number' ? { Name, Unit } : []));
    return Metrics.length > 0 ? { Namespace, Dimensions: by, Metrics } : [];
  });
  return CloudWatchMetrics.length > 0 ? { _aws: { Timestamp, CloudWatchMetrics } } : {};
}

/** Milliseconds since it was made. */
export function stopwatch(): () => number {
  const began = process.hrtime.bigint();
  return () => Number((process.hrtime.bigint() - began) / 1_000_000n);
}

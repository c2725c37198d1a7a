import { AsyncLocalStorage } from 'node:async_hooks';
import type { Cost } from '@puskesos/core/shared/cost';
import { logEnv } from '@puskesos/core/shared/env';
import { inLogs, withoutNumbers as masked } from '@puskesos/core/shared/personal-number';
import { counted, stopwatch } from './measures.ts';
import { inSource } from './source-places.ts';

const { METRICS } = logEnv();

interface Belonging {
  /** As packages/infra calls it. */
  readonly function: 'Office' | 'Public' | 'RefreshRecipients' | 'OnRegistryChange' | 'Work';
  readonly requestId?: string;
  readonly traceId?: string;
}

const underWay = new AsyncLocalStorage<{ readonly belonging: Belonging; readonly took: () => number }>();

/** Has each line that is logged on the way say what it belongs to. */
export const within = <T>(belonging: Belonging, work: () => T): T => underWay.run({ belonging, took: stopwatch() }, work);

/** The request that is being answered. */
export const requestUnderWay = (): string | undefined => underWay.getStore()?.belonging.requestId;

/** For how long what is under way has been, all of it. */
export const millisecondsSoFar = (): number => underWay.getStore()?.took() ?? 0;

/**
 * One JSON line an event, as CloudWatch reads it, and counts what `measures.ts` has it count. Holds who and how much, never what was asked with or
 * answered. Written past the console: what comes by that, Lambda lays into a line of its own, and its figures are counted no more.
 */
export function log(level: 'info' | 'warn' | 'error', event: string, facts: Record<string, unknown>): void {
  const at = new Date();
  const line = { level, event, at: at.toISOString(), ...underWay.getStore()?.belonging, ...facts };
  // On one machine nobody counts.
  const metrics = METRICS === undefined ? {} : counted(line, METRICS, at.getTime());
  process.stdout.write(`${JSON.stringify({ ...line, ...metrics })}\n`);
}

/** Names the records that could not be read on the way, so that whoever looks after the tables restores them. */
export function logUnreadable({ unreadable }: Cost, facts: Record<string, unknown> = {}): void {
  for (const record of unreadable) log('error', 'unreadable record', { record, unreadable: 1, ...facts });
}

/** What somebody waits for in vain and is to ask for again. */
const BUSY = new Set(['THROTTLED', 'UNAVAILABLE']);

/** How often a code was answered with, to be counted by it. */
export const timesAnswered = (code: string, errors = 1): Record<string, unknown> => ({
  code,
  errors,
  ...(BUSY.has(code) && { busy: errors }),
});

/** A NIK or a KK number may stand wherever somebody wrote it: in a name, in a text that a fault repeats. */
export const withoutNumbers = (text: string): string => masked(text, inLogs);

/** What of an unexpected error may be kept: its kind and where it came from. */
export const faultOf = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? {
        error: error.name,
        message: withoutNumbers(error.message),
        stack: placesIn(withoutNumbers(error.stack ?? '')),
      }
    : { error: typeof error };

const DEEPEST = 8;

/** Where it was thrown, and through which of our own files it came. */
function placesIn(stack: string): string[] {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const [first, ...rest] = lines.map(inSource);
  const ours = rest.filter((line) => !/node_modules|node:/.test(line));
  return first === undefined ? [] : [first, ...(ours.length > 0 ? ours : rest)].slice(0, DEEPEST).map((line) => line.trim());
}

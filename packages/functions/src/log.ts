import type { Cost } from '@puskesos/core/shared/cost';
import { inLogs, withoutNumbers as masked } from '@puskesos/core/shared/personal-number';

/** One JSON line an event, as CloudWatch reads it. Holds who and how much, never what was asked with or answered. */
export function log(level: 'info' | 'warn' | 'error', event: string, facts: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ level, event, at: new Date().toISOString(), ...facts })}\n`);
}

/** Names the records that could not be read on the way, so that whoever looks after the tables restores them. */
export function logUnreadable({ unreadable }: Cost, facts: Record<string, unknown> = {}): void {
  for (const record of unreadable) log('error', 'unreadable record', { record, ...facts });
}

/** A NIK or a KK number may stand wherever somebody wrote it: in a name, in a text that a fault repeats. */
export const withoutNumbers = (text: string): string => masked(text, inLogs);

/** What of an unexpected error may be kept: its kind and where it came from. */
export const faultOf = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? {
        error: error.name,
        message: withoutNumbers(error.message),
        stack: withoutNumbers(error.stack ?? '')
          .split('\n')
          .slice(1, 8),
      }
    : { error: typeof error };

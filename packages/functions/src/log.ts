import type { Cost } from '@puskesos/core/shared/cost';

/** One JSON line an event, as CloudWatch reads it. Holds who and how much, never what was asked with or answered. */
export function log(level: 'info' | 'warn' | 'error', event: string, facts: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ level, event, at: new Date().toISOString(), ...facts })}\n`);
}

/** Names the records that could not be read on the way, so that whoever looks after the tables restores them. */
export function logUnreadable({ unreadable }: Cost, facts: Record<string, unknown> = {}): void {
  for (const record of unreadable) log('error', 'unreadable record', { record, ...facts });
}

/** Long runs of digits, in groups too, may be a NIK or a KK number that somebody wrote where it does not belong. */
export const withoutNumbers = (text: string): string => text.replaceAll(/\d{10,}|\d(?:[ .-]?\d){11,}/g, '…');

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

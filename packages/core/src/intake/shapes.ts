import type { Instant } from '../shared/clock.ts';
import type { Report } from './report.ts';

/** The office's book of the files that were taken in: who, when, how far, with what result. No personal data. */
export interface Intake {
  /** Fingerprint of the file's content and of what it is for. */
  readonly id: string;
  /** Whose residents they are; absent for a file that is about the whole regency. */
  readonly village?: string | undefined;
  readonly file: string;
  readonly startedAt: Instant;
  readonly startedBy: string;
  readonly rows: number;
  readonly done: number;
  /** Absent while it runs, or when it was stopped. */
  readonly finishedAt?: Instant;
  readonly result?: Report;
}

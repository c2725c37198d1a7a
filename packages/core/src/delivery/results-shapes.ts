import type { Instant } from '../shared/clock.ts';

/** What a result file said, counted: rows by what became of them, and how often each remark was made. */
export interface ResultCounts {
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly remarks: Readonly<Record<string, number>>;
}

/** The book of the result files of a cycle: who handed it in, when, how far, with what result. */
export interface Results {
  /** Fingerprint of the file’s content and of the cycle. */
  readonly id: string;
  readonly cycle: string;
  readonly file: string;
  readonly rows: number;
  /** Rows that name a line and say what became of it; the others were refused when the file was read. */
  readonly accepted: number;
  /** Rows of which the file says nothing yet. */
  readonly untold: number;
  readonly startedAt: Instant;
  readonly startedBy: string;
  /** Remarks on rows refused when the file was read. */
  readonly remarks: Readonly<Record<string, number>>;
  /** Absent while it runs, or when it was stopped. */
  readonly finishedAt?: Instant;
  /** It failed too often; the same file handed in again goes on with it. */
  readonly stalledAt?: Instant;
  readonly counts?: ResultCounts;
}

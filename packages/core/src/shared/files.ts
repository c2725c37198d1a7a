/** Where files lie that are too large for a request: what somebody hands in, and what is told of it. Nothing in a key or an address says whose. */

/** An address at which something may be done with one file, for a while and by whoever has it. */
export interface SignedAddress {
  readonly url: string;
  readonly expiresAt: string;
}

export interface Files {
  /** Where exactly so many bytes may be put, once and by PUT. */
  readonly toPut: (key: string, size: number) => Promise<SignedAddress>;
  /** Where it can be had, under the name that it is saved by. */
  readonly toGet: (key: string, name: string) => Promise<SignedAddress>;
  /** Bytes; undefined where there is none, or no more. */
  readonly sizeOf: (key: string) => Promise<number | undefined>;
  /** Throws FileGone where there is none. */
  readonly open: (key: string) => AsyncIterable<Uint8Array>;
  /** A blob is read as it is sent: one that lies on a disk is never held whole. */
  readonly put: (key: string, content: Uint8Array | Blob) => Promise<void>;
}

/** Seconds that an address holds: a large file over a village's line takes its time. */
export const MAY_PUT = 30 * 60;
export const MAY_GET = 5 * 60;

/** Days that files are kept, by the first part of their key. What people handed in holds their numbers in clear, and so goes first. */
export const daysKept = { uploads: 7, reports: 90 } as const;

/** Thrown when a file is not there, or not any more. */
export class FileGone extends Error {
  override readonly name = 'FileGone';
}

/** For functions that have nothing to do with files. */
export const noFiles: Files = {
  toPut: () => nowhere(),
  toGet: () => nowhere(),
  sizeOf: () => nowhere(),
  open: () => nowhere(),
  put: () => nowhere(),
};

function nowhere(): never {
  throw new Error('FILES is not set');
}

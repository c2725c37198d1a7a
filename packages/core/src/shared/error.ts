/** A message in both languages. It says what to do next and never holds a NIK, a KK number or a name. */
export interface Message {
  readonly id: string;
  readonly en: string;
}

/** Both in one line, for whoever reads no more than that; nothing takes it apart again. */
export const both = ({ id, en }: Message): string => `${id} / ${en}`;

/** What went wrong, as a caller must tell it apart: mend the input, look elsewhere, ask someone else, reload, wait, or report. */
export type ErrorKind = 'invalid' | 'absent' | 'forbidden' | 'conflict' | 'busy' | 'broken';

/** An expected failure. Every cause is a class of its own with a stable `code`; whatever else is thrown is a bug. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  readonly messages: Message;

  /** For the log. The class's own would be cut short where the code is packed. */
  override get name(): string {
    return this.code;
  }

  constructor(messages: Message, options?: ErrorOptions) {
    super(both(messages), options);
    this.messages = messages;
  }
}

export interface Issue {
  /** Where in the input, as `members.0.nik`; empty for the whole. */
  readonly path: string;
  readonly message: Message;
}

/** Thrown when input does not have the shape or the values asked for; `issues` says where and what to do. */
export class InvalidInput extends DomainError {
  readonly code = 'INVALID_INPUT';
  readonly kind = 'invalid';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super({
      id: `Masukan tidak sah: ${issues.map((issue) => at(issue, issue.message.id)).join('; ')}`,
      en: `Invalid input: ${issues.map((issue) => at(issue, issue.message.en)).join('; ')}`,
    });
    this.issues = issues;
  }

  static at(path: string, id: string, en: string): InvalidInput {
    return new InvalidInput([{ path, message: { id, en } }]);
  }
}

const at = (issue: Issue, message: string) => (issue.path ? `${issue.path}: ${message}` : message);

/** Thrown when a thing does not exist or lies where the actor doesn't reach: the two answer alike, so that neither can be probed. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly kind = 'absent';

  constructor() {
    super({
      id: 'Tidak ditemukan di wilayah tugas Anda. Periksa kodenya; bila datanya di wilayah lain, hubungi petugas di sana atau Dinsos.',
      en: 'Not found in the area you serve. Check the code; if it lies elsewhere, ask who serves there, or Dinsos.',
    });
  }
}

/** A state that a record has come to since somebody looked at it. */
export interface VersionChange {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly operation: string;
  readonly why?: string | undefined;
  /** What of the record is different from the state before; empty where that is not kept. */
  readonly fields: readonly string[];
}

/** Thrown when someone else changed the same record first. */
export class VersionConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT';
  readonly kind = 'conflict';
  /** Whoever asked had an older state before them: to decide anew is for them alone. */
  readonly stale: boolean;
  /** What they have not seen, latest first. */
  readonly changes: readonly VersionChange[];

  constructor(stale?: { readonly changes: readonly VersionChange[]; readonly messages: Message }) {
    super(
      stale?.messages ?? {
        id: 'Data ini baru saja diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.',
        en: 'Somebody else has just changed this record. Reload it, then make your change again.',
      },
    );
    this.stale = stale !== undefined;
    this.changes = stale?.changes ?? [];
  }
}

/** Thrown when a request key is used a second time for something else. */
export class RequestKeyReused extends DomainError {
  readonly code = 'REQUEST_KEY_REUSED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Kunci permintaan (clientMutationId) ini sudah dipakai untuk masukan lain. Pakai kunci baru.',
      en: 'This request key (clientMutationId) was already used for other input. Use a new one.',
    });
  }
}

/** Thrown when what lies in the table is not what was written there. Somebody has to restore it; everything else goes on. */
export class BrokenRecord extends DomainError {
  readonly code: string = 'BROKEN_RECORD';
  readonly kind = 'broken';

  constructor(cause?: unknown, messages?: Message) {
    super(
      messages ?? {
        id: 'Satu data rusak dan tidak dapat ditampilkan; sudah dicatat. Beri tahu Dinsos bila Anda membutuhkannya.',
        en: 'One record is broken and can’t be shown; this was recorded. Tell Dinsos if you need it.',
      },
      { cause },
    );
  }
}

/** Thrown when a record was written by a later version of the program, in a shape that this one doesn't know. It is neither shown nor changed. */
export class NewerShape extends BrokenRecord {
  override readonly code = 'NEWER_SHAPE';

  constructor() {
    super(undefined, {
      id: 'Data ini ditulis oleh versi program yang lebih baru daripada yang menjawab Anda. Ulangi nanti; bila tetap begitu, beri tahu Dinsos.',
      en: 'This record was written by a later version of the program than the one that answers. Try again later; if it stays so, tell Dinsos.',
    });
  }
}

/** Thrown when a record says what its former shape has no place for. It stays as it is. */
export class LostInFormerShape extends DomainError {
  readonly code = 'LOST_IN_FORMER_SHAPE';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Data ini memuat sesuatu yang tidak dapat ditulis dalam bentuk lamanya. Tidak ada yang tersimpan; beri tahu Dinsos.',
      en: 'This record says something that its former shape can’t hold. Nothing was saved; tell Dinsos.',
    });
  }
}

/** Thrown when the database asks us to slow down and our own retries are used up. Nothing was written. */
export class Throttled extends DomainError {
  readonly code = 'THROTTLED';
  readonly kind = 'busy';
  /** Seconds. */
  readonly retryAfter = 5;

  constructor(cause?: unknown) {
    super(
      {
        id: 'Sistem sedang sibuk dan tidak ada yang tersimpan. Ulangi dalam 5 detik.',
        en: 'The system is busy and nothing was saved. Try again in 5 seconds.',
      },
      { cause },
    );
  }
}

/** Thrown when the database does not answer in time. With the same request key a repeat is safe. */
export class Unavailable extends DomainError {
  readonly code = 'UNAVAILABLE';
  readonly kind = 'busy';
  /** Seconds. */
  readonly retryAfter = 10;

  constructor(cause?: unknown) {
    super(
      {
        id: 'Basis data tidak menjawab. Ulangi sebentar lagi dengan kunci permintaan yang sama; perubahan tidak akan tercatat dua kali.',
        en: 'The database does not answer. Try again shortly with the same request key; nothing will be recorded twice.',
      },
      { cause },
    );
  }
}

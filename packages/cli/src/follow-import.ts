import { setTimeout as sleep } from 'node:timers/promises';
import { LocalError } from '@puskesos/local/local-error';
import { progressBar } from '@puskesos/local/progress';
import type { Office } from './office.ts';

/** An import as `142-import` tells of it. */
export interface Import {
  readonly id: string;
  readonly state: string;
  readonly dryRun: boolean;
  readonly done: number;
  readonly total: number | null;
  readonly report: Report | null;
  readonly reportUrl: string | null;
  readonly refusal: { readonly message: string; readonly messageEn: string } | null;
  readonly undo: { readonly done: number; readonly left: number | null } | null;
}

export interface Report {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly warned: number;
  readonly notes: number;
  readonly unknownColumns: readonly string[];
  readonly sheets: readonly SheetTold[];
  readonly remarks: readonly (Told & { readonly count: number })[];
}

export interface SheetTold extends Told {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly count: number | null;
}

export interface Told {
  readonly message: string;
  readonly messageEn: string;
}

const EVERY = 500;
const underWay = ['QUEUED', 'RUNNING', 'STOPPING', 'UNDOING'];

/** Looks on until it has ended, under a bar on the other stream. Ctrl-C asks once that it stop; a second time it leaves it to itself. */
export async function followed(office: Office, id: string): Promise<Import> {
  const bar = progressBar('Baris / rows');
  // What is being undone already goes on.
  const stop = () => void office.ask('146-stop-import', { input: { import: id } }).catch(() => undefined);
  process.once('SIGINT', stop);
  try {
    for (;;) {
      const one = (await office.ask('142-import', { id })).import as Import | null;
      if (!one) throw new LocalError('Impor ini tidak terlihat bagi Anda / this import is not yours to see');
      if (!underWay.includes(one.state)) return one;
      if (one.state === 'RUNNING' && one.total !== null) bar.of({ done: one.done, total: one.total });
      await sleep(EVERY);
    }
  } finally {
    process.off('SIGINT', stop);
    bar.end();
  }
}

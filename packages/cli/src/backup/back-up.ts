import { type KeyObject, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pace } from '@puskesos/core/rewriting/pace';
import type { Item, Key } from '@puskesos/core/shared/item';
import type { Table } from '@puskesos/core/shared/table';
import type { WholeTable } from '@puskesos/core/shared/whole-table';
import type { Changed, ReadSoFar } from '@puskesos/local/engine/change-log';
import { LocalError } from '@puskesos/local/local-error';
import { digestOf, noteProgress, type Progress, progressIn, writePart } from './folder.ts';
import type { Line, TableName } from './line.ts';

export interface Source {
  readonly tables: Readonly<Record<TableName, WholeTable>>;
  /** For letters, which are looked at once more. */
  readonly publicIndex: Table;
  readonly changesFrom: (soFar?: ReadSoFar) => Promise<{ round(): Promise<Changed[]>; soFar(): ReadSoFar; close(): void }>;
  /** The vault's keys, unwrapped, and the public's secret. */
  readonly keys: { readonly vault: string; readonly public?: string };
}

export interface Backing {
  readonly folder: string;
  readonly key: KeyObject;
  readonly pace: Pace;
  readonly atOnce: number;
  /** Milliseconds in which nothing may have changed. */
  readonly quiet: number;
  /** Milliseconds to wait for that. */
  readonly wait: number;
  readonly signal: AbortSignal;
  readonly onProgress: (items: number) => void;
}

const LETTERS = 'inbox';
/** A stream keeps 24 hours. */
const STREAM_KEPT = 23 * 3_600_000;
const now = () => new Date().toISOString();

/**
 * Both tables as they were at one instant, while everybody works on. They are read from end to end; what changes meanwhile is taken from the
 * Registry's stream and counts before it. It ends where nothing has changed for a while: what was written in one transaction has come wholly by then,
 * so nothing is half. Of the public's table the letters are read at that instant as well; the rest of it is made of the Registry.
 */
export async function backUp(source: Source, asked: Backing): Promise<Progress> {
  const { folder, signal, pace } = asked;
  const before = await progressIn(folder);
  if (before?.of) throw new LocalError(`Cadangan di ${folder} sudah utuh / The backup in ${folder} is whole already`);
  if (before && Date.now() - Date.parse(before.noted) > STREAM_KEPT) throw tooLate();
  const changes = await source.changesFrom(before?.soFar);
  try {
    let progress = before ?? (await begin(source, asked, changes.soFar()));
    for (const at of ['registry', 'publicIndex'] as const) {
      while (progress.scanned[at] !== true) {
        if (signal.aborted) return progress;
        const after = progress.scanned[at];
        const { items, next, units } = await source.tables[at].pieceAfter(typeof after === 'object' ? after : undefined, asked.atOnce);
        const changed = await changes.round();
        const letters = at === 'publicIndex' ? items.filter(({ type }) => type === 'letter' || type === 'mark') : [];
        const further = {
          ...{ scanned: { ...progress.scanned, [at]: next ?? true }, items: progress.items + items.length },
          letters: [...progress.letters, ...letters.map(keyOf)],
        };
        const lines: Line[] = [...items.map((item) => ({ at, item })), ...changed.map(lineOf)];
        progress = await add(asked, { ...progress, ...further, changes: progress.changes + changed.length }, changes.soFar(), lines);
        asked.onProgress(progress.items);
        await pace.spent(units, signal);
      }
    }
    return await end(source, asked, progress, changes);
  } finally {
    changes.close();
  }
}

async function begin({ keys }: Source, asked: Backing, soFar: ReadSoFar): Promise<Progress> {
  const scanned = { registry: false, publicIndex: false };
  const progress = {
    format: 1,
    id: randomUUID(),
    begun: now(),
    noted: now(),
    parts: 0,
    scanned,
    items: 0,
    changes: 0,
    letters: [],
  } as const;
  return add(asked, { ...progress, soFar }, soFar, [{ keys }]);
}

async function add({ folder, key }: Backing, progress: Progress, soFar: ReadSoFar, lines: readonly Line[]): Promise<Progress> {
  if (lines.length > 0) await writePart(folder, key, progress, lines);
  const further = { ...progress, soFar, parts: progress.parts + (lines.length > 0 ? 1 : 0) };
  await noteProgress(folder, further);
  return further;
}

async function end(
  source: Source,
  asked: Backing,
  begun: Progress,
  changes: Awaited<ReturnType<Source['changesFrom']>>,
): Promise<Progress> {
  const patient = Date.now() + asked.wait;
  let progress = begun;
  let since = Date.now();
  while (!asked.signal.aborted) {
    const changed = await changes.round();
    if (changed.length > 0) {
      since = Date.now();
      progress = await add(asked, { ...progress, changes: progress.changes + changed.length }, changes.soFar(), changed.map(lineOf));
    } else if (Date.now() - since >= asked.quiet) {
      const [of, letters] = [new Date(since).toISOString(), await lettersNow(source.publicIndex, progress.letters)];
      const late = await changes.round();
      if (late.length === 0) return finish(asked, progress, changes.soFar(), letters, of);
      since = Date.now();
      progress = await add(asked, { ...progress, changes: progress.changes + late.length }, changes.soFar(), late.map(lineOf));
    }
    if (Date.now() > patient) throw tooBusy();
    await sleep(Math.min(200, asked.quiet / 4));
  }
  return progress;
}

async function finish(asked: Backing, progress: Progress, soFar: ReadSoFar, letters: readonly Line[], of: string): Promise<Progress> {
  const whole = await add(asked, progress, soFar, letters);
  const digests: string[] = [];
  for (let part = 0; part < whole.parts; part += 1) digests.push(await digestOf(asked.folder, part));
  const { items, changes } = whole;
  return add(asked, { ...whole, of }, soFar, [{ end: { of, items, changes, digests } }]);
}

/** Those that were seen and those that came since, as they are now. */
async function lettersNow(table: Table, seen: readonly Key[]): Promise<Line[]> {
  const marks: Item[] = [];
  for await (const mark of table.queryAll({ partition: LETTERS, consistent: true })) marks.push(mark);
  const keys = new Map([...seen, ...marks.map(keyOf), ...marks.map(letterOf)].map((key) => [`${key.pk} ${key.sk}`, key]));
  const now = new Map((await table.batchGet([...keys.values()], true)).map((item) => [`${item.pk} ${item.sk}`, item]));
  return [...keys].map(([name, key]) => ({ at: 'publicIndex', key, now: now.get(name) ?? null }) as const);
}

/** A mark says behind its instant which letter it is of. */
const letterOf = ({ sk }: Item): Key => ({ pk: `letter#${sk.slice(sk.indexOf('#') + 1)}`, sk: 'letter' });
const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk });
const lineOf = ({ key, item }: Changed): Line => ({ at: 'registry', key, now: (item ?? null) as Item | null });

const tooBusy = () =>
  new LocalError(
    'Register tidak pernah cukup tenang untuk diakhiri; perintah yang sama meneruskan, lebih baik malam hari / The register was never quiet for long enough to end at; the same command goes on, better at night',
  );

const tooLate = () =>
  new LocalError(
    'Cadangan ini terhenti lebih dari 23 jam; mulailah di folder baru / this backup was stopped for more than 23 hours; begin anew in another folder',
  );

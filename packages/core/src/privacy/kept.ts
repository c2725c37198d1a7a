import { readNumbers } from '../household/reading-numbers.ts';
import { openedIn } from '../rewriting/sealed-places.ts';
import { emptyReport, type Running, throughTable } from '../rewriting/through.ts';
import { HISTORY } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { eachText } from '../shared/cover.ts';
import type { Item } from '../shared/item.ts';
import type { WholeTable } from '../shared/whole-table.ts';
import { shareOf, toldIn } from './kinds.rules.ts';

/** All that the register keeps of a household, for whom it is about (UU 27/2022, articles 7 and 13): their records, each as it is and as it ever was. */

export interface KeptRecord {
  /** What is called `type` in the table. */
  readonly kind: string;
  /** A state that it was in, with who changed it and why. */
  readonly past: boolean;
  readonly says: unknown;
}

export interface Kept {
  readonly records: readonly KeptRecord[];
  /** How many items of each kind name them beside others, or only lead to them. */
  readonly named: Readonly<Record<string, number>>;
  /** Cases that few may know of: they are in no copy that is handed out. */
  readonly guarded: number;
  /** Whether it came to the end. */
  readonly done: boolean;
}

interface Asked extends Running {
  readonly household: string;
  /** For whom and why; it goes into the log of who read their numbers. */
  readonly purpose: string;
}

/**
 * Goes through the whole Registry, as what names a household lies in many partitions. For who may read their numbers: that they do is logged first.
 * Throws NotFound to whom the household is out of reach.
 */
export async function keptOf(context: Context, table: WholeTable, { household, purpose, ...running }: Asked): Promise<Kept> {
  await readNumbers(context, { household, purpose });
  const records: KeptRecord[] = [];
  const named: Record<string, number> = {};
  const guarded = new Set<string>();
  let untold = 0;
  const look = async (found: Item): Promise<void> => {
    const item = context.vault.cover?.lift(found) ?? found;
    const { data, ...beside } = item;
    const said = saidIn(data);
    const [kind, past] = [String(item['type']), item.sk.startsWith(HISTORY)];
    const share = shareOf(household, item, said);
    if (share === 'theirs') records.push({ kind, past, says: toldIn(inClear(context, item, { ...beside, ...said })) });
    if (share === 'named') named[kind] = (named[kind] ?? 0) + 1;
    if (share !== 'guarded') return;
    untold += 1;
    if ('id' in said) guarded.add(String(said.id));
  };
  const report = emptyReport();
  await throughTable(context, table, running, look, report);
  // What they were before few might know of them, and what only points to them, says so too.
  const told = records.filter(({ says }) => ![...guarded].some((id) => JSON.stringify(says).includes(id)));
  return { records: told, named, guarded: untold + records.length - told.length, done: report.done };
}

/** Of what is broken, its key and what lies beside it: why it can't be read repeats a piece of it, and is told to nobody. */
function saidIn(data: unknown): object {
  try {
    return typeof data === 'string' ? (JSON.parse(data) as object) : {};
  } catch {
    return {};
  }
}

/** What was sealed is theirs to read. */
function inClear({ vault }: Context, item: Item, said: object): object {
  const { opened } = openedIn(vault, item, () => true);
  if (opened.length === 0) return said;
  return eachText(said, (text) => opened.reduce((so, { sealed, clear }) => so.replaceAll(sealed, clear), text)) as object;
}

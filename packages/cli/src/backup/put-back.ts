import type { Pace } from '@puskesos/core/rewriting/pace';
import { openedIn } from '@puskesos/core/rewriting/sealed-places';
import { isNew } from '@puskesos/core/shared/change';
import type { Cost } from '@puskesos/core/shared/cost';
import { asItLies } from '@puskesos/core/shared/cover';
import type { Item } from '@puskesos/core/shared/item';
import type { Table } from '@puskesos/core/shared/table';
import type { Vault } from '@puskesos/core/shared/vault';
import { nameOf, type TableName, textOf } from './line.ts';
import { type Checked, itemsOf, type Kept } from './read-back.ts';

/** The tables as they lie, fingerprints covered. */
export type Tables = Readonly<Record<TableName, Table>>;
type Billed = Tables & { readonly cost: Cost };

export interface PutBack {
  written: number;
  /** There already, to the letter. */
  same: number;
  /** As `type pk sk`: what lies there was written later, or can't be told to be earlier, and stays. */
  readonly kept: string[];
  done: boolean;
}

interface Asked {
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly onProgress: (items: number) => void;
}

const AT_ONCE = 100;

/** Into an empty table or a half-filled one; done twice it comes to the same, so a stopped one is begun again. */
export async function putBack({ cost, ...tables }: Billed, backup: Checked, { pace, signal, onProgress }: Asked): Promise<PutBack> {
  const report: PutBack = { written: 0, same: 0, kept: [], done: false };
  const spent = (): number => cost.readUnits + cost.writeUnits;
  for await (const some of pieces(itemsOf(backup))) {
    if (signal.aborted) return report;
    const before = spent();
    for (const at of ['registry', 'publicIndex'] as const)
      await putSome(
        tables[at],
        some.filter((one) => one.at === at).map(({ item }) => item),
        report,
      );
    onProgress(report.written + report.same + report.kept.length);
    await pace.spent(spent() - before, signal);
  }
  report.done = true;
  return report;
}

async function putSome(table: Table, items: readonly Item[], report: PutBack): Promise<void> {
  if (items.length === 0) return;
  const there = new Map((await table.batchGet(items, true)).map((item) => [`${item.pk} ${item.sk}`, item]));
  const putOne = async (item: Item): Promise<void> => {
    const before = there.get(`${item.pk} ${item.sk}`);
    if (before && textOf(before) === textOf(item)) report.same += 1;
    else if ((!before || isLater(item, before)) && (await table.put(item, before ? asItLies(before) : isNew))) report.written += 1;
    else report.kept.push(`${item['type']} ${item.pk} ${item.sk}`);
  };
  for (let from = 0; from < items.length; from += 25) await Promise.all(items.slice(from, from + 25).map(putOne));
}

const COUNTED = ['version', 'revision', 'rev'] as const;

/** Was it written after what lies there, so far as both say? */
const isLater = (item: Item, there: Item): boolean =>
  COUNTED.some((name) => typeof item[name] === 'number' && typeof there[name] === 'number' && item[name] > there[name]);

export interface Compared {
  items: number;
  /** Numbers and words that the vault sealed, each opened in its place. */
  opened: number;
  readonly missing: string[];
  readonly different: string[];
  /** Items with something that doesn't open. */
  readonly shut: string[];
}

/** Every item against what lies there, and every seal opened by this deployment's own vault. */
export async function compareAll(tables: Tables, backup: Checked, vault: Vault): Promise<Compared> {
  const report: Compared = { items: 0, opened: 0, missing: [], different: [], shut: [] };
  for await (const some of pieces(itemsOf(backup))) {
    const there = new Map<string, Item>();
    for (const at of ['registry', 'publicIndex'] as const)
      for (const item of await tables[at].batchGet(
        some.filter((one) => one.at === at).map(({ item }) => item),
        true,
      ))
        there.set(nameOf(at, item), item);
    for (const { at, item } of some) {
      const called = `${item['type']} ${item.pk} ${item.sk}`;
      const found = there.get(nameOf(at, item));
      report.items += 1;
      if (!found) report.missing.push(called);
      else if (textOf(found) !== textOf(item)) report.different.push(called);
      const { opened, shut } = openedIn(vault, vault.cover?.lift(item) ?? item, () => true);
      report.opened += opened.length;
      if (shut > 0) report.shut.push(called);
    }
  }
  return report;
}

async function* pieces(items: AsyncIterable<Kept>): AsyncGenerator<Kept[]> {
  let some: Kept[] = [];
  for await (const one of items) {
    some.push(one);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

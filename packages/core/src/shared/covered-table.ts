import { MOST_ITEMS, TooMuchAtOnce } from './change-size.ts';
import type { Connected } from './connect.ts';
import type { Cost } from './cost.ts';
import { asItLies, type Cover, changedIn } from './cover.ts';
import type { Condition, Item, ItemPage, Key, QueryOptions } from './item.ts';
import type { ReadAhead } from './read-ahead.ts';
import { Table, type TransactItem } from './table.ts';
import { backOff, reasonsIn } from './table-faults.ts';

/**
 * A table in which fingerprints lie covered. While they may lie under two keys, what is looked for by one is looked for under both, and whoever
 * writes under one makes sure in the same transaction that nothing lies under the other: a number is nobody's twice, whoever is at work.
 */
export class CoveredTable extends Table {
  readonly #connected: Connected;
  readonly #bill: Cost;
  readonly #cover: Cover;
  readonly #written: string;
  readonly #others: readonly string[];

  constructor(connected: Connected, name: string, label: Table['label'], cost: Cost, cover: Cover, ahead?: ReadAhead) {
    super(connected, name, label, cost, ahead);
    this.#connected = connected;
    this.#bill = cost;
    this.#cover = cover;
    this.#written = cover.forms.at(-1) as string;
    this.#others = cover.forms.slice(0, -1);
  }

  override billedTo(cost: Cost): Table {
    return new CoveredTable(this.#connected, this.name, this.label, cost, this.#cover);
  }

  override through(ahead: ReadAhead): Table {
    return new CoveredTable(this.#connected, this.name, this.label, this.#bill, this.#cover, ahead);
  }

  override async get(key: Key, consistent = false): Promise<Item | undefined> {
    const isTwofold = this.#isTwofold(key);
    for (const form of this.#formsFor(key)) {
      const item = await super.get(this.#keyIn(key, form), consistent || isTwofold);
      if (item) return this.#cover.lift(item);
    }
    return undefined;
  }

  override async batchGet(keys: readonly Key[], consistent = false): Promise<Item[]> {
    const lie = async (some: readonly Key[], form: string, strictly: boolean) => {
      const asked = some.map((key) => this.#keyIn(key, form));
      return some.length === 0 ? [] : this.#cover.lift(await super.batchGet(asked, strictly));
    };
    const twofold = keys.filter((key) => this.#isTwofold(key));
    const found = await lie(
      keys.filter((key) => !this.#isTwofold(key)),
      this.#written,
      consistent,
    );
    let rest = twofold;
    for (const form of this.#formsFor(twofold[0])) {
      const items = await lie(rest, form, true);
      found.push(...items);
      const names = new Set(items.map(nameOf));
      rest = rest.filter((key) => !names.has(nameOf(key)));
    }
    return found;
  }

  override async query(options: QueryOptions): Promise<ItemPage> {
    const ask = async (form: string): Promise<ItemPage> => {
      const page = await super.query({ ...options, partition: this.#cover.lay(options.partition, form) });
      return { ...page, items: this.#cover.lift(page.items) };
    };
    if (this.#others.length === 0 || options.index || !this.#cover.isIn(options.partition)) return ask(this.#written);
    const pages: ItemPage[] = [];
    for (const form of this.#formsFor({ pk: options.partition, sk: '' })) pages.push(await ask(form));
    return merged(pages, options);
  }

  override async put(item: Item, condition?: Condition): Promise<boolean> {
    if (!this.#isTwofold(item)) return super.put(this.#cover.lay(item), this.#cover.lay(condition));
    return this.#alone({ Put: { TableName: this.name, Item: item, ...condition } });
  }

  override async set(key: Key, attributes: Readonly<Record<string, unknown>>, condition: Condition): Promise<boolean> {
    await this.#bring([key]);
    return super.set(this.#keyIn(key), this.#cover.lay(attributes), this.#cover.lay(condition));
  }

  override async remove(key: Key, condition?: Condition): Promise<boolean> {
    if (!this.#isTwofold(key)) return super.remove(this.#keyIn(key), this.#cover.lay(condition));
    return this.#alone({ Delete: { TableName: this.name, Key: { ...key }, ...condition } });
  }

  override async incrementCounter(key: Key, counter: string, at: string, expiresAt?: number): Promise<number> {
    await this.#bring([key]);
    return super.incrementCounter(this.#keyIn(key), counter, at, expiresAt);
  }

  /** Whatever lies under another form goes. */
  override async batchWrite(puts: readonly Item[], deletes: readonly Key[] = []): Promise<void> {
    const elsewhere = [...puts, ...deletes].filter((key) => this.#isTwofold(key));
    await super.batchWrite(this.#cover.lay(puts), [
      ...deletes.map((key) => this.#keyIn(key)),
      ...this.#others.flatMap((form) => elsewhere.map((key) => this.#keyIn(key, form))),
    ]);
  }

  override async transact(items: TransactItem[]): Promise<void> {
    const keys = this.#others.length === 0 ? [] : items.flatMap((item) => this.#keyOf(item) ?? []).filter((key) => this.#isTwofold(key));
    const beside = this.#others.flatMap((form) => keys.map((key) => this.#keyIn(key, form)));
    if (items.length + beside.length > MOST_ITEMS) throw new TooMuchAtOnce();
    const laid = items.map((item) => (this.#keyOf(item) ? this.#cover.lay(item) : item));
    for (let attempt = 0; ; attempt += 1) {
      await backOff(attempt);
      await this.#bring(keys);
      try {
        return await super.transact([...laid, ...beside.map((key) => this.#nothingAt(key))]);
      } catch (error) {
        const failed = failedIn(error);
        if (failed.length === 0 || failed.some((index) => index < items.length)) throw error;
      }
    }
  }

  /** An item as it lies, from the whole table, laid as it is written now. Undefined where it is; false where somebody was faster. */
  async layAnew(item: Item): Promise<boolean | undefined> {
    const laid = this.#cover.lay(this.#cover.lift(item));
    const changed = changedIn(item, laid);
    const names = Object.keys(changed);
    if (names.length === 0) return undefined;
    if (laid.pk !== item.pk || laid.sk !== item.sk) return this.#move(item, laid);
    return super.set(item, changed, asItLies(item, names));
  }

  /** It is never in two places, nor in none. */
  async #move(item: Item, laid: Item): Promise<boolean> {
    const { pk, sk } = item;
    try {
      await super.transact([
        { Delete: { TableName: this.name, Key: { pk, sk }, ...asItLies(item) } },
        { Put: { TableName: this.name, Item: laid, ...isFree() } },
      ]);
      return true;
    } catch (error) {
      if (reasonsIn(error)) return false;
      throw error;
    }
  }

  /** From wherever they lie to where they are written. */
  async #bring(keys: readonly Key[]): Promise<void> {
    const twofold = keys.filter((key) => this.#isTwofold(key));
    for (const form of twofold.length > 0 ? this.#others : []) {
      const wanted = twofold.map((key) => this.#keyIn(key, form));
      for (const item of await super.batchGet(wanted, true)) await this.#move(item, this.#cover.lay(this.#cover.lift(item)));
    }
  }

  async #alone(item: TransactItem): Promise<boolean> {
    for (let attempt = 0; ; attempt += 1) {
      await backOff(attempt);
      try {
        await this.transact([item]);
        return true;
      } catch (error) {
        if (failedIn(error).length > 0) return false;
        if (!reasonsIn(error)) throw error;
      }
    }
  }

  #isTwofold({ pk, sk }: Key): boolean {
    return this.#others.length > 0 && (this.#cover.isIn(pk) || this.#cover.isIn(sk));
  }

  /** What is moved while it is looked for was in one of the first, and is looked for there again: it may have been brought back. */
  #formsFor(key: Key | undefined): readonly string[] {
    return key && this.#isTwofold(key) ? [...this.#others, this.#written, ...this.#others] : [this.#written];
  }

  #keyIn({ pk, sk }: Key, form = this.#written): Key {
    return this.#cover.lay({ pk, sk }, form);
  }

  #nothingAt(key: Key): TransactItem {
    return { ConditionCheck: { TableName: this.name, Key: { ...key }, ...isFree() } };
  }

  /** Of this table; what the public is to see lies in another, uncovered. */
  #keyOf({ Put, Update, Delete, ConditionCheck }: TransactItem): Key | undefined {
    const one = Put ?? Update ?? Delete ?? ConditionCheck;
    return one?.TableName === this.name ? ((Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key) as unknown as Key) : undefined;
  }
}

/** Nothing lies there, or what has expired and is nobody's. */
const isFree = (): Condition => ({
  ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
  ExpressionAttributeValues: { ':now': Math.floor(Date.now() / 1000) },
});

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** The places of those whose condition does not hold. */
const failedIn = (error: unknown): number[] =>
  (reasonsIn(error) ?? []).flatMap((reason, index) => (reason === 'ConditionalCheckFailed' ? [index] : []));

/** The pages of one list that lies in several places, as one page of it. */
function merged(
  pages: readonly ItemPage[],
  { descending = false, backward = false, limit = Number.POSITIVE_INFINITY }: QueryOptions,
): ItemPage {
  const way = descending !== backward ? -1 : 1;
  const compare = (a: string, b: string): number => way * (a < b ? -1 : a > b ? 1 : 0);
  const ends = pages.flatMap(({ next }) => (next ? [next[0] as string] : [])).toSorted(compare);
  const each = new Map(pages.flatMap(({ items }) => items.map((item) => [item.sk, item] as const)));
  const known = [...each.values()].toSorted((a, b) => compare(a.sk, b.sk)).filter(({ sk }) => !ends[0] || compare(sk, ends[0]) <= 0);
  const items = known.slice(0, limit);
  const last = items.length < known.length ? items.at(-1)?.sk : ends[0];
  return last === undefined ? { items } : { items, next: [last] };
}

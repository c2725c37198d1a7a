import { DomainError } from './error.ts';
import type { Table } from './table.ts';
import { type Part, transactWrite } from './transaction.ts';

/**
 * Writes what several operations have decided at the same time in one transaction: the database takes many items together in less time than
 * the same in many transactions. Each is whole or not at all as before; where one of them may not be, all are written by themselves.
 */
export class Together {
  #waiting: Waiting[] = [];

  /** Resolves when it is written; throws what writing it by itself throws. */
  write(table: Table, parts: readonly Part[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ table, parts, resolve, reject });
      // Whoever else has decided by then goes along.
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const group of groupsOf(waiting)) void writeGroup(group);
  }
}

interface Waiting {
  readonly table: Table;
  readonly parts: readonly Part[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Fewer than a transaction takes: the longer it is, the more it stands in others' way. */
const MOST_ITEMS = 80;

/** In the order in which they came. No two of a group write one item, which a transaction refuses. */
function groupsOf(waiting: readonly Waiting[]): Waiting[][] {
  const groups: { members: Waiting[]; keys: Set<string>; items: number }[] = [];
  for (const one of waiting) {
    const keys = one.parts.map(({ item }) => keyOf(item));
    const isFit = ({ keys: taken, items }: (typeof groups)[number]) =>
      items + keys.length <= MOST_ITEMS && !keys.some((key) => taken.has(key));
    let group = groups.find(isFit);
    if (!group) {
      group = { members: [], keys: new Set(), items: 0 };
      groups.push(group);
    }
    group.members.push(one);
    group.items += keys.length;
    for (const key of keys) group.keys.add(key);
  }
  return groups.map(({ members }) => members);
}

const keyOf = ({ Put, Update, Delete, ConditionCheck }: Part['item']): string => {
  const table = (Put ?? Update ?? Delete ?? ConditionCheck)?.TableName;
  const { pk, sk } = (Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key ?? {}) as Record<string, unknown>;
  return `${table} ${pk} ${sk}`;
};

async function writeGroup(group: readonly Waiting[]): Promise<void> {
  const [first] = group as [Waiting];
  try {
    await transactWrite(
      first.table,
      group.flatMap(({ parts }) => parts),
    );
    for (const { resolve } of group) resolve();
  } catch (error) {
    const isOne = error instanceof DomainError && error.kind !== 'busy' && error.kind !== 'broken';
    for (const { table, parts, resolve, reject } of group) {
      if (isOne && group.length > 1) transactWrite(table, parts).then(resolve, reject);
      else reject(error);
    }
  }
}

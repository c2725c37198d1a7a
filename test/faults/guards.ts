/** What keeps faults from doing harm, each by its text: taken away in a copy of that file, a run must come to harm. */

export interface Guard {
  readonly name: string;
  /** Under `packages/core/src/`. */
  readonly file: string;
  /** Stands there once. */
  readonly text: string;
  readonly instead: string;
}

const guard = (name: string, file: string, text: string, instead: string): Guard => ({ name, file, text, instead });

export const guards: readonly Guard[] = [
  guard(
    'version-condition',
    'shared/entity.ts',
    `const condition = atVersion(before.version);
      const value`,
    `const condition = undefined as never;
      const value`,
  ),
  guard(
    'counters-not-below-zero',
    'shared/change.ts',
    'const taken = entries.filter(([, amount]) => amount < 0);',
    'const taken: typeof entries = [];',
  ),
  guard(
    'receipt-of-a-request',
    'shared/operation.ts',
    'record && changes.length > 0 ? [saveResult(record, result), ...changes] : changes',
    'changes',
  ),
  guard(
    'look-for-the-receipt',
    'shared/operation.ts',
    'const replayed = record && (await replayedResult<R>(context, record));',
    'const replayed = undefined as { result: R } | undefined;',
  ),
  guard(
    'receipt-after-a-refusal',
    'shared/operation.ts',
    'throw record && (await replayedResult<R>(context, record)) ? new VersionConflict() : error;',
    'throw error;',
  ),
  guard(
    'passing-cancellations',
    'shared/transaction.ts',
    "['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']",
    '[]',
  ),
  guard('throttles-are-told', 'shared/table-faults.ts', 'if (isThrottle(error)) return new Throttled(error);', ''),
  guard('outages-are-told', 'shared/table-faults.ts', 'if (isOutage(error)) return new Unavailable(error);', ''),
  guard('deadline', 'shared/writes.ts', 'requestTimeout: patience.milliseconds,', ''),
  guard('deadline-of-reads', 'shared/post.ts', 'const timers = [late(milliseconds)];', 'const timers: NodeJS.Timeout[] = [];'),
  guard(
    'one-token-for-all-tries',
    'shared/table.ts',
    "const answer = await this.#database.writes('TransactWriteItems', input);",
    "const send = () => this.#database.writes('TransactWriteItems', input);\n      const answer = await send().catch(send);",
  ),
  guard('drain-of-writes', 'shared/table.ts', 'rest = answer.UnprocessedItems?.[this.name] ?? [];', 'rest = [];'),
  guard('drain-of-reads', 'shared/table.ts', 'rest = answer.UnprocessedKeys?.[this.name]?.Keys ?? [];', 'rest = [];'),
  guard(
    'budget-and-quota',
    'fund/book.ts',
    'for (const { allocation, counts: taken } of counts) checkAvailable(read.get(allocationName(allocation)), taken);',
    '',
  ),
  guard('commitment-as-read', 'fund/fund.store.ts', 'condition: before ? isUnchanged(before) : isNew,', ''),
  guard(
    'number-is-free',
    'household/household.store.ts',
    'const condition = before ? unchanged(before.revision) : isNew;',
    'const condition = undefined as never;',
  ),
  guard(
    'seats-that-are-coming',
    'training/promote-waiting.ts',
    'return pool.free - (recent ? Math.max(0, direct - pool.direct) : 0);',
    'return pool.free;',
  ),
  guard(
    'place-in-the-queue',
    'training/promote-waiting.ts',
    'changes: [...changes, store.stopWaiting(place), ...followed]',
    'changes: [...changes, ...followed]',
  ),
  guard(
    'mark-that-was-seen',
    'recipient/dirty.ts',
    "registry.remove(key, { ConditionExpression: 'stamp = :stamp', ExpressionAttributeValues: { ':stamp': stamp } }),",
    'registry.remove(key),',
  ),
  guard(
    'marks-are-read-first',
    'recipient/refresh.ts',
    'await clearMarks(registry, [...marks, ...due]);',
    'await clearMarks(registry, [...(await markedHouseholds(registry, village)), ...due]);',
  ),
  guard('pointer-as-read', 'recipient/recipient.store.ts', 'return table.put(item, revisionFollows(rev));', 'return table.put(item);'),
];

/** The text of that file without the guard. Throws where it is not there, or more than once. */
export function without({ name, text, instead }: Guard, source: string): string {
  const found = source.split(text).length - 1;
  if (found !== 1) throw new Error(`the guard ${name} stands ${found} times in its file: see test/faults/guards.ts`);
  return source.replace(text, () => instead);
}

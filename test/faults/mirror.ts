import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { localConnection } from '@puskesos/local/engine/connection';
import type { Call } from './fault.ts';

/**
 * A copy of a table that comes behind it: what DynamoDB's indexes, and its reads that are not consistent, tell a while after a write. Both are begun
 * empty; whoever asks an index asks the copy.
 */
export interface Mirror {
  readonly forward: <A extends { readonly status: number; readonly body: Buffer }>(
    call: Call,
    send: (input?: object) => Promise<A>,
  ) => Promise<A>;
  /** Brought up to date now, or with what was written up to that moment. */
  readonly catchUp: (writtenBy?: number) => Promise<void>;
  readonly close: () => void;
}

interface Behind {
  readonly table: string;
  readonly copy: string;
  /** Milliseconds; for ever, where only `catchUp` is to bring it up to date. */
  readonly behind: number;
  /** Reads that are not consistent come behind as well, not the indexes alone. */
  readonly reads?: boolean;
}

type Key = { readonly pk: string; readonly sk: string };
interface Wire {
  readonly pk?: { readonly S?: string };
  readonly sk?: { readonly S?: string };
}

/** The keys of that table that a call writes. */
function writtenBy({ action, input }: Call, table: string): Key[] {
  const keyOf = (wire: Wire = {}): Key => ({ pk: wire.pk?.S ?? '', sk: wire.sk?.S ?? '' });
  if (action === 'PutItem') return input.TableName === table ? [keyOf(input.Item)] : [];
  if (action === 'UpdateItem' || action === 'DeleteItem') return input.TableName === table ? [keyOf(input.Key)] : [];
  // biome-ignore lint/suspicious/noExplicitAny: as it goes over the line
  type Any = any;
  if (action === 'BatchWriteItem')
    return (input.RequestItems[table] ?? []).map((one: Any) => keyOf(one.PutRequest?.Item ?? one.DeleteRequest?.Key));
  if (action !== 'TransactWriteItems') return [];
  return input.TransactItems.flatMap(({ Put, Update, Delete }: Any) => {
    const one = Put ?? Update ?? Delete;
    return one?.TableName === table ? [keyOf(one.Item ?? one.Key)] : [];
  });
}

export function mirrorOf(engine: string, { table, copy, behind, reads = false }: Behind): Mirror {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(localConnection(engine)), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const waiting: { readonly key: Key; readonly due: number }[] = [];
  let turn: Promise<void> = Promise.resolve();

  const taken = (until: number): Map<string, Key> => {
    const some = new Map<string, Key>();
    for (let next = waiting[0]; next && next.due <= until && some.size < 25; next = waiting[0]) {
      some.set(`${next.key.pk} ${next.key.sk}`, next.key);
      waiting.shift();
    }
    return some;
  };

  /** What is there by now of those that are due, laid into the copy; one turn after the other, so that no older state comes last. */
  const lay = (until: number): Promise<void> => {
    turn = turn.then(async () => {
      for (let some = taken(until); some.size > 0; some = taken(until)) {
        const asked = { RequestItems: { [table]: { Keys: [...some.values()], ConsistentRead: true } } };
        const found = (await client.send(new BatchGetCommand(asked))).Responses?.[table] ?? [];
        for (const { pk, sk } of found) some.delete(`${pk} ${sk}`);
        const puts = found.map((Item) => ({ PutRequest: { Item } }));
        const gone = [...some.values()].map((one) => ({ DeleteRequest: { Key: { ...one } } }));
        await client.send(new BatchWriteCommand({ RequestItems: { [copy]: [...puts, ...gone] } }));
      }
    });
    return turn;
  };

  const ticking = Number.isFinite(behind)
    ? setInterval(() => void lay(Date.now()).catch(() => clearInterval(ticking)), Math.max(5, behind / 4)).unref()
    : undefined;

  const comesBehind = ({ action, input }: Call): boolean => {
    if (action === 'Query') return input.TableName === table && (input.IndexName !== undefined || (reads && input.ConsistentRead !== true));
    return reads && action === 'GetItem' && input.TableName === table && input.ConsistentRead !== true;
  };

  return {
    async forward(call, send) {
      if (comesBehind(call)) return send({ ...call.input, TableName: copy });
      const answer = await send();
      if (answer.status === 200) for (const key of writtenBy(call, table)) waiting.push({ key, due: Date.now() + behind });
      return answer;
    },
    catchUp: (writtenBy = Number.POSITIVE_INFINITY) => lay(writtenBy + behind),
    close: () => {
      clearInterval(ticking);
      client.destroy();
    },
  };
}

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeleteTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { localConnection } from '@puskesos/local/engine/connection';
import { type Dynamo, startDynamo } from '@puskesos/local/engine/dynamodb';

/**
 * The engines of a run. Its own process starts them and lends each to one file of tests at a time: to start one takes longer than most files
 * do. Whoever has one is alone on it, and finds it empty.
 */

interface Engine extends Dynamo {
  /** For how long it was lent, in milliseconds. */
  worn: number;
  since: number;
}

/**
 * An engine slows down with all that was ever done on it; one that did this much is not lent again. A new one is slow as well, until its code
 * is compiled: given up eight times as early, they cost twice the CPU time over a few dozen files.
 */
const WORN_OUT = 240_000;

export async function openEngines(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const idle: Engine[] = [];
  const lent = new Map<string, Engine>();

  async function lend(): Promise<string> {
    const engine = idle.pop() ?? { ...(await startDynamo({ memory: true, heap: '1g' })), worn: 0, since: 0 };
    engine.since = performance.now();
    lent.set(engine.endpoint, engine);
    return engine.endpoint;
  }

  async function takeBack(endpoint: string): Promise<string> {
    const engine = lent.get(endpoint);
    if (!engine) throw new Error(`no engine at ${endpoint}`);
    lent.delete(endpoint);
    engine.worn += performance.now() - engine.since;
    if (engine.worn > WORN_OUT) await engine.stop();
    else {
      await emptied(endpoint);
      idle.push(engine);
    }
    return '';
  }

  const server = createServer((request, response) => {
    const answer = request.method === 'POST' ? lend() : bodyOf(request).then(takeBack);
    answer.then(
      (text) => response.end(text),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.close();
      await Promise.all([...idle, ...lent.values()].map((engine) => engine.stop()));
    },
  };
}

async function emptied(endpoint: string): Promise<void> {
  const client = new DynamoDBClient(localConnection(endpoint));
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const TableName of TableNames) await client.send(new DeleteTableCommand({ TableName }));
  client.destroy();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

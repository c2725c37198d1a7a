import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { LocalError } from '../local-error.ts';
import { localFolder } from '../local-folder.ts';
import { localConnection } from './connection.ts';
import { damaged, lockFolder } from './data-folder.ts';
import { freePort, portTaken } from './free-port.ts';
import { findJava, type Java } from './java.ts';

export type Dynamo = { endpoint: string; port: number; stop(): Promise<void> };
export type DynamoOptions = {
  memory: boolean;
  folder?: string;
  port?: number;
  heap?: string;
  /** False for a caller who has more to end than the engine, and calls `stop` when a signal comes. */
  stopsOnSignal?: boolean;
};

/**
 * Starts AWS' DynamoDB Local and answers once it takes requests. On disk it keeps its data in `folder` (`.local/dynamodb`); without
 * a `port` it takes a free one. Throws `LocalProblem`: no Java, no jar, port taken, folder in use or damaged.
 */
export async function startDynamo(options: DynamoOptions): Promise<Dynamo> {
  const { memory, heap = '512m', stopsOnSignal = true } = options;
  const folder = resolve(options.folder ?? join(localFolder, 'dynamodb'));
  const emulator = findEmulator();
  const java = await findJava();
  const port = await freePort(options.port);
  const claim = memory ? undefined : await lockFolder(folder);

  const store = memory ? ['-inMemory'] : ['-dbPath', folder];
  // It leaves a file about itself in the folder it runs in.
  const engine = launch(java, emulator, { heap, memory, args: ['-port', `${port}`, ...store], cwd: memory ? tmpdir() : folder });
  if (engine.pid) await claim?.heldBy(engine.pid);
  const forget = endWithUs(engine, stopsOnSignal);
  const stop = async () => {
    await end(engine);
    forget();
    await claim?.release();
  };
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await untilReady(engine, endpoint, { port, folder });
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, port, stop };
}

/** The folder `DYNAMODB_LOCAL`, as AWS hands it out, or what npm has brought. */
function findEmulator(): string {
  const own = process.env['DYNAMODB_LOCAL'];
  const emulator = own ? resolve(own) : brought();
  if (emulator && existsSync(join(emulator, 'DynamoDBLocal.jar'))) return emulator;
  throw new LocalError(
    own
      ? `DynamoDBLocal.jar tidak ada di ${emulator} (DYNAMODB_LOCAL) / there is no DynamoDBLocal.jar in ${emulator} (DYNAMODB_LOCAL)`
      : 'DynamoDBLocal.jar tidak ada; jalankan `npm install` lalu mulai lagi / DynamoDBLocal.jar is missing; run `npm install` and start again',
  );
}

function brought(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')), 'emulator');
  } catch {
    return undefined;
  }
}

type Launch = { heap: string; memory: boolean; args: string[]; cwd: string };

function launch(java: Java, emulator: string, { heap, memory, args, cwd }: Launch): ChildProcess {
  const guarded =
    java.version < 24 ? ['-Djava.security.manager', `-Djava.security.policy==${join(import.meta.dirname, 'loopback.policy')}`] : [];
  const command = [
    java.path,
    `-Xmx${heap}`,
    '-XX:+UseSerialGC',
    // On disk SQLite sets the pace: compiling well would take longer than it saves. It starts in half the CPU time, and fills faster.
    ...(memory ? [] : ['-XX:TieredStopAtLevel=1']),
    ...guarded,
    `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`,
    ...['-jar', join(emulator, 'DynamoDBLocal.jar')],
    // Without a list every web page the person visits may read the database.
    ...['-sharedDb', '-disableTelemetry', '-cors', 'http://127.0.0.1'],
    ...args,
  ];
  // Killed with -9 we can't stop the engine; Linux does it for us. Elsewhere the next start on the folder does (see `data-folder.ts`).
  if (existsSync('/usr/bin/setpriv')) command.unshift('/usr/bin/setpriv', '--pdeathsig', 'KILL', '--');
  const [program = '', ...rest] = command;
  // A group of its own: Ctrl-C in the terminal is for us, who stop the engine last.
  return spawn(program, rest, { cwd, stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' });
}

async function untilReady(engine: ChildProcess, endpoint: string, { port, folder }: { port: number; folder: string }): Promise<void> {
  let said = '';
  let failed = false;
  engine.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, 4000);
  });
  engine.once('error', () => {
    failed = true;
  });
  const client = new DynamoDBClient({ ...localConnection(endpoint), maxAttempts: 1 });
  try {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
      if (failed || engine.exitCode !== null || engine.signalCode !== null) break;
      const answer = await client.send(new ListTablesCommand({}), { requestTimeout: 5000 }).catch((error: Error) => error);
      if (!(answer instanceof Error)) return;
      if (answer.name === 'InternalFailure') throw damaged(folder);
    }
  } finally {
    client.destroy();
    engine.stderr?.removeAllListeners('data').resume();
  }
  if (/in use|Could not start server/i.test(said)) throw portTaken(port);
  throw new LocalError(`Basis data tidak mau mulai / the database does not start: ${said.split('\n')[0]}`);
}

function endWithUs(engine: ChildProcess, onSignals: boolean): () => void {
  const onExit = () => engine.kill('SIGKILL');
  const onSignal = (signal: NodeJS.Signals) => {
    onExit();
    // Nobody else listens: then the signal ends us, as it would have without this listener.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const signals = onSignals ? (['SIGINT', 'SIGTERM', 'SIGHUP'] as const) : [];
  process.once('exit', onExit);
  for (const signal of signals) process.once(signal, onSignal);
  return () => {
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
}

async function end(engine: ChildProcess): Promise<void> {
  if (engine.pid === undefined) return;
  engine.kill('SIGTERM');
  for (let waited = 0; engine.exitCode === null && engine.signalCode === null; waited += 20) {
    if (waited === 5000) engine.kill('SIGKILL');
    await sleep(20);
  }
}

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { localConnection } from '@puskesos/local/engine/connection';
import { createTables } from '@puskesos/local/engine/create-tables';
import { startDynamo } from '@puskesos/local/engine/dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { engine } from '../support/engine/engine.ts';
import { folderOfTest } from '../support/machine/folder.ts';

const names = { registry: 'Registry', publicIndex: 'PublicIndex' };
const key = { pk: { S: 'village#1' }, sk: { S: 'now' } };
const local = join(import.meta.dirname, '../../packages/local/src/engine');
let folder: string;

beforeEach(async () => {
  folder = await folderOfTest();
});

it('keeps what was written when it is stopped and started again', async () => {
  const first = await startDynamo({ memory: false, folder });
  const before = new DynamoDBClient(localConnection(first.endpoint));
  await createTables(before, names);
  await before.send(new PutItemCommand({ TableName: names.registry, Item: { ...key, name: { S: 'Loa Kulu' } } }));
  await first.stop();

  const second = await startDynamo({ memory: false, folder });

  const after = new DynamoDBClient(localConnection(second.endpoint));
  const { Item: item } = await after.send(new GetItemCommand({ TableName: names.registry, Key: key })).finally(second.stop);
  expect(item?.['name']).toEqual({ S: 'Loa Kulu' });
});

it('refuses a second start on a folder in use, and leaves the first one running', async () => {
  const first = await startDynamo({ memory: false, folder });

  const second = startDynamo({ memory: false, folder });

  await expect(second).rejects.toThrow(/^Data di .* sedang dipakai proses \d+; .* \/ This data is in use by process .*$/);
  expect((await fetch(first.endpoint)).status).toBe(400);
  await first.stop();
});

it('takes over the folder of a process that was killed, without its engine writing beside ours', async () => {
  const script = `import { startDynamo } from '${local}/dynamodb.ts';
    console.log((await startDynamo({ memory: false, folder: '${folder}' })).endpoint);`;
  const killed = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [endpoint] = await once(killed.stdout, 'data');
  killed.kill('SIGKILL');
  await once(killed, 'exit');

  const next = await startDynamo({ memory: false, folder });

  await expect(fetch(String(endpoint).trim())).rejects.toThrow();
  await next.stop();
});

it('stops an engine that outlived its starter before it works on the same folder', async () => {
  const orphan = await startDynamo({ memory: false, folder });
  const lock = join(folder, 'engine.lock');
  await writeFile(lock, JSON.stringify({ ...JSON.parse(await readFile(lock, 'utf8')), owner: 0 }));

  const next = await startDynamo({ memory: false, folder });

  await expect(fetch(orphan.endpoint)).rejects.toThrow();
  await next.stop();
});

it('refuses a port another program has', async () => {
  const port = Number(new URL(await engine()).port);

  const start = startDynamo({ memory: true, port });

  await expect(start).rejects.toThrow(
    `Port ${port} sudah dipakai program lain; hentikan program itu atau pilih port lain / ` +
      `Port ${port} is taken by another program; stop it or choose another port`,
  );
});

it('refuses a damaged folder in one line, and frees it', async () => {
  const file = join(folder, 'shared-local-instance.db');
  await writeFile(file, 'not a database, but long enough to be taken for one'.repeat(100));

  const start = startDynamo({ memory: false, folder });

  await expect(start).rejects.toThrow(/^Data di .* rusak; .* \/ The data in this folder is damaged; .*$/);
  await rm(file);
  const repaired = await startDynamo({ memory: false, folder });
  await repaired.stop();
});

it('says in one line that Java is missing and cannot be fetched', async () => {
  const script = `import { findJava } from '${local}/java.ts';
    await findJava('${folder}').catch((error) => console.log(error.name, error.message));`;
  const env = { PATH: '', HTTPS_PROXY: 'http://127.0.0.1:9' };

  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env });

  expect(stderr).toMatch(/^Java 17 belum ada, JRE sedang diunduh … \/ .*\n$/);
  expect(stdout).toMatch(/^LocalProblem Java 17 tidak ada dan tidak bisa diunduh; .* \/ Java 17 is missing and can't be fetched; .*\n$/);
});

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { yardstick } from './installed.ts';

/** A PostgreSQL of one's own, empty, as Debian's package brings it. Undefined where there is none. */

export interface Postgres {
  readonly address: string;
  readonly run: (sql: string, values?: readonly unknown[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const LIES = '/usr/lib/postgresql';

export async function startPostgres(): Promise<Postgres | undefined> {
  const version = existsSync(LIES) ? readdirSync(LIES).toSorted().at(-1) : undefined;
  const bin = join(LIES, version ?? '', 'bin');
  if (!existsSync(join(bin, 'initdb'))) return undefined;
  const folder = await mkdtemp('/tmp/puskesos-postgres-');
  const as = userInfo().uid === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  // It refuses to run as root.
  if (as.length > 0) execFileSync('chown', ['postgres', folder]);
  await chmod(folder, 0o755);
  const call = (...words: string[]) => {
    const [command = '', ...rest] = [...as, ...words];
    return execFileSync(command, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const data = join(folder, 'data');
  call(join(bin, 'initdb'), '-D', data, '-U', 'bench', '--auth=trust', '--no-sync');
  call(join(bin, 'pg_ctl'), '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses=`, 'start');
  const address = `postgres://bench@/postgres?host=${folder}`;
  const { default: pg } = await yardstick('pg');
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return {
    address,
    run: async (sql, values) => void (await client.query(sql, values)),
    async stop() {
      await client.end();
      call(join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop');
      await rm(folder, { recursive: true });
    },
  };
}

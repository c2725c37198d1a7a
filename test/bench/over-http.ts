import { join } from 'node:path';
import { begin } from './child.ts';
import { found, type GoalName } from './goals.ts';
import { type HttpOffice, openHttpOffice, PER_PAGE } from './http-office.ts';
import { cpuSideBySide, print, ratio, times } from './measure.ts';
import { fillPostgres } from './yardsticks/fill-postgres.ts';
import { startPostgres } from './yardsticks/postgres.ts';
import { questionsOf } from './yardsticks/questions.ts';

/**
 * The same questions over HTTP, to ours and to PostGraphile with the same rows in PostgreSQL: CPU of the server's process, its database aside, as
 * DynamoDB is a service and the emulator is none of its measure.
 */
export async function benchHttp(): Promise<void> {
  const postgres = await startPostgres();
  if (!postgres)
    return console.log('\nPostGraphile: no PostgreSQL here (Debian’s package `postgresql` has it), so nothing is measured beside it');
  const office = await openHttpOffice();
  const rival = await fillPostgres(postgres, office).then(() =>
    begin(join(import.meta.dirname, 'yardsticks/serve-postgraphile.ts'), [postgres.address], { ...process.env, NODE_ENV: 'production' }),
  );
  try {
    await measure(office, rival.address.split(' ') as [string, string]);
  } finally {
    rival.stop();
    await office.close();
    await postgres.stop();
  }
}

async function measure(office: HttpOffice, [address, told]: [string, string]): Promise<void> {
  const cpuOf = async (at: string) => Number(await (await fetch(at)).text());
  for (const { goal, ours, theirs, shown } of questionsOf(office)) {
    const [one, other] = [await office.ask(ours), await askAt(`${address}/graphql`, theirs)];
    const [mine, rival] = [shown.ours(one), shown.theirs(other)].map((rows) => JSON.stringify(rows.toSorted()));
    if (mine !== rival || mine === '[]') throw new Error(`${goal}: the two did not answer the same:\n${mine}\n${rival}`);
    const measured = await cpuSideBySide(
      { PostGraphile: () => askAt(`${address}/graphql`, theirs), ours: () => office.ask(ours) },
      { rounds: 7, calls: 60, cpu: (name) => cpuOf(name === 'ours' ? office.told : told) },
    );
    const rows = times(measured);
    print(`${goal}, ${PER_PAGE} rows a page at most, CPU of the server’s process`, rows);
    found(goal as GoalName, ratio(measured, 'ours', 'PostGraphile'), rows);
  }
}

async function askAt(address: string, body: object): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

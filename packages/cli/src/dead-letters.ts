import { LocalError } from '@puskesos/local/local-error';
import type { Command } from 'commander';
import { DeadLetterQueue, type Waiting } from './dead-letter-queue.ts';
import { replay } from './dead-letter-replay.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { tableIn } from './table.ts';

interface Options {
  readonly queue?: string;
  readonly region: string;
}

interface ReplayOptions extends Options, DataOptions {
  readonly whole?: true;
}

export function addDeadLetters(program: Command): void {
  const letters = program.command('dead-letters').description('Yang gagal dan menunggu diperiksa / what failed for good and waits');
  const onQueue = (command: Command): Command =>
    command
      .option('--queue <url>', 'alamat antrean, dari keluaran deploy (deadLetters) / the queue, as the deployment tells (deadLetters)')
      .option('--region <region>', 'wilayah AWS / AWS region', 'ap-southeast-3');
  onQueue(
    letters.command('list', { isDefault: true }).description('Daftar, ini bila tanpa kata lain / what waits; also without any word'),
  ).action(list);
  onFolder(
    onQueue(
      letters
        .command('replay')
        .description('Kerjakan lagi: semua, atau yang ini / do it again: all of it, or these')
        .argument('[id...]')
        .option('--whole', 'bila stream tidak menyimpannya lagi: tata ulang semuanya / where the stream keeps it no more: make all anew'),
    ),
  ).action(again);
  onQueue(letters.command('drop').description('Buang yang ini / throw these away').argument('<id...>')).action(drop);
}

async function list(options: Options): Promise<void> {
  await onLetters(options, async (_queue, waiting) => {
    const rows = waiting.map(({ id, since, letter: { kind, what, why } }) => [id, since, kind, what, why]);
    if (rows.length > 0) console.log(tableIn([['id', 'sejak / since', 'jenis / kind', 'isi / what', 'sebab / why'], ...rows]));
    console.log(`Menunggu / waiting: ${rows.length}`);
    return [];
  });
}

async function again(ids: readonly string[], options: ReplayOptions): Promise<void> {
  await onDatabase(options, (stores) =>
    onLetters(options, async (queue, waiting) => {
      const gone: Waiting[] = [];
      for (const one of chosen(waiting, ids)) {
        const { done, told } = await replay(stores, one.letter, options.whole ?? false);
        console.log(`${one.id} ${one.letter.kind}: ${told}`);
        if (!done) process.exitCode = 1;
        else {
          await queue.drop(one);
          gone.push(one);
        }
      }
      return gone;
    }),
  );
}

async function drop(ids: readonly string[], options: Options): Promise<void> {
  await onLetters(options, async (queue, waiting) => {
    const some = chosen(waiting, ids);
    for (const one of some) await queue.drop(one);
    console.log(`Dibuang / thrown away: ${some.length}`);
    return some;
  });
}

/** Does something with what waits, and leaves in the queue whatever it doesn't say is gone. */
async function onLetters(
  { queue: url = process.env.DEAD_LETTERS, region }: Options,
  work: (queue: DeadLetterQueue, waiting: Waiting[]) => Promise<readonly Waiting[]>,
): Promise<void> {
  if (!url) throw new LocalError('Sebutkan --queue atau DEAD_LETTERS / give --queue or DEAD_LETTERS');
  const queue = new DeadLetterQueue(url, region);
  const waiting = await queue.receiveAll();
  const left = new Set(waiting);
  try {
    for (const one of await work(queue, waiting)) left.delete(one);
  } finally {
    await queue.release([...left]);
    queue.close();
  }
}

function chosen(waiting: readonly Waiting[], ids: readonly string[]): readonly Waiting[] {
  const unknown = ids.filter((id) => !waiting.some((one) => one.id === id));
  if (unknown.length > 0) throw new LocalError(`Tidak ada di antrean / not in the queue: ${unknown.join(', ')}`);
  return ids.length === 0 ? waiting : waiting.filter(({ id }) => ids.includes(id));
}

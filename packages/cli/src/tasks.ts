import { findVillage } from '@puskesos/core/region';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import * as Task from '@puskesos/core/task';
import type { Command } from 'commander';
import { actorCalled } from './acting.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { tableIn } from './table.ts';

interface Options extends DataOptions {
  readonly as: string;
  readonly first: string;
}

const words: Record<Task.TaskKind, string> = {
  verification: 'verifikasi lapangan',
  second_visit: 'kunjungan ulang',
  revisit: 'coba lagi',
  cross_check: 'kroscek',
  review: 'tinjau desil',
  case: 'kasus',
  objection: 'sanggahan',
  suggestion: 'usul warga',
  approval: 'persetujuan',
  aid: 'kepastian bantuan',
  double: 'dugaan ganda',
  enrollment: 'langkah kepesertaan',
  invitation: 'undangan pelatihan',
  lapsed_invitation: 'undangan lewat batas',
  baseline: 'ukuran awal',
  certificate: 'sertifikat',
  measure: 'pengukuran hasil',
  wrse_visit: 'kunjungan WRSE',
  payment_list: 'daftar bayar',
  handover: 'penyerahan barang',
  sample_check: 'uji petik',
  amounts: 'besaran berakhir',
  questionnaire: 'kuesioner',
  socialisation: 'sosialisasi',
  pocket_review: 'tinjau kantong',
};

export function addTasks(program: Command): void {
  const command = program
    .command('tasks')
    .description('Yang menunggu seseorang, menurut tenggat / what waits for somebody, by the day it is due')
    .requiredOption('--as <id>', 'siapa, mis. rina-wulandari / who')
    .option('--first <n>', 'berapa baris / how many rows', '50');
  onFolder(command).action(listTasks);
}

async function listTasks({ as, first, ...where }: Options): Promise<void> {
  await onDatabase(where, async (stores) => {
    const context = contextFor(stores, await actorCalled(stores, as));
    const { tasks, more } = await firstOf(context, Number(first));
    const lines = tasks.map(({ kind, due, village, about }) => [
      words[kind],
      due,
      (village && findVillage(village)?.name) ?? village ?? 'kabupaten',
      about,
    ]);
    console.log(
      lines.length > 0 ? tableIn([['tugas', 'tenggat', 'desa', 'tentang'], ...lines]) : 'Tidak ada yang menunggu / nothing waits',
    );
    if (more) console.log('Masih ada lagi / there is more: --first');
  });
}

/** A page may be short while there is more: as many as were asked for, or all. */
async function firstOf(context: Context, wanted: number): Promise<{ tasks: Task.Task[]; more: boolean }> {
  const tasks: Task.Task[] = [];
  let after: string | undefined;
  for (;;) {
    const { rows, hasNext, end } = await Task.mine(context, { page: { first: Math.min(100, wanted - tasks.length), after } });
    tasks.push(...rows.map(({ value }) => value));
    if (!hasNext || tasks.length >= wanted) return { tasks, more: hasNext };
    after = end ?? rows.at(-1)?.cursor;
  }
}

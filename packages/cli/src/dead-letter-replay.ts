import * as Lists from '@puskesos/core/lists/rebuild';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { villages } from '@puskesos/core/region';
import * as Names from '@puskesos/core/search/rebuild';
import { systemClock } from '@puskesos/core/shared/clock';
import { newRequestId, type Stores } from '@puskesos/core/shared/context';
import { enqueueJobNow, findJob, type Job, jobOf, pendingJobs } from '@puskesos/core/shared/job';
import { recordsAt } from '@puskesos/local/engine/stream-batch';
import type { DynamoDBRecord } from 'aws-lambda';
import type { DeadLetter } from './dead-letter.ts';

/** What became of it; where the stream no longer holds it, what is to be done instead. */
export interface Replayed {
  readonly done: boolean;
  readonly told: string;
}

const LONGEST = 15 * 60_000;

const gone: Readonly<Record<'changes' | 'work', string>> = {
  changes:
    'tidak ada lagi di stream (24 jam); ulangi dengan --whole: semua desa, nama, dan daftar ditata ulang / no longer in the stream (24 hours); ' +
    'again with --whole: every village, the names and the lists are made anew',
  work:
    'tidak ada lagi di stream (24 jam); ulangi dengan --whole: semua pekerjaan yang menunggu diminta lagi / no longer in the stream (24 hours); ' +
    'again with --whole: all work that waits is asked for anew',
};

/** Does again what failed, as it would have been done. What can be done twice is: a batch that was taken after all marks the same villages. */
export async function replay({ registry }: Pick<Stores, 'registry'>, letter: DeadLetter, whole: boolean): Promise<Replayed> {
  if (letter.kind === 'unknown') return { done: false, told: 'tidak dikenal; periksa di konsol AWS / unknown; look at it in AWS’ console' };
  if (letter.kind === 'refresh') {
    // It reads its settings when it is loaded, and they are there only now.
    const { handler } = await import('@puskesos/functions/refresh-recipients');
    const { villages: seen, published, failed } = await handler({}, { getRemainingTimeInMillis: () => LONGEST });
    const counts = `desa diperiksa / villages looked at: ${seen}, terbit / published: ${published}`;
    // What failed of it is marked, and the next run’s.
    return { done: true, told: failed === 0 ? counts : `${counts}, gagal dan tetap bertanda / failed and still marked: ${failed}` };
  }
  const { kind, batch } = letter;
  const records = await recordsAt(batch);
  if (!records && !whole) return { done: false, told: gone[kind] };
  if (kind === 'work') {
    const asked = await askAgain(registry, records ? records.flatMap(jobIn) : await all(pendingJobs(registry)));
    return { done: true, told: `pekerjaan diminta lagi / work asked for anew: ${asked}` };
  }
  if (records) {
    const { handler } = await import('@puskesos/functions/on-registry-change');
    await handler({ Records: records });
    return { done: true, told: `catatan dibaca lagi / records read again: ${records.length}` };
  }
  const codes = villages.map(({ code }) => code);
  await markDirty({ registry, newId: newRequestId, now: systemClock }, codes);
  await enqueueJobNow(registry, 'names', Names.ALL);
  await enqueueJobNow(registry, 'lists', Lists.ALL);
  return { done: true, told: `desa ditandai / villages marked: ${codes.length}` };
}

/** What is still to be done of it; the stream tells of a mark that is made anew, and the function does it. */
async function askAgain(registry: Stores['registry'], jobs: readonly Pick<Job, 'kind' | 'id'>[]): Promise<number> {
  let asked = 0;
  for (const job of jobs) {
    if (!(await findJob(registry, job))) continue;
    await enqueueJobNow(registry, job.kind, job.id);
    asked += 1;
  }
  return asked;
}

function jobIn({ dynamodb }: DynamoDBRecord): Job[] {
  const image = dynamodb?.NewImage;
  return image?.['type']?.S === 'work' ? [jobOf({ sk: image['sk']?.S ?? '', stamp: '', attempts: 0 })] : [];
}

async function all<T>(each: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of each) found.push(one);
  return found;
}

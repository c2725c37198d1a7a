import * as Account from '@puskesos/core/account';
import { isInForce } from '@puskesos/core/account/shapes';
import * as Program from '@puskesos/core/program';
import { dueSince, markedVillages } from '@puskesos/core/recipient/dirty';
import { systemActor } from '@puskesos/core/shared/actor';
import { dayOf, systemClock } from '@puskesos/core/shared/clock';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { type Job, pendingJobs } from '@puskesos/core/shared/job';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { type Finding, fine, wrong } from './finding.ts';

/** What has to be in the register, and what must not wait there for long. */

/** Three runs of the schedule. */
const LATE = 15 * 60_000;
/** As the alarm WorkBehind. */
const UNREAD = 60 * 60_000;
/** A piece of work that was begun so often is not done by beginning it again. */
const TRIED = 3;

export async function registerFindings(stores: Stores): Promise<readonly Finding[]> {
  const context = contextFor(stores, systemActor('doctor'));
  return [
    await accountsFinding(context),
    await programsFinding(context),
    await questionnaireFinding(context),
    await refreshFinding(stores),
    ...(await workFindings(stores)),
  ];
}

type Reading = ReturnType<typeof contextFor>;

async function accountsFinding(context: Reading): Promise<Finding> {
  const { rows } = await Account.list(context, { role: 'dinsos', page: { first: 100 } });
  const open = rows.filter(({ value }) => isInForce(value, dayOf(context.now())));
  if (open.length > 0) return fine('akun Dinsos / accounts of Dinsos', `${open.length}`);
  return wrong(
    'akun Dinsos / accounts of Dinsos',
    'belum ada; tidak ada yang bisa menambah akun / none, so nobody can add accounts',
    'puskesos first-account --code … --name … --email …',
  );
}

async function programsFinding(context: Reading): Promise<Finding> {
  const { length } = await Program.list(context, {});
  if (length > 0) return fine('program / programmes', `${length}`);
  return wrong('program / programmes', 'belum ada / none', 'puskesos setup --as …');
}

async function questionnaireFinding(context: Reading): Promise<Finding> {
  const inForce = Questionnaire.inForce(await Questionnaire.list(context, {}));
  if (inForce) return fine('kuesioner / questionnaire', `${inForce.number}`);
  return wrong('kuesioner / questionnaire', 'belum ada yang berlaku / none is in force', 'puskesos setup --as …');
}

async function refreshFinding({ registry }: Stores): Promise<Finding> {
  const now = systemClock();
  let oldest: string | undefined;
  for await (const { due } of markedVillages(registry, { now, everything: false }))
    for (const mark of due) {
      const since = dueSince(mark);
      if (since !== undefined && (oldest === undefined || since < oldest)) oldest = since;
    }
  if (oldest === undefined || Date.parse(now) - Date.parse(oldest) <= LATE) return fine('penyegaran / refresh', oldest ?? '–');
  return wrong(
    'penyegaran / refresh',
    `yang tertua menunggu sejak / the oldest waits since ${oldest}`,
    'Periksa jadwal dan log RefreshRecipients; sekarang juga: puskesos refresh / check the schedule and its log; at once: puskesos refresh',
  );
}

async function workFindings({ registry }: Stores): Promise<readonly Finding[]> {
  const waiting: Job[] = [];
  for await (const job of pendingJobs(registry)) waiting.push(job);
  const stuck = waiting.filter(({ attempts }) => attempts >= TRIED).map(({ kind, id }) => `${kind} ${id}`);
  return [
    stuck.length === 0
      ? fine('pekerjaan / work', `${waiting.length} menunggu / waiting`)
      : wrong(
          'pekerjaan / work',
          `gagal berulang / failed again and again: ${stuck.slice(0, 5).join(', ')}`,
          'Lihat log Work, lalu puskesos dead-letters / see the log of Work, then puskesos dead-letters',
        ),
    streamFinding(waiting),
  ];
}

/** What was asked for and nobody has begun lies in the stream unread: nothing else wakes who does it. */
function streamFinding(waiting: readonly Job[]): Finding {
  const [oldest] = waiting.flatMap(({ attempts, at }) => (attempts === 0 && at !== undefined ? [at] : [])).toSorted();
  if (oldest === undefined || Date.parse(systemClock()) - Date.parse(oldest) <= UNREAD) return fine('stream', oldest ?? '–');
  return wrong(
    'stream',
    `pekerjaan belum dimulai sejak / work is not begun since ${oldest}`,
    'Periksa pemicu dan log Work; RUNBOOK.md: WorkBehind / check the trigger of Work and its log; RUNBOOK.md: WorkBehind',
  );
}

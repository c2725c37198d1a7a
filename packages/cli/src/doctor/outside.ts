import { compare } from '@puskesos/core/account/users';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import type { OfficeEnv } from '@puskesos/core/shared/env';
import { openDirectory } from '@puskesos/functions/directory';
import { countWaiting } from '../dead-letter-queue.ts';
import { type Finding, fine, unknown, wrong } from './finding.ts';

/** What a deployment has beside its tables: what failed for good, who may sign in, and what is sent by mail. On one machine there is none of it. */

/** As many as Cognito sends in a day by itself. */
const MAILS_A_DAY = 50;
const LOG = 'Lihat log Work, kind "users"; diulang tiap malam / see the log of Work, kind "users"; tried again every night';

export async function deadLetterFindings({ AWS_REGION: region }: OfficeEnv, source: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const queue = source['DEAD_LETTERS'];
  const what = 'surat mati / dead letters';
  if (!queue)
    return [unknown(what, 'isi DEAD_LETTERS dengan keluaran deadLetters / set DEAD_LETTERS to the deployment’s output deadLetters')];
  const waiting = await countWaiting(queue, region);
  if (waiting === 0) return [fine(what, '0')];
  return [wrong(what, `${waiting} menunggu / waiting`, 'puskesos dead-letters; RUNBOOK.md: DeadLettersWaiting')];
}

export async function userFindings(stores: Stores, source: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const directory = await openDirectory(source);
  if (!directory) return [unknown('pengguna / users', 'isi USER_POOL dan JWT_ISSUER / set USER_POOL and JWT_ISSUER')];
  const { amiss, strange } = await compare(contextFor(stores, systemActor('doctor')), directory);
  const codes = amiss.slice(0, 10).map(({ id }) => id);
  const isByItself = !(await directory.sendsByOwn());
  return [
    amiss.length === 0
      ? fine('pengguna / users', 'seperti akunnya / as their accounts say')
      : wrong('pengguna / users', `${amiss.length} tidak seperti akunnya / not as their accounts say: ${codes.join(', ')}`, LOG),
    strange === 0
      ? fine('pengguna tanpa akun / users without an account', '0')
      : wrong(
          'pengguna tanpa akun / users without an account',
          `${strange}`,
          'aws cognito-idp list-users; tambah akunnya atau hapus / add their account, or delete them',
        ),
    isByItself && amiss.length > MAILS_A_DAY
      ? wrong(
          'surel undangan / mail of invitations',
          `Cognito mengirim ${MAILS_A_DAY} sehari / sends ${MAILS_A_DAY} a day`,
          'Kirim lewat SES / let it send by SES',
        )
      : fine('surel undangan / mail of invitations', isByItself ? `Cognito, ${MAILS_A_DAY} sehari / a day` : 'SES'),
  ];
}

/** What AWS alone can say, and is not asked here: by which words it is. */
export const askedElsewhere = ({ AWS_REGION: region }: OfficeEnv): readonly Finding[] => [
  unknown(
    'pembaca stream / the stream’s readers',
    `aws lambda list-event-source-mappings --region ${region} --query "EventSourceMappings[].[FunctionArn,State,LastProcessingResult]": Enabled, OK`,
  ),
  unknown(
    'surel alarm / mail of alarms',
    `aws sns list-subscriptions --region ${region} --query "Subscriptions[].[TopicArn,SubscriptionArn]": tidak / not PendingConfirmation`,
  ),
];

import { alarm, ofLambda, told } from './alarm.ts';
import { office, open } from './api.ts';
import { deadLetters } from './dead-letters.ts';
import { metrics as namespace } from './functions.ts';
import { refresh } from './schedule.ts';
import { onRegistryChange } from './stream.ts';
import { publicIndex, registry } from './tables.ts';
import { work } from './work.ts';

/** Two of three times of five minutes: what mends itself at the next attempt wakes nobody. */
const staying = { evaluationPeriods: 3, datapointsToAlarm: 2 };
/** All of a quarter of an hour. */
const lasting = { evaluationPeriods: 3, datapointsToAlarm: 3 };

// A person waits for these, and is not answered.
for (const [name, fn] of Object.entries({ Office: office, Public: open })) {
  alarm(`${name}Errors`, `${name} gagal atau tidak dapat mulai / failed or could not start`, ofLambda(fn, 'Errors'), { threshold: 1 });
  alarm(`${name}Faults`, `${name} menjawab dengan gangguan / answered that something went wrong`, told(name, 'faults'), { threshold: 1 });
  // Whoever is told to wait asks again; five in as many minutes are no hiccup of the database.
  alarm(`${name}Busy`, `${name}: basis data sibuk atau diam / the database is busy or silent`, told(name, 'busy'), { threshold: 5 });
  // A function that is not even begun is an answer refused, and nobody asks again for the person.
  alarm(`${name}Throttles`, `${name} ditolak karena penuh / refused for lack of capacity`, ofLambda(fn, 'Throttles'), { threshold: 1 });
}

// Nine of ten answers take less than a second, a first one after a pause two: p95 is looked at where it stays, and where enough people asked to
// tell.
const slow = (name: string) => told(name, 'milliseconds', { extendedStatistic: 'p95' });
alarm('OfficeSlow', 'Petugas menunggu lebih dari 5 detik / staff wait for more than 5 seconds', slow('Office'), {
  threshold: 5_000,
  ...lasting,
});
alarm('PublicSlow', 'Warga menunggu lebih dari 3 detik / people wait for more than 3 seconds', slow('Public'), {
  threshold: 3_000,
  ...lasting,
});

// What fails behind the requests is tried again: by the next run, by the stream up to eight times.
for (const [name, fn] of Object.entries({ RefreshRecipients: refresh, OnRegistryChange: onRegistryChange, Work: work })) {
  alarm(`${name}Errors`, `${name} terus gagal / keeps failing`, ofLambda(fn, 'Errors'), { threshold: 1, ...staying });
  // Refresh may have one run at a time, work four: a run that comes too soon waits, and only what goes on so is behind.
  alarm(`${name}Throttles`, `${name} terus ditunda / keeps being put off`, ofLambda(fn, 'Throttles'), { threshold: 1, ...lasting });
}

alarm(
  'RefreshNotRun',
  'Daftar penerima tidak disegarkan selama satu jam / no refresh for an hour',
  ofLambda(refresh, 'Invocations', 3600),
  { comparisonOperator: 'LessThanThreshold', threshold: 1, treatMissingData: 'breaching' },
);

// A village that could not be done stays marked, and is tried again every five minutes; the run has ended well all the same.
alarm(
  'VillagesFailed',
  'Ada desa yang terus gagal disegarkan / a village keeps failing in the refresh',
  told('RefreshRecipients', 'failed'),
  {
    threshold: 1,
    ...staying,
  },
);

// Marks are looked at every five minutes and counted ten minutes later at most: after half an hour several runs have passed one by.
alarm(
  'MarksBehind',
  'Perubahan menunggu terbit lebih dari 30 menit / changes wait to be published for more than 30 minutes',
  told('RefreshRecipients', 'oldest', { statistic: 'Maximum' }),
  { threshold: 30 * 60, ...staying },
);

alarm(
  'StreamBehind',
  'Perubahan menunggu dibaca lebih dari 30 menit / changes wait to be read for more than 30 minutes',
  { ...ofLambda(onRegistryChange, 'IteratorAge'), statistic: 'Maximum' },
  { threshold: 30 * 60 * 1000 },
);

// The longest piece takes a quarter of an hour before it hands over, and four go on side by side.
alarm(
  'WorkBehind',
  'Pekerjaan menunggu lebih dari satu jam / work waits for more than an hour',
  { ...ofLambda(work, 'IteratorAge'), statistic: 'Maximum' },
  { threshold: 60 * 60 * 1000 },
);

alarm(
  'WorkGivenUp',
  'Satu pekerjaan gagal lima kali dan dilepas / a piece of work failed five times and was given up',
  told('Work', 'givenUp'),
  {
    threshold: 1,
  },
);

alarm(
  'DeadLettersWaiting',
  'Ada yang gagal dan menunggu diperiksa / what failed for good waits to be looked at',
  {
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: deadLetters.nodes.queue.name },
    period: 300,
    statistic: 'Maximum',
  },
  { threshold: 1 },
);

alarm('UnreadableRecord', 'Ada data rusak / a record can’t be read', told(undefined, 'unreadable'), { threshold: 1 });

// A table on demand grows with what is asked of it and refuses a little while it does; the SDK asks again.
for (const [name, table] of Object.entries({ Registry: registry, PublicIndex: publicIndex })) {
  for (const what of ['Read', 'Write']) {
    alarm(
      `${name}${what}sThrottled`,
      `${name} terus menolak karena penuh / keeps refusing for lack of capacity`,
      { namespace: 'AWS/DynamoDB', metricName: `${what}ThrottleEvents`, dimensions: { TableName: table.name }, period: 300 },
      { threshold: 10, ...staying },
    );
  }
}

// A new account may have ten at once, a grown one a thousand: it is judged by what this one may.
alarm(
  'ConcurrencyNearLimit',
  'Fungsi yang berjalan bersamaan mendekati batas akun / functions running at once near what the account may',
  {
    metricQueries: [
      {
        id: 'used',
        metric: {
          namespace: 'AWS/Usage',
          metricName: 'ResourceCount',
          dimensions: { Service: 'Lambda', Resource: 'ConcurrentExecutions', Type: 'Resource', Class: 'None' },
          period: 300,
          stat: 'Maximum',
        },
      },
      { id: 'share', expression: '100 * used / SERVICE_QUOTA(used)', label: 'percent', returnData: true },
    ],
  },
  { threshold: 80 },
);

/** How often somebody looks, by the work that it took; of whom is in no log. */
const looks = (name: string, pattern: string, more: object = {}) => {
  new aws.cloudwatch.LogMetricFilter(name, {
    logGroupName: (open.nodes.logGroup as $util.Output<aws.cloudwatch.LogGroup>).apply(({ name: group }) => group),
    pattern,
    metricTransformation: { name, namespace, value: '1', ...more },
  });
  return { namespace, metricName: name, period: 3600 };
};
looks('OwnLooks', '{ $.event = "look" }', { dimensions: { bits: '$.bits' } });

alarm(
  'OwnLooksInBulk',
  'Banyak pengecekan berulang dari jaringan atau NIK yang sama / many looks that took eight times the usual work: somebody may be trying numbers',
  looks('DearOwnLooks', '{ $.event = "look" && $.bits >= 10 }'),
  { threshold: 500 },
);

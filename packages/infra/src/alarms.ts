import { office, open } from './api.ts';
import { deadLetters } from './dead-letters.ts';
import { refresh } from './schedule.ts';
import { onRegistryChange } from './stream.ts';
import { work } from './work.ts';

const topic = new sst.aws.SnsTopic('Alarms');

// Required: an alarm that nobody hears is none.
new aws.sns.TopicSubscription('AlarmEmail', { topic: topic.arn, protocol: 'email', endpoint: new sst.Secret('AlarmEmail').value });

type Metric = Pick<aws.cloudwatch.MetricAlarmArgs, 'namespace' | 'metricName' | 'dimensions' | 'period'>;
const atLeast = 'GreaterThanOrEqualToThreshold';

function alarm(name: string, alarmDescription: string, metric: Metric, when: Partial<aws.cloudwatch.MetricAlarmArgs>): void {
  new aws.cloudwatch.MetricAlarm(name, {
    alarmDescription,
    statistic: 'Sum',
    evaluationPeriods: 1,
    treatMissingData: 'notBreaching',
    alarmActions: [topic.arn],
    okActions: [topic.arn],
    comparisonOperator: atLeast,
    ...metric,
    ...when,
  });
}

const ofFunction = (fn: sst.aws.Function, metricName: string, period: number): Metric => ({
  namespace: 'AWS/Lambda',
  metricName,
  dimensions: { FunctionName: fn.name },
  period,
});

const functions = { Office: office, Public: open, RefreshRecipients: refresh, OnRegistryChange: onRegistryChange, Work: work };

for (const [name, fn] of Object.entries(functions)) {
  alarm(`${name}Errors`, `${name} gagal / failed: lihat lognya / see its log`, ofFunction(fn, 'Errors', 300), { threshold: 1 });
  alarm(`${name}Throttles`, `${name} ditolak karena penuh / refused for lack of capacity`, ofFunction(fn, 'Throttles', 300), {
    threshold: 1,
  });
}

alarm(
  'RefreshNotRun',
  'Daftar penerima tidak disegarkan selama satu jam / no refresh for an hour',
  ofFunction(refresh, 'Invocations', 3600),
  {
    comparisonOperator: 'LessThanThreshold',
    threshold: 1,
    treatMissingData: 'breaching',
  },
);

alarm(
  'StreamBehind',
  'Perubahan menunggu lebih dari 30 menit / changes wait for more than 30 minutes',
  ofFunction(onRegistryChange, 'IteratorAge', 300),
  {
    statistic: 'Maximum',
    threshold: 30 * 60 * 1000,
  },
);

alarm('WorkBehind', 'Pekerjaan menunggu lebih dari satu jam / work waits for more than an hour', ofFunction(work, 'IteratorAge', 300), {
  statistic: 'Maximum',
  threshold: 60 * 60 * 1000,
});

const waiting: Metric = {
  namespace: 'AWS/SQS',
  metricName: 'ApproximateNumberOfMessagesVisible',
  dimensions: { QueueName: deadLetters.nodes.queue.name },
  period: 300,
};
alarm('DeadLettersWaiting', 'Ada pekerjaan yang gagal dan menunggu diperiksa / failed work waits to be looked at', waiting, {
  statistic: 'Maximum',
  threshold: 1,
});

/** How often somebody looks, by the work that it took; of whom is in no log. */
const looks = (name: string, pattern: string, more: object = {}): Metric => {
  new aws.cloudwatch.LogMetricFilter(name, {
    logGroupName: (open.nodes.logGroup as $util.Output<aws.cloudwatch.LogGroup>).apply(({ name: group }) => group),
    pattern,
    metricTransformation: { name, namespace: 'Puskesos', value: '1', ...more },
  });
  return { namespace: 'Puskesos', metricName: name, period: 3600 };
};
looks('OwnLooks', '{ $.event = "look" }', { dimensions: { bits: '$.bits' } });

alarm(
  'OwnLooksInBulk',
  'Banyak pengecekan berulang dari jaringan atau NIK yang sama / many looks that took eight times the usual work: somebody may be trying numbers',
  looks('DearOwnLooks', '{ $.event = "look" && $.bits >= 10 }'),
  { threshold: 500 },
);

import { metrics as namespace } from './functions.ts';

const topic = new sst.aws.SnsTopic('Alarms');

/** Required: an alarm that nobody hears is none. */
export const alarmEmail = new sst.Secret('AlarmEmail').value;
new aws.sns.TopicSubscription('AlarmEmail', { topic: topic.arn, protocol: 'email', endpoint: alarmEmail });

export type Metric = Pick<
  aws.cloudwatch.MetricAlarmArgs,
  'namespace' | 'metricName' | 'dimensions' | 'period' | 'statistic' | 'extendedStatistic' | 'metricQueries'
>;

type When = Partial<
  Pick<aws.cloudwatch.MetricAlarmArgs, 'comparisonOperator' | 'treatMissingData' | 'evaluationPeriods' | 'datapointsToAlarm'>
> & {
  readonly threshold: number;
};

/** What an alarm says, and where it is told what to do. */
const described = (name: string, what: string): string => `${what}. Lihat / see packages/infra/RUNBOOK.md: ${name}`;

/** One that rings where the sum of five minutes reaches its threshold, unless it says otherwise. */
export function alarm(name: string, what: string, metric: Metric, when: When, on = topic.arn, options: object = {}): void {
  const isByItself = metric.metricQueries === undefined && metric.extendedStatistic === undefined;
  new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: described(name, what),
      ...(isByItself && { statistic: 'Sum' }),
      evaluationPeriods: 1,
      treatMissingData: 'notBreaching',
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      alarmActions: [on],
      okActions: [on],
      ...metric,
      ...when,
    },
    options,
  );
}

/** Of five minutes each. */
const FIVE = 300;

/** What AWS counts of a function. */
export const ofLambda = (fn: sst.aws.Function, metricName: string, period = FIVE): Metric => ({
  namespace: 'AWS/Lambda',
  metricName,
  dimensions: { FunctionName: fn.name },
  period,
});

/** What a function's log counts. */
export const told = (name: string | undefined, metricName: string, more: Partial<Metric> = {}): Metric => ({
  namespace,
  metricName,
  ...(name !== undefined && { dimensions: { function: name } }),
  period: FIVE,
  ...more,
});

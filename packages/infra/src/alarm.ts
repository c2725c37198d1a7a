import { NOT_SET } from '@puskesos/core/shared/not-set-up';
import { metrics as namespace } from './functions.ts';
import { stage } from './stage.ts';

const topic = new sst.aws.SnsTopic('Alarms');

const alarmEmail = new sst.Secret('AlarmEmail', NOT_SET).value;
/** Who hears: nobody before the secret is set, nor of a stage that nobody watches. */
export const listeners = alarmEmail.apply((address) => (stage.isWatched && address !== NOT_SET ? [address] : []));
export const toldByMail = $util.unsecret(listeners).apply(({ length }) => (length > 0 ? 'by mail' : 'to nobody'));

/** Has alarms of a topic mailed, as soon as the address has confirmed it. */
export const mailed = (name: string, to: $util.Input<string>, options: object = {}) =>
  listeners.apply((addresses) =>
    addresses.map((endpoint) => new aws.sns.TopicSubscription(name, { topic: to, protocol: 'email', endpoint }, options)),
  );
mailed('AlarmEmail', topic.arn);

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
  if (!stage.isWatched) return;
  const isByItself = metric.metricQueries === undefined && metric.extendedStatistic === undefined;
  new aws.cloudwatch.MetricAlarm(
    name,
    {
      // A mail names it, and so the stage.
      name: `${namespace}-${name}`,
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

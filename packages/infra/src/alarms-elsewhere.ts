import { alarm, alarmEmail } from './alarm.ts';
import { firewall } from './router.ts';

/** What stands before CloudFront is counted in us-east-1 alone, and what rings there is told from there. Only counts leave the country. */
const provider = new aws.Provider('EdgeRegion', { region: 'us-east-1' });
const topic = new aws.sns.Topic('EdgeAlarms', {}, { provider });
new aws.sns.TopicSubscription('EdgeAlarmEmail', { topic: topic.arn, protocol: 'email', endpoint: alarmEmail }, { provider });

// Whatever is on the internet is knocked at some hundred times an hour. A network of a kecamatan that is shut out, or a flood, is more than that.
alarm(
  'RequestsBlocked',
  'Banyak permintaan diblokir di gerbang / many requests are blocked at the edge',
  { namespace: 'AWS/WAFV2', metricName: 'BlockedRequests', dimensions: { WebACL: firewall, Rule: 'ALL' }, period: 300 },
  { threshold: 2_000 },
  topic.arn,
  { provider },
);

/** Dollars a month: about twice what the README reckons, which a change of prices or of what is asked can reach and nothing usual does. */
const MONTHLY = '150';

new aws.budgets.Budget('MonthlyCost', {
  budgetType: 'COST',
  timeUnit: 'MONTHLY',
  limitUnit: 'USD',
  limitAmount: MONTHLY,
  notifications: [
    {
      notificationType: 'FORECASTED',
      comparisonOperator: 'GREATER_THAN',
      thresholdType: 'PERCENTAGE',
      threshold: 100,
      subscriberEmailAddresses: [alarmEmail],
    },
    {
      notificationType: 'ACTUAL',
      comparisonOperator: 'GREATER_THAN',
      thresholdType: 'PERCENTAGE',
      threshold: 80,
      subscriberEmailAddresses: [alarmEmail],
    },
  ],
});

import { alarm, listeners, mailed } from './alarm.ts';
import { firewall } from './router.ts';
import { stage } from './stage.ts';

/** What stands before CloudFront is counted in us-east-1 alone, and what rings there is told from there. Only counts leave the country. */
const provider = new aws.Provider('EdgeRegion', { region: 'us-east-1' });
const topic = new aws.sns.Topic('EdgeAlarms', {}, { provider });
mailed('EdgeAlarmEmail', topic.arn, { provider });

// Whatever is on the internet is knocked at some hundred times an hour. A network of a kecamatan that is shut out, or a flood, is more than that.
alarm(
  'RequestsBlocked',
  'Banyak permintaan diblokir di gerbang / many requests are blocked at the edge',
  { namespace: 'AWS/WAFV2', metricName: 'BlockedRequests', dimensions: { WebACL: firewall, Rule: 'ALL' }, period: 300 },
  { threshold: 2_000 },
  topic.arn,
  { provider },
);

new aws.budgets.Budget('MonthlyCost', {
  budgetType: 'COST',
  timeUnit: 'MONTHLY',
  limitUnit: 'USD',
  limitAmount: String(stage.budget),
  notifications: listeners.apply((subscriberEmailAddresses) =>
    subscriberEmailAddresses.length === 0
      ? []
      : Object.entries({ FORECASTED: 100, ACTUAL: 80 }).map(([notificationType, threshold]) => ({
          notificationType,
          comparisonOperator: 'GREATER_THAN',
          thresholdType: 'PERCENTAGE',
          threshold,
          subscriberEmailAddresses,
        })),
  ),
});

import { regency } from '@puskesos/core/regency';
import { deadLetters, sendDeadLetters } from './dead-letters.ts';
import { answersEnvironment, lambda, registryEnvironment } from './functions.ts';
import {
  askForWork,
  clearMarks,
  markVillages,
  openVault,
  publishAnswers,
  publishCounts,
  publishLists,
  readPublicIndex,
  readRegistry,
  withdrawAnswers,
} from './grants.ts';
import { publishedEnvironment, publishFigures } from './published.ts';
import { stage } from './stage.ts';

const quarterOfAnHour = 15 * 60;

export const refresh = lambda('RefreshRecipients', {
  handler: 'packages/functions/src/refresh-recipients.handler',
  description: 'Publishes anew the recipient list, the figures and people’s own answers of each village that changed',
  memory: '1769 MB',
  timeout: '5 minutes',
  // Two runs at once are safe, and would do everything twice.
  ...(stage.isReserved && { concurrency: { reserved: 1 } }),
  environment: { ...registryEnvironment, ...publishedEnvironment, ...answersEnvironment },
  permissions: [
    ...[readRegistry, markVillages, clearMarks, publishCounts, askForWork],
    ...[readPublicIndex, publishLists, publishFigures, publishAnswers, withdrawAnswers, openVault, sendDeadLetters],
  ],
  // The scheduler only hands the event over; whether the run itself is repeated or kept as failed is settled here.
  retries: 1,
  transform: {
    eventInvokeConfig: (config) => {
      config.maximumEventAgeInSeconds = quarterOfAnHour;
      config.destinationConfig = { onFailure: { destination: deadLetters.arn } };
    },
  },
});

new sst.aws.CronV2('RefreshSchedule', {
  schedule: 'cron(0/5 * * * ? *)',
  timezone: regency.clock.zone,
  function: refresh,
  retries: 3,
  dlq: deadLetters.arn,
  transform: {
    schedule: (schedule) => {
      schedule.target = $resolve(schedule.target).apply((target) => ({
        ...target,
        // Later than that the next run has come.
        retryPolicy: { ...target.retryPolicy, maximumEventAgeInSeconds: quarterOfAnHour },
      }));
    },
  },
});

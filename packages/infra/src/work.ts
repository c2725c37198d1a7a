import { directoryEnvironment, followAccounts } from './auth.ts';
import { deadLetters, sendDeadLetters } from './dead-letters.ts';
import { filesEnvironment, readUploads, tellWhatIsGone, writeReports } from './files.ts';
import { lambda, registryEnvironment } from './functions.ts';
import {
  answerLetters,
  openVault,
  publishLists,
  readPublicIndex,
  readRegistry,
  takeLettersIn,
  tellMonths,
  writeRegistry,
} from './grants.ts';
import { publishedEnvironment, publishFigures } from './published.ts';
import { stage } from './stage.ts';
import { readStream } from './stream.ts';
import { registry } from './tables.ts';

export const work = lambda('Work', {
  handler: 'packages/functions/src/work.handler',
  description:
    'Does what takes longer than a request may wait: simulations, payment lists, files of results and imports, letters, deliberations, questionnaires, months in figures, users',
  memory: '1769 MB',
  // Lambda's longest; what needs more hands the rest over to the next invocation.
  timeout: '15 minutes',
  // Requests come first: what runs behind them takes no more of the database than so many at once do.
  ...(stage.isReserved && { concurrency: { reserved: stage.sideBySide } }),
  environment: { ...registryEnvironment, ...filesEnvironment, ...publishedEnvironment, ...directoryEnvironment },
  permissions: [
    readStream,
    readRegistry,
    writeRegistry,
    readPublicIndex,
    answerLetters,
    takeLettersIn,
    openVault,
    readUploads,
    writeReports,
    tellWhatIsGone,
    publishFigures,
    tellMonths,
    publishLists,
    followAccounts,
    sendDeadLetters,
  ],
});

registry.subscribe('OnWork', work.arn, {
  // A mark on which an attempt was counted asks for nothing.
  filters: [{ dynamodb: { NewImage: { type: { S: ['work'] }, attempts: { N: [{ exists: false }] } } } }],
  transform: {
    eventSourceMapping: (mapping) => {
      // Each piece has an invocation of its own, and a long one keeps none waiting; those of one record stay in their order.
      mapping.batchSize = 1;
      mapping.parallelizationFactor = stage.sideBySide;
      mapping.maximumRetryAttempts = 8;
      mapping.destinationConfig = { onFailure: { destinationArn: deadLetters.arn } };
    },
  },
});

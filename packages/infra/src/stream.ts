import { deadLetters, sendDeadLetters } from './dead-letters.ts';
import { lambda, namesEnvironment } from './functions.ts';
import { followLists, followNames, markVillages, openVault } from './grants.ts';
import { registry } from './tables.ts';

export const readStream = {
  actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
  resources: [registry.nodes.table.streamArn],
};

export const onRegistryChange = lambda('OnRegistryChange', {
  handler: 'packages/functions/src/on-registry-change.handler',
  description:
    'Marks the villages that a changed household, programme or deliberation concerns, for the next refresh; keeps the index of names and the lists',
  memory: '512 MB',
  timeout: '1 minute',
  // It opens no number; a name’s fingerprint takes the vault’s key all the same.
  environment: namesEnvironment,
  permissions: [readStream, markVillages, followNames, followLists, openVault, sendDeadLetters],
});

/** What is listed, found by a name, public, or told to who it is about. */
const told = [
  ...['household', 'program', 'deliberation', 'staff', 'duties', 'training', 'enrollment', 'case', 'proposal', 'objection', 'suggestion'],
  ...['import', 'intervention', 'line'],
];
const shownInLists = { type: { S: told } };

registry.subscribe('OnChange', onRegistryChange.arn, {
  // Either image: a deleted household changes its village's list as well.
  filters: [{ dynamodb: { NewImage: shownInLists } }, { dynamodb: { OldImage: shownInLists } }],
  transform: {
    eventSourceMapping: (mapping) => {
      mapping.batchSize = 100;
      mapping.maximumBatchingWindowInSeconds = 5;
      mapping.functionResponseTypes = ['ReportBatchItemFailures'];
      mapping.bisectBatchOnFunctionError = true;
      mapping.maximumRetryAttempts = 8;
      mapping.destinationConfig = { onFailure: { destinationArn: deadLetters.arn } };
    },
  },
});

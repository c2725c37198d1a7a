import { tables } from '@puskesos/core/shared/tables';
import { registryKey } from './keys.ts';

const production = $app.stage === 'production';

/** Everything personal. Protected from deletion in every stage: a slip there costs as much as one in production. */
export const registry = new sst.aws.Dynamo('Registry', {
  ...tables.registry,
  deletionProtection: true,
  transform: {
    table: (table) => {
      table.serverSideEncryption = { enabled: true, kmsKeyArn: registryKey.arn };
    },
  },
});

/** What anyone may see, and sealed what people are told of their own households; it can be rebuilt from the Registry, but not while people are looking at it. */
export const publicIndex = new sst.aws.Dynamo('PublicIndex', { ...tables.publicIndex, deletionProtection: production });

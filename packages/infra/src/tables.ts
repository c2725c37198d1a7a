import { tables } from '@puskesos/core/shared/tables';
import { registryKey } from './keys.ts';
import { stage } from './stage.ts';

/** Everything personal. */
export const registry = new sst.aws.Dynamo('Registry', {
  ...tables.registry,
  deletionProtection: stage.isKept,
  transform: {
    table: (table) => {
      table.serverSideEncryption = { enabled: true, kmsKeyArn: registryKey.arn };
    },
  },
});

/** What anyone may see, and sealed what people are told of their own households; it can be rebuilt from the Registry, but not while people are looking at it. */
export const publicIndex = new sst.aws.Dynamo('PublicIndex', { ...tables.publicIndex, deletionProtection: stage.isKept });

import { vaultKey } from './keys.ts';
import { publicIndex, registry } from './tables.ts';

// Said action by action instead of by `link`, which would grant dynamodb:*. Nobody gets Scan. DynamoDB checks a transaction's parts by the
// actions of their own, so there is none for TransactWriteItems.
const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writing = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:BatchWriteItem',
];

export const readRegistry = { actions: reading, resources: [registry.arn, $interpolate`${registry.arn}/index/*`] };
export const writeRegistry = { actions: writing, resources: [registry.arn] };
/** For the marks and the lease of the refresh. */
export const markRegistry = { actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'], resources: [registry.arn] };
export const clearMarks = { actions: ['dynamodb:DeleteItem'], resources: [registry.arn] };
export const readPublicIndex = { actions: ['dynamodb:GetItem', 'dynamodb:Query'], resources: [publicIndex.arn] };
export const writePublicIndex = { actions: [...reading, ...writing], resources: [publicIndex.arn] };

/** The context is what `shared/kms.ts` sends; a key wrapped for anything else doesn't open. */
export const openVault = {
  actions: ['kms:Decrypt'],
  resources: [vaultKey.arn],
  conditions: [{ test: 'StringEquals', variable: 'kms:EncryptionContext:use', values: ['puskesos-vault'] }],
};

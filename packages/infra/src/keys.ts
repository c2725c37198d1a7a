import { NOT_SET } from '@puskesos/core/shared/not-set-up';
import { stage } from './stage.ts';

const account = aws.getCallerIdentityOutput().accountId;
const region = aws.getRegionOutput().region;

// A key outlives its deployment: without it nothing that it encrypted can be read again.
const kept = { retainOnDelete: stage.isKept };

const owner = {
  sid: 'Account',
  principals: [{ type: 'AWS', identifiers: [$interpolate`arn:aws:iam::${account}:root`] }],
  actions: ['kms:*'],
  resources: ['*'],
};

/** Whoever in the account may use what that service keeps, through it and no other way. */
const through = (sid: string, service: string) => ({
  sid,
  principals: [{ type: 'AWS', identifiers: ['*'] }],
  actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey', 'kms:CreateGrant'],
  resources: ['*'],
  conditions: [
    { test: 'StringEquals', variable: 'kms:CallerAccount', values: [account] },
    { test: 'StringEquals', variable: 'kms:ViaService', values: [$interpolate`${service}.${region}.amazonaws.com`] },
  ],
});

/** Wraps the vault's own keys. A function opens the vault only if its role says so. */
export const vaultKey = new aws.kms.Key(
  'VaultKey',
  {
    description: 'Puskesos: wraps the keys that seal NIK and KK numbers',
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: aws.iam.getPolicyDocumentOutput({ statements: [owner] }).json,
  },
  kept,
);

/** What `puskesos keys --kms` is given. */
export const vaultKeyAlias = new aws.kms.Alias('VaultKeyAlias', {
  name: `alias/${$app.name}-${$app.stage}-vault`,
  targetKeyId: vaultKey.keyId,
}).name;

/**
 * Encrypts the Registry at rest. It serves whoever may use the table, through DynamoDB and no other way, so that no role has to name it
 * and a role that may read the table can still open nothing that the vault sealed.
 */
export const registryKey = new aws.kms.Key(
  'RegistryKey',
  {
    description: 'Puskesos: encrypts the Registry table',
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [owner, through('ThroughDynamoDB', 'dynamodb')],
    }).json,
  },
  kept,
);

/** Encrypts the bucket of files in the same way: through S3 and no other. */
export const filesKey = new aws.kms.Key(
  'FilesKey',
  {
    description: 'Puskesos: encrypts the files that people hand in',
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: aws.iam.getPolicyDocumentOutput({ statements: [owner, through('ThroughS3', 's3')] }).json,
  },
  kept,
);

/** The vault's keys as JSON, each wrapped by `vaultKey`: unreadable even to who can see a function's settings. Until it is set, the office refuses. */
export const vaultKeys = new sst.Secret('VaultKeys', NOT_SET);

/** The secret under which people's own answers lie in the PublicIndex. It opens nothing of the Registry's. */
export const publicKeys = new sst.Secret('PublicKeys', NOT_SET);

import { daysKept } from '@puskesos/core/shared/files';
import { filesKey } from './keys.ts';
import { router } from './router.ts';

/**
 * What people hand in, NIK and KK numbers in clear, and what is told of it. A browser puts and gets a file by an address that a function
 * signed, so nobody else reaches any of it.
 */
const files = new sst.aws.Bucket('Files', {
  // SST sees to it that nothing in it is public and that it is asked over HTTPS alone.
  cors: { allowOrigins: [router.url], allowMethods: ['PUT'], allowHeaders: ['content-type'], exposeHeaders: [], maxAge: '1 day' },
  lifecycle: Object.entries(daysKept).map(([kind, days]) => ({ id: kind, prefix: `${kind}/`, expiresIn: `${days} days` as const })),
});

new aws.s3.BucketServerSideEncryptionConfiguration('FilesEncryption', {
  bucket: files.name,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: filesKey.arn }, bucketKeyEnabled: true }],
});

export const filesEnvironment = { FILES: $interpolate`s3://${files.name}` };

/** Where a page puts a file: its policy names it. */
export const filesOrigin = $interpolate`https://${files.nodes.bucket.bucketRegionalDomainName}`;

const within = (kind: keyof typeof daysKept) => $interpolate`${files.arn}/${kind}/*`;

/** The office signs what a browser then does in its name, and looks whether an upload has come. */
export const signFiles = [
  { actions: ['s3:PutObject', 's3:GetObject'], resources: [within('uploads')] },
  { actions: ['s3:GetObject'], resources: [within('reports')] },
];
/** The work reads what was handed in, and writes what is told of it. */
export const readUploads = { actions: ['s3:GetObject'], resources: [within('uploads')] };
export const writeReports = { actions: ['s3:PutObject'], resources: [within('reports')] };
/** Without it, S3 answers what is not there as it answers what is forbidden. */
export const tellWhatIsGone = { actions: ['s3:ListBucket'], resources: [files.arn] };

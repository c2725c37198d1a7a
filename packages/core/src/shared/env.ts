import * as z from 'zod';

/** The one place where `process.env` is read. What is missing is said in one line when a function starts, not met later. */

const Database = z.object({
  AWS_REGION: z.string().min(1).default('ap-southeast-3'),
  /** Any DynamoDB-compatible address; without it the AWS endpoint of the region. */
  DYNAMODB_ENDPOINT: z.url().optional(),
});

const PublicIndex = Database.extend({ PUBLIC_INDEX_TABLE: z.string().min(3) });
/** The secret of `public-keys.ts` as JSON. */
const PUBLIC_KEYS = z.string().min(2);
const Public = PublicIndex.extend({ PUBLIC_KEYS });
const RegistryTable = Database.extend({ REGISTRY_TABLE: z.string().min(3) });

const Names = RegistryTable.extend({
  /** The keys of the vault as JSON (see `vault.ts`); on AWS each key in it is wrapped by KMS. */
  VAULT_KEYS: z.string().min(2),
  VAULT_KMS: z.enum(['on', 'off']).default('on'),
});

// Lambda gives each function those of its own role.
const Credentials = z.object({
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
});

/** Those of a function's role, which hold for as long as its process lives. Undefined where AWS' client is to look for them elsewhere. */
export function credentialsEnv() {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_PROFILE,
  } = process.env;
  return accessKeyId && secretAccessKey && !AWS_PROFILE ? { accessKeyId, secretAccessKey, sessionToken } : undefined;
}

const Place = z.string().regex(/^(s3:\/\/[a-z0-9.-]+|file:\/\/\/.+)$/);

/** Where files lie: `s3://bucket`, or `file:///folder` of one machine. Functions that have nothing to do with files name none. */
const FilesAt = Database.extend(Credentials.shape).extend({
  FILES: Place.optional(),
  /** Of a folder: where its server answers; of a bucket: another address than S3's own. */
  FILES_ADDRESS: z.url().optional(),
  /** Of a folder: what signs its addresses. */
  FILES_SECRET: z.string().min(20).optional(),
});

/** Where figures for everybody lie, named as files are. */
const PublishedAt = Database.extend(Credentials.shape).extend({
  PUBLISHED: Place.optional(),
  /** Of a bucket: another address than S3's own. */
  PUBLISHED_ADDRESS: z.url().optional(),
});

/** Of those who reach the Registry the refresh alone seals answers; the others are given no key of the public's. */
const Registry = PublicIndex.extend(Names.shape)
  .extend(FilesAt.shape)
  .extend(PublishedAt.shape)
  .extend({ PUBLIC_KEYS: PUBLIC_KEYS.optional() });

const SignIn = z.object({
  JWT_ISSUER: z.url(),
  JWT_AUDIENCE: z.string().min(1),
  /** Programs that sign in by themselves, as the sign-in service calls them. */
  JWT_CLIENTS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((client) => client.trim() || [])),
  JWT_KEYS_URL: z.url(),
});

const Office = Registry.extend(SignIn.shape);

/** Where the users lie that people sign in with; without a pool they are nobody's to make here. */
const Directory = Database.extend({ USER_POOL: z.string().min(3).optional(), JWT_ISSUER: z.string().optional() });

/** Under what name CloudWatch counts what the log tells; without one, nothing is counted. */
const Log = z.object({ METRICS: z.string().min(1).optional() });

const isOrigin = (text: string) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
const Origin = z.string().refine(isOrigin, 'an origin is https://name[:port] and no more');

/** Where frontends of others are served from, `https://a.example,https://b.example`: a browser lets them ask only if they are named. */
const Origins = z.object({
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
    .pipe(z.array(Origin).max(20)),
});

const named = <S extends z.ZodType>(schema: S) => z.preprocess((text) => (text === '' ? undefined : text), schema.optional());

/** What whoever deploys says of a stage, beside its secrets. */
const Deploying = z
  .object({
    /** The name it answers under, and the certificate for that: CloudFront takes one from us-east-1. */
    SITE_DOMAIN: named(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a name, as puskesos.example.go.id')),
    SITE_CERTIFICATE: named(
      z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'the ARN of a certificate in us-east-1'),
    ),
    /** The address that invites people, of a domain that SES has verified. */
    MAIL_FROM: named(z.email()),
  })
  .refine(({ SITE_DOMAIN: domain, SITE_CERTIFICATE: certificate }) => (domain === undefined) === (certificate === undefined), {
    path: ['SITE_DOMAIN', 'SITE_CERTIFICATE'],
    message: 'both or neither',
  });

export type PublicEnv = z.infer<typeof Public>;
export type NamesEnv = z.infer<typeof Names>;
export type FilesEnv = z.infer<typeof FilesAt>;
export type PublishedEnv = z.infer<typeof PublishedAt>;
export type RegistryEnv = z.infer<typeof Registry>;
export type OfficeEnv = z.infer<typeof Office>;
export type SignInEnv = z.infer<typeof SignIn>;

export const publicEnv = (source: NodeJS.ProcessEnv = process.env): PublicEnv => read(Public, source);
export const namesEnv = (source: NodeJS.ProcessEnv = process.env): NamesEnv => read(Names, source);
export const registryEnv = (source: NodeJS.ProcessEnv = process.env): RegistryEnv => read(Registry, source);
export const officeEnv = (source: NodeJS.ProcessEnv = process.env): OfficeEnv => read(Office, source);
export const directoryEnv = (source: NodeJS.ProcessEnv = process.env): z.infer<typeof Directory> => read(Directory, source);
export const logEnv = (source: NodeJS.ProcessEnv = process.env): z.infer<typeof Log> => read(Log, source);
export const deployEnv = (source: NodeJS.ProcessEnv = process.env): z.infer<typeof Deploying> => read(Deploying, source);
/** The origins whose pages may ask either endpoint; empty: our own pages alone. */
export const allowedOrigins = (source: NodeJS.ProcessEnv = process.env): readonly string[] => read(Origins, source).ALLOWED_ORIGINS;

function read<S extends z.ZodType>(schema: S, source: NodeJS.ProcessEnv): z.output<S> {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
  throw new Error(`Pengaturan belum lengkap / settings missing or wrong: ${missing.join(', ')}`);
}

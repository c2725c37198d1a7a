import { signIn, signInEnvironment } from './auth.ts';
import { officeCors, publicCors } from './cors.ts';
import { filesEnvironment, signFiles, tellWhatIsGone } from './files.ts';
import { answersEnvironment, lambda, publicEnvironment, registryEnvironment } from './functions.ts';
import {
  answerLetters,
  countLetters,
  openVault,
  postLetters,
  readPublicIndex,
  readRegistry,
  spendProofs,
  writeRegistry,
} from './grants.ts';
import { router } from './router.ts';
import { stage } from './stage.ts';

export const office = lambda('Office', {
  handler: 'packages/functions/src/graphql.handler',
  description: 'GraphQL for the office: households, aid, staff, training',
  // One whole vCPU is what a cold start waits for.
  memory: stage.memory,
  timeout: '25 seconds',
  environment: { ...registryEnvironment, ...signInEnvironment, ...filesEnvironment },
  permissions: [readRegistry, writeRegistry, readPublicIndex, answerLetters, openVault, ...signFiles, tellWhatIsGone],
  // It finds its WebAssembly beside itself, and so goes along as it is; loaded only when a suggestion is asked for.
  nodejs: { install: { highs: '1.15.3' } },
});

/**
 * The office's endpoint, asked at its own address in Jakarta: nothing of what staff send or are answered passes an edge abroad. The gateway lets nothing
 * past without a token of ours, so a stranger's request never starts a function that can reach the Registry. POST alone: a GET would write its variables
 * into logs of URLs.
 */
export const officeApi = new sst.aws.ApiGatewayV2('OfficeApi', {
  cors: officeCors,
  accessLog: { retention: stage.logs },
  transform: {
    stage: (stage) => {
      stage.defaultRouteSettings = { throttlingBurstLimit: 200, throttlingRateLimit: 100 };
    },
  },
});
// A script's token has no audience; the gateway then looks at whom it was given to.
const staffToken = officeApi.addAuthorizer({
  name: 'staffToken',
  jwt: { issuer: signIn.issuer, audiences: [signIn.audience, signIn.script] },
});
officeApi.route('POST /graphql', office.arn, { auth: { jwt: { authorizer: staffToken.id } } });

/** Where the pages ask it, and what their policy names. */
export const officeAt = $interpolate`${officeApi.url}/graphql`;

/**
 * For anyone. Its role reads one table, posts letters there and holds no key of the vault: a mistake here can't reach a NIK. The secret that
 * it has opens an answer only together with the NIK and the birth date that somebody sends.
 */
export const open = lambda('Public', {
  handler: 'packages/functions/src/public.handler',
  description: 'GraphQL for anyone: the published recipient list, one’s own household, objections and suggestions',
  memory: stage.memory,
  timeout: '10 seconds',
  // Of the thousand that an account has: however many strangers ask, the office answers. It is some 20,000 looks a second.
  ...(stage.isReserved && { concurrency: { reserved: 200 } }),
  environment: { ...publicEnvironment, ...answersEnvironment },
  permissions: [readPublicIndex, postLetters, spendProofs, countLetters],
  // Beside `/public/graphql`, `/public/cari` answers a form where there is no script.
  url: { cors: publicCors, router: { instance: router, path: '/public' } },
});

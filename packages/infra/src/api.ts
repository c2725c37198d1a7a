import { signIn, signInEnvironment } from './auth.ts';
import { cors } from './cors.ts';
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

export const office = lambda('Office', {
  handler: 'packages/functions/src/graphql.handler',
  description: 'GraphQL for the office: households, aid, staff, training',
  // One whole vCPU, which is what a cold start waits for.
  memory: '1769 MB',
  timeout: '25 seconds',
  environment: { ...registryEnvironment, ...signInEnvironment, ...filesEnvironment },
  permissions: [readRegistry, writeRegistry, readPublicIndex, answerLetters, openVault, ...signFiles, tellWhatIsGone],
  // It finds its WebAssembly beside itself, and so goes along as it is; loaded only when a suggestion is asked for.
  nodejs: { install: { highs: '1.15.3' } },
});

/**
 * The office's endpoint. A signed function URL won't do here: CloudFront puts its signature where the person's token was, in
 * `Authorization`. The gateway instead lets nothing past without a token of ours, so a stranger's request never starts a function that
 * can reach the Registry. POST alone: a GET would write its variables into logs of URLs.
 */
export const officeApi = new sst.aws.ApiGatewayV2('OfficeApi', {
  cors,
  accessLog: { retention: '3 months' },
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
router.route('/graphql', officeApi.url, { readTimeout: '30 seconds' });

/**
 * For anyone. Its role reads one table, posts letters there and holds no key of the vault: a mistake here can't reach a NIK. The secret that
 * it has opens an answer only together with the NIK and the birth date that somebody sends.
 */
export const open = lambda('Public', {
  handler: 'packages/functions/src/public.handler',
  description: 'GraphQL for anyone: the published recipient list, one’s own household, objections and suggestions',
  memory: '1769 MB',
  timeout: '10 seconds',
  environment: { ...publicEnvironment, ...answersEnvironment },
  permissions: [readPublicIndex, postLetters, spendProofs, countLetters],
  // Beside `/public/graphql`, `/public/cari` answers a form where there is no script.
  url: { cors, router: { instance: router, path: '/public' } },
});

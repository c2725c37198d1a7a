import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Deployment, evaluate } from './deployment.ts';
import { installSst } from './sst.ts';

/** Who may sign in to a deployment, how, and where it says so. */

let missing: string | undefined;
let production: Deployment;

beforeAll(async () => {
  missing = await installSst();
  if (missing) return console.error(missing);
  production = await evaluate('production');
}, 360_000);

beforeEach(({ skip }) => skip(missing !== undefined, missing));

it('lets people in by code alone, back to the page that signs in, and a script by its secret; the gateway takes tokens of both', () => {
  const back = [expect.stringMatching(/\/masuk\/$/)];

  expect(production.one('cognito/userPoolClient', 'BrowserClient')).toMatchObject({
    callbackUrls: back,
    logoutUrls: back,
    generateSecret: false,
    allowedOauthFlows: ['code'],
    allowedOauthScopes: ['openid', 'email', 'profile'],
    idTokenValidity: 60,
    refreshTokenValidity: 12,
  });
  expect(production.one('cognito/userPoolClient', 'ScriptClient')).toMatchObject({
    generateSecret: true,
    allowedOauthFlows: ['client_credentials'],
    allowedOauthScopes: ['office/ask'],
    explicitAuthFlows: [],
  });
  expect(production.one('cognito/resourceServer', 'OfficeScope')).toMatchObject({ identifier: 'office', scopes: [{ scopeName: 'ask' }] });
  expect(production.all('apigatewayv2/authorizer').map(({ inputs }) => inputs['jwtConfiguration'])).toMatchObject([
    { audiences: { length: 2 } },
  ]);
  expect(Object.keys(production.environment('Office'))).toContain('JWT_CLIENTS');
});

it('tells the pages, as they are built, who vouches for people, and lets them ask there', () => {
  const built = production.graph.resources.find(({ inputs }) => JSON.stringify(inputs).includes('SIGN_IN_ISSUER'));

  expect(JSON.stringify(built?.inputs)).toMatch(/"SIGN_IN_ORIGIN":"https:\/\/puskesos-kukar-production\.auth\.[\w-]+\.amazoncognito\.com"/);
});

import { regency } from '@puskesos/core/regency';
import { mailFrom } from './mail.ts';
import { router } from './router.ts';
import { stage } from './stage.ts';

/** Puskesos staff and officials. Accounts are made by Dinsos, never by signing up; a second factor is required of everyone. */
const staff = new sst.aws.CognitoUserPool('Staff', {
  usernames: ['email'],
  mfa: 'on',
  softwareToken: true,
  domain: { prefix: `puskesos-${regency.slug}-${$app.stage}` },
  transform: {
    userPool: (pool) => {
      pool.adminCreateUserConfig = { allowAdminCreateUserOnly: true };
      pool.accountRecoverySetting = { recoveryMechanisms: [{ name: 'verified_email', priority: 1 }] };
      pool.passwordPolicy = {
        minimumLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        temporaryPasswordValidityDays: 3,
      };
      pool.deletionProtection = stage.isProtected ? 'ACTIVE' : 'INACTIVE';
      if (mailFrom) pool.emailConfiguration = mailFrom;
    },
  },
});

/** Under which the first person is made, by hand. */
export const userPool = staff.id;

/** Back from signing in and from signing out: the one page that knows how. */
const returnAddress = $interpolate`${router.url}/masuk/`;

/** The browser: it can keep no secret, so the authorization code (with PKCE) is the only way in. */
const browser = staff.addClient('Browser', {
  callbackUrls: [returnAddress],
  transform: {
    client: (client) => {
      client.generateSecret = false;
      // Their account is found by the address, which they can't change by themselves.
      client.readAttributes = ['email', 'email_verified', 'name'];
      client.writeAttributes = ['name'];
      client.allowedOauthFlows = ['code'];
      client.allowedOauthScopes = ['openid', 'email', 'profile'];
      client.explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
      client.logoutUrls = [returnAddress];
      client.preventUserExistenceErrors = 'ENABLED';
      client.enableTokenRevocation = true;
      // An hour's token, a working day's session.
      client.accessTokenValidity = 60;
      client.idTokenValidity = 60;
      client.refreshTokenValidity = 12;
      client.tokenValidityUnits = { accessToken: 'minutes', idToken: 'minutes', refreshToken: 'hours' };
    },
  },
});

/** What a program may do in its own name is the register's to say, as it is of a person; the pool only wants to have it called something. */
const asking = new aws.cognito.ResourceServer('OfficeScope', {
  userPoolId: staff.id,
  identifier: 'office',
  name: 'office',
  scopes: [{ scopeName: 'ask', scopeDescription: 'Ask the office, as the program that it is' }],
});

/** A script that asks the office in its own name: it keeps a secret, and nobody signs in by it. */
const script = staff.addClient('Script', {
  transform: {
    client: (client, options) => {
      options.dependsOn = [asking];
      client.generateSecret = true;
      client.callbackUrls = [];
      client.allowedOauthFlowsUserPoolClient = true;
      client.allowedOauthFlows = ['client_credentials'];
      client.allowedOauthScopes = ['office/ask'];
      client.explicitAuthFlows = [];
      client.readAttributes = [];
      client.writeAttributes = [];
      client.accessTokenValidity = 60;
      client.tokenValidityUnits = { accessToken: 'minutes' };
    },
  },
});

const issuer = $interpolate`https://cognito-idp.${aws.getRegionOutput().region}.amazonaws.com/${staff.id}`;

/**
 * What a token must say, and where people get one. It is the ID token that is sent: only that one names its audience and the person. A script sends
 * the only one it gets, which names itself.
 */
export const signIn = { issuer, audience: browser.id, script: script.id, page: staff.domainUrl ?? issuer };

export const signInEnvironment = {
  JWT_ISSUER: issuer,
  JWT_AUDIENCE: browser.id,
  JWT_CLIENTS: script.id,
  JWT_KEYS_URL: $interpolate`${issuer}/.well-known/jwks.json`,
};

/** For who has the users follow the accounts (functions/src/cognito-directory.ts). */
export const directoryEnvironment = { USER_POOL: staff.id, JWT_ISSUER: issuer };

export const followAccounts = {
  actions: [
    'cognito-idp:AdminGetUser',
    'cognito-idp:ListUsers',
    'cognito-idp:AdminCreateUser',
    'cognito-idp:AdminUpdateUserAttributes',
    'cognito-idp:AdminEnableUser',
    'cognito-idp:AdminDisableUser',
    'cognito-idp:AdminUserGlobalSignOut',
    'cognito-idp:AdminDeleteUser',
  ],
  resources: [staff.arn],
};

import { regency } from '@puskesos/core/regency';
import { router } from './router.ts';

const production = $app.stage === 'production';

/** Puskesos staff and officials. Accounts are made by Dinsos, never by signing up; a second factor is required of everyone. */
const staff = new sst.aws.CognitoUserPool('Staff', {
  usernames: ['email'],
  mfa: 'on',
  softwareToken: true,
  domain: { prefix: `puskesos-${regency.slug}-${$app.stage}` },
  transform: {
    userPool: (pool) => {
      // Who somebody is to the office, and of which place; the handlers read these from the token.
      pool.schemas = ['role', 'village', 'district'].map((name) => ({
        name,
        attributeDataType: 'String',
        mutable: true,
        stringAttributeConstraints: { maxLength: '40' },
      }));
      pool.adminCreateUserConfig = { allowAdminCreateUserOnly: true };
      pool.accountRecoverySetting = { recoveryMechanisms: [{ name: 'verified_email', priority: 1 }] };
      pool.passwordPolicy = {
        minimumLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        temporaryPasswordValidityDays: 3,
      };
      pool.deletionProtection = production ? 'ACTIVE' : 'INACTIVE';
    },
  },
});

/** The browser: it can keep no secret, so the authorization code (with PKCE) is the only way in. */
const browser = staff.addClient('Browser', {
  callbackUrls: [$interpolate`${router.url}/`],
  transform: {
    client: (client) => {
      client.generateSecret = false;
      // A person may read their role and place, and give themselves neither.
      client.readAttributes = ['email', 'name', 'custom:role', 'custom:village', 'custom:district'];
      client.writeAttributes = ['name'];
      client.allowedOauthFlows = ['code'];
      client.allowedOauthScopes = ['openid', 'profile'];
      client.explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
      client.logoutUrls = client.callbackUrls;
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

const issuer = $interpolate`https://cognito-idp.${aws.getRegionOutput().region}.amazonaws.com/${staff.id}`;

/** What a token must say, and where people get one. It is the ID token that is sent: only that one names its audience and the person. */
export const signIn = { issuer, audience: browser.id, page: staff.domainUrl };

export const signInEnvironment = {
  JWT_ISSUER: issuer,
  JWT_AUDIENCE: browser.id,
  JWT_KEYS_URL: $interpolate`${issuer}/.well-known/jwks.json`,
};

import { deployEnv } from '@puskesos/core/shared/env';
import { stage } from './stage.ts';

const { MAIL_FROM: address } = deployEnv();
const account = aws.getCallerIdentityOutput().accountId;
const region = aws.getRegionOutput().region;

/** Invitations by SES, from an address whose domain was verified there. Otherwise Cognito sends them itself: fifty a day, from an address of its own. */
export const mailFrom =
  stage.mail === 'ses' && address !== undefined
    ? {
        emailSendingAccount: 'DEVELOPER',
        fromEmailAddress: address,
        sourceArn: $interpolate`arn:aws:ses:${region}:${account}:identity/${address.replace(/^.*@/, '')}`,
      }
    : undefined;

export const invitedFrom = mailFrom?.fromEmailAddress ?? 'Cognito, 50 a day';

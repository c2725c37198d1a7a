import { toldByMail } from './alarm.ts';
import { office, officeApi } from './api.ts';
import { signIn, userPool } from './auth.ts';
import { deadLetters } from './dead-letters.ts';
import { vaultKeyAlias } from './keys.ts';
import { invitedFrom } from './mail.ts';
import { cloudFront } from './router.ts';
import { refresh } from './schedule.ts';
import { site } from './web.ts';
import { work } from './work.ts';

/** What a deployment prints: what the next steps of DEPLOYMENT.md are given. */
export const outputs = {
  site: site.url,
  /** Where the name of the site has to lead. */
  cloudFront,
  officeApi: officeApi.url,
  signIn: signIn.page,
  userPool,
  script: signIn.script,
  invitedFrom,
  vaultKey: vaultKeyAlias,
  office: office.name,
  refresh: refresh.name,
  work: work.name,
  deadLetters: deadLetters.url,
  alarms: toldByMail,
};

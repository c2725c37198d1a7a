/** What each stage of the deployment is for, and so how it differs. Nothing else asks what a stage is called. */

interface Stage {
  /** It is never removed as a whole, nor are those who may sign in. */
  readonly isProtected: boolean;
  /** Its tables can't be deleted, and its keys outlive it. */
  readonly isKept: boolean;
  /** Of what a person waits for; a whole vCPU comes with 1769. */
  readonly memory: '1769 MB' | '1024 MB';
  /** How many pieces of work go on side by side. */
  readonly sideBySide: 1 | 2 | 4;
  /**
   * Whether what goes on behind the requests has its runs at once reserved, and may take no more. Of the ten that a new account has in all none can be
   * reserved, so a stage to try something in does without.
   */
  readonly isReserved: boolean;
  readonly logs: '3 months' | '1 month' | '1 week';
  /** Whether it has alarms, which are told to somebody, as its cost is, once `AlarmEmail` says to whom. */
  readonly isWatched: boolean;
  /** Dollars a month. Of production about twice what the README reckons, which a change of prices or of what is asked can reach and nothing usual does. */
  readonly budget: number;
  /** Who sends invitations: Cognito itself, fifty a day; or SES, once `MAIL_FROM` says from which address. */
  readonly mail: 'ses' | 'cognito';
  /** Whether it answers under the name that `SITE_DOMAIN` says, or under the one that CloudFront gives. */
  readonly isNamed: boolean;
}

const stages: Readonly<Record<string, Stage>> = {
  production: {
    isProtected: true,
    isKept: true,
    memory: '1769 MB',
    sideBySide: 4,
    isReserved: true,
    logs: '3 months',
    isWatched: true,
    budget: 150,
    mail: 'ses',
    isNamed: true,
  },
  // As production is, so that what goes well here goes well there; with invented people alone.
  staging: {
    isProtected: false,
    isKept: true,
    memory: '1769 MB',
    sideBySide: 2,
    isReserved: true,
    logs: '1 month',
    isWatched: true,
    budget: 50,
    mail: 'cognito',
    isNamed: true,
  },
};

/** Whatever else it is called: somebody’s own, to try something in and remove again. */
const dev: Stage = {
  isProtected: false,
  isKept: false,
  memory: '1024 MB',
  sideBySide: 1,
  isReserved: false,
  logs: '1 week',
  isWatched: false,
  budget: 20,
  mail: 'cognito',
  isNamed: false,
};

export const stageCalled = (name: string): Stage => stages[name] ?? dev;

/**
 * What is to become of a place where several people work at once, told without a line of the product: who is registered, in which state their aid is,
 * what of the money and the places is left. A deed answers with what it says to whoever did it, and leaves another world.
 */

/** Families that are there to begin with, and those that are still to be registered. */
export const HOMES = 5;
export const NEWCOMERS = 2;
/** The last home may be found to be the one before it. */
export const [FROM, INTO] = [4, 3] as const;
/** Only these are proposed and trained, so that a merger takes nothing along. */
export const SERVED = 3;

export type Deed =
  | { readonly does: 'register'; readonly who: number; readonly card: 0 | 1 }
  | { readonly does: 'address'; readonly who: number; readonly house: number }
  | { readonly does: 'propose' | 'verify' | 'approve' | 'activate' | 'end'; readonly who: number }
  | { readonly does: 'allocate'; readonly packages: number; readonly quota: number }
  | { readonly does: 'request' | 'confirm' | 'drop'; readonly who: number }
  | { readonly does: 'visit'; readonly who: number }
  | { readonly does: 'complain' }
  | { readonly does: 'merge' }
  | { readonly does: 'list' }
  | { readonly does: 'deliver'; readonly who: number };

type AidState = 'proposed' | 'verified' | 'approved' | 'active' | 'ended';
interface Aid {
  readonly state: AidState;
  /** Packages that are set aside for it, or were handed over. Who ends on the day on which they began is due nothing. */
  readonly set: number;
}

export interface World {
  /** By family: the house, the first to begin with, in which it lives, or into which other it went. */
  readonly homes: Readonly<Record<number, number | 'merged'>>;
  readonly aid: Readonly<Record<number, Aid>>;
  readonly packages: number;
  readonly quota: number;
  /** How many payments are still to be set aside in this year. */
  readonly periods: number;
  readonly training: Readonly<Record<number, 'asked' | 'confirmed'>>;
  readonly visits: Readonly<Record<number, number>>;
  readonly complaints: number;
  /** Who is on the list of this period, and whether theirs was handed over; undefined while there is none. */
  readonly list?: Readonly<Record<number, boolean>>;
  /** Which group of deeds this is, and in which each family became active. */
  readonly group: number;
  readonly activeSince: Readonly<Record<number, number>>;
}

export interface Step {
  readonly says: string;
  readonly world: World;
}

export const DONE = 'done';

export const worldOf = (packages: number, quota: number, periods: number): World => ({
  homes: Object.fromEntries(Array.from({ length: HOMES }, (_, who) => [who, 1])),
  ...{ aid: {}, training: {}, visits: {}, packages, quota, periods, complaints: 0, group: 0, activeSince: {} },
});

const holds = ({ state }: Aid): boolean => state === 'approved' || state === 'active';
export const seatsTaken = ({ aid }: World): number => Object.values(aid).filter(holds).length;
/** In packages. */
export const committed = ({ aid }: World): number => Object.values(aid).reduce((sum, one) => sum + one.set, 0);
/** In packages. */
export const handedOver = ({ list = {} }: World): number => Object.values(list).filter(Boolean).length;
/** Whom the public is shown: who is approved has their place. */
export const recipients = (world: World): number => seatsTaken(world);

const from: Record<'verify' | 'approve' | 'activate', AidState> = { verify: 'proposed', approve: 'verified', activate: 'approved' };

const refused = (world: World, says: string): Step[] => [{ says, world }];
const done = (world: World, change: Partial<World>): Step[] => [{ says: DONE, world: { ...world, ...change } }];
const NOT_ALLOWED = 'MOVE_NOT_ALLOWED';

/** What may come of a deed; of what only the order of arrival decides, all that it may be. `lags`: the indexes come behind by a group of deeds. */
export function stepsOf(world: World, deed: Deed, lags = false): Step[] {
  switch (deed.does) {
    case 'register':
      return deed.who in world.homes ? refused(world, 'NUMBER_TAKEN') : done(world, { homes: { ...world.homes, [deed.who]: 1 } });
    case 'address':
      if (world.homes[deed.who] === undefined || world.homes[deed.who] === 'merged') return refused(world, 'NOT_FOUND');
      return done(world, { homes: { ...world.homes, [deed.who]: deed.house } });
    case 'merge':
      if (world.homes[FROM] === 'merged') return refused(world, 'INVALID_INPUT');
      return done(world, { homes: { ...world.homes, [FROM]: 'merged' } });
    case 'allocate':
      if (deed.packages < committed(world) || deed.quota < seatsTaken(world)) return refused(world, 'INVALID_INPUT');
      return done(world, { packages: deed.packages, quota: deed.quota });
    case 'visit':
      return done(world, { visits: { ...world.visits, [deed.who]: (world.visits[deed.who] ?? 0) + 1 } });
    case 'complain':
      return done(world, { complaints: world.complaints + 1 });
    case 'list':
      return world.list ? refused(world, 'CYCLE_EXISTS') : listed(world, lags);
    case 'deliver':
      return handed(world, deed.who);
    case 'request':
    case 'confirm':
    case 'drop':
      return trained(world, deed.does, deed.who);
    default:
      return aided(world, deed.does, deed.who);
  }
}

function aided(world: World, does: 'propose' | 'verify' | 'approve' | 'activate' | 'end', who: number): Step[] {
  const before = world.aid[who];
  const become = (state: AidState, set = before?.set ?? 0) => done(world, { aid: { ...world.aid, [who]: { state, set } } });
  if (does === 'propose')
    return !before || before.state === 'ended' || before.state === 'proposed' ? become('proposed') : refused(world, NOT_ALLOWED);
  if (!before) return refused(world, 'NOT_FOUND');
  if (does === 'end') return before.state === 'ended' ? refused(world, NOT_ALLOWED) : become('ended', world.list?.[who] ? 1 : 0);
  if (does === 'activate' && before.state === 'active') return done(world, {});
  if (before.state !== from[does]) return refused(world, NOT_ALLOWED);
  if (does === 'verify') return become('verified');
  if (does === 'activate')
    return become('active').map((step) => ({
      ...step,
      world: { ...step.world, activeSince: { ...world.activeSince, [who]: world.group } },
    }));
  // What a list is about already is not set aside once more.
  const more = world.periods - (world.list?.[who] === undefined ? 0 : 1);
  if (committed(world) + more > world.packages) return refused(world, 'BUDGET_EXCEEDED');
  if (seatsTaken(world) + 1 > world.quota) return refused(world, 'QUOTA_FULL');
  return become('approved', before.set + more);
}

/** Who became active a moment before it may be missing while indexes come behind: a supplementary list has them. */
function listed(world: World, lags: boolean): Step[] {
  const active = Object.keys(world.aid)
    .map(Number)
    .filter((who) => world.aid[who]?.state === 'active');
  const mayBeMissing = active.filter((who) => lags && (world.activeSince[who] ?? 0) >= world.group - 1);
  return partsOf(mayBeMissing).flatMap((missing) =>
    done(world, { list: Object.fromEntries(active.filter((who) => !missing.includes(who)).map((who) => [who, false])) }),
  );
}

const partsOf = ([first, ...rest]: readonly number[]): number[][] =>
  first === undefined ? [[]] : partsOf(rest).flatMap((part) => [part, [first, ...part]]);

/** What is not set aside any more is taken from what is left. */
function handed(world: World, who: number): Step[] {
  const [isHandedOver, aid] = [world.list?.[who], world.aid[who]];
  if (isHandedOver === undefined || !aid) return refused(world, 'NOT_FOUND');
  if (isHandedOver) return refused(world, 'MORE_THAN_LISTED');
  const more = aid.set > 0 ? 0 : 1;
  if (committed(world) + more > world.packages) return refused(world, 'BUDGET_EXCEEDED');
  return done(world, { list: { ...world.list, [who]: true }, aid: { ...world.aid, [who]: { ...aid, set: aid.set + more } } });
}

/** Who has a seat hangs on who came first, on what was cut off before it was written, and on the sweep: that is looked at afterwards. */
function trained(world: World, does: 'request' | 'confirm' | 'drop', who: number): Step[] {
  const before = world.training[who];
  const become = (state: 'asked' | 'confirmed' | undefined): Step[] => {
    const { [who]: _before, ...others } = world.training;
    return done(world, { training: state ? { ...others, [who]: state } : others });
  };
  if (does === 'request') return before ? refused(world, 'ALREADY_IN_TRAINING') : become('asked');
  if (!before) return refused(world, 'WRONG_STEP');
  if (does === 'drop') return become(undefined);
  return before === 'confirmed' ? done(world, {}) : [...become('confirmed'), ...refused(world, 'WRONG_STEP')];
}

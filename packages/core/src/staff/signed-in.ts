import { type Grant, grantIn, isInForce, type Login, loginKey } from '../account/admit.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { officesIn } from './assignments.ts';
import { copiesKey, dutiesIn } from './duties.store.ts';
import type { StaffRole } from './shapes.ts';

interface SignedIn {
  readonly grant: Grant;
  readonly offices: Record<string, StaffRole[]>;
}

/**
 * What a login grants today and the offices that go with it, for one that was lately found to be this officer's: one BatchGet of what is a Get and a Query
 * otherwise, as strongly consistent. Undefined where it isn't theirs today, or their duties lie in no one item yet.
 */
export async function officerBehind(
  { registry }: Pick<Context, 'registry'>,
  login: Login,
  staff: string,
  day: Day,
): Promise<SignedIn | undefined> {
  const [granted, held] = [loginKey(login), copiesKey(staff)];
  const items = await registry.batchGet([granted, held], true);
  const [signedIn, duties] = [granted, held].map(({ pk, sk }) => items.find((item) => item.pk === pk && item.sk === sk));
  if (!signedIn || !duties) return undefined;
  const grant = grantIn(signedIn);
  const isTheirs = grant.role === 'officer' && grant.id === staff && isInForce(grant, day);
  return isTheirs ? { grant, offices: officesIn(dutiesIn(duties), day) } : undefined;
}

import { createHash } from 'node:crypto';
import type { AidCourse } from '../household/aid-course.rules.ts';
import { collectorOf } from '../household/collector.rules.ts';
import { eldest, headOf, livingIn, onlyClaims } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import type { Entitlement } from '../program/entitlement.rules.ts';
import type { Cycle, Goods, LeftOut, LeftOutReason, Line, Listed } from './shapes.ts';

/** How an enrollment becomes a line of a list. No I/O, no clock. */

/** No letter that a spreadsheet could take for a power of ten, none that looks like a digit. */
const LETTERS = '0123456789ABCDFGHJKMNPQRSTUVWXYZ';
const LENGTH = 9;

/** Drawn from the cycle and whom of what period it is for, so that building a list again gives the same. The K keeps it a text wherever it is opened. */
export function codeOf(cycle: string, slot: string): string {
  const bytes = createHash('sha256').update(`${cycle}\0${slot}`).digest();
  return `K${Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}

/** Where a line lies. */
export type Place = Pick<Listed, 'cycle' | 'village' | 'enrollment' | 'arrears'>;

/** What tells a line from the others of its list and village: the enrollment, and for which earlier period. */
export const slotOf = ({ enrollment, arrears }: Pick<Place, 'enrollment' | 'arrears'>): string =>
  arrears === undefined ? enrollment : `${enrollment}#${arrears}`;

export const placeOf = ({ cycle, village, enrollment, arrears }: Place): Place => ({
  cycle,
  village,
  enrollment,
  ...(arrears !== undefined && { arrears }),
});

export const lineId = ({ cycle, village, enrollment, arrears }: Place): string =>
  [cycle, village, enrollment, ...(arrears === undefined ? [] : [arrears])].join('/');

/** Whoever gives an id that nobody was given names nothing. */
export function parseLineId(id: string): Place | undefined {
  const [cycle, village, enrollment, arrears, ...more] = id.split('/');
  return cycle && village && enrollment && arrears !== '' && more.length === 0
    ? placeOf({ cycle, village, enrollment, ...(arrears !== undefined && { arrears }) })
    : undefined;
}

/** Who is paid: whoever is named to collect it, else the member it is for, or whoever speaks for the household. Undefined when they no longer live there. */
export function payeeOf(household: Household, member: string | undefined): string | undefined {
  const living = livingIn(household);
  if (member !== undefined && !living.some(({ id }) => id === member)) return undefined;
  const named = living.length > 0 ? collectorOf(household, member) : undefined;
  if (named) return named.name;
  if (member !== undefined) return living.find(({ id }) => id === member)?.name;
  const head = headOf(household);
  return head && living.includes(head) ? head.name : eldest(household)?.name;
}

interface Recipient {
  readonly household: Household;
  readonly aid: Pick<AidCourse, 'id' | 'member'>;
  /** The period it is for, where that is an earlier one than the cycle's. */
  readonly arrears?: string | undefined;
  readonly due: Entitlement | undefined;
  /** Absent where the centre pays. */
  readonly purse?: Listed['purse'];
}

/**
 * The line, or why there is none. Who only claims the number that they are paid under may be paid twice by it, or in another's place: their
 * money stays set aside until somebody has said whose it is, and a supplementary list pays what was due, which nobody has to remember; a line that
 * was held would lapse with its list. Who holds the number is paid: that somebody else wrote it down must not cost them.
 */
export function listedLineOf(
  cycle: Pick<Cycle, 'id' | 'fund' | 'kind'>,
  { household, aid, arrears, due, purse }: Recipient,
): Listed | LeftOutReason {
  const payee = payeeOf(household, aid.member);
  if (payee === undefined) return 'not_living_there';
  if (onlyClaims(household, aid.member)) return 'number_disputed';
  if (!due) return 'no_amount';
  const goods = cycle.kind === 'goods' ? goodsIn(due) : undefined;
  if (due.rupiah === 0 && !goods) return due.unknown.length > 0 ? 'claim_unknown' : 'nothing_due';
  if (cycle.fund !== 'apbn' && !purse) return 'no_commitment';
  const { street, rt, rw } = household.address;
  const late = arrears === undefined ? {} : { arrears };
  const collector = collectorOf(household, aid.member)?.kind;
  return {
    cycle: cycle.id,
    code: codeOf(cycle.id, slotOf({ enrollment: aid.id, ...late })),
    enrollment: aid.id,
    ...late,
    household: household.id,
    ...(aid.member !== undefined && { member: aid.member }),
    village: household.village,
    payee,
    ...(collector && { collector }),
    address: { street, ...(rt !== undefined && { rt }), ...(rw !== undefined && { rw }) },
    rupiah: due.rupiah,
    parts: due.parts,
    ...(due.unknown.length > 0 && { unknown: due.unknown }),
    ...(goods && { goods }),
    ...(purse && { purse }),
  };
}

/** Goods of one unit are counted in it; of several, or of none that is said, they are one parcel, and the parts tell what is in it. */
function goodsIn({ parts }: Entitlement): Goods | undefined {
  if (parts.length === 0) return undefined;
  const goods = parts.flatMap((part) => part.goods ?? []);
  const [first] = goods;
  const quantity = goods.reduce((sum, one) => sum + one.quantity, 0);
  const same = first && goods.length === parts.length && goods.every(({ unit }) => unit === first.unit);
  return same && quantity > 0 ? { quantity, unit: first.unit } : { quantity: 1, unit: 'paket' };
}

export const newLine = (list: Listed, told: Pick<Line, 'known' | 'asksForCollector'> = {}): Line => ({
  ...list,
  state: 'listed',
  ...told,
  paid: 0,
  attempts: [],
  handovers: [],
});

/** What the digest covers: the frozen part alone, its fields in this order. */
export const frozenText = (line: Listed): string =>
  JSON.stringify([
    line.cycle,
    line.code,
    line.enrollment,
    line.household,
    line.member ?? null,
    line.village,
    line.payee,
    [line.address.street, line.address.rt ?? null, line.address.rw ?? null],
    line.rupiah,
    line.parts.map(({ component, count, rupiah, goods }) => [component, count, rupiah, goods ? [goods.quantity, goods.unit] : null]),
    line.unknown ?? [],
    line.goods ? [line.goods.quantity, line.goods.unit] : null,
    line.purse ? [line.purse.fund, line.purse.area] : null,
    ...(line.arrears === undefined ? [] : [line.arrears]),
    ...(line.collector === undefined ? [] : [line.collector]),
  ]);

export const isSettled = ({ state }: Pick<Line, 'state'>): boolean => state === 'paid' || state === 'delivered';

/** Not to be paid, for now or at all. */
export const isStopped = ({ state }: Pick<Line, 'state'>): boolean => state === 'held' || state === 'excluded' || state === 'returned';

/** What a line is that is not stopped and not settled, by what has happened to it. */
export function openStateOf({ paid, attempts }: Pick<Line, 'paid' | 'attempts'>): 'partly' | 'failed' | 'listed' {
  if (paid > 0) return 'partly';
  return attempts.at(-1)?.outcome === 'failed' ? 'failed' : 'listed';
}

type WhoLeft = Pick<LeftOut, 'cycle' | 'household' | 'village' | 'arrears'> & Pick<AidCourse, 'id' | 'member'>;

export const leftOutOf = ({ id: enrollment, household, member, ...place }: WhoLeft, reason: LeftOutReason): LeftOut => ({
  ...placeOf({ ...place, enrollment }),
  household,
  ...(member !== undefined && { member }),
  reason,
});

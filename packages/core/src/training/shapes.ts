import * as z from 'zod';
import { CriterionTree } from '../program/criterion-tree.ts';
import { findDistrict, regency, VillageCode } from '../region/region.ts';
import { type Day, type Instant, InstantText } from '../shared/clock.ts';
import type { Counted, Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { chosenId } from '../shared/id.ts';
import { Rupiah } from '../shared/money.ts';
import { said } from '../shared/said.ts';
import type { Measure } from './livelihood-shapes.ts';

/** What a training, its seats and the enrollments in it look like. */

export const themes = [
  'sewing',
  'cooking',
  'crafts',
  'farming',
  'fishery',
  'livestock',
  'mechanics',
  'digital',
  'business',
  'care',
] as const;
export const trainingStates = ['open', 'closed', 'cancelled'] as const;
/** Who of those waiting moves up first: whoever came first, or women breadwinners and the poorest before the others. */
export const waitingRules = ['arrival', 'need'] as const;

export const enrollmentStates = ['requested', 'invited', 'enrolled', 'attending', 'completed', 'dropped'] as const;
/** In these somebody has a seat. */
export const seatedStates = [
  'invited',
  'enrolled',
  'attending',
  'completed',
] as const satisfies readonly (typeof enrollmentStates)[number][];
export const dropReasons = ['declined', 'lapsed', 'absent', 'work', 'family', 'moved', 'died', 'cancelled', 'other'] as const;

export const TrainingId = chosenId(3);

export const SessionInput = z
  .object({ from: InstantText, to: InstantText, place: freeText(2, 120).optional() })
  .refine(({ from, to }) => from < to, { ...said('Sesi berakhir sebelum mulai', 'the session ends before it begins'), path: ['to'] });

export interface Session extends z.output<typeof SessionInput> {
  /** `1`, `2` … in the order of their beginnings. */
  readonly id: string;
}

/** Do they share a moment? One that begins as the other ends does not clash with it. */
export const clash = (one: { from: Instant; to: Instant }, other: { from: Instant; to: Instant }): boolean =>
  one.from < other.to && other.from < one.to;

const DistrictCode = z
  .string()
  .refine(
    (code) => findDistrict(code) !== undefined,
    said(`Bukan kode kecamatan di ${regency.name}`, `no kecamatan of ${regency.name} has this code`),
  );

export const Seats = z
  .int()
  .min(1, said('Paling sedikit satu kursi', 'at least one seat'))
  .max(300, said('Paling banyak 300 kursi', 'at most 300 seats'));

export const TrainingInput = z.object({
  /** Chosen by Dinsos; also what its money is allocated to in a fund. */
  id: TrainingId,
  name: freeText(3, 120),
  theme: z.enum(themes),
  provider: freeText(2, 120),
  place: z.object({ village: VillageCode, address: freeText(2, 200) }),
  sessions: z.array(SessionInput).min(1).max(60),
  seats: Seats,
  /** Seats kept for a kecamatan; the others are for everybody else. */
  quotas: z
    .array(z.object({ district: DistrictCode, seats: Seats }))
    .max(20)
    .default([]),
  criteria: z.object({ tree: CriterionTree, source: freeText(3, 300) }).optional(),
  waiting: z.enum(waitingRules).default('arrival'),
  /** Days an invitation may stay without an answer before the next one moves up. */
  answerWithin: z.int().min(1).max(60).default(7),
  /** What it is planned to cost, by fund. */
  costs: z
    .array(z.object({ fund: z.string(), rupiah: Rupiah, what: freeText(2, 120) }))
    .max(20)
    .default([]),
  /** The decision behind it. */
  basis: freeText(3, 300),
});

export interface Training extends Omit<z.output<typeof TrainingInput>, 'sessions'> {
  readonly sessions: readonly Session[];
  readonly state: (typeof trainingStates)[number];
  /** The day of its last session, once that is over and it was closed by itself. */
  readonly overOn?: Day;
}
export type TrainingNow = Stored<Training>;

/** The area of the seats that are kept for no kecamatan. */
export const ELSEWHERE = '*';

/** The seats of one kecamatan with a quota, or of all others: `*`. */
export interface Pool {
  readonly training: string;
  readonly area: string;
  readonly seats: number;
}
/** free: seats nobody has. direct: of the requests among the first `seats` to arrive, those that were decided. */
export type PoolNow = Stored<Pool> & Counted<'free' | 'direct'>;

export interface Attendance {
  readonly session: string;
  readonly present: boolean;
  readonly by: string;
  readonly at: Instant;
}

/** Goods or tools given to somebody for what they learned. */
export interface Kit {
  /** The receipt's number; handed over once. */
  readonly receipt: string;
  readonly what: string;
  readonly quantity: number;
  readonly unit: string;
  readonly rupiah: Rupiah;
  /** Whose money, as `apbd-2026`. */
  readonly fund: string;
  readonly receivedBy: string;
  readonly on: Day;
}

/** One person in one training, from the request on. */
export interface Enrollment {
  readonly id: string;
  readonly training: string;
  readonly household: string;
  readonly member: string;
  /** See person.ts: the same person in whatever household. */
  readonly person: string;
  readonly village: string;
  /** Whose seats: a kecamatan's code, or `*`. */
  readonly area: string;
  /** Who moves up first by the training's rule, before the order of arrival. */
  readonly rank: string;
  /** Order of arrival among the requests for those seats. */
  readonly ticket: number;
  readonly state: (typeof enrollmentStates)[number];
  readonly requestedAt: Instant;
  /** Until when an invitation waits for an answer. */
  readonly answerBy?: Day;
  readonly dropped?: (typeof dropReasons)[number];
  /** The day on which an invitation that nobody answered came to its end; and that they asked for a seat anew since. */
  readonly lapsedOn?: Day;
  readonly askedAgain?: true;
  /** They have died or left since: nothing is to be asked of them, until they are back. */
  readonly gone?: true;
  readonly note?: string;
  readonly attendance: readonly Attendance[];
  readonly certificate?: { readonly number: string; readonly on: Day };
  readonly kits: readonly Kit[];
  readonly measures: readonly Measure[];
  /** The measures that nobody took while they could be taken. */
  readonly missed?: readonly Measure['at'][];
}

/** What one person is, or was, enrolled in, under whichever family card. */
export interface Learner {
  readonly person: string;
  readonly entries: readonly {
    readonly enrollment: string;
    readonly training: string;
    readonly household: string;
    readonly state: (typeof enrollmentStates)[number];
  }[];
}

export type EnrollmentNow = Stored<Enrollment>;

import type { Collector } from '../household/shapes.ts';
import type { AmountHole } from '../program/holes.rules.ts';
import type { Program } from '../program/shapes.ts';
import type { Day, Instant } from '../shared/clock.ts';
import type { Rupiah } from '../shared/money.ts';

/** What a payment cycle is made of: its list of lines, and what became of each. */

export const cycleStates = ['building', 'frozen', 'approved', 'closed'] as const;
export type CycleState = (typeof cycleStates)[number];

/** Why a recipient is not on a list. */
export const leftOutReasons = [
  'no_amount',
  'claim_unknown',
  'nothing_due',
  'no_commitment',
  'not_living_there',
  'suspended',
  'listed_twice',
  'on_another_list',
  'approved_not_active',
  'number_disputed',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/**
 * One payment or one handing out of a programme, in one of its periods. Everybody who is due is on one list; who was missed is on a
 * supplementary one. For the same period nobody is on two.
 */
export interface Cycle {
  /** `<programme>.<period>`, as `sembako.2026-Q4`; of a supplementary list `sembako.2026-Q4.susulan-1`. */
  readonly id: string;
  /** Of a supplementary list: the how manieth of its period. */
  readonly supplement?: number;
  /** Of a supplementary list: earlier periods of the same year that it pays too, to whom they are still due. */
  readonly arrears?: readonly string[];
  readonly program: string;
  readonly programName: string;
  readonly fund: Program['fund'];
  readonly kind: Program['kind'];
  /** `2026-11`, `2026-Q4` or `2026`. */
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
  /** The day within the period on which amounts and entitlements are judged. */
  readonly day: Day;
  /** Days of the period on which a component of the programme has no amount though it had one before: nothing of it is on the list for them. */
  readonly holes?: readonly AmountHole[];
  /** Households that could not be read when the list was built, and so are neither on it nor left out; none where all could. */
  readonly unreadable?: number;
  readonly state: CycleState;
  /** How often the list was begun; a frozen list that is not approved may be built anew. */
  readonly run: number;
  readonly madeBy: string;
  /** All who had its list built, at whatever run: none of them approves it. */
  readonly makers?: readonly string[];
  readonly madeAt: Instant;
  /** Building failed too often; it goes on when the list is built anew. */
  readonly stalledAt?: Instant;
  readonly frozenAt?: Instant;
  /** SHA-256 over the frozen part of all lines, in the order of their keys. */
  readonly digest?: string;
  readonly lines?: number;
  readonly rupiah?: Rupiah;
  readonly leftOut?: Readonly<Partial<Record<LeftOutReason, number>>>;
  readonly approvedBy?: string;
  readonly approvedAt?: Instant;
  /** Lines whose people had changed between the making of the list and its approval. */
  readonly changedAtApproval?: number;
  readonly closedBy?: string;
  readonly closedAt?: Instant;
}

export interface Part {
  readonly component: string;
  readonly count: number;
  readonly rupiah: Rupiah;
  readonly goods?: Goods;
}

export interface Goods {
  readonly quantity: number;
  readonly unit: string;
}

/** The frozen part of a line: who is to get what. Set when the list is built, never changed after. */
export interface Listed {
  readonly cycle: string;
  /** Short and opaque: what a payment file names the line by. */
  readonly code: string;
  readonly enrollment: string;
  /** The period that it is for, where that is an earlier one than its cycle's. */
  readonly arrears?: string;
  readonly household: string;
  readonly member?: string;
  readonly village: string;
  readonly payee: string;
  /** As what the payee collects, where somebody is named for it. */
  readonly collector?: Collector['kind'];
  readonly address: { readonly street: string; readonly rt?: string; readonly rw?: string };
  readonly rupiah: Rupiah;
  readonly parts: readonly Part[];
  /** Components that the register can't tell for how many they are due; not in the sum. */
  readonly unknown?: readonly string[];
  /** What is handed out, where the programme gives goods. */
  readonly goods?: Goods;
  /** Whose allocation it is taken from; none for what the centre pays. */
  readonly purse?: { readonly fund: string; readonly area: string };
}

export const lineStates = ['listed', 'failed', 'partly', 'paid', 'delivered', 'held', 'excluded', 'returned'] as const;
export type LineState = (typeof lineStates)[number];

/** Why a line is not to be paid for now, or not at all. `closed`: its cycle was closed while it was open. */
export const stopCauses = ['ended', 'suspended', 'died', 'moved', 'other', 'closed'] as const;
export type StopCause = (typeof stopCauses)[number];

/**
 * What has become of whom a line is for. `payee`: somebody else than who is to be paid speaks for the household by now. `number_disputed`: a number
 * that it is paid under is another household's too.
 */
export const lineChanges = ['ended', 'suspended', 'died', 'moved', 'payee', 'number_disputed'] as const;
export type LineChange = (typeof lineChanges)[number];

/** Who stopped a line, and why. */
export interface Stop {
  readonly cause: StopCause;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  /** The state it was in, which it takes again when it is released. */
  readonly was: LineState;
}

/** Money, or the goods of one receipt, that came back after it was given. */
export interface Return {
  readonly at: Instant;
  readonly on: Day;
  readonly by: string;
  readonly rupiah: Rupiah;
  readonly reason: string;
  /** Of which handover, where goods came back. */
  readonly receipt?: string;
}

/** What a result file said of a line. */
export interface Attempt {
  readonly at: Instant;
  readonly outcome: 'paid' | 'failed' | 'processing';
  /** All that was paid by then. */
  readonly paid: Rupiah;
  readonly reason?: string;
  /** The ministry's own word for it, as it was written. */
  readonly official?: string;
  /** The result file. */
  readonly file: string;
}

/** Goods handed over to a recipient. */
export interface Handover {
  readonly at: Instant;
  readonly on: Day;
  readonly by: string;
  readonly quantity: number;
  readonly rupiah: Rupiah;
  readonly receipt: Receipt;
  readonly note?: string;
}

export interface Receipt {
  readonly number: string;
  readonly receivedBy: string;
  /** SHA-256 of the photo that the officer keeps, in hexadecimal. */
  readonly photoHash?: string | undefined;
}

export interface Line extends Listed {
  readonly state: LineState;
  /** How whom it is for stood already when the list was made, where that was not as one who is to be paid now. */
  readonly known?: LineChange;
  /** There was nobody to collect it when the list was made: the head is dead or a child, and nobody is named. */
  readonly asksForCollector?: true;
  /** Of `rupiah`, what is paid or handed over. */
  readonly paid: Rupiah;
  readonly settledAt?: Instant;
  /** Why the last payment failed. */
  readonly reason?: string;
  /** The ministry's own word for where it stands, as last told. */
  readonly official?: string;
  readonly attempts: readonly Attempt[];
  readonly handovers: readonly Handover[];
  readonly stop?: Stop;
  /** Oldest first. */
  readonly returns?: readonly Return[];
}

export interface LeftOut {
  readonly cycle: string;
  readonly enrollment: string;
  /** As on a line. */
  readonly arrears?: string;
  readonly household: string;
  readonly member?: string;
  readonly village: string;
  readonly reason: LeftOutReason;
}

/** How the lines of a kecamatan stand, in figures. */
export interface CycleTally extends Readonly<Record<LineState, number>> {
  readonly district: string;
  readonly lines: number;
  readonly rupiah: number;
  /** What of `rupiah` is paid or handed over. */
  readonly realised: number;
}

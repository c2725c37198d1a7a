import * as z from 'zod';
import { fundSources } from '../household/aid-shapes.ts';
import { findDistrict, findVillage, regency } from '../region/region.ts';
import type { Instant } from '../shared/clock.ts';
import type { Counted, Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { Rupiah } from '../shared/money.ts';
import { said } from '../shared/said.ts';

/** What a budget, its allocations and its ledger look like. */

export type Source = (typeof fundSources)[number];

const Basis = freeText(3, 300);

export const FundInput = z.object({
  source: z.enum(fundSources),
  year: z
    .int()
    .min(2000, said('Tahun anggaran antara 2000 dan 2100', 'a year of budget lies between 2000 and 2100'))
    .max(2100, said('Tahun anggaran antara 2000 dan 2100', 'a year of budget lies between 2000 and 2100')),
  name: freeText(2, 100),
  /** All that may be allocated (pagu). */
  ceiling: Rupiah,
  /** The decision behind it. */
  basis: Basis,
});

/** One source's money for one year. */
export interface Fund extends z.output<typeof FundInput> {
  /** `apbd-2026` */
  readonly id: string;
}
export type FundNow = Stored<Fund> & Counted<'unallocated'>;

export const FundId = z.string().regex(/^[a-z_]+-\d{4}$/, said('Kode pagu seperti apbd-2026', 'the code of a fund is like apbd-2026'));

export const ProgramId = z.string().regex(/^[a-z0-9-]{2,40}$/, said('Bukan kode program', 'not the code of a programme'));

const AreaCode = z
  .string()
  .trim()
  .refine(
    (code) => findDistrict(code) !== undefined || findVillage(code) !== undefined,
    said(`Bukan kode kecamatan atau desa di ${regency.name}`, `no kecamatan or village of ${regency.name} has this code`),
  );

/** Names an allocation: whose money, for what, where. */
export const AllocationKey = z.object({ fund: FundId, program: ProgramId, area: AreaCode });
export type AllocationKey = z.output<typeof AllocationKey>;

export const AllocationInput = AllocationKey.extend({
  rupiah: Rupiah,
  /** Recipients at most (kuota). */
  quota: z
    .int(said('Kuota harus bilangan bulat', 'a quota must be a whole number'))
    .min(0, said('Kuota tidak boleh di bawah nol', 'a quota must not be below zero'))
    .max(1_000_000, said('Kuota paling banyak 1.000.000', 'a quota is 1,000,000 at most')),
  basis: Basis,
});

/** The part of a fund that one programme may use in one area. */
export type Allocation = z.output<typeof AllocationInput>;

/** available: rupiah − committed. seats: quota − recipients. What is realised stays committed. */
export type AllocationCounter = 'available' | 'committed' | 'realised' | 'seats';
export type AllocationCounts = Counted<AllocationCounter>;
export type AllocationNow = Stored<Allocation> & AllocationCounts;

/** What an enrollment took of an allocation, all told. */
export interface CommitmentAmounts {
  readonly committed: number;
  readonly realised: number;
  /** 1 while it counts in the quota. */
  readonly seat: number;
}

/** What one enrollment may still get from one fund: what is committed and not yet realised. */
export interface Commitment extends CommitmentAmounts, AllocationKey {
  readonly enrollment: string;
}

export const entryKinds = ['commit', 'release', 'realise', 'reverse'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Something to be booked for an enrollment. */
export interface Entry {
  readonly kind: EntryKind;
  /** Of one enrollment and fund, an entry with this id is booked once. */
  readonly id: string;
  readonly enrollment: string;
  readonly allocation: AllocationKey;
  /** The enrollment's commitment as it was read; undefined where there was none. */
  readonly before: Commitment | undefined;
  /** Zero or more. */
  readonly rupiah: number;
  /** 1 takes a seat of the quota, -1 gives it back. */
  readonly seat?: -1 | 0 | 1;
  readonly note: string;
}

/** An entry as it lies in the ledger, never changed. */
export interface LedgerLine extends AllocationKey {
  readonly id: string;
  readonly kind: EntryKind;
  readonly enrollment: string;
  readonly rupiah: number;
  /** What it added to, or took from, all that is committed. */
  readonly committed: number;
  readonly seat: number;
  readonly note: string;
  readonly at: Instant;
  readonly by: string;
}

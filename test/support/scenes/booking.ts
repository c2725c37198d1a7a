import * as Fund from '@puskesos/core/fund';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { operation } from '@puskesos/core/shared/operation';
import { expect } from 'vitest';
import * as z from 'zod';

/** Entries as a slice above would book them: read, decide, one transaction. */

const Line = z.object({
  kind: z.enum(['commit', 'release', 'realise', 'reverse']),
  id: z.string(),
  enrollment: z.string(),
  rupiah: z.int().min(0),
  seat: z.union([z.literal(-1), z.literal(0), z.literal(1)]).default(0),
});

export const bookLines = operation({
  name: 'bookLines',
  input: z.object({ allocation: Fund.AllocationKey, lines: z.array(Line) }),
  may: () => true,
  run: async ({ allocation, lines }, context) => {
    const [read, commitments] = await Promise.all([
      Fund.allocationOf(context, allocation),
      Fund.commitmentsOf(
        context,
        lines.map(({ enrollment }) => enrollment),
        allocation.fund,
      ),
    ]);
    const entries = lines.map((line) => ({ ...line, allocation, before: commitments.get(line.enrollment), note: 'contoh' }));
    return { result: undefined, changes: Fund.book(context, entries, read ? [read] : []) };
  },
});

/** Sets money aside for an enrollment, and a place where it has none yet. */
export const setAside = operation({
  name: 'setAside',
  input: z.object({ allocation: Fund.AllocationKey, id: z.string(), enrollment: z.string(), rupiah: z.int().min(0) }),
  may: () => true,
  run: async ({ allocation, ...asked }, context) => {
    const [read, before] = await Promise.all([
      Fund.allocationOf(context, allocation),
      Fund.commitmentOf(context, asked.enrollment, allocation.fund),
    ]);
    const entry = { ...asked, kind: 'commit', allocation, before, seat: before?.seat === 1 ? 0 : 1, note: 'contoh' } as const;
    return { result: undefined, changes: Fund.book(context, [entry], read ? [read] : []) };
  },
});

/** Gives back whatever an enrollment holds by then, its place too, to another if one is named. */
export const giveBack = operation({
  name: 'giveBack',
  input: z.object({
    allocation: Fund.AllocationKey,
    id: z.string(),
    enrollment: z.string(),
    to: z.object({ enrollment: z.string(), rupiah: z.int().min(0) }).optional(),
  }),
  may: () => true,
  run: async ({ allocation, id, enrollment, to }, context) => {
    const [read, held] = await Promise.all([
      Fund.allocationOf(context, allocation),
      Fund.commitmentsOf(context, [enrollment, ...(to ? [to.enrollment] : [])], allocation.fund),
    ]);
    const before = held.get(enrollment);
    const next = to && held.get(to.enrollment);
    if (!read || before?.seat !== 1 || next?.seat === 1) return { result: undefined, changes: [] };
    const shared = { id, allocation, note: 'contoh' };
    const entries: Fund.Entry[] = [
      { ...shared, kind: 'release', enrollment, before, rupiah: before.committed - before.realised, seat: -1 },
      ...(to ? [{ ...shared, ...to, kind: 'commit', before: next, seat: 1 } as const] : []),
    ];
    return { result: undefined, changes: Fund.book(context, entries, [read]) };
  },
});

/** Every counter of the year's budget is what its ledger adds up to. */
export async function booksAgree(stores: Stores, fund = 'apbd-2026'): Promise<void> {
  const checks = [];
  for await (const check of Fund.checkAll(contextFor(stores, systemActor('test')), { fund }, () => undefined)) checks.push(check);
  expect(checks.filter(({ agrees }) => !agrees)).toEqual([]);
}

/** Reverses what was realised for an enrollment, so much of it as there is. */
export const comesBack = operation({
  name: 'comesBack',
  input: z.object({ allocation: Fund.AllocationKey, id: z.string(), enrollment: z.string(), rupiah: z.int().min(0) }),
  may: () => true,
  run: async ({ allocation, id, enrollment, rupiah }, context) => {
    const [read, before] = await Promise.all([
      Fund.allocationOf(context, allocation),
      Fund.commitmentOf(context, enrollment, allocation.fund),
    ]);
    if (!read || !before || before.realised === 0) return { result: undefined, changes: [] };
    const entry = {
      kind: 'reverse',
      id,
      enrollment,
      allocation,
      before,
      rupiah: Math.min(rupiah, before.realised),
      note: 'contoh',
    } as const;
    return { result: undefined, changes: Fund.book(context, [entry], [read]) };
  },
});

import type { Proposal } from '@puskesos/core/proposal';
import { dayOf } from '@puskesos/core/shared/clock';
import type { Task } from '@puskesos/core/task/shapes';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';
import { sample } from '../support/scenes/sample.ts';

/** The sample's office is a little behind with its work, on the day on which it is made: as a real one, and no more. */

const office = useOffice(sample(360), runPendingJobs);
const today = dayOf(new Date().toISOString());
let tasks: Task[];
let proposals: Proposal[];

beforeAll(async () => {
  const items = (await itemsOf(office.stores.registry)).filter(({ sk, data }) => !sk.startsWith('~') && typeof data === 'string');
  const all = <T>(type: string) => items.flatMap((item) => (item['type'] === type ? [JSON.parse(item['data'] as string) as T] : []));
  tasks = all<Task>('task').filter(({ since }) => since <= today);
  proposals = all<Proposal>('proposal');
});

const late = (some: readonly Task[]) => some.filter(({ due }) => due < today);

describe('what waits', () => {
  it('is late for a fifth at most at each desk, and some of it is', () => {
    const shares = [...Map.groupBy(tasks, ({ desk }) => desk)].map(([desk, some]) => ({ desk, late: late(some).length / some.length }));

    expect(shares.map(({ desk }) => desk).toSorted()).toEqual(['camat', 'dinsos', 'puskesos', 'village_head']);
    expect(shares.filter((one) => one.late > 0.2)).toEqual([]);
    expect(late(tasks).length / tasks.length).toBeGreaterThan(0.04);
  });

  it('is late in no kind of work altogether, nor at any desk', () => {
    const allLate = [...Map.groupBy(tasks, ({ desk, kind }) => `${desk} ${kind}`)].filter(([, some]) => late(some).length === some.length);

    expect(allLate.map(([kind]) => kind)).toEqual([]);
  });

  it('has been waiting for months at the most', () => {
    const monthsAgo = new Date(Date.now() - 120 * 86_400_000).toISOString().slice(0, 10);

    expect(tasks.filter(({ due }) => due < monthsAgo)).toEqual([]);
  });
});

it('has proposals to a village’s own fund on each state of that road', () => {
  const states = new Set(proposals.filter(({ purse }) => purse === 'village_fund').map(({ state }) => state));

  for (const state of ['proposed', 'listed', 'agreed', 'verified'] as const) expect(states).toContain(state);
});

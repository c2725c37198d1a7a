import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { family, numbers, VILLAGE } from './people.ts';

/** A small register in which everybody is known: families of four, by decile, some of whom receive a programme. */

export const PROGRAM = 'bantuan-contoh';

export async function withProgram(context: Context, target: 'household' | 'person' = 'household'): Promise<void> {
  await Program.add(context, {
    id: PROGRAM,
    name: 'Bantuan Contoh',
    fund: 'apbn',
    kind: 'cash',
    target,
    period: 'quarterly',
    from: '2020-01-01',
    source: 'contoh / sample',
  });
}

interface Family {
  readonly village?: string;
  readonly decile?: number;
  readonly receives?: boolean;
}

/** Ids count up in the order in which families are registered. */
export function familiesIn(stores: Stores, start = 1) {
  const from = numbers(start);
  let id = start - 1;
  const context = contextFor(stores, systemActor('seed'), { newId: () => String(++id).padStart(6, '0') });
  return {
    context,
    async add({ village = VILLAGE, decile, receives }: Family): Promise<Household.Household> {
      const household = await Household.register(context, family(from, { village }));
      const about = { household: household.id };
      if (decile !== undefined) await receiveDecile(context, { ...about, decile, date: '2026-01-01', source: 'contoh' });
      if (receives) await Aid.enroll(context, { ...about, program: PROGRAM, state: 'active', since: '2026-01-05', reason: 'contoh' });
      return household;
    },
  };
}

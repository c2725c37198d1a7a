import * as z from 'zod';
import { covers, type Day } from '../shared/clock.ts';
import { InvalidInput } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { amountsTask } from './amounts-task.ts';
import { normalName } from './program.rules.ts';
import * as store from './program.store.ts';
import { ProgramExists } from './program-errors.ts';
import { contradiction } from './satisfiable.rules.ts';
import { type Program, ProgramInput } from './shapes.ts';

export { ProgramExists } from './program-errors.ts';
export type { Amount, Exclusion, Program } from './shapes.ts';

/** Adds a programme of aid. Throws ProgramExists, InvalidInput where nobody could meet what it asks. */
export const add = operation({
  name: 'addProgram',
  input: ProgramInput,
  right: 'program.write',
  everywhere: true,
  run: (input, { now }) => {
    checkCanBeMet(input);
    const change = store.add(input, now(), () => new ProgramExists());
    return { result: change.value, changes: [change, amountsTask(input)] };
  },
});

function checkCanBeMet({ target, criteria, amounts }: Program): void {
  const asked = [
    ...criteria.map(({ tree }, n) => [`criteria.${n}.tree`, tree] as const),
    ...amounts.flatMap(({ each }, n) => (each ? [[`amounts.${n}.each`, { member: { test: each } }] as const] : [])),
  ];
  for (const [path, tree] of asked) {
    const amiss = contradiction(tree, target);
    if (amiss) throw InvalidInput.at(path, amiss.id, amiss.en);
  }
}

/** Every programme, by name. One Query: there are dozens at most. */
export const list = query({
  input: z.object({}),
  right: 'household.read',
  run: (_input, context) => store.list(context),
});

/** The programmes page by page, by code. One Query. */
export const inPages = query({
  input: z.object({ page: PageInput.prefault({}) }),
  right: 'household.read',
  run: ({ page }, context) => store.inPages(context, page),
});

export const byId = query({
  input: z.object({ program: Id }),
  find: ({ program }, context) => store.get(context, program),
  right: 'household.read',
  run: (_input, _context, program) => program,
});

/** Who changed the programme, when, how and why, latest first, each with the state it was left in. One Query beside the check that it is there. */
export const history = historyQuery({
  input: z.object({ program: Id, page: PageInput.prefault({}) }),
  find: ({ program }, context) => store.get(context, program),
  list: ({ program, page }, context) => store.history(context, program, page),
});

/** The programme that a file speaks of by its name, its code or an alias; undefined when there is none. */
export const findByName = query({
  input: z.object({ name: z.string().trim().min(1).max(100) }),
  right: 'household.read',
  run: async ({ name }, context) => {
    const wanted = normalName(name);
    return (await store.list(context)).find((one) => [one.id, one.name, ...one.aliases].some((known) => normalName(known) === wanted));
  },
});

export const runsOn = ({ earlier, ...present }: Pick<Program, 'from' | 'to' | 'earlier'>, day: Day): boolean =>
  [present, ...earlier].some((period) => covers(period, day));

import * as Household from '../household/household.ts';
import * as Program from '../program/program.ts';
import { commit } from '../shared/change.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { VersionConflict } from '../shared/error.ts';
import { personOf } from './person.ts';
import { firstVisitBy } from './wrse.calendar.ts';
import { changeIn, WRSE, womenIn } from './wrse.rules.ts';
import * as store from './wrse.store.ts';
import type { WrsePath } from './wrse-shapes.ts';
import { visitOf } from './wrse-visits.ts';

const AT_ONCE = 100;

/** Counts, while households go by, the women whom nobody has taken up yet. Holds an id for each woman. */
export class UnfoundWomen {
  readonly #context: Context;
  readonly #program: Program.Program | undefined;
  readonly #day: Day;
  readonly #ids: string[] = [];

  constructor(context: Context, programs: readonly Program.Program[], day: Day) {
    this.#context = context;
    this.#program = programs.find(({ id }) => id === WRSE);
    this.#day = day;
  }

  add(household: Household.Household): void {
    if (!this.#program) return;
    for (const member of womenIn(this.#program, household, this.#day)) {
      this.#ids.push(pathOf(this.#context, household, member, this.#day).id);
    }
  }

  /** One BatchGet for each hundred women. */
  async count(): Promise<number> {
    if (this.#ids.length === 0) return 0;
    return this.#ids.length - (await store.getMany(this.#context, this.#ids)).length;
  }
}

/**
 * Takes up every woman of a village whom the criteria fit and who is on no path yet; who was once on one is left to whoever knows her. Can
 * be run again at will, and twice at once. Gives how many were found.
 */
export async function findIn(context: Context, village: string): Promise<number> {
  const program = (await Program.list(context, {})).find(({ id }) => id === WRSE);
  const day = dayOf(context.now());
  if (!program || !Program.runsOn(program, day)) return 0;
  let found = 0;
  let batch: WrsePath[] = [];
  const takeUp = async () => {
    const known = new Set(
      (
        await store.getMany(
          context,
          batch.map(({ id }) => id),
        )
      ).map(({ id }) => id),
    );
    for (const path of batch) if (!known.has(path.id) && (await started(context, path))) found += 1;
    batch = [];
  };
  for await (const household of Household.eachInVillage(context, village)) {
    for (const member of womenIn(program, household, day)) batch.push(pathOf(context, household, member, day));
    if (batch.length >= AT_ONCE) await takeUp();
  }
  if (batch.length > 0) await takeUp();
  return found;
}

function pathOf(context: Context, household: Household.Household, id: string, day: string): WrsePath {
  const member = household.members.find((one) => one.id === id);
  const person = member ? personOf(member) : id;
  const after = changeIn(household);
  return {
    id: store.idFor(context, person),
    since: context.now(),
    person,
    household: household.id,
    member: id,
    village: household.village,
    stage: 'found',
    round: 1,
    foundOn: day,
    ...(after && { after }),
    due: firstVisitBy(day),
    visits: [],
  };
}

async function started(context: Context, path: WrsePath): Promise<boolean> {
  const why = 'Memenuhi syarat WRSE menurut register / fits the criteria by the register';
  try {
    await commit(context, [store.add(path, context.now()), ...visitOf(path)], { operation: 'findWrse', why });
    return true;
  } catch (error) {
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}

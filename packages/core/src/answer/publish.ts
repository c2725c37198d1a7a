import * as Household from '../household/household.ts';
import type { Program } from '../program/shapes.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { digestOf } from '../shared/derived.ts';
import { askersOf, type Beside, MAKING, type Programs, toldOf } from './answer.rules.ts';
import { besideOf, digestOfBeside } from './beside.ts';
import { type Due, writeBucket } from './bucket.ts';
import * as manifest from './manifest.store.ts';

/** What households are told about themselves, sealed for each of their people who may ask. What is as it was is not written again. */

export interface Catalogue {
  readonly programs: readonly Program[];
  readonly day: Day;
}

/**
 * Those of the village's households as they are now; the others stay as they were told. Of those that are marked, what lies beside them is looked at
 * too; of the others where something else is to be told. Throws PublishConflict.
 */
export async function publishAnswers(
  context: Context,
  village: string,
  households: readonly Household.Household[],
  catalogue: Catalogue,
  marked: ReadonlySet<string> = new Set(households.map(({ id }) => id)),
): Promise<void> {
  const names = households.map(({ id }) => manifest.nameOf(id));
  const answers = new VillageAnswers(context, village, catalogue, await manifest.bucketsFor(context, village, names));
  const beside = await besideOf(
    context,
    village,
    households.filter(({ id }) => marked.has(id)),
  );
  for (const household of households) answers.add(household, beside.get(household.id));
  await answers.publish();
}

/** They live there no more, or nowhere: nobody is told of them as of the village. Throws PublishConflict. */
export async function withdrawAnswers(context: Context, village: string, households: readonly string[]): Promise<void> {
  const names = households.map(manifest.nameOf);
  const known = await manifest.bucketsFor(context, village, names);
  const work = [...known.values()].map((bucket) => ({ bucket, due: [], gone: names.filter((name) => bucket.households[name]) }));
  await writeAll(context, work);
}

/** A village's answers while its households go by. */
export class VillageAnswers {
  readonly #context: Context;
  readonly #village: string;
  readonly #day: Day;
  readonly #programs: Programs;
  readonly #known: ReadonlyMap<string, manifest.Bucket>;
  readonly #due = new Map<string, Due[]>();
  readonly #seen = new Set<string>();

  constructor(context: Context, village: string, { programs, day }: Catalogue, known: ReadonlyMap<string, manifest.Bucket>) {
    this.#context = context;
    this.#village = village;
    this.#day = day;
    this.#programs = new Map(programs.map((program) => [program.id, program]));
    this.#known = known;
  }

  static async begin(context: Context, village: string, catalogue: Catalogue): Promise<VillageAnswers> {
    return new VillageAnswers(context, village, catalogue, await manifest.bucketsIn(context, village));
  }

  /** Keeps what is to be told of it where that is something else than before. */
  add(household: Household.Household, beside?: Beside): void {
    const name = manifest.nameOf(household.id);
    this.#seen.add(name);
    const [told, askers] = [toldOf(household, this.#programs, this.#day), askersOf(household, this.#day)];
    const people = askers.map(({ nik, birthDate }) => [nik.blind, birthDate]);
    const digest = digestOf([MAKING, this.#context.publicKeys.id, told, people]).slice(0, 11);
    const number = manifest.bucketOf(name);
    const known = this.#known.get(number)?.households[name];
    if (known?.digest === digest && (!beside || known.beside === digestOfBeside(beside))) return;
    const due = { name, household, entry: Household.publicIdOf(this.#context, household.id), told, askers, digest, beside };
    this.#due.set(number, [...(this.#due.get(number) ?? []), due]);
  }

  /** Writes what changed of the households that went by. Throws PublishConflict. */
  publish(): Promise<void> {
    return writeAll(
      this.#context,
      [...this.#due].map(([number, due]) => ({ bucket: this.#bucket(number), due, gone: [] })),
    );
  }

  /** The same when all of the village went by: whoever did not is gone. */
  publishWhole(): Promise<void> {
    const work = [...new Set([...this.#known.keys(), ...this.#due.keys()])].map((number) => {
      const bucket = this.#bucket(number);
      return { bucket, due: this.#due.get(number) ?? [], gone: Object.keys(bucket.households).filter((name) => !this.#seen.has(name)) };
    });
    return writeAll(this.#context, work);
  }

  #bucket(number: string): manifest.Bucket {
    return this.#known.get(number) ?? manifest.newBucket(this.#village, number);
  }
}

/** Side by side, so many at a time: what is sealed of a village is never all in memory. */
const TOGETHER = 4;

async function writeAll(context: Context, work: readonly Parameters<typeof writeBucket>[1][]): Promise<void> {
  const changed = work.filter(({ due, gone }) => due.length + gone.length > 0);
  for (let from = 0; from < changed.length; from += TOGETHER) {
    await Promise.all(changed.slice(from, from + TOGETHER).map((one) => writeBucket(context, one)));
  }
}

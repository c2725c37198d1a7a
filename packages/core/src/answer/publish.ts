import { endingsOf } from '../aid/endings.ts';
import * as Household from '../household/household.ts';
import { openNumber } from '../household/numbers.ts';
import type { Program } from '../program/shapes.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { digestOf, PublishConflict } from '../shared/derived.ts';
import { type Asker, askersOf, hasEnded, MAKING, type Programs, toldOf } from './answer.rules.ts';
import * as store from './answer.store.ts';
import * as manifest from './manifest.store.ts';
import { packed } from './packed.rules.ts';
import type { Answer } from './shapes.ts';
import { whoseIs } from './whose.rules.ts';

/** What households are told about themselves, sealed for each of their people who may ask. What is as it was is not written again. */

export interface Catalogue {
  readonly programs: readonly Program[];
  readonly day: Day;
}

/** A household that is to be told something else than before. */
interface Due {
  readonly household: string;
  readonly told: Pick<Answer, 'village' | 'aid' | 'decile'>;
  readonly askers: readonly Asker[];
  readonly digest: string;
}

/** Those of the village's households as they are now; the others stay as they were told. Throws PublishConflict. */
export async function publishAnswers(
  context: Context,
  village: string,
  households: readonly Household.Household[],
  catalogue: Catalogue,
): Promise<void> {
  const ids = households.map(({ id }) => id);
  const answers = new VillageAnswers(context, village, catalogue, await manifest.bucketsFor(context, village, ids));
  for (const household of households) answers.add(household);
  await answers.publish();
}

/** They live there no more, or nowhere: nobody is told of them as of the village. Throws PublishConflict. */
export async function withdrawAnswers(context: Context, village: string, households: readonly string[]): Promise<void> {
  const known = await manifest.bucketsFor(context, village, households);
  for (const [number, gone] of Map.groupBy(households, manifest.bucketOf)) {
    const bucket = known.get(number);
    if (bucket) await writeBucket(context, bucket, [], gone);
  }
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

  /** Keeps it where it is to be told something else. */
  add(household: Household.Household): void {
    const { id } = household;
    this.#seen.add(id);
    const [told, askers] = [toldOf(household, this.#programs, this.#day), askersOf(household, this.#day)];
    const people = askers.map(({ nik, birthDate }) => [nik.blind, birthDate]);
    const digest = digestOf([MAKING, this.#context.publicKeys.id, told, people]);
    const number = manifest.bucketOf(id);
    if (this.#known.get(number)?.households[id]?.digest === digest) return;
    this.#due.set(number, [...(this.#due.get(number) ?? []), { household: id, told, askers, digest }]);
  }

  /** Writes what changed of the households that went by. Throws PublishConflict. */
  async publish(): Promise<void> {
    for (const [number, due] of this.#due) {
      await writeBucket(this.#context, this.#known.get(number) ?? manifest.newBucket(this.#village, number), due, []);
    }
  }

  /** The same when all of the village went by: whoever did not is gone. */
  async publishWhole(): Promise<void> {
    for (const number of new Set([...this.#known.keys(), ...this.#due.keys()])) {
      const bucket = this.#known.get(number) ?? manifest.newBucket(this.#village, number);
      const gone = Object.keys(bucket.households).filter((id) => !this.#seen.has(id));
      const due = this.#due.get(number) ?? [];
      if (due.length > 0 || gone.length > 0) await writeBucket(this.#context, bucket, due, gone);
    }
  }
}

/** Stopped anywhere, the next run finds what may lie there, and goes on. */
async function writeBucket(context: Context, seen: manifest.Bucket, due: readonly Due[], gone: readonly string[]): Promise<void> {
  const { publicIndex } = context;
  let rev = seen.rev;
  const put = async (households: manifest.Bucket['households']): Promise<void> => {
    rev += 1;
    if (!(await manifest.putBucket(context, { ...seen, rev, households }))) throw new PublishConflict();
  };
  const sealed = await sealedFor(context, seen.village, due);
  const before = (household: string): readonly string[] => seen.households[household]?.of ?? [];
  const isNew = sealed.some(({ household, answers }) => answers.some(({ of }) => !before(household).includes(of)));
  if (isNew) {
    // Before it lies there, it is known that it may.
    const either = sealed.map(({ household, answers }) => {
      const of = [...new Set([...before(household), ...answers.map((one) => one.of)])];
      return [household, { digest: '', of }] as const;
    });
    await put({ ...seen.households, ...Object.fromEntries(either) });
  }
  await store.putAnswers(
    publicIndex,
    sealed.flatMap(({ answers }) => answers),
  );
  const left = [
    ...gone.flatMap((household) => before(household).map((of) => ({ household, of }))),
    ...sealed.flatMap(({ household, answers }) =>
      before(household).flatMap((of) => (answers.some((one) => one.of === of) ? [] : [{ household, of }])),
    ),
  ];
  for (const { household, of } of left) await store.removeAnswer(publicIndex, { of, by: ownerOf(context, seen.village, household, of) });
  const now = sealed.map(({ household, digest, answers }) => [household, { digest, of: answers.map(({ of }) => of) }] as const);
  const after = { ...seen.households, ...Object.fromEntries(now) };
  await put(Object.fromEntries(Object.entries(after).filter(([household]) => !gone.includes(household))));
}

async function sealedFor(context: Context, village: string, due: readonly Due[]) {
  const { vault, publicKeys } = context;
  const endings = await endingsOf(
    context,
    due.flatMap(({ told }) => told.aid.filter(hasEnded).map(({ id }) => id)),
  );
  return due.map(({ household, told, askers, digest }) => {
    const aid = told.aid.map((line) => {
      const ending = hasEnded(line) ? endings.get(line.id) : undefined;
      return ending ? { ...line, ending } : line;
    });
    const bytes = packed({ ...told, aid, entry: Household.publicIdOf(context, household), asOf: context.now() });
    const answers = askers.map(({ id, nik, birthDate }): store.SealedAnswer => {
      const whose = whoseIs({ nik: openNumber(vault, 'nik', nik, id), birthDate });
      const of = publicKeys.fingerprint('answer', whose);
      return { of, by: ownerOf(context, village, household, of), sealed: publicKeys.seal(bytes, whose, of) };
    });
    return { household, digest, answers };
  });
}

/** Says of a fingerprint whose it is to take away, and tells nobody else. */
const ownerOf = ({ publicKeys }: Context, village: string, household: string, of: string): string =>
  publicKeys.fingerprint('owner', `${of} ${village} ${household}`);

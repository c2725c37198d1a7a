import { endingsOf } from '../aid/endings.ts';
import { openNumber } from '../household/numbers.ts';
import type { Household } from '../household/shapes.ts';
import type { Context } from '../shared/context.ts';
import { PublishConflict } from '../shared/derived.ts';
import { type Asker, type Beside, hasEnded } from './answer.rules.ts';
import * as store from './answer.store.ts';
import { besideOf, digestOfBeside } from './beside.ts';
import * as manifest from './manifest.store.ts';
import { packed } from './packed.rules.ts';
import type { Answer } from './shapes.ts';
import { whoseIs } from './whose.rules.ts';

/** A household that is to be told something else than before. */
export interface Due {
  readonly name: string;
  readonly entry: string;
  readonly told: Pick<Answer, 'village' | 'aid' | 'decile'>;
  readonly askers: readonly Asker[];
  readonly digest: string;
  readonly household: Household;
  /** What lies beside it, where that was looked at. */
  readonly beside?: Beside | undefined;
}

interface Changed {
  readonly bucket: manifest.Bucket;
  readonly due: readonly Due[];
  /** Of whom nothing is told any more. */
  readonly gone: readonly string[];
}

/**
 * Writes the answers of a bucket's households. Before anything is written the bucket says of which that may be, and under which fingerprints:
 * stopped anywhere, the next run tells them anew and takes away what is nobody's.
 */
export async function writeBucket(context: Context, { bucket, due, gone }: Changed): Promise<void> {
  const { publicIndex } = context;
  const put = async (rev: number, households: manifest.Bucket['households']): Promise<void> => {
    if (!(await manifest.putBucket(context, { ...bucket, rev, households }))) throw new PublishConflict();
  };
  const before = (name: string): readonly string[] => bucket.households[name]?.of ?? [];
  const sealed = await sealedFor(context, bucket.village, due);
  const maybe = [
    ...sealed.map(({ name, of }) => [name, { digest: '', of: [...new Set([...before(name), ...of])] }] as const),
    ...gone.map((name) => [name, { digest: '', of: before(name) }] as const),
  ];
  await put(bucket.rev + 1, { ...bucket.households, ...Object.fromEntries(maybe) });
  await store.putAnswers(
    publicIndex,
    sealed.flatMap(({ answers }) => answers),
  );
  for (const [name, { of }] of maybe) {
    const kept = sealed.find((one) => one.name === name)?.of ?? [];
    for (const one of of)
      if (!kept.includes(one)) await store.removeAnswer(publicIndex, { of: one, by: ownerOf(context, bucket.village, name, one) });
  }
  const now = sealed.map(({ name, digest, beside, of }) => [name, { digest, beside, of }] as const);
  const after = Object.entries({ ...bucket.households, ...Object.fromEntries(now) });
  await put(bucket.rev + 2, Object.fromEntries(after.filter(([name]) => !gone.includes(name))));
}

async function sealedFor(context: Context, village: string, due: readonly Due[]) {
  const { vault, publicKeys } = context;
  const endings = await endingsOf(
    context,
    due.flatMap(({ told }) => told.aid.filter(hasEnded).map(({ id }) => id)),
  );
  const unseen = due.filter(({ beside }) => beside === undefined).map(({ household }) => household);
  const seen = await besideOf(context, village, unseen);
  return due.map(({ name, household, entry, told, askers, digest, beside: looked }) => {
    const beside = looked ?? (seen.get(household.id) as Beside);
    const aid = told.aid.map((line) => {
      const [ending, last] = [hasEnded(line) ? endings.get(line.id) : undefined, beside.delivered.get(line.id)];
      return { ...line, ...(ending && { ending }), ...(last && { last }) };
    });
    const bytes = packed({ ...told, aid, entry, asOf: context.now() });
    const answers = (beside.isGuarded ? [] : askers).map(({ id, nik, birthDate }): store.SealedAnswer => {
      const whose = whoseIs({ nik: openNumber(vault, 'nik', nik, id), birthDate });
      const of = publicKeys.fingerprint('answer', whose);
      return { of, by: ownerOf(context, village, name, of), sealed: publicKeys.seal(bytes, whose, of) };
    });
    return { name, digest, beside: digestOfBeside(beside), answers, of: answers.map(({ of }) => of) };
  });
}

/** Says of a fingerprint whose it is to take away, and tells nobody else; the same whatever secret it was made with. */
const ownerOf = ({ vault }: Context, village: string, name: string, of: string): string =>
  vault.fingerprint('owner', `${of} ${village} ${name}`);

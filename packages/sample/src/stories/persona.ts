import type { Actor } from '@puskesos/core/shared/actor';
import type { Day } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { DomainError } from '@puskesos/core/shared/error';
import { personCalled } from '../sign-in-people.ts';
import { idsFor } from './ids.ts';

/** Who does the sample's deeds, each on its day: people one can sign in as, or others of the staff, with no more rights than theirs. */

const regency = { kind: 'regency' } as const;

export function actorCalled(sub: string, scope: Actor['scope'] = regency): Actor {
  const person = personCalled(sub);
  if (!person) throw new Error(`nobody of the sample is called ${sub}`);
  return { id: sub, role: person.role, name: person.name, scope };
}

export const dinsos: Actor = actorCalled('dinsos-kukar');
export const kabid: Actor = actorCalled('kabid-dinsos');
export const finance: Actor = actorCalled('keuangan-dinsos');

/** Somebody of the sample on a day; what they make there has ids of its own by that name. */
export const on = (stores: Stores, actor: Actor, day: Day, ids: string = `${actor.id} ${day}`): Context =>
  contextFor(stores, actor, { now: () => `${day}T02:00:00.000Z`, newId: idsFor(ids) });

type Refusal = abstract new (...given: never[]) => DomainError;

/** Does it, or finds it done or refused: what a rule refuses is not in the sample. Of refusals that are named, only those. */
export async function attempt<T>(deed: Promise<T>, refusals: readonly Refusal[] = [DomainError]): Promise<T | undefined> {
  try {
    return await deed;
  } catch (error) {
    if (refusals.some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}

/** Does as many at once as is said, each once; after a stop no more is begun. */
export async function doAll<T>(
  things: Iterable<T>,
  { atOnce, signal }: { readonly atOnce: number; readonly signal?: AbortSignal | undefined },
  deed: (one: T) => Promise<void>,
): Promise<void> {
  // All of them take from the one iterator, so that each is taken once.
  const waiting = once(things);
  const work = async () => {
    for (const one of waiting) {
      if (signal?.aborted) return;
      await deed(one);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

function* once<T>(things: Iterable<T>): Generator<T> {
  yield* things;
}

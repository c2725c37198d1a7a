import type * as z from 'zod';
import { type Actor, serves } from './actor.ts';
import type { Context } from './context.ts';
import type { Revision, Stored } from './entity.ts';
import { type QueryDefinition, query } from './operation.ts';
import type { Page } from './page.ts';
import type { Right } from './rights.ts';

/**
 * The one fence before what has been. Who may look at a record's past: whoever has the right to histories, and may see the record as it
 * is now. Of a state in which it lay outside the actor's area only this is told: who changed it, when, and by which operation.
 */

type Definition<S extends z.ZodType, Subject, R> = Omit<QueryDefinition<S, Subject, R>, 'right' | 'run' | 'may'> & {
  /** Beside the right to histories. */
  readonly right?: readonly Right[];
  /** Of the record as it is now. */
  readonly may?: (actor: Actor, input: z.output<S>, subject: Subject) => boolean;
};

type Look<S extends z.ZodType, Subject, R> = (input: z.output<S>, context: Context, subject: Subject) => Promise<R>;

function guarded<S extends z.ZodType, Subject, R>({ right = [], ...guard }: Definition<S, Subject, R>, run: Look<S, Subject, R>) {
  return query<S, R, Subject>({ ...guard, right: ['history.read', ...right], run } as QueryDefinition<S, Subject, R>);
}

/** Who changed a record, when, how and why, latest first. */
export const historyQuery = <S extends z.ZodType, D, Subject = undefined>({
  list,
  ...guard
}: Definition<S, Subject, Page<Revision<D>>> & { readonly list: Look<S, Subject, Page<Revision<D>>> }) =>
  guarded<S, Subject, Page<Revision<D>>>(guard, async (input, context, subject) => {
    const { rows, ...page } = await list(input, context, subject);
    return { ...page, rows: rows.map(({ value, ...row }) => ({ ...row, value: within(context.actor, value) })) };
  });

/** How a record was at an instant; undefined when it was not there yet, or lay outside the actor's area. */
export const pastQuery = <S extends z.ZodType, D extends object, Subject = undefined>({
  state,
  ...guard
}: Definition<S, Subject, Stored<D> | undefined> & { readonly state: Look<S, Subject, Stored<D> | undefined> }) =>
  guarded<S, Subject, Stored<D> | undefined>(guard, async (input, context, subject) => {
    const found = await state(input, context, subject);
    return found && liesWithin(context.actor, found) ? found : undefined;
  });

/** A record that names no village lies wherever the actor reaches it. */
const liesWithin = (actor: Actor, state: object): boolean =>
  !('village' in state) || typeof state.village !== 'string' || serves(actor, state.village);

function within<D>(actor: Actor, revision: Revision<D>): Revision<D> {
  if (revision.value === undefined || liesWithin(actor, revision.value as object)) return revision;
  return { ...revision, value: undefined, why: undefined };
}

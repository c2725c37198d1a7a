import type { FieldMap } from '@pothos/core';
import type { Revision, Stored } from '@puskesos/core/shared/entity';
import { ActorRef } from './actor.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { pageArgs, pageComplexity } from './connection.ts';
import { Role } from './role.ts';

type Fields<T> = (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, T>) => FieldMap;

/** The fields that a record and each state it was in have alike, written once. */
export const fieldsOf =
  <T>(fields: Fields<T>) =>
  <U extends T>(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, U>): FieldMap =>
    fields(t as never);

/**
 * A state that a record was in: a type of its own, without an id, so that no client's cache takes it for the record as it is now. What in it
 * has an identity (a member, a session) is shown as it was then, and likewise without one.
 */
export const snapshotOf = <T>(kind: string, what: string, fields: Fields<T>) =>
  builder.objectRef<T>(`${kind}Snapshot`).implement({ description: `How ${what} was at a time: not the record as it is now.`, fields });

type SnapshotRef<T> = ReturnType<typeof snapshotOf<T>>;

/** How a record's history is shown: one change of it, a page of them; where the record has a snapshot, what each change left. */
export function historyOf<T, S = T>(
  kind: string,
  what: string,
  term: string,
  snapshot?: SnapshotRef<S>,
  shown: (value: Stored<T>) => S = (value) => value as unknown as S,
) {
  const change = builder.objectRef<Revision<T>>(`${kind}Change`).implement({
    description: `One change of ${what}: who, when, by what and why, and what it left (${term}).`,
    fields: (t) => ({
      at: t.expose('at', { type: 'Instant', description: 'When.' }),
      by: t.field({ type: ActorRef, description: 'Who.', resolve: ({ by }) => by }),
      role: t.field({ type: Role, description: 'As what they acted (peran).', resolve: ({ role }) => role as never }),
      operation: t.exposeString('operation', { description: 'By which operation.' }),
      why: t.exposeString('why', { nullable: true, description: 'The reason given (alasan).' }),
      ...(snapshot && {
        version: t.exposeInt('version', { description: 'The version it made.' }),
        state: t.field({
          type: snapshot,
          nullable: true,
          description: `How it left ${what}; null, and no reason, where it lay outside your area by then.`,
          resolve: ({ value }) => (value && shown(value)) as never,
        }),
      }),
    }),
  });
  const page = builder.connectionObject(
    { type: change, name: `${kind}ChangeConnection`, description: `A page of the changes of ${what}.` },
    { name: `${kind}ChangeEdge`, description: 'A change and its cursor.' },
  );
  return { change, page };
}

/** A field that shows them, to who may see them. */
export const historyField = {
  nullable: true,
  description: 'Its changes, latest first; null for who may not see them (riwayat).',
  args: pageArgs,
  authScopes: { right: 'history.read' },
  complexity: pageComplexity,
} as const;

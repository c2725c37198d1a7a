import type { Past } from '@puskesos/core/shared/entity';
import { builder } from './builder.ts';
import { pageArgs, pageComplexity } from './connection.ts';
import { Role } from './role.ts';

/** How a record's history is shown: one change of it, a page of them. What a change left, each kind of record adds as `state`. */
export function changesOf<T>(kind: string, what: string, term: string) {
  const change = builder.objectRef<Past<T>>(`${kind}Change`).implement({
    description: `One change of ${what}: who, when, by what and why, and what it left (${term}).`,
    fields: (t) => ({
      at: t.expose('at', { type: 'Instant', description: 'When.' }),
      by: t.exposeString('by', { description: 'Who: the id they signed in with.' }),
      role: t.field({ type: Role, description: 'As what they acted (peran).', resolve: ({ role }) => role as never }),
      operation: t.exposeString('operation', { description: 'By which operation.' }),
      why: t.exposeString('why', { nullable: true, description: 'The reason given (alasan).' }),
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
  description: 'Its changes, latest first; null for who may not see them (riwayat). One Query.',
  args: pageArgs,
  authScopes: { right: 'history.read' },
  unauthorizedResolver: () => null,
  complexity: pageComplexity,
} as const;

import type { FieldMap } from '@pothos/core';
import { TooMuchAtOnce } from '@puskesos/core/shared/change-size';
import {
  type DomainError,
  InvalidInput,
  NotFound,
  RequestKeyReused,
  Throttled,
  Unavailable,
  type VersionChange,
  VersionConflict,
} from '@puskesos/core/shared/error';
import { Forbidden } from '@puskesos/core/shared/forbidden';
import { ActorRef } from './actor.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { Role } from './role.ts';

export const ErrorRef = builder.interfaceRef<DomainError>('Error').implement({
  description: 'A failure that was to be expected, and what to do about it (galat).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs to tell causes apart.' }),
    message: t.string({ description: 'What happened and what to do, in Indonesian.', resolve: ({ messages }) => messages.id }),
    messageEn: t.string({ description: 'What happened and what to do, in English.', resolve: ({ messages }) => messages.en }),
  }),
});

type Fields<E> = (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, E>) => FieldMap;

/** An error as GraphQL shows it: its class of core under its public name, with what it tells besides. */
export function errorType<E extends DomainError>(type: new (...args: never[]) => E, name: string, description: string, fields?: Fields<E>) {
  // Pothos asks whether E has an Error's fields, which it can't tell of a type that is not yet named.
  const options = { name, description, interfaces: [ErrorRef], ...(fields && { fields }) };
  builder.objectType(type as new () => E, options as never);
}

const IssueRef = builder.objectRef<InvalidInput['issues'][number]>('Issue').implement({
  description: 'One thing wrong with the input (kesalahan isian).',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where in the input, as `members.0.nik`; empty for the whole.' }),
    message: t.string({ description: 'What to mend, in Indonesian.', resolve: ({ message }) => message.id }),
    messageEn: t.string({ description: 'What to mend, in English.', resolve: ({ message }) => message.en }),
  }),
});

errorType(InvalidInput, 'InvalidInput', 'The input does not hold (isian tidak sah); `issues` says where.', (t) => ({
  issues: t.expose('issues', { type: [IssueRef], description: 'All that is wrong, not only the first.' }),
}));

errorType(Forbidden, 'Forbidden', 'Your role, or your office in that place, may not do this; the message says who may (tidak berwenang).');
errorType(NotFound, 'NotFound', 'It does not exist, or it is outside your area: the two answer alike (tidak ditemukan).');
const VersionConflictChangeRef = builder.objectRef<VersionChange>('VersionConflictChange').implement({
  description: 'A change that was made since you looked (perubahan sesudahnya).',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The version that it made.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    by: t.field({ type: ActorRef, description: 'Who.', resolve: ({ by }) => by }),
    role: t.field({ type: Role, description: 'As what they acted (peran).', resolve: ({ role }) => role as never }),
    operation: t.exposeString('operation', { description: 'By which mutation.' }),
    why: t.exposeString('why', { nullable: true, description: 'The reason given (alasan).' }),
    fields: t.exposeStringList('fields', { description: 'What of the record is different from before; empty where that is not kept.' }),
  }),
});
errorType(
  VersionConflict,
  'VersionConflict',
  'Somebody else changed the record first; reload it (data sudah berubah). `changes` says what you have not seen.',
  (t) => ({
    changes: t.expose('changes', {
      type: [VersionConflictChangeRef],
      description: 'Latest first, 20 at most; empty where no version was expected.',
    }),
  }),
);
errorType(
  TooMuchAtOnce,
  'TooMuchAtOnce',
  'More would change with it than one step takes, or a record would grow too long; nothing was saved. Do it in parts (terlalu banyak sekaligus).',
);
errorType(RequestKeyReused, 'RequestKeyReused', 'The clientMutationId was used for other input before (kunci permintaan terpakai).');

const retryAfter = 'Seconds to wait before trying again.';
errorType(Throttled, 'Throttled', 'The system is busy; nothing was saved (sistem sibuk).', (t) => ({
  retryAfter: t.exposeInt('retryAfter', { description: retryAfter }),
}));
errorType(
  Unavailable,
  'Unavailable',
  'The database does not answer; repeat with the same clientMutationId (basis data tidak menjawab).',
  (t) => ({ retryAfter: t.exposeInt('retryAfter', { description: retryAfter }) }),
);

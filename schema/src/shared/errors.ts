import { ExcludedByProgram, MoveNotAllowed, NoAmount, NotEligible } from '@puskesos/core/aid';
import { BudgetExceeded, FundExists, NoAllocation, QuotaFull } from '@puskesos/core/fund';
import { NumberTaken } from '@puskesos/core/household';
import { ProgramExists } from '@puskesos/core/program';
import { AmountOverlaps, ExclusionOverlaps, PastIsSettled, ProgramEnded, ProgramRuns } from '@puskesos/core/program/program-errors';
import {
  type DomainError,
  InvalidInput,
  NotFound,
  RequestKeyReused,
  Throttled,
  Unavailable,
  VersionConflict,
} from '@puskesos/core/shared/error';
import { AlreadyAssigned, StaffExists } from '@puskesos/core/staff';
import { builder } from './builder.ts';

export const ErrorRef = builder.interfaceRef<DomainError>('Error').implement({
  description: 'A failure that was to be expected, and what to do about it (galat).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs to tell causes apart.' }),
    message: t.string({ description: 'What happened and what to do, in Indonesian.', resolve: ({ messages }) => messages.id }),
    messageEn: t.string({ description: 'What happened and what to do, in English.', resolve: ({ messages }) => messages.en }),
  }),
});

const IssueRef = builder.objectRef<InvalidInput['issues'][number]>('Issue').implement({
  description: 'One thing wrong with the input (kesalahan isian).',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where in the input, as `members.0.nik`; empty for the whole.' }),
    message: t.string({ description: 'What to mend, in Indonesian.', resolve: ({ message }) => message.id }),
    messageEn: t.string({ description: 'What to mend, in English.', resolve: ({ message }) => message.en }),
  }),
});

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: 'The input does not hold (isian tidak sah); `issues` says where.',
  interfaces: [ErrorRef],
  fields: (t) => ({ issues: t.expose('issues', { type: [IssueRef], description: 'All that is wrong, not only the first.' }) }),
});

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'It does not exist, or it is outside your area: the two answer alike (tidak ditemukan).',
  interfaces: [ErrorRef],
});
builder.objectType(VersionConflict, {
  name: 'VersionConflict',
  description: 'Somebody else changed the record first; reload it (data sudah berubah).',
  interfaces: [ErrorRef],
});
builder.objectType(RequestKeyReused, {
  name: 'RequestKeyReused',
  description: 'The clientMutationId was used for other input before (kunci permintaan terpakai).',
  interfaces: [ErrorRef],
});
builder.objectType(NumberTaken, {
  name: 'NumberTaken',
  description: 'The NIK or KK number is already in the register (nomor sudah terdaftar).',
  interfaces: [ErrorRef],
});
builder.objectType(ProgramExists, {
  name: 'ProgramExists',
  description: 'A programme has this code already (kode program terpakai).',
  interfaces: [ErrorRef],
});
builder.objectType(PastIsSettled, {
  name: 'PastIsSettled',
  description: 'What holds already is not rewritten; the message says from which day it can change (sudah berlaku).',
  interfaces: [ErrorRef],
});
builder.objectType(AmountOverlaps, {
  name: 'AmountOverlaps',
  description: 'The component has an amount on some of these days; the message names its days (besaran tumpang tindih).',
  interfaces: [ErrorRef],
});
builder.objectType(ExclusionOverlaps, {
  name: 'ExclusionOverlaps',
  description: 'The programme is excluded on some of these days; the message names them (pengecualian tumpang tindih).',
  interfaces: [ErrorRef],
});
builder.objectType(ProgramEnded, {
  name: 'ProgramEnded',
  description: 'The programme has ended already; reopen it first (program sudah berakhir).',
  interfaces: [ErrorRef],
});
builder.objectType(ProgramRuns, {
  name: 'ProgramRuns',
  description: 'The programme runs on those days already (program masih berjalan).',
  interfaces: [ErrorRef],
});
builder.objectType(StaffExists, {
  name: 'StaffExists',
  description: 'Somebody of the staff has this code already (kode petugas terpakai).',
  interfaces: [ErrorRef],
});
builder.objectType(MoveNotAllowed, {
  name: 'MoveNotAllowed',
  description: 'An enrollment can’t go from its state to that one; the message names those it can (perpindahan tidak sah).',
  interfaces: [ErrorRef],
});
builder.objectType(ExcludedByProgram, {
  name: 'ExcludedByProgram',
  description: 'Somebody there receives a programme that may not be had together with this one; the message names it (tumpang tindih).',
  interfaces: [ErrorRef],
});
builder.objectType(NotEligible, {
  name: 'NotEligible',
  description: 'The programme’s criteria are not met; the message says which (tidak memenuhi syarat).',
  interfaces: [ErrorRef],
});
builder.objectType(NoAmount, {
  name: 'NoAmount',
  description: 'No amount of the programme holds today, so no money can be set aside (besaran belum ditetapkan).',
  interfaces: [ErrorRef],
});
builder.objectType(NoAllocation, {
  name: 'NoAllocation',
  description: 'No money is allocated to the programme in that area this year (belum ada alokasi).',
  interfaces: [ErrorRef],
});
builder.objectType(BudgetExceeded, {
  name: 'BudgetExceeded',
  description: 'More is asked for than is left; the message says how much that is (pagu tidak cukup).',
  interfaces: [ErrorRef],
  fields: (t) => ({ left: t.expose('left', { type: 'Rupiah', description: 'What is left (sisa).' }) }),
});
builder.objectType(QuotaFull, {
  name: 'QuotaFull',
  description: 'All places of the area are taken (kuota penuh).',
  interfaces: [ErrorRef],
});
builder.objectType(AlreadyAssigned, {
  name: 'AlreadyAssigned',
  description: 'The person holds that role in that village already (sudah ditugaskan).',
  interfaces: [ErrorRef],
});
builder.objectType(FundExists, {
  name: 'FundExists',
  description: 'This source has a budget for that year already (pagu sudah ada).',
  interfaces: [ErrorRef],
});

const retryAfter = 'Seconds to wait before trying again.';
builder.objectType(Throttled, {
  name: 'Throttled',
  description: 'The system is busy; nothing was saved (sistem sibuk).',
  interfaces: [ErrorRef],
  fields: (t) => ({ retryAfter: t.exposeInt('retryAfter', { description: retryAfter }) }),
});
builder.objectType(Unavailable, {
  name: 'Unavailable',
  description: 'The database does not answer; repeat with the same clientMutationId (basis data tidak menjawab).',
  interfaces: [ErrorRef],
  fields: (t) => ({ retryAfter: t.exposeInt('retryAfter', { description: retryAfter }) }),
});

import * as Aid from '@puskesos/core/aid';
import { replace } from '@puskesos/core/aid/replacement';
import { BudgetExceeded, NoAllocation, QuotaFull } from '@puskesos/core/fund';
import { maySeeNames } from '@puskesos/core/household';
import { messageFor } from '@puskesos/core/household/aid-message.rules';
import type { AidSummary } from '@puskesos/core/household/shapes';
import { HouseholdRef } from '../household/household.ts';
import { AidEnding, AidState, FundSource } from '../program/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { mutation, mutationOf } from '../shared/mutation.ts';

export const AidLineRef = builder.objectRef<AidSummary>('AidLine').implement({
  description: 'One programme the household or a member of it is in, as carried on the household (bantuan).',
  fields: (t) => ({
    programName: t.exposeString('name', { description: 'The programme’s name; costs no further read (nama program).' }),
    program: t.field({
      type: ProgramRef,
      description: 'The programme itself; one Query for all lines of an answer.',
      resolve: ({ program }) => program,
    }),
    fund: t.expose('fund', { type: FundSource, description: 'Whose money (sumber dana).' }),
    state: t.expose('state', { type: AidState, description: 'Where it stands (status).' }),
    since: t.expose('since', { type: 'Date', description: 'Since when it stands there (sejak).' }),
    member: t.exposeID('member', { nullable: true, description: 'The member it is for; null: the household as a whole.' }),
  }),
});

export const EnrollmentRef = builder.objectRef<Aid.Enrollment>('Enrollment').implement({
  description: 'A household or a member in a programme of aid (kepesertaan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    program: t.field({ type: ProgramRef, description: 'In which programme.', resolve: ({ program }) => program }),
    household: t.field({ type: HouseholdRef, description: 'Whose household.', resolve: ({ household }) => household }),
    member: t.exposeID('member', { nullable: true, description: 'The member it is for; null: the household as a whole.' }),
    state: t.expose('state', { type: AidState, description: 'Where it stands (status).' }),
    since: t.expose('since', { type: 'Date', description: 'Since when it stands there (sejak).' }),
    ending: t.expose('ending', { type: AidEnding, nullable: true, description: 'How it ended; null while it has not, or unrecorded.' }),
    exception: t.string({
      nullable: true,
      description: 'Why it was approved although the criteria said no; null for who may not see names (alasan pengecualian).',
      resolve: ({ exception }, _args, { core }) => (maySeeNames(core) ? exception : null),
    }),
    told: t.string({
      description: 'What the citizen is told: where it stands and what to do, in Indonesian (kata untuk warga).',
      resolve: (enrollment) => messageFor(enrollment).id,
    }),
    toldEn: t.string({ description: 'The same in English.', resolve: (enrollment) => messageFor(enrollment).en }),
    participantNumber: t.string({
      nullable: true,
      description: 'The programme’s own number; null for who may not see names (nomor peserta).',
      resolve: ({ participantNumber }, _args, { core }) => (maySeeNames(core) ? participantNumber : null),
    }),
  }),
});

const changes = historyOf<Aid.Enrollment>('Enrollment', 'an enrollment', 'riwayat kepesertaan');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: EnrollmentRef, description: 'The enrollment as this step left it.', resolve: ({ value }) => value }),
);

builder.objectField(EnrollmentRef, 'history', (t) =>
  t.field({
    ...historyField,
    type: changes.page,
    resolve: async ({ household, program, member }, page, { core }) =>
      connectionOf(await Aid.history(core, { household, program, member, page })),
  }),
);

builder.objectFields(HouseholdRef, (t) => ({
  aid: t.expose('aid', {
    type: [AidLineRef],
    description: 'What it is proposed for or receives now; costs no further read (bantuan).',
    complexity: { field: 1, multiplier: 3 },
  }),
  enrollments: t.field({
    type: [EnrollmentRef],
    description: 'Every programme it is or was in, those that ended too (riwayat kepesertaan). One Query.',
    complexity: { field: 10, multiplier: 5 },
    resolve: ({ id }, _args, { core }) => Aid.ofHousehold(core, { household: id }),
  }),
}));

/** What stands in the way of a step. */
const stepErrors = [Aid.MoveNotAllowed, Aid.ExcludedByProgram, Aid.NotEligible, Aid.NoAmount, NoAllocation, BudgetExceeded, QuotaFull];

mutation('enrollInProgram', {
  description: 'Puts a household or a member into a programme (usul). Already there so: nothing changes.',
  right: 'aid.write',
  errors: stepErrors,
  input: (t) => ({
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
    program: t.globalID({ for: ProgramRef, required: true, description: 'In which programme.' }),
    member: t.id({ description: 'One member only; left out: the household as a whole.' }),
    state: t.field({ type: AidState, description: 'Left out: PROPOSED. What is beyond VERIFIED is Dinsos’ to give.' }),
    since: t.field({ type: 'Date', description: 'Left out: today.' }),
    participantNumber: t.string({ description: 'The programme’s own number (nomor peserta).' }),
    exception: t.string({ description: 'Why it is approved although the criteria say no (alasan pengecualian).' }),
    reason: t.string({ required: true, description: 'Alasan; kept in the history.' }),
  }),
  gives: { enrollment: { type: EnrollmentRef, description: 'The enrollment as it is now.' } },
}).runs(
  async (core, { state, ...asked }, call) =>
    (await Aid.enroll(core, { ...asked, ...(state && { state: state as 'proposed' }) }, call)).enrollment,
);

mutation('moveEnrollment', {
  description: 'Takes an enrollment to its next state (ubah status kepesertaan).',
  right: 'aid.write',
  errors: stepErrors,
  input: (t) => ({
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
    program: t.globalID({ for: ProgramRef, required: true, description: 'In which programme.' }),
    member: t.id({ description: 'The member it is for; left out: the household as a whole.' }),
    to: t.field({ type: AidState, required: true, description: 'The state to go to.' }),
    ending: t.field({ type: AidEnding, description: 'How it ended; given with ENDED and only then.' }),
    since: t.field({ type: 'Date', description: 'Left out: today.' }),
    exception: t.string({ description: 'Why it is approved although the criteria say no (alasan pengecualian).' }),
    reason: t.string({ required: true, description: 'Alasan; kept in the history.' }),
  }),
  gives: { enrollment: { type: EnrollmentRef, description: 'The enrollment as it is now.' } },
}).runs(Aid.move);

const RecipientInput = builder.inputType('RecipientInput', {
  description: 'Who is or will be a recipient: a household or one of its members (penerima).',
  fields: (t) => ({
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
    member: t.id({ description: 'The member it is for; left out: the household as a whole.' }),
  }),
});

mutationOf('replaceRecipient', {
  description: 'Gives one recipient’s place and money to another, both at once or neither (penggantian penerima). Dinsos only.',
  right: 'aid.write',
  errors: stepErrors,
  input: (t) => ({
    program: t.globalID({ for: ProgramRef, required: true, description: 'In which programme.' }),
    leaving: t.field({ type: RecipientInput, required: true, description: 'Who gives up the place (yang digantikan).' }),
    ending: t.field({ type: AidEnding, description: 'How it ends for them; left out: REPLACED.' }),
    joining: t.field({ type: RecipientInput, required: true, description: 'Who takes it, from the waiting list (pengganti).' }),
    since: t.field({ type: 'Date', description: 'Left out: today.' }),
    exception: t.string({ description: 'Why they are approved although the criteria say no (alasan pengecualian).' }),
    reason: t.string({ required: true, description: 'Alasan; kept in the history.' }),
  }),
}).runs(replace, (t) => ({
  left: t.expose('left', { type: EnrollmentRef, description: 'The enrollment that ended.' }),
  joined: t.expose('joined', { type: EnrollmentRef, description: 'The enrollment that was approved.' }),
}));

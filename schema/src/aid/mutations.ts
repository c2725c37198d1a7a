import * as Aid from '@puskesos/core/aid';
import { activateApproved } from '@puskesos/core/aid/activate';
import { confirm } from '@puskesos/core/aid/confirm';
import { replace } from '@puskesos/core/aid/replacement';
import { BudgetExceeded, NoAllocation, QuotaFull } from '@puskesos/core/fund';
import { HouseholdFull } from '@puskesos/core/household';
import { SamePerson } from '@puskesos/core/staff/hands';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef } from '../household/member.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { mutation, mutationOf, why } from '../shared/mutation.ts';
import { standIn } from '../staff/stand-in.ts';
import { ActivatedRef } from './activated.ts';
import { EnrollmentRef } from './enrollment.ts';
import { AidEnding, AidState } from './enums.ts';

/** What stands in the way of a step. */
const stepErrors = [Aid.ExcludedByProgram, Aid.NotEligible, Aid.EligibilityUnknown, Aid.NoAmount, NoAllocation, BudgetExceeded, QuotaFull];

mutation('enrollInProgram', {
  description:
    'Puts a household or a member into a programme (usul). Already there so: nothing changes. At most 8 programmes of one person, or of the family as a whole, and 60 of all in a household.',
  right: 'aid.write',
  changes: 'the enrollment, where there is one already',
  errors: [Aid.MoveNotAllowed, ...stepErrors, Aid.WrongBeneficiary, Aid.NobodyThere, HouseholdFull, SamePerson],
  input: (t) => ({
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
    program: t.globalID({ for: ProgramRef, required: true, description: 'In which programme.' }),
    member: t.globalID({ for: MemberRef, description: 'Whom it is for, in a programme for persons and only there.' }),
    state: t.field({ type: AidState, description: 'Left out: PROPOSED. What is beyond VERIFIED is Dinsos’ to give.' }),
    since: t.field({ type: 'Date', description: 'Left out: today.' }),
    participantNumber: t.string({ description: 'The programme’s own number (nomor peserta).' }),
    exception: t.string({ description: 'Why it is approved although the criteria don’t say yes (alasan pengecualian).' }),
    standIn: t.string(standIn),
    reason: t.string(why),
  }),
  gives: { enrollment: { type: EnrollmentRef, description: 'The enrollment as it is now.' } },
}).runs(
  async (core, { state, ...asked }, call) =>
    (await Aid.enroll(core, { ...asked, ...(state && { state: state as 'proposed' }) }, call)).enrollment,
);

mutation('moveEnrollment', {
  description:
    'Takes an enrollment to its next state (ubah status kepesertaan). Somebody else verifies than who proposed, approves than who did either, and makes active than who approved; what the centre gives is decided there, and asks only for the first.',
  right: 'aid.write',
  changes: 'the enrollment',
  errors: [Aid.MoveNotAllowed, ...stepErrors, Aid.NobodyThere, HouseholdFull, SamePerson],
  input: (t) => ({
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
    program: t.globalID({ for: ProgramRef, required: true, description: 'In which programme.' }),
    member: t.globalID({ for: MemberRef, description: 'The member it is for; left out: the household as a whole.' }),
    to: t.field({ type: AidState, required: true, description: 'The state to go to.' }),
    ending: t.field({ type: AidEnding, description: 'How it ended; given with ENDED and only then.' }),
    since: t.field({ type: 'Date', description: 'Left out: today.' }),
    exception: t.string({ description: 'Why it is approved although the criteria don’t say yes (alasan pengecualian).' }),
    standIn: t.string(standIn),
    reason: t.string(why),
  }),
  gives: { enrollment: { type: EnrollmentRef, description: 'The enrollment as it is now.' } },
}).runs(Aid.move);

mutation('confirmAid', {
  description:
    'Settles what was learnt of those whom aid is for, and its task with it (kepastian bantuan): it goes on, as it stood before it was suspended for that, or it ends. ' +
    'For the village’s officers and Dinsos.',
  right: 'aid.write',
  changes: 'the enrollment',
  errors: [Aid.NothingToConfirm, Aid.NobodyThere, Aid.ExcludedByProgram],
  input: (t) => ({
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
    program: t.globalID({ for: ProgramRef, required: true, description: 'In which programme.' }),
    member: t.globalID({ for: MemberRef, description: 'The member it is for; left out: the household as a whole.' }),
    goesOn: t.boolean({ required: true, description: 'True: it goes on (diteruskan). False: it ends (dihentikan).' }),
    ending: t.field({ type: AidEnding, description: 'How it ended; given where it ends and only then.' }),
    reason: t.string(why),
  }),
  gives: { enrollment: { type: EnrollmentRef, description: 'The enrollment as it is now.' } },
}).runs(confirm);

const RecipientInput = builder.inputType('RecipientInput', {
  description: 'Who is or will be a recipient: a household or one of its members (penerima).',
  fields: (t) => ({
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Whose household.' }),
    member: t.globalID({ for: MemberRef, description: 'The member it is for; left out: the household as a whole.' }),
  }),
});

mutationOf('replaceRecipient', {
  description: 'Gives one recipient’s place and money to another, both at once or neither (penggantian penerima). Dinsos only.',
  right: 'aid.write',
  changes: 'the enrollment that ends',
  errors: [...stepErrors, SamePerson],
  input: (t) => ({
    program: t.globalID({ for: ProgramRef, required: true, description: 'In which programme.' }),
    leaving: t.field({ type: RecipientInput, required: true, description: 'Who gives up the place (yang digantikan).' }),
    ending: t.field({ type: AidEnding, description: 'How it ends for them; left out: REPLACED.' }),
    joining: t.field({ type: RecipientInput, required: true, description: 'Who takes it, from the waiting list (pengganti).' }),
    since: t.field({ type: 'Date', description: 'Left out: today.' }),
    exception: t.string({ description: 'Why they are approved although the criteria don’t say yes (alasan pengecualian).' }),
    standIn: t.string(standIn),
    reason: t.string(why),
  }),
}).runs(replace, (t) => ({
  left: t.expose('left', { type: EnrollmentRef, description: 'The enrollment that ended.' }),
  joined: t.expose('joined', { type: EnrollmentRef, description: 'The enrollment that was approved.' }),
}));

mutationOf('activateApproved', {
  description:
    'Makes approved enrollments of a programme active, so that its lists have them, and says of each what became of it: one that can’t be does not keep the others (aktifkan penerima yang disetujui). Dinsos only; somebody else than who approved them, by hand or by closeGap.',
  right: 'aid.write',
  complexity: { field: 50, multiplier: 50 },
  input: (t) => ({
    program: t.globalID({ for: ProgramRef, required: true, description: 'In which programme.' }),
    enrollments: t.globalIDList({ for: EnrollmentRef, required: true, description: 'Their ids, at most 50.' }),
    since: t.field({ type: 'Date', description: 'Left out: today, or the first day that their place is paid for.' }),
    standIn: t.string(standIn),
    reason: t.string(why),
  }),
}).runs(
  async (core, asked, call) => ({ results: await activateApproved(core, asked, call) }),
  (t) => ({
    results: t.expose('results', { type: [ActivatedRef], description: 'One for each id, in their order.' }),
    activated: t.int({
      description: 'How many are active now (aktif).',
      resolve: ({ results }) => results.filter(({ refusal }) => !refusal).length,
    }),
  }),
);

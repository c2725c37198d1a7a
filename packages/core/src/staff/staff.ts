import * as z from 'zod';
import { followStaff } from '../account/account.ts';
import { can } from '../shared/actor.ts';
import { type Day, dayOf, notInFuture, overlap } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { type Corrections, correctionOf, withCorrections } from '../shared/correction.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { findSubject } from './assignments.ts';
import { copyDuties } from './duties.store.ts';
import { notEnded } from './duty.rules.ts';
import { loginChanges, PersonNumber, sealPerson } from './person.ts';
import { Contract, Learned, StaffInput, type StaffMember } from './shapes.ts';
import * as store from './staff.store.ts';
import { StaffExists } from './staff-errors.ts';

export {
  assign,
  assignmentById,
  assignmentHistory,
  assignmentsOf,
  assignmentsOfMany,
  type Ended,
  endAssignment,
  leaveById,
  officesOf,
  servingVillage,
  servingVillages,
} from './assignments.ts';
export type { Gap } from './duty.rules.ts';
export { type HandedOver, handOver } from './hand-over.ts';
export { endLeave, takeLeave } from './leave.ts';
export type { Assignment, Contract, Leave, StaffMember, StaffRole } from './shapes.ts';
export { languages, positions, StaffInput, staffRoles } from './shapes.ts';
export * from './staff-errors.ts';

/** The people of a Puskesos and its partners: who they are, what they learned, how long they are engaged. */

const findStaff = ({ staff }: { staff: string }, context: Context) => store.getStaff(context, staff);
const about = { staff: Id, reason: freeText(3, 500) };
const mayRead = (actor: Context['actor'], { staff }: { staff: string }): boolean => actor.id === staff || can(actor, 'staff.read');

/** Who it is, and why somebody has one more login. */
const identity = { nik: PersonNumber.optional(), secondLogin: freeText(10, 300).optional() };

/** Adds a person to the staff, with an account where there is an e-mail address. Throws StaffExists, SignInTaken; PersonHasLogin for whoever is of it under another code. */
export const add = operation({
  name: 'addStaff',
  input: StaffInput.extend(identity),
  right: 'staff.write',
  everywhere: true,
  run: async ({ nik, secondLogin, ...input }, context) => {
    const today = dayOf(context.now());
    checkOverlap(input.contracts);
    for (const [index, { on }] of input.trainings.entries()) notInFuture(`trainings.${index}.on`, on, context.now());
    checkYears(input.qualifications, today);
    const person = nik === undefined ? undefined : sealPerson(context, nik, input.id);
    const change = store.addStaff({ ...input, ...(person && { person }) }, context.now(), () => new StaffExists());
    const logins = await loginChanges(context, { staff: input.id, after: person, secondLogin });
    const account = await followStaff(context, input);
    return { result: change.value, changes: [change, copyDuties(input.id, context.now()), ...logins, ...account], why: secondLogin };
  },
});

const Correction = correctionOf(
  StaffInput.pick({ name: true, sex: true, phone: true, email: true }).extend({
    position: StaffInput.shape.position.unwrap(),
    languages: StaffInput.shape.languages.unwrap(),
    qualifications: StaffInput.shape.qualifications.unwrap(),
    nik: identity.nik,
  }),
);

/** Corrects what is recorded of a person; what is left out stays, and null says that it is not known. Their account follows. Throws PersonHasLogin, SignInTaken. */
export const update = operation({
  name: 'updateStaff',
  input: Correction.extend({ ...about, secondLogin: identity.secondLogin }),
  find: findSubject,
  right: 'staff.write',
  everywhere: true,
  run: async ({ staff: _id, reason, nik, secondLogin, ...change }, context, subject) => {
    const { staff: before, assignments } = subject;
    const { now } = context;
    checkYears(change.qualifications ?? [], dayOf(now()));
    const person = nik ? sealPerson(context, nik, before.id) : nik === null ? undefined : before.person;
    const logins = await loginChanges(context, { staff: before.id, before: before.person, after: person, secondLogin });
    const { result, changes } = changed(before, { ...change, person: person ?? null }, now(), reason);
    // Who serves a village is told by name from the assignment alone.
    const renamed = result.name === before.name ? [] : notEnded(assignments, dayOf(now()));
    const shown = renamed.map((one) => store.replaceAssignment(one, { ...dataOf(one), staffName: result.name }, now()));
    const copies = shown.length > 0 ? [copyDuties(before.id, now(), subject, { assignments: shown.map(({ value }) => value) })] : [];
    const account = result.name === before.name && result.email === before.email ? [] : await followStaff(context, result);
    return { result, changes: [...changes, ...shown, ...copies, ...logins, ...account], why: reason };
  },
});

/** Engages a person for a further period. Its days may not be those of another contract. */
export const renewContract = operation({
  name: 'renewContract',
  input: z.object({ ...about, contract: Contract }),
  find: findStaff,
  right: 'staff.write',
  everywhere: true,
  run: ({ contract, reason }, { now }, before) => {
    const contracts = [...before.contracts, contract].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    if (contracts.length > MOST_CONTRACTS) throw tooMany('contract', MOST_CONTRACTS);
    checkOverlap(contracts);
    return changed(before, { contracts }, now(), reason);
  },
});

/** Records a training that a person received for the work. */
export const recordLearned = operation({
  name: 'recordStaffTraining',
  input: z.object({ ...about, training: Learned }),
  find: findStaff,
  right: 'staff.write',
  everywhere: true,
  run: ({ training, reason }, { now }, before) => {
    notInFuture('training.on', training.on, now());
    if (before.trainings.length >= MOST_LEARNED) throw tooMany('training', MOST_LEARNED);
    return changed(before, { trainings: [...before.trainings, training] }, now(), reason);
  },
});

/** Of a working life; a person's record holds them all. */
const MOST_CONTRACTS = 100;
const MOST_LEARNED = 300;
const tooMany = (path: string, most: number) =>
  InvalidInput.at(path, `Paling banyak ${most} dalam catatan seorang petugas`, `at most ${most} in one person’s record`);

/** Nobody has learned what is yet to come. */
function checkYears(qualifications: StaffMember['qualifications'], today: Day): void {
  const ahead = qualifications.findIndex(({ year = 0 }) => year > Number(today.slice(0, 4)));
  if (ahead >= 0) throw InvalidInput.at(`qualifications.${ahead}.year`, 'Tahun di masa depan', 'a year to come');
}

function checkOverlap(contracts: readonly Contract[]): void {
  if (!contracts.some((one, index) => contracts.slice(0, index).some((other) => overlap(one, other)))) return;
  throw InvalidInput.at('contracts', 'Dua kontrak bertumpang tindih', 'two contracts overlap');
}

function changed(before: Stored<StaffMember>, change: Corrections<StaffMember>, now: string, why: string) {
  const after = store.replaceStaff(before, withCorrections<StaffMember>(dataOf(before), change), now);
  return { result: after.value, changes: [after], why };
}

/** One person. One Get. Also for themselves. */
export const byId = query({
  input: z.object({ staff: Id }),
  find: findStaff,
  may: mayRead,
  run: (_input, _context, staff) => staff,
});

/** Several people at once; who is not there is left out. One BatchGet. */
export const byIds = query({
  input: z.object({ staff: z.array(z.string()).max(100) }),
  right: 'staff.read',
  run: ({ staff }, context) => store.getStaffMany(context, [...new Set(staff)]),
});

/** Who changed a person's record, when and why, latest first. One Query. */
export const history = historyQuery({
  input: z.object({ staff: Id, page: PageInput.prefault({}) }),
  find: findStaff,
  everywhere: true,
  list: ({ staff, page }, context) => store.staffHistory(context, staff, page),
});

/** Is there somebody under that code? One Get. No right is judged here. */
export const exists = async (context: Context, staff: string): Promise<boolean> => (await store.getStaff(context, staff)) !== undefined;

/** All of them, for whoever plans the whole regency. No right is judged here. */
export const allStaff = store.eachStaff;
/** All that anybody was ever assigned to in a kecamatan. One Query. No right is judged here. */
export const assignmentsInDistrict = store.assignmentsInDistrict;
/** Who is on leave that day. One Query. No right is judged here. */
export const leavesOn = store.leavesOn;
/** Those of these people who are there. One BatchGet. No right is judged here. */
export const getExisting = (context: Context, ids: readonly string[]) => store.getStaffMany(context, [...new Set(ids)]);

import type { CaseMove, CaseState } from '@puskesos/core/case/shapes';
import * as Staff from '@puskesos/core/staff';
import { staffId } from '../office/input.ts';
import type { Office, Person } from '../office/office.ts';
import { NEIGHBOUR, VILLAGE } from '../register/people.ts';

/** A Puskesos with somebody in each office, and cases that have come as far as a test needs. */

/** With a facilitator alone: its offices are empty. */
export const DESERTED = '64.02.06.1003';

const officer = (sub: string): Person => ({ role: 'officer', sub, name: `Officer ${sub}` });
export const front = officer('front-one');
export const back = officer('back-one');
export const coordinator = officer('coordinator-one');
/** Visits homes; cases are handed to them. */
export const visitor = officer('visitor-one');
/** Serves the village too, and has nothing to do with the case. */
export const bystander = officer('bystander-one');
/** Coordinator of a village that has nobody else. */
export const alone = officer('alone-one');
export const camat: Person = { role: 'camat', district: '64.02.06' };
export const dinsos: Person = { role: 'dinsos' };

type Held = readonly [person: Person, village: string, role: Staff.StaffRole];
const held: readonly Held[] = [
  [front, VILLAGE, 'front_office'],
  [back, VILLAGE, 'back_office'],
  [coordinator, VILLAGE, 'coordinator'],
  [visitor, VILLAGE, 'facilitator'],
  [bystander, VILLAGE, 'facilitator'],
  [alone, NEIGHBOUR, 'coordinator'],
  [visitor, DESERTED, 'facilitator'],
];

export async function withPuskesos(office: Office): Promise<void> {
  const core = office.core();
  for (const { sub: id = '', name = '' } of new Set(held.map(([person]) => person))) await Staff.add(core, { id, name });
  for (const [{ sub: staff = '' }, village, role] of held) {
    await Staff.assign(core, { staff, villages: [village], role, from: '2026-01-01' });
  }
}

export const CASE = 'case { id state level due handler { code } repeats repeatOf { id } outcome sensitive note }';
const reason = 'sesuai keterangan keluarga';

/** How each move is made, but for the first. */
export const moveMutations: Record<Exclude<CaseMove, 'register'>, readonly [mutation: string, input: object]> = {
  take: ['takeCase', {}],
  recommend: ['recommendCase', { advice: 'REFER', service: 'RSUD Parikesit', contact: 'Loket 3', reason }],
  resolve: ['decideCase', { decision: 'RESOLVE', reason }],
  refer: ['decideCase', { decision: 'REFER', reason }],
  return: ['decideCase', { decision: 'RETURN', reason }],
  answer: ['recordReferralAnswer', { answer: 'IN_PROGRESS', reason }],
  refuse: ['recordReferralAnswer', { answer: 'REFUSED', reason }],
  close: ['closeCase', { outcome: 'WITHDRAWN', reason }],
  reopen: ['reopenCase', { reason }],
  escalate: ['escalateCase', { reason }],
};

export const complaint = (change: object = {}) => ({
  village: VILLAGE,
  category: 'AID_NOT_RECEIVED',
  channel: 'VISIT',
  description: 'Bantuan sembako tahap ketiga belum diterima',
  ...change,
});

/** Speaks to an office about cases. */
export function casesOf(office: Office) {
  const register = (change: object = {}, by: Person = front) => office.as(by).mutate('registerCase', complaint(change), CASE);
  const make = (by: Person, move: keyof typeof moveMutations, id: string, change: object = {}) => {
    const [mutation, input] = moveMutations[move];
    return office.as(by).mutate(mutation, { case: id, ...input, ...change }, CASE);
  };
  /** A case of the village with all its offices, handed to the visitor as soon as somebody has it. */
  const at = async (state: CaseState, change: object = {}): Promise<string> => {
    const { id } = (await register(change)).case;
    if (state === 'registered') return id;
    await make(coordinator, 'take', id, { to: staffId(visitor.sub) });
    if (state === 'handled') return id;
    await make(visitor, 'recommend', id);
    if (state === 'recommended') return id;
    await make(coordinator, state === 'closed' ? 'resolve' : 'refer', id);
    return id;
  };
  const read = async (by: Person, id: string, fields = 'state level due') => {
    const answer = await office.as(by).send(`query ($id: ID!) { case(id: $id) { ${fields} } }`, { id });
    return answer.errors?.[0]?.extensions['code'] ?? answer.data.case;
  };
  const tasks = async (by: Person): Promise<string[]> => {
    const answer = await office.as(by).send('{ tasks(kinds: [CASE], first: 100) { nodes { subject { id } } } }');
    return answer.data.tasks.nodes.map(({ subject }: { subject: { id: string } }) => subject.id);
  };
  return { register, make, at, read, tasks };
}

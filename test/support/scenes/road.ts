import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import { isFinal } from '@puskesos/core/proposal/proposal.machine';
import { statesOn } from '@puskesos/core/proposal/roads.machine';
import type { ProposalState, Purse } from '@puskesos/core/proposal/shapes';
import type { Actor } from '@puskesos/core/shared/actor';
import type { Day } from '@puskesos/core/shared/clock';
import { districtOf } from '@puskesos/core/shared/region-code';
import type { Role } from '@puskesos/core/shared/rights';
import type { Office } from '../office/office.ts';
import { family, type Numbers } from '../register/people.ts';
import { at, ownProgram } from './funded.ts';

/** The road of each purse, step by step, each by somebody else; from wherever a proposal stands to its end. */

/** Two desa of one kecamatan, and one of another. */
export const DESA = '64.02.12.2001';
export const NEXT_DESA = '64.02.12.2002';
export const FAR_DESA = '64.02.07.2001';
const purses = ['apbn', 'apbd', 'village_fund'] as const satisfies readonly Purse[];

const reason = 'sesuai keadaan keluarga';
const paper = { paper: 'No. 7/2026' };
const moneyIn: Record<Purse, readonly string[]> = {
  apbn: [],
  apbd: [DESA, FAR_DESA].map(districtOf),
  village_fund: [DESA, NEXT_DESA, FAR_DESA],
};

/** The states of a road in which something is still to come. */
export const openOn = (purse: Purse): readonly ProposalState[] => statesOn(purse).filter((state) => !isFinal(state));
/** Each purse with each of its open states. */
export const everyOpen = purses.flatMap((purse) => openOn(purse).map((state) => [purse, state] as const));

interface Register {
  readonly people?: number;
  readonly village?: string;
}

export function roadOf(office: Pick<Office, 'core' | 'stores'>, from: Numbers, today: Day) {
  const as = (id: string, role: Role, village: string, day: Day = today) => {
    const scope: Actor['scope'] = role === 'dinsos' ? { kind: 'regency' } : { kind: 'villages', villages: [village] };
    return at(office, `${day}T03:00:00.000Z`, { id, role, name: id, scope });
  };
  const regency = (id = 'd0', day: Day = today) => as(id, 'dinsos', DESA, day);
  const read = (proposal: string) => Proposal.byId(regency(), { proposal });

  const programOf = (fund: Purse, more: Parameters<typeof ownProgram>[1] = {}) =>
    ownProgram(office.core(), { fund, areas: moneyIn[fund], ...more });

  const registered = ({ people = 4, village = DESA }: Register = {}) => {
    const all = family(from, { village });
    return Household.register(office.core(), { ...all, members: all.members.slice(0, people) });
  };

  const visit = (household: string, finding: 'poor' | 'not_poor' = 'poor', day: Day = today, village = DESA) =>
    recordFinding(as('fasilitator', 'officer', village, day), { household, finding, date: day });

  /** Minuted, and not ratified yet. */
  const deliberated = async (proposal: string, village: string, day: Day = today) => {
    const about = { village, on: day, place: 'Balai Desa', chair: 'Ketua', minutes: 'Dibahas satu per satu.' };
    const attendance = [{ name: 'Ketua', role: 'ketua RT', signed: true }];
    const decisions = [{ proposal, accepted: true, reason }];
    return (await Deliberation.record(as('notulis', 'officer', village, day), { ...about, attendance, decisions })).id;
  };

  const ratified = async (deliberation: string, village: string, day: Day = today): Promise<void> => {
    await Deliberation.ratify(as('kades-sah', 'village_head', village, day), { deliberation });
    await Deliberation.applyDecisions(regency('d0', day), deliberation, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
  };

  const agreed = async (proposal: string, village: string, day: Day = today) =>
    ratified(await deliberated(proposal, village, day), village, day);

  /** The next step from where it stands, by whoever takes it. */
  async function step(id: string, day: Day): Promise<void> {
    const { state, village, household, purse = 'apbn' } = await read(id);
    const move = (who: string, role: Role, to: ProposalState, more: object = {}) =>
      Proposal.move(as(who, role, village, day), { proposal: id, to, ...more });
    if (state === 'proposed') await move('petugas', 'officer', 'listed');
    else if (state === 'listed') await agreed(id, village, day);
    else if (state === 'agreed') {
      await visit(household, 'poor', day, village);
      await move('petugas', 'officer', 'verified');
    } else if (state === 'verified' && purse === 'village_fund') await move('kades', 'village_head', 'accepted', paper);
    else if (state === 'verified') await move('dinsos-1', 'dinsos', 'checked');
    else if (state === 'checked' && purse === 'apbd') await move('dinsos-2', 'dinsos', 'accepted', paper);
    else if (state === 'checked') await move('dinsos-2', 'dinsos', 'ratified', paper);
    else if (state === 'ratified') await move('dinsos-3', 'dinsos', 'sent', paper);
    else if (state === 'sent') await move('dinsos-4', 'dinsos', 'accepted', paper);
    else throw new Error(`nothing follows ${state}`);
  }

  /** On until that state, or to the end; tells the states that it came through. */
  async function walkOn(id: string, until: ProposalState = 'accepted', day: Day = today): Promise<ProposalState[]> {
    const through: ProposalState[] = [(await read(id)).state];
    while (through.at(-1) !== until) {
      await step(id, day);
      through.push((await read(id)).state);
    }
    return through;
  }

  /** A family proposed by the head of its village, and walked to that state. */
  async function walkedTo(state: ProposalState, program: string, { member, ...register }: Register & { readonly member?: number } = {}) {
    const { id: household, village, members } = await registered(register);
    const who = member === undefined ? {} : { member: members[member]?.id };
    const about = { household, program, ...who, origin: 'rt_rw', reason } as const;
    const { id } = await Proposal.propose(as('kades-lama', 'village_head', village), about);
    await walkOn(id, state);
    return { id, household, members: members.map((one) => one.id) };
  }

  return { as, regency, read, programOf, registered, visit, deliberated, ratified, agreed, walkOn, walkedTo };
}

import { recordFinding } from '@puskesos/core/aid/finding';
import type { Household } from '@puskesos/core/household';
import type { ProposalRole } from '@puskesos/core/proposal/proposal.machine';
import type { ProposalState } from '@puskesos/core/proposal/shapes';
import { systemActor } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { type JobKind, pendingJobs } from '@puskesos/core/shared/job';
import { districtOf } from '@puskesos/core/shared/region-code';
import { runJob } from '@puskesos/functions/job-runners';
import { globalId } from '../office/input.ts';
import type { Office, Person } from '../office/office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../register/people.ts';
import { registered } from '../register/registered.ts';

/** Proposals walked along their road from outside, each step by whoever takes it. */

export const head: Person = { role: 'village_head', sub: 'lurah', village: VILLAGE };
export const camat: Person = { role: 'camat', sub: 'camat', district: districtOf(VILLAGE) };
/** Of Dinsos: whoever checks is not who writes down the Bupati's ratification, nor who sends or hears of the decision. */
const checker = dinsos;
const ratifier: Person = { role: 'dinsos', sub: 'dinsos-ratifies' };
const sender: Person = { role: 'dinsos', sub: 'dinsos-sends' };
const registrar: Person = { role: 'dinsos', sub: 'dinsos-registers' };
const atDinsos: Partial<Record<ProposalState, Person>> = { ratified: ratifier, sent: sender, accepted: registrar };

/** Whoever takes a step in that hand, each somebody else. */
export function takerOf(hand: Exclude<ProposalRole, 'deliberation'>, from: ProposalState, to: ProposalState): Person {
  if (hand !== 'dinsos') return hand === 'officer' ? officer : head;
  // Who refuses what was checked or sent looks over it as well.
  const refuses: Partial<Record<ProposalState, Person>> = { sent: registrar, checked: ratifier };
  return refuses[from] ?? atDinsos[to] ?? checker;
}

const from = numbers(3_000);

export const PROPOSAL =
  'proposal { id state round since due reason next told missed window { month } papers { state number } moves { to } }';
export const constant = (state: string): string => state.toUpperCase();

export async function proposed(office: Office, { name = 'Budi Contoh', program = '' } = {}): Promise<{ id: string; household: Household }> {
  const household = await registered(office, from, { name });
  // The officer is to verify it, so somebody else brings it forward.
  const { proposal } = await office.as(head).mutate(
    'propose',
    {
      household: globalId('Household', household.id),
      origin: 'RT_RW',
      reason: 'tidak punya penghasilan tetap',
      ...(program && { program: globalId('Program', program) }),
    },
    PROPOSAL,
  );
  return { id: proposal.id, household };
}

export const moved = (office: Office, person: Person, proposal: string, to: ProposalState, also: object = {}) =>
  office.as(person).mutate('moveProposal', { proposal, to: constant(to), ...also }, PROPOSAL);

/** The work that waits, done as the work function does it: all of it, or only of those kinds, as what each day asks for goes through the whole regency. */
export async function runPendingJobs({ stores }: { readonly stores: Stores }, kinds?: readonly JobKind[]): Promise<void> {
  const signal = new AbortController().signal;
  for await (const work of pendingJobs(stores.registry)) {
    if (kinds && !kinds.includes(work.kind)) continue;
    await runJob(contextFor(stores, systemActor('test')), work, { signal, onProgress: () => undefined });
  }
}

export const minutes = (decisions: readonly { proposal: string; accepted: boolean; reason?: string }[], also: object = {}) => ({
  village: VILLAGE,
  on: dayOf(new Date().toISOString()),
  place: 'Balai Kelurahan',
  chair: 'Ketua Contoh',
  attendance: [
    { name: 'Ketua Contoh', role: 'ketua RT 01', signed: true },
    { name: 'Warga Contoh', role: 'tokoh masyarakat', signed: false },
  ],
  decisions: decisions.map((decision) => ({ reason: 'sesuai keadaan keluarga', ...decision })),
  minutes: 'Dibahas satu per satu dan disepakati bersama.',
  ...also,
});

export async function recorded(office: Office, decisions: Parameters<typeof minutes>[0]): Promise<string> {
  const { deliberation } = await office.as(officer).mutate('recordDeliberation', minutes(decisions), 'deliberation { id }');
  return deliberation.id;
}

export const signed = (office: Office, person: Person, step: 'ratify' | 'acknowledge' | 'publish', deliberation: string) =>
  office
    .as(person)
    .mutate(
      `${step}Deliberation`,
      { deliberation },
      'deliberation { state applied { agreed rejected passedOver } published { by { code } } }',
    );

export const visited = (office: Office, household: Household, finding: 'poor' | 'not_poor' = 'poor') =>
  recordFinding(office.core(), { household: household.id, finding, date: dayOf(new Date().toISOString()) });

/** How a proposal comes to each state, from the one before. */
const way: Partial<Record<ProposalState, readonly [before: ProposalState, person: Person, also?: object]>> = {
  listed: ['proposed', officer],
  verified: ['agreed', officer],
  checked: ['verified', dinsos],
  ratified: ['checked', ratifier, { paper: 'SK Bupati 12/2026' }],
  sent: ['ratified', sender, { paper: 'daftar 11/2026' }],
  accepted: ['sent', registrar, { paper: 'Kepmen 7/2026' }],
  rejected: ['proposed', officer, { reason: 'data ganda', next: 'perbaiki Kartu Keluarga' }],
  withdrawn: ['proposed', officer, { reason: 'pindah' }],
};

/** A proposal that has come to a state. */
export async function proposalIn(office: Office, state: ProposalState): Promise<{ id: string; household: Household }> {
  if (state === 'proposed') return proposed(office);
  if (state === 'agreed') {
    const listed = await proposalIn(office, 'listed');
    await signed(office, head, 'ratify', await recorded(office, [{ proposal: listed.id, accepted: true }]));
    await runPendingJobs(office);
    return listed;
  }
  const [before, person, also] = way[state] as readonly [ProposalState, Person, object?];
  const there = await proposalIn(office, before);
  if (state === 'verified') await visited(office, there.household);
  const answer = await moved(office, person, there.id, state, also);
  if (answer.proposal?.state !== constant(state)) throw new Error(JSON.stringify(answer));
  return there;
}

import { regency } from '../regency/regency.ts';
import type { Actor } from '../shared/actor.ts';
import type { Message } from '../shared/error.ts';
import type { HandedTransition } from '../shared/machine.ts';
import { finalStates, type ProposalState, type Purse } from './shapes.ts';

/** What the roads are made of: whose hands there are, what a step may need, and how states, hands and deeds are called. */

/** Whoever may move it. `deliberation` is nobody's own hand: the village's ratified record moves it. */
export const proposalRoles = ['officer', 'village_head', 'dinsos', 'deliberation'] as const;
export type ProposalRole = (typeof proposalRoles)[number];

/**
 * deliberation: a record ratified by the head of the village. visit: the home was visited since the deliberation, or since it was given back.
 * finding: the latest visit did not find them not poor. window: the month's window is open. paper: the number of the paper behind it. reason,
 * next: why, and what the household can do now. ground: for what it is refused, which the latest visit may gainsay.
 */
export const needs = ['deliberation', 'visit', 'finding', 'window', 'paper', 'reason', 'next', 'ground'] as const;
export type Need = (typeof needs)[number];

/** What is done on a proposal's way that keeps whoever did it from a step after it. */
export type Deed = 'proposed' | 'visited' | 'verified' | 'checked' | 'ratified' | 'sent';

export interface Edge extends HandedTransition<ProposalState, ProposalRole, Need> {
  /** Whoever did one of these is not to take this step. */
  readonly apart: readonly Deed[];
}

/** What somebody did, as "it was you who …". */
export const deedNames: Readonly<Record<Deed, Message>> = {
  proposed: { id: 'mengusulkan keluarga ini', en: 'proposed this family' },
  visited: { id: 'mengunjungi rumahnya', en: 'visited the home' },
  verified: { id: 'memverifikasinya', en: 'verified it' },
  checked: { id: 'memeriksanya', en: 'checked it' },
  ratified: { id: `mencatat pengesahan ${regency.head}`, en: `recorded the ${regency.head}’s ratification` },
  sent: { id: 'mengirimkannya', en: 'sent it' },
};

export const isFinal = (state: ProposalState): boolean => (finalStates as readonly string[]).includes(state);

/** Whose hand an actor's is. */
export const roleOf = ({ role }: Pick<Actor, 'role'>): ProposalRole | undefined =>
  role === 'officer' || role === 'village_head' || role === 'dinsos' ? role : undefined;

const stateNames: Readonly<Record<ProposalState, Message>> = {
  proposed: { id: 'diusulkan', en: 'proposed' },
  listed: { id: 'daftar awal', en: 'on the first list' },
  agreed: { id: 'disepakati musyawarah', en: 'agreed by the deliberation' },
  verified: { id: 'terverifikasi di lapangan', en: 'verified at the home' },
  checked: { id: 'lolos pemeriksaan Dinsos', en: 'passed the quality assurance' },
  ratified: { id: `disahkan ${regency.head}`, en: `ratified by the ${regency.head}` },
  sent: { id: 'dikirim ke Kementerian', en: 'sent to the ministry' },
  accepted: { id: 'ditetapkan', en: 'accepted' },
  rejected: { id: 'ditolak', en: 'rejected' },
  withdrawn: { id: 'dicabut', en: 'withdrawn' },
};

/** Who decides at the end of each road. */
const acceptedBy: Readonly<Record<Purse, Message>> = {
  apbn: { id: 'ditetapkan Menteri', en: 'accepted by the Minister' },
  apbd: { id: 'ditetapkan dengan SK daerah', en: 'accepted by the regency’s decree' },
  village_fund: { id: 'ditetapkan kepala desa', en: 'accepted by the head of the village' },
};

/** What a state is called on that road. */
export const stateNameOf = (state: ProposalState, purse: Purse): Message => (state === 'accepted' ? acceptedBy[purse] : stateNames[state]);

export const roleNames: Readonly<Record<ProposalRole, Message>> = {
  officer: { id: 'petugas Puskesos', en: 'a Puskesos officer' },
  village_head: { id: 'kepala desa atau lurah', en: 'the head of the village' },
  dinsos: { id: 'Dinsos', en: 'Dinsos' },
  deliberation: { id: 'berita acara musyawarah yang disahkan', en: 'a ratified deliberation' },
};

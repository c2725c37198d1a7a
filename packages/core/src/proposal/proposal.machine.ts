import type { Actor } from '../shared/actor.ts';
import type { Message } from '../shared/error.ts';
import type { HandedTransition } from '../shared/machine.ts';
import { finalStates, type ProposalState } from './shapes.ts';

/**
 * The road of a proposal as data: which state follows which, in whose hands, and what it needs. Kepmensos 150/HUK/2022: first list,
 * deliberation, final list, verification at the home, quality assurance, the Bupati's ratification, the Minister's decision.
 */

/** Whoever may move it. `deliberation` is nobody's own hand: the village's ratified record moves it. */
export const proposalRoles = ['officer', 'village_head', 'dinsos', 'deliberation'] as const;
export type ProposalRole = (typeof proposalRoles)[number];

/**
 * deliberation: a record ratified by the head of the village. visit: the home was visited since the deliberation. window: the month's window
 * is open. paper: the number of the paper behind it. reason, next: why, and what the household can do now.
 */
export const needs = ['deliberation', 'visit', 'window', 'paper', 'reason', 'next'] as const;
export type Need = (typeof needs)[number];

/** What is done on a proposal's way that keeps whoever did it from a step after it. */
export type Deed = 'proposed' | 'visited' | 'verified' | 'checked' | 'ratified' | 'sent';

export interface Edge extends HandedTransition<ProposalState, ProposalRole, Need> {
  /** Whoever did one of these is not to take this step. */
  readonly apart: readonly Deed[];
}

/** Proposed, visited, verified; checked, ratified, sent, decided: no step is taken by whoever took the one that it looks over. */
const apart: Partial<Record<ProposalState, readonly Deed[]>> = {
  verified: ['proposed', 'visited'],
  checked: ['proposed', 'visited', 'verified'],
  ratified: ['checked'],
  sent: ['ratified'],
  accepted: ['sent'],
};

const inVillage: readonly ProposalRole[] = ['officer', 'village_head'];

const edges: readonly Omit<Edge, 'apart'>[] = [
  { from: 'proposed', to: 'listed', by: inVillage, needs: [] },
  { from: 'proposed', to: 'rejected', by: inVillage, needs: ['reason', 'next'] },
  { from: 'proposed', to: 'withdrawn', by: inVillage, needs: ['reason'] },
  { from: 'listed', to: 'agreed', by: ['deliberation'], needs: ['deliberation'] },
  { from: 'listed', to: 'rejected', by: ['deliberation'], needs: ['deliberation'] },
  { from: 'listed', to: 'withdrawn', by: inVillage, needs: ['reason'] },
  { from: 'agreed', to: 'verified', by: ['officer'], needs: ['visit'] },
  { from: 'agreed', to: 'rejected', by: ['officer'], needs: ['visit', 'reason', 'next'] },
  { from: 'agreed', to: 'withdrawn', by: inVillage, needs: ['reason'] },
  { from: 'verified', to: 'checked', by: ['dinsos'], needs: [] },
  { from: 'verified', to: 'agreed', by: ['dinsos'], needs: ['reason'] },
  { from: 'verified', to: 'rejected', by: ['dinsos'], needs: ['reason', 'next'] },
  { from: 'checked', to: 'ratified', by: ['dinsos'], needs: ['paper'] },
  { from: 'checked', to: 'rejected', by: ['dinsos'], needs: ['reason', 'next'] },
  { from: 'ratified', to: 'sent', by: ['dinsos'], needs: ['paper', 'window'] },
  { from: 'sent', to: 'accepted', by: ['dinsos'], needs: ['paper'] },
  { from: 'sent', to: 'rejected', by: ['dinsos'], needs: ['paper', 'reason', 'next'] },
];

/** To refuse is to look over as well as to let through: who may not do the one may not do the other. */
const refusedInsteadOf: Partial<Record<ProposalState, ProposalState>> = {
  agreed: 'verified',
  verified: 'checked',
  checked: 'ratified',
  sent: 'accepted',
};

export const transitions: readonly Edge[] = edges.map((edge) => ({
  ...edge,
  apart: apart[edge.to === 'rejected' ? (refusedInsteadOf[edge.from] ?? edge.to) : edge.to] ?? [],
}));

/** What somebody did, as "it was you who …". */
export const deedNames: Readonly<Record<Deed, Message>> = {
  proposed: { id: 'mengusulkan keluarga ini', en: 'proposed this family' },
  visited: { id: 'mengunjungi rumahnya', en: 'visited the home' },
  verified: { id: 'memverifikasinya', en: 'verified it' },
  checked: { id: 'memeriksanya', en: 'checked it' },
  ratified: { id: 'mencatat pengesahan Bupati', en: 'recorded the Bupati’s ratification' },
  sent: { id: 'mengirimkannya', en: 'sent it' },
};

export const isFinal = (state: ProposalState): boolean => (finalStates as readonly string[]).includes(state);

/** Whose hand an actor's is. */
export const roleOf = ({ role }: Pick<Actor, 'role'>): ProposalRole | undefined =>
  role === 'officer' || role === 'village_head' || role === 'dinsos' ? role : undefined;

export const stateNames: Readonly<Record<ProposalState, Message>> = {
  proposed: { id: 'diusulkan', en: 'proposed' },
  listed: { id: 'daftar awal', en: 'on the first list' },
  agreed: { id: 'disepakati musyawarah', en: 'agreed by the deliberation' },
  verified: { id: 'terverifikasi di lapangan', en: 'verified at the home' },
  checked: { id: 'lolos pemeriksaan Dinsos', en: 'passed the quality assurance' },
  ratified: { id: 'disahkan Bupati', en: 'ratified by the Bupati' },
  sent: { id: 'dikirim ke Kementerian', en: 'sent to the ministry' },
  accepted: { id: 'ditetapkan', en: 'accepted by the Minister' },
  rejected: { id: 'ditolak', en: 'rejected' },
  withdrawn: { id: 'dicabut', en: 'withdrawn' },
};

export const roleNames: Readonly<Record<ProposalRole, Message>> = {
  officer: { id: 'petugas Puskesos', en: 'a Puskesos officer' },
  village_head: { id: 'kepala desa atau lurah', en: 'the head of the village' },
  dinsos: { id: 'Dinsos', en: 'Dinsos' },
  deliberation: { id: 'berita acara musyawarah yang disahkan', en: 'a ratified deliberation' },
};

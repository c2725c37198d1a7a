import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import { findVillage } from '@puskesos/core/region';
import type { Actor } from '@puskesos/core/shared/actor';
import { type Day, dayOf, daysLater } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { districtOf } from '@puskesos/core/shared/region-code';
import { showcase } from '../sign-in-people.ts';
import { idsFor } from './ids.ts';

/**
 * Three months of proposals in the showcase villages: a list that went all the way to the ministry, one that is being verified, and one that
 * the village has yet to ratify. Made by the operations that people use, on the days when they would have.
 */

/** Days ago on which those were visited that have come furthest. */
const VISITED = 75;

type Who = 'officer' | 'colleague' | 'head' | 'camat' | 'dinsos' | 'kabid';

export async function seedProposals(stores: Stores, signal?: AbortSignal): Promise<void> {
  for (const [index, village] of showcase.entries()) {
    if (signal?.aborted) return;
    const office = officeOf(stores, village);
    if ((await Deliberation.listIn(office('dinsos', 0), { village, page: { first: 1 } })).rows.length > 0) continue;
    const { rows } = await Household.inVillage(office('dinsos', 0), { village, page: { first: 15 } });
    // Nobody proposes whom the latest visit found not poor.
    const families = rows.flatMap(({ value }) => (value.fieldFinding?.finding === 'not_poor' ? [] : [value]));
    // Nor does anybody write what was found long ago over what a later visit found.
    const whole = families
      .filter(({ fieldFinding }) => !fieldFinding || fieldFinding.date <= dayOf(office('officer', VISITED).now()))
      .slice(0, 6);
    const others = families.filter((one) => !whole.includes(one));
    await wentAllTheWay(office, village, whole, index * 2);
    await beingVerified(office, village, others.slice(0, 4));
    await toBeRatified(office, village, others.slice(4));
  }
}

type Office = ReturnType<typeof officeOf>;

/** Somebody of a village's road, so many days ago. */
function officeOf(stores: Stores, village: string) {
  const today = dayOf(new Date().toISOString());
  const name = findVillage(village)?.name ?? village;
  const here = { kind: 'villages', villages: [village] } as const;
  const people: Record<Who, Actor> = {
    officer: { id: 'rina-wulandari', role: 'officer', name: 'Rina Wulandari', scope: here },
    head: { id: `lurah-${name.toLowerCase().replaceAll(' ', '-')}`, role: 'village_head', name: `Lurah ${name}`, scope: here },
    camat: { id: 'camat-tenggarong', role: 'camat', name: 'Sri Hartati', scope: { kind: 'district', district: districtOf(village) } },
    // Where the register has nobody else at work, one officer visits and verifies, and says why.
    colleague:
      village === showcase[0]
        ? { id: 'agus-setiawan', role: 'officer', name: 'Agus Setiawan', scope: here }
        : { id: 'rina-wulandari', role: 'officer', name: 'Rina Wulandari', scope: here },
    dinsos: { id: 'dinsos-kukar', role: 'dinsos', name: 'Muhammad Arifin', scope: { kind: 'regency' } },
    kabid: { id: 'kabid-dinsos', role: 'dinsos', name: 'Nurlina Effendi', scope: { kind: 'regency' } },
  };
  return (who: Who, ago: number, inWindow = false): Context => {
    const day = inWindow ? openDay(daysLater(today, -ago)) : daysLater(today, -ago);
    return contextFor(stores, people[who], { now: () => `${day}T02:00:00.000Z`, newId: idsFor(`proposals ${village} ${who} ${ago}`) });
  };
}

/** That day, or the last one before it on which the month's window was open. */
function openDay(day: Day): Day {
  const window = Proposal.windowIn(day.slice(0, 7));
  return window && day > window.closes ? window.closes : day;
}

const origins = ['rt_rw', 'puskesos', 'village', 'public'] as const;
const reasons = ['penghasilan tidak tetap', 'kepala keluarga sakit', 'rumah rusak karena banjir', 'belum menerima bantuan apa pun'];

async function listed(office: Office, families: readonly Household.Household[], ago: number): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { id: household }] of families.entries()) {
    const about = { household, origin: origins[index % 4] ?? 'puskesos', reason: reasons[index % 4] ?? '' };
    const { id } = await Proposal.propose(office('head', ago), index % 3 === 0 ? about : { ...about, program: 'sembako' });
    await Proposal.move(office('officer', ago - 3), { proposal: id, to: 'listed' });
    ids.push(id);
  }
  return ids;
}

const people = [
  { name: 'Ketua RT 01', role: 'ketua RT', signed: true },
  { name: 'Ketua RT 02', role: 'ketua RT', signed: true },
  { name: 'Tokoh masyarakat', role: 'tokoh masyarakat', signed: true },
  { name: 'Kader posyandu', role: 'kader', signed: false },
];

/** The village deliberates; the last of a longer list is not agreed on. */
async function deliberated(office: Office, village: string, proposals: readonly string[], ago: number): Promise<string | undefined> {
  if (proposals.length === 0) return undefined;
  const context = office('officer', ago);
  const decisions = proposals.map((proposal, index) => ({
    proposal,
    accepted: index < 5,
    reason: index < 5 ? 'sesuai keadaan keluarga' : 'keluarga sudah memiliki penghasilan tetap',
  }));
  const { id } = await Deliberation.record(context, {
    village,
    on: dayOf(context.now()),
    place: `Aula ${findVillage(village)?.name}`,
    chair: 'Ketua musyawarah',
    attendance: people,
    decisions,
    minutes: 'Daftar awal dibacakan dan dibahas satu per satu.',
  });
  return id;
}

async function ratified(office: Office, deliberation: string, ago: number): Promise<void> {
  await Deliberation.ratify(office('head', ago), { deliberation });
  const run = { signal: new AbortController().signal, onProgress: () => undefined };
  await Deliberation.applyDecisions(office('dinsos', ago), deliberation, run);
  await Deliberation.acknowledge(office('camat', ago - 2), { deliberation });
}

async function verified(
  office: Office,
  families: readonly Household.Household[],
  proposals: readonly string[],
  ago: number,
): Promise<void> {
  const context = office('officer', ago);
  for (const proposal of proposals) {
    const household = families.find(({ id }) => proposal.startsWith(`${id}.`));
    if (!household) continue;
    const known = household.fieldFinding?.finding ?? 'poor';
    const finding = known === 'not_poor' ? 'vulnerable' : known;
    await recordFinding(context, { household: household.id, finding, date: dayOf(context.now()) });
    await Proposal.move(office('colleague', ago), { proposal, to: 'verified', standIn: 'petugas desa ini hanya satu orang' });
  }
}

const paper = { ratified: 'SK Bupati 114/2026', sent: 'Daftar usulan 08/2026', accepted: 'Kepmensos 88/HUK/2026' };
const refusal = { paper: paper.accepted, reason: 'data kependudukan belum padan', next: 'padankan NIK di Disdukcapil lalu usulkan lagi' };

/** What Dinsos did with a family's proposal, so many days ago. */
const steps = [
  { ago: 68, who: 'dinsos', to: 'checked' },
  { ago: 64, who: 'kabid', to: 'ratified', paper: paper.ratified },
  { ago: 62, who: 'dinsos', to: 'sent', paper: paper.sent },
  { ago: 20, who: 'kabid', to: 'accepted', paper: paper.accepted },
] as const;

/** How many of those steps a family has come, from one that was given back to one that is through; -1: refused at the end. */
const ways = [4, -1, 3, 2, 1, 0];

async function wentAllTheWay(office: Office, village: string, families: readonly Household.Household[], turn: number): Promise<void> {
  const ids = await listed(office, families, 95);
  const deliberation = await deliberated(office, village, ids, 84);
  if (!deliberation) return;
  await ratified(office, deliberation, 83);
  await Deliberation.publish(office('head', 80), { deliberation });
  await verified(office, families, ids.slice(0, 5), VISITED);
  for (const [index, proposal] of ids.slice(0, 5).entries()) {
    const way = ways[(index + turn) % ways.length] ?? 0;
    // What waits came there lately, but in one village.
    const lately = turn === 2 ? undefined : 6;
    if (way === 0) {
      const back = { proposal, to: 'agreed', reason: 'foto rumah dan titik lokasi belum ada' } as const;
      await Proposal.move(office('dinsos', lately ?? 70), back);
    }
    const taken = steps.slice(0, way < 0 ? 3 : way);
    for (const [place, { ago, who, ...step }] of taken.entries()) {
      const waits = place === taken.length - 1 && (way === 1 || way === 2);
      await Proposal.move(office(who, (waits && lately) || ago, step.to === 'sent'), { proposal, ...step });
    }
    if (way < 0) await Proposal.move(office('kabid', 20), { proposal, to: 'rejected', ...refusal });
  }
}

async function beingVerified(office: Office, village: string, families: readonly Household.Household[]): Promise<void> {
  const ids = await listed(office, families, 26);
  const deliberation = await deliberated(office, village, ids, 10);
  if (!deliberation) return;
  await ratified(office, deliberation, 8);
  await verified(office, families, ids.slice(0, 2), 4);
}

async function toBeRatified(office: Office, village: string, families: readonly Household.Household[]): Promise<void> {
  const ids = await listed(office, families.slice(0, 3), 9);
  await deliberated(office, village, ids, 2);
  for (const { id: household } of families.slice(3)) {
    await Proposal.propose(office('head', 1), { household, origin: 'rt_rw', reason: 'baru kehilangan pekerjaan' });
  }
}

import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import { settleReview } from '@puskesos/core/household/review';
import { awaitsReview } from '@puskesos/core/household/review.rules';
import * as Proposal from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import { findVillage, villagesOf } from '@puskesos/core/region';
import type { Actor } from '@puskesos/core/shared/actor';
import { type Day, dayOf, daysLater } from '@puskesos/core/shared/clock';
import type { Context, Stores } from '@puskesos/core/shared/context';
import { districtOf } from '@puskesos/core/shared/region-code';
import { showcase } from '../sign-in-people.ts';
import { attempt, dinsos, kabid, on } from './persona.ts';
import { servingOn } from './staff.ts';

/**
 * Proposals for what the regency and the villages themselves give, some weeks old, in every state of their roads: of last autumn's deliberation
 * some are recipients by now, of this month's some wait for their visit, and a few have only been brought forward.
 */

/** So many families of a village for each programme, or a few. */
const FAMILIES = 10;
const FEW = 2;

const FOOD = 'sembako-kukar';
const CASH = 'blt-dd';

const someDesa = (district: string) =>
  villagesOf(district)
    .filter(({ kind }) => kind === 'desa')
    .slice(0, 3);

/** Where there are homes enough: the showcase, which has no village fund, and desa of other kecamatan, which have. */
const places: readonly (readonly [village: string, programs: readonly string[], families: number])[] = [
  ...showcase.map((village) => [village, [FOOD], FAMILIES] as const),
  ...['64.02.04', '64.02.11', '64.02.13', '64.02.12'].flatMap((district) =>
    someDesa(district).map(({ code }, place) => [code, [FOOD, CASH], place === 0 ? FAMILIES : FEW] as const),
  ),
];

export async function seedOwnPurses(stores: Stores, signal?: AbortSignal): Promise<void> {
  const today = dayOf(new Date().toISOString());
  const serving = servingOn(today);
  for (const [turn, [village, programs, most]] of places.entries()) {
    const note = { pk: 'sample', sk: `own purses#${village}` };
    if (signal?.aborted || (await stores.registry.get(note, true))) continue;
    // Noted before anything is done: what a stop cut short stays as it is.
    await stores.registry.put(note);
    const families = await unproposed(on(stores, dinsos, today), village);
    const half = Math.ceil(families.length / programs.length);
    for (const [index, program] of programs.entries()) {
      const some = families.slice(index * half, (index + 1) * half);
      await told({ stores, serving, today, village, turn, program, ofVillage: program === CASH }, some.slice(0, most));
    }
  }
}

type Told = Household.Household;

/** Those without aid of the centre's first: it is they whom the others give to. */
async function unproposed(context: Context, village: string): Promise<Told[]> {
  const { rows } = await Household.inVillage(context, { village, page: { first: 60 } });
  const open: Told[] = [];
  for (const { value } of rows) {
    if (value.fieldFinding?.finding === 'not_poor' || value.members.every(({ life }) => life !== 'alive')) continue;
    if ((await Proposal.ofHousehold(context, { household: value.id })).length === 0) open.push(value);
  }
  const rank = ({ aid }: Told) => aid.filter(({ state }) => state !== 'ended').length;
  return open.toSorted((one, other) => rank(one) - rank(other));
}

interface Village {
  readonly stores: Stores;
  readonly serving: ReturnType<typeof servingOn>;
  readonly today: Day;
  readonly village: string;
  /** Its place among those that are told of. */
  readonly turn: number;
  readonly program: string;
  /** Its head decides; otherwise the regency's decree. */
  readonly ofVillage: boolean;
}

type Who = 'desk' | 'visitor' | 'verifier' | 'head' | 'camat' | 'dinsos' | 'kabid';

/** Somebody of the road, so many days ago: three of the Puskesos, as far as it has three. */
function at({ stores, serving, today, village, program }: Village, who: Who, ago: number): Context {
  const day = daysLater(today, -ago);
  const another = (others: readonly Actor[]): Actor => {
    const found = serving(
      village,
      day,
      others.map(({ id }) => id),
    );
    return found.role === 'officer' ? found : (others[0] ?? found);
  };
  const desk = another([]);
  const visitor = another([desk]);
  const name = findVillage(village)?.name ?? village;
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const here = { kind: 'villages', villages: [village] } as const;
  const district = districtOf(village);
  const people: Record<Who, Actor> = {
    desk,
    visitor,
    verifier: another(visitor === desk ? [desk] : [desk, visitor]),
    head: { id: `kades-${slug}`, role: 'village_head', name: `Kepala Desa ${name}`, scope: here },
    camat: { id: `camat-${district}`, role: 'camat', name: `Camat ${district}`, scope: { kind: 'district', district } },
    dinsos,
    kabid,
  };
  return on(stores, people[who], day, `own purses ${village} ${program} ${who} ${ago}`);
}

const reasons = [
  'kepala keluarga sakit menahun',
  'buruh harian, penghasilan tidak tetap',
  'belum menerima bantuan apa pun',
  'janda lansia',
];
const fewHands = { standIn: 'petugas desa ini tidak cukup untuk dipisah' };

/** Who came how far, of ten families: five were verified and decided on or given back, and one waits in each state. */
const LOOKED_AT = 6;
const AGREED = 8;
const LISTED = 9;
/** Where there are fewer, each place has some of the ways, so that all places together have each of them. */
const few = [9, 0, 5, 8, 1, 7, 2, 6] as const;

async function told(village: Village, families: readonly Told[]): Promise<void> {
  const wayOf = (place: number) => (families.length < FAMILIES ? few[(village.turn + place * 4) % few.length] : place) ?? place;
  const came = (from: number, to: number) =>
    families.flatMap((family, place) => (wayOf(place) >= from && wayOf(place) < to ? [{ family, way: wayOf(place) }] : []));
  // In the showcase another list was published since, and stays the latest.
  const earlier = (showcase as readonly string[]).includes(village.village) ? 94 : 60;
  const decided = await listed(village, came(0, LOOKED_AT), earlier);
  await agreed(village, decided, earlier - 6, true);
  for (const { id, household, way } of decided) {
    // Those that nobody has decided on were seen lately.
    if (!(await verified(village, id, household, [40, 39, 38, 14, 12, 3][way] ?? 3))) continue;
    if (way < 5) await ended(village, id, way);
  }
  const waiting = await listed(village, came(LOOKED_AT, AGREED), 30);
  await agreed(village, waiting, 9, false);
  for (const { id, household, way } of waiting) if (way === LOOKED_AT) await verified(village, id, household, 5);
  await listed(village, came(AGREED, LISTED), 12);
  for (const one of came(LISTED, FAMILIES)) await proposed(village, one, 3);
}

interface Coming {
  readonly family: Told;
  readonly way: number;
}

interface Open {
  readonly id: string;
  readonly household: Told;
  readonly way: number;
}

async function proposed(village: Village, { family: household, way }: Coming, ago: number): Promise<Open | undefined> {
  const reason = reasons[ago % reasons.length] ?? '';
  const about = { household: household.id, program: village.program, origin: 'rt_rw', reason } as const;
  const found = await attempt(Proposal.propose(at(village, 'desk', ago), about));
  return found && { id: found.id, household, way };
}

async function listed(village: Village, families: readonly Coming[], ago: number): Promise<Open[]> {
  const open: Open[] = [];
  for (const [index, family] of families.entries()) {
    const one = await proposed(village, family, ago - (index % 3));
    if (one && (await attempt(Proposal.move(at(village, 'head', ago - 4), { proposal: one.id, to: 'listed' })))) open.push(one);
  }
  return open;
}

async function agreed(village: Village, open: readonly Open[], ago: number, published: boolean): Promise<void> {
  if (open.length === 0) return;
  const context = at(village, 'desk', ago);
  const { id: deliberation } = await Deliberation.record(context, {
    village: village.village,
    on: dayOf(context.now()),
    place: `Balai ${findVillage(village.village)?.name}`,
    chair: 'Ketua musyawarah',
    attendance: ['Ketua RT 01', 'Ketua RT 03', 'Tokoh masyarakat'].map((name) => ({ name, role: 'peserta', signed: true })),
    decisions: open.map(({ id }) => ({ proposal: id, accepted: true, reason: 'disepakati peserta musyawarah' })),
    minutes: 'Calon penerima dibacakan, ditanggapi peserta, lalu disepakati satu per satu.',
  });
  await Deliberation.ratify(at(village, 'head', ago - 1), { deliberation });
  const run = { signal: new AbortController().signal, onProgress: () => undefined };
  await Deliberation.applyDecisions(at(village, 'dinsos', ago - 1), deliberation, run);
  await Deliberation.acknowledge(at(village, 'camat', ago - 3), { deliberation });
  if (published) await Deliberation.publish(at(village, 'head', ago - 4), { deliberation });
}

async function verified(village: Village, proposal: string, household: Told, ago: number): Promise<boolean> {
  const finding = household.fieldFinding?.finding ?? 'poor';
  const context = at(village, 'visitor', ago + 1);
  const seen = await attempt(recordFinding(context, { household: household.id, finding, date: dayOf(context.now()) }));
  // What is far from the ministry's decile was looked at again the week after.
  if (seen && ago > 8 && awaitsReview(seen)) {
    const looked = { household: household.id, ruling: 'finding_stands', reason: 'dilihat lagi di rumahnya' } as const;
    await settleReview(at(village, 'desk', ago - 7), looked);
  }
  return (
    seen !== undefined &&
    (await attempt(Proposal.move(at(village, 'verifier', ago), { proposal, to: 'verified', ...fewHands }))) !== undefined
  );
}

const notFitting = { reason: 'tidak memenuhi syarat program', next: 'tanyakan bantuan lain di Puskesos', ground: 'ineligible' } as const;

/** Of five that were verified: decided on, but for one that was given back and one that waits for it. */
async function ended(village: Village, proposal: string, index: number): Promise<void> {
  const { ofVillage } = village;
  const over = ofVillage ? 'head' : 'dinsos';
  if (index === 3) {
    await attempt(Proposal.move(at(village, over, 8), { proposal, to: 'agreed', reason: 'foto rumah belum ada' }));
    return;
  }
  // What the village pays waits for its head from the visit on.
  if (ofVillage && index === 4) return;
  if (!ofVillage) await attempt(Proposal.move(at(village, 'dinsos', index === 4 ? 5 : 30), { proposal, to: 'checked' }));
  if (index === 4) return;
  const by = at(village, ofVillage ? 'head' : 'kabid', 14);
  const paper = ofVillage ? 'Perkades 6/2026' : 'SK Bupati 233/2026';
  const accepted = await attempt(Proposal.move(by, { proposal, to: 'accepted', paper }));
  if (!accepted) await attempt(Proposal.move(by, { proposal, to: 'rejected', ...notFitting }));
}

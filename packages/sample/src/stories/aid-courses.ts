import * as Aid from '@puskesos/core/aid';
import { confirm } from '@puskesos/core/aid/confirm';
import * as Fund from '@puskesos/core/fund';
import type { Household } from '@puskesos/core/household';
import { type Day, daysBetween, daysLater, laterDay } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import { NotFound } from '@puskesos/core/shared/error';
import { daysWithin } from '@puskesos/core/task/within.calendar';
import { dayBetween } from '../population/days.ts';
import type { SyntheticAid, SyntheticFamily } from '../population/family.ts';
import { type Dice, diceFor, type Shares } from '../population/random.ts';
import { samplePrograms } from '../population/sample-programs.ts';
import { type Hands, handsOf } from './aid-hands.ts';
import type { Deed, Telling } from './deed.ts';
import { attempt } from './persona.ts';

/** How a family came to its aid, step by step, and how some of it ended. */

type Way = 'active' | 'approved' | 'suspended' | 'ended' | 'verified' | 'proposed' | 'rejected';

/** Of what the centre gives, the participants' file says who receives it; a few are on their way to it, interrupted, or had it. */
const ofCentre: Shares<Way> = [
  ['active', 82],
  ['ended', 7],
  ['suspended', 4],
  ['approved', 2],
  ['verified', 2],
  ['proposed', 2],
  ['rejected', 1],
];

/** What the regency and the villages give is chosen anew each year: more of it waits for a visit or for a place. */
const ofOurs: Shares<Way> = [
  ['active', 60],
  ['ended', 6],
  ['suspended', 4],
  ['approved', 8],
  ['verified', 12],
  ['proposed', 8],
  ['rejected', 2],
];

type Ending = 'graduated' | 'ineligible' | 'withdrawn';
const endings: Shares<Ending> = [
  ['graduated', 55],
  ['ineligible', 30],
  ['withdrawn', 15],
];
const because: Record<Ending, string> = {
  graduated: 'usahanya berjalan, graduasi mandiri',
  ineligible: 'hasil pemutakhiran: tidak memenuhi syarat lagi',
  withdrawn: 'mengundurkan diri, surat pernyataan di desa',
};

/** What is known to be refused is left out of the sample: no money there, or not for such a family. */
const refusals = [
  Aid.EligibilityUnknown,
  Aid.NotEligible,
  Aid.ExcludedByProgram,
  Aid.NobodyThere,
  Aid.MoveNotAllowed,
  Fund.NoAllocation,
  Fund.QuotaFull,
  Fund.BudgetExceeded,
  NotFound,
];

interface About extends Telling {
  readonly household: string;
  readonly registered: Day;
  /** When the home was visited. */
  readonly found: Day | undefined;
  /** The members, in the order in which the family tells of them: under which id, and since when they are in the register. */
  readonly members: readonly ({ readonly id: string; readonly from: Day } | undefined)[];
}

interface Step {
  readonly to: 'proposed' | 'verified' | 'approved' | 'active' | 'suspended' | 'ended';
  readonly day: Day;
  readonly since?: Day;
  readonly ending?: Ending | 'rejected';
  readonly reason: string;
}

export function aidDeeds(family: SyntheticFamily, about: About): Deed[] {
  return family.aid.flatMap((line, index) => deedsOf(line, family, about, diceFor('aid', about.name, index)));
}

function deedsOf(line: SyntheticAid, family: SyntheticFamily, about: About, dice: Dice): Deed[] {
  const program = samplePrograms.find(({ id }) => id === line.program);
  const whose = line.member === undefined ? undefined : about.members[line.member];
  if (!program || (line.member !== undefined && !whose)) return [];
  const { id: member, from: registered } = whose ?? { id: undefined, from: about.registered };
  const ours = program.fund !== 'apbn';
  const { found } = about;
  const all = ours ? stepsOfOurs(dice, line, { ...about, registered }) : stepsOfCentre(dice, line, { ...about, registered });
  // Of whom a visit finds not poor, it is asked whether it goes on; nothing else has come between.
  const asked = family.fieldFinding?.finding === 'not_poor' && found !== undefined && all[0]?.to === 'active' && all[0].day < found;
  const steps = asked ? all.slice(0, 1) : all;
  const target: Target = { household: about.household, program: program.id, ...(member !== undefined && { member }) };
  const handsAt = handsOf(steps, ours, (day, besides) => about.serving(family.village, day, besides));
  const deeds = steps.map((step, index): Deed => {
    const { by, ...hands } = handsAt(step);
    const rest = steps.slice(index).map(({ to }) => to);
    return {
      day: step.day,
      by,
      isDone: (now) => statesOf(now, target).some((state) => rest.includes(state as Step['to'])),
      run: (context) => (ours ? decided(context, target, { ...step, ...hands }) : taken(context, target, step, index === 0)),
      ...(ours && step.day >= LISTS_MADE && index > 0 && step.to !== 'approved' && step.to !== 'verified' && { late: true as const }),
    };
  });
  return asked ? [...deeds, ...confirmed(dice, family, { ...about, target, found })] : deeds;
}

interface Target {
  readonly household: string;
  readonly program: string;
  readonly member?: string;
}

/** What the household shows of it, and what it has shown. */
const statesOf = (now: Household, { program, member }: Target): string[] => {
  const own = (one: { program: string; member?: string }) => one.program === program && one.member === member;
  return [
    ...now.aid.filter(own).map(({ state }) => state),
    ...(now.aidCourses ?? []).filter(own).flatMap(({ steps }) => steps.map(({ state }) => state)),
  ];
};

function taken(
  context: Context,
  target: Target,
  { to, since, ending, standIn, reason }: Step & Partial<Hands>,
  isFirst: boolean,
): Promise<unknown> {
  if (isFirst && to !== 'ended') return Aid.enroll(context, { ...target, state: to, ...(since && { since }), reason });
  return Aid.move(context, { ...target, to, ...(ending && { ending }), ...(standIn && { standIn }), reason });
}

/** Whom the criteria or the purse turn away is told so: the proposal ends. */
async function decided(context: Context, target: Target, step: Step & Partial<Hands>): Promise<void> {
  const done = await attempt(taken(context, target, step, step.to === 'proposed'), refusals);
  if (done || step.to !== 'approved') return;
  await attempt(
    Aid.move(context, { ...target, to: 'ended', ending: 'rejected', reason: 'tidak memenuhi syarat saat ditetapkan' }),
    refusals,
  );
}

const files = 'berkas peserta dari Kementerian Sosial';

/** The centre's file says since when somebody receives; it is taken over once the family is in the register. */
function stepsOfCentre(dice: Dice, { since }: SyntheticAid, { registered, today, now }: About): Step[] {
  const day = daysLater(laterDay(since, registered), dice.int(3, 20));
  const way = day < daysLater(today, -60) ? dice.weighted(ofCentre) : 'active';
  const lately = (least: number, most: number) => daysLater(today, -dice.int(least, most));
  const active: Step = { to: 'active', day, since, reason: files };
  if (way === 'suspended') {
    return [active, { to: 'suspended', day: waitingSince(dice, 'suspended', now), reason: 'rekening belum aktif, menunggu bank penyalur' }];
  }
  if (way === 'ended') {
    const ending = dice.weighted(endings);
    return [active, { to: 'ended', day: lately(5, Math.min(400, daysBetween(day, today) - 5)), ending, reason: because[ending] }];
  }
  if (way === 'active') return [active];
  if (way === 'approved') return [{ to: 'approved', day: waitingSince(dice, 'approved', now), reason: 'penetapan penerima baru' }];
  if (way === 'proposed') return [{ to: 'proposed', day: waitingSince(dice, 'proposed', now), reason: 'usulan baru' }];
  const last = way === 'verified' ? waitingSince(dice, 'verified', now) : lately(6, 28);
  const proposed: Step = { to: 'proposed', day: daysLater(last, -dice.int(5, 12)), reason: 'usulan baru' };
  if (way === 'verified') return [proposed, { to: 'verified', day: last, reason: 'hasil kunjungan' }];
  return [proposed, { to: 'ended', day: last, ending: 'rejected', reason: 'data kependudukan tidak padan' }];
}

type Waits = 'proposed' | 'verified' | 'approved' | 'suspended';

/** One in eight is behind: for the others there is still time, from the day before the last down. */
function waitingSince(dice: Dice, state: Waits, now: Day): Day {
  const within = daysWithin(state, now);
  const ago = dice.chance(0.12) ? within + dice.int(1, 12) : dice.int(1, within - 2);
  return daysLater(now, -ago);
}

/** The year's money is there from its first days on; the lists of three quarters are made by this day. */
const YEAR = '2026-01-05';
const LISTS_MADE = '2026-10-06';

function stepsOfOurs(dice: Dice, line: SyntheticAid, { registered, found, today, now }: About): Step[] {
  const known = daysLater(laterDay(found ?? registered, laterDay(registered, YEAR)), 4);
  const way = dice.weighted(ofOurs);
  const toVerify = dice.int(5, 12);
  const toApprove = dice.int(14, 20);
  // What waits is dated from its last step back, and what is over or goes on from its first.
  const before = { proposed: 0, verified: toVerify, approved: toApprove, rejected: toVerify };
  const begins =
    way === 'proposed' || way === 'verified' || way === 'approved'
      ? daysLater(waitingSince(dice, way, now), -before[way])
      : way === 'rejected'
        ? daysLater(today, -dice.int(34, 60))
        : dayBetween(dice, known, laterDay(known, line.since));
  const after = (days: number) => daysLater(laterDay(begins, known), days);
  const proposed: Step = { to: 'proposed', day: after(0), reason: 'usulan desa/kelurahan' };
  const verified: Step = { to: 'verified', day: after(toVerify), reason: 'hasil kunjungan Puskesos' };
  const approved: Step = { to: 'approved', day: after(toApprove), reason: 'SK penetapan penerima' };
  const active: Step = { to: 'active', day: after(dice.int(21, 28)), reason: 'penyaluran dimulai' };
  const late = daysLater(LISTS_MADE, dice.int(1, 20));
  const ending = dice.weighted(endings);
  const stopped = laterDay(waitingSince(dice, 'suspended', now), daysLater(LISTS_MADE, 1));
  const ways: Record<Way, Step[]> = {
    proposed: [proposed],
    verified: [proposed, verified],
    rejected: [proposed, { to: 'ended', day: verified.day, ending: 'rejected', reason: 'sudah menerima dari program lain' }],
    approved: [proposed, verified, approved],
    active: [proposed, verified, approved, active],
    suspended: [
      proposed,
      verified,
      approved,
      active,
      { to: 'suspended', day: stopped, reason: 'tidak ditemukan di alamat, menunggu kepastian' },
    ],
    ended: [proposed, verified, approved, active, { to: 'ended', day: late, ending, reason: because[ending] }],
  };
  return ways[way].filter(({ day }) => day <= now);
}

interface Given extends About {
  readonly target: Target;
  readonly found: Day;
}

/** Of who receives and was then found not poor, somebody has to say whether it goes on: for most it does, by the centre's own list. */
function confirmed(dice: Dice, { village }: SyntheticFamily, { found, target, serving, today }: Given): Deed[] {
  const day = daysLater(found, dice.int(5, 13));
  const goesOn = dice.chance(0.7);
  const reason = goesOn ? 'dilaporkan ke pusat, menunggu pemutakhiran DTSEN' : 'hasil kunjungan: sudah mampu';
  if (day > today) return [];
  return [
    {
      day,
      by: serving(village, day),
      isDone: () => false,
      run: (context) =>
        attempt(confirm(context, { ...target, goesOn, ...(!goesOn && { ending: 'ineligible' as const }), reason }), [Aid.NothingToConfirm]),
    },
  ];
}

import type { FieldFinding, OfficialDecile } from '@puskesos/core/household/shapes';
import type { Day } from '@puskesos/core/shared/clock';
import { dayBetween, daysBefore, quarterOf } from './days.ts';
import { type Dice, type Shares, valueAt } from './random.ts';

/**
 * Tenths are national: 40 % of Indonesia's households are in D1–D4. Kukar has 7.28 % poor where the nation had 9.03 % (BPS, March 2024),
 * so its households are set somewhat higher: 34 % of those ranked in D1–D4, 7 % in D1. Shares by decile are the sample's own.
 */
const deciles: Shares<number> = [7, 8, 9, 10, 11, 11, 11.5, 11.5, 11, 10].map((share, index) => [index + 1, share]);

const UNRANKED = 0.12;
/** How often the ministry's file ranks a household without regard to how it lives: such errors make the gap. */
const MISRANKED = 0.2;
/** In the villages that show what the gap is. */
const MISRANKED_WHERE_NEEDIER = 0.6;

export function rankOf(dice: Dice, welfare: number, today: Day, needier = false): OfficialDecile | undefined {
  if (dice.chance(UNRANKED)) return undefined;
  const decile = valueAt(deciles, dice.chance(needier ? MISRANKED_WHERE_NEEDIER : MISRANKED) ? dice.fraction() : welfare);
  const quarter = quarterOf(dice.chance(0.9) ? today : daysBefore(today, 92));
  return { decile, date: quarter.from, source: `DTSEN ${quarter.name} (data contoh)` };
}

/** The line at 7.3 % is the poverty rate; few are found below the extreme line. */
const lines = [
  { below: 0.004, finding: 'extreme_poor', visited: 0.7 },
  { below: 0.073, finding: 'poor', visited: 0.6 },
  { below: 0.25, finding: 'vulnerable', visited: 0.3 },
  { below: 1, finding: 'not_poor', visited: 0.06 },
] as const;

const notes: Record<FieldFinding['finding'], readonly string[]> = {
  extreme_poor: ['Menumpang, tidak ada penghasilan tetap', 'Sering tidak makan sehari penuh, lantai tanah'],
  poor: ['Lantai papan rusak, listrik 450 VA', 'Kerja serabutan, belum pernah dapat bantuan', 'Tidak ada jamban sendiri'],
  vulnerable: ['Penghasilan tidak tetap, rumah milik orang tua', 'Kepala keluarga sakit menahun'],
  not_poor: ['Rumah permanen, penghasilan tetap', 'Punya usaha sendiri'],
};

/** What Puskesos saw, where it has been: more often at the doors of the poor, and at few of the others. */
export function findingAt(dice: Dice, welfare: number, today: Day, needier = false): Omit<FieldFinding, 'by'> | undefined {
  const line = lines.find(({ below }) => welfare < below);
  if (!line || !dice.chance(needier ? Math.min(0.95, line.visited * 1.6) : line.visited)) return undefined;
  return {
    finding: line.finding,
    // Long enough ago for something to have come of it.
    date: dayBetween(dice, daysBefore(today, 700), daysBefore(today, 125)),
    ...(dice.chance(0.5) && { note: dice.pick(notes[line.finding]) }),
  };
}

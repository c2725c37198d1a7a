import { figuresAt, type Told, valueIn } from './figures.ts';
import type { Level } from './places.ts';
import type { IndicatorFile } from './published.ts';

/** Five classes of colour, of about as many places each. They stay the same over all months, so that a colour means the same in each. */

export const CLASSES = 5;

/** The values at which the next class begins. Fewer than four, where places differ little. */
export function breaksOf(file: IndicatorFile, level: Level, told: Told, rateFrom: number): number[] {
  const values = file.months
    .flatMap((month) => figuresAt(file, month, level, rateFrom).each)
    // A pool's number is of several places, and no measure of one.
    .filter(({ isPool }) => told === 'rate' || !isPool)
    .flatMap((figure) => valueIn(figure, told) ?? [])
    .sort((a, b) => a - b);
  const cuts = Array.from({ length: CLASSES - 1 }, (_, n) => values[Math.floor(((n + 1) * values.length) / CLASSES)] ?? 0);
  const unit = told === 'rate' ? 1_000 : 1;
  const round = (value: number) => Math.round(value * unit) / unit;
  return [...new Set(cuts.map(round))].filter((cut) => cut > (values[0] ?? 0));
}

/** 0 for the lowest. Where there are fewer classes, they are as far apart as five would be. */
export function classOf(value: number, breaks: readonly number[]): number {
  const at = breaks.filter((cut) => value >= cut).length;
  return breaks.length === 0 ? 2 : Math.round((at * (CLASSES - 1)) / breaks.length);
}

import { createHash } from 'node:crypto';
import { added } from '../indicator/count.rules.ts';
import { type FinalMonth, finalMonths } from '../indicator/final-months.ts';
import { smallNumbersOn } from '../indicator/small-numbers.calendar.ts';
import { villages } from '../region/region.ts';
import type { Context } from '../shared/context.ts';
import { Figures } from './figures.rules.ts';
import { type File, indexFile, indicatorFile, monthFile } from './figures-files.ts';
import * as store from './published.store.ts';
import * as told from './told.store.ts';
import { byPlace, type PlaceTold, toldCodes, toldMonth } from './told-month.rules.ts';

/** How many months are told. */
export const MONTHS_TOLD = 24;

/**
 * Publishes the months that are final, for anyone to see. Done again or after a stop it writes the same; true where there was something to
 * write. Throws PublishConflict where another is publishing.
 */
export async function publishFigures(context: Context): Promise<boolean> {
  const months = await finalMonths(context, MONTHS_TOLD);
  if (months.length === 0) return false;
  const before = await store.get(context);
  const figures = figuresOf(months, before.divisions);
  const { borders } = before;
  const digest = digestOf(figures, months, borders);
  if (before.digest === digest) return false;
  // What is told as one stays so: that is kept before the first file tells it.
  const kept = { divisions: figures.divisions, ...(borders && { borders }) };
  const begun = await store.put(context, before, kept);
  for (const [n, month] of months.entries()) await told.putAll(context, byPlace(toldMonth(figures, n, month)));
  for (const { path, text } of filesOf(figures, months, borders)) await context.published.put(path, text);
  await store.put(context, begun, { ...kept, digest });
  return true;
}

/** Whether files are half written: whoever was at it was stopped, or failed. */
export async function isBroken(context: Context): Promise<boolean> {
  const { revision, digest } = await store.get(context);
  return revision > 0 && digest === undefined;
}

/** The months that are published, oldest first: what each says of every place, by its code. A BatchGet for which they are, and three for each. */
export async function toldMonths(context: Context): Promise<ReadonlyMap<string, PlaceTold>[]> {
  const months = await finalMonths(context, MONTHS_TOLD);
  if (months.length === 0) return [];
  const figures = figuresOf(months, (await store.get(context)).divisions);
  return months.map((month, n) => new Map(byPlace(toldMonth(figures, n, month)).map((told) => [told.place, told])));
}

/** Of a village that was not counted: nobody was registered there. */
const nobody = added([]);

export function figuresOf(months: readonly FinalMonth[], before: store.LastPublished['divisions']): Figures {
  const latest = months.at(-1) as FinalMonth;
  const series = villages.map(({ code }) => ({ place: code, months: months.map(({ counts }) => counts.get(code) ?? nobody) }));
  return new Figures(series, smallNumbersOn(latest.day), before);
}

/** All of them, one after the other. The index comes last: whoever finds a month there finds its file. */
export function* filesOf(figures: Figures, months: readonly FinalMonth[], borders?: true): Generator<File> {
  for (const code of toldCodes) yield indicatorFile(figures, code, months);
  for (const [n, month] of months.entries()) yield monthFile(toldMonth(figures, n, month));
  yield indexFile(months as [FinalMonth], borders);
}

function digestOf(figures: Figures, months: readonly FinalMonth[], borders: true | undefined): string {
  const hash = createHash('sha256');
  for (const { path, text } of filesOf(figures, months, borders)) hash.update(path).update(text);
  return hash.digest('base64url');
}

import { added } from '../indicator/count.rules.ts';
import { type IndicatorCode, indicatorOf, indicators } from '../indicator/known-indicators.ts';
import type { PlaceMonth } from '../indicator/month-shapes.ts';
import type { Message } from '../shared/error.ts';

/** What an indicator came to before an intervention and after it: said as it is counted, and of no cause. No I/O, no clock. */

/** Of `base`, where the indicator is a part of something. */
export interface Figure {
  readonly month: string;
  readonly count: number;
  readonly base?: number;
}

export interface ThenAndNow {
  /** None where the month was not counted, in one of the places at least. */
  readonly before?: Figure;
  readonly after?: Figure;
}

export interface Driver {
  readonly code: IndicatorCode;
  readonly villages: ThenAndNow;
  readonly regency: ThenAndNow;
  readonly words: Message;
}

type Months = readonly (PlaceMonth | undefined)[];

interface Counted {
  readonly villages: Months;
  readonly regency: Months;
}

export function driverOf(code: IndicatorCode, before: Counted, after: Counted): Driver {
  const change = (place: keyof Counted): ThenAndNow => {
    const [then, now] = [figureOf(code, before[place]), figureOf(code, after[place])];
    return { ...(then && { before: then }), ...(now && { after: now }) };
  };
  const [villages, regency] = [change('villages'), change('regency')];
  return { code, villages, regency, words: wordsOf(code, villages, regency) };
}

function figureOf(code: IndicatorCode, months: Months): Figure | undefined {
  const counted = months.filter((month) => month !== undefined);
  const [first] = counted;
  if (!first || counted.length < months.length) return undefined;
  const { of } = indicatorOf(code);
  const all = added(counted.map(({ counts }) => counts));
  const [count, base] = [all[code], of && all[of]];
  if (count === undefined || (of && base === undefined)) return undefined;
  return { month: first.month, count, ...(base !== undefined && { base }) };
}

const told = (figure: Figure | undefined, of: string, none: string): string => {
  if (!figure) return none;
  const part = figure.base === undefined ? '' : ` ${of} ${figure.base}`;
  return `${figure.count}${part} (${figure.month})`;
};

function wordsOf(code: IndicatorCode, villages: ThenAndNow, regency: ThenAndNow): Message {
  const { name } = indicators[code];
  const id = (figure: Figure | undefined) => told(figure, 'dari', 'belum dihitung');
  const en = (figure: Figure | undefined) => told(figure, 'of', 'not counted');
  return {
    id: `${name.id}: di desanya ${id(villages.before)} waktu itu, ${id(villages.after)} sekarang; di kabupaten ${id(regency.before)} → ${id(regency.after)}.`,
    en: `${name.en}: in its villages it stood at ${en(villages.before)} then, ${en(villages.after)} now; in the regency ${en(regency.before)} → ${en(regency.after)}.`,
  };
}

import { type IndicatorCode, indicatorOf } from '../indicator/known-indicators.ts';
import { outsideFigures, outsideNames } from '../indicator/outside.calendar.ts';
import { smallNumbersOn } from '../indicator/small-numbers.calendar.ts';
import type { Figures, Told } from './figures.rules.ts';
import { type PublishedMonth, type ToldMonth, toldCodes, toldPlaces } from './told-month.rules.ts';

/**
 * The files that anyone can have: what there is, each indicator month by month, and each month in all indicators. The same figures give the
 * same bytes.
 */

export interface File {
  readonly path: string;
  readonly text: string;
}

const file = (name: string, content: object): File => ({ path: `${name}.json`, text: JSON.stringify(content) });

export const monthFile = (told: ToldMonth): File => file(`month/${told.month}`, told);

/** `borders`: whether the villages' real borders lie there to be drawn. */
export function indexFile(months: readonly [...PublishedMonth[], PublishedMonth], borders?: true): File {
  const latest = months.at(-1) as PublishedMonth;
  const { fewest, together, rateFrom, source } = smallNumbersOn(latest.day);
  return file('index', {
    months: months.map(({ month }) => month),
    latest: latest.month,
    smallNumbers: { fewest, together, source },
    rateFrom,
    indicators: toldCodes.map(indicatorOf),
    outside: outsideFigures.map((figure) => ({ ...figure, name: outsideNames[figure.code] })),
    ...(borders && { borders }),
  });
}

export function indicatorFile(figures: Figures, code: IndicatorCode, months: readonly PublishedMonth[]): File {
  const { of } = indicatorOf(code);
  const told = toldPlaces.flatMap((place) => {
    const series = seriesOf(figures, code, [place]);
    return series ? [[place, series] as const] : [];
  });
  return file(`indicator/${code}`, {
    code,
    ...(of && { of }),
    months: months.map(({ month }) => month),
    places: Object.fromEntries(told),
    pools: figures.poolsOf(code).map((places) => ({ places, ...seriesOf(figures, code, places) })),
  });
}

/** Its months, and those of what it is a part of, where that is told too. */
function seriesOf(figures: Figures, code: IndicatorCode, where: readonly string[]): { count: Told; base?: Told } | undefined {
  const count = figures.tell(code, where);
  const { of } = indicatorOf(code);
  const base = of && figures.tell(of, where);
  return count && { count, ...(base && { base }) };
}

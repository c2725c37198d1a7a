import type { Figures } from './figures.ts';
import { type Point, picture } from './funnel-picture.ts';
import type { Shown } from './panel.ts';
import { distance, funnel, Z998 } from './statistics.ts';
import type { Cell } from './table.ts';
import type { Scene } from './telling.ts';

/** Each rate against how many it is of: what chance alone would leave is a funnel, and what lies outside it asks for a look. */
export function funnelOf(figures: Figures, width: number, scene: Scene): Shown {
  const { tell, whole, index } = scene;
  const { words } = tell;
  const { rate } = figures.regency;
  const points = rate === undefined ? [] : pointsOf(figures, rate);
  if (rate === undefined || points.length === 0) {
    return { notes: [whole ? words.noFigure : words.funnelNone], picture: undefined, table: undefined };
  }
  const hidden = figures.each.length - points.length;
  return {
    notes: [words.funnelNote, ...(hidden > 0 ? [words.tooSmall(hidden, index.rateFrom)] : [])],
    picture: picture(points, rate, width, scene),
    table: {
      columns: [
        { title: words.name },
        { title: words.count },
        { title: words.base },
        { title: words.rate, percent: true },
        { title: words.limitLow, percent: true },
        { title: words.limitHigh, percent: true },
        { title: words.outside },
      ],
      rows: points.map((one): Cell[] => [
        tell.names(one),
        one.count,
        one.base,
        one.rate,
        ...funnel(rate, one.base, Z998),
        whereIs(one, scene),
      ]),
    },
  };
}

/** Those that have a rate, the farthest above the regency's first. */
const pointsOf = ({ each }: Figures, rateOfAll: number): Point[] =>
  each
    .flatMap((figure) => {
      const { rate, base } = figure;
      return rate === undefined || base === undefined ? [] : [{ ...figure, rate, base, far: distance(rate, rateOfAll, base) }];
    })
    .sort((a, b) => b.far - a.far);

function whereIs({ far }: Point, { tell }: Scene): string {
  if (Math.abs(far) < Z998) return tell.words.inside;
  return far > 0 ? tell.words.above : tell.words.below;
}

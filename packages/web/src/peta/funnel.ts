import type { Figure, Figures } from './figures.ts';
import type { Shown } from './panel.ts';
import { distance, funnel, Z95, Z998 } from './statistics.ts';
import { linear, pictureOf, svg, ticks } from './svg.ts';
import type { Cell } from './table.ts';
import { type Scene, subjectOf } from './telling.ts';

/** Each rate against how many it is of: what chance alone would leave is a funnel, and what lies outside it asks for a look. */

const HEIGHT = 340;
const [LEFT, RIGHT, TOP, BOTTOM] = [48, 12, 12, 40] as const;
/** As many as may have their names written beside them. */
const NAMED = 6;

type Point = Figure & { readonly base: number; readonly rate: number; readonly far: number };

export function funnelOf(figures: Figures, width: number, scene: Scene): Shown {
  const { tell, whole, index } = scene;
  const { words } = tell;
  const { rate } = figures.regency;
  if (!whole || rate === undefined) return { notes: [whole ? words.noFigure : words.funnelNone], picture: undefined, table: undefined };
  const points = figures.each
    .filter((one): one is Point => one.rate !== undefined)
    .map((one) => ({ ...one, far: distance(one.rate, rate, one.base) }));
  points.sort((a, b) => b.far - a.far);
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

function whereIs({ far }: Point, { tell }: Scene): string {
  if (Math.abs(far) < Z998) return tell.words.inside;
  return far > 0 ? tell.words.above : tell.words.below;
}

function picture(points: readonly Point[], rate: number, width: number, scene: Scene): SVGSVGElement {
  const { tell, whole, view } = scene;
  const bases = points.map(({ base }) => base);
  const [few, many] = [Math.max(1, Math.min(...bases) * 0.9), Math.max(...bases, 2) * 1.15];
  const marks = ticks(Math.max(...points.map((one) => one.rate), Math.min(1, funnel(rate, few, Z95)[1])));
  const top = Math.min(1, marks.at(-1) ?? 1);
  const at = linear([Math.log(few), Math.log(many)], [LEFT, width - RIGHT]);
  const x = (base: number) => at(Math.log(base));
  const y = linear([0, top], [HEIGHT - BOTTOM, TOP]);
  const steps = Array.from({ length: 60 }, (_, n) => Math.exp(Math.log(few) + (n / 59) * Math.log(many / few)));
  const limit = (z: number, end: 0 | 1, kind: string) => {
    const line = steps.map((base) => `${x(base).toFixed(1)} ${y(Math.min(top, funnel(rate, base, z)[end])).toFixed(1)}`);
    return svg('path', { class: kind, d: `M${line.join('L')}` });
  };
  const across = marks
    .filter((mark) => mark <= top + 1e-9)
    .flatMap((mark) => [
      svg('path', { class: 'grid', d: `M${LEFT} ${y(mark)}H${width - RIGHT}` }),
      svg('text', { x: LEFT - 6, y: y(mark), class: 'soft end' }, tell.value(mark, 'rate')),
    ]);
  const along = rounded(few, many).map((base) =>
    svg('text', { x: x(base), y: HEIGHT - BOTTOM + 14, class: 'soft middle' }, tell.number(base)),
  );
  const axis = svg('text', { x: (LEFT + width) / 2, y: HEIGHT - 8, class: 'soft middle' }, `${whole?.name[view.language]} →`);
  const named = new Set(
    [...points]
      .filter(({ far }) => Math.abs(far) >= Z998)
      .sort((a, b) => Math.abs(b.far) - Math.abs(a.far))
      .slice(0, NAMED),
  );
  return pictureOf(
    `${tell.words.funnel}: ${subjectOf(scene)}`,
    width,
    HEIGHT,
    ...across,
    ...along,
    axis,
    svg('path', { class: 'regency', d: `M${LEFT} ${y(rate)}H${width - RIGHT}` }),
    ...([0, 1] as const).flatMap((end) => [limit(Z95, end, 'limit dashed'), limit(Z998, end, 'limit')]),
    ...points.map((one) => mark(one, x(one.base), y(one.rate), { isNamed: named.has(one), width }, scene)),
  );
}

/** Inside a ring, beyond 95 % a disc, beyond 99.8 % a diamond: told apart without colour. */
function mark(
  one: Point,
  x: number,
  y: number,
  { isNamed, width }: { isNamed: boolean; width: number },
  { view, tell }: Scene,
): SVGElement {
  const far = Math.abs(one.far);
  const isChosen = one.places.includes(view.place ?? '');
  const shape =
    far >= Z998
      ? svg('path', { class: 'far', d: `M${x} ${y - 6}l6 6l-6 6l-6 -6z` })
      : svg('circle', { cx: x, cy: y, r: 4, class: far >= Z95 ? 'dot' : 'open' });
  const isLeft = x < width * 0.6;
  const name = svg('text', { x: x + (isLeft ? 9 : -9), y, class: isLeft ? 'small' : 'small end' }, tell.names(one));
  const title = svg('title', {}, `${tell.names(one)}: ${tell.figure(one)}`);
  return svg('g', { class: isChosen ? 'is-chosen' : undefined }, title, shape, ...(isNamed || isChosen ? [name] : []));
}

/** Round numbers on a scale that multiplies. */
const rounded = (from: number, to: number): number[] =>
  [1, 10, 100, 1_000, 10_000, 100_000]
    .flatMap((power) => (to / from > 60 ? [1, 3] : [1, 2, 5]).map((one) => one * power))
    .filter((one) => one >= from && one <= to);

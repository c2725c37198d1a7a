import type { Figure } from './figures.ts';
import { funnel, Z95, Z998 } from './statistics.ts';
import { endsOf, linear, pictureOf, svg, ticks } from './svg.ts';
import { type Scene, subjectOf } from './telling.ts';

export type Point = Figure & {
  readonly base: number;
  readonly rate: number;
  /** From the regency's rate, in standard errors. */
  readonly far: number;
};

const HEIGHT = 340;
const [LEFT, RIGHT, TOP, BOTTOM] = [48, 12, 12, 40] as const;
const [LETTER, LINE] = [6.2, 13] as const;
const STEPS = 60;

interface Placed {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  readonly isChosen: boolean;
}

export function picture(points: readonly Point[], rate: number, width: number, scene: Scene): SVGSVGElement {
  const { tell, whole, view } = scene;
  const bases = points.map(({ base }) => base);
  const [few, many] = [Math.min(...bases) * 0.9, Math.max(...bases) * 1.15];
  const marks = ticks([...points.map((one) => one.rate), ...funnel(rate, few, Z95)], false);
  const [bottom, top] = endsOf(marks);
  const at = linear([Math.log(few), Math.log(many)], [LEFT, width - RIGHT]);
  const x = (base: number) => at(Math.log(base));
  const y = linear([bottom, top], [HEIGHT - BOTTOM, TOP]);
  const steps = Array.from({ length: STEPS }, (_, n) => few * (many / few) ** (n / (STEPS - 1)));
  const limit = (z: number, end: 0 | 1, kind: string) => {
    const within = (base: number) => Math.min(top, Math.max(bottom, funnel(rate, base, z)[end]));
    return svg('path', { class: kind, d: `M${steps.map((base) => `${x(base).toFixed(1)} ${y(within(base)).toFixed(1)}`).join('L')}` });
  };
  const placed = points.map((point) => ({
    point,
    x: x(point.base),
    y: y(point.rate),
    isChosen: point.places.includes(view.place ?? ''),
  }));
  return pictureOf(
    `${tell.words.funnel}: ${subjectOf(scene)}`,
    width,
    HEIGHT,
    ...marks.flatMap((mark) => [
      svg('path', { class: 'grid', d: `M${LEFT} ${y(mark)}H${width - RIGHT}` }),
      svg('text', { x: LEFT - 6, y: y(mark), class: 'soft end' }, tell.mark(mark, 'rate')),
    ]),
    ...rounded(few, many).map((base) => svg('text', { x: x(base), y: HEIGHT - BOTTOM + 14, class: 'soft middle' }, tell.number(base))),
    svg('text', { x: (LEFT + width) / 2, y: HEIGHT - 8, class: 'soft middle' }, `${whole?.name[view.language]} →`),
    svg('path', { class: 'regency', d: `M${LEFT} ${y(rate)}H${width - RIGHT}` }),
    ...([0, 1] as const).flatMap((end) => [limit(Z95, end, 'limit dashed'), limit(Z998, end, 'limit')]),
    ...placed.map((one) => marked(one, scene)),
    ...namesOf(placed, width, scene),
  );
}

/** Inside a ring, beyond 95 % a disc, beyond 99.8 % a diamond: told apart without colour. */
function marked({ point, x, y, isChosen }: Placed, { tell }: Scene): SVGElement {
  const far = Math.abs(point.far);
  const shape =
    far >= Z998
      ? svg('path', { class: 'far', d: `M${x} ${y - 6}l6 6l-6 6l-6 -6z` })
      : svg('circle', { cx: x, cy: y, r: 4, class: far >= Z95 ? 'dot' : 'open' });
  const title = svg('title', {}, `${tell.names(point)}: ${tell.figure(point)}`);
  return svg('g', { class: isChosen ? 'is-chosen' : undefined }, title, shape);
}

/** Beside the chosen one and beside those that lie out, the farthest first, as long as none stands on another. */
function namesOf(placed: readonly Placed[], width: number, { tell }: Scene): SVGElement[] {
  const taken: (readonly [left: number, right: number, y: number])[] = [];
  const rank = ({ point, isChosen }: Placed) => (isChosen ? Number.POSITIVE_INFINITY : Math.abs(point.far));
  const out = placed.filter((one) => rank(one) >= Z998).sort((a, b) => rank(b) - rank(a));
  return out.flatMap(({ point, x, y, isChosen }) => {
    const name = tell.names(point);
    const long = name.length * LETTER;
    const isLeft = x + 9 + long < width;
    const [left, right] = isLeft ? [x + 9, x + 9 + long] : [x - 9 - long, x - 9];
    const isTaken = taken.some(([from, to, line]) => from < right && to > left && Math.abs(line - y) < LINE);
    if (isTaken || left < LEFT) return [];
    taken.push([left, right, y]);
    return [svg('text', { x: isLeft ? left : right, y, class: `small${isLeft ? '' : ' end'}${isChosen ? ' is-chosen' : ''}` }, name)];
  });
}

/** Round numbers on a scale that multiplies. */
const rounded = (from: number, to: number): number[] =>
  [1, 10, 100, 1_000, 10_000, 100_000]
    .flatMap((power) => (to / from > 60 ? [1, 3] : [1, 2, 5]).map((one) => one * power))
    .filter((one) => one >= from && one <= to);

import { type Figure, type Figures, type Told, valueIn } from './figures.ts';
import type { Shown } from './panel.ts';
import { endsOf, linear, pictureOf, svg, ticks } from './svg.ts';
import type { Cell } from './table.ts';
import { type Scene, subjectOf } from './telling.ts';

/** Places by what is told of them, the highest first, with how sure each rate is. */

const FIRST = 30;
const ROW = 20;
const TOP = 22;

interface Ranked {
  readonly figure: Figure;
  readonly nth: number;
  readonly value: number;
}

export const isLong = ({ each }: Figures): boolean => each.length > FIRST;

export function rankOf(figures: Figures, width: number, isWhole: boolean, scene: Scene): Shown {
  const { view, tell, whole } = scene;
  const { words } = tell;
  const ranked = rank(figures, view.told);
  const columns = [
    { title: words.rankNth },
    { title: words.name },
    { title: words.count },
    ...(whole ? [{ title: words.base }, { title: words.rate, percent: true }] : []),
    ...(view.told === 'rate'
      ? [
          { title: words.low, percent: true },
          { title: words.high, percent: true },
        ]
      : []),
  ];
  const rows = ranked.map(({ figure, nth }): Cell[] => {
    const { count, base, rate, interval } = figure;
    return [nth, tell.names(figure), count, ...(whole ? [base, rate] : []), ...(view.told === 'rate' ? [...(interval ?? [])] : [])];
  });
  const drawn = ranked.filter(({ nth, figure }) => isWhole || nth <= FIRST || figure.places.includes(view.place ?? ''));
  return {
    notes: [view.told === 'rate' ? words.rankNote : words.rankCount],
    picture: picture(drawn, figures, width, scene),
    table: { columns, rows },
  };
}

function rank({ each }: Figures, told: Told): Ranked[] {
  const valued = each.flatMap((figure) => {
    const value = valueIn(figure, told);
    return value === undefined ? [] : [{ figure, value }];
  });
  return valued.sort((a, b) => b.value - a.value).map((one, n) => ({ ...one, nth: n + 1 }));
}

function picture(drawn: readonly Ranked[], figures: Figures, width: number, scene: Scene): SVGSVGElement {
  const { view, tell } = scene;
  const names = Math.min(200, width * 0.4);
  const ends = drawn.flatMap(({ figure, value }) => [value, ...(view.told === 'rate' ? (figure.interval ?? []) : [])]);
  const marks = ticks(ends, view.told === 'count', width < 400 ? 2 : 4);
  const x = linear(endsOf(marks), [names + 12, width - 64]);
  const height = TOP + drawn.length * ROW + 4;
  const scale = marks.flatMap((mark) => [
    svg('path', { class: 'grid', d: `M${x(mark)} ${TOP - 4}V${height}` }),
    svg('text', { x: x(mark), y: 10, class: 'soft middle' }, tell.mark(mark, view.told)),
  ]);
  const rows = drawn.map((one, n) => row(one, TOP + (n + 0.5) * ROW, { x, names, width }, scene));
  const regency = view.told === 'rate' && figures.regency.rate;
  const all = regency
    ? [svg('path', { class: 'regency', d: `M${x(regency)} ${TOP - 4}V${height}` }, svg('title', {}, tell.words.regency))]
    : [];
  return pictureOf(`${tell.words.rank}: ${subjectOf(scene)}`, width, height, ...scale, ...all, ...rows);
}

interface Place {
  readonly x: (value: number) => number;
  readonly names: number;
  readonly width: number;
}

function row({ figure, nth, value }: Ranked, y: number, { x, names, width }: Place, { view, tell }: Scene): SVGElement {
  const name = `${nth}. ${tell.names(figure)}`;
  const letters = Math.floor(names / 6.4);
  const ends = view.told === 'rate' ? (figure.interval ?? [value, value]) : [0, value];
  const isChosen = figure.places.includes(view.place ?? '');
  return svg(
    'g',
    { class: isChosen ? 'row is-chosen' : 'row' },
    svg('title', {}, `${tell.names(figure)}: ${tell.figure(figure)}`),
    svg('text', { x: names, y, class: 'end' }, name.length > letters ? `${name.slice(0, letters - 1)}…` : name),
    svg('path', { class: figure.isPool ? 'span pooled' : 'span', d: `M${x(ends[0])} ${y}H${x(ends[1])}` }),
    svg('circle', { cx: x(value), cy: y, r: 4.5, class: figure.isPool ? 'open' : 'dot' }),
    svg('text', { x: width - 2, y, class: 'end' }, tell.value(value, view.told)),
  );
}

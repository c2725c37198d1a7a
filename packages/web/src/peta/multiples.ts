import { figure, figuresAt, valueIn } from './figures.ts';
import type { Shown } from './panel.ts';
import { placesOf } from './places.ts';
import type { IndicatorFile } from './published.ts';
import { endsOf, linear, pictureOf, svg, ticks } from './svg.ts';
import type { Cell } from './table.ts';
import { type Scene, subjectOf } from './telling.ts';

/** Each kecamatan by itself, month by month, all on one scale. */

const [CELL, HEIGHT, LEFT, TOP, BOTTOM] = [150, 84, 4, 30, 12] as const;

type Ends = readonly [number, number];

interface Course {
  readonly code: string;
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly isPool: boolean;
}

export function multiplesOf(file: IndicatorFile, width: number, scene: Scene): Shown {
  const { tell, view } = scene;
  const courses = coursesOf(file, scene);
  const ends = endsOf(
    ticks(
      courses.flatMap(({ values }) => values.flatMap((value) => value ?? [])),
      view.told === 'count',
    ),
  );
  return {
    notes: [`${tell.words.multiplesNote} ${tell.words.scale(tell.mark(ends[0], view.told), tell.mark(ends[1], view.told))}`],
    picture: picture(courses, file.months, width, ends, scene),
    table: {
      columns: [
        { title: tell.words.kecamatan },
        ...file.months.map((month) => ({ title: tell.month(month), percent: view.told === 'rate' })),
      ],
      rows: courses.map(({ name, values }): Cell[] => [name, ...values]),
    },
  };
}

function coursesOf(file: IndicatorFile, { view, index }: Scene): Course[] {
  const months = file.months.map((month) => figuresAt(file, month, 'kecamatan', index.rateFrom));
  return placesOf.kecamatan.map(({ code, name }) => {
    const figures = months.map((figures) => figures.of(code));
    const isPool = (figures[0] ?? figure([], undefined, undefined, 0)).isPool;
    return { code, name, values: figures.map((one) => valueIn(one, view.told)), isPool };
  });
}

function picture(courses: readonly Course[], months: readonly string[], width: number, ends: Ends, scene: Scene): SVGSVGElement {
  const { tell } = scene;
  const columns = Math.max(2, Math.floor(width / CELL));
  const cell = width / columns;
  const cells = courses.map((course, n) => {
    const [left, top] = [(n % columns) * cell, Math.floor(n / columns) * HEIGHT];
    return svg('g', { transform: `translate(${left} ${top})` }, ...sparkline(course, months, cell - 12, ends, scene));
  });
  return pictureOf(`${tell.words.multiples}: ${subjectOf(scene)}`, width, Math.ceil(courses.length / columns) * HEIGHT, ...cells);
}

function sparkline(
  { code, name, values, isPool }: Course,
  months: readonly string[],
  width: number,
  ends: Ends,
  { view, tell }: Scene,
): SVGElement[] {
  const x = linear([0, Math.max(1, months.length - 1)], [LEFT, width - LEFT]);
  const y = linear(ends, [HEIGHT - BOTTOM, TOP]);
  const now = months.indexOf(view.month);
  const value = values[now];
  const letters = Math.floor((width - 44) / 6);
  return [
    svg('title', {}, `${name}: ${value === undefined ? tell.words.noFigure : tell.value(value, view.told)}`),
    svg(
      'text',
      { x: LEFT, y: 14, class: code === view.place ? 'small is-chosen' : 'small' },
      name.length > letters ? `${name.slice(0, letters - 1)}…` : name,
    ),
    svg('text', { x: width - LEFT, y: 14, class: 'small end' }, value === undefined ? '–' : tell.value(value, view.told)),
    svg('path', { class: 'grid', d: `M${LEFT} ${HEIGHT - BOTTOM}H${width - LEFT}` }),
    svg('path', { class: isPool ? 'course dashed' : 'course', d: lineOf(values, x, y) }),
    ...(value === undefined ? [] : [svg('circle', { cx: x(now), cy: y(value), r: 3.5, class: 'dot' })]),
  ];
}

/** A month without a number leaves a hole in it. */
function lineOf(values: readonly (number | undefined)[], x: (n: number) => number, y: (value: number) => number): string {
  let isDrawn = false;
  return values
    .map((value, n) => {
      const step = value === undefined ? '' : `${isDrawn ? 'L' : 'M'}${x(n).toFixed(1)} ${y(value).toFixed(1)}`;
      // A month between two holes would be a line without length, which nobody sees.
      const dot = value !== undefined && !isDrawn && values[n + 1] === undefined ? 'h.1' : '';
      isDrawn = value !== undefined;
      return step + dot;
    })
    .join('');
}

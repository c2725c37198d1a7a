import { type Figure, figure, poolOf } from './figures.ts';
import type { Shown } from './panel.ts';
import { districtOf, REGENCY } from './places.ts';
import type { Indicator, MonthFile } from './published.ts';
import { linear, pictureOf, svg } from './svg.ts';
import type { Cell } from './table.ts';
import type { Scene } from './telling.ts';

/** One place beside its kecamatan and the regency: all that is told of it in a month. */

const [ROW, TOP] = [22, 22] as const;
type Named = readonly [place: string, mark: 'circle' | 'diamond' | 'triangle'];

export function profileOf(file: MonthFile, place: string, width: number, scene: Scene): Shown {
  const { index, view, tell } = scene;
  const { words } = tell;
  const district = districtOf(place);
  const isVillage = place !== district;
  const beside: Named[] = [[place, 'circle'], ...(isVillage ? ([[district, 'diamond']] as const) : []), [REGENCY, 'triangle']];
  const told = index.indicators.map((indicator) => ({
    indicator,
    figures: beside.map(([code]) => toldOf(file, indicator, code, index.rateFrom)),
  }));
  const own = told.flatMap(({ figures }) => figures[0] ?? []).find(({ isPool }) => isPool);
  const names = beside.map(([code]) => (code === REGENCY ? words.regency : tell.place(code)));
  return {
    notes: [
      `${tell.place(place)}, ${tell.month(view.month)}`,
      isVillage ? words.profileNote : words.profileDistrict,
      ...(own ? [tell.together(place, own)] : []),
    ],
    picture: picture(
      told.filter(({ figures: [one] }) => one?.rate !== undefined),
      beside,
      width,
      scene,
    ),
    table: {
      columns: [
        { title: words.indicator },
        { title: `${words.count}, ${names[0]}` },
        ...names.map((name) => ({ title: `${words.rate}, ${name}`, percent: true })),
        { title: words.together },
      ],
      rows: told.map(({ indicator, figures }): Cell[] => {
        const [first] = figures;
        return [
          indicator.name[view.language],
          first?.count,
          ...figures.map(({ rate }) => rate),
          first?.isPool ? tell.together(place, first) : undefined,
        ];
      }),
    },
  };
}

/** What the month tells of an indicator in a place, or in the pool that it is told with. */
function toldOf({ places, pools }: MonthFile, { code, of }: Indicator, place: string, rateFrom: number): Figure {
  const own = places[place];
  const isOwn = own?.[code] !== undefined;
  const pool = isOwn
    ? undefined
    : poolOf(
        pools.filter(({ indicators }) => indicators.includes(code)),
        place,
      );
  const counts = isOwn ? own : pool?.counts;
  return figure(pool?.places ?? [place], counts?.[code], of === undefined ? undefined : counts?.[of], rateFrom);
}

type Line = { readonly indicator: Indicator; readonly figures: readonly Figure[] };

function picture(lines: readonly Line[], beside: readonly Named[], width: number, { view, tell }: Scene): SVGSVGElement {
  const names = Math.min(240, width * 0.42);
  const x = linear([0, 1], [names + 14, width - 20]);
  const height = TOP + lines.length * ROW + 4;
  const scale = [0, 0.25, 0.5, 0.75, 1].flatMap((mark) => [
    svg('path', { class: 'grid', d: `M${x(mark)} ${TOP - 4}V${height}` }),
    svg('text', { x: x(mark), y: 10, class: 'soft middle' }, `${mark * 100}%`),
  ]);
  const letters = Math.floor(names / 6.4);
  const rows = lines.map(({ indicator, figures }, n) => {
    const y = TOP + (n + 0.5) * ROW;
    const name = indicator.name[view.language];
    const rates = figures.flatMap(({ rate }) => rate ?? []);
    const title = `${name}: ${figures.map((one) => tell.figure(one)).join(' / ')}`;
    return svg(
      'g',
      { class: indicator.code === view.indicator ? 'row is-chosen' : 'row' },
      svg('title', {}, title),
      svg('text', { x: names, y, class: 'end' }, name.length > letters ? `${name.slice(0, letters - 1)}…` : name),
      svg('path', { class: 'span', d: `M${x(Math.min(...rates))} ${y}H${x(Math.max(...rates))}` }),
      ...figures.map(({ rate }, at) => (rate === undefined ? svg('g', {}) : shape(beside[at]?.[1] ?? 'circle', x(rate), y))).reverse(),
    );
  });
  return pictureOf(
    `${tell.words.profile}: ${tell.place(beside[0]?.[0] ?? '')}, ${tell.month(view.month)}`,
    width,
    height,
    ...scale,
    ...rows,
  );
}

function shape(kind: Named[1], x: number, y: number): SVGElement {
  if (kind === 'circle') return svg('circle', { cx: x, cy: y, r: 5, class: 'dot' });
  return svg(
    'path',
    kind === 'diamond' ? { class: 'second', d: `M${x} ${y - 5}l5 5l-5 5l-5 -5z` } : { class: 'third', d: `M${x} ${y - 5}l5 9h-10z` },
  );
}

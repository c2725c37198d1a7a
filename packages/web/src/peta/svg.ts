const NAMESPACE = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes an element of a picture. Children are nodes or text, never markup. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** A picture that fills its place, and says what it shows to whoever can't see it. */
export const pictureOf = (label: string, width: number, height: number, ...children: Node[]): SVGSVGElement =>
  svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label }, ...children);

/** Lines across what is told of several places together, a dark one beside a light one: they show on any colour. */
export const hatch = (id: string): SVGElement =>
  svg(
    'defs',
    {},
    svg(
      'pattern',
      { id, width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('path', { d: 'M1 0V4', class: 'hatching' }),
      svg('path', { d: 'M2 0V4', class: 'hatching light' }),
    ),
  );

/** Where a value lies between two places. */
export const linear =
  ([from, to]: readonly [number, number], [left, right]: readonly [number, number]) =>
  (value: number): number =>
    left + ((value - from) / (to - from || 1)) * (right - left);

/** Round values that all of these lie between, about `wanted` of them. From nought on, unless they lie far from it. */
export function ticks(values: readonly number[], isFromNought: boolean, wanted = 4): readonly number[] {
  const most = Math.max(...values, 0) || 1;
  const least = isFromNought ? 0 : Math.min(...values, most);
  const start = least > most / 2 ? least : 0;
  const rough = (most - start || most) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const [first, last] = [Math.floor(start / step + 1e-9), Math.ceil(most / step - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, n) => (first + n) * step);
}

/** Where the scale begins and ends. */
export const endsOf = (marks: readonly number[]): readonly [number, number] => [marks[0] ?? 0, marks.at(-1) ?? 1];

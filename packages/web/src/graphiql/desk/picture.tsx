import type { Ref } from 'react';
import type { Language } from '../../check/element.ts';
import { endsOf, linear, ticks } from '../../peta/svg.ts';
import type { Table } from '../../peta/table.ts';
import type { Question } from './question.ts';
import { written } from './table-of.ts';

/** An answer as a picture: bars, the longest names beside them; or a line where its rows follow each other in time. */

export const MOST_BARS = 20;
const WIDTH = 720;
const ROW = 24;

interface Drawn {
  readonly question: Question;
  readonly table: Table;
  readonly language: Language;
  readonly ref: Ref<SVGSVGElement>;
}

interface Point {
  readonly name: string;
  readonly value: number;
  readonly said: string;
}

export function Picture({ question, table, language, ref }: Drawn) {
  const { drawn = 0, inTime, columns, title } = question;
  const column = columns[drawn];
  const points = table.rows.flatMap((row): Point[] => {
    const value = row[drawn];
    return typeof value === 'number'
      ? [{ name: String(row[0] ?? ''), value, said: written(value, column?.unit ?? 'count', language) }]
      : [];
  });
  if (points.length < 2) return null;
  const label = `${title[language]} ${column?.title[language] ?? ''}`;
  return inTime ? <Line points={points} label={label} ref={ref} /> : <Bars points={points.slice(0, MOST_BARS)} label={label} ref={ref} />;
}

interface Of {
  readonly points: readonly Point[];
  readonly label: string;
  readonly ref: Ref<SVGSVGElement>;
}

const NAME = 210;
const SAID = 130;

function Bars({ points, label, ref }: Of) {
  const most = Math.max(...points.map(({ value }) => value), 0) || 1;
  const length = linear([0, most], [0, WIDTH - NAME - SAID]);
  return (
    <svg ref={ref} className="picture" viewBox={`0 0 ${WIDTH} ${points.length * ROW}`} role="img" aria-label={label}>
      {points.map(({ name, value, said }, n) => (
        // Two villages may have one name.
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <g key={n} transform={`translate(0 ${n * ROW})`}>
          <text className="name" x={NAME - 8} y={ROW / 2} textAnchor="end" dominantBaseline="central">
            {name.length > 30 ? `${name.slice(0, 29)}…` : name}
          </text>
          <rect className="bar-of" x={NAME} y={4} width={Math.max(length(Math.max(value, 0)), 1)} height={ROW - 8} />
          <text className="said" x={NAME + length(Math.max(value, 0)) + 6} y={ROW / 2} dominantBaseline="central">
            {said}
          </text>
        </g>
      ))}
    </svg>
  );
}

const HEIGHT = 260;
const EDGE = { left: 70, right: 24, top: 14, bottom: 34 };

function Line({ points, label, ref }: Of) {
  const marks = ticks(
    points.map(({ value }) => value),
    true,
  );
  const across = linear([0, points.length - 1], [EDGE.left, WIDTH - EDGE.right]);
  const up = linear(endsOf(marks), [HEIGHT - EDGE.bottom, EDGE.top]);
  const every = Math.ceil(points.length / 8);
  return (
    <svg ref={ref} className="picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {marks.map((mark) => (
        <g key={mark}>
          <line className="rule" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={up(mark)} y2={up(mark)} />
          <text className="name" x={EDGE.left - 8} y={up(mark)} textAnchor="end" dominantBaseline="central">
            {mark.toLocaleString('id-ID')}
          </text>
        </g>
      ))}
      <polyline className="line-of" points={points.map(({ value }, n) => `${across(n)},${up(value)}`).join(' ')} />
      {points.map(({ name, value, said }, n) => (
        <g key={name}>
          <circle className="dot-of" cx={across(n)} cy={up(value)} r={3.5}>
            <title>{`${name}: ${said}`}</title>
          </circle>
          {n % every === 0 && (
            <text className="name" x={across(n)} y={HEIGHT - EDGE.bottom + 18} textAnchor="middle">
              {name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

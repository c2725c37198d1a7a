import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, release } from 'node:os';
import { join } from 'node:path';
import { print } from './measure.ts';

/** What the project wants to be, each a figure of one run: a ratio of two things measured side by side in it, or a size. */

interface Goal {
  readonly what: string;
  readonly most?: number;
  readonly least?: number;
}

const goals = {
  page: { what: 'a village’s first page, by the handler on a replayed database ÷ graphql-js alone on the answer', most: 4 },
  nothing: { what: '`{ __typename }`, signed in ÷ graphql-js alone on that page', most: 0.4 },
  'page over HTTP': { what: 'the same page over HTTP ÷ PostGraphile on PostgreSQL with the same rows', most: 0.8 },
  'household over HTTP': { what: 'one household over HTTP ÷ PostGraphile', most: 1 },
  'search over HTTP': { what: 'households by a name over HTTP ÷ PostGraphile', most: 1 },
  'look over HTTP': { what: 'a page of the public list over HTTP ÷ PostGraphile', most: 1 },
  query: { what: 'a Query of 20 ÷ a minimal signed client with retries and a deadline', most: 1.5 },
  'start of the office': {
    what: 'start and first answer of the office ÷ graphql-js on its SDL with as many signed calls, in one small file',
    most: 1.5,
  },
  'start of the public': {
    what: 'start and first answer of the public ÷ graphql-js on its SDL with as many signed calls, in one small file',
    most: 1.2,
  },
  'bytes of the public': { what: 'what a start of the public reads, packed, kB', most: 190 },
  'bytes of the schema': { what: 'the answer to introspection, packed, kB', most: 90 },
  import: { what: 'residents imported ÷ a raw BatchWrite loop of the same items', least: 0.6 },
  refresh: { what: 'a full refresh ÷ a raw BatchWrite loop of the same items', least: 1 },
  'flat in size': { what: 'units of the worst saved query with the larger register ÷ with 1,000 households, for as many rows', most: 1.1 },
  sample: { what: 'the sample of 20,000 households in memory, whole, seconds', most: 180 },
} satisfies Record<string, Goal>;

export type GoalName = keyof typeof goals;

interface Kept {
  readonly value: number;
  /** The day it was measured. */
  readonly on: string;
  readonly rows?: readonly Record<string, string | number>[];
}

const file = join(import.meta.dirname, '../../.local/bench.json');

interface Book {
  machine: Record<string, string | number>;
  measured: Partial<Record<GoalName, Kept>>;
}

function book(): Book {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Book;
  } catch {
    return { machine: {}, measured: {} };
  }
}

/** Writes down what a bench has found, beside the machine it was found on; `rows` as they were printed. */
export function found(name: GoalName, value: number, rows?: Kept['rows']): void {
  const { measured } = book();
  const on = new Date().toISOString().slice(0, 10);
  mkdirSync(join(file, '..'), { recursive: true });
  const kept: Book = { machine: machine(), measured: { ...measured, [name]: { value, on, ...(rows && { rows }) } } };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}

const machine = (): Book['machine'] => ({
  node: process.version,
  cpu: cpus()[0]?.model.trim() ?? '',
  cores: cpus().length,
  system: `${process.platform} ${arch()} ${release()}`,
});

/** All of them as they were last found, in `.local/bench.json` as well. */
export function printGoals(): void {
  const { machine: on, measured } = book();
  print(
    `Goals, as last measured: ${Object.values(on).join(', ')}`,
    (Object.entries(goals) as [GoalName, Goal][]).map(([name, { what, most, least }]) => {
      const value = measured[name]?.value;
      const isMet = value !== undefined && (most === undefined || value <= most) && (least === undefined || value >= least);
      return {
        what,
        measured: value === undefined ? '–' : Number(value.toFixed(2)),
        goal: most === undefined ? `≥ ${least}` : `≤ ${most}`,
        met: value === undefined ? '' : isMet ? 'yes' : 'no',
        on: measured[name]?.on ?? '',
      };
    }),
  );
}

import type { Message } from '@puskesos/core/shared/error';

/** A question of the desk: what is asked, what its form wants, and how the answer is told as a table. */

export const groups = ['poverty', 'aid', 'money', 'staff', 'training', 'proposals', 'works'] as const;
export type Group = (typeof groups)[number];

/** What a column holds: how it is written, and whether it can be drawn. `rate` is a part of one. */
type Unit = 'text' | 'count' | 'rupiah' | 'rate' | 'day';

export type Cell = string | number | Message | null | undefined;

export interface Column<Row> {
  readonly title: Message;
  readonly unit: Unit;
  readonly of: (row: Row) => Cell;
}

/** What a form asks for. Names are shown, codes are sent. */
export type Field = { readonly label: Message; readonly optional?: boolean } & (
  | { readonly kind: 'district' | 'village' | 'program' | 'fund' | 'month' | 'indicator' | 'rated' }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Message>> }
);

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

interface Told<Row> {
  readonly columns: readonly Column<Row>[];
  /** The column that is drawn, by its place among them; none where a picture would say nothing. */
  readonly drawn?: number;
  /** Rows follow each other in time, and are drawn as a line. */
  readonly inTime?: boolean;
  /** The column whose largest come first, where the answer has no order of its own. */
  readonly by?: number;
  /** Its numbers may be added up below the table. */
  readonly summed?: boolean;
}

export interface Question extends Told<unknown> {
  /** As it stands in a link. */
  readonly name: string;
  readonly group: Group;
  readonly title: Message;
  /** What the figures mean. */
  readonly about: Message;
  /** The saved operation behind it, and its text. */
  readonly operation: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly fixed: Readonly<Record<string, unknown>>;
  /** Undefined where what was asked about is not there. */
  readonly rows: (answer: unknown) => readonly unknown[] | undefined;
  readonly next: (answer: unknown) => PageInfo | undefined;
  /** Made of all rows that were read; such an answer is read to its end. */
  readonly together?: (rows: readonly unknown[]) => readonly unknown[];
  /** What it tells is the regency's alone, though others may ask for it. */
  readonly ofRegency?: boolean;
  /** A sentence above the table: of the last page that came, and of all rows so far. */
  readonly says?: (answer: unknown, rows: readonly unknown[]) => Message | null | undefined;
}

interface Asked<Answer, Row, Shown> extends Told<Shown> {
  readonly name: string;
  readonly group: Group;
  readonly title: Message;
  readonly about: Message;
  readonly ofRegency?: boolean;
  readonly operation: readonly [name: string, text: string];
  readonly fields?: Readonly<Record<string, Field>>;
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Null where what was asked about is not there. One that can't be read is null among the others. */
  readonly rows: (answer: Answer) => readonly (Row | null)[] | null | undefined;
  readonly next?: (answer: Answer) => PageInfo | null | undefined;
  readonly together?: (rows: readonly Row[]) => readonly Shown[];
  readonly says?: (answer: Answer, rows: readonly Row[]) => Message | null | undefined;
}

/** Holds a question to the answer that its operation gives. */
export const questionOn =
  <Answer>() =>
  <Row, Shown = Row>({ operation: [operation, text], fields = {}, fixed = {}, rows, next, ...rest }: Asked<Answer, Row, Shown>): Question =>
    ({
      ...rest,
      operation,
      text,
      fields,
      fixed,
      rows: (answer: Answer) => rows(answer)?.filter((row) => row !== null),
      next: (answer: Answer) => next?.(answer) ?? undefined,
    }) as unknown as Question;

export const said = (id: string, en: string): Message => ({ id, en });

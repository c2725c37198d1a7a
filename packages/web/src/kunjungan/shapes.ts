import type { Message } from '@puskesos/core/shared/error';
import type { Question } from '@puskesos/core/survey/question-shapes';
import type { FieldCardsQuery, FieldTasksQuery, VisitFormInput } from '../../../client/src/generated/office.ts';

/** What an officer takes along to homes, and what they bring back. All of it lies encrypted. */

/** How what is kept is written; what a later page wrote otherwise is left alone. */
export const SHAPE = 1;

/** One version of the questionnaire. */
export interface Sheet {
  readonly version: number;
  readonly title: Message;
  readonly questions: readonly Question[];
  /** What questions of earlier versions asked that this one asks no more, by their codes. */
  readonly earlier: Readonly<Record<string, Message>>;
}

export interface Day {
  readonly officer: string;
  readonly villages: readonly { readonly code: string; readonly name: string }[];
  readonly fetchedAt: string;
  /** The last day on which it may lie here. */
  readonly until: string;
  /** By so many milliseconds the clock here was ahead of the office's. */
  readonly ahead: number;
  /** The version that homes are asked with from now on. */
  readonly version: number;
}

type Node = NonNullable<FieldCardsQuery['nodes'][number]>;
export type Card = Extract<Node, { readonly members: unknown }>;
type TaskNode = NonNullable<NonNullable<FieldTasksQuery['tasks']>['nodes'][number]>;
export type Task = Pick<TaskNode, 'kind' | 'since' | 'due' | 'overdue'>;

/** One home of the day. */
export interface Home {
  readonly id: string;
  /** Which it is on the day's list, for as long as it is there. */
  readonly n: number;
  readonly byHand: boolean;
  readonly tasks: readonly Task[];
  readonly card: Card;
}

type Sent = VisitFormInput;
export type Outcome = Sent['outcome'];
export type Finding = NonNullable<Sent['finding']>;

interface Answered {
  readonly value: string;
  /** When it was given, by the clock here. */
  readonly at: string;
}

export interface Photo {
  readonly reference: string;
  readonly sha256: string;
}

/** What is filled in at one home. */
export interface Form {
  readonly visit: string;
  readonly household: string;
  readonly n: number;
  readonly version: number;
  readonly startedAt: string;
  readonly outcome?: Outcome | undefined;
  readonly answers: Readonly<Record<string, Answered>>;
  readonly finding?: Finding | undefined;
  readonly geotag?: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly photos: readonly Photo[];
  readonly note?: string | undefined;
  readonly second: boolean;
  /** Typed in from paper: all of its answers are of when it began. */
  readonly fromPaper?: boolean | undefined;
  /** Finished, and to be sent. */
  readonly doneAt?: string | undefined;
  /** Why the office did not take it. */
  readonly refusal?: (Message & { readonly code: string }) | undefined;
}

/** That a form was taken: nobody's name, nobody's answer. */
export interface Receipt {
  readonly visit: string;
  readonly household: string;
  readonly n: number;
  /** Of the home; it tells nothing of anybody. */
  readonly code: string;
  readonly takenAt: string;
  readonly clockAhead: boolean;
  /** The village whose officers go on with it, where the family lives there by now. */
  readonly movedTo?: string | undefined;
  readonly photos: readonly Photo[];
  /** Which questions the office has yet to settle there; left out: nobody has looked since. */
  readonly open?: readonly string[] | undefined;
  /** Which it has settled since. */
  readonly settled: readonly string[];
}

export type SentForm = Sent;

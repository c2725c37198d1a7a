import type { Program } from '../program/shapes.ts';
import type { SetUpKind } from '../regency/set-up-folders.ts';
import type { Context } from '../shared/context.ts';
import type { Message } from '../shared/error.ts';
import type { Questionnaire } from '../survey/questionnaire-shapes.ts';

/** What a set-up holds, and what there is to do about each of its files. */

interface File<K extends SetUpKind, C> {
  readonly kind: K;
  readonly path: string;
  /** Absent where the file is not one. */
  readonly content?: C;
  /** What is amiss with it, each with where. */
  readonly amiss: readonly Message[];
}

export type Version = Omit<Questionnaire, 'number' | 'state' | 'publishedAt'>;
export type ProgramFile = File<'programs', Program>;
export type QuestionnaireFile = File<'questionnaires', Version>;
export type SetUpFile = ProgramFile | QuestionnaireFile;

/** `differs`: somebody has to see to it. `broken`: the file itself is wrong. Of either nothing is done. `waits`: for its day. */
export type StepState = 'same' | 'added' | 'changed' | 'waits' | 'differs' | 'broken';

/** Sees through what publishing a version asks for behind the stream. */
export type SeenThrough = (run: { readonly kind: 'weighed' | 'carriedOver'; readonly version: number }) => Promise<void>;

export interface Doing {
  readonly reason: string;
  readonly seenThrough: SeenThrough;
}

/** One file: how what it says stands to what the register holds. */
export interface Step {
  readonly path: string;
  /** The programme's code, or the day from which the version holds. */
  readonly what: string;
  readonly state: StepState;
  readonly told: readonly Message[];
  /** What makes the register hold it, in turn. */
  readonly deeds: readonly ((context: Context, doing: Doing) => Promise<unknown>)[];
}

export const needsAHand = ({ state }: Pick<Step, 'state'>): boolean => state === 'differs' || state === 'broken';

/** With where in the file it is. */
export const placed = (at: string, { id, en }: Message): Message => (at === '' ? { id, en } : { id: `${at}: ${id}`, en: `${at}: ${en}` });

import { dayOf } from '@puskesos/core/shared/clock';
import type { Message } from '@puskesos/core/shared/error';
import { holdsPersonalNumber } from '@puskesos/core/shared/personal-number';
import { skippedBy, wrongWith } from '@puskesos/core/survey/form.rules';
import type { Question } from '@puskesos/core/survey/question-shapes';
import type { Form, Home, SentForm, Sheet } from './shapes.ts';

/** A form and its questions, without anything that is drawn: by core's own rules, what was not answered is never a yes. */

interface Begun {
  readonly home: Pick<Home, 'id' | 'n' | 'tasks'>;
  readonly version: number;
  readonly visit: string;
  readonly startedAt: string;
}

export const newForm = ({ home, version, visit, startedAt }: Begun): Form => ({
  visit,
  household: home.id,
  n: home.n,
  version,
  startedAt,
  answers: {},
  photos: [],
  second: home.tasks.some(({ kind }) => kind === 'SECOND_VISIT'),
});

const valuesOf = ({ answers }: Form): Map<string, string> => new Map(Object.entries(answers).map(([item, { value }]) => [item, value]));

/** Which questions are asked, as far as it was answered by now: those of the day on which the visit began. */
export function askedIn({ questions }: Sheet, form: Form): Question[] {
  const skipped = skippedBy({ questions: [...questions] }, valuesOf(form), dayOf(form.startedAt));
  return questions.filter(({ code }) => !skipped.has(code));
}

export const isAnswered = (form: Form, { code }: Question): boolean => form.answers[code] !== undefined;

/** With one answer more, or other, or none: an empty one is none. What was finished is not any more. */
export function answered(form: Form, item: string, value: string, at: string): Form {
  if (form.answers[item]?.value === value) return form;
  const { [item]: _before, ...others } = form.answers;
  return changed(form, { answers: value === '' ? others : { ...others, [item]: { value, at } } });
}

export const changed = (form: Form, parts: Partial<Form>): Form => ({ ...form, doneAt: undefined, refusal: undefined, ...parts });

const noNumber: Message = { id: 'jangan menulis NIK atau nomor KK di sini', en: 'do not write a NIK or a KK number here' };

/** What is wrong with what stands there; undefined where nothing does, or nothing is wrong. */
export function wrongAnswer(form: Form, question: Question): Message | undefined {
  const value = form.answers[question.code]?.value;
  if (value === undefined) return undefined;
  return wrongWith(question, value) ?? (question.type === 'text' && holdsPersonalNumber(value) ? noNumber : undefined);
}

export interface Fault {
  /** A question’s code, or a part of the form. */
  readonly at: string;
  readonly said: Message;
}

/** What keeps it from being finished. A question without an answer does not: it is told as unanswered. */
export function faultsOf(sheet: Sheet, form: Form): Fault[] {
  if (!form.outcome) return [{ at: 'outcome', said: { id: 'Pilih hasil kunjungan.', en: 'Choose what came of the visit.' } }];
  const inNote = form.note !== undefined && holdsPersonalNumber(form.note) ? [{ at: 'note', said: noNumber }] : [];
  if (form.outcome !== 'ANSWERED') return inNote;
  const asked = askedIn(sheet, form);
  const wrong = asked.flatMap((question) => {
    const said = wrongAnswer(form, question);
    return said ? [{ at: question.code, said }] : [];
  });
  const none = { at: 'questions', said: { id: 'Belum ada satu pun jawaban.', en: 'Nothing was answered yet.' } };
  return [...(asked.some((question) => isAnswered(form, question)) ? wrong : [none]), ...inNote];
}

/** As the office takes it: answers of a visit that was answered, to questions that are asked. */
export function sentOf(sheet: Sheet, form: Form, device: string): SentForm {
  const asked = form.outcome === 'ANSWERED' ? askedIn(sheet, form) : [];
  const note = form.note?.trim();
  return {
    visit: form.visit,
    household: form.household,
    version: form.version,
    device,
    startedAt: form.startedAt,
    outcome: form.outcome ?? 'NO_CONTACT',
    answers: asked.flatMap(({ code }) => {
      const given = form.answers[code];
      return given ? [{ item: code, value: given.value.trim(), at: given.at }] : [];
    }),
    ...(form.finding && { finding: form.finding }),
    ...(form.geotag && { geotag: form.geotag }),
    photos: form.photos,
    ...(note && { note }),
    second: form.second,
  };
}

export type FormState = 'unbegun' | 'begun' | 'done' | 'refused';

export function stateOf(form: Form | undefined): FormState {
  if (!form) return 'unbegun';
  if (form.refusal) return 'refused';
  return form.doneAt ? 'done' : 'begun';
}

import { InvalidInput, type Issue } from '../shared/error.ts';
import { answerTestsIn } from './derived.rules.ts';
import { testsIn, wrongWith } from './form.rules.ts';
import type { AskIf, Question } from './question-shapes.ts';
import type { Questionnaire } from './questionnaire-shapes.ts';

/** Whether a draft can take the place of the version before it. */

type Draft = Pick<Questionnaire, 'questions' | 'carry' | 'findings'>;

const issue = (path: string, id: string, en: string): Issue => ({ path, message: { id, en } });

/** Throws InvalidInput that names all that does not hold. */
export function checkDraft(draft: Draft, before: Draft | undefined): void {
  const issues = [...aboutQuestions(draft), ...aboutCarry(draft, before), ...aboutFindings(draft)];
  if (issues.length > 0) throw new InvalidInput(issues);
}

function aboutQuestions({ questions }: Draft): Issue[] {
  const earlier = new Map<string, Question>();
  return questions.flatMap((question, index) => {
    const { code, type, choices, askIf } = question;
    const at = `questions.${index}`;
    const issues: Issue[] = [];
    if (earlier.has(code)) issues.push(issue(`${at}.code`, `kode ${code} dipakai dua kali`, `the code ${code} is used twice`));
    if (type === 'choice' && choices.length < 2) issues.push(issue(`${at}.choices`, 'paling sedikit dua pilihan', 'at least two choices'));
    if (new Set(choices.map((choice) => choice.code)).size < choices.length) {
      issues.push(issue(`${at}.choices`, 'kode pilihan dipakai dua kali', 'a choice’s code is used twice'));
    }
    issues.push(...askIf.flatMap(testsIn).flatMap((test) => aboutTest(test, earlier, `${at}.askIf`)));
    earlier.set(code, question);
    return issues;
  });
}

function aboutTest({ question: asked = '', in: values = [], atLeast }: AskIf, earlier: ReadonlyMap<string, Question>, at: string): Issue[] {
  const known = earlier.get(asked);
  if (!known) return [issue(at, `${asked} bukan pertanyaan sebelumnya`, `${asked} is no earlier question`)];
  if (atLeast !== undefined && known.type !== 'number')
    return [issue(at, `${asked} tidak dijawab dengan angka`, `${asked} is not answered by a number`)];
  const isNone = values.some((value) => wrongWith(known, value));
  return isNone ? [issue(at, `${asked} tidak punya jawaban itu`, `${asked} has no such answer`)] : [];
}

/** A finding rests on answers that this version has: one that it codes anew can't be looked for by its old code. */
function aboutFindings({ questions, findings = [] }: Draft): Issue[] {
  const now = byCode(questions);
  return findings.flatMap(({ finding, holds, from, to = LAST }, index) => {
    const at = `findings.${index}`;
    const again = findings.slice(0, index).some((one) => one.finding === finding && one.from <= to && from <= (one.to ?? LAST));
    const twice = again
      ? [issue(`${at}.from`, `${finding} dinilai dua kali pada hari yang sama`, `${finding} is judged twice on one day`)]
      : [];
    const wrong = answerTestsIn(holds).flatMap(({ question: code = '', in: values }) => {
      const asked = now.get(code);
      if (!asked)
        return [issue(at, `${finding} melihat ${code}, yang tidak ditanyakan`, `${finding} looks at ${code}, which is not asked`)];
      if (!values) {
        return asked.type === 'number' ? [] : [issue(at, `${code} tidak dijawab dengan angka`, `${code} is not answered by a number`)];
      }
      const none = values.filter((value) => wrongWith(asked, value));
      return none.map((value) => issue(at, `${code} tidak punya jawaban ${value}`, `${code} has no answer ${value}`));
    });
    return [...twice, ...wrong];
  });
}

const LAST = '9999-12-31';

function aboutCarry({ questions, carry }: Draft, before: Draft | undefined): Issue[] {
  const [now, then] = [byCode(questions), byCode(before?.questions ?? [])];
  const ruled = new Set<string>();
  const issues = carry.flatMap((rule, index) => {
    const at = `carry.${index}`;
    const found: Issue[] = [];
    const say = (path: string, id: string, en: string) => found.push(issue(`${at}.${path}`, id, en));
    if (!then.has(rule.item)) say('item', `versi sebelumnya tidak punya ${rule.item}`, `the version before has no ${rule.item}`);
    if (ruled.has(rule.item)) say('item', `${rule.item} diatur dua kali`, `there are two rules for ${rule.item}`);
    ruled.add(rule.item);
    for (const code of rule.to) if (!now.has(code)) say('to', `versi ini tidak punya ${code}`, `this version has no ${code}`);
    const most = { retire: [0, 0], rename: [1, 1], recode: [1, 1], split: [2, 6] }[rule.kind] as [number, number];
    if (rule.to.length < most[0] || rule.to.length > most[1]) {
      say('to', 'jumlah pertanyaan pengganti tidak sesuai jenisnya', 'that kind of rule takes another number of items');
    }
    const [was, renamed] = [then.get(rule.item), now.get(rule.to[0] ?? '')];
    if (rule.kind === 'rename' && was && renamed && !holdsStill(was, renamed)) {
      say(
        'kind',
        `tidak semua jawaban ${rule.item} berlaku bagi ${renamed.code}`,
        `not every answer to ${rule.item} is one to ${renamed.code}`,
      );
    }
    for (const { value, answers } of rule.map) {
      if (was && wrongWith(was, value)) say('map', `${rule.item} tidak punya jawaban ${value}`, `${rule.item} has no answer ${value}`);
      for (const answer of answers) {
        const becomes = rule.to.includes(answer.item) ? now.get(answer.item) : undefined;
        if (!becomes || wrongWith(becomes, answer.value)) {
          say('map', `${answer.item} tidak punya jawaban ${answer.value}`, `${answer.item} has no answer ${answer.value}`);
        }
      }
    }
    return found;
  });
  const lost = [...then.values()].filter((was) => !ruled.has(was.code) && !holdsStill(was, now.get(was.code)));
  return [
    ...issues,
    ...lost.map(({ code }) => issue('carry', `katakan apa jadinya jawaban ${code}`, `say what becomes of the answers to ${code}`)),
  ];
}

/** Is every answer to the question as it was one to the question as it is? */
function holdsStill(was: Question, now: Question | undefined): boolean {
  if (!now || now.type !== was.type) return false;
  if (was.type === 'choice') return was.choices.every(({ code }) => now.choices.some((choice) => choice.code === code));
  return (
    was.type !== 'number' || (was.unit === now.unit && (now.min ?? 0) <= (was.min ?? 0) && (now.max ?? Infinity) >= (was.max ?? Infinity))
  );
}

const byCode = (questions: readonly Question[]) => new Map(questions.map((question) => [question.code, question]));

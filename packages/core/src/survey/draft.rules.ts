import { InvalidInput, type Issue } from '../shared/error.ts';
import { wrongWith } from './form.rules.ts';
import type { Question, Questionnaire } from './shapes.ts';

/** Whether a draft can take the place of the version before it. */

type Draft = Pick<Questionnaire, 'questions' | 'carry'>;

const issue = (path: string, id: string, en: string): Issue => ({ path, message: { id, en } });

/** Throws InvalidInput that names all that does not hold. */
export function checkDraft(draft: Draft, before: Draft | undefined): void {
  const issues = [...aboutQuestions(draft), ...aboutCarry(draft, before)];
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
    for (const { question: asked, in: values } of askIf) {
      const known = earlier.get(asked);
      if (!known) {
        issues.push(issue(`${at}.askIf`, `${asked} bukan pertanyaan sebelumnya`, `${asked} is no earlier question`));
      } else if (values.some((value) => wrongWith(known, value))) {
        issues.push(issue(`${at}.askIf`, `${asked} tidak punya jawaban itu`, `${asked} has no such answer`));
      }
    }
    earlier.set(code, question);
    return issues;
  });
}

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
    for (const { value, answers } of rule.map) {
      const was = then.get(rule.item);
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
  const lost = [...then.keys()].filter((code) => !now.has(code) && !ruled.has(code));
  return [
    ...issues,
    ...lost.map((code) => issue('carry', `katakan apa jadinya jawaban ${code}`, `say what becomes of the answers to ${code}`)),
  ];
}

const byCode = (questions: readonly Question[]) => new Map(questions.map((question) => [question.code, question]));

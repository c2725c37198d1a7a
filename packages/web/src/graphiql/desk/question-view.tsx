import { useEffect, useState } from 'react';
import type { Language } from '../../check/element.ts';
import { ask } from '../../office/ask.ts';
import { AnswerView } from './answer.tsx';
import { variablesOf } from './asking.ts';
import { Fault } from './fault.tsx';
import { Form, isThere } from './form.tsx';
import { type Option, optionsOf, type Reader, usualOf } from './options.ts';
import type { Question } from './question.ts';
import { useAsking } from './use-asking.ts';
import { useLookedUp } from './use-looked-up.ts';
import { words } from './words.ts';

/** One question: its form, and the answer as soon as the form is full. */

interface Viewed {
  readonly question: Question;
  readonly reader: Reader;
  readonly given: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly onGiven: (given: Readonly<Record<string, string>>) => void;
  readonly onGraphql: (question: Question, variables: object) => void;
}

type Options = Readonly<Record<string, readonly Option[]>>;

export function QuestionView({ question, reader, given, language, onGiven, onGraphql }: Viewed) {
  const t = words[language];
  const [attempt, setAttempt] = useState(0);
  const fields = Object.entries(question.fields);
  const { found: options, fault: noOptions } = useLookedUp(`${question.name} ${attempt}`, async () => {
    const each = fields.map(async ([name, field]) => [name, await optionsOf(field, reader, ask)] as const);
    return Object.fromEntries(await Promise.all(each)) as Options;
  });
  const isFilled = options !== undefined && fields.every(([name, field]) => isThere(field, options[name] ?? [], given[name] ?? ''));
  const asking = useAsking(question, given, isFilled, attempt);
  const again = () => setAttempt(attempt + 1);
  const fault = noOptions ?? asking.fault;

  // What a link left open is filled with what is asked most.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for the question, when its choices have come
  useEffect(() => {
    if (!options) return;
    const open = fields.filter(([name, field]) => given[name] === undefined && !field.optional);
    const filled = open.flatMap(([name, field]) => {
      const usual = usualOf(field, options[name] ?? []);
      return usual === undefined ? [] : [[name, usual] as const];
    });
    if (filled.length > 0) onGiven({ ...given, ...Object.fromEntries(filled) });
  }, [options]);

  return (
    <>
      <h2>{question.title[language]}</h2>
      <p className="about">{question.about[language]}</p>
      {options && fields.length > 0 && (
        <Form
          fields={question.fields}
          options={options}
          given={given}
          language={language}
          onChange={(name, value) => onGiven({ ...given, [name]: value })}
        />
      )}
      {fault && <Fault fault={fault} language={language} onAgain={again} />}
      {asking.coming !== undefined && <p role="status">{t.asking(asking.coming)}</p>}
      {!options && !noOptions && <p role="status">{t.loading}</p>}
      {asking.answer?.isMissing && <p role="alert">{t.missing}</p>}
      {asking.answer && !asking.answer.isMissing && (
        <AnswerView
          question={question}
          answer={asking.answer}
          language={language}
          isBusy={asking.coming !== undefined}
          onMore={asking.more}
          whole={asking.whole}
          onGraphql={() => onGraphql(question, variablesOf(question, given))}
        />
      )}
    </>
  );
}

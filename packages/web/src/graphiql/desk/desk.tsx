import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../check/element.ts';
import { hashOf, type Place, placeIn } from './address.ts';
import { List } from './list.tsx';
import type { Reader } from './options.ts';
import type { Question } from './question.ts';
import { QuestionView } from './question-view.tsx';
import { questionCalled, questionsFor } from './questions.ts';
import { words } from './words.ts';

/** The desk: questions on the left, the chosen one with its form and its answer beside them. */

interface Opened {
  readonly reader: Reader;
  readonly language: Language;
  /** Into the editor, with what stands behind the question. */
  readonly onGraphql: (question: Question, variables: object) => void;
}

export function Desk({ reader, language, onGraphql }: Opened) {
  const [place, setPlace] = useState<Place>(() => placeIn(location.hash));
  useEffect(() => {
    const follow = () => setPlace(placeIn(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const mine = useMemo(() => questionsFor(reader.viewer), [reader]);
  const question = mine.find(({ name }) => name === place.question);
  const go = (next: Place, isStep: boolean) => {
    history[isStep ? 'pushState' : 'replaceState'](undefined, '', hashOf(next) || location.pathname + location.search);
    setPlace(next);
  };

  return (
    <div className="desk">
      <List questions={mine} chosen={question?.name} language={language} onChoose={(name) => go({ question: name, given: {} }, true)} />
      <section className="question" aria-live="polite">
        {question ? (
          <QuestionView
            key={question.name}
            question={question}
            reader={reader}
            given={place.given}
            language={language}
            onGiven={(given) => go({ question: question.name, given }, false)}
            onGraphql={onGraphql}
          />
        ) : (
          <NoQuestion name={place.question} language={language} />
        )}
      </section>
    </div>
  );
}

/** None was chosen, or a link chose one that there is not, or not for this role. */
function NoQuestion({ name, language }: { readonly name: string | undefined; readonly language: Language }) {
  const t = words[language];
  if (name === undefined) return <p className="choose">{t.choose}</p>;
  const known = questionCalled(name);
  return <p role="alert">{known ? t.otherRole(known.title[language]) : t.unknown}</p>;
}

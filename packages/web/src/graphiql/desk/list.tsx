import { useState } from 'react';
import type { Language } from '../../check/element.ts';
import { groups, type Question } from './question.ts';
import { groupTitles } from './questions.ts';
import { words } from './words.ts';

/** The questions that the reader may ask, by what they are about; narrowed by any word of theirs, in either language. */

interface Listed {
  readonly questions: readonly Question[];
  readonly chosen: string | undefined;
  readonly language: Language;
  readonly onChoose: (name: string) => void;
}

export function List({ questions, chosen, language, onChoose }: Listed) {
  const [looked, setLooked] = useState('');
  const t = words[language];
  const found = questions.filter((one) => hasWords(one, looked));
  return (
    <nav className="questions" aria-label={t.title}>
      <label>
        <span>{t.search}</span>
        <input type="search" value={looked} onChange={(event) => setLooked(event.target.value)} />
      </label>
      {found.length === 0 && <p role="status">{t.none}</p>}
      {groups.map((group) => {
        const own = found.filter((one) => one.group === group);
        return (
          own.length > 0 && (
            <section key={group}>
              <h2>{groupTitles[group][language]}</h2>
              <ul>
                {own.map(({ name, title }) => (
                  <li key={name}>
                    <button
                      type="button"
                      data-question={name}
                      aria-current={name === chosen ? 'true' : undefined}
                      onClick={() => onChoose(name)}
                    >
                      {title[language]}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </nav>
  );
}

function hasWords({ title, about }: Question, looked: string): boolean {
  const text = `${title.id} ${title.en} ${about.id} ${about.en}`.toLowerCase();
  return looked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

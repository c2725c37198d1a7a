import { office } from '@puskesos/core/regency';
import { byId, type Language } from './element.ts';
import { recall, remember } from './remembered.ts';

/** In which of its languages the page speaks: the one chosen last, else the browser's. */

/** `titles`: what the page is called in each. */
export function offerLanguages(titles: Record<Language, string>): void {
  const speak = (language: Language) => speakIn(language, `${titles[language]} · ${office}`);
  const chosen = recall('language') ?? navigator.language.slice(0, 2);
  speak(chosen === 'en' ? 'en' : 'id');
  const button = byId('language');
  button.hidden = false;
  button.addEventListener('click', () => {
    const other = document.documentElement.lang === 'en' ? 'id' : 'en';
    speak(other);
    remember('language', other);
  });
}

function speakIn(language: Language, title: string): void {
  document.documentElement.lang = language;
  document.title = title;
  for (const option of document.querySelectorAll('option')) option.text = option.dataset[language] ?? option.text;
}

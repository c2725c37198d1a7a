import { office } from '@puskesos/core/regency';
import { byId, type Language } from './element.ts';
import { recall, remember } from './remembered.ts';

/** In which of its languages the page speaks: the one chosen last, else the browser's. */

const titles: Record<Language, string> = {
  id: `Cek Penerima Bantuan Sosial · ${office}`,
  en: `Who receives social aid · ${office}`,
};

export function offerLanguages(): void {
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

function speak(language: Language): void {
  document.documentElement.lang = language;
  document.title = titles[language];
  for (const option of document.querySelectorAll('option')) option.text = option.dataset[language] ?? option.text;
}

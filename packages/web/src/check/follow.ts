import { failureInWords } from './answer-area.ts';
import { byId, element } from './element.ts';

/** The box in which a code opens what became of a letter. */

export function offerAnswers(): void {
  const [form, code, answer] = [byId<HTMLFormElement>('follow'), byId<HTMLInputElement>('code'), byId('follow-answer')];
  let latest = 0;
  code.addEventListener('input', () => {
    latest += 1;
    answer.replaceChildren();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (code.value.trim() === '') return code.focus();
    latest += 1;
    const mine = latest;
    answer.replaceChildren(element('p', {}, { id: 'Mencari…', en: 'Looking…' }));
    const asked = code.value.trim();
    const shown = await import('./letter-found.ts').then(
      ({ letterCalled }) => letterCalled(asked),
      () => [element('p', {}, failureInWords({ failed: 'connection' }))],
    );
    if (mine === latest) answer.replaceChildren(...shown);
  });
}

import type { Message } from '@puskesos/core/shared/error';
import { element, say } from './element.ts';

/** A button that copies a text, and says that it did. */
export function copyButton(label: Message, text: () => string): HTMLElement {
  const button = element('button', { type: 'button', class: 'secondary' }, label);
  const told = element('span', { role: 'status', class: 'hint' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text());
      say(told, { id: 'Tersalin.', en: 'Copied.' });
    } catch {
      // Some phones refuse; then it stands there to be written down.
      say(told, text());
    }
  });
  return element('span', { class: 'copy' }, button, ' ', told);
}

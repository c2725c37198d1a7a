import { element, say } from '../check/element.ts';
import { signInFrom } from '../sign-in/address.ts';
import { button, heading } from './desk.ts';
import { isTooWeak, triesLeft, unwrap, wrap } from './passphrase.ts';
import { triesLeft as triesWords, words } from './words.ts';

/** Before the work is open: by the field passphrase, or by signing in. */

const signIn = () => element('a', { href: signInFrom(location, location.hash), class: 'way' }, words.signIn);

export const signInView = (): HTMLElement[] => [heading(words.unlockBySignIn), signIn()];

export function unlockView(today: string, onOpen: (keys: string[]) => void): HTMLElement[] {
  const input = element('input', { id: 'passphrase', type: 'password', autocomplete: 'off', 'aria-describedby': 'wrong' });
  const wrong = element('p', { id: 'wrong', class: 'field-error', role: 'alert' });
  const form = element(
    'form',
    { class: 'card', autocomplete: 'off' },
    element('div', { class: 'field' }, element('label', { for: 'passphrase' }, words.passphrase), input, wrong),
    element('button', { type: 'submit' }, words.open),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const keys = await unwrap(input.value);
    if (keys) return onOpen(keys);
    const left = await triesLeft(today);
    input.value = '';
    if (left === undefined) form.replaceChildren(element('p', { class: 'field-error', role: 'alert' }, words.passphraseGone));
    else wrong.replaceChildren(...[words.wrongPassphrase, triesWords(left)].flatMap((said) => [element('span', {}, said), ' ']));
  });
  return [heading(words.passphrase), element('p', {}, words.locked), form, signIn()];
}

/** Chosen when the day is taken along. */
export function choosePassphraseView(keys: readonly string[], until: string): HTMLElement {
  const input = element('input', {
    id: 'new-passphrase',
    type: 'password',
    autocomplete: 'new-password',
    'aria-describedby': 'passphrase-hint passphrase-said',
  });
  const told = element('p', { id: 'passphrase-said', role: 'status' });
  const keep = button(words.keepPassphrase, async () => {
    if (isTooWeak(input.value)) return say(told, words.weakPassphrase);
    keep.disabled = true;
    await wrap(keys, input.value, until);
    keep.disabled = false;
    input.value = '';
    say(told, words.keptPassphrase);
  });
  return element(
    'details',
    { class: 'card', id: 'passphrase-card' },
    element('summary', {}, words.passphrase),
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'new-passphrase' }, words.passphrase),
      element('p', { id: 'passphrase-hint', class: 'hint' }, words.choosePassphrase),
      input,
      told,
    ),
    keep,
  );
}

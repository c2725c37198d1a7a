import type { Message } from '@puskesos/core/shared/error';
import { clearAddress } from './address.ts';
import { byId, type Child, element, say } from './element.ts';
import type { Failure } from './reach.ts';
import { failureWords } from './words.ts';

/** Where the answer stands, whichever way it was asked for: there is one at a time, and it goes with the first change of what it answers. */

const result = byId('result');
const slowAfter = 4_000;
let latest = 0;
let leave = () => {};

export interface Asking {
  readonly isMine: () => boolean;
  readonly wait: (words: Message) => void;
  /** Puts the answer on the page and moves there: on a phone it lies below the keyboard, and a screen reader starts at its heading. */
  readonly show: (view: readonly Node[]) => void;
}

/** What stands there goes, and what is still on its way comes to nothing. */
export function forget(): void {
  latest += 1;
  leave();
  leave = () => {};
  result.hidden = true;
  result.replaceChildren();
  if (location.search) clearAddress();
}

/** Begins with an answer to what is in `form` now. */
export function begin(form: HTMLElement, first: Message): Asking {
  forget();
  const mine = latest;
  const progress = form.querySelector('.progress') as HTMLElement;
  const slow = setTimeout(
    () => say(progress, { id: 'Sambungan lambat, masih mencari…', en: 'The connection is slow, still looking…' }),
    slowAfter,
  );
  form.setAttribute('aria-busy', 'true');
  say(progress, first);
  const end = () => {
    clearTimeout(slow);
    form.removeAttribute('aria-busy');
    say(progress, undefined);
  };
  leave = end;
  const isMine = () => mine === latest;
  return {
    isMine,
    wait(words) {
      clearTimeout(slow);
      if (isMine()) say(progress, words);
    },
    show(view) {
      if (!isMine()) return;
      end();
      result.replaceChildren(...view);
      result.hidden = false;
      byId('result-title').focus({ preventScroll: true });
      const { top } = result.getBoundingClientRect();
      if (top < 0 || top > innerHeight / 2) result.scrollIntoView();
    },
  };
}

export const heading = (...text: Child[]): Node => element('h2', { id: 'result-title', tabindex: '-1' }, ...text);

/** Why there is no answer in one line, what to do about it, and a way to try again. */
export function failureView(failure: Failure, retry: () => void): Node[] {
  const { title, advice } =
    failure.failed === 'refused'
      ? { title: { id: 'Pencarian tidak dapat dilakukan', en: 'The search can’t be done' }, advice: failure.message }
      : failureWords[failure.failed];
  const again = element('button', { type: 'button', class: 'secondary' }, { id: 'Coba lagi', en: 'Try again' });
  again.addEventListener('click', retry);
  return [heading(title), element('p', {}, advice), again];
}

/** In one text, for a line beside a form. */
export const failureInWords = (failure: Failure): Message => {
  if (failure.failed === 'refused') return failure.message;
  const { title, advice } = failureWords[failure.failed];
  return { id: `${title.id}. ${advice.id}`, en: `${title.en}. ${advice.en}` };
};

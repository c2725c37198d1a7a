import type { Message } from '@puskesos/core/shared/error';
import { element, say } from '../check/element.ts';
import { Told } from '../office/told.ts';
import { signInFrom } from '../sign-in/address.ts';
import { StorageFull, type Store } from './store.ts';
import { words } from './words.ts';
import type { Work } from './work.ts';

/** What the views share: the work, where it is kept, and how something is said. */

export interface Desk {
  readonly work: Work;
  readonly store: Store;
  readonly device: string;
  /** Shows the list of the day; or a home of it, by its number. */
  go(home?: number): void;
  /** Does something that may fail, and says what failed. Answers whether it went well. */
  attempt(deed: () => Promise<unknown>): Promise<boolean>;
  /** What the bar tells has changed. */
  refresh(): void;
}

/** Says what is amiss, in one place of the page that a reader hears of; and how to go on. */
export function complain(problem: HTMLElement, error: unknown): void {
  const told = messageOf(error);
  say(problem, told);
  if (error instanceof Told && error.signIn) problem.append(' ', element('a', { href: signInFrom(location, location.hash) }, words.signIn));
  problem.hidden = told === undefined;
  problem.scrollIntoView({ block: 'nearest' });
}

function messageOf(error: unknown): Message | undefined {
  if (error === undefined) return undefined;
  if (error instanceof StorageFull) return words.full;
  if (error instanceof Told) return { id: error.message, en: error.en ?? error.message };
  return words.failed;
}

export function button(said: Message, press: () => void, kind = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(kind && { class: kind }) }, said);
  made.addEventListener('click', press);
  return made;
}

/** The heading of a view, to which a reader is led when it opens. */
export function heading(...said: (Message | string)[]): HTMLHeadingElement {
  return element('h2', { tabindex: '-1', id: 'view-title' }, ...said);
}

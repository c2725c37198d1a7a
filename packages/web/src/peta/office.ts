import { byId, element } from '../check/element.ts';
import type { Told } from '../office/told.ts';
import { SIGN_OUT, signInFrom } from '../sign-in/address.ts';
import { refusals } from '../sign-in/refusals.ts';
import { hasEnded, leave, signedIn } from '../sign-in/session.ts';
import type { IndicatorFile } from './published.ts';
import type { Asked } from './telling.ts';
import { hashOf } from './view.ts';

/** Who signed in sees a month's own numbers in the place of those for everybody, as far as they may, and is told which they see. */

export interface Own {
  /** Puts them into what is published; missing, where there are none. */
  readonly fill?: (file: IndicatorFile) => IndicatorFile;
  /** Which numbers are shown, or why not their own. */
  readonly said?: string;
}

export async function ownFigures({ view, whole, tell }: Asked): Promise<Own> {
  if (!signedIn()) return hasEnded() ? { said: refusals.ended[view.language] } : {};
  if (!whole) return { said: tell.words.openOnly };
  // Loaded by staff alone.
  const { exactOf, filled } = await import('./exact.ts');
  try {
    const exact = await exactOf(view.indicator, view.month);
    return exact ? { said: tell.words.own, fill: (file) => filled(file, view.month, exact) } : { said: tell.words.notYours };
  } catch (error) {
    const { message, en } = error as Partial<Told>;
    return { said: (view.language === 'en' ? en : undefined) ?? message ?? String(error) };
  }
}

/** Who is signed in, and what is shown to them; or where to sign in. */
export function showOffice({ said, fill }: Own, { view, tell }: Asked): void {
  const who = signedIn();
  const { words } = tell;
  const link = element('a', { href: who ? SIGN_OUT : signInFrom(location, hashOf(view)) }, who ? words.signOut : words.toSignIn);
  if (who) link.addEventListener('click', leave);
  const bar = byId('office');
  bar.classList.toggle('own', fill !== undefined);
  bar.replaceChildren(...(said === undefined ? [] : [element('strong', {}, said)]), ...(who ? [words.signedInAs(who.name)] : []), link);
}

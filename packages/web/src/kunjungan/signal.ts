/** Whether the office can be reached. A browser tells only whether it is tied to some network, which in the field says little: so it is tried. */

/** Told by every server of these pages, and kept by no worker. */
const ASKED = '/sign-in.json';

let reached = navigator.onLine;

export const hasSignal = (): boolean => reached && navigator.onLine;

/** Tries it, and says whether it is otherwise than before. */
export async function tried(): Promise<boolean> {
  const before = hasSignal();
  reached =
    navigator.onLine &&
    (await fetch(ASKED, { method: 'HEAD', cache: 'no-store' }).then(
      () => true,
      () => false,
    ));
  return hasSignal() !== before;
}

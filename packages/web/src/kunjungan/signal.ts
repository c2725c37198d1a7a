import { dayOf } from '@puskesos/core/shared/clock';

/** Whether the office can be reached. A browser tells only whether it is tied to some network, which in the field says little: so it is tried. */

/** Told by every server of these pages, and kept by no worker. */
const ASKED = '/sign-in.json';

let reached = navigator.onLine;

export const hasSignal = (): boolean => reached && navigator.onLine;

/** The day by the clock of whoever hands the pages out; undefined where there is no signal. The one here may be wrong. */
export async function dayElsewhere(): Promise<string | undefined> {
  if (!navigator.onLine) return undefined;
  const date = await fetch(ASKED, { method: 'HEAD', cache: 'no-store' }).then(
    ({ headers }) => headers.get('date'),
    () => null,
  );
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? undefined : dayOf(new Date(at).toISOString());
}

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

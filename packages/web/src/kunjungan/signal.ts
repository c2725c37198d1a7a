import { dayOf } from '@puskesos/core/shared/clock';

/** Whether the office can be reached. A browser tells only whether it is tied to some network, which in the field says little: so it is tried. */

/** Told by every server of these pages, and kept by no worker. */
const ASKED = '/sign-in.json';

let reached = navigator.onLine;

export const hasSignal = (): boolean => reached && navigator.onLine;

/** How long an answer is waited for: with less of a signal than that nothing can be sent, and the page is not to wait for it. */
const PATIENCE = 5_000;

async function asked(): Promise<Response | undefined> {
  if (!navigator.onLine) return undefined;
  const ending = new AbortController();
  const late = setTimeout(() => ending.abort(), PATIENCE);
  try {
    return await fetch(ASKED, { method: 'HEAD', cache: 'no-store', signal: ending.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(late);
  }
}

/** The day by the clock of whoever hands the pages out; undefined where there is no signal. The one here may be wrong. */
export async function dayElsewhere(): Promise<string | undefined> {
  const at = Date.parse((await asked())?.headers.get('date') ?? '');
  return Number.isNaN(at) ? undefined : dayOf(new Date(at).toISOString());
}

/** Tries it, and says whether it is otherwise than before. */
export async function tried(): Promise<boolean> {
  const before = hasSignal();
  reached = (await asked()) !== undefined;
  return hasSignal() !== before;
}

import { byId, element } from '../check/element.ts';
import { refused } from '../office/ask.ts';
import { Told } from '../office/told.ts';
import { signInFrom } from '../sign-in/address.ts';
import { hasEnded, leave, signedIn } from '../sign-in/session.ts';
import { type Asked, list, look, start, stop, undo, upload } from './ask.ts';
import { chosenVillage, offerPlaces } from './places.ts';
import { importView, listedView, progressView } from './view.ts';
import { underWay } from './words.ts';

const LARGEST = 100_000_000;
const EVERY = 1_000;

const form = byId<HTMLFormElement>('take');
const file = byId<HTMLInputElement>('file');
const drop = byId('drop');
const progress = byId('progress');
const problem = byId('problem');
const shown = byId('shown');
const listed = byId('list');
const none = byId('none');
const more = byId<HTMLButtonElement>('more');
const who = signedIn();

/** What was looked through last, to be taken in as it was; of another import nobody knows what was asked. */
let checked: { id: string; asked: Asked } | undefined;
/** What is on the page now: who is still waiting for another has been overtaken. */
let watched: string | undefined;

offerPlaces();
byId('who').textContent = who?.name ?? '';
byId('sign-out').addEventListener('click', leave);
if (who) void attempt(offer);
else tell(refused(hasEnded() ? 'ended' : 'none'));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = file.files?.[0];
  const complaint = wrongWith(chosen);
  complain(complaint);
  if (chosen && !complaint) void attempt(() => check(chosen));
});
file.addEventListener('input', () => complain(''));
byId('village').addEventListener('change', () => void attempt(offer));
byId('district').addEventListener('change', () => void attempt(offer));
more.addEventListener('click', () => void attempt(() => offer(more.value)));

for (const name of ['dragover', 'dragleave', 'drop'] as const) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', name === 'dragover');
    if (name !== 'drop' || !event.dataTransfer?.files.length) return;
    file.files = event.dataTransfer.files;
    complain('');
  });
}

function wrongWith(chosen: File | undefined): string {
  if (!chosen) return 'Pilih berkasnya.';
  if (chosen.size === 0) return 'Berkas ini kosong. Pilih berkas lain.';
  return chosen.size > LARGEST ? 'Berkas ini lebih besar dari 100 MB. Bagi dahulu menjadi beberapa berkas.' : '';
}

function complain(words: string): void {
  const line = byId('file-error');
  line.textContent = words;
  line.hidden = !words;
  if (words) {
    file.setAttribute('aria-invalid', 'true');
    file.focus();
  } else file.removeAttribute('aria-invalid');
}

/** Uploads it and has it looked through. */
async function check(chosen: File): Promise<void> {
  const given = new FormData(form);
  const said = (name: string) => String(given.get(name) ?? '').trim() || undefined;
  const village = chosenVillage()?.code;
  const [kind, program, date] = [said('kind'), said('program'), said('date')];
  progress.textContent = 'Mengunggah…';
  const put = await upload(chosen, (part) => {
    progress.textContent = `Mengunggah… ${Math.round(part * 100)}%`;
  });
  const asked: Asked = {
    upload: put,
    dryRun: true,
    ...(kind && { kind }),
    ...(village && { village }),
    ...(program && { program }),
    ...(date && { date }),
  };
  await begin(asked);
}

async function begin(asked: Asked): Promise<void> {
  const id = await start(asked);
  if (asked.dryRun) checked = { id, asked };
  await watch(id);
  await offer();
}

/** Shows an import, and goes on asking while something is done with it. */
async function watch(id: string): Promise<void> {
  watched = id;
  let seen: string | undefined;
  for (;;) {
    const one = await look(id);
    if (watched !== id) return;
    progress.textContent = '';
    const isUnderWay = underWay.includes(one.state);
    if (one.state !== seen) {
      shown.replaceChildren(...importView(one, deedsOn(id, one.version)));
      shown.hidden = false;
      if (seen === undefined) shown.scrollIntoView({ block: 'nearest' });
      if (!isUnderWay) byId('shown-title').focus({ preventScroll: true });
    }
    seen = one.state;
    shown.querySelector('.now')?.remove();
    if (!isUnderWay) return;
    shown.firstElementChild?.after(element('div', { class: 'now' }, progressView(one)));
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
}

function deedsOn(id: string, version: number) {
  const known = checked?.id === id ? checked.asked : undefined;
  const again = (deed: () => Promise<unknown>) =>
    void attempt(async () => {
      await deed();
      await watch(id);
      await offer();
    });
  return {
    take: known && ((sure: boolean) => void attempt(() => begin({ ...known, ...(sure ? { sure } : { dryRun: false }) }))),
    stop: () => again(() => stop(id)),
    undo: (reason: string) => again(() => undo(id, reason, version)),
  };
}

/** The list of the chosen village, or of all for who serves all. */
async function offer(after?: string): Promise<void> {
  const page = await list(chosenVillage()?.code, after ?? null);
  const rows = (page?.nodes ?? []).map((one) => listedView(one, () => void attempt(() => watch(one.id))));
  if (after === undefined) listed.replaceChildren(...rows);
  else listed.append(...rows);
  none.hidden = listed.childElementCount > 0;
  more.hidden = !page?.pageInfo.hasNextPage;
  more.value = page?.pageInfo.endCursor ?? '';
}

async function attempt(deed: () => Promise<void>): Promise<void> {
  problem.hidden = true;
  form.setAttribute('aria-busy', 'true');
  try {
    await deed();
  } catch (error) {
    tell(error);
  } finally {
    progress.textContent = '';
    form.removeAttribute('aria-busy');
  }
}

function tell(error: unknown): void {
  const told = error instanceof Told ? error : new Told('Ada yang salah. Muat ulang halaman ini.');
  problem.replaceChildren(
    told.message,
    ...(told.signIn ? [' ', element('a', { href: signInFrom(location, location.hash) }, 'Masuk dahulu.')] : []),
  );
  problem.hidden = false;
}

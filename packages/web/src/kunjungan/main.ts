import { dayOf } from '@puskesos/core/shared/clock';
import { newVisitCode } from '@puskesos/core/shared/short-code';
import { byId, say } from '../check/element.ts';
import { offerLanguages } from '../check/language.ts';
import { Told } from '../office/told.ts';
import { forgetFieldKeys } from '../sign-in/field-keys.ts';
import { leave, session, signedIn } from '../sign-in/session.ts';
import { showBar } from './bar.ts';
import { dayView } from './day-view.ts';
import { button, complain, type Desk, heading } from './desk.ts';
import { dropKeys, keepKeys, keptKeys } from './device.ts';
import { fetchCards, fetchDay, fetchOpen, fetchTasks } from './fetch-day.ts';
import { formView } from './form-view.ts';
import { choosePassphraseView, signInView, unlockView } from './gate-view.ts';
import { keepOffline } from './keep-offline.ts';
import { paperBeginView } from './paper-begin-view.ts';
import { paperView } from './paper-view.ts';
import { triesLeft } from './passphrase.ts';
import { keyringOf } from './seal.ts';
import { sendWaiting } from './send.ts';
import { dayElsewhere, hasSignal, tried } from './signal.ts';
import { type Database, deviceOf, openDatabase, resealed, storeOf, sweep } from './store.ts';
import { villageView } from './village-view.ts';
import { titles, verdict, words } from './words.ts';
import { formFor, loaded, takeDay, waitingOf } from './work.ts';

const view = byId('view');
const problem = byId('problem');
const progress = byId('progress');
const [bar, who] = [byId('bar'), byId('who')];

let database: Database;
let device: string;
let desk: Desk | undefined;
let keys: readonly string[] = [];
let [isKept, others, isBusy] = [false, 0, false];

offerLanguages(titles);
const isCalm = () => view.querySelector('#visit') === null && !isBusy;
const offline = keepOffline(isCalm, () => {
  isKept = true;
  refresh();
});
for (const event of ['online', 'offline', 'focus'] as const) addEventListener(event, () => void listen());
addEventListener('hashchange', route);
byId('sign-out').addEventListener('click', (event) => void signOut(event));

async function begin(): Promise<void> {
  refresh();
  void listen();
  if (!(await isOnlyTab())) return complain(problem, new Told(words.otherTab.id, false, words.otherTab.en));
  await attempt(async () => {
    database = await openDatabase(() => complain(problem, new Told(words.newerPage.id, false, words.newerPage.en)));
    device = await deviceOf(database);
    await sweep(database, today(), dayElsewhere);
    const kept = keptKeys();
    if (kept) return opened(kept);
    if (session()) {
      draw([heading(words.homes), button(words.fetch, () => void attempt(fetchAll))]);
      return fetchAll();
    }
    if ((await triesLeft(today())) === undefined) return draw(signInView());
    draw(unlockView(today(), (found) => void attempt(() => opened(found))));
  });
}

/** Where forms are printed, and where they are typed in. */
const [PRINT, TYPE] = ['#cetak', '#ketik'];

const today = () => dayOf(new Date().toISOString());

/** Two tabs would write over each other. */
const isOnlyTab = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!('locks' in navigator)) return resolve(true);
    void navigator.locks.request('puskesos-kunjungan', { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
  });

async function opened(found: readonly string[]): Promise<void> {
  const ring = await keyringOf(found);
  keys = found;
  keepKeys(found);
  await resealed(database, ring);
  const store = storeOf(database, ring);
  others = await store.formsOfOthers();
  const work = await loaded(store);
  desk = { work, store, device, go, attempt, refresh };
  say(who, work.day?.officer ?? signedIn()?.name);
  route();
  void sendIfSignedIn();
}

/** All of the day, under the keys of whoever is signed in: they may be others than who worked here before. */
async function fetchAll(): Promise<void> {
  await busy(words.fetching, async () => {
    const told = await fetchDay(device);
    if (!desk || told.keys[0] !== keys[0]) await opened(told.keys);
    if (!desk) return;
    const { work, store } = desk;
    const tasks = await fetchTasks(told.day);
    const ids = new Set([
      ...tasks.keys(),
      ...[...work.homes.values()].filter(({ byHand }) => byHand).map(({ id }) => id),
      ...work.forms.keys(),
    ]);
    const cards = await fetchCards([...ids]);
    const open = await fetchOpen([...work.receipts.values()].map(({ household }) => household));
    await takeDay(work, store, { day: told.day, sheet: told.sheet, tasks, cards, open });
    await navigator.storage?.persist?.();
    say(who, work.day?.officer);
  });
  route();
}

/** Is there a signal? Then what waits goes. */
async function listen(): Promise<void> {
  const isOther = await tried();
  refresh();
  if (isOther) await sendIfSignedIn();
}

async function sendIfSignedIn(): Promise<void> {
  if (desk && hasSignal() && session() && waitingOf(desk.work).length > 0 && isCalm()) await attempt(send);
}

async function send(): Promise<void> {
  const now = desk;
  if (!now) return;
  if (!session()) throw new Told(words.ended.id, true, words.ended.en);
  let told = { taken: 0, refused: 0 };
  await busy(words.sending, async () => {
    told = await sendWaiting(now.work, now.store, device);
  }).finally(route);
  say(progress, verdict(told.taken, told.refused));
}

async function busy(said: typeof words.fetching, deed: () => Promise<void>): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  say(progress, said);
  progress.classList.add('progress');
  try {
    await deed();
  } finally {
    isBusy = false;
    progress.classList.remove('progress');
    say(progress, undefined);
    refresh();
  }
}

async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    complain(problem, undefined);
    return true;
  } catch (error) {
    complain(problem, error);
    void listen();
    return false;
  }
}

function go(home?: number): void {
  const hash = home === undefined ? '' : `#rumah-${home}`;
  if (location.hash === hash) route();
  else if (hash) location.hash = hash;
  else {
    history.pushState(null, '', location.pathname);
    route();
  }
}

/** What the address names: a home of the list by its number there, the forms on paper, else the list. */
function route(): void {
  if (!desk) return;
  const { work } = desk;
  const n = Number(/^#rumah-(\d+)$/.exec(location.hash)?.[1]);
  const home = [...work.homes.values()].find((one) => one.n === n);
  const form = home && formFor(work, home, newVisitCode);
  const sheet = form && work.sheets.get(form.version);
  if (home && form && sheet) draw(formView(desk, home, sheet, form));
  else if (work.day && location.hash === PRINT) draw(paperView(desk, today()));
  else if (work.day && location.hash === TYPE) draw(paperBeginView(desk));
  else {
    const more = work.day ? [villageView(desk), choosePassphraseView(keys, work.day.until)] : [];
    draw(dayView(desk, { fetch: () => void attempt(fetchAll), send: () => void attempt(send) }, more));
    offline.calm();
  }
}

function draw(parts: HTMLElement[]): void {
  view.replaceChildren(...parts);
  refresh();
  scrollTo(0, 0);
  view.querySelector<HTMLElement>('#view-title')?.focus({ preventScroll: true });
}

function refresh(): void {
  showBar(bar, desk?.work, { isKept, others });
}

/** The keys go, with the words that they could be had by; what was not sent stays, and opens when the same person signs in again. */
async function signOut(event: Event): Promise<void> {
  event.preventDefault();
  dropKeys();
  await forgetFieldKeys();
  leave();
  location.href = (event.currentTarget as HTMLAnchorElement | null)?.href ?? '/masuk/?keluar';
}

void begin();

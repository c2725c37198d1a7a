import { byId } from '../check/element.ts';
import * as Controls from './controls.ts';
import { Page } from './page.ts';
import { type Index, NotPublished, readIndex } from './published.ts';
import { type Asked, Telling } from './telling.ts';
import { hashOf, languageOf, type View, viewOf } from './view.ts';
import { words } from './words.ts';

const figures = byId('figures');
const instead = byId('instead');
const again = byId<HTMLButtonElement>('again');
let latest = 0;
let retry = begin;

speak();
again.addEventListener('click', () => void retry());
void begin();

async function begin(): Promise<void> {
  try {
    const index = await readIndex();
    if (index.indicators.length === 0 || index.months.length === 0) throw new NotPublished('index');
    open(index);
  } catch (error) {
    tellInstead(error, 'empty');
  }
}

function open(index: Index): void {
  let view = viewOf(location.hash, index);
  const change = (part: Partial<View>) => {
    view = { ...view, ...part };
    history.replaceState(null, '', hashOf(view));
    void show();
  };
  const page = new Page(change);
  const show = async () => {
    latest += 1;
    const mine = latest;
    const scene = sceneOf(index, view);
    figures.hidden = false;
    Controls.show(scene);
    try {
      await page.draw(scene, () => mine === latest);
      if (mine !== latest) return;
      instead.hidden = true;
      figures.classList.remove('without');
    } catch (error) {
      if (mine === latest) tellInstead(error, 'missing');
    }
  };
  Controls.listen(index, () => view, change);
  byId('language').addEventListener('click', () => {
    change({ language: view.language === 'id' ? 'en' : 'id' });
    speak();
  });
  byId('copy').addEventListener('click', () => void copyLink());
  byId('print').addEventListener('click', () => print());
  addEventListener('hashchange', () => {
    view = viewOf(location.hash, index);
    speak();
    void show();
  });
  let width = innerWidth;
  addEventListener('resize', () => {
    if (width !== innerWidth) page.redraw();
    width = innerWidth;
  });
  retry = show;
  void show();
}

function sceneOf(index: Index, view: View): Asked {
  const called = (code: string | undefined) => index.indicators.find((one) => one.code === code);
  const indicator = called(view.indicator) as Asked['indicator'];
  return { view, index, indicator, whole: called(indicator.of), tell: new Telling(view.language) };
}

/** Nothing published, or nothing that could be reached. */
function tellInstead(error: unknown, none: 'empty' | 'missing'): void {
  const t = words[languageOf(location.hash)];
  const isNone = error instanceof NotPublished;
  byId('instead-title').textContent = isNone ? t[none] : t.failed;
  byId('instead-more').textContent = isNone && none === 'empty' ? t.emptyMore : '';
  again.hidden = isNone;
  instead.hidden = false;
  // What is drawn is of another view.
  figures.classList.add('without');
}

async function copyLink(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  byId('said').textContent = words[languageOf(location.hash)].copied;
}

/** The page's own words, in the language of the address. */
function speak(): void {
  const language = languageOf(location.hash);
  document.documentElement.lang = language;
  document.title = `${words[language].title} · ${words[language].office}`;
  for (const one of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const said = words[language][one.dataset['word'] as keyof (typeof words)['id']];
    if (typeof said === 'string') one.textContent = said;
  }
  byId('language').setAttribute('lang', language === 'id' ? 'en' : 'id');
}

import { byId, element } from '../check/element.ts';
import { breaksOf } from './classes.ts';
import * as Controls from './controls.ts';
import { type Figures, figuresAt } from './figures.ts';
import { funnelOf } from './funnel.ts';
import type { Ground } from './ground.ts';
import { groundFor } from './grounds.ts';
import { legendOf } from './legend.ts';
import { mapTable } from './map-table.ts';
import { multiplesOf } from './multiples.ts';
import { ownFigures, showOffice } from './office.ts';
import { Panel } from './panel.ts';
import { PlaceMap } from './place-map.ts';
import { districtOf, REGENCY } from './places.ts';
import { profileOf } from './profile.ts';
import { type IndicatorFile, NotPublished, readIndicator, readMonth } from './published.ts';
import { isLong, rankOf } from './rank.ts';
import { type Asked, type Scene, subjectOf } from './telling.ts';

/** The pictures of one view, drawn anew at each change but for the map, which keeps its shapes and the keyboard's place among them. */

const looked = element('p', { class: 'looked', 'aria-hidden': 'true' });
const legend = element('ul', { class: 'legend' });
const more = element('button', { type: 'button', class: 'secondary', 'aria-expanded': 'false' });
const panels = {
  map: new Panel('map', looked, legend),
  rank: new Panel('rank', more),
  funnel: new Panel('funnel'),
  multiples: new Panel('multiples'),
  profile: new Panel('profile'),
};
const said = byId('said');

export class Page {
  #map: PlaceMap | undefined;
  #mapWidth = 0;
  #isWhole = false;
  #redraw = () => {};
  readonly #change: Controls.Change;

  constructor(change: Controls.Change) {
    this.#change = change;
    more.addEventListener('click', () => {
      this.#isWhole = !this.#isWhole;
      this.#redraw();
    });
  }

  /** `isStill`: whether this view is still the one that is wanted, once what it shows has come. */
  async draw(asked: Asked, isStill: () => boolean): Promise<void> {
    const { view, index } = asked;
    const [open, ground, own] = await Promise.all([readIndicator(view.indicator), groundFor(view.map), ownFigures(asked)]);
    if (!isStill()) return;
    showOffice(own, asked);
    const scene: Scene = { ...asked, isOwn: own.fill !== undefined };
    const file = own.fill?.(open) ?? open;
    const figures = figuresAt(file, view.month, view.level, index.rateFrom);
    byId('subject').textContent = subjectOf(scene);
    byId('counts').textContent = aboutOf(scene);
    byId('outside').textContent = outsideOf(scene);
    toBrief(scene);
    this.#redraw = () => this.#pictures(file, figures, ground, scene);
    this.#redraw();
    if (!Controls.isPlaying())
      said.textContent = [subjectOf(scene), view.place && scene.tell.of(view.place, figures.of(view.place))].filter(Boolean).join('. ');
    // Beside its kecamatan and the regency stands what is published.
    await this.#profile({ ...scene, isOwn: false }, isStill);
  }

  /** For another width of the page. */
  redraw(): void {
    this.#redraw();
  }

  #pictures(file: IndicatorFile, figures: Figures, ground: Ground, scene: Scene): void {
    const { view, tell, index } = scene;
    const breaks = breaksOf(file, view.level, view.told, index.rateFrom);
    const map = this.#mapOf(view.level, ground);
    map.show(figures, breaks, scene);
    this.#look = (place) => {
      looked.textContent = tell.of(place, figures.of(place));
    };
    looked.textContent = view.place ? tell.of(view.place, figures.of(view.place)) : tell.words.mapKeys;
    legend.replaceChildren(...legendOf(breaks, scene));
    panels.map.show({ notes: [], picture: map.picture, table: mapTable(figures, scene) }, scene);
    panels.rank.show(rankOf(figures, panels.rank.width, this.#isWhole, scene), scene);
    more.hidden = !isLong(figures);
    more.textContent = this.#isWhole ? tell.words.fewer : tell.words.all;
    more.setAttribute('aria-expanded', String(this.#isWhole));
    panels.funnel.show(funnelOf(figures, panels.funnel.width, scene), scene);
    panels.multiples.show(multiplesOf(file, panels.multiples.width, scene), scene);
  }

  #look: (place: string) => void = () => {};

  #mapOf(level: Scene['view']['level'], ground: Ground): PlaceMap {
    const { width } = panels.map;
    if (this.#map?.level === level && this.#map.ground === ground && this.#mapWidth === width) return this.#map;
    this.#mapWidth = width;
    this.#map = new PlaceMap(level, ground, width, { choose: (place) => this.#change({ place }), look: (place) => this.#look(place) });
    return this.#map;
  }

  async #profile(scene: Scene, isStill: () => boolean): Promise<void> {
    const { view, tell } = scene;
    const { place } = view;
    if (!place) return panels.profile.show({ notes: [tell.words.profileNone], picture: undefined, table: undefined }, scene);
    const shown = await readMonth(view.month).then(
      (month) => profileOf(month, place, panels.profile.width, scene),
      (error) => {
        if (!(error instanceof NotPublished)) throw error;
        return { notes: [tell.words.missing], picture: undefined, table: undefined };
      },
    );
    if (isStill()) panels.profile.show(shown, scene);
  }
}

/** Two pages of the kecamatan that is looked at, or of the regency. */
function toBrief({ view, tell }: Scene): void {
  const of = view.place ? districtOf(view.place) : REGENCY;
  const link = byId('brief') as HTMLAnchorElement;
  link.href = `/angka/ringkas/${view.month}/${of}.html`;
  link.textContent = `${tell.words.brief}: ${of === REGENCY ? tell.words.regency : tell.place(of)}, ${tell.month(view.month)}`;
}

/** What others have published stands apart: it is counted in another way. */
function outsideOf({ index: { outside = [] }, view, tell }: Scene): string {
  const figures = outside.map(({ name, year, value, source }) => `${name[view.language]} ${tell.number(value)} (${year}; ${source})`);
  return figures.length === 0 ? '' : `${tell.words.fromOutside}: ${figures.join(', ')}.`;
}

function aboutOf({ indicator, view, tell }: Scene): string {
  const { words } = tell;
  const better = { fewer: words.fewerBetter, more: words.moreBetter, neither: '' }[indicator.better];
  return [`${indicator.counts[view.language]}.`, better, `${words.source}: ${indicator.source}.`].filter(Boolean).join(' ');
}

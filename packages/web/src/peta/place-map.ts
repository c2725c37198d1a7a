import { classOf } from './classes.ts';
import { type Figure, type Figures, valueIn } from './figures.ts';
import type { Ground } from './ground.ts';
import { isArrow, neighbour } from './neighbour.ts';
import { type Level, type Place, placesOf } from './places.ts';
import { hatch, svg } from './svg.ts';
import type { Scene } from './telling.ts';

/** The map: a shape for each place, as the ground has it. One of them is in the order of the Tab key, and arrows lead on. */

interface Drawn {
  readonly place: Place;
  readonly tile: SVGGElement;
  readonly shape: SVGPathElement;
  readonly hatching: SVGPathElement;
  /** Its name and its number; of a village neither has room. */
  readonly label: { readonly all: SVGGElement; readonly number: SVGTextElement } | undefined;
}

interface Hands {
  readonly choose: (place: string | undefined) => void;
  /** Looked at, by pointer or keyboard. */
  readonly look: (place: string) => void;
}

/** Below it, names would be too small to be read. */
const ROOM_FOR_NAMES = 480;

export class PlaceMap {
  readonly picture: SVGSVGElement;
  readonly level: Level;
  readonly ground: Ground;
  readonly #drawn: ReadonlyMap<string, Drawn>;
  readonly #places: readonly Place[];
  readonly #chosen = svg('path', { class: 'chosen' });
  readonly #hands: Hands;
  #place: string | undefined;

  constructor(level: Level, ground: Ground, width: number, hands: Hands) {
    this.level = level;
    this.ground = ground;
    this.#hands = hands;
    this.#places = placesOf[level];
    const roomy = width >= ROOM_FOR_NAMES;
    this.#drawn = new Map(this.#places.map((place) => [place.code, draw(place, level, ground, roomy)]));
    const [wide, high] = ground.size;
    const drawn = [...this.#drawn.values()];
    this.picture = svg(
      'svg',
      { viewBox: `-1 -1 ${wide + 2} ${high + 2}`, class: `places ${ground.kind}`, role: 'listbox' },
      hatch('hatch'),
      ...drawn.map(({ tile }) => tile),
      svg('path', { class: 'border', d: ground.borders }),
      this.#chosen,
      // Said by each tile's own name already.
      svg('g', { 'aria-hidden': 'true' }, ...drawn.flatMap(({ label }) => label?.all ?? [])),
    );
    this.#listen();
  }

  show(figures: Figures, breaks: readonly number[], { view, tell, index, indicator }: Scene): void {
    this.#place = view.place;
    this.picture.setAttribute('aria-label', `${indicator.name[view.language]}, ${tell.month(view.month)}. ${tell.words.mapKeys}`);
    for (const { place, tile, shape, hatching, label } of this.#drawn.values()) {
      const figure = figures.of(place.code);
      const value = colouredBy(figure, view.told);
      const kind = value === undefined ? 'none' : `class-${classOf(value, breaks)}`;
      shape.setAttribute('class', kind);
      hatching.setAttribute('class', figure.isPool ? 'hatched' : 'gone');
      tile.setAttribute('aria-label', tell.of(place.code, figure));
      tile.setAttribute('aria-selected', String(place.code === view.place));
      if (label) {
        label.number.textContent = figure.isPool ? '' : tell.short(figure, view.told);
        label.all.setAttribute('class', `on-${kind}`);
      }
    }
    const chosen = this.#drawn.get(view.place ?? '')?.place;
    this.#chosen.setAttribute('d', chosen ? this.ground.outlineOf(chosen) : '');
    this.#stand(chosen?.code ?? this.#standing ?? this.#places[0]?.code, index.months.length > 0);
  }

  get #standing(): string | undefined {
    return this.picture.querySelector('[tabindex="0"]')?.getAttribute('data-place') ?? undefined;
  }

  /** The one that Tab leads to. */
  #stand(code: string | undefined, isThere: boolean): void {
    for (const { place, tile } of this.#drawn.values()) tile.setAttribute('tabindex', isThere && place.code === code ? '0' : '-1');
  }

  #listen(): void {
    const at = ({ target }: Event) => this.#drawn.get((target as Element).closest('[data-place]')?.getAttribute('data-place') ?? '')?.place;
    this.picture.addEventListener('click', (event) => {
      const place = at(event);
      if (place) this.#hands.choose(place.code === this.#place ? undefined : place.code);
    });
    for (const looked of ['pointerover', 'focusin']) {
      this.picture.addEventListener(looked, (event) => {
        const place = at(event);
        if (place) this.#hands.look(place.code);
      });
    }
    this.picture.addEventListener('keydown', (event) => {
      const place = at(event);
      if (!place || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = this.#ledTo(place, event.key);
      if (event.key === 'Enter' || event.key === ' ') this.#hands.choose(place.code === this.#place ? undefined : place.code);
      else if (event.key === 'Escape') this.#hands.choose(undefined);
      else if (next) this.#move(next.code);
      else if (!isArrow(event.key)) return;
      event.preventDefault();
    });
  }

  #ledTo(place: Place, key: string): Place | undefined {
    if (key === 'Home') return this.#places[0];
    return key === 'End' ? this.#places.at(-1) : neighbour(this.#places, place, key, this.ground.middleOf);
  }

  #move(code: string): void {
    this.#stand(code, true);
    this.#drawn.get(code)?.tile.focus();
  }
}

/** A pool's number is of several places, and would colour each as if it were its own. */
const colouredBy = (figure: Figure, told: 'count' | 'rate'): number | undefined =>
  told === 'count' && figure.isPool ? undefined : valueIn(figure, told);

function draw(place: Place, level: Level, ground: Ground, roomy: boolean): Drawn {
  const d = ground.shapeOf(place);
  const [shape, hatching] = [svg('path', { d }), svg('path', { d, fill: 'url(#hatch)' })];
  const tile = svg('g', { role: 'option', 'data-place': place.code, tabindex: -1, class: level }, shape, hatching);
  return { place, tile, shape, hatching, label: level === 'kecamatan' ? labelOf(place, ground, roomy) : undefined };
}

/** Name by name and the number, around the middle of its shape. */
function labelOf(place: Place, ground: Ground, roomy: boolean): NonNullable<Drawn['label']> {
  const number = svg('text', { class: 'tile-number' });
  const [x, y] = ground.middleOf(place);
  const words = roomy ? place.name.split(' ') : [];
  const [line, big] = [4.6, roomy ? 5 : 7];
  const top = y - (words.length * line) / 2;
  const put = (text: SVGTextElement, at: number, size: number) => {
    for (const [key, value] of Object.entries({ x, y: at, 'font-size': size })) text.setAttribute(key, String(value));
    return text;
  };
  const names = words.map((word, n) => put(svg('text', {}, word), top + n * line, 4));
  return { all: svg('g', {}, ...names, put(number, top + words.length * line + (roomy ? 0.6 : 0), big)), number };
}

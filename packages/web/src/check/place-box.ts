import { type NamedPlace, placeCalled, placeMeant, placesLike, writtenOut } from '@puskesos/core/region/named';
import { byId, element } from './element.ts';

/** A field that takes a village's or a kecamatan's name and offers those that it may be: by finger, by keyboard, told to a screen reader. */

const SHOWN = 8;

export interface PlaceBox {
  readonly input: HTMLInputElement;
  /** The place that stands there; undefined for none, or where several are called so. */
  readonly place: () => NamedPlace | undefined;
  readonly set: (code: string) => void;
}

/** `changed` is told whenever another place may be meant. */
export function placeBox(id: string, changed: () => void): PlaceBox {
  const [input, list] = [byId<HTMLInputElement>(id), byId(`${id}-list`)];
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id }))
    input.setAttribute(name, value);
  let offered: readonly NamedPlace[] = [];
  let at = -1;

  function offer(places: readonly NamedPlace[]): void {
    offered = places;
    at = -1;
    list.replaceChildren(...places.map(optionOf));
    list.hidden = places.length === 0;
    input.setAttribute('aria-expanded', String(places.length > 0));
    input.removeAttribute('aria-activedescendant');
  }

  function optionOf(place: NamedPlace, n: number): HTMLElement {
    const { name, kind, district } = place;
    const small = kind === 'kecamatan' ? { id: 'seluruh kecamatan', en: 'the whole kecamatan' } : `${kind} · Kec. ${district}`;
    const made = element(
      'li',
      { id: `${list.id}-${n}`, role: 'option', 'aria-selected': 'false' },
      `${name} `,
      element('small', {}, small),
    );
    // Before the field is left, which closes the list.
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => choose(place));
    return made;
  }

  function choose(place: NamedPlace): void {
    input.value = writtenOut(place);
    offer([]);
    changed();
  }

  function point(to: number): void {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = (to + offered.length) % offered.length;
    const option = list.children[at] as HTMLElement;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  input.addEventListener('input', () => {
    offer(placesLike(input.value).slice(0, SHOWN));
    changed();
  });
  input.addEventListener('blur', () => offer([]));
  input.addEventListener('keydown', (event) => {
    const pointed = offered[at];
    if (offered.length === 0) return;
    if (event.key === 'ArrowDown') point(at + 1);
    else if (event.key === 'ArrowUp') point(at < 0 ? -1 : at - 1);
    else if (event.key === 'Escape') offer([]);
    else if (event.key === 'Enter' && pointed) choose(pointed);
    else return;
    event.preventDefault();
  });
  offer([]);
  return {
    input,
    place: () => placeMeant(input.value),
    set(code) {
      const place = placeCalled(code);
      if (place) input.value = writtenOut(place);
    },
  };
}

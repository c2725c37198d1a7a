import { byId, element } from '../check/element.ts';
import { districtOf, placesOf } from './places.ts';
import type { Index } from './published.ts';
import type { Asked } from './telling.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

/** What a reader chooses by: each control shows the view, and asks for another. */

export type Change = (part: Partial<View>) => void;

const indicator = byId<HTMLSelectElement>('indicator');
const place = byId<HTMLSelectElement>('place');
const month = byId<HTMLInputElement>('month');
const play = byId<HTMLButtonElement>('play');
const monthName = byId('month-name');
const aboutMap = byId('about-map');
const STEP = 900;

let playing: ReturnType<typeof setInterval> | undefined;
export const isPlaying = (): boolean => playing !== undefined;

export function listen(index: Index, now: () => View, change: Change): void {
  const { months } = index;
  indicator.addEventListener('change', () => {
    const chosen = index.indicators.find(({ code }) => code === indicator.value);
    change({ indicator: indicator.value, told: chosen?.of === undefined ? 'count' : 'rate' });
  });
  place.addEventListener('change', () => change({ place: place.value || undefined }));
  month.addEventListener('input', () => change({ month: months[Number(month.value)] ?? index.latest }));
  radios('level', (value) => {
    const { place: before } = now();
    // A village's kecamatan stays chosen; of a kecamatan no one village is.
    change(value === 'village' ? { level: 'village', place: undefined } : { level: 'kecamatan', place: before && districtOf(before) });
  });
  radios('told', (value) => change({ told: value === 'rate' ? 'rate' : 'count' }));
  radios('map', (value) => change({ map: value === 'tiles' ? 'tiles' : 'borders' }));
  play.addEventListener('click', () => {
    if (isPlaying()) return stop(now, change);
    const last = months.length - 1;
    const next = () => {
      const at = months.indexOf(now().month);
      if (at >= last) return stop(now, change);
      change({ month: months[at + 1] ?? index.latest });
    };
    playing = setInterval(next, STEP);
    change({ month: (months.indexOf(now().month) >= last ? months[0] : now().month) ?? index.latest });
  });
}

/** The month that it ends at is said once more, now aloud. */
function stop(now: () => View, change: Change): void {
  clearInterval(playing);
  playing = undefined;
  change({ month: now().month });
}

function radios(name: string, choose: (value: string) => void): void {
  for (const one of document.getElementsByName(name) as NodeListOf<HTMLInputElement>)
    one.addEventListener('change', () => choose(one.value));
}

export function show({ view, index, whole, tell }: Asked): void {
  const { words } = tell;
  indicator.replaceChildren(...index.indicators.map(({ code, name }) => new Option(name[view.language], code)));
  indicator.value = view.indicator;
  for (const name of ['level', 'told', 'map'] as const) {
    for (const one of document.getElementsByName(name) as NodeListOf<HTMLInputElement>) {
      one.checked = one.value === view[name];
      if (one.value === 'rate') one.disabled = !whole;
    }
  }
  byId('maps').hidden = !view.map;
  const about = view.map === 'borders' ? 'real' : 'tiles';
  aboutMap.dataset['word'] = about;
  aboutMap.textContent = words[about];
  month.max = String(index.months.length - 1);
  month.value = String(index.months.indexOf(view.month));
  month.setAttribute('aria-valuetext', tell.month(view.month));
  monthName.textContent = tell.month(view.month);
  play.textContent = isPlaying() ? words.pause : words.play;
  place.replaceChildren(new Option(words.noPlace, ''), ...options(view, words));
  place.value = view.place ?? '';
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'id');

function options({ level }: View, words: Words): Node[] {
  const districts = [...placesOf.kecamatan].sort(byName);
  if (level === 'kecamatan') return districts.map(({ code, name }) => new Option(name, code));
  return districts.map(({ code, name }) => {
    const villages = placesOf.village.filter((village) => districtOf(village.code) === code).sort(byName);
    const group = element('optgroup', {}, ...villages.map((village) => new Option(village.name, village.code)));
    group.label = words.inDistrict(name);
    return group;
  });
}

import { districtRows, villageRows } from '../regency/regency.ts';
import { districtOf } from '../shared/region-code.ts';

/** Places as people call them. It stands on the names alone, so that a page can carry it. */

export interface NamedPlace {
  readonly code: string;
  readonly name: string;
  readonly kind: 'kelurahan' | 'desa' | 'kecamatan';
  /** The kecamatan that it lies in, by its name; its own for one. */
  readonly district: string;
}

const districtName = new Map(districtRows);

/** Villages first: most people look for their own. */
export const namedPlaces: readonly NamedPlace[] = [
  ...villageRows.map(([code, name]) => ({
    code,
    name,
    kind: code.charAt(9) === '1' ? ('kelurahan' as const) : ('desa' as const),
    district: districtName.get(districtOf(code)) as string,
  })),
  ...districtRows.map(([code, name]) => ({ code, name, kind: 'kecamatan' as const, district: name })),
];

const byCode = new Map(namedPlaces.map((place) => [place.code, place]));
export const placeCalled = (code: string): NamedPlace | undefined => byCode.get(code);

/** As it is written out in a field: `Jahab, Tenggarong`, `Kecamatan Tenggarong`. */
export const writtenOut = ({ name, kind, district }: NamedPlace): string =>
  kind === 'kecamatan' ? `Kecamatan ${name}` : `${name}, ${district}`;

/** Batuq is written Batuk too, Rebaq Rebak. Kota Bangun II is not Kota Bangun I. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('q', 'k')
    .replaceAll(/[^a-z]+/g, ' ')
    .replaceAll(/([^i])\1+/g, '$1')
    .trim();

const spoken = namedPlaces.map((place) => {
  const name = plain(place.name);
  return { place, name, written: plain(writtenOut(place)), words: plain(`${place.kind} ${place.name} ${place.district}`).split(' ') };
});

/** Those that a text may mean, the nearest first: so called, then beginning so, then with such words in their name or their kecamatan's. */
export function placesLike(text: string): readonly NamedPlace[] {
  const typed = plain(text);
  if (typed === '') return [];
  const ranked = spoken.flatMap(({ place, name, written, words }) => {
    if (typed === written || typed === name) return [{ place, rank: typed === written ? 0 : 1 }];
    if (name.startsWith(typed)) return [{ place, rank: 2 }];
    return typed.split(' ').every((word) => words.some((one) => one.startsWith(word))) ? [{ place, rank: 3 }] : [];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ place }) => place);
}

/** The one that a text means; undefined where none or several are meant. */
export function placeMeant(text: string): NamedPlace | undefined {
  const [first, second] = placesLike(text);
  const isCalledSo = (place: NamedPlace | undefined) => place && [writtenOut(place), place.name].some((one) => plain(one) === plain(text));
  if (!first || !second) return first;
  if (plain(writtenOut(first)) === plain(text)) return first;
  return isCalledSo(first) && !isCalledSo(second) ? first : undefined;
}

import type { Told } from './figures.ts';
import type { GroundKind } from './ground.ts';
import { findPlace, type Level, levelOf } from './places.ts';
import type { Index, Language } from './published.ts';

/** What is looked at, as the address tells it: behind the `#`, so that no server hears of it. */

export interface View {
  readonly level: Level;
  readonly indicator: string;
  readonly told: Told;
  readonly month: string;
  readonly place: string | undefined;
  readonly language: Language;
  /** Missing, where there are no borders to choose. */
  readonly map: GroundKind | undefined;
}

/** What an address leaves out, or gets wrong, is as it is at first. */
export function viewOf(hash: string, index: Index): View {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const { indicators, months, latest } = index;
  const called = (code: string | null) => indicators.find((one) => one.code === code);
  const indicator = called(asked.get('angka')) ?? called('verified_poor') ?? indicators[0];
  const month = asked.get('bulan') ?? '';
  const level: Level = asked.get('tingkat') === 'desa' ? 'village' : 'kecamatan';
  const place = asked.get('tempat') ?? '';
  return {
    level,
    indicator: indicator?.code ?? '',
    told: indicator?.of !== undefined && asked.get('ukuran') !== 'jumlah' ? 'rate' : 'count',
    month: months.includes(month) ? month : latest,
    place: findPlace(place) && levelOf(place) === level ? place : undefined,
    language: languageOf(hash),
    map: index.borders && (asked.get('peta') === 'kotak' ? 'tiles' : 'borders'),
  };
}

export const languageOf = (hash: string): Language => (new URLSearchParams(hash.replace(/^#/, '')).get('bahasa') === 'en' ? 'en' : 'id');

/** The address that opens this view again. */
export function hashOf({ level, indicator, told, month, place, language, map }: View): string {
  const asked = new URLSearchParams({
    angka: indicator,
    tingkat: level === 'village' ? 'desa' : 'kecamatan',
    ukuran: told === 'rate' ? 'persen' : 'jumlah',
    bulan: month,
    ...(place && { tempat: place }),
    ...(map && { peta: map === 'tiles' ? 'kotak' : 'batas' }),
    ...(language === 'en' && { bahasa: 'en' }),
  });
  return `#${asked}`;
}

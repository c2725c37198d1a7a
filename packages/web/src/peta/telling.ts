import { type Figure, type Told, valueIn } from './figures.ts';
import { districtOf, levelOf, nameOf } from './places.ts';
import type { Index, Indicator } from './published.ts';
import type { View } from './view.ts';
import { type Words, words } from './words.ts';

/** What is drawn, and how its numbers and places are put into words. */

export interface Asked {
  readonly view: View;
  readonly index: Index;
  readonly indicator: Indicator;
  /** What it is a part of. */
  readonly whole: Indicator | undefined;
  readonly tell: Telling;
}

export interface Scene extends Asked {
  /** Whether it holds numbers that are not for everybody. */
  readonly isOwn: boolean;
}

export class Telling {
  readonly words: Words;
  readonly #number: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #mark: Intl.NumberFormat;
  readonly #month: Intl.DateTimeFormat;

  constructor(language: View['language']) {
    const locale = language === 'id' ? 'id-ID' : 'en-GB';
    this.words = words[language];
    this.#number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    this.#percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.#mark = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    this.#month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  value(value: number, told: Told): string {
    return told === 'count' ? this.number(value) : this.#percent.format(value);
  }

  /** On a scale, where a round value is as short as it can be. */
  mark(value: number, told: Told): string {
    return told === 'count' ? this.number(value) : this.#mark.format(value);
  }

  month(month: string): string {
    return this.#month.format(new Date(`${month}-01T00:00:00Z`));
  }

  /** A village with its kecamatan. */
  place(code: string): string {
    const district = nameOf(districtOf(code));
    return levelOf(code) === 'village' ? `${nameOf(code)}, ${this.words.inDistrict(district)}` : this.words.inDistrict(district);
  }

  /** One name, or those that are told together. */
  names({ places }: Figure): string {
    return this.words.pool(places.map(nameOf));
  }

  /** With whom a place is told together; nothing where it is told by itself. */
  together(place: string, { places, isPool }: Figure): string {
    const others = places.filter((other) => other !== place).map(nameOf);
    return isPool ? this.words.with(others) : '';
  }

  /** `12 dari 120 (10,0 %; 95 %: 5,8–16,7 %)`, or why there is none. */
  figure({ count, base, rate, interval }: Figure): string {
    const { outOf, noFigure, small } = this.words;
    if (count === undefined) return noFigure;
    if (base === undefined) return this.number(count);
    const parts = outOf(this.number(count), this.number(base));
    if (rate === undefined || !interval) return `${parts} (${small})`;
    return `${parts} (${this.value(rate, 'rate')}; 95 %: ${interval.map((end) => this.value(end, 'rate')).join(' – ')})`;
  }

  /** Of one place of the map, whole. */
  of(place: string, figure: Figure): string {
    return [`${this.place(place)}: ${this.figure(figure)}`, this.together(place, figure)].filter(Boolean).join(' · ');
  }

  /** Its value where there is little room. */
  short(figure: Figure, told: Told): string {
    const value = valueIn(figure, told);
    return value === undefined ? '–' : this.mark(told === 'rate' ? Math.round(value * 100) / 100 : value, told);
  }
}

/** What all pictures are about, in one line. */
export function subjectOf({ view, indicator, whole, tell }: Scene): string {
  const { language, told, month } = view;
  const measure =
    told === 'rate' && whole ? `% ${tell.words.base.toLowerCase()} ${whole.name[language].toLowerCase()}` : tell.words.count.toLowerCase();
  return `${indicator.name[language]} (${measure}), ${tell.month(month)}`;
}

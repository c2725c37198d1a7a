import type { Day } from '@puskesos/core/shared/clock';
import { type Place, places } from './places.ts';

/** Villages take turns in the serials of a district, 20 of them at most, and in those of a region elsewhere. */
const IN_DISTRICT = 20;
const IN_REGENCY = places.length;

/**
 * Gives out the numbers of one village's people, none twice in the whole regency although no village knows of another: each takes every
 * 20th serial (every 237th in a region elsewhere). Keeps one count a birth date, so its memory does not grow with the village.
 */
export class NumberIssuer {
  readonly #place: Place;
  readonly #region: string;
  readonly #given = new Map<string, number>();

  constructor(place: Place) {
    this.#place = place;
    this.#region = place.district.replaceAll('.', '');
  }

  /** A NIK first given in this district, or in `elsewhere`, a region's six digits. */
  nik(birthDate: Day, sex: 'male' | 'female', elsewhere?: string): string {
    const day = Number(birthDate.slice(8)) + (sex === 'female' ? 40 : 0);
    const date = `${pad(day)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`;
    const serial = elsewhere
      ? this.#turn(`nik${date}`) * IN_REGENCY + this.#place.inRegency + 1
      : this.#turn(`nik${date}`) * IN_DISTRICT + this.#place.inDistrict + 1;
    return numberOf(elsewhere ?? this.#region, date, serial);
  }

  kk(recorded: Day): string {
    const date = `${recorded.slice(8)}${recorded.slice(5, 7)}${recorded.slice(2, 4)}`;
    return numberOf(this.#region, date, this.#turn(`kk${date}`) * IN_DISTRICT + this.#place.inDistrict + 1);
  }

  #turn(key: string): number {
    const turn = this.#given.get(key) ?? 0;
    this.#given.set(key, turn + 1);
    return turn;
  }
}

function numberOf(region: string, date: string, serial: number): string {
  if (serial > 9999) throw new RangeError('More people in one village than there are numbers for; ask for fewer households');
  return `${region}${date}${String(serial).padStart(4, '0')}`;
}

const pad = (day: number): string => String(day).padStart(2, '0');

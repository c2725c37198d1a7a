import * as z from 'zod';
import type { Day } from '../shared/clock.ts';
import { said } from '../shared/said.ts';
import type { Vault } from '../shared/vault.ts';

/**
 * NIK (a person's) and KK number (a family card's), 16 digits each (UU 24/2013, PP 40/2019). Neither has a check digit.
 * A NIK holds the region of first registration, not of residence, so any region is accepted.
 */
const sixteen = (what: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{16}$/, { ...said(`${what} harus 16 angka, periksa kartunya`, `a ${what} must be 16 digits, check the card`), abort: true })
    .refine((digits) => !/^(\d)\1{15}$|0000$/.test(digits), {
      ...said(`${what} ini bukan nomor asli, periksa kartunya`, `this is not a real ${what}, check the card`),
      abort: true,
    });

export const Nik = sixteen('NIK').refine(
  (nik) => birthOf(nik) !== undefined,
  said('NIK memuat tanggal lahir yang tidak ada, periksa kartunya', 'this NIK holds a birth date that does not exist, check the card'),
);
export const KKNumber = sixteen('Nomor KK');

/** OpenSID's own number for who has none yet: a nought, the village's ten digits, and five that count. */
const TEMPORARY = /^0(?!0{15})\d{15}$/;
const PLACEHOLDERS = [/^(-+|0+|9{5,})$/, /^\d{12}0000$/, TEMPORARY, /^(belum|blm|tidak|tdk|kosong|nihil|n\/?a)/i];

/** Does a list say by it that there is no number yet: in words, by noughts or nines, by a serial of nought, or by OpenSID's own? */
export const isNoNumberYet = (told: string): boolean => PLACEHOLDERS.some((one) => one.test(told.trim()));

/** OpenSID's own: no number yet, but another for each family. */
export const isTemporaryInOpenSid = (told: string): boolean => TEMPORARY.test(told);

export const numberKinds = ['nik', 'kk'] as const;
export type NumberKind = (typeof numberKinds)[number];

/** A number as it is kept: unreadable, with a fingerprint to find it by. No digit of it: with a birth date and a sex, the last four are all that is unknown of a NIK. */
export interface SealedNumber {
  readonly sealed: string;
  readonly blind: string;
  /** A household out of the registrar's sight has it: theirs only once somebody who sees both has said so. */
  readonly claimed?: true;
}

/** `place` is the id of the member or card the number belongs to, and must stay with it. */
export const sealNumber = (vault: Vault, kind: NumberKind, value: string, place: string): SealedNumber => ({
  sealed: vault.seal(value, `${kind}#${place}`),
  blind: vault.fingerprint(kind, value),
});

export const openNumber = (vault: Vault, kind: NumberKind, number: SealedNumber, place: string): string =>
  vault.open(number.sealed, `${kind}#${place}`);

/** What is shown in a number’s place: that there is one. */
export const MASKED = '*'.repeat(16);

interface Birth {
  /** Without the century, which a NIK does not hold: `YY-MM-DD`. */
  readonly shortDate: string;
  readonly sex: 'male' | 'female';
}

/** What a NIK says of its bearer: the day of birth, 40 added to it for a woman. */
export function birthOf(nik: string): Birth | undefined {
  const [day, month, year] = [Number(nik.slice(6, 8)), Number(nik.slice(8, 10)), nik.slice(10, 12)];
  const realDay = day > 40 ? day - 40 : day;
  // 19YY and 20YY have the same leap years but for 1900, so one century serves to check the day.
  const date = new Date(Date.UTC(2000 + Number(year), month - 1, realDay));
  if (month < 1 || month > 12 || realDay < 1 || date.getUTCMonth() !== month - 1) return undefined;
  return { shortDate: `${year}-${pad(month)}-${pad(realDay)}`, sex: day > 40 ? 'female' : 'male' };
}

export const doubts = ['birthDate', 'sex'] as const;
export type Doubt = (typeof doubts)[number];

/** A NIK is never reissued for a mistake in it, so what disagrees with it is worth a look, not a refusal. */
export function doubtsAbout(nik: string, person: { birthDate: Day; sex: 'male' | 'female' }): Doubt[] {
  const birth = birthOf(nik);
  if (!birth) return [];
  const wrong: Doubt[] = [];
  if (birth.shortDate !== person.birthDate.slice(2)) wrong.push('birthDate');
  if (birth.sex !== person.sex) wrong.push('sex');
  return wrong;
}

const pad = (number: number) => String(number).padStart(2, '0');

import { findVillage, regency } from '../region/region.ts';
import { TwoVillages, UnknownBorders } from './borders-errors.ts';

/** Whose borders a feature has, by what stands in its properties. No I/O, no clock. */

const PROVINCE = regency.code.slice(0, 2);

/** `64.02.06.1001`, however it is written: with other signs between, with none, as a number. */
function codeIn(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const [, ...parts] = /^(\d\d)[\s./-]?(\d\d)[\s./-]?(\d\d)[\s./-]?(\d{4})(?:\.0+)?$/.exec(String(value).trim()) ?? [];
  const [province, , , village = ''] = parts;
  // Other numbers are as long: times, numbers of the row.
  return province === PROVINCE || /^[12]/.test(village) ? parts.join('.') : undefined;
}

/** Undefined where it has no code at all, such as a lake. */
export function villageIn(properties: Readonly<Record<string, unknown>>): string | undefined {
  const codes = [...new Set(Object.values(properties).flatMap((value) => codeIn(value) ?? []))];
  const known = codes.filter((code) => findVillage(code));
  if (known.length > 1) throw new TwoVillages(known);
  const [foreign] = codes;
  if (known.length === 0 && foreign) {
    const of = foreign.slice(0, 5);
    throw new UnknownBorders(foreign, of, of.replace('.', '') === regency.bpsCode);
  }
  return known[0];
}

import * as z from 'zod';
import { districtRows, exampleDistrict, exampleVillage, fullName, regency, villageRows } from '../regency/regency.ts';
import { districtOf } from '../shared/region-code.ts';
import { said } from '../shared/said.ts';

export { fullName, regency };

export interface District {
  readonly code: string;
  readonly name: string;
}

export interface Village {
  readonly code: string;
  readonly name: string;
  /** A kelurahan is led by a lurah, a desa by an elected kepala desa. */
  readonly kind: 'kelurahan' | 'desa';
  readonly district: string;
}

export const districts: readonly District[] = districtRows.map(([code, name]) => ({ code, name }));
export const villages: readonly Village[] = villageRows.map(([code, name]) => ({
  code,
  name,
  kind: code.charAt(9) === '1' ? 'kelurahan' : 'desa',
  district: districtOf(code),
}));

const villageByCode = new Map(villages.map((village) => [village.code, village]));
const districtByCode = new Map(districts.map((district) => [district.code, district]));

export const findVillage = (code: string): Village | undefined => villageByCode.get(code);
export const findDistrict = (code: string): District | undefined => districtByCode.get(code);
export const villagesOf = (district: string): readonly Village[] => villages.filter((village) => village.district === district);

/** The village or kecamatan of a record, whose code was checked as it came in. */
export const villageOf = (code: string): Village => findVillage(code) as Village;
export const districtCalled = (code: string): District => findDistrict(code) as District;

/** Kemendagri code of one of the regency's villages, as `64.02.06.1001`. */
export const VillageCode = z
  .string()
  .trim()
  .refine(
    (code) => villageByCode.has(code),
    said(
      `Kode desa/kelurahan tidak dikenal di ${regency.name} (contoh ${exampleVillage})`,
      `no village of ${regency.name} has this code (example ${exampleVillage})`,
    ),
  );

/** Kemendagri code of one of the regency's kecamatan, as `64.02.06`. */
export const DistrictCode = z
  .string()
  .trim()
  .refine(
    (code) => districtByCode.has(code),
    said(
      `Kode kecamatan tidak dikenal di ${regency.name} (contoh ${exampleDistrict})`,
      `no kecamatan of ${regency.name} has this code (example ${exampleDistrict})`,
    ),
  );

/** Kemendagri code of a village, a kecamatan or the regency. */
export const PlaceCode = z.union([VillageCode, DistrictCode, z.literal(regency.code)]);

/** The places that a village lies in, by their codes: itself, its kecamatan, the regency. */
export const placesAround = (village: string): readonly string[] => [village, districtOf(village), regency.code];

/** Codes of the Ministry of Home Affairs begin with the place above: kecamatan `64.02.06`, village (desa/kelurahan) `64.02.06.1001`. */

/** The kecamatan's code of a village; a kecamatan's own stays. */
export const districtOf = (code: string): string => code.slice(0, 8);

/** Is the village in that kecamatan? */
export const liesIn = (village: string, district: string): boolean => village.startsWith(`${district}.`);

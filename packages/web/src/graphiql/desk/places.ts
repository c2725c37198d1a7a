import { districtRows, regency, villageRows } from '@puskesos/core/regency';

/** The regency's places by code and name, without what core checks codes by: that would weigh more than the desk. */

export { regency };

export interface Place {
  readonly code: string;
  readonly name: string;
}

export const districts: readonly Place[] = districtRows.map(([code, name]) => ({ code, name }));
export const villages: readonly Place[] = villageRows.map(([code, name]) => ({ code, name }));

const DISTRICT_CODE = districts[0]?.code.length ?? 8;
export const districtOf = (village: string): string => village.slice(0, DISTRICT_CODE);

const names = new Map(districts.map(({ code, name }) => [code, name]));
export const districtName = (code: string): string | undefined => names.get(code);

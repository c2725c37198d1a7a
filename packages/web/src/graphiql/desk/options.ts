import fundNames from '../../../../../schema/operations/190-fund-names.graphql?raw';
import type { DeskQuery, FundNamesQuery } from './answers.ts';
import type { Send } from './asking.ts';
import { districtName, districtOf, districts, regency, villages } from './places.ts';
import type { Field } from './question.ts';
import { servesPlaces } from './who-may.ts';

/** What a form lets choose from: places that are the reader's, programmes, budgets, months that have ended. */

export interface Option {
  readonly value: string;
  readonly label: { readonly id: string; readonly en: string };
  /** Options of one group stand together. */
  readonly group?: string;
}

export type Reader = DeskQuery;

/** Who serves no places of their own serves the regency. */
const areas = (reader: Reader) => ({
  villages: new Set(reader.viewer.villages.map(({ code }) => code)),
  districts: new Set(reader.viewer.districts.map(({ code }) => code)),
});

const plain = (value: string, text: string, group?: string): Option => ({
  value,
  label: { id: text, en: text },
  ...(group !== undefined && { group }),
});

function districtOptions(reader: Reader): readonly Option[] {
  const own = areas(reader).districts;
  return districts.filter(({ code }) => !servesPlaces(reader.viewer.role) || own.has(code)).map(({ code, name }) => plain(code, name));
}

function villageOptions(reader: Reader): readonly Option[] {
  const own = areas(reader);
  return villages
    .filter(({ code }) => !servesPlaces(reader.viewer.role) || own.villages.has(code) || own.districts.has(districtOf(code)))
    .map(({ code, name }) => plain(code, name, districtName(districtOf(code))));
}

const MONTHS = 24;

/** The months that have ended, the latest first. */
function monthOptions(now: number): readonly Option[] {
  const today = new Date(now + regency.clock.hoursAhead * 3_600_000);
  return Array.from({ length: MONTHS }, (_, back) => {
    const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1 - back, 1));
    const named = (language: string) => first.toLocaleDateString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return { value: first.toISOString().slice(0, 7), label: { id: named('id-ID'), en: named('en-GB') } };
  });
}

/** Asked for once, by whoever opens a question about them. */
let funds: Promise<readonly Option[]> | undefined;

async function fundOptions(send: Send): Promise<readonly Option[]> {
  const found: Option[] = [];
  for (let after: string | null = null; ; ) {
    const { funds: page }: FundNamesQuery = await send<FundNamesQuery>(fundNames, { first: 50, after });
    for (const one of page?.nodes ?? []) if (one) found.push(plain(one.code, one.name, String(one.year)));
    if (!page?.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  // The latest year first; of one year what the regency pays before what others do.
  return found.toSorted((one, other) => Number(other.group) - Number(one.group) || one.value.localeCompare(other.value));
}

export async function optionsOf(field: Field, reader: Reader, send: Send): Promise<readonly Option[]> {
  switch (field.kind) {
    case 'district':
      return districtOptions(reader);
    case 'village':
      return villageOptions(reader);
    case 'month':
      return monthOptions(Date.now());
    case 'program':
      return (reader.programs?.nodes ?? []).flatMap((one) => (one ? [plain(one.id, one.name)] : []));
    case 'indicator':
    case 'rated':
      return reader.indicators
        .filter(({ partOf }) => field.kind === 'indicator' || partOf)
        .map(({ code, name, nameEn }) => ({ value: code, label: { id: name, en: nameEn } }));
    case 'fund':
      funds ??= fundOptions(send).catch((error: unknown) => {
        funds = undefined;
        throw error;
      });
      return funds;
    case 'choice':
      return Object.entries(field.options).map(([value, label]) => ({ value, label }));
  }
}

const usual: Partial<Record<Field['kind'], string>> = { indicator: 'VERIFIED_POOR', rated: 'VERIFIED_POOR' };

/** What a form opens with; a programme is asked about by the name that everybody knows. */
export const usualOf = ({ kind }: Field, options: readonly Option[]): string | undefined =>
  (options.find(({ value, label }) => value === usual[kind] || (kind === 'program' && label.id === 'PKH')) ?? options[0])?.value;

import { officeSchema } from '@puskesos/schema/office';
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { globalId } from './input.ts';

/** An input for every mutation, of the shape it asks for, about records that nobody ever made. */

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What records of a type are called that are not there; others by a UUID. */
const nobody = '00000000-0000-4000-8000-000000000000';
const absentKeys: Readonly<Record<string, string>> = {
  Member: `${nobody}/${nobody}`,
  Assignment: `tidak-ada/${nobody}`,
  Leave: `tidak-ada/${nobody}`,
  TrainingSession: 'tidak-ada/1',
  CycleLine: `tunai.2099-Q4/64.02.06.1001/${nobody}.tunai`,
  Fund: 'apbd-2099',
  Program: 'tidak-ada',
  Training: 'tidak-ada',
  Account: 'tidak-ada',
  StaffMember: 'tidak-ada',
  Cycle: 'tunai.2099-Q4',
  Proposal: `${nobody}.tidak-ada`,
  Regulation: 'kepmensos-150-2022',
};
export const absentId = (type: string): string => globalId(type, absentKeys[type] ?? nobody);

const texts: Readonly<Record<string, string>> = {
  period: '2026-Q4',
  code: 'kode-contoh',
  month: '2026-11',
  agency: 'dinas-pu',
  answer: 'Sudah diperiksa di rumahnya oleh petugas.',
  value: 'yes',
  content: 'S29kZSxTdGF0dXM=',
  fileName: 'hasil.csv',
};
const numbers: Readonly<Record<string, number>> = { year: 2026, decile: 2 };
const scalars: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Float: 1,
  Date: today,
  Instant: '2026-11-20T02:00:00.000Z',
  Rupiah: 1_000,
  NIK: '6402061703800001',
  KKNumber: '6402061703800001',
};

/** What takes one of several, or two that differ, says so by itself alone. */
const besides: Readonly<Record<string, (idOf: (type: string) => string) => Input>> = {
  AddAccountInput: () => ({ email: 'contoh@example.go.id' }),
  MoveAccountInput: () => ({ place: '64.02.06.1002' }),
  SetProgramCapInput: () => ({ persons: 4 }),
  AllocateFundInput: (idOf) => ({ program: idOf('Program'), area: '64.02.06', quota: 1 }),
  SetCaseAccusedInput: () => ({ aboutCamat: true }),
  CloseGapInput: () => ({ village: '64.02.06.1001' }),
  HandOverInput: () => ({ to: globalId('StaffMember', 'tidak-ada-juga') }),
  HoldLineInput: () => ({ cause: 'OTHER' }),
  ExcludeLineInput: () => ({ cause: 'OTHER' }),
  MoveMemberInput: () => ({ into: globalId('Household', `${nobody.slice(0, -1)}1`), relation: 'OTHER' }),
  MergeHouseholdsInput: () => ({ into: globalId('Household', `${nobody.slice(0, -1)}1`) }),
  ChangePocketInput: () => ({ name: 'Kantong contoh' }),
  RecordReturnInput: () => ({ rupiah: 1_000 }),
  SetTargetInput: () => ({ by: '2099-12-31' }),
  RecommendCaseInput: () => ({ service: 'RSUD A.M. Parikesit' }),
  ReplaceRecipientInput: () => ({ joining: { household: globalId('Household', `${nobody.slice(0, -1)}1`) } }),
  RescheduleSessionInput: () => ({ from: '2099-11-20T02:00:00.000Z', to: '2099-11-20T03:00:00.000Z' }),
  CriterionInput: () => ({ decile: { max: 4 } }),
};

export const mutationNames = Object.keys(officeSchema.getMutationType()?.getFields() ?? {});

export const inputTypeOf = (mutation: string): GraphQLInputObjectType =>
  officeSchema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`) as GraphQLInputObjectType;

/** The right that a mutation asks for before anything else. */
export function rightOf(mutation: string): string {
  const options = officeSchema.getMutationType()?.getFields()[mutation]?.extensions['pothosOptions'];
  return (options as { authScopes: { right: string } } | undefined)?.authScopes.right ?? '';
}

export type Input = Record<string, unknown>;

/** All that is required, and all ids but those that only one of several may be given of. */
export function inputFor(type: GraphQLInputObjectType, idOf: (type: string) => string = absentId): Input {
  const wanted = Object.values(type.getFields()).filter((field) => isRequiredInputField(field));
  const input = Object.fromEntries(wanted.map((field) => [field.name, valueFor(field.type, field, idOf)]));
  return { ...input, ...besides[type.name]?.(idOf) };
}

/** A value of that type, as a field of that name takes it. */
export function valueFor(type: GraphQLInputType, field: Pick<GraphQLInputField, 'name' | 'extensions'>, idOf = absentId): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueFor(bare.ofType, field, idOf)];
  if (isInputObjectType(bare)) return inputFor(bare, idOf);
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (bare.name === 'ID') return idOf(typesOf(field)[0] ?? 'Household');
  if (bare.name === 'RegionCode') return field.name === 'district' ? '64.02.06' : '64.02.06.1001';
  if (bare.name === 'Int') return numbers[field.name] ?? 1;
  return scalars[bare.name] ?? texts[field.name] ?? 'contoh isian';
}

/** Of which types an id may be. */
const typesOf = ({ extensions }: Pick<GraphQLInputField, 'extensions'>): string[] =>
  ((extensions['relayGlobalIDFor'] ?? []) as { typename: string }[]).map(({ typename }) => typename);

/** Where in an input ids, enumerations and required fields stand, as `present.0.enrollment`. */
export function pathsIn(type: GraphQLInputObjectType, input: Input, is: (field: GraphQLInputField) => boolean, at = ''): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const value = input[field.name];
    if (value === undefined) return [];
    const bare = getNullableType(field.type);
    const item = isListType(bare) ? getNullableType(bare.ofType) : bare;
    const path = `${at}${field.name}${isListType(bare) ? '.0' : ''}`;
    const first = (Array.isArray(value) ? value[0] : value) as Input;
    return [...(is(field) ? [path] : []), ...(isInputObjectType(item) ? pathsIn(item, first, is, `${path}.`) : [])];
  });
}

/** The same input but for one value. */
export function withValue(input: Input, path: string, value: unknown): Input {
  const copy = structuredClone(input);
  const names = path.split('.');
  const last = names.pop() as string;
  const parent = names.reduce((inner, name) => inner[name] as Input, copy);
  parent[last] = value;
  return copy;
}

import * as Household from '@puskesos/core/household';
import { byCode } from '@puskesos/core/household/home-code';
import { builder } from '../shared/builder.ts';
import { totalFields } from '../shared/total.ts';
import { HouseholdRef } from './household.ts';

export const HouseholdConnection = builder.connectionObject(
  { type: HouseholdRef, name: 'HouseholdConnection', description: 'A page of households (rumah tangga).', fields: totalFields },
  { name: 'HouseholdEdge', description: 'A household and its cursor.' },
);

builder.queryFields((t) => ({
  household: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'One household as it is now; `asOf` tells how it was.',
    args: {
      id: t.arg.globalID({ for: HouseholdRef, required: true, description: 'Its id.' }),
    },
    authScopes: { right: 'household.read' },
    resolve: (_root, { id }, { core }) => Household.byId(core, { household: id.id }),
  }),
  householdByNumber: t.field({
    type: HouseholdRef,
    nullable: true,
    description:
      'The household that holds a NIK or a KK number: give one of the two, as a variable. Null where nobody in your area holds it. For who may ' +
      'read numbers; each question is kept in the access log and counts towards the day’s (TOO_MANY_LOOK_UPS).',
    args: {
      purpose: t.arg.string({ required: true, description: 'Why you look it up; kept in the access log (tujuan).' }),
      nik: t.arg({ type: 'NIK', description: 'A member’s number.' }),
      kk: t.arg({ type: 'KKNumber', description: 'The number of a family card it has or had.' }),
    },
    authScopes: { right: 'numbers.read' },
    complexity: 20,
    resolve: (_root, { nik, kk, purpose }, { core }) =>
      Household.byNumber(core, { purpose, ...(nik && { nik }), ...(kk && { kk }) } as { nik: string; purpose: string }),
  }),
  householdByCode: t.field({
    type: HouseholdRef,
    nullable: true,
    description:
      'The household of a code, as its paper or somebody on the telephone says it (kode rumah): `K7QM-3XPQ`, in small letters and without the hyphen too. Null ' +
      'where none in your area has it. One that was registered a moment ago is found some seconds later.',
    args: { code: t.arg.string({ required: true, description: 'Eight letters and digits; a misspelt one is refused.' }) },
    authScopes: { right: 'household.read' },
    resolve: (_root, { code }, { core }) => byCode(core, { code }),
  }),
  householdByTemporaryNumber: t.field({
    type: HouseholdRef,
    nullable: true,
    description:
      'The household of a temporary number of the register’s own, a family card’s or a member’s (nomor sementara): `SEM-7K2M-9Q4X-TP3B`. Null where ' +
      'no household in your area has it. It tells nothing of anybody, so it needs no purpose.',
    args: { number: t.arg.string({ required: true, description: 'As it is shown: `SEM-` and three groups of four.' }) },
    authScopes: { right: 'household.read' },
    resolve: (_root, { number }, { core }) => Household.byTemporaryNumber(core, { number }),
  }),
}));

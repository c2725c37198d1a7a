import * as Household from '@puskesos/core/household';
import { MASKED } from '@puskesos/core/household/numbers';
import { maskName } from '@puskesos/core/recipient/mask';
import { ageOn, dayOf } from '@puskesos/core/shared/clock';
import { fieldsOf, snapshotOf } from '../shared/history.ts';
import { purposeArgs } from '../shared/purpose.ts';
import { recordRef, splitKey } from '../shared/record.ts';
import { Disability, Doubt, Education, LifeState, MaritalState, Relation, Sex } from './enums.ts';

/** A member knows their household, because who may read their number depends on it. */
export type MemberOf = Household.Member & { readonly household: string };

/** By what an edge names somebody in a household; nobody where it is for the household as a whole. */
export const memberKey = (household: string, member: string | undefined): string | null =>
  member === undefined ? null : `${household}/${member}`;

/** The same of a household that is at hand, without reading it again. */
export function memberIn(household: Household.Household, member: string | undefined): MemberOf | undefined {
  const found = household.members.find(({ id }) => id === member);
  return found && { ...found, household: household.id };
}

export const MemberRef = recordRef<MemberOf>('Member', {
  key: ({ household, id }) => `${household}/${id}`,
  load: async (keys, { core }) => {
    const asked = keys.map(splitKey);
    const households = await Household.byIds(core, { households: [...new Set(asked.map(([household]) => household))] });
    const found = new Map(
      households.flatMap(({ id: household, members }) => members.map((one) => [`${household}/${one.id}`, { ...one, household }])),
    );
    return keys.map((key) => found.get(key) ?? null);
  },
  within: true,
});

const fields = fieldsOf<MemberOf>((t) => ({
  name: t.string({
    description: 'Masked for who may not see names (nama).',
    resolve: ({ name }, _args, { core }) => (Household.maySeeNames(core) ? name : maskName(name)),
  }),
  nik: t.field({
    type: 'NIK',
    nullable: true,
    description: 'Masked, no digit of it; in clear with a `purpose`, for whoever may read it, and then logged. Null: none known.',
    args: purposeArgs,
    complexity: ({ purpose }) => (purpose ? 20 : 1),
    resolve: async ({ id, nik, household }, { purpose }, { numbersOf }) => {
      if (!nik || !purpose) return nik && MASKED;
      return (await numbersOf(household, purpose))?.niks.get(id) ?? MASKED;
    },
  }),
  temporary: t.exposeString('temporary', {
    nullable: true,
    description: 'The register’s own number, as `SEM-7K2M-9Q4X-TP3B`, while they have no NIK; null otherwise (nomor sementara).',
  }),
  sex: t.expose('sex', { type: Sex, description: 'Jenis kelamin.' }),
  birthDate: t.field({
    type: 'Date',
    nullable: true,
    description: 'Null for who may not see names (tanggal lahir).',
    resolve: ({ birthDate }, _args, { core }) => (Household.maySeeNames(core) ? birthDate : null),
  }),
  age: t.int({
    description: 'Whole years today (umur).',
    resolve: ({ birthDate }, _args, { core }) => ageOn(birthDate, dayOf(core.now())),
  }),
  relation: t.expose('relation', { type: Relation, description: 'To the head of household (hubungan keluarga).' }),
  marital: t.expose('marital', { type: MaritalState, nullable: true, description: 'Status perkawinan; null: not known.' }),
  education: t.expose('education', { type: Education, nullable: true, description: 'Pendidikan; null: not known.' }),
  occupation: t.exposeString('occupation', { nullable: true, description: 'Work (pekerjaan); null: not known.' }),
  disability: t.expose('disability', { type: Disability, nullable: true, description: 'Disabilitas; null: not known.' }),
  pregnant: t.exposeBoolean('pregnant', { nullable: true, description: 'Hamil; null: not known.' }),
  life: t.expose('life', { type: LifeState, description: 'Lives here, died, moved (status dasar).' }),
  lifeSince: t.expose('lifeSince', { type: 'Date', nullable: true, description: 'Day of that; null: not known.' }),
  doubts: t.field({
    type: [Doubt],
    description: 'What disagrees with the NIK and should be checked on the card (perlu dicek).',
    resolve: ({ doubts = [] }) => doubts,
  }),
}));

MemberRef.implement({
  description: 'A person in a household (anggota rumah tangga). Whoever goes to another household has another id there.',
  fields,
});

export const MemberSnapshotRef = snapshotOf<MemberOf>('Member', 'a member', fields);

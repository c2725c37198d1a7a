import type { Criterion, PersonTest, Range } from '@puskesos/core/program/criteria';
import { FundSource } from '../fund/enums.ts';
import { Disability, Education, Finding, MaritalState, Relation, Sex } from '../household/enums.ts';
import { builder } from '../shared/builder.ts';
import { DerivedFinding } from '../survey/enums.ts';
import { OccupationKind } from './enums.ts';

const RangeInput = builder.inputRef<Range>('RangeInput').implement({
  description: 'Whole numbers from `min` to `max`, both included; give one of them at least (rentang).',
  fields: (t) => ({
    min: t.int({ description: 'Paling sedikit.' }),
    max: t.int({ description: 'Paling banyak.' }),
  }),
});

export const PersonTestInput = builder.inputRef<PersonTest>('PersonTestInput').implement({
  description: 'Tests of one person; all that are given must hold (syarat orang).',
  fields: (t) => ({
    age: t.field({ type: RangeInput, description: 'Whole years, 0 to 120 (umur).' }),
    sex: t.field({ type: Sex, description: 'Jenis kelamin.' }),
    relation: t.field({ type: [Relation], description: 'One of these, to the head (hubungan keluarga).' }),
    marital: t.field({ type: [MaritalState], description: 'One of these (status perkawinan).' }),
    disability: t.field({ type: [Disability], description: 'One of these (disabilitas).' }),
    pregnant: t.boolean({ description: 'Hamil.' }),
    education: t.field({ type: [Education], description: 'One of these, completed (pendidikan).' }),
    pupil: t.boolean({ description: 'At school now, by occupation (bersekolah).' }),
    working: t.boolean({ description: 'Has work, by occupation (bekerja).' }),
    occupation: t.field({
      type: [OccupationKind],
      description: 'One of these, by occupation; unknown where an adult’s is not recorded (pekerjaan).',
    }),
    recordedAs: t.field({
      type: [OccupationKind],
      description: 'Recorded as one of these; not so, rather than unknown, where no occupation is recorded (tercatat sebagai).',
    }),
    breadwinner: t.boolean({ description: 'Earns the living alone (pencari nafkah utama).' }),
    wrse: t.field({
      type: RangeInput,
      description: 'A woman of these ages who earns her household’s living (wanita rawan sosial ekonomi).',
    }),
  }),
});

const AidTestInput = builder.inputType('AidTestInput', {
  description: 'What the household, or a member of it, receives already; give one of the two at least (bantuan yang diterima).',
  fields: (t) => ({
    programs: t.stringList({ description: 'One of these programmes, by code, as `pkh` (kode program).' }),
    funds: t.field({ type: [FundSource], description: 'Anything from one of these (sumber dana).' }),
  }),
});

const MemberTestInput = builder.inputType('MemberTestInput', {
  description: 'So many living members of whom the tests hold (anggota).',
  fields: (t) => ({
    test: t.field({ type: PersonTestInput, required: true, description: 'What must hold of each (syarat).' }),
    atLeast: t.int({ description: 'How many; left out: one (paling sedikit).' }),
  }),
});

const CriterionRef = builder.inputRef<Criterion, false>('CriterionInput');

export const CriterionInput = CriterionRef.implement({
  description: 'One test, or several joined: give exactly one field. At most 8 levels deep (syarat penerima).',
  isOneOf: true,
  fields: (t) => ({
    all: t.field({ type: [CriterionRef], description: 'All of these must hold, 1 to 20 (semua).' }),
    any: t.field({ type: [CriterionRef], description: 'One of these must hold, 1 to 20 (salah satu).' }),
    not: t.field({ type: CriterionRef, description: 'This must not hold (tidak).' }),
    decile: t.field({ type: RangeInput, description: 'The official decile, 1 to 10; unknown where the ministry gave none (desil).' }),
    finding: t.field({ type: [Finding], description: 'One of these; unknown where nobody has been (temuan lapangan).' }),
    derived: t.field({
      type: [DerivedFinding],
      description: 'One of these follows from the answers; unknown as long as they don’t settle it (temuan turunan).',
    }),
    residence: t.field({ type: ['RegionCode'], description: 'Lives in one of these kecamatan or villages (tempat tinggal).' }),
    size: t.field({ type: RangeInput, description: 'Members who live in it, 0 to 50 (jumlah anggota).' }),
    aid: t.field({ type: AidTestInput, description: 'Receives something already (bantuan yang diterima).' }),
    person: t.field({ type: PersonTestInput, description: 'The person it is about, in a programme for persons (orangnya).' }),
    member: t.field({ type: MemberTestInput, description: 'Has such members (anggota).' }),
  }),
});

import type { PersonTest, Range } from '@puskesos/core/program/criteria';
import { askedOf } from '@puskesos/core/program/criteria-asked.rules';
import { type NodeAt, nodesOf } from '@puskesos/core/program/criterion-tree';
import type { CriteriaVersion } from '@puskesos/core/program/shapes';
import { FundSource } from '../fund/enums.ts';
import { Disability, Education, Finding, MaritalState, Relation, Sex } from '../household/enums.ts';
import { builder } from '../shared/builder.ts';
import { DerivedFinding } from '../survey/enums.ts';
import { CriterionTest, OccupationKind } from './enums.ts';

const RangeRef = builder.objectRef<Range>('Range').implement({
  description: 'Whole numbers from `min` to `max`, both included (rentang).',
  fields: (t) => ({
    min: t.exposeInt('min', { nullable: true, description: 'The least; null: no bound (paling sedikit).' }),
    max: t.exposeInt('max', { nullable: true, description: 'The most; null: no bound (paling banyak).' }),
  }),
});

export const PersonTestRef = builder.objectRef<PersonTest>('PersonTest').implement({
  description: 'Tests of one person; all that are not null must hold (syarat orang).',
  fields: (t) => ({
    age: t.expose('age', { type: RangeRef, nullable: true, description: 'Whole years (umur).' }),
    sex: t.expose('sex', { type: Sex, nullable: true, description: 'Jenis kelamin.' }),
    relation: t.expose('relation', { type: [Relation], nullable: true, description: 'One of these, to the head (hubungan keluarga).' }),
    marital: t.expose('marital', { type: [MaritalState], nullable: true, description: 'One of these (status perkawinan).' }),
    disability: t.expose('disability', { type: [Disability], nullable: true, description: 'One of these (disabilitas).' }),
    pregnant: t.exposeBoolean('pregnant', { nullable: true, description: 'Hamil.' }),
    education: t.expose('education', { type: [Education], nullable: true, description: 'One of these, completed (pendidikan).' }),
    pupil: t.exposeBoolean('pupil', { nullable: true, description: 'At school now, by occupation (bersekolah).' }),
    working: t.exposeBoolean('working', { nullable: true, description: 'Has work, by occupation (bekerja).' }),
    occupation: t.expose('occupation', { type: [OccupationKind], nullable: true, description: 'One of these, by occupation (pekerjaan).' }),
    recordedAs: t.expose('recordedAs', {
      type: [OccupationKind],
      nullable: true,
      description: 'Recorded as one of these; not so where no occupation is recorded (tercatat sebagai).',
    }),
    breadwinner: t.exposeBoolean('breadwinner', { nullable: true, description: 'Earns the living alone (pencari nafkah utama).' }),
    wrse: t.expose('wrse', {
      type: RangeRef,
      nullable: true,
      description: 'A woman of these ages who earns her household’s living (wanita rawan sosial ekonomi).',
    }),
  }),
});

export const CriterionNodeRef = builder.objectRef<NodeAt>('CriterionNode').implement({
  description:
    'One test of a programme’s criteria, and its place in their tree (butir syarat). Of the values, those of its kind are given.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Empty at the root, then `0`, `0.1` and so on (letak).' }),
    test: t.expose('test', { type: CriterionTest, description: 'What it is (jenis).' }),
    asked: t.string({ description: 'What it asks, in Indonesian.', resolve: ({ node }) => askedOf(node).id }),
    askedEn: t.string({ description: 'What it asks, in English.', resolve: ({ node }) => askedOf(node).en }),
    decile: t.field({ type: RangeRef, nullable: true, description: 'Of DECILE (desil).', resolve: ({ node }) => node.decile }),
    findings: t.field({
      type: [Finding],
      nullable: true,
      description: 'Of FINDING: one of these (temuan).',
      resolve: ({ node }) => node.finding,
    }),
    derived: t.field({
      type: [DerivedFinding],
      nullable: true,
      description: 'Of DERIVED: one of these follows from the answers (temuan turunan).',
      resolve: ({ node }) => node.derived,
    }),
    places: t.field({
      type: ['RegionCode'],
      nullable: true,
      description: 'Of RESIDENCE: one of these kecamatan or villages (tempat tinggal).',
      resolve: ({ node }) => node.residence,
    }),
    size: t.field({ type: RangeRef, nullable: true, description: 'Of SIZE (jumlah anggota).', resolve: ({ node }) => node.size }),
    programs: t.stringList({
      nullable: true,
      description: 'Of AID: one of these, by code (kode program).',
      resolve: ({ node }) => node.aid?.programs,
    }),
    funds: t.field({
      type: [FundSource],
      nullable: true,
      description: 'Of AID: anything from one of these (sumber dana).',
      resolve: ({ node }) => node.aid?.funds,
    }),
    person: t.field({
      type: PersonTestRef,
      nullable: true,
      description: 'Of PERSON and MEMBER (syarat orang).',
      resolve: ({ node }) => node.person ?? node.member?.test,
    }),
    atLeast: t.int({
      nullable: true,
      description: 'Of MEMBER: so many of them (paling sedikit).',
      resolve: ({ node }) => node.member && (node.member.atLeast ?? 1),
    }),
  }),
});

export const CriteriaVersionRef = builder.objectRef<CriteriaVersion>('CriteriaVersion').implement({
  description: 'Who a programme is for in a period, by which source (syarat penerima).',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counts up with each decision (versi).' }),
    from: t.expose('from', { type: 'Date', description: 'First day it holds.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day it holds; null: until changed.' }),
    source: t.exposeString('source', { description: 'The regulation or decision that says so (sumber).' }),
    tests: t.field({
      type: [CriterionNodeRef],
      description: 'Its tests, in the order of the tree (butir syarat).',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ tree }) => nodesOf(tree),
    }),
  }),
});

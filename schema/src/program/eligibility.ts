import type { Household } from '@puskesos/core/household';
import { type Evidence, flatten, type Judgement } from '@puskesos/core/program/criteria.rules';
import type { Eligibility } from '@puskesos/core/program/eligibility.rules';
import { dayOf } from '@puskesos/core/shared/clock';
import { eligibilityIn } from '@puskesos/core/targeting';
import { EnrollmentRef } from '../aid/enrollment.ts';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberIn } from '../household/member.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { Answer, CriterionTest, EvidenceRecord } from './enums.ts';
import { ProgramRef } from './program.ts';

/** Whose records are told of, so that their people are shown without reading them again. */
interface Whose {
  readonly household: Household;
}

const EvidenceRef = builder.objectRef<Evidence & Whose>('Evidence').implement({
  description: 'A record that an answer rests on (bukti).',
  fields: (t) => ({
    record: t.expose('record', { type: EvidenceRecord, description: 'What it is (jenis).' }),
    date: t.expose('date', { type: 'Date', nullable: true, description: 'The day it is of.' }),
    by: t.field({ type: ActorRef, nullable: true, description: 'Of a finding: who was at the house (petugas).', resolve: ({ by }) => by }),
    source: t.exposeString('source', { nullable: true, description: 'Of a decile: the file it came in (sumber).' }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Of a member: which (anggota).',
      resolve: ({ household, member }) => memberIn(household, member),
    }),
    enrollment: t.field({
      type: EnrollmentRef,
      nullable: true,
      description: 'Of an enrollment: which (kepesertaan).',
      resolve: ({ enrollment }) => enrollment,
    }),
  }),
});

const ReasonRef = builder.objectRef<Judgement & Whose>('EligibilityReason').implement({
  description: 'One test of the criteria and what was found; it holds no name and no number of anybody (alasan).',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Its place in the tree: empty at the root, then `0`, `0.1` and so on (letak).' }),
    test: t.expose('test', { type: CriterionTest, description: 'What it is (jenis).' }),
    asked: t.string({ description: 'What it asks, in Indonesian.', resolve: ({ asked }) => asked.id }),
    askedEn: t.string({ description: 'What it asks, in English.', resolve: ({ asked }) => asked.en }),
    found: t.string({ description: 'What was found on record, in Indonesian.', resolve: ({ found }) => found.id }),
    foundEn: t.string({ description: 'What was found on record, in English.', resolve: ({ found }) => found.en }),
    answer: t.expose('answer', { type: Answer, description: 'What follows for this test (jawaban).' }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The records behind it; of a test that joins others, none: those have their own (bukti).',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ evidence = [], household }) => evidence.map((one) => ({ ...one, household })),
    }),
  }),
});

export const EligibilityRef = builder.objectRef<Eligibility & Whose>('Eligibility').implement({
  description: 'Whether somebody may have a programme, by the criteria of today, and why (kelayakan).',
  fields: (t) => ({
    program: t.field({
      type: ProgramRef,
      description: 'Which programme (program).',
      resolve: async ({ program }, _args, { programs }) => (await programs()).find(({ id }) => id === program) ?? program,
    }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Whom it is about; null: the household as a whole.',
      resolve: ({ household, member }) => memberIn(household, member),
    }),
    answer: t.expose('answer', { type: Answer, description: 'All in all (jawaban).' }),
    criteriaVersion: t.exposeInt('version', {
      nullable: true,
      description: 'The version of the criteria; null: none holds today (versi syarat).',
    }),
    reasons: t.field({
      type: [ReasonRef],
      description: 'Its tests in the order of the criteria, each with what was found; none where no criteria hold (alasan).',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ judgement, household }) => (judgement ? flatten(judgement) : []).map((one) => ({ ...one, household })),
    }),
  }),
});

builder.objectField(HouseholdRef, 'eligibility', (t) =>
  t.field({
    type: [EligibilityRef],
    description:
      'What each programme that runs today says of it, or of each who lives in it where the programme is for persons (kelayakan). Judged by ' +
      'what is recorded.',
    args: { program: t.arg.globalID({ for: ProgramRef, description: 'Of this programme only; none where it does not run.' }) },
    complexity: ({ program }) => ({ field: 1, multiplier: program ? 1 : 4 }),
    resolve: async (household, { program }, { core, programs }) => {
      const all = await programs();
      const asked = program ? all.filter(({ id }) => id === program.id) : all;
      return eligibilityIn(household, asked, dayOf(core.now())).map((one) => ({ ...one, household }));
    },
  }),
);

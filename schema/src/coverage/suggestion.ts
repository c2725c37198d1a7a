import * as Coverage from '@puskesos/core/coverage';
import { findDistrict, villageOf } from '@puskesos/core/region';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { plain } from '../shared/plain.ts';
import { ReasonRef } from '../shared/reason.ts';
import { Language } from '../staff/enums.ts';
import { StaffRef } from '../staff/staff.ts';

const ProposalRef = builder.objectRef<Coverage.AssignmentProposal>('AssignmentProposal').implement({
  description: 'Who might serve a village as facilitator (usulan penempatan).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    households: t.exposeInt('households', { description: 'Rumah tangga.' }),
    now: t.field({
      type: [StaffRef],
      nullable: { list: false, items: true },
      description: 'Who serves it now.',
      resolve: ({ now }) => [...now],
    }),
    staff: t.field({
      type: StaffRef,
      nullable: true,
      description: 'Who is proposed; null: nobody can take it.',
      resolve: ({ staff }) => staff,
    }),
    because: t.expose('because', { type: [ReasonRef], description: 'Why them, or why nobody (alasan).' }),
  }),
});

const LoadRef = builder.objectRef<Coverage.ProposedLoad>('ProposedLoad').implement({
  description: 'What a person would carry, beside what they carry now (beban usulan).',
  fields: (t) => ({
    staff: t.field({ type: StaffRef, nullable: true, description: 'Who (petugas).', resolve: ({ staff }) => staff }),
    villages: t.exposeInt('villages', { description: 'Desa.' }),
    households: t.exposeInt('households', { description: 'Rumah tangga.' }),
    householdsNow: t.exposeInt('householdsNow', { description: 'Rumah tangga sekarang.' }),
  }),
});

const BalanceRef = builder.objectRef<Coverage.Balance>('Balance').implement({
  description: 'How even a proposal is, in households a person (keseimbangan beban).',
  fields: (t) => ({
    district: t.field({
      type: DistrictRef,
      nullable: true,
      description: 'Where; null: all that was asked for.',
      resolve: ({ district }) => (district === undefined ? undefined : findDistrict(district)),
    }),
    heaviest: t.exposeInt('heaviest', { description: 'Terberat.' }),
    lightest: t.exposeInt('lightest', { description: 'Teringan.' }),
    lowerBound: t.exposeInt('lowerBound', {
      description: 'No plan that serves these villages, one person for each, is lighter at its heaviest (batas bawah).',
    }),
    greedy: t.exposeInt('greedy', {
      description: 'The heaviest load of the plain way: the largest village first, to whoever carries least (pembanding).',
    }),
    greedyUnplaced: t.exposeInt('greedyUnplaced', { description: 'Villages for which that way finds nobody.' }),
    kept: t.exposeInt('kept', { description: 'Villages that go on with whoever serves them now (tetap).' }),
    moves: t.exposeInt('moves', {
      description: 'Villages that somebody serves now and another is to serve: as few as a heaviest load like this allows (pindah).',
    }),
  }),
});

const SuggestionRef = builder.objectRef<Coverage.Suggestion>('AssignmentSuggestion').implement({
  description: 'A balanced proposal of who serves which village. It is never applied by itself (usulan penempatan petugas).',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'As of which day.' }),
    proposals: t.expose('proposals', { type: [ProposalRef], description: 'Village by village.' }),
    loads: t.expose('loads', { type: [LoadRef], description: 'Person by person.' }),
    balances: t.expose('balances', { type: [BalanceRef], description: 'Kecamatan by kecamatan.' }),
    overall: t.expose('overall', { type: BalanceRef, description: 'All together.' }),
  }),
});

const VillageLanguageInput = builder.inputType('VillageLanguageInput', {
  description: 'What families of a village speak (bahasa setempat).',
  fields: (t) => ({
    village: t.field({ type: 'RegionCode', required: true, description: 'Desa/kelurahan.' }),
    language: t.field({ type: Language, required: true, description: 'Bahasa.' }),
  }),
});

builder.queryField('suggestAssignments', (t) =>
  t.field({
    type: SuggestionRef,
    description:
      'Who might serve which village as facilitator, as evenly as can be: in each kecamatan, within limits, moving as few as possible; of all together, one without people is lent ' +
      'one by a kecamatan that touches it. ' +
      'Dinsos looks at it and decides; nothing is written (usulan penempatan).',
    args: {
      district: t.arg({ type: 'RegionCode', description: 'A kecamatan; left out: the regency.' }),
      day: t.arg({ type: 'Date', description: 'Left out: today.' }),
      maxVillages: t.arg.int({ description: 'A person’s villages at most; left out: 5.' }),
      maxHouseholds: t.arg.int({ description: 'A person’s households at most; left out: no limit.' }),
      languages: t.arg({ type: [VillageLanguageInput], description: 'Villages in which a language is asked for.' }),
      womenForWrse: t.arg.boolean({ description: 'A woman where there are women to be visited; left out: no.' }),
    },
    complexity: { field: 500, multiplier: 4 },
    authScopes: { right: 'staff.write' },
    resolve: (_root, args, { core }) => Coverage.suggest(core, plain(args)),
  }),
);

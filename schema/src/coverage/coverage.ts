import * as Coverage from '@puskesos/core/coverage';
import { findDistrict, villageOf } from '@puskesos/core/region';
import type { Message } from '@puskesos/core/shared/error';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { plain } from '../shared/plain.ts';
import { Language, StaffRole } from '../staff/enums.ts';

const RoleCoverageRef = builder.objectRef<Coverage.RoleCoverage>('RoleCoverage').implement({
  description: 'One office in one village on a day: who holds it, or since when nobody does (keterisian peran).',
  fields: (t) => ({
    role: t.expose('role', { type: StaffRole, description: 'Peran.' }),
    staff: t.exposeStringList('staff', { description: 'The ids of who holds it and is not on leave (petugas).' }),
    unfilled: t.boolean({ description: 'Nobody does (kosong).', resolve: (one) => Coverage.isUnfilled(one) }),
    unfilledSince: t.expose('unfilledSince', {
      type: 'Date',
      nullable: true,
      description: 'First day without anybody; null: filled, or never was.',
    }),
    everFilled: t.exposeBoolean('everFilled', { description: 'Somebody held it once (pernah terisi).' }),
  }),
});

const VillageCoverageRef = builder.objectRef<Coverage.VillageCoverage>('VillageCoverage').implement({
  description: 'Which offices of a village are filled on a day (keterisian petugas desa).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    households: t.exposeInt('households', { description: 'As the last refresh counted them (rumah tangga).' }),
    openTasks: t.exposeInt('openTasks', {
      nullable: true,
      description: 'What waits at its Puskesos now, of the thousand tasks of the kecamatan that are due first (tugas terbuka).',
    }),
    roles: t.expose('roles', { type: [RoleCoverageRef], description: 'The offices that a village needs (peran).' }),
  }),
});

const OfficerLoadRef = builder.objectRef<Coverage.OfficerLoad>('OfficerLoad').implement({
  description: 'What one person carries on a day (beban petugas).',
  fields: (t) => ({
    staff: t.exposeID('staff', { description: 'Their id (petugas).' }),
    villages: t.field({ type: [VillageRef], description: 'Desa/kelurahan.', resolve: ({ villages }) => villages.map(villageOf) }),
    households: t.exposeInt('households', {
      description: 'Of each village its households, shared by those who hold the same office there (rumah tangga).',
    }),
    openTasks: t.exposeInt('openTasks', { nullable: true, description: 'What waits there now, shared likewise (tugas terbuka).' }),
  }),
});

const DistrictCoverageRef = builder.objectRef<Coverage.DistrictCoverage>('DistrictCoverage').implement({
  description: 'Where a kecamatan misses people on a day, and what each facilitator carries (peta petugas kecamatan).',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'Which day.' }),
    unfilled: t.int({
      description: 'Offices without anybody (peran kosong).',
      resolve: ({ villages }) => villages.flatMap(({ roles }) => roles).filter(Coverage.isUnfilled).length,
    }),
    villages: t.expose('villages', { type: [VillageCoverageRef], description: 'All of its villages, by code.' }),
    facilitators: t.expose('facilitators', { type: [OfficerLoadRef], description: 'The heaviest load first (fasilitator).' }),
  }),
});

const dayArg = builder.args((arg) => ({ day: arg.field({ type: 'Date', description: 'Left out: today.' }) }));

builder.objectField(DistrictRef, 'coverage', (t) =>
  t.field({
    type: DistrictCoverageRef,
    nullable: true,
    description: 'Which offices are filled in its villages, for whoever serves all of it (keterisian petugas). Four Queries.',
    args: dayArg,
    complexity: { field: 20, multiplier: 15 },
    authScopes: { right: 'staff.read' },
    resolve: ({ code }, { day }, { core }) => Coverage.ofDistrict(core, { district: code, ...plain({ day }) }),
  }),
);

builder.objectField(VillageRef, 'coverage', (t) =>
  t.field({
    type: VillageCoverageRef,
    nullable: true,
    description: 'Which offices are filled in the village (keterisian petugas). Four Queries.',
    args: dayArg,
    complexity: { field: 20, multiplier: 2 },
    authScopes: { right: 'staff.read' },
    resolve: ({ code }, { day }, { core }) => Coverage.ofVillage(core, { village: code, ...plain({ day }) }),
  }),
);

export const ReasonRef = builder.objectRef<Message>('Reason').implement({
  description: 'Why, in words (alasan).',
  fields: (t) => ({
    text: t.exposeString('id', { description: 'In Indonesian.' }),
    textEn: t.exposeString('en', { description: 'In English.' }),
  }),
});

const ProposalRef = builder.objectRef<Coverage.Proposal>('AssignmentProposal').implement({
  description: 'Who might serve a village as facilitator (usulan penempatan).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    households: t.exposeInt('households', { description: 'Rumah tangga.' }),
    now: t.exposeStringList('now', { description: 'The ids of who serves it now.' }),
    staff: t.exposeID('staff', { nullable: true, description: 'The id of who is proposed; null: nobody can take it.' }),
    because: t.expose('because', { type: [ReasonRef], description: 'Why them, or why nobody (alasan).' }),
  }),
});

const LoadRef = builder.objectRef<Coverage.Load>('ProposedLoad').implement({
  description: 'What a person would carry, beside what they carry now (beban usulan).',
  fields: (t) => ({
    staff: t.exposeID('staff', { description: 'Their id (petugas).' }),
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
      'Who might serve which village as facilitator, as evenly as can be: of neighbouring villages, within limits, moving as few as possible. ' +
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

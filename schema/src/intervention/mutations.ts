import * as Interventions from '@puskesos/core/intervention';
import type { SchemaTypes } from '../shared/builder.ts';
import { mutation, why } from '../shared/mutation.ts';
import { InterventionFund, Sector } from './enums.ts';
import { InterventionRef } from './intervention.ts';

const { InterventionMoveNotAllowed, InterventionOverlaps, OverItsMoney, TooManyReports } = Interventions;

type Inputs = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const changes = 'the intervention';
const gives = { intervention: { type: InterventionRef, description: 'The intervention as it is now.' } } as const;
const whose = { for: InterventionRef, required: true, description: 'Which intervention.' } as const;
const despiteOverlap = {
  description: 'Why it goes ahead beside others of its sector that are open in the same village and year (alasan tetap jalan).',
} as const;

/** What was done on a day, and where that can be looked up. */
const dated = (t: Inputs) => ({
  intervention: t.globalID(whose),
  on: t.field({ type: 'Date', required: true, description: 'Tanggal; today or before, and not before what was recorded last.' }),
  evidence: t.string({ required: true, description: 'Where it can be looked up: a paper, a photo, a letter by its number (bukti).' }),
});

const planFields = <Required extends boolean>(t: Inputs, required: Required) => ({
  name: t.string({ required, description: 'Nama.' }),
  sector: t.field({ type: Sector, required, description: 'What is built or mended (sektor).' }),
  agency: t.string({ required, description: 'Whose it is, by its code, as `dinas-pu` (perangkat daerah).' }),
  villages: t.field({ type: ['RegionCode'], required, description: 'Where, 40 at most (desa/kelurahan).' }),
  fund: t.field({ type: InterventionFund, required, description: 'Sumber dana.' }),
  year: t.int({ required, description: 'Tahun anggaran, 2000 to 2100.' }),
  ceiling: t.field({ type: 'Rupiah', required, description: 'All that its fund gives for it (pagu).' }),
  planned: t.field({ type: 'Rupiah', required, description: 'Nilai rencana; the ceiling at most.' }),
  basis: t.string({ required, description: 'The paper in which both stand (dasar).' }),
  on: t.field({ type: 'Date', required, description: 'The day of that paper, today or before (tanggal dasar).' }),
});

mutation('planIntervention', {
  description: 'Records that something is to be built or mended for villages (rencanakan intervensi). Dinsos only.',
  right: 'intervention.write',
  errors: [OverItsMoney, InterventionOverlaps],
  input: (t) => ({ ...planFields(t, true), despiteOverlap: t.string(despiteOverlap) }),
  gives,
}).runs(Interventions.plan);

mutation('changeIntervention', {
  description: 'Changes what was planned, while it is neither done nor stopped; what is left out stays (ubah rencana). Dinsos only.',
  right: 'intervention.write',
  changes,
  errors: [OverItsMoney, InterventionOverlaps, InterventionMoveNotAllowed],
  input: (t) => ({
    intervention: t.globalID(whose),
    ...planFields(t, false),
    despiteOverlap: t.string(despiteOverlap),
    reason: t.string(why),
  }),
  gives,
}).runs(Interventions.change);

mutation('contractIntervention', {
  description: 'Records for how much somebody was given it to do, an own crew or the village too (kontrak, swakelola). Dinsos only.',
  right: 'intervention.write',
  changes,
  errors: [OverItsMoney, InterventionMoveNotAllowed],
  input: (t) => ({
    ...dated(t),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'Nilai kontrak; the ceiling at most.' }),
    reason: t.string({ description: 'Why it is more than was planned; asked for where it is (alasan).' }),
  }),
  gives,
}).runs(Interventions.contract);

mutation('reportProgress', {
  description: 'Reports how far it has come. Dinsos, and officers who serve all of its villages (laporan kemajuan).',
  right: 'intervention.read',
  changes,
  errors: [OverItsMoney, TooManyReports, InterventionMoveNotAllowed],
  input: (t) => ({
    ...dated(t),
    percent: t.int({ required: true, description: 'Of the work, 0 to 100 (persen).' }),
    spent: t.field({
      type: 'Rupiah',
      required: true,
      description: 'All that was spent by that day; what was contracted at most (realisasi).',
    }),
    text: t.string({ required: true, description: 'Keterangan.' }),
    reason: t.string({ description: 'Why it is less than the report before said; asked for where it is (alasan turun).' }),
  }),
  gives,
}).runs(Interventions.report);

mutation('finishIntervention', {
  description: 'Records that it is done (intervensi selesai). Dinsos only.',
  right: 'intervention.write',
  changes,
  errors: [InterventionMoveNotAllowed],
  input: (t) => ({
    ...dated(t),
    households: t.int({
      description:
        'For how many it is there; left out: as many as its villages had that month, if all were counted (rumah tangga terjangkau).',
    }),
  }),
  gives,
}).runs(Interventions.finish);

mutation('stopIntervention', {
  description: 'Records that it goes no further (hentikan intervensi). Dinsos only.',
  right: 'intervention.write',
  changes,
  errors: [InterventionMoveNotAllowed],
  input: (t) => ({ ...dated(t), reason: t.string(why) }),
  gives,
}).runs(Interventions.stop);

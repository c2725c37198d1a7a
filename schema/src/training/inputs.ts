import { FundRef } from '../fund/fund.ts';
import { CriterionInput } from '../program/criteria-inputs.ts';
import { builder } from '../shared/builder.ts';

export const SessionInput = builder.inputType('TrainingSessionInput', {
  description: 'One meeting of a training; it must lie ahead (sesi).',
  fields: (t) => ({
    from: t.field({ type: 'Instant', required: true, description: 'Mulai.' }),
    to: t.field({ type: 'Instant', required: true, description: 'Selesai.' }),
    place: t.string({ description: 'Where, when not at the training’s own place (tempat).' }),
  }),
});

export const PlaceInput = builder.inputType('TrainingPlaceInput', {
  description: 'Where a training is held (tempat).',
  fields: (t) => ({
    village: t.field({ type: 'RegionCode', required: true, description: 'Desa/kelurahan.' }),
    address: t.string({ required: true, description: 'Alamat.' }),
  }),
});

export const QuotaInput = builder.inputType('TrainingQuotaInput', {
  description: 'Seats kept for a kecamatan (kuota).',
  fields: (t) => ({
    district: t.field({ type: 'RegionCode', required: true, description: 'Kecamatan.' }),
    seats: t.int({ required: true, description: 'Kursi.' }),
  }),
});

export const CostInput = builder.inputType('TrainingCostInput', {
  description: 'What it is planned to take from a fund (rencana biaya).',
  fields: (t) => ({
    fund: t.globalID({ for: FundRef, required: true, description: 'Which; it must be open.' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'Jumlah.' }),
    what: t.string({ required: true, description: 'Peruntukan.' }),
  }),
});

export const CriteriaInput = builder.inputType('TrainingCriteriaInput', {
  description: 'Whom it is for, by the same tests as a programme (syarat).',
  fields: (t) => ({
    tree: t.field({ type: CriterionInput, required: true, description: 'The tests, about one person.' }),
    source: t.string({ required: true, description: 'Where they come from (sumber).' }),
  }),
});

import { districtCalled } from '@puskesos/core/region';
import type * as Simulation from '@puskesos/core/targeting/simulation';
import { DistrictRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';

const LeavingRef = builder.objectRef<Simulation.Leaving>('SimulationLeaving').implement({
  description: 'Who receives the programme today and would not, by reason (yang keluar).',
  fields: (t) => ({
    notEligible: t.exposeInt('notEligible', { description: 'They do not meet the criteria (tidak memenuhi syarat).' }),
    unknown: t.exposeInt('unknown', { description: 'The register does not tell whether they do (belum diketahui).' }),
    beyondQuota: t.exposeInt('beyondQuota', { description: 'They do, but others need it more (di luar kuota).' }),
  }),
});

const FiguresRef = builder.interfaceRef<Simulation.Figures>('SimulationFigures').implement({
  description: 'What a what-if comes to. Counts are of households, or of persons where it is for persons (angka simulasi).',
  fields: (t) => ({
    eligible: t.exposeInt('eligible', { description: 'Who meets the criteria (memenuhi syarat).' }),
    unknown: t.exposeInt('unknown', { description: 'Of whom the register does not tell it (belum diketahui).' }),
    chosen: t.exposeInt('chosen', { description: 'Who of the eligible is within the quota, those in greatest need first (terpilih).' }),
    households: t.exposeInt('households', { description: 'Households that would receive something (rumah tangga).' }),
    people: t.exposeInt('people', { description: 'Who lives in them, or the persons whom it is for (jiwa).' }),
    cost: t.expose('cost', { type: 'Rupiah', description: 'Of one period (biaya per periode).' }),
    costPerYear: t.expose('costPerYear', { type: 'Rupiah', description: 'Of a year’s periods (biaya setahun).' }),
    entering: t.exposeInt('entering', { description: 'Who would receive it and does not today (masuk).' }),
    staying: t.exposeInt('staying', { description: 'Who would receive it and does today (tetap).' }),
    leaving: t.expose('leaving', { type: LeavingRef, description: 'Who receives it today and would not (keluar).' }),
  }),
});

const DistrictFiguresRef = builder.objectRef<Simulation.Result['byDistrict'][number]>('SimulationDistrict').implement({
  description: 'What a what-if comes to in one kecamatan.',
  interfaces: [FiguresRef],
  fields: (t) => ({
    district: t.field({
      type: DistrictRef,
      description: 'Which kecamatan.',
      resolve: ({ district }) => districtCalled(district),
    }),
  }),
});

export const ResultRef = builder.objectRef<Simulation.Result>('SimulationResult').implement({
  description: 'What a what-if comes to in the regency, and in each kecamatan (hasil simulasi).',
  interfaces: [FiguresRef],
  fields: (t) => ({
    byDistrict: t.expose('byDistrict', {
      type: [DistrictFiguresRef],
      description: 'By kecamatan; all twenty.',
      complexity: { field: 1, multiplier: 20 },
    }),
  }),
});

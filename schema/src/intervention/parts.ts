import type { Contract, Ending, Report } from '@puskesos/core/intervention';
import { builder } from '../shared/builder.ts';
import { ReachedBy } from './enums.ts';

const evidence = 'Where it can be looked up: a paper, a photo, a letter by its number (bukti).';

export const ContractRef = builder.objectRef<Contract>('InterventionContract').implement({
  description: 'For how much somebody was given it to do (kontrak).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    rupiah: t.expose('rupiah', { type: 'Rupiah', description: 'Nilai kontrak.' }),
    evidence: t.exposeString('evidence', { description: evidence }),
  }),
});

export const ReportRef = builder.objectRef<Report>('InterventionReport').implement({
  description: 'How far it had come on a day (laporan kemajuan).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    percent: t.exposeInt('percent', { description: 'Of the work, 0 to 100 (persen).' }),
    spent: t.expose('spent', { type: 'Rupiah', description: 'All that was spent by that day (realisasi).' }),
    text: t.exposeString('text', { description: 'Keterangan.' }),
    evidence: t.exposeString('evidence', { description: evidence }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it is less than the one before said; null where it isn’t (alasan turun).',
    }),
  }),
});

export const EndingRef = builder.objectRef<Ending>('InterventionEnding').implement({
  description: 'That it was finished or stopped (akhir intervensi).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    evidence: t.exposeString('evidence', { description: evidence }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was stopped; null where it was finished (alasan berhenti).' }),
    households: t.int({
      nullable: true,
      description:
        'Households for whom it is there; null where nobody told it and not every village was counted that month (rumah tangga terjangkau).',
      resolve: ({ reached }) => reached?.households,
    }),
    householdsBy: t.field({
      type: ReachedBy,
      nullable: true,
      description: 'How that is known (asal angka).',
      resolve: ({ reached }) => reached?.by,
    }),
  }),
});

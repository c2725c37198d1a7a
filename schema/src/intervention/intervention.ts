import * as Interventions from '@puskesos/core/intervention';
import { villageOf } from '@puskesos/core/region';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { recordRef, versionField } from '../shared/record.ts';
import { AgencyRef } from './agency.ts';
import { InterventionFund, InterventionState, Sector } from './enums.ts';
import { ContractRef, EndingRef, ReportRef } from './parts.ts';

export const InterventionRef = recordRef<Interventions.Intervention>('Intervention', {
  key: ({ id }) => id,
  load: async (ids, { core }) => {
    const found = await Interventions.byIds(core, { interventions: [...ids] });
    return ids.map((id) => found.find((one) => one.id === id) ?? null);
  },
});

const fields = fieldsOf<Interventions.Intervention>((t) => ({
  name: t.exposeString('name', { description: 'Nama.' }),
  sector: t.expose('sector', { type: Sector, description: 'What is built or mended (sektor).' }),
  agency: t.field({
    type: AgencyRef,
    nullable: true,
    description: 'Whose it is (perangkat daerah).',
    resolve: ({ agency }) => Interventions.agencyCalled(agency),
  }),
  villages: t.field({ type: [VillageRef], description: 'Where (desa/kelurahan).', resolve: ({ villages }) => villages.map(villageOf) }),
  fund: t.expose('fund', { type: InterventionFund, description: 'Sumber dana.' }),
  year: t.exposeInt('year', { description: 'Tahun anggaran.' }),
  ceiling: t.expose('ceiling', { type: 'Rupiah', description: 'All that its fund gives for it (pagu).' }),
  planned: t.expose('planned', { type: 'Rupiah', description: 'Nilai rencana.' }),
  basis: t.exposeString('basis', { description: 'The paper in which ceiling and plan stand (dasar).' }),
  on: t.expose('on', { type: 'Date', description: 'The day of that paper (tanggal dasar).' }),
  state: t.expose('state', { type: InterventionState, description: 'Status.' }),
  contract: t.expose('contract', { type: ContractRef, nullable: true, description: 'Kontrak; null before there is one.' }),
  reports: t.expose('reports', { type: [ReportRef], description: 'Reports of progress as they were made, 60 at most (laporan kemajuan).' }),
  percent: t.int({ description: 'Of the work, by the last report; 100 where it is done (persen).', resolve: Interventions.percentOf }),
  spent: t.field({ type: 'Rupiah', description: 'All that was spent, by the last report (realisasi).', resolve: Interventions.spentOf }),
  ending: t.expose('ending', { type: EndingRef, nullable: true, description: 'Finished or stopped; null while it is open (akhir).' }),
  despiteOverlap: t.exposeString('despiteOverlap', {
    nullable: true,
    description: 'Why it goes ahead beside others of its sector that were open in the same village and year (alasan tetap jalan).',
  }),
  version: versionField(t),
}));

InterventionRef.implement({ description: 'Something that an office of the regency builds or mends for places (intervensi).', fields });

const changes = historyOf<Interventions.Intervention>(
  'Intervention',
  'an intervention',
  'riwayat intervensi',
  snapshotOf('Intervention', 'the intervention', fields),
);
builder.objectField(InterventionRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Interventions.history(core, { intervention: id, page })),
  }),
);

builder.queryField('intervention', (t) =>
  t.field({
    type: InterventionRef,
    nullable: true,
    description: 'One of them; null where it is not there or none of its villages is yours.',
    args: { id: t.arg.globalID({ for: InterventionRef, required: true, description: 'Which.' }) },
    authScopes: { right: 'intervention.read' },
    resolve: (_root, { id }) => id.id,
  }),
);

import { villageOf } from '@puskesos/core/region';
import * as Path from '@puskesos/core/training/wrse';
import type { WrsePath, WrsePathNow } from '@puskesos/core/training/wrse-shapes';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberKey } from '../household/member.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { TrainingEnrollmentRef } from './enrollment.ts';
import { WrseEnding, WrseStage } from './enums.ts';
import { AfterRef, AssessmentRef, VisitRef } from './wrse-visit.ts';

export const PathRef = recordRef<WrsePathNow>('WrsePath', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Path.byId(core, { path: id })),
});

const fields = fieldsOf<WrsePath>((t) => ({
  household: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'Rumah tangga; null where it has moved out of your area.',
    resolve: ({ household }) => household,
  }),
  member: t.field({
    type: MemberRef,
    nullable: true,
    description: 'Who; null when no longer a member there, or out of your area.',
    resolve: ({ household, member }) => memberKey(household, member),
  }),
  village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
  stage: t.expose('stage', { type: WrseStage, description: 'Tahap.' }),
  round: t.exposeInt('round', { description: '1 at first; one more each time she was taken up again (putaran).' }),
  foundOn: t.expose('foundOn', { type: 'Date', description: 'Ditemukan.' }),
  after: t.expose('after', { type: AfterRef, nullable: true, description: 'What happened in her household before.' }),
  due: t.expose('due', { type: 'Date', description: 'By when somebody should see her (kunjungan berikut).' }),
  assessment: t.expose('assessment', { type: AssessmentRef, nullable: true, description: 'Penilaian awal.' }),
  enrollment: t.field({
    type: TrainingEnrollmentRef,
    nullable: true,
    description: 'Her training (kepesertaan pelatihan).',
    resolve: ({ enrollment }) => enrollment,
  }),
  visits: t.expose('visits', { type: [VisitRef], description: 'Kunjungan.' }),
  endedOn: t.field({ type: 'Date', nullable: true, description: 'Berakhir.', resolve: ({ ended }) => ended?.on }),
  endedBecause: t.field({ type: WrseEnding, nullable: true, description: 'Alasan ditutup.', resolve: ({ ended }) => ended?.because }),
  version: versionField(t),
}));

PathRef.implement({
  description:
    'A woman who earns her household’s living, from the day she was found by the criteria until she lives from it (jalur WRSE, Permensos 8/2012).',
  fields,
});

const changes = historyOf<WrsePath>('WrsePath', 'a woman’s path', 'riwayat jalur WRSE', snapshotOf('WrsePath', 'the path', fields));
builder.objectField(PathRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Path.history(core, { path: id, page })),
  }),
);

builder.queryField('wrsePath', (t) =>
  t.field({
    type: PathRef,
    nullable: true,
    description: 'One woman’s path.',
    args: { id: t.arg.globalID({ for: PathRef, required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { core }) => Path.byId(core, { path: id.id }),
  }),
);

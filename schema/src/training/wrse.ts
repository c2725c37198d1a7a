import { villageOf } from '@puskesos/core/region';
import * as Path from '@puskesos/core/training/wrse';
import type { WrsePath, WrsePathNow } from '@puskesos/core/training/wrse-shapes';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef } from '../household/member.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { WrseEnding, WrseStage } from './enums.ts';
import { AfterRef, AssessmentRef, VisitRef } from './wrse-visit.ts';

export const PathRef = builder.objectRef<WrsePathNow>('WrsePath').implement({
  description:
    'A woman who earns her household’s living, from the day she was found by the criteria until she lives from it (jalur WRSE, Permensos 8/2012).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    household: t.field({ type: HouseholdRef, description: 'Rumah tangga.', resolve: ({ household }) => household }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Who; null when no longer a member there.',
      resolve: async ({ household: id, member }, _args, context) => {
        const household = await HouseholdRef.getDataloader(context).load(id);
        const found = household.members.find((one) => one.id === member);
        return found && { ...found, household: id };
      },
    }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    stage: t.expose('stage', { type: WrseStage, description: 'Tahap.' }),
    round: t.exposeInt('round', { description: '1 at first; one more each time she was taken up again (putaran).' }),
    foundOn: t.expose('foundOn', { type: 'Date', description: 'Ditemukan.' }),
    after: t.expose('after', { type: AfterRef, nullable: true, description: 'What happened in her household before.' }),
    due: t.expose('due', { type: 'Date', description: 'By when somebody should see her (kunjungan berikut).' }),
    assessment: t.expose('assessment', { type: AssessmentRef, nullable: true, description: 'Penilaian awal.' }),
    enrollment: t.exposeID('enrollment', { nullable: true, description: 'Her training, for `trainingEnrollment`.' }),
    visits: t.expose('visits', { type: [VisitRef], description: 'Kunjungan.' }),
    endedOn: t.field({ type: 'Date', nullable: true, description: 'Berakhir.', resolve: ({ ended }) => ended?.on }),
    endedBecause: t.field({ type: WrseEnding, nullable: true, description: 'Alasan ditutup.', resolve: ({ ended }) => ended?.because }),
  }),
});

const changes = historyOf<WrsePath>('WrsePath', 'a woman’s path', 'riwayat jalur WRSE');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: PathRef, description: 'The path after it.', resolve: ({ value }) => value }),
);
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
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { core }) => Path.byId(core, { path: id }),
  }),
);

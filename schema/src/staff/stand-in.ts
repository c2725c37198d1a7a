import { villageOf } from '@puskesos/core/region';
import * as Hands from '@puskesos/core/staff/hands';
import { VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { encodeId } from '../shared/global-id.ts';
import { plain } from '../shared/plain.ts';
import { Role } from '../shared/role.ts';

/** How every mutation asks for it whose step should be another person's than the one before. */
export const standIn = {
  description:
    'Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; ' +
    'without it that is refused with SamePerson.',
} as const;

const StandInRef = builder.objectRef<Hands.StandIn>('StandIn').implement({
  description: 'A step that somebody took though it should have been another person’s, and why (rangkap tugas).',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    by: t.field({ type: ActorRef, description: 'Who.', resolve: ({ by }) => by }),
    role: t.expose('role', { type: Role, description: 'As what they acted (peran).' }),
    step: t.exposeString('step', { description: 'Which step, as the record’s road names it (langkah).' }),
    reason: t.exposeString('reason', { description: 'Why there was nobody else (alasan).' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    subject: t.node({
      complexity: 5,
      description: 'The record it is about; null where you may not see it.',
      id: ({ subject: { type, key } }) => encodeId(type, key),
    }),
  }),
});

const StandInConnection = builder.connectionObject(
  { type: StandInRef, name: 'StandInConnection', description: 'A page of stand-ins.' },
  { name: 'StandInEdge', description: 'A stand-in and its cursor.' },
);

builder.queryField('standIns', (t) =>
  t.field({
    type: StandInConnection,
    nullable: true,
    description:
      'Where one person took steps that should be two people’s, latest first, as far as you may see histories (rangkap tugas). A page may ' +
      'be short, or empty, while more follow.',
    args: { village: t.arg({ type: 'RegionCode', description: 'Only of this village.' }), ...pageArgs },
    complexity: pageComplexity,
    authScopes: { right: 'history.read' },
    resolve: async (_root, { village, ...page }, { core }) => connectionOf(await Hands.standIns(core, { ...plain({ village }), page })),
  }),
);

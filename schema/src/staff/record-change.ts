import { regency } from '@puskesos/core/regency';
import type { RecordChange } from '@puskesos/core/staff/record-changes';
import { recordChanges } from '@puskesos/core/staff/record-changes';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { encodeId } from '../shared/global-id.ts';
import { plain } from '../shared/plain.ts';
import { Role } from '../shared/role.ts';
import { recordNamed } from './record-named.ts';
import { StaffRef } from './staff.ts';

const idOf = ({ of }: RecordChange): string | null => {
  const found = recordNamed(of);
  return found ? encodeId(found.typename, found.id) : null;
};

const RecordChangeRef = builder.objectRef<RecordChange>('RecordChange').implement({
  description: 'That somebody changed a record: what was changed in it, the record’s own history shows (jejak perubahan).',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    by: t.field({ type: ActorRef, description: 'Who.', resolve: ({ by }) => by }),
    role: t.expose('role', { type: Role, description: 'As what they acted (peran).' }),
    operation: t.exposeString('operation', { description: 'By which operation.' }),
    why: t.exposeString('why', { nullable: true, description: 'The reason given (alasan).' }),
    requestId: t.exposeString('requestId', { description: 'The request, as it stands in the log and in `extensions` (nomor permintaan).' }),
    recordType: t.string({
      description: 'What kind of record, by its name in the Registry: `household`, `enrollment`, `line` (jenis berkas).',
      resolve: ({ of }) => of.type,
    }),
    recordId: t.id({
      nullable: true,
      description: 'Which record, or which one it is a part of, as `node` takes it; null of a kind without an id.',
      resolve: idOf,
    }),
    record: t.node({
      complexity: 5,
      description: 'The same as it is now; null where you may not see it, or it is there no more.',
      id: idOf,
    }),
  }),
});

const RecordChangeConnection = builder.connectionObject(
  { type: RecordChangeRef, name: 'RecordChangeConnection', description: 'A page of changes.' },
  { name: 'RecordChangeEdge', description: 'A change and its cursor.' },
);

builder.queryField('recordChanges', (t) =>
  t.field({
    type: RecordChangeConnection,
    nullable: true,
    description:
      'Who changed which records, latest first: one person in all of their sign-ins, everybody on one day, or one person on one day; today, where ' +
      'neither is named (riwayat menurut orang dan hari). For the auditor.',
    args: {
      person: t.arg.globalID({ for: StaffRef, description: 'Who changed them; `Actor.staff` has the id.' }),
      day: t.arg({ type: 'Date', description: `On which day (${regency.clock.name}).` }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'changes.read' },
    resolve: async (_root, args, { core }) => {
      const { page, asked } = pageOf(args);
      return connectionOf(await recordChanges(core, { ...plain(asked), page }));
    },
  }),
);

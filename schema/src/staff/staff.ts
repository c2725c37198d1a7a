import * as Staff from '@puskesos/core/staff';
import { Sex } from '../household/enums.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { orNull } from '../shared/or-null.ts';
import { recordRef, versionField } from '../shared/record.ts';
import { Language, StaffPosition } from './enums.ts';
import { ContractRef, LearnedRef, QualificationRef } from './record.ts';

export const StaffRef = recordRef<Staff.StaffMember>('StaffMember', {
  key: ({ id }) => id,
  load: (codes, { staffCalled, core }) =>
    // Whoever may not see the staff still sees themselves.
    Promise.all(
      codes.map(
        async (code) => (await staffCalled(code)) ?? (core.actor.id === code ? orNull(() => Staff.byId(core, { staff: code })) : null),
      ),
    ),
});

const fields = fieldsOf<Staff.StaffMember>((t) => ({
  code: t.exposeString('id', { description: 'As their sign-in names them (kode petugas).' }),
  name: t.exposeString('name', { description: 'Nama.' }),
  sex: t.expose('sex', { type: Sex, nullable: true, description: 'Jenis kelamin; where visits ask for a woman.' }),
  position: t.expose('position', { type: StaffPosition, description: 'Whom they work for (kedudukan).' }),
  phone: t.exposeString('phone', { nullable: true, description: 'Telepon.' }),
  email: t.exposeString('email', { nullable: true, description: 'Surel.' }),
  languages: t.expose('languages', { type: [Language], description: 'What they speak with families (bahasa).' }),
  qualifications: t.expose('qualifications', { type: [QualificationRef], description: 'Kualifikasi.' }),
  contracts: t.expose('contracts', {
    type: [ContractRef],
    description: 'How long they are engaged, oldest first; none for volunteers (kontrak).',
  }),
  trainings: t.expose('trainings', { type: [LearnedRef], description: 'Training received for the work (pelatihan petugas).' }),
  identified: t.boolean({
    resolve: ({ person }) => person !== undefined,
    description: 'Is it known which person this is, by their NIK? Only then do two codes of theirs count as one (sudah beridentitas).',
  }),
  version: versionField(t),
}));

StaffRef.implement({ description: 'A person who works for a Puskesos, or beside it as a partner (petugas).', fields });

builder.objectField(ActorRef, 'staff', (t) =>
  t.field({
    type: StaffRef,
    nullable: true,
    description: 'Their record; null for who may not see the staff, and where the actor is not of it (petugas).',
    resolve: (code) => code,
  }),
);

const staffHistory = historyOf<Staff.StaffMember>(
  'StaffMember',
  'a person’s record',
  'riwayat petugas',
  snapshotOf('StaffMember', 'a person’s record', fields),
);

builder.objectField(StaffRef, 'history', (t) =>
  t.field({
    type: staffHistory.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Staff.history(core, { staff: id, page })),
  }),
);

builder.queryField('staffMember', (t) =>
  t.field({
    type: StaffRef,
    nullable: true,
    description: 'One person of the staff; for whoever may see the staff, and for themselves.',
    args: { code: t.arg.string({ required: true, description: 'As their sign-in names them (kode petugas).' }) },
    resolve: (_root, { code }, { core }) => Staff.byId(core, { staff: code }),
  }),
);

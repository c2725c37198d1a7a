import * as Aid from '@puskesos/core/aid';
import { maySeeNames } from '@puskesos/core/household';
import { messageFor } from '@puskesos/core/household/aid-message.rules';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberKey } from '../household/member.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { AidCause } from '../task/aid-cause.ts';
import { AidEnding, AidState } from './enums.ts';

export const EnrollmentRef = recordRef<Aid.Enrollment>('Enrollment', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Aid.byId(core, { enrollment: id })),
});

const fields = fieldsOf<Aid.Enrollment>((t) => ({
  program: t.field({ type: ProgramRef, description: 'In which programme.', resolve: ({ program }) => program }),
  household: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'Whose household; null where it has moved out of your area.',
    resolve: ({ household }) => household,
  }),
  member: t.field({
    type: MemberRef,
    nullable: true,
    description: 'The member it is for; null: the household as a whole.',
    resolve: ({ household, member }) => memberKey(household, member),
  }),
  state: t.expose('state', { type: AidState, description: 'Where it stands (status).' }),
  since: t.expose('since', { type: 'Date', description: 'Since when it stands there (sejak).' }),
  ending: t.expose('ending', { type: AidEnding, nullable: true, description: 'How it ended; null while it has not, or unrecorded.' }),
  exception: t.string({
    nullable: true,
    description: 'Why it was approved although the criteria said no; null for who may not see names (alasan pengecualian).',
    resolve: ({ exception }, _args, { core }) => (maySeeNames(core) ? exception : null),
  }),
  pending: t.field({
    type: AidCause,
    nullable: true,
    description: 'What was learnt, while it is suspended until somebody has confirmed it (menunggu kepastian); null otherwise.',
    resolve: ({ state, pending }) => (state === 'suspended' ? pending?.cause : null),
  }),
  told: t.string({
    description: 'What the citizen is told: where it stands and what to do, in Indonesian (kata untuk warga).',
    resolve: (enrollment) => messageFor(enrollment).id,
  }),
  toldEn: t.string({ description: 'The same in English.', resolve: (enrollment) => messageFor(enrollment).en }),
  participantNumber: t.string({
    nullable: true,
    description: 'The programme’s own number; null for who may not see names (nomor peserta).',
    resolve: ({ participantNumber }, _args, { core }) => (maySeeNames(core) ? participantNumber : null),
  }),
  version: versionField(t),
}));

EnrollmentRef.implement({ description: 'A household or a member in a programme of aid (kepesertaan).', fields });

const changes = historyOf<Aid.Enrollment>(
  'Enrollment',
  'an enrollment',
  'riwayat kepesertaan',
  snapshotOf('Enrollment', 'the enrollment', fields),
);

builder.objectField(EnrollmentRef, 'history', (t) =>
  t.field({
    ...historyField,
    type: changes.page,
    resolve: async ({ household, program, member }, page, { core }) =>
      connectionOf(await Aid.history(core, { household, program, member, page })),
  }),
);

builder.objectField(HouseholdRef, 'enrollments', (t) =>
  t.field({
    type: [EnrollmentRef],
    description: 'Every programme it is or was in, those that ended too (riwayat kepesertaan).',
    complexity: { field: 10, multiplier: 5 },
    resolve: ({ id }, _args, { core }) => Aid.ofHousehold(core, { household: id }),
  }),
);

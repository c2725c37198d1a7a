import * as Socialisation from '@puskesos/core/socialisation';
import { builder, type SchemaTypes } from '../shared/builder.ts';
import { mutation, why } from '../shared/mutation.ts';
import { StaffRef } from '../staff/staff.ts';
import { Audience } from './enums.ts';
import { RegulationRef } from './regulation.ts';
import { SessionRef } from './session.ts';

const ofSession = { for: SessionRef, required: true, description: 'Which session.' } as const;

const MaterialInput = builder.inputType('SocialisationMaterialInput', {
  description: 'What is shown or handed out (materi).',
  fields: (t) => ({
    title: t.string({ required: true, description: 'Judul.' }),
    url: t.string({ description: 'Tautan https.' }),
  }),
});

const AttendanceInput = builder.inputType('SocialisationAttendanceInput', {
  description: 'How many of whom came from a village (kehadiran).',
  fields: (t) => ({
    village: t.field({ type: 'RegionCode', required: true, description: 'One that was invited.' }),
    who: t.field({ type: Audience, required: true, description: 'Siapa.' }),
    count: t.int({ required: true, description: 'Orang.' }),
  }),
});

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

/** Which regulation, for whom, where and by whom. */
const about = (t: InputFields) => ({
  regulation: t.globalID({ for: RegulationRef, required: true, description: 'Which.' }),
  district: t.field({ type: 'RegionCode', required: true, description: 'Kecamatan.' }),
  villages: t.field({ type: ['RegionCode'], required: true, description: 'Who is invited, of that kecamatan.' }),
  place: t.string({ required: true, description: 'Tempat.' }),
  speaker: t.string({ required: true, description: 'Narasumber.' }),
  materials: t.field({ type: [MaterialInput], description: 'Materi.' }),
});

/** Who came, and who of the staff was there. */
const report = (t: InputFields) => ({
  attendance: t.field({ type: [AttendanceInput], required: true, description: 'Kehadiran.' }),
  staff: t.globalIDList({ for: StaffRef, description: 'People of the staff who were there.' }),
  note: t.string({ description: 'Catatan.' }),
});

mutation('planSocialisation', {
  description: 'Plans a session in which villages are told of a regulation (rencanakan sosialisasi). Dinsos only.',
  right: 'staff.write',
  input: (t) => ({ ...about(t), on: t.field({ type: 'Date', required: true, description: 'Today or later.' }) }),
  gives: { session: { type: SessionRef, description: 'The session as planned.' } },
}).runs(Socialisation.plan);

mutation('recordHeldSocialisation', {
  description:
    'Records a session that was held and never planned here, with who came (sosialisasi yang sudah dilaksanakan). Dinsos, and whoever serves all of its villages.',
  right: 'staff.read',
  input: (t) => ({
    ...about(t),
    on: t.field({ type: 'Date', required: true, description: 'The day it was held: today or before.' }),
    ...report(t),
  }),
  gives: { session: { type: SessionRef, description: 'The session as held.' } },
}).runs(Socialisation.recordHeld);

mutation('recordSocialisation', {
  description: 'Records who came, once the day has come. Dinsos, and whoever serves all of its villages (laporan sosialisasi).',
  right: 'staff.read',
  changes: 'the session',
  errors: [Socialisation.SessionSettled],
  input: (t) => ({
    session: t.globalID(ofSession),
    ...report(t),
  }),
  gives: { session: { type: SessionRef, description: 'The session as it is now.' } },
}).runs(Socialisation.record);

mutation('cancelSocialisation', {
  description: 'Calls off a session that was planned (batalkan sosialisasi). Dinsos only.',
  right: 'staff.write',
  changes: 'the session',
  errors: [Socialisation.SessionSettled],
  input: (t) => ({
    session: t.globalID(ofSession),
    reason: t.string(why),
  }),
  gives: { session: { type: SessionRef, description: 'The session as it is now.' } },
}).runs(Socialisation.cancel);

import type * as Staff from '@puskesos/core/staff';
import { builder } from '../shared/builder.ts';

export const ContractRef = builder.objectRef<Staff.Contract>('StaffContract').implement({
  description: 'How long a person is engaged, and by which decision (kontrak, SK).',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day; null: open.' }),
    basis: t.exposeString('basis', { description: 'The decision (dasar).' }),
  }),
});

export const QualificationRef = builder.objectRef<Staff.StaffMember['qualifications'][number]>('Qualification').implement({
  description: 'What a person is qualified in (kualifikasi).',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Nama ijazah atau sertifikat.' }),
    year: t.exposeInt('year', { nullable: true, description: 'Tahun.' }),
    issuer: t.exposeString('issuer', { nullable: true, description: 'Who gave it (penerbit).' }),
  }),
});

export const LearnedRef = builder.objectRef<Staff.StaffMember['trainings'][number]>('StaffTraining').implement({
  description: 'A training that a person received for the work (bimbingan teknis).',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Nama.' }),
    on: t.expose('on', { type: 'Date', description: 'When it ended.' }),
    provider: t.exposeString('provider', { description: 'Who gave it (penyelenggara).' }),
    hours: t.exposeInt('hours', { nullable: true, description: 'Hours (jam pelajaran).' }),
  }),
});

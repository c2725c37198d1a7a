import { builder } from '../shared/builder.ts';

export const ContractInput = builder.inputType('StaffContractInput', {
  description: 'How long a person is engaged (kontrak).',
  fields: (t) => ({
    from: t.field({ type: 'Date', required: true, description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'Last day; left out: open.' }),
    basis: t.string({ required: true, description: 'The decision (dasar).' }),
  }),
});

export const QualificationInput = builder.inputType('QualificationInput', {
  description: 'What a person is qualified in (kualifikasi).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Nama ijazah atau sertifikat.' }),
    year: t.int({ description: 'Tahun.' }),
    issuer: t.string({ description: 'Who gave it (penerbit).' }),
  }),
});

export const LearnedInput = builder.inputType('StaffTrainingInput', {
  description: 'A training that a person received for the work (bimbingan teknis).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Nama.' }),
    on: t.field({ type: 'Date', required: true, description: 'When it ended.' }),
    provider: t.string({ required: true, description: 'Who gave it (penyelenggara).' }),
    hours: t.int({ description: 'Hours (jam pelajaran).' }),
  }),
});

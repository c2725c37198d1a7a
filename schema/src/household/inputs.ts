import { builder } from '../shared/builder.ts';
import { Disability, Education, LifeState, MaritalState, Relation, Sex } from './enums.ts';

const GeotagInput = builder.inputType('GeotagInput', {
  description: 'A place in degrees, WGS 84 (geotag).',
  fields: (t) => ({
    latitude: t.float({ required: true, description: 'South is negative (lintang).' }),
    longitude: t.float({ required: true, description: 'Bujur.' }),
  }),
});

export const AddressInput = builder.inputType('AddressInput', {
  description: 'Where a household lives (alamat).',
  fields: (t) => ({
    street: t.string({ required: true, description: 'Street and house (jalan).' }),
    hamlet: t.string({ description: 'Dusun or lingkungan.' }),
    rt: t.string({ description: 'RT, 1 to 3 digits.' }),
    rw: t.string({ description: 'RW, 1 to 3 digits.' }),
    geotag: t.field({ type: GeotagInput, description: 'Where the house stands.' }),
  }),
});

export const MemberInput = builder.inputType('MemberInput', {
  description: 'A person to be recorded (anggota rumah tangga).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'As on the identity card (nama).' }),
    nik: t.field({ type: 'NIK', description: 'Left out for who has none yet.' }),
    sex: t.field({ type: Sex, required: true, description: 'Jenis kelamin.' }),
    birthDate: t.field({ type: 'Date', required: true, description: 'Tanggal lahir.' }),
    birthPlace: t.string({ description: 'Tempat lahir.' }),
    relation: t.field({ type: Relation, required: true, description: 'To the head of household (hubungan keluarga).' }),
    marital: t.field({ type: MaritalState, description: 'Status perkawinan.' }),
    education: t.field({ type: Education, description: 'Pendidikan.' }),
    occupation: t.string({ description: 'Pekerjaan.' }),
    disability: t.field({ type: Disability, description: 'Disabilitas.' }),
    pregnant: t.boolean({ description: 'Hamil.' }),
    life: t.field({ type: LifeState, description: 'Left out: ALIVE.' }),
  }),
});

export const MemberCorrection = builder.inputType('MemberCorrection', {
  description: 'What is to be corrected of a member; what is left out stays (perbaikan data anggota).',
  fields: (t) => ({
    name: t.string({ description: 'Nama.' }),
    nik: t.field({ type: 'NIK', description: 'The right number; the wrong one is freed.' }),
    sex: t.field({ type: Sex, description: 'Jenis kelamin.' }),
    birthDate: t.field({ type: 'Date', description: 'Tanggal lahir.' }),
    birthPlace: t.string({ description: 'Tempat lahir.' }),
    relation: t.field({
      type: Relation,
      description: 'To the head; HEAD makes the head until now OTHER, and the head becomes nothing less (hubungan keluarga).',
    }),
    marital: t.field({ type: MaritalState, description: 'Status perkawinan.' }),
    education: t.field({ type: Education, description: 'Pendidikan.' }),
    occupation: t.string({ description: 'Pekerjaan.' }),
    disability: t.field({ type: Disability, description: 'Disabilitas.' }),
    pregnant: t.boolean({ description: 'Hamil.' }),
  }),
});

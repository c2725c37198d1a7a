import type { Letter } from '@puskesos/core/inbox/letters';
import type { complainable, levels, reasonsAboutOthers, reasonsAboutOwn } from '@puskesos/core/inbox/shapes';
import { builder } from './builder.ts';

const constant = (value: string) => value.toUpperCase();
const values = <const V extends string>(terms: Record<V, string>) =>
  Object.fromEntries(Object.entries<string>(terms).map(([value, description]) => [constant(value), { value, description }])) as Record<
    string,
    { value: V; description: string }
  >;

export const Complainable = builder.enumType('Complainable', {
  description: 'Who of the office a letter may complain of (yang dikeluhkan).',
  values: values<(typeof complainable)[number]>({
    puskesos: 'Petugas Puskesos',
    village_head: 'Kepala desa atau lurah',
    camat: 'Camat',
    dinsos: 'Dinas Sosial',
  }),
});

export const ObjectionReason = builder.enumType('ObjectionReason', {
  description: 'What somebody objects to (alasan sanggah).',
  values: values<(typeof reasonsAboutOthers)[number]>({
    not_poor: 'Sudah mampu',
    moved: 'Sudah pindah',
    deceased: 'Sudah meninggal',
    double: 'Penerima ganda',
    not_resident: 'Bukan warga desa ini',
    not_received: 'On the list, but the aid does not arrive (bantuan tidak diterima)',
    other: 'Lainnya',
  }),
});

export const OwnObjection = builder.enumType('OwnObjection', {
  description: 'What a household objects to of what it is told about itself (keberatan).',
  values: values<(typeof reasonsAboutOwn)[number]>({
    ended: 'That aid has ended (bantuan dihentikan)',
    left_out: 'That it is left out (belum menerima bantuan)',
    decile: 'Its decile, or that it has none (desil)',
    not_received: 'That aid does not arrive (bantuan tidak diterima)',
  }),
});

export const LetterState = builder.enumType('LetterState', {
  description: 'Where it stands (status).',
  values: values<Letter['state']>({
    open: 'Menunggu jawaban',
    upheld: 'Sanggahan diterima',
    dismissed: 'Sanggahan ditolak',
    taken: 'Keluarga itu diusulkan',
    declined: 'Tidak diusulkan',
  }),
});

export const DeskLevel = builder.enumType('DeskLevel', {
  description: 'At whose desk it lies (jenjang).',
  values: values<(typeof levels)[number]>({ village: 'Puskesos desa/kelurahan', district: 'Camat', regency: 'Dinas Sosial' }),
});

import { type Field, said } from './question.ts';

/** What the forms of several questions ask for. */

export const district: Field = { kind: 'district', label: said('Kecamatan', 'Kecamatan') };
export const village: Field = { kind: 'village', label: said('Desa atau kelurahan', 'Village') };
export const program: Field = { kind: 'program', label: said('Program', 'Programme') };
export const fund: Field = { kind: 'fund', label: said('Pagu', 'Budget') };
export const month: Field = { kind: 'month', label: said('Bulan', 'Month') };
export const indicator: Field = { kind: 'indicator', label: said('Angka', 'Figure') };
/** Of those that are a part of something, and so have a rate. */
export const rated: Field = { kind: 'rated', label: said('Angka', 'Figure') };

/** Left open, it asks for all of them. */
export const anyProgram: Field = { ...program, optional: true };

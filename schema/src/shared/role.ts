import { roles } from '@puskesos/core/shared/rights';
import { enumOf } from './enum-of.ts';

export const roleWords = {
  officer: 'Puskesos officer (petugas Puskesos)',
  village_head: 'Head of a village (kepala desa or lurah)',
  camat: 'Head of a kecamatan (camat)',
  dinsos: 'Social affairs office of the regency (Dinas Sosial)',
  finance: 'Finance and programme management at Dinsos (bendahara, pengelola program)',
  ministry: 'Ministry or planning staff, who see no names and no numbers (Kemensos, Bappeda)',
  auditor: 'Auditor, who reads everything and changes nothing (Inspektorat, BPK)',
  system: 'A scheduled function (sistem)',
} as const;

export const Role = enumOf('Role', 'Who somebody is to this system (peran).', roles, roleWords);

import type { occupationKinds } from './kinds.ts';
import { normalName } from './program.rules.ts';

/** What an occupation tells of somebody's time. People write it freely; files use the civil registry's names for it. */
export type Occupied = 'pupil' | 'working' | 'neither';

/** Whoever is retired has a pension, or nothing; what they live on is not earned by work, so they are not counted as working. */
const atRest = [
  'Belum/tidak bekerja',
  'Tidak bekerja',
  'Belum bekerja',
  'Mengurus rumah tangga',
  'Ibu rumah tangga',
  'IRT',
  'Pensiunan',
  'Pensiun',
].map(normalName);
const atSchool = ['Pelajar/mahasiswa', 'Pelajar', 'Mahasiswa', 'Siswa'].map(normalName);

/** Undefined where no occupation is recorded. */
export function occupiedBy(occupation: string | undefined): Occupied | undefined {
  const name = normalName(occupation ?? '');
  if (name === '') return undefined;
  if (atSchool.includes(name)) return 'pupil';
  return atRest.includes(name) ? 'neither' : 'working';
}

/** Occupations of which a programme asks by name. */
export type OccupationKind = (typeof occupationKinds)[number];

/** As the civil registry names them (Permendagri 109/2019, codes 5, 6, 7, 16, 17, 85 and 86), and as people write them. */
const named: Readonly<Record<OccupationKind, readonly string[]>> = {
  civil_servant: ['Pegawai negeri sipil', 'Pegawai negeri sipil (PNS)', 'PNS', 'ASN', 'Aparatur sipil negara', 'PPPK'],
  military: ['Tentara Nasional Indonesia', 'Tentara Nasional Indonesia (TNI)', 'TNI', 'Tentara', 'Anggota TNI'],
  police: ['Kepolisian RI', 'Kepolisian RI (Polri)', 'Polri', 'Polisi', 'Anggota Polri'],
  state_company: ['Karyawan BUMN', 'Karyawan BUMD'],
  village_office: ['Kepala desa', 'Perangkat desa'],
};
const kindByName = new Map(
  Object.entries(named).flatMap(([kind, names]) => names.map((name) => [normalName(name), kind as OccupationKind])),
);

/** `other`: none of those that are asked of. Undefined where no occupation is recorded. */
export function occupationKindOf(occupation: string | undefined): OccupationKind | 'other' | undefined {
  const name = normalName(occupation ?? '');
  return name === '' ? undefined : (kindByName.get(name) ?? 'other');
}

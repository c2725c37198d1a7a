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

import { counting, type Definition } from './indicator-shapes.ts';

/** What is counted of a village beside its households: who is trained, whether somebody serves, what waits. For the office alone. */

const TRAININGS = 'Daftar hadir pelatihan';
const TASKS = 'Daftar tugas';
const [people, ofVillages, tasks] = [counting('person'), counting('village'), counting('task')];

export const besideIndicators = {
  in_training: people(
    { id: 'Mengikuti pelatihan', en: 'In training' },
    {
      id: 'Orang yang hadir di paling sedikit satu sesi pelatihan dalam bulan itu, dihitung sekali',
      en: 'People who came to a session of a training in that month, each once',
    },
    { better: 'more', source: TRAININGS },
  ),
  wrse_in_training: people(
    { id: 'WRSE mengikuti pelatihan', en: 'WRSE in training' },
    { id: 'Di antaranya perempuan pada jalur WRSE', en: 'Those of them who are women on the road of WRSE' },
    { of: 'in_training', better: 'more', source: TRAININGS },
  ),
  villages: ofVillages(
    { id: 'Desa dan kelurahan', en: 'Villages' },
    { id: 'Desa dan kelurahan di wilayah itu', en: 'Villages and kelurahan of the place' },
    { better: 'neither', source: 'Kepmendagri: kode wilayah' },
  ),
  villages_served: ofVillages(
    { id: 'Desa dengan petugas Puskesos', en: 'Villages with a Puskesos officer' },
    {
      id: 'Desa dengan petugas Puskesos yang bertugas dan tidak cuti pada hari itu',
      en: 'Villages with somebody in an office of Puskesos that day who is not on leave',
    },
    { of: 'villages', better: 'more', source: 'Permensos 15/2018: petugas Puskesos' },
  ),
  open_tasks: tasks(
    { id: 'Tugas terbuka', en: 'Open tasks' },
    {
      id: 'Tugas yang menunggu di Puskesos desa, saat terakhir dihitung dalam bulan itu',
      en: 'What waited at the Puskesos of the village when it was last counted in that month',
    },
    { better: 'neither', source: TASKS },
  ),
  late_tasks: tasks(
    { id: 'Tugas terlambat', en: 'Late tasks' },
    {
      id: 'Tugas Puskesos desa yang lewat batas waktunya, juga yang sudah naik ke camat, saat terakhir dihitung dalam bulan itu',
      en: 'What was late at the Puskesos of the village when it was last counted in that month, with what has gone up to the camat for it',
    },
    { better: 'fewer', source: TASKS },
  ),
} as const satisfies Readonly<Record<string, Definition>>;

export type BesideCode = keyof typeof besideIndicators;
export const besideCodes = Object.keys(besideIndicators) as BesideCode[];

import { ownMoney } from '../regency/regency.ts';
import type { ListEntry, ProgramShown } from './list-shapes.ts';

/** What a village's page says, in both languages. */

const id = {
  title: (place: string) => `Penerima bantuan sosial ${place}`,
  as: (day: string, recipients: string, households: string) =>
    `Data per ${day}: ${recipients} keluarga penerima dari ${households} keluarga dalam register.`,
  masked: 'Nama disamarkan: huruf pertama dan terakhir setiap kata. Orang lain bisa mempunyai nama tersamar yang sama.',
  programs: 'Program',
  none: 'Belum ada keluarga penerima di sini.',
  since: (day: string) => `sejak ${day}`,
  decided: (day: string) => `Disepakati musyawarah ${day}`,
  notYet: 'Disepakati untuk diusulkan, belum tentu menerima: usulan masih diperiksa, dan kuota yang menentukan.',
  decile: 'peninjauan desil',
  wrong: 'Ada yang keliru, atau nama Anda tidak ada?',
  check: 'Cek nama dan sampaikan sanggahan',
  ask: (office: string) => `atau datang ke Puskesos di ${office}.`,
  others: 'Desa dan kelurahan lain',
  data: 'Data terbuka',
  other: 'English',
  status: { approved: 'disetujui', active: '', suspended: 'ditangguhkan' },
  fund: { apbn: 'Pusat (APBN)', apbd: ownMoney.id, village_fund: 'Dana Desa' },
};

const en: typeof id = {
  title: (place) => `Recipients of social aid, ${place}`,
  as: (day, recipients, households) => `As of ${day}: ${recipients} recipient households of ${households} in the register.`,
  masked: 'Names are masked: the first and last letter of each word. Other people may have the same mask.',
  programs: 'Programmes',
  none: 'No household receives anything here yet.',
  since: (day) => `since ${day}`,
  decided: (day) => `Agreed by the village’s deliberation of ${day}`,
  notYet: 'Agreed to be proposed, which is no promise: proposals are still examined, and quotas decide.',
  decile: 'a review of the decile',
  wrong: 'Is something wrong, or is your name missing?',
  check: 'Look up a name and object',
  ask: (office) => `or go to the Puskesos at ${office}.`,
  others: 'Other villages',
  data: 'Open data',
  other: 'Bahasa Indonesia',
  status: { approved: 'approved', active: '', suspended: 'suspended' },
  fund: { apbn: 'the centre (APBN)', apbd: ownMoney.en, village_fund: 'village fund' },
};

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];
export const words = { id, en } as const satisfies Record<
  Language,
  { status: Record<ListEntry['aid'][number]['status'], string>; fund: Record<ProgramShown['fund'], string> }
>;

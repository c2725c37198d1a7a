import type { Aid } from './ask.ts';

export const fundWords: Record<Aid['program']['fund'], string> = {
  APBN: 'Pusat (APBN)',
  APBD: 'APBD Kukar',
  VILLAGE_FUND: 'Dana Desa',
};

export const kindWords: Record<Aid['program']['kind'], string> = {
  CASH: 'Uang',
  GOODS: 'Barang',
  SERVICE: 'Layanan',
};

export const statusWords: Record<Aid['status'], string> = { APPROVED: 'Disetujui', ACTIVE: 'Sedang menerima', SUSPENDED: 'Ditunda' };

export const failureWords = {
  connection: { title: 'Tidak tersambung', advice: 'Periksa sambungan internet Anda, lalu coba lagi.' },
  timeout: { title: 'Sambungan terlalu lambat', advice: 'Belum ada jawaban. Coba lagi, bila perlu di tempat dengan sinyal lebih baik.' },
  server: { title: 'Layanan sedang terganggu', advice: 'Ini bukan kesalahan Anda. Coba lagi beberapa menit kemudian.' },
};

const longDate = (timeZone: string) => new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone });

/** A calendar day (`YYYY-MM-DD`) in words. */
export const dayInWords = (day: string) => longDate('UTC').format(new Date(`${day}T00:00:00Z`));

/** The day in Kukar (WITA) on which an instant falls, in words. */
export const instantInWords = (instant: string) => longDate('Asia/Makassar').format(new Date(instant));

export const count = (n: number) => n.toLocaleString('id-ID');

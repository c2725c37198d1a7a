import type { ListEntry, ProgramShown } from '@puskesos/core/recipient/list-shapes';
import { englishKind, ownMoney, regency } from '@puskesos/core/regency';
import type { Message } from '@puskesos/core/shared/error';
import { type Language, languages } from './element.ts';

/** What is said in many places of the page, in both languages. */

export const inBoth = (said: (language: Language) => string): Message => ({ id: said('id'), en: said('en') });

export const fundWords: Record<ProgramShown['fund'], Message> = {
  apbn: { id: 'Pusat (APBN)', en: 'State (APBN)' },
  apbd: { id: ownMoney.id, en: `${regency.shortName} ${englishKind} (APBD)` },
  village_fund: { id: 'Dana Desa', en: 'Village fund' },
};

export const kindWords: Record<ProgramShown['kind'], Message> = {
  cash: { id: 'Uang', en: 'Money' },
  goods: { id: 'Barang', en: 'Goods' },
  service: { id: 'Layanan', en: 'A service' },
};

export const statusWords: Record<ListEntry['aid'][number]['status'], Message> = {
  approved: { id: 'Disetujui', en: 'Approved' },
  active: { id: 'Sedang menerima', en: 'Receiving' },
  suspended: { id: 'Ditunda', en: 'Suspended' },
};

interface Trouble {
  readonly title: Message;
  readonly advice: Message;
}

export const failureWords: Record<'connection' | 'timeout' | 'server', Trouble> = {
  connection: {
    title: { id: 'Tidak tersambung', en: 'No connection' },
    advice: { id: 'Periksa sambungan internet Anda, lalu coba lagi.', en: 'Check your connection, then try again.' },
  },
  timeout: {
    title: { id: 'Sambungan terlalu lambat', en: 'The connection is too slow' },
    advice: {
      id: 'Belum ada jawaban. Coba lagi, bila perlu di tempat dengan sinyal lebih baik.',
      en: 'No answer yet. Try again, where the signal is better if need be.',
    },
  },
  server: {
    title: { id: 'Layanan sedang terganggu', en: 'The service is disturbed' },
    advice: { id: 'Ini bukan kesalahan Anda. Coba lagi beberapa menit kemudian.', en: 'It is not your fault. Try again in a few minutes.' },
  },
};

const longDate = (timeZone: string) => {
  const formats = languages.map(
    (language) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', { dateStyle: 'long', timeZone }),
  );
  return (instant: string): Message =>
    inBoth((language) => (formats[languages.indexOf(language)] as Intl.DateTimeFormat).format(new Date(instant)));
};
const inUtc = longDate('UTC');

/** A calendar day (`YYYY-MM-DD`) in words. */
export const dayInWords = (day: string): Message => inUtc(`${day}T00:00:00Z`);

/** The day at the office on which an instant falls, in words. */
export const instantInWords = longDate(regency.clock.zone);

export const count = (n: number): Message => inBoth((language) => n.toLocaleString(language));

/** A number and what it counts; English has another word for one. */
export const counted = (n: number, id: string, one: string, many: string): Message => ({
  id: `${count(n).id} ${id}`,
  en: `${count(n).en} ${n === 1 ? one : many}`,
});

import { englishKind, fullName } from '../regency/regency.ts';
import { districts, regency } from '../region/region.ts';
import type { Context } from '../shared/context.ts';

/** All lists of a kecamatan as they stood at a month's end, or stand in the one that goes on; and what somebody needs to know who uses them. */

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

export async function layMonth(
  { published }: Pick<Context, 'published'>,
  { month, district, rows }: { readonly month: string; readonly district: string; readonly rows: string },
): Promise<void> {
  await published.put(`penerima/bulan/${month}/${district}.csv`, rows);
  if (district !== districts.at(-1)?.code) return;
  await published.put(
    `penerima/bulan/${month}.json`,
    JSON.stringify({
      month,
      files: districts.map(({ code, name }) => ({ district: code, name, csv: `/penerima/bulan/${month}/${code}.csv` })),
    }),
  );
  await published.put('penerima/data.json', JSON.stringify(about(month)));
}

const both = (id: string, en: string) => ({ id, en });

/** What there is, what each column says, and what may be done with it. */
const about = (month: string) => ({
  title: both(`Penerima bantuan sosial ${fullName}`, `Recipients of social aid in ${regency.name} ${englishKind}`),
  publisher: both(`Dinas Sosial ${fullName}`, `Social affairs office of ${regency.name}`),
  licence: LICENCE,
  latestMonth: month,
  addresses: {
    village: '/penerima/{kode_desa}.json',
    list: '/penerima/{kode_desa}/{version}.json',
    csv: '/penerima/{kode_desa}/{version}.csv',
    changes: '/penerima/{kode_desa}/{version}-to-{version}.json',
    month: '/penerima/bulan/{bulan}.json',
  },
  columns: {
    kode_desa: both('Kode desa atau kelurahan menurut Kemendagri', 'Code of the village by the Ministry of Home Affairs'),
    desa: both('Nama desa atau kelurahan', 'Name of the village'),
    kecamatan: both('Nama kecamatan', 'Name of the kecamatan'),
    id: both('Tetap sama untuk satu keluarga; tidak menunjuk ke siapa pun', 'Stays the same for one household; leads to nobody'),
    nama_tersamar: both(
      'Huruf pertama dan terakhir setiap kata nama; kata sampai tiga huruf hanya huruf pertama',
      'First and last letter of each word of the name; of a word of up to three letters the first alone',
    ),
    kode_program: both('Kode program bantuan', 'Code of the programme'),
    program: both('Nama program bantuan', 'Name of the programme'),
    sumber_dana: both(
      `apbn: Pusat; apbd: ${regency.kind}; village_fund: Dana Desa`,
      `apbn: the centre; apbd: the ${englishKind}; village_fund: the village’s own`,
    ),
    bentuk: both('cash: uang; goods: barang; service: layanan', 'cash, goods or service'),
    status: both('approved: disetujui; active: menerima; suspended: ditangguhkan', 'approved, active or suspended'),
    sejak: both('Tanggal sejak status itu', 'Day since when it stands so'),
  },
});

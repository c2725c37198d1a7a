import type { Registration } from '@puskesos/core/household/shapes';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { ELSEWHERE, family, numbers, VILLAGE } from '../register/people.ts';
import { begunWith } from '../register/registered.ts';
import { workbook } from '../register/workbooks.ts';
import { withForms } from './surveyed.ts';

/** A DTKS file as the ministry has it, with something the matter in some of its homes, and the register that it is taken into. */

export const dinsos = { ...systemActor('dinsos-1'), role: 'dinsos' as const };
const from = numbers();
const NAMES = ['Head', 'Card', 'Child', 'Spring', 'Carpet', 'Differs', 'Away', 'Twice', 'Moved', 'Visited'] as const;
export type Name = (typeof NAMES)[number];
export const homes = Object.fromEntries(
  NAMES.map((name) => [name, family(from, { name, village: name === 'Moved' ? ELSEWHERE : VILLAGE })]),
) as Record<Name, Registration>;
export const many = Array.from({ length: 46 }, () => family(from, { name: 'Budi Contoh' }));
const unknown = family(from);
const nik = ({ members }: Registration, place = 0) => members[place]?.nik ?? '';

export async function withHomes(stores: Stores, upTo = 3): Promise<void> {
  const context = contextFor(stores, dinsos);
  await withForms(stores, upTo);
  await begunWith(context, [...Object.values(homes), ...many]);
}

/** Of the questionnaire's versions only the first is asked there. */
export const askedFirst = (stores: Stores) => withHomes(stores, 1);

const header = [
  ...['No (1)', 'ID rumah tangga (2)', 'Provinsi (3)', 'Kode Provinsi (4)', 'Kabupaten/Kota (5)', 'Kode Kabupaten/Kota (6)'],
  ...['Kecamatan (7)', 'Kode Kecamatan (8)', 'Desa/Kelurahan (9)', 'Kode Desa/Kelurahan (10)', 'Nama SLS (11)', 'Alamat (12)'],
  ...['Nama KRT (13)', 'Jumlah ART (14)', 'Jumlah Keluarga (15)', 'Status bangunan (16)', 'Luas lantai (18)', 'Lantai terluas (19)'],
  ...['Dinding terluas (20)', 'Atap Terluas (22)', 'Sumber air minum (25)', 'Sumber penerangan utama (27)', 'Daya terpasang (28)'],
  ...['Fasilitas BAB (30)', 'Kepemilikan lemari es (34)', 'Kepemilikan sepeda motor (42)', 'Persentil (48)', 'No Urut ART (49)'],
  ...['Nama ART (50)', 'NIK (51)', 'No KK (52)', 'Hubungan dengan KRT (53)', 'Tanggal pendataan (54)', 'Kode enumerator (55)'],
];
type Cell = string | number;
type Row = Record<string, Cell>;

/** The rows of one home as the ministry has it, a change to any of its columns on top. */
function rowsOf(id: Cell, home: Registration, change: Row = {}, own: Record<number, Row> = {}): Row[] {
  return home.members.map((member, place) => ({
    ...{ 'ID rumah tangga': id, Provinsi: 'KALIMANTAN TIMUR', 'Kode Provinsi': 64, 'Kode Kabupaten/Kota': 6403 },
    ...{ 'Desa/Kelurahan': 'JAHAB', 'Kode Desa/Kelurahan': '6403060001', 'Nama KRT': home.members[0]?.name ?? '' },
    ...{ 'Status bangunan': 1, 'Luas lantai': '36,5', 'Lantai terluas': 6, 'Dinding terluas': 3, 'Atap Terluas': '6. Seng' },
    ...{ 'Sumber air minum': 'Air sungai/danau/waduk', 'Sumber penerangan utama': 1, 'Daya terpasang': '900 watt', 'Fasilitas BAB': 2 },
    ...{ 'Kepemilikan lemari es': 4, 'Kepemilikan sepeda motor': 3, Persentil: 17 },
    ...{ 'No Urut ART': place + 1, 'Nama ART': member.name, NIK: member.nik ?? '', 'Hubungan dengan KRT': place === 0 ? 1 : 3 },
    ...change,
    ...own[place],
  }));
}
const plain = (name: string) => name.replace(/ \(\d+\)$/, '');
const numberless = { NIK: '' };

export const rows: Cell[][] = [
  header,
  ['KOLOM', ...header.slice(1).map((_name, place) => place + 2)],
  ...[
    ...rowsOf('A1', homes.Head, {}, { 2: { NIK: Number(`${nik(homes.Head, 2).slice(0, 15)}0`) } }),
    ...rowsOf('A2', homes.Card, { 'No KK': homes.Card.kk ?? '', ...numberless }),
    ...rowsOf('A3', homes.Child, numberless, { 3: { NIK: nik(homes.Child, 3) } }),
    ...rowsOf('A4', homes.Spring, { 'Sumber air minum': 8, 'Daya terpasang': 'matahari', 'Luas lantai': 'luas' }),
    ...rowsOf('A5', homes.Carpet, { 'Lantai terluas': '3', 'Nama KRT': 'Orang Lain' }),
    ...rowsOf('A6', homes.Differs, {}, { 1: { 'Dinding terluas': 1 } }),
    ...rowsOf('A7', homes.Away, { 'Kode Kabupaten/Kota': 6472, 'Kode Desa/Kelurahan': '6472010001' }),
    ...rowsOf('A8', homes.Twice),
    ...rowsOf('A8b', homes.Twice, { 'Fasilitas BAB': 4 }).slice(0, 2),
    ...rowsOf('A8c', homes.Twice).slice(0, 1),
    ...rowsOf('A9', homes.Moved),
    ...rowsOf('A10', homes.Visited, { 'Tanggal pendataan': '2020-06-30' }),
    ...rowsOf('A11', unknown).slice(0, 1),
    ...rowsOf('', homes.Head).slice(0, 1),
    ...rowsOf('A12', many[0] as Registration, {
      ...{ 'Status bangunan': '', 'Luas lantai': '', 'Lantai terluas': '', 'Dinding terluas': '-', 'Atap Terluas': '' },
      ...{ 'Sumber air minum': '', 'Sumber penerangan utama': '', 'Daya terpasang': '', 'Fasilitas BAB': '' },
      'Kepemilikan sepeda motor': '',
    }).slice(0, 1),
    ...many.slice(1).flatMap((home, place) => rowsOf(`M${place}`, home)),
  ].map((row) => header.map((name) => row[plain(name)] ?? '')),
  ['### catatan'],
];
export const book = () => workbook({ DTKS: rows });

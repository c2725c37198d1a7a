import { KKNumber, Nik } from '../household/numbers.ts';
import { regency } from '../region/region.ts';
import type { Day } from '../shared/clock.ts';
import { textOf } from './cells.ts';
import { type Cells, type Layout, plainName } from './columns.ts';
import { dayIn } from './days.ts';
import { numberIn } from './deciles.ts';
import { answerAliases, answerColumns, answersIn, type DwellingAnswer } from './dwelling-answers.ts';
import { type Remark, remark } from './remarks.ts';
import type { ReportLine } from './report.ts';
import type { RowRead } from './table.ts';

/**
 * Households with their dwelling as the ministry's DTKS (before it BDT) has them: one row a member, the household's own columns repeated in
 * each. Its places are BPS codes, of which only the regency's is known here, so a household is found by its numbers alone. No I/O, no clock.
 */

const HOUSE = 'ID rumah tangga';
const RELATION = 'Hubungan dengan KRT';
const HEAD = 'Nama KRT';
const ON = 'Tanggal pendataan';
const [PROVINCE, REGENCY, REGENCY_NAME] = ['Kode Provinsi', 'Kode Kabupaten/Kota', 'Kabupaten/Kota'];
const [VILLAGE_CODE, VILLAGE] = ['Kode Desa/Kelurahan', 'Desa/Kelurahan'];
const numbers = ['NIK', 'No KK'];

const aliases: Readonly<Record<string, readonly string[]>> = {
  ...answerAliases,
  [HOUSE]: ['ID BDT', 'ID DTKS', 'ID Ruta', 'ID rumah tangga BDT'],
  NIK: ['NIK ART', 'No NIK', 'Nomor NIK'],
  'No KK': ['KK', 'Nomor KK', 'No Kartu Keluarga', 'Nomor Kartu Keluarga'],
  [RELATION]: ['Hubungan dengan kepala rumah tangga', 'Hubungan KRT', 'HubKRT', 'Hubungan'],
  [REGENCY]: ['Kode Kab/Kota', 'Kode Kabupaten'],
  [REGENCY_NAME]: ['Kab/Kota', 'Kabupaten'],
  [VILLAGE]: ['Nama Desa/Kelurahan', 'Desa', 'Kelurahan'],
  [ON]: ['Tanggal', 'Tgl pendataan', 'Tanggal pemutakhiran'],
};

/** Known, and left alone: the register has it from elsewhere. The rank is no decile, and none is made of it. */
const others =
  'Lemari es, AC, Pemanas air, Telepon rumah, Televisi, Emas/perhiasan/tabungan, Komputer/laptop, Sepeda, Mobil, Perahu, Motor tempel, Perahu motor, Kapal, Tabung gas 5.5 kg atau lebih';
const ignored = [
  ...others.split(', ').flatMap((asset) => [asset, `Kepemilikan ${asset}`]),
  ...[
    'ruta_6',
    'Nomor urut ART',
    'Nomor urut keluarga',
    'Hubungan dengan kepala keluarga',
    'Tempat buang tinja',
    'Provinsi',
    'Kecamatan',
    'Kode Kecamatan',
    'Nama SLS',
    'Alamat',
    'Jumlah ART',
    'Jumlah Keluarga',
  ],
  ...['Status lahan', 'Kondisi atap', 'Jumlah kamar tidur', 'Cara memperoleh air minum', 'Bahan bakar memasak', 'Jenis kloset'],
  ...['Persentil', 'Peringkat', 'Peringkat persentil', 'Status kesejahteraan', 'No', 'No urut ART', 'Nama', 'Nama ART', 'Jenis kelamin'],
  ...['Umur', 'Status perkawinan', 'Status kehamilan', 'Jenis cacat', 'Pendidikan', 'Status bekerja', 'Pekerjaan'],
];

/** By this column alone it is known for what it is. */
export const dwellingsSignature: Layout<string> = { required: [HOUSE], optional: [], aliases };

/** By the NIK, or without such a column by the KK. */
export const dwellingLayouts: readonly Layout<string>[] = numbers.map((number) => ({
  required: [HOUSE, number],
  optional: [
    ...numbers.filter((one) => one !== number),
    RELATION,
    HEAD,
    PROVINCE,
    REGENCY,
    REGENCY_NAME,
    VILLAGE_CODE,
    VILLAGE,
    ON,
    ...answerColumns,
  ],
  aliases,
  ignored,
}));

export interface DwellingRow {
  readonly row: number;
  readonly cells: Cells<string>;
}

/** Which household a row is of, as its file has it. */
const houseIn = ({ cells }: DwellingRow): string | undefined => textOf(cells[HOUSE]);

interface MemberRow {
  readonly row: number;
  readonly nik: string | undefined;
  readonly remarks: readonly Remark[];
}

/** The rows that stand together under one id, and what they tell of their household. */
export interface HouseInFile {
  readonly members: readonly MemberRow[];
  /** The head's first, if it can be read. */
  readonly niks: readonly (string | undefined)[];
  readonly kk: string | undefined;
  readonly headName: string | undefined;
  readonly village: string | undefined;
  readonly isElsewhere: boolean;
  readonly on: Day | undefined;
  /** That day has not come yet: nobody can have been there. */
  readonly isToCome: boolean;
  readonly answers: readonly DwellingAnswer[];
}

type HouseStep = { readonly item: HouseInFile } | { readonly line: ReportLine } | { readonly note: number };

/** The households of a file as their last row goes by: one at a time is in memory. A row without an id is refused by itself. */
export async function* eachHouse(records: AsyncIterable<RowRead<string>>, today: Day): AsyncGenerator<HouseStep> {
  let together: DwellingRow[] = [];
  for await (const record of records) {
    if (!('row' in record)) {
      yield record;
      continue;
    }
    const house = houseIn(record);
    const [first] = together;
    if (first && house !== houseIn(first)) {
      yield { item: readHouse(together, today) };
      together = [];
    }
    if (house === undefined) yield { line: { row: record.row, outcome: 'refused', remarks: [remark('houseMissing', HOUSE)] } };
    else together.push(record);
  }
  if (together.length > 0) yield { item: readHouse(together, today) };
}

/** Of the household's columns the first row's count; where another row has something else, that is told. */
function readHouse(rows: readonly DwellingRow[], today: Day): HouseInFile {
  const cells = rows[0]?.cells ?? {};
  const { answers, remarks } = answersIn(cells);
  const day = dayIn(cells[ON]);
  const undated = textOf(cells[ON]) !== undefined && day === undefined ? [remark('codeUnknown', ON, cells[ON])] : [];
  const read = rows.map((one) => {
    const [nik, kk] = [numberIn(one.cells, 'NIK', Nik), numberIn(one.cells, 'No KK', KKNumber)];
    return { ...one, nik: typeof nik === 'string' ? nik : undefined, kk, unread: [nik, kk].filter((number) => typeof number === 'object') };
  });
  const [head, others] = [read.find(leads), read.filter((one) => !leads(one))];
  return {
    members: read.map(({ row, cells: own, nik, unread }, place) => ({
      row,
      nik,
      remarks: [
        ...unread.map(({ column = '', value }) => ({ ...remark('numberPassedOver', column), ...(value && { value }) })),
        ...(place === 0 ? [...remarks, ...undated] : differing(own, cells)),
      ],
    })),
    niks: [head?.nik, ...others.map(({ nik }) => nik)],
    kk: read.map(({ kk }) => kk).find((kk) => typeof kk === 'string'),
    headName: textOf(cells[HEAD]),
    village: textOf(cells[VILLAGE]),
    isElsewhere: isElsewhere(cells),
    on: day,
    isToCome: day !== undefined && day > today,
    answers,
  };
}

const leads = ({ cells }: DwellingRow): boolean => /^(0?1([.,]0+)?$|0?1[\s.)-]|kepala)/i.test(textOf(cells[RELATION]) ?? '');

function differing(own: Cells<string>, first: Cells<string>): Remark[] {
  const column = answerColumns.find((one) => textOf(own[one]) !== textOf(first[one]));
  return column === undefined ? [] : [remark('dwellingDiffers', column, own[column])];
}

/**
 * A regency that is named is known by its name. BPS counts Kutai Kartanegara as 6403: a file writes it whole, as the first digits of a village's code, or
 * behind the province as 03.
 */
function isElsewhere(cells: Cells<string>): boolean {
  const digits = (column: string | undefined) => textOf(cells[column ?? ''])?.replaceAll(/\D/g, '') ?? '';
  const province = digits(PROVINCE).slice(0, 2);
  if (province !== '' && province !== regency.bpsCode.slice(0, 2)) return true;
  const name = plainName(textOf(cells[REGENCY_NAME ?? '']) ?? null).replace(/^(kabupaten|kab|kota)/, '');
  if (name !== '') return name !== plainName(regency.name) && name !== plainName(regency.shortName);
  const village = digits(VILLAGE_CODE);
  const code = village.length === 10 ? village.slice(0, 4) : digits(REGENCY);
  if (code.length > 2) return code !== regency.bpsCode;
  return code !== '' && code.padStart(2, '0') !== regency.bpsCode.slice(2);
}

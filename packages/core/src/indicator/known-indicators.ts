import { regency } from '../regency/regency.ts';
import { besideIndicators } from './beside-indicators.ts';
import { counting, type Definition } from './indicator-shapes.ts';

/** What is counted of each place and month: what it means, of what it is a part, and where it comes from. */

const REGISTER = `Register rumah tangga ${regency.name}`;
const DTSEN = 'Inpres 4/2025: DTSEN, desil dari Kementerian Sosial';
const VISITS = 'Kunjungan Puskesos';
const CRITERIA = 'Syarat program pada hari itu';
const ANSWERS = 'Kuesioner verifikasi, aturan pada versinya';

const [households, people, standings] = [counting('household'), counting('person'), counting('standing')];

/** Of whom the answers tell whether something is so: the base of what follows from them. */
const told = (id: string, en: string): Definition =>
  households(
    { id: `Terjawab: ${id}`, en: `Answered: ${en}` },
    { id: `Rumah tangga yang jawabannya cukup untuk mengatakan ${id}`, en: `Households whose answers tell of ${en}` },
    { of: 'households', better: 'more', source: ANSWERS },
  );

const deciles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
type Decile = (typeof deciles)[number];
const ofDecile = (decile: Decile): Definition =>
  households(
    { id: `Desil ${decile}`, en: `Decile ${decile}` },
    { id: `Rumah tangga dengan desil resmi ${decile}`, en: `Households whose official decile is ${decile}` },
    { of: 'ranked', better: 'neither', source: DTSEN },
  );
const byDecile = Object.fromEntries(deciles.map((decile) => [`decile_${decile}`, ofDecile(decile)])) as Record<
  `decile_${Decile}`,
  Definition
>;

export const indicators = {
  households: households(
    { id: 'Rumah tangga', en: 'Households' },
    { id: 'Rumah tangga terdaftar yang dihuni', en: 'Registered households in which somebody lives' },
    { better: 'neither', source: REGISTER },
  ),
  people: people(
    { id: 'Penduduk', en: 'People' },
    { id: 'Orang yang hidup dan tinggal di rumah tangga itu', en: 'People who live in those households' },
    { better: 'neither', source: REGISTER },
  ),
  ranked: households(
    { id: 'Berdesil', en: 'Ranked' },
    { id: 'Rumah tangga yang sudah mempunyai desil resmi', en: 'Households with an official decile' },
    { of: 'households', better: 'more', source: DTSEN },
  ),
  ...byDecile,
  visited: households(
    { id: 'Dikunjungi', en: 'Visited' },
    { id: 'Rumah tangga dengan temuan lapangan', en: 'Households of which somebody found out at the home how they live' },
    { of: 'households', better: 'more', source: VISITS },
  ),
  verified_poor: households(
    { id: 'Miskin terverifikasi', en: 'Verified poor' },
    { id: 'Rumah tangga yang ditemukan miskin atau miskin ekstrem', en: 'Households found to be poor or extremely poor' },
    { of: 'visited', better: 'fewer', source: VISITS },
  ),
  found_extreme_poor: households(
    { id: 'Ditemukan miskin ekstrem', en: 'Found extremely poor' },
    { id: 'Rumah tangga yang ditemukan miskin ekstrem', en: 'Households found to be extremely poor' },
    { of: 'visited', better: 'fewer', source: VISITS },
  ),
  line_told: told('garis miskin ekstrem', 'the line of extreme poverty'),
  below_line: households(
    { id: 'Di bawah garis miskin ekstrem', en: 'Below the line of extreme poverty' },
    {
      id: 'Rumah tangga yang pengeluarannya di bawah garis yang berlaku pada hari itu',
      en: 'Households that spend less than the line in force that day',
    },
    { of: 'line_told', better: 'fewer', source: ANSWERS },
  ),
  fakir_told: told('fakir miskin', 'fakir miskin'),
  fakir_miskin: households(
    { id: 'Fakir miskin', en: 'Fakir miskin' },
    { id: 'Rumah tangga yang fakir miskin menurut jawabannya', en: 'Households that are fakir miskin by their answers' },
    { of: 'fakir_told', better: 'fewer', source: ANSWERS },
  ),
  toilet_told: told('jamban', 'the toilet'),
  no_toilet: households(
    { id: 'Tanpa jamban sendiri', en: 'Without a toilet of their own' },
    { id: 'Rumah tangga tanpa jamban sendiri menurut jawabannya', en: 'Households without a toilet of their own by their answers' },
    { of: 'toilet_told', better: 'fewer', source: ANSWERS },
  ),
  house_told: told('kelayakan rumah', 'the house'),
  unfit_house: households(
    { id: 'Rumah tidak layak huni', en: 'Unfit house' },
    { id: 'Rumah tangga di rumah tidak layak huni menurut jawabannya', en: 'Households in an unfit house by their answers' },
    { of: 'house_told', better: 'fewer', source: ANSWERS },
  ),
  water_told: told('air minum', 'the drinking water'),
  surface_water: households(
    { id: 'Air minum dari sungai', en: 'Surface water' },
    {
      id: 'Rumah tangga yang minum air sungai atau air permukaan menurut jawabannya',
      en: 'Households that drink from a river or other surface water by their answers',
    },
    { of: 'water_told', better: 'fewer', source: ANSWERS },
  ),
  power_told: told('listrik', 'the electricity'),
  no_power: households(
    { id: 'Tanpa listrik', en: 'Without electricity' },
    { id: 'Rumah tangga tanpa listrik menurut jawabannya', en: 'Households without electricity by their answers' },
    { of: 'power_told', better: 'fewer', source: ANSWERS },
  ),
  floor_told: told('lantai', 'the floor'),
  earth_floor: households(
    { id: 'Lantai tanah', en: 'Earth floor' },
    { id: 'Rumah tangga berlantai tanah menurut jawabannya', en: 'Households on a floor of earth by their answers' },
    { of: 'floor_told', better: 'fewer', source: ANSWERS },
  ),
  wrse_told: told('perempuan rawan sosial ekonomi', 'women who may be WRSE'),
  wrse: households(
    { id: 'WRSE', en: 'WRSE' },
    {
      id: 'Rumah tangga dengan perempuan rawan sosial ekonomi menurut jawabannya',
      en: 'Households with a socio-economically vulnerable woman by their answers',
    },
    { of: 'wrse_told', better: 'fewer', source: ANSWERS },
  ),
  reached_by_centre: households(
    { id: 'Menerima dari pusat', en: 'Reached by the centre' },
    { id: 'Rumah tangga yang menerima program berdana APBN', en: 'Households that receive a programme of the state’s money' },
    { of: 'households', better: 'neither', source: REGISTER },
  ),
  reached_by_regency: households(
    { id: 'Menerima dari kabupaten', en: 'Reached by the regency' },
    { id: 'Rumah tangga yang menerima program berdana APBD', en: 'Households that receive a programme of the regency’s money' },
    { of: 'households', better: 'neither', source: REGISTER },
  ),
  reached_by_village: households(
    { id: 'Menerima dari desa', en: 'Reached by the village' },
    { id: 'Rumah tangga yang menerima program berdana Dana Desa', en: 'Households that receive a programme of the village fund' },
    { of: 'households', better: 'neither', source: REGISTER },
  ),
  reached_by_none: households(
    { id: 'Tidak menerima apa pun', en: 'Reached by nobody' },
    { id: 'Rumah tangga yang tidak menerima program apa pun', en: 'Households that receive no programme at all' },
    { of: 'households', better: 'neither', source: REGISTER },
  ),
  gap: households(
    { id: 'Celah bantuan', en: 'Gap' },
    {
      id: 'Rumah tangga miskin terverifikasi tanpa bantuan yang menutup celah',
      en: 'Verified poor households without any aid that closes the gap',
    },
    { of: 'verified_poor', better: 'fewer', source: CRITERIA },
  ),
  extreme_poor_unaided: households(
    { id: 'Miskin ekstrem tanpa bantuan', en: 'Extremely poor without aid' },
    {
      id: 'Rumah tangga yang ditemukan miskin ekstrem tanpa bantuan yang menutup celah',
      en: 'Households found to be extremely poor without any aid that closes the gap',
    },
    { of: 'found_extreme_poor', better: 'fewer', source: CRITERIA },
  ),
  below_line_unaided: households(
    { id: 'Di bawah garis tanpa bantuan', en: 'Below the line without aid' },
    {
      id: 'Rumah tangga di bawah garis miskin ekstrem tanpa bantuan yang menutup celah',
      en: 'Households below the line of extreme poverty without any aid that closes the gap',
    },
    { of: 'below_line', better: 'fewer', source: CRITERIA },
  ),
  recipients: standings(
    { id: 'Penerima', en: 'Recipients' },
    { id: 'Penerima semua program, satu kali tiap program', en: 'Recipients of all programmes, once for each programme' },
    { better: 'neither', source: REGISTER },
  ),
  inclusion_errors: standings(
    { id: 'Salah sasaran: menerima', en: 'Inclusion errors' },
    { id: 'Penerima yang tidak memenuhi syarat programnya', en: 'Recipients whom the programme’s criteria don’t fit' },
    { of: 'recipients', better: 'fewer', source: CRITERIA },
  ),
  eligible: standings(
    { id: 'Memenuhi syarat', en: 'Eligible' },
    {
      id: 'Yang memenuhi syarat program, satu kali tiap program',
      en: 'Whom a programme’s criteria fit, once for each programme',
    },
    { better: 'neither', source: CRITERIA },
  ),
  exclusion_errors: standings(
    { id: 'Salah sasaran: terlewat', en: 'Exclusion errors' },
    { id: 'Yang memenuhi syarat program dan tidak menerimanya', en: 'Whom a programme’s criteria fit and it does not reach' },
    { of: 'eligible', better: 'fewer', source: CRITERIA },
  ),
  disabled: people(
    { id: 'Penyandang disabilitas', en: 'People with a disability' },
    { id: 'Orang yang disabilitasnya tercatat', en: 'People of whom a disability is recorded' },
    { of: 'people', better: 'neither', source: REGISTER },
  ),
  elderly_alone: households(
    { id: 'Lansia sendirian', en: 'Elderly alone' },
    { id: 'Rumah tangga yang hanya berisi satu orang lanjut usia', en: 'Households of one elderly person by themselves' },
    { of: 'households', better: 'neither', source: 'UU 13/1998' },
  ),
  pregnant: people(
    { id: 'Ibu hamil', en: 'Pregnant' },
    { id: 'Perempuan yang kehamilannya tercatat', en: 'Women of whom a pregnancy is recorded' },
    { of: 'people', better: 'neither', source: REGISTER },
  ),
  school_age_told: people(
    { id: 'Usia sekolah, kegiatan tercatat', en: 'Of school age, occupation recorded' },
    { id: 'Anak usia sekolah yang pekerjaannya tercatat', en: 'Children of school age of whom an occupation is recorded' },
    { better: 'neither', source: REGISTER },
  ),
  out_of_school: people(
    { id: 'Tidak bersekolah', en: 'Out of school' },
    { id: 'Anak usia sekolah yang tercatat bukan pelajar', en: 'Children of school age recorded as no pupil' },
    { of: 'school_age_told', better: 'fewer', source: REGISTER },
  ),
  ...besideIndicators,
} as const satisfies Readonly<Record<string, Definition>>;

export type IndicatorCode = keyof typeof indicators;
export const indicatorCodes = Object.keys(indicators) as IndicatorCode[];

/** One of them, with its code. */
export interface Indicator extends Omit<Definition, 'of'> {
  readonly code: IndicatorCode;
  readonly of?: IndicatorCode;
}

export const indicatorOf = (code: IndicatorCode): Indicator => ({ code, ...(indicators[code] as Omit<Indicator, 'code'>) });

import type { AidSummary } from '../household/aid-summary.ts';
import type { DerivedFinding } from '../household/seen-shapes.ts';
import type { Member } from '../household/shapes.ts';
import { findDistrict, findVillage } from '../region/region.ts';
import type { Day } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import { dayInWords } from '../shared/written-date.ts';
import type { Range } from './criteria.ts';
import type { Answer } from './kleene.rules.ts';
import type { OccupationKind } from './occupation.rules.ts';

/** The words in which criteria are told, as forms and cards in Indonesia use them, and in English. */

export const say = (id: string, en: string): Message => ({ id, en });

export const listed = (messages: readonly Message[], separator = ', '): Message =>
  say(messages.map(({ id }) => id).join(separator), messages.map(({ en }) => en).join(separator));

/** One of them: `a, b atau c`. */
export function oneOf(messages: readonly Message[]): Message {
  const last = messages.at(-1) ?? say('', '');
  if (messages.length < 2) return last;
  const before = listed(messages.slice(0, -1));
  return say(`${before.id} atau ${last.id}`, `${before.en} or ${last.en}`);
}

export const capital = ({ id, en }: Message): Message => say(upper(id), upper(en));
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export function date(day: Day): Message {
  const [year, month, ofMonth] = day.split('-').map(Number);
  return say(dayInWords(day), `${ofMonth} ${months[(month ?? 1) - 1]} ${year}`);
}

/** `1–4`, `paling sedikit 3`, `paling banyak 5`. */
export function range({ min, max }: Range): Message {
  if (min !== undefined && max !== undefined) return min === max ? say(`${min}`, `${min}`) : say(`${min}–${max}`, `${min} to ${max}`);
  return min === undefined ? say(`paling banyak ${max}`, `at most ${max}`) : say(`paling sedikit ${min}`, `at least ${min}`);
}

/** A kecamatan or a village by its name; the code where there is no such place. */
export function place(code: string): Message {
  const district = findDistrict(code);
  if (district) return say(`Kecamatan ${district.name}`, `Kecamatan ${district.name}`);
  const village = findVillage(code);
  if (!village) return say(code, code);
  const kind = village.kind === 'desa' ? 'Desa' : 'Kelurahan';
  return say(`${kind} ${village.name}`, `${kind} ${village.name}`);
}

type Words<V extends string> = Readonly<Record<V, Message>>;
type Known<F extends keyof Member> = NonNullable<Member[F]>;

export const sexes: Words<Member['sex']> = { male: say('laki-laki', 'male'), female: say('perempuan', 'female') };

export const relationWords: Words<Member['relation']> = {
  head: say('kepala keluarga', 'head of the household'),
  husband: say('suami', 'husband'),
  wife: say('istri', 'wife'),
  child: say('anak', 'child'),
  child_in_law: say('menantu', 'child-in-law'),
  grandchild: say('cucu', 'grandchild'),
  parent: say('orang tua', 'parent'),
  parent_in_law: say('mertua', 'parent-in-law'),
  other_kin: say('famili lain', 'other kin'),
  helper: say('pembantu', 'helper'),
  other: say('anggota lain', 'other member'),
};

export const maritalWords: Words<Known<'marital'>> = {
  single: say('belum kawin', 'single'),
  married: say('kawin', 'married'),
  divorced: say('cerai hidup', 'divorced'),
  widowed: say('cerai mati', 'widowed'),
};

export const disabilityWords: Words<Known<'disability'>> = {
  physical: say('disabilitas fisik', 'physically disabled'),
  blind: say('disabilitas netra', 'blind'),
  deaf_mute: say('disabilitas rungu/wicara', 'deaf or mute'),
  mental: say('disabilitas mental', 'mentally disabled'),
  physical_and_mental: say('disabilitas fisik dan mental', 'physically and mentally disabled'),
  other: say('disabilitas lainnya', 'disabled otherwise'),
  none: say('tanpa disabilitas', 'not disabled'),
};

export const educationWords: Words<Known<'education'>> = {
  never: say('tidak/belum sekolah', 'no schooling'),
  primary_unfinished: say('belum tamat SD', 'primary school unfinished'),
  primary: say('tamat SD', 'primary school'),
  junior: say('tamat SMP', 'junior secondary school'),
  senior: say('tamat SMA', 'senior secondary school'),
  diploma_2: say('D1/D2', 'diploma I/II'),
  diploma_3: say('D3', 'diploma III'),
  bachelor: say('S1', 'bachelor’s degree'),
  master: say('S2', 'master’s degree'),
  doctor: say('S3', 'doctorate'),
};

export const findingWords: Words<'extreme_poor' | 'poor' | 'vulnerable' | 'not_poor'> = {
  extreme_poor: say('miskin ekstrem', 'extremely poor'),
  poor: say('miskin', 'poor'),
  vulnerable: say('rentan miskin', 'vulnerable'),
  not_poor: say('tidak miskin', 'not poor'),
};

export const derivedWords: Words<DerivedFinding> = {
  fakir_miskin: say('fakir miskin', 'very poor'),
  extreme_poor: say('miskin ekstrem menurut belanja', 'extremely poor by what is spent'),
  wrse: say('ada perempuan rawan sosial ekonomi', 'a socio-economically vulnerable woman'),
  no_toilet: say('tidak punya jamban sendiri', 'no toilet of its own'),
  unfit_house: say('rumah tidak layak huni', 'a house not fit to live in'),
  surface_water: say('minum air sungai atau air permukaan', 'drinking water from a river or other surface water'),
  no_power: say('tanpa listrik', 'no electricity'),
  earth_floor: say('lantai tanah', 'a floor of earth'),
};

export const answerWords: Words<Answer> = { yes: say('ya', 'yes'), no: say('tidak', 'no'), unknown: say('belum diketahui', 'unknown') };

export const fundWords: Words<AidSummary['fund']> = {
  apbn: say('APBN', 'the state budget (APBN)'),
  apbd: say('APBD', 'the regency’s budget (APBD)'),
  village_fund: say('Dana Desa', 'the village fund (Dana Desa)'),
};

export const stateWords: Words<AidSummary['state']> = {
  proposed: say('diusulkan', 'proposed'),
  verified: say('diverifikasi', 'verified'),
  approved: say('disetujui', 'approved'),
  active: say('aktif', 'active'),
  suspended: say('ditangguhkan', 'suspended'),
  ended: say('berakhir', 'ended'),
};

export const occupiedWords = {
  pupil: say('bersekolah', 'at school'),
  working: say('bekerja', 'working'),
  neither: say('tidak bekerja', 'not working'),
} as const;

export const occupationWords: Words<OccupationKind> = {
  civil_servant: say('ASN/PNS', 'a civil servant'),
  military: say('anggota TNI', 'in the armed forces (TNI)'),
  police: say('anggota Polri', 'in the police (Polri)'),
  state_company: say('karyawan BUMN/BUMD', 'employed by a state company (BUMN, BUMD)'),
  village_office: say('kepala atau perangkat desa', 'in village office'),
};

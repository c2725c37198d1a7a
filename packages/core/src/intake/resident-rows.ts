import type { Numbers } from '../household/household.ts';
import { disabilities, educations, type Household, type Member, maritalStates, relations } from '../household/shapes.ts';
import { codeOfOccupation } from './occupations.ts';

/** A household as rows of a village's register, as OpenSID takes them and as they are read back. No I/O, no clock. */

/** What may be taken out: codes under OpenSID's names, or words under plain ones. */
export const exportLayouts = ['opensid', 'plain'] as const;
export type ExportLayout = (typeof exportLayouts)[number];

export type ExportCell = string | number | undefined;

/** OpenSID's columns, in its order; those that the register holds nothing for are empty. */
const openSid = `alamat dusun rw rt nama no_kk nik sex tempatlahir tanggallahir agama_id pendidikan_kk_id pendidikan_sedang_id pekerjaan_id
  status_kawin kk_level warganegara_id ayah_nik nama_ayah ibu_nik nama_ibu golongan_darah_id akta_lahir dokumen_pasport tanggal_akhir_paspor
  dokumen_kitas akta_perkawinan tanggalperkawinan akta_perceraian tanggalperceraian cacat_id cara_kb_id hamil ktp_el status_rekam
  alamat_sekarang status_dasar suku tag_id_card id_asuransi no_asuransi lat lng`.split(/\s+/);
const plain = [
  ...['Nomor KK', 'NIK', 'Nomor sementara', 'Nama', 'Hubungan', 'Jenis kelamin', 'Tempat lahir', 'Tanggal lahir', 'Status kawin'],
  ...['Pendidikan', 'Pekerjaan', 'Disabilitas', 'Status dasar', 'Alamat', 'Dusun', 'RT', 'RW', 'Desil', 'Program'],
];

export const exportColumnsOf = (layout: ExportLayout): readonly string[] => (layout === 'opensid' ? openSid : plain);

const lifeCodes: Record<Member['life'], number> = { alive: 1, dead: 2, moved: 3, lost: 4, away: 6, invalid: 9 };
const lifeWords: Record<Member['life'], string> = {
  ...{ alive: 'HIDUP', dead: 'MATI', moved: 'PINDAH' },
  ...{ lost: 'HILANG', away: 'PERGI', invalid: 'TIDAK VALID' },
};
const words = {
  relation: 'KEPALA KELUARGA,SUAMI,ISTRI,ANAK,MENANTU,CUCU,ORANGTUA,MERTUA,FAMILI LAIN,PEMBANTU,LAINNYA'.split(','),
  marital: 'BELUM KAWIN,KAWIN,CERAI HIDUP,CERAI MATI'.split(','),
  education: [
    ...['TIDAK / BELUM SEKOLAH', 'BELUM TAMAT SD/SEDERAJAT', 'TAMAT SD / SEDERAJAT', 'SLTP/SEDERAJAT', 'SLTA / SEDERAJAT'],
    ...['DIPLOMA I / II', 'AKADEMI/ DIPLOMA III/S. MUDA', 'DIPLOMA IV/ STRATA I', 'STRATA II', 'STRATA III'],
  ],
  disability: [
    ...['CACAT FISIK', 'CACAT NETRA/BUTA', 'CACAT RUNGU/WICARA', 'CACAT MENTAL/JIWA', 'CACAT FISIK DAN MENTAL', 'CACAT LAINNYA'],
    'TIDAK CACAT',
  ],
} as const;

const placeIn = (list: readonly string[], value: string | undefined): number | undefined =>
  value === undefined ? undefined : list.indexOf(value) + 1;
const wordOf = (among: readonly string[], list: readonly string[], value: string | undefined): string | undefined =>
  value === undefined ? undefined : among[list.indexOf(value)];

/** Who stands in is told as what their file called them, so that a file of the register says no more than the register knows. */
const relationOf = ({ relation, toldAs }: Member) => toldAs ?? relation;

/**
 * A row for each member, card by card and the head first. A number of the register's own is none, nor is one that is only claimed: it is told by
 * whoever holds it.
 */
export function exportRows(household: Household, numbers: Numbers, layout: ExportLayout): ExportCell[][] {
  const order = ({ card, ...member }: Member) => {
    const at = household.cards.findIndex(({ id }) => id === card);
    return [
      String(at).padStart(3, '0'),
      String(relations.indexOf(relationOf({ card, ...member }))).padStart(2, '0'),
      member.birthDate,
    ].join();
  };
  const members = household.members.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return members.map((member) => (layout === 'opensid' ? openSidRow : plainRow)(household, member, numbers));
}

const nikOf = ({ id, nik }: Member, { niks }: Numbers) => (nik?.claimed ? undefined : niks.get(id));
function kkOf({ cards }: Household, member: Member, { kks }: Numbers): string | undefined {
  const card = cards.find(({ id }) => id === member.card);
  return card && card.temporary === undefined && !card.number.claimed ? kks.get(card.id) : undefined;
}
/** Where none is known, the register has a stroke. */
const streetOf = ({ address }: Household) => (address.street === '-' ? undefined : address.street);

function openSidRow(household: Household, member: Member, numbers: Numbers): ExportCell[] {
  const { address } = household;
  const cells: Record<string, ExportCell> = {
    alamat: streetOf(household),
    dusun: address.hamlet,
    rw: address.rw,
    rt: address.rt,
    nama: member.name,
    no_kk: kkOf(household, member, numbers),
    nik: nikOf(member, numbers),
    sex: member.sex === 'male' ? 1 : 2,
    tempatlahir: member.birthPlace,
    tanggallahir: member.birthDate,
    pendidikan_kk_id: placeIn(educations, member.education),
    pekerjaan_id: member.occupation === undefined ? undefined : codeOfOccupation(member.occupation),
    status_kawin: placeIn(maritalStates, member.marital),
    kk_level: placeIn(relations, relationOf(member)),
    cacat_id: placeIn(disabilities, member.disability),
    hamil: member.pregnant === undefined ? undefined : member.pregnant ? 1 : 2,
    status_dasar: lifeCodes[member.life],
    lat: address.geotag?.latitude,
    lng: address.geotag?.longitude,
  };
  return openSid.map((column) => cells[column]);
}

const plainRow = (household: Household, member: Member, numbers: Numbers): ExportCell[] => [
  kkOf(household, member, numbers),
  nikOf(member, numbers),
  member.temporary,
  member.name,
  wordOf(words.relation, relations, relationOf(member)),
  member.sex === 'male' ? 'LAKI-LAKI' : 'PEREMPUAN',
  member.birthPlace,
  member.birthDate,
  wordOf(words.marital, maritalStates, member.marital),
  wordOf(words.education, educations, member.education),
  member.occupation,
  wordOf(words.disability, disabilities, member.disability),
  lifeWords[member.life],
  streetOf(household),
  household.address.hamlet,
  household.address.rt,
  household.address.rw,
  household.officialDecile?.decile,
  household.aid
    .filter(({ member: of, state }) => state === 'active' && (of === undefined || of === member.id))
    .map(({ name }) => name)
    .join('; '),
];

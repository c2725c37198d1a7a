import { disabilities, educations, type MemberInput, maritalStates, relations } from '@puskesos/core/household/shapes';
import { occupationOf } from '@puskesos/core/intake/occupations';
import type { SyntheticFamily } from './family.ts';
import { diceFor } from './random.ts';

/** The columns of a village's register as OpenSID exports it, in its order. */
export const residentColumns = [
  ...['alamat', 'dusun', 'rw', 'rt', 'nama', 'no_kk', 'nik', 'sex', 'tempatlahir', 'tanggallahir', 'agama_id', 'pendidikan_kk_id'],
  ...['pendidikan_sedang_id', 'pekerjaan_id', 'status_kawin', 'kk_level', 'warganegara_id', 'ayah_nik', 'nama_ayah', 'ibu_nik'],
  ...['nama_ibu', 'golongan_darah_id', 'akta_lahir', 'dokumen_pasport', 'tanggal_akhir_paspor', 'dokumen_kitas', 'akta_perkawinan'],
  ...['tanggalperkawinan', 'akta_perceraian', 'tanggalperceraian', 'cacat_id', 'cara_kb_id', 'hamil', 'ktp_el', 'status_rekam'],
  ...['alamat_sekarang', 'status_dasar', 'suku', 'tag_id_card', 'id_asuransi', 'no_asuransi', 'lat', 'lng'],
] as const;

export type ResidentCell = string | number | undefined;

const lifeCodes: Record<MemberInput['life'], number> = { alive: 1, dead: 2, moved: 3, lost: 4, away: 6, invalid: 9 };
const codeByOccupation = new Map(Array.from({ length: 89 }, (_, index) => [occupationOf(index + 1), index + 1]));
const place = (list: readonly string[], value: string | undefined): number | undefined =>
  value === undefined ? undefined : list.indexOf(value) + 1;

/** `pendidikan_sedang_id`: 1 not yet, 4 primary, 6 junior, 7 senior, 11 university, 18 not at school. */
function schoolNow({ occupation, education }: MemberInput): number {
  if (occupation === occupationOf(3)) return { primary_unfinished: 4, primary: 6, junior: 7 }[education as string] ?? 11;
  return education === 'never' && occupation === occupationOf(1) ? 1 : 18;
}

/**
 * The rows of one family, each with a cell for every one of `residentColumns`: codes as numbers, NIK, KK, RT and RW as text, days as ISO
 * text, an empty cell where nothing is known.
 */
export function residentRows(family: SyntheticFamily): ResidentCell[][] {
  const { address, members, culture, kk, aid } = family;
  const dice = diceFor('residents', kk);
  const faith = culture === 'Dayak' ? dice.pick([2, 3]) : dice.chance(0.03) ? 2 : 1;
  const parents = members.filter(({ relation }) => relation === 'head' || relation === 'wife' || relation === 'husband');
  const father = parents.find(({ sex }) => sex === 'male');
  const mother = parents.find(({ sex }) => sex === 'female');

  return members.map((member, index) => {
    const ofThem = member.relation === 'child';
    const insured = aid.some((one) => one.program === 'pbi-jk' && one.member === index);
    const cells: { readonly [K in (typeof residentColumns)[number]]?: ResidentCell } = {
      alamat: address.street,
      dusun: address.hamlet,
      rw: address.rw,
      rt: address.rt,
      nama: member.name,
      no_kk: kk,
      nik: member.nik,
      sex: member.sex === 'male' ? 1 : 2,
      tempatlahir: member.birthPlace,
      tanggallahir: member.birthDate,
      agama_id: faith,
      pendidikan_kk_id: place(educations, member.education),
      pendidikan_sedang_id: schoolNow(member),
      pekerjaan_id: codeByOccupation.get(member.occupation),
      status_kawin: place(maritalStates, member.marital),
      kk_level: place(relations, member.relation),
      warganegara_id: 1,
      ayah_nik: ofThem ? father?.nik : undefined,
      nama_ayah: ofThem ? father?.name : undefined,
      ibu_nik: ofThem ? mother?.nik : undefined,
      nama_ibu: ofThem ? mother?.name : undefined,
      golongan_darah_id: dice.pick([1, 2, 3, 4, 13]),
      cacat_id: place(disabilities, member.disability),
      hamil: member.pregnant === undefined ? undefined : member.pregnant ? 1 : 2,
      alamat_sekarang: address.street,
      status_dasar: lifeCodes[member.life],
      suku: culture,
      id_asuransi: insured ? 2 : 1,
      lat: address.geotag?.latitude,
      lng: address.geotag?.longitude,
    };
    return residentColumns.map((column) => cells[column]);
  });
}

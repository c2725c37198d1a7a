import type { Message } from '../shared/error.ts';
import type { aidStates, endings } from './aid-shapes.ts';

type AidState = (typeof aidStates)[number];
type Ending = (typeof endings)[number];

/**
 * What a citizen is told of their enrollment: where it stands and what to do next, without a name, a number or an officer's own words.
 * The words about recipients stand on the public list too, where it may be a neighbour who reads them.
 */

const ofState: Record<Exclude<AidState, 'ended'>, Message> = {
  proposed: {
    id: 'Usulan Anda sudah dicatat dan menunggu pemeriksaan Puskesos di rumah Anda. Usul tidak dipungut biaya.',
    en: 'Your proposal is recorded and waits for Puskesos to visit your home. Proposing costs nothing.',
  },
  verified: {
    id: 'Data Anda sudah diperiksa. Usulan menunggu persetujuan Dinas Sosial; penerima dipilih menurut kebutuhan dan kuota.',
    en: 'Your data has been checked. The proposal waits for Dinas Sosial; recipients are chosen by need and quota.',
  },
  approved: {
    id: 'Disetujui sebagai penerima. Tunggu jadwal penyaluran dari desa atau kelurahan.',
    en: 'Approved as a recipient. Wait for the village to announce the day of delivery.',
  },
  active: {
    id: 'Penerima aktif. Bila bantuan tidak sampai, laporkan ke Puskesos di desa atau kelurahan.',
    en: 'An active recipient. If the aid does not arrive, tell the Puskesos of the village.',
  },
  suspended: {
    id: 'Bantuan ditangguhkan sementara. Tanyakan sebabnya dan cara melanjutkannya di Puskesos desa atau kelurahan.',
    en: 'The aid is suspended for now. Ask the Puskesos of the village why, and how it can go on.',
  },
};

const ofEnding: Record<Ending, Message> = {
  graduated: {
    id: 'Bantuan Anda selesai karena keadaan keluarga sudah membaik. Bila keadaan berubah, usulkan lagi di Puskesos.',
    en: 'Your aid has ended because your family’s situation improved. Should it change, propose again at the Puskesos.',
  },
  moved: {
    id: 'Bantuan Anda selesai karena pindah dari wilayah program. Laporkan alamat baru ke desa atau kelurahan tujuan untuk diusulkan di sana.',
    en: 'Your aid has ended because you moved out of the programme’s area. Report to your new village to be proposed there.',
  },
  died: {
    id: 'Bantuan ini selesai karena penerimanya meninggal dunia. Kami turut berduka; keluarga dapat diusulkan lagi di Puskesos.',
    en: 'This aid has ended because its recipient died. Our condolences; the family may be proposed again at the Puskesos.',
  },
  ineligible: {
    id: 'Bantuan Anda selesai karena tidak lagi memenuhi syarat program. Bila menurut Anda keliru, sampaikan ke Puskesos untuk diperiksa ulang.',
    en: 'Your aid has ended because the programme’s criteria are no longer met. If you think this is wrong, ask the Puskesos to check again.',
  },
  replaced: {
    id: 'Tempat Anda dalam program digantikan penerima lain. Tanyakan sebabnya di Puskesos; bila keliru, mintalah diperiksa ulang.',
    en: 'Your place in the programme went to another recipient. Ask the Puskesos why; if it is wrong, ask for it to be checked again.',
  },
  rejected: {
    id: 'Usulan Anda tidak disetujui. Tanyakan sebabnya di Puskesos; bila keadaan berubah atau ada data yang keliru, usulkan lagi.',
    en: 'Your proposal was not approved. Ask the Puskesos why; if your situation changes or data is wrong, propose again.',
  },
  carried_over: {
    id: 'Bantuan ini diteruskan dalam data keluarga yang baru. Tanyakan ke Puskesos bila belum terlihat di sana.',
    en: 'This aid goes on in the family’s new record. Ask the Puskesos if it is not to be seen there.',
  },
  merged: {
    id: 'Bantuan ini tercatat dua kali untuk satu keluarga dan kini berjalan satu kali. Bila menurut Anda keliru, sampaikan ke Puskesos.',
    en: 'This aid was recorded twice for one family and now goes on once. If you think this is wrong, tell the Puskesos.',
  },
  taken_back: {
    id: 'Nama Anda pernah tercatat dalam program ini karena berkas yang keliru, dan itu sudah dibatalkan. Bila menurut Anda keliru, sampaikan ke Puskesos.',
    en: 'You were entered into this programme by a wrong file, and that was taken back. If you think this is wrong, tell the Puskesos.',
  },
  withdrawn: {
    id: 'Kepesertaan dihentikan atas permintaan Anda. Anda dapat diusulkan lagi di Puskesos.',
    en: 'It was ended at your request. You may be proposed again at the Puskesos.',
  },
};

const unstatedEnding: Message = {
  id: 'Kepesertaan Anda dalam program ini sudah selesai. Tanyakan ke Puskesos bila ada yang keliru.',
  en: 'Your time in this programme has ended. Ask the Puskesos if anything is wrong.',
};

/** The words for whoever stands so; of an ending whose reason was not recorded, that it ended. */
export function messageFor({ state, ending }: { readonly state: AidState; readonly ending?: Ending | undefined }): Message {
  if (state !== 'ended') return ofState[state];
  return ending ? ofEnding[ending] : unstatedEnding;
}

import type { Message } from '../shared/error.ts';
import { monthInWords } from '../shared/written-date.ts';
import type { Proposal, ProposalState } from './shapes.ts';
import type { WindowStatus } from './window.rules.ts';

/** What a family is told of its proposal: where it stands and what to do, without a name or an officer's own words but those meant for them. */

const ofState: Readonly<Record<ProposalState, Message>> = {
  proposed: {
    id: 'Usulan Anda sudah dicatat. Petugas memeriksa kelengkapannya sebelum masuk daftar awal. Usul tidak dipungut biaya.',
    en: 'Your proposal is recorded. It is looked through before it goes on the first list. Proposing costs nothing.',
  },
  listed: {
    id: 'Keluarga Anda ada di daftar awal dan akan dibahas dalam musyawarah desa atau kelurahan.',
    en: 'Your family is on the first list, which the village will deliberate on.',
  },
  agreed: {
    id: 'Musyawarah menyepakati usulan Anda. Petugas Puskesos akan berkunjung; siapkan KTP dan Kartu Keluarga.',
    en: 'The village agreed on your proposal. A Puskesos officer will visit; keep identity cards and the family card at hand.',
  },
  verified: {
    id: 'Rumah Anda sudah dikunjungi. Data diperiksa Dinas Sosial.',
    en: 'Your home has been visited. Dinas Sosial is checking the data.',
  },
  checked: {
    id: 'Data Anda lolos pemeriksaan dan menunggu pengesahan Bupati.',
    en: 'Your data passed the check and waits for the Bupati to ratify it.',
  },
  ratified: {
    id: 'Usulan disahkan Bupati dan menunggu dikirim ke Kementerian Sosial.',
    en: 'The Bupati ratified the proposal; it waits to be sent to the ministry.',
  },
  sent: {
    id: 'Usulan sudah dikirim ke Kementerian Sosial dan menunggu keputusan Menteri.',
    en: 'The proposal was sent to the ministry and waits for the Minister’s decision.',
  },
  accepted: {
    id: 'Usulan ditetapkan. Tercatat belum berarti menerima bantuan: penerima dipilih menurut kebutuhan dan kuota.',
    en: 'The proposal was accepted. Being listed does not mean aid: recipients are chosen by need and quota.',
  },
  rejected: {
    id: 'Usulan tidak diterima.',
    en: 'The proposal was not accepted.',
  },
  withdrawn: {
    id: 'Usulan dicabut. Anda dapat diusulkan lagi di Puskesos.',
    en: 'The proposal was withdrawn. You may be proposed again at the Puskesos.',
  },
};

export function messageFor(
  { state, reason, next }: Pick<Proposal, 'state' | 'reason' | 'next'>,
  { window, missed }: WindowStatus,
): Message {
  const told = ofState[state];
  if (state === 'rejected') {
    return {
      id: [told.id, reason && `Alasan: ${reason}.`, next && `Yang dapat dilakukan: ${next}.`].filter(Boolean).join(' '),
      en: [told.en, reason && `Reason: ${reason}.`, next && `What can be done: ${next}.`].filter(Boolean).join(' '),
    };
  }
  if (missed.length === 0 || !window || state === 'withdrawn') return told;
  const months = missed.join(', ');
  return {
    id: `${told.id} Usulan melewati masa pengusulan ${missed.map(monthInWords).join(', ')} dan ikut masa pengusulan ${monthInWords(window.month)}.`,
    en: `${told.en} It missed the window of ${months} and goes in that of ${window.month}.`,
  };
}

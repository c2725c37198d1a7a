import { regency } from '../regency/regency.ts';
import type { Message } from '../shared/error.ts';
import { monthInWords } from '../shared/written-date.ts';
import type { Ending, HandOver, Proposal, ProposalState, Purse } from './shapes.ts';
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
    id: `Data Anda lolos pemeriksaan dan menunggu pengesahan ${regency.head}.`,
    en: `Your data passed the check and waits for the ${regency.head} to ratify it.`,
  },
  ratified: {
    id: `Usulan disahkan ${regency.head} dan menunggu dikirim ke Kementerian Sosial.`,
    en: `The ${regency.head} ratified the proposal; it waits to be sent to the ministry.`,
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

/** What is said otherwise where the ministry does not decide. */
const ofRoad: Readonly<Record<Purse, Partial<Record<ProposalState, Message>>>> = {
  apbn: {},
  apbd: {
    checked: {
      id: 'Data Anda lolos pemeriksaan dan menunggu keputusan daerah (SK) tentang penerima bantuan APBD.',
      en: 'Your data passed the check and waits for the regency’s decree on who receives aid from its own budget (APBD).',
    },
  },
  village_fund: {
    verified: {
      id: 'Rumah Anda sudah dikunjungi. Usulan menunggu keputusan kepala desa tentang penerima dari Dana Desa.',
      en: 'Your home has been visited. The proposal waits for the head of the village to decide on who receives from the village fund.',
    },
  },
};

const ofLead: Readonly<Record<NonNullable<Proposal['led']>['as'], Message>> = {
  recipient: {
    id: 'Usulan ditetapkan dan keluarga Anda disetujui sebagai penerima. Penyaluran diberitahukan oleh Puskesos.',
    en: 'The proposal was accepted and your family approved as a recipient. The Puskesos will tell you of the delivery.',
  },
  waiting: {
    id: 'Usulan ditetapkan dan keluarga Anda masuk daftar tunggu, karena saat ditetapkan kuota atau anggarannya belum cukup. Tanyakan perkembangannya di Puskesos.',
    en: 'The proposal was accepted and your family put on the waiting list, as places or money did not suffice then. Ask the Puskesos how it goes on.',
  },
  ministry: {
    id: 'Usulan ditetapkan. Tercatat belum berarti menerima bantuan: penerima dipilih Kementerian Sosial menurut kebutuhan dan kuota.',
    en: 'The proposal was accepted. Being listed does not mean aid: the ministry chooses recipients by need and quota.',
  },
  already: { id: 'Usulan ditetapkan. Bantuan itu sudah Anda terima.', en: 'The proposal was accepted. You receive that aid already.' },
};

/** What is told beside it of whoever moved. */
const ofMove: Readonly<Record<HandOver, Message>> = {
  along: { id: 'Usulan ikut pindah ke desa atau kelurahan Anda yang baru.', en: 'The proposal came along to your new village.' },
  revisit: {
    id: 'Karena Anda pindah, petugas di tempat baru akan mengunjungi rumah yang baru.',
    en: 'As you moved, an officer of the new village will visit your new home.',
  },
  restart: {
    id: 'Karena Anda pindah, desa yang baru membahasnya dari awal: Dana Desa diputuskan tiap desa.',
    en: 'As you moved, your new village takes it up from the beginning: each village decides on its own fund.',
  },
  ended: {
    id: 'Anda pindah ke kelurahan, yang tidak memiliki Dana Desa. Tanyakan bantuan lain di Puskesos.',
    en: 'You moved to a kelurahan, which has no village fund. Ask the Puskesos for other aid.',
  },
};

/** What is said where nobody here took it back. */
const ofEnding: Readonly<Record<Ending, Message>> = {
  continued: {
    id: 'Usulan ini diteruskan di rumah tangga tempat Anda kini tercatat; tidak perlu diusulkan lagi.',
    en: 'This proposal goes on in the household that you are recorded in now; you need not be proposed again.',
  },
  nobody_left: {
    id: 'Usulan ditutup karena tidak ada lagi yang tinggal di rumah tangga ini. Bila keliru, laporkan ke Puskesos.',
    en: 'The proposal was closed, as nobody lives in this household any more. If that is wrong, tell the Puskesos.',
  },
  person_gone: {
    id: 'Usulan ditutup karena yang diusulkan tidak lagi tinggal di rumah tangga ini. Bila keliru, laporkan ke Puskesos.',
    en: 'The proposal was closed, as whom it is for lives in this household no more. If that is wrong, tell the Puskesos.',
  },
};

const wordsFor = (proposal: Told): Message => {
  const { state, led, ending } = proposal;
  if (state === 'withdrawn' && ending) return ofEnding[ending.by];
  return (state === 'accepted' && led && ofLead[led.as]) || ofRoad[proposal.purse][state] || ofState[state];
};

type Told = Pick<Proposal, 'state' | 'reason' | 'next' | 'purse' | 'led' | 'handedOver' | 'ending'>;

export function messageFor(proposal: Told, windows: WindowStatus): Message {
  const told = whereItStands(proposal, windows);
  const moved = proposal.handedOver && !proposal.ending && ofMove[proposal.handedOver.how];
  return moved ? { id: `${told.id} ${moved.id}`, en: `${told.en} ${moved.en}` } : told;
}

function whereItStands(proposal: Told, { window, missed }: WindowStatus): Message {
  const { state, reason, next } = proposal;
  const told = wordsFor(proposal);
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

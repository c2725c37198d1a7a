import { fact } from './aid-view.ts';
import { heading } from './answer-area.ts';
import { type Child, element } from './element.ts';
import { objectionsTo } from './own-objections.ts';
import type { LookedUp, OwnAid, OwnHousehold } from './own-shapes.ts';
import { deskView } from './place-words.ts';
import { count, dayInWords, fundWords, inBoth, instantInWords } from './words.ts';

/** What a household is told about itself, and how it objects to that. */

const stateWords = {
  PROPOSED: { id: 'Diusulkan', en: 'Proposed' },
  VERIFIED: { id: 'Sudah diperiksa', en: 'Checked' },
  APPROVED: { id: 'Disetujui', en: 'Approved' },
  ACTIVE: { id: 'Sedang menerima', en: 'Receiving' },
  SUSPENDED: { id: 'Ditunda', en: 'Suspended' },
  ENDED: { id: 'Berakhir', en: 'Ended' },
} satisfies Record<OwnAid['state'], Child>;

export function ownView({ household, ...told }: LookedUp, done: () => void): Node[] {
  const close = element(
    'button',
    { type: 'button', class: 'secondary' },
    { id: 'Selesai, hapus dari layar', en: 'Done, clear the screen' },
  );
  close.addEventListener('click', done);
  const words = element('p', {}, { id: told.told, en: told.toldEn });
  if (!household) return [heading({ id: 'Tidak ada data yang cocok', en: 'Nothing fits' }), words, close];
  return [
    heading({ id: 'Keluarga Anda', en: 'Your household' }),
    element('p', { class: 'dated' }, asOf(household)),
    words,
    ...(household.aid.length > 0
      ? [element('ul', { class: 'matches own' }, ...household.aid.map((aid) => aidCard(aid, household)))]
      : [element('p', {}, { id: 'Belum ada bantuan yang tercatat.', en: 'No aid is recorded.' })]),
    ...(household.hasMore
      ? [
          element(
            'p',
            { class: 'note' },
            { id: 'Masih ada yang sudah berakhir; tanyakan di Puskesos.', en: 'More has ended; ask at the Puskesos.' },
          ),
        ]
      : []),
    decileCard(household),
    objectionsTo(household).leftOut,
    deskView({
      where: { id: household.desk.where, en: household.desk.whereEn },
      hours: { id: household.desk.hours, en: household.desk.hoursEn },
    }),
    close,
  ];
}

const asOf = ({ asOf: instant, village }: OwnHousehold) => {
  const day = instantInWords(instant);
  return { id: `Tercatat per ${day.id} di ${village.name}`, en: `As recorded on ${day.en} in ${village.name}` };
};

function aidCard(aid: OwnAid, household: OwnHousehold): Node {
  const { program, state, since, isForOne, lastDelivery, period } = aid;
  return element(
    'li',
    { class: 'card match' },
    element('h3', {}, program.name),
    element('p', { class: `status ${state.toLowerCase()}` }, stateWords[state]),
    element('p', { class: 'meaning' }, { id: aid.told, en: aid.toldEn }),
    element(
      'dl',
      {},
      ...fact({ id: 'Sejak', en: 'Since' }, element('time', { datetime: since }, dayInWords(since))),
      ...fact({ id: 'Sumber dana', en: 'Paid by' }, fundWords[program.fund.toLowerCase() as keyof typeof fundWords]),
      ...(lastDelivery ? fact({ id: 'Penyaluran terakhir', en: 'Last delivery' }, deliveryWords(lastDelivery)) : []),
      ...(period ? fact({ id: 'Penyaluran berikut', en: 'Next delivery' }, periodWords(period)) : []),
      ...(isForOne ? fact({ id: 'Untuk', en: 'For' }, { id: 'satu orang', en: 'one person' }) : []),
    ),
    ...objectionsTo(household).about(aid),
  );
}

const deliveryWords = ({ on, rupiah, quantity, unit }: NonNullable<OwnAid['lastDelivery']>) => {
  const day = dayInWords(on);
  const money = rupiah === null ? undefined : count(rupiah);
  const goods = quantity === null ? undefined : count(quantity);
  return inBoth((language) =>
    [day[language], money && `Rp${money[language]}`, goods && `${goods[language]} ${unit ?? ''}`.trim()].filter(Boolean).join(' · '),
  );
};

const periodWords = ({ from, to }: NonNullable<OwnAid['period']>) => {
  const [first, last] = [dayInWords(from), dayInWords(to)];
  return inBoth((language) =>
    language === 'id'
      ? `antara ${first.id} dan ${last.id}; harinya diumumkan desa atau kelurahan`
      : `between ${first.en} and ${last.en}; the village announces the day`,
  );
};

function decileCard(household: OwnHousehold): Node {
  const { decile } = household;
  const day = decile && dayInWords(decile.date);
  return element(
    'div',
    { class: 'card match' },
    element(
      'h3',
      {},
      decile ? { id: `Desil ${decile.decile}`, en: `Decile ${decile.decile}` } : { id: 'Belum ada desil', en: 'No decile' },
    ),
    element(
      'p',
      { class: 'meaning' },
      decile && day
        ? {
            id: `Dari 1 (paling miskin) sampai 10, diterima dari kementerian per ${day.id} (${decile.source}). Kantor ini tidak menghitungnya.`,
            en: `From 1 (the poorest) to 10, received from the ministry as of ${day.en} (${decile.source}). This office does not compute it.`,
          }
        : {
            id: 'Kementerian belum memberikan peringkat untuk keluarga Anda.',
            en: 'The ministry has not ranked your household yet.',
          },
    ),
    objectionsTo(household).decile,
  );
}

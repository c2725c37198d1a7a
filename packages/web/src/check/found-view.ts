import type { NamedPlace } from '@puskesos/core/region/named';
import { linkTo } from './address.ts';
import { matchView } from './aid-view.ts';
import { heading } from './answer-area.ts';
import { element } from './element.ts';
import { suggestionForm } from './letters.ts';
import { datedView, decidedView } from './list-view.ts';
import type { VillageList } from './lists.ts';
import { matchesIn } from './looked-for.rules.ts';
import { askAt, calledInFull, deskToday, deskView } from './place-words.ts';
import { count, counted } from './words.ts';

/** Whom a name may mean, and what it means where it means nobody. */

interface Looked {
  readonly place: NamedPlace;
  readonly lists: readonly VillageList[];
  /** Villages without a list, and those whose list did not come. */
  readonly unpublished: readonly NamedPlace[];
  readonly missing: readonly NamedPlace[];
  /** Other adults who fit, as they are shown; undefined where they could not be asked for. */
  readonly adults: readonly Node[] | undefined;
}

export function foundView({ place, lists, unpublished, missing, adults }: Looked, name: string): Node[] {
  const { matches, more } = matchesIn(lists, name);
  const cards = [...matches.map((match) => matchView(match, place.kind === 'kecamatan')), ...(adults ?? [])];
  const [only] = lists;
  const isVillage = place.kind !== 'kecamatan';
  const about = [
    ...(isVillage && only
      ? datedView(only)
      : [element('p', { class: 'dated' }, counted(lists.length, 'daftar dicari', 'list searched', 'lists searched'))]),
    ...namesOf(unpublished, { id: 'Belum terbit', en: 'Not published yet' }),
    ...namesOf(missing, { id: 'Tidak termuat, coba lagi', en: 'Could not be loaded, try again' }),
    ...(adults ? [] : [element('p', { class: 'note' }, onlyHeads)]),
  ];
  const behind =
    isVillage && only
      ? [...(only.decided ? [decidedView(only.decided, place)] : []), deskView(deskToday(place)), suggestionForm(place.code)]
      : [];
  if (cards.length === 0) return [...notFound(place, about), ...behind];
  return [
    heading(
      more
        ? { id: `${count(cards.length).id} nama pertama yang cocok`, en: `The first ${count(cards.length).en} names that fit` }
        : counted(cards.length, 'nama cocok', 'name fits', 'names fit'),
    ),
    ...about,
    ...(more
      ? [
          element(
            'p',
            { class: 'note' },
            {
              id: 'Masih ada nama lain yang cocok. Ketik nama yang lebih lengkap agar hasilnya lebih tepat.',
              en: 'More names fit. Type the name more fully to narrow it down.',
            },
          ),
        ]
      : []),
    element('ul', { class: 'matches' }, ...cards),
    element(
      'p',
      { class: 'note' },
      {
        id: 'Nama disamarkan untuk melindungi warga, jadi orang lain yang namanya mirip bisa ikut tampil. Bila ragu atau ada yang keliru, sampaikan sanggahan, atau tanyakan ke Puskesos.',
        en: 'Names are masked to protect people, so others with a similar name may show too. If in doubt, or if something is wrong, object, or ask the Puskesos.',
      },
    ),
    ...behind,
  ];
}

const onlyHeads = {
  id: 'Tanpa sambungan, yang dicari hanya nama kepala keluarga.',
  en: 'Without a connection, only names of heads of families were looked for.',
};

const namesOf = (places: readonly NamedPlace[], title: { id: string; en: string }): Node[] => {
  const names = places.map(({ name }) => name).join(', ');
  return places.length > 0 ? [element('p', { class: 'note' }, { id: `${title.id}: ${names}.`, en: `${title.en}: ${names}.` })] : [];
};

function notFound(place: NamedPlace, about: readonly Node[]): Node[] {
  const [name, where] = [calledInFull(place), askAt(place)];
  return [
    heading({ id: 'Tidak ada nama yang cocok', en: 'No name fits' }),
    ...about,
    element(
      'p',
      {},
      {
        id: `Artinya: nama itu tidak ada dalam daftar penerima ${name} pada tanggal tersebut.`,
        en: `It means: that name is not on the list of recipients of ${name} of that day.`,
      },
    ),
    element(
      'p',
      {},
      {
        id: 'Bukan berarti keluarga itu tidak berhak atau usulannya ditolak. Usulan yang masih diproses belum tampil di sini.',
        en: 'It does not mean that the family has no right to aid or was refused. Proposals under way do not show here.',
      },
    ),
    element('h3', {}, { id: 'Yang dapat Anda lakukan', en: 'What you can do' }),
    element(
      'ol',
      {},
      element(
        'li',
        {},
        {
          id: 'Periksa ejaan, desa, dan nama kepala keluarga seperti tertulis di KK, lalu cek lagi.',
          en: 'Check the spelling, the village, and the name of the head of the family as on the card, then look again.',
        },
      ),
      element(
        'li',
        {},
        {
          id: 'Cek keluarga Anda sendiri dengan NIK dan tanggal lahir: juga yang sudah dihentikan terlihat di sana.',
          en: 'Check your own household by NIK and birth date: what has ended shows there too.',
        },
      ),
      place.kind === 'kecamatan'
        ? element(
            'li',
            {},
            {
              id: 'Datang ke Puskesos di kantor desa atau kelurahan dengan KTP dan KK.',
              en: 'Go to the Puskesos at the village office with your cards.',
            },
          )
        : element(
            'li',
            {},
            {
              id: `Datang ke ${where.id} dengan KTP dan KK untuk bertanya atau mengajukan usulan, atau usulkan keluarga itu dari sini.`,
              en: `Go to ${where.en} with your cards to ask or to be proposed, or name the family from here.`,
            },
          ),
    ),
  ];
}

export function notPublished(place: NamedPlace): Node[] {
  const [name, where] = [calledInFull(place), askAt(place)];
  return [
    heading({ id: `Daftar ${name} belum terbit`, en: `The list of ${name} is not published yet` }),
    element(
      'p',
      {},
      {
        id: 'Belum ada daftar penerima yang diterbitkan untuk wilayah ini, jadi belum ada yang dapat dilihat atau dicek di sini.',
        en: 'No list of recipients has been published for this place, so there is nothing to look at or to look through yet.',
      },
    ),
    element(
      'p',
      {},
      {
        id: `Cek lagi beberapa hari kemudian, atau tanyakan ke ${where.id}.`,
        en: `Look again in a few days, or ask ${where.en}.`,
      },
    ),
    deskView(deskToday(place)),
  ];
}

/** A kecamatan's villages, each a link to its list. */
export const villagesView = (district: NamedPlace, villages: readonly NamedPlace[]): Node[] => [
  heading(`Kecamatan ${district.name}`),
  element(
    'p',
    {},
    {
      id: 'Pilih desa atau kelurahannya, atau tulis sebuah nama untuk mencarinya di seluruh kecamatan.',
      en: 'Choose a village, or type a name to look for it in the whole kecamatan.',
    },
  ),
  element('ul', { class: 'villages' }, ...villages.map(({ code, name }) => element('li', {}, element('a', { href: linkTo(code) }, name)))),
];

import type { Aid, Decided, Failure, Search } from './ask.ts';
import { element } from './element.ts';
import { objectionForm, suggestionForm } from './letters.ts';
import type { Village } from './places.ts';
import { count, dayInWords, failureWords, fundWords, instantInWords, kindWords, statusWords } from './words.ts';

/** What a search of `village` found, as the children of the result section; the first is its heading. */
export function answerView({ list, matches, more }: Search, village: Village): Node[] {
  if (!list) return notPublished(village);
  const dated = element(
    'p',
    { class: 'dated' },
    'Data per ',
    element('time', { datetime: list.publishedAt }, instantInWords(list.publishedAt)),
    ` · ${count(list.recipients)} keluarga penerima di ${village.label}`,
  );
  if (matches.length === 0) return notFound(village, dated);
  return [
    heading(more ? `${count(matches.length)} nama pertama yang cocok` : `${count(matches.length)} nama cocok`),
    dated,
    ...(more
      ? [element('p', { class: 'note' }, 'Masih ada nama lain yang cocok. Ketik nama yang lebih lengkap agar hasilnya lebih tepat.')]
      : []),
    element('ul', { class: 'matches' }, ...matches.map((match) => matchView(match, village))),
    element(
      'p',
      { class: 'note' },
      'Nama disamarkan untuk melindungi warga, jadi orang lain yang namanya mirip bisa ikut tampil. ',
      `Bila ragu atau ada yang keliru, sampaikan sanggahan, atau tanyakan ke Puskesos di ${village.office}.`,
    ),
    suggestionForm(village),
  ];
}

/** Whom the village's deliberation agreed to propose. It is no list of recipients, and says so. */
export function decidedView({ on, households }: Decided, village: Village): Node {
  const line = ({ maskedName, programs }: Decided['households'][number]) =>
    element('li', {}, `${maskedName} · ${programs.length > 0 ? programs.map(({ name }) => name).join(', ') : 'peninjauan desil'}`);
  return element(
    'details',
    { class: 'letter decided' },
    element('summary', {}, `Hasil musyawarah ${dayInWords(on)}: ${count(households.length)} keluarga disepakati diusulkan`),
    element(
      'p',
      { class: 'hint' },
      `Disepakati di ${village.label}, belum tentu menerima: usulan masih diperiksa, dan kuota yang menentukan.`,
    ),
    element('ul', {}, ...households.map(line)),
  );
}

/** Why there is no answer in one line, what to do about it, and a way to try again. */
export function failureView(failure: Failure, retry: () => void): Node[] {
  const { title, advice } =
    failure.failed === 'refused' ? { title: 'Pencarian tidak dapat dilakukan', advice: failure.message } : failureWords[failure.failed];
  const again = element('button', { type: 'button', class: 'secondary' }, 'Coba lagi');
  again.addEventListener('click', retry);
  return [heading(title), element('p', {}, advice), again];
}

function matchView(match: Search['matches'][number], village: Village): Node {
  return element(
    'li',
    { class: 'card match' },
    element('h3', {}, match.maskedName),
    element('ul', { class: 'aid' }, ...match.aid.map(aidView)),
    objectionForm(village, match),
  );
}

function aidView({ program, status, since, told }: Aid): Node {
  return element(
    'li',
    {},
    element('h4', {}, program.name),
    element('p', { class: `status ${status.toLowerCase()}` }, statusWords[status]),
    element(
      'dl',
      {},
      ...fact('Sumber dana', fundWords[program.fund]),
      ...fact('Bentuk', kindWords[program.kind]),
      ...fact('Sejak', element('time', { datetime: since }, dayInWords(since))),
    ),
    element('p', { class: 'meaning' }, told),
  );
}

const fact = (term: string, detail: Node | string) => [element('dt', {}, term), element('dd', {}, detail)];

function notFound(village: Village, dated: Node): Node[] {
  return [
    heading('Tidak ada nama yang cocok'),
    dated,
    element(
      'p',
      {},
      element('strong', {}, 'Artinya: '),
      `nama itu tidak ada dalam daftar penerima ${village.label} pada tanggal tersebut.`,
    ),
    element(
      'p',
      {},
      element('strong', {}, 'Bukan berarti '),
      'keluarga itu tidak berhak atau usulannya ditolak. Usulan yang masih diproses belum tampil di sini.',
    ),
    element('h3', {}, 'Yang dapat Anda lakukan'),
    element(
      'ol',
      {},
      element('li', {}, 'Periksa ejaan, desa, dan nama kepala keluarga seperti tertulis di KK, lalu cek lagi.'),
      element('li', {}, `Datang ke Puskesos di ${village.office} dengan KTP dan KK untuk bertanya atau mengajukan usulan.`),
      element('li', {}, 'Atau usulkan keluarga itu dari sini; petugas akan datang melihat.'),
    ),
    suggestionForm(village),
  ];
}

function notPublished(village: Village): Node[] {
  return [
    heading(`Daftar ${village.label} belum terbit`),
    element('p', {}, 'Belum ada daftar penerima yang diterbitkan untuk wilayah ini, jadi nama belum dapat dicek di sini.'),
    element('p', {}, `Cek lagi beberapa hari kemudian, atau tanyakan ke Puskesos di ${village.office}.`),
  ];
}

const heading = (text: string) => element('h2', { id: 'result-title', tabindex: '-1' }, text);

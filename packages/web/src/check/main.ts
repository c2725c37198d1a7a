import { nameWords } from '@puskesos/core/recipient/mask';
import { isFailure, searchDecided, searchRecipients } from './ask.ts';
import { byId } from './element.ts';
import { offerAnswers } from './letters.ts';
import { chosenVillage, offerPlaces, type Village } from './places.ts';
import { answerView, decidedView, failureView } from './view.ts';

const form = byId<HTMLFormElement>('check');
const district = byId<HTMLSelectElement>('district');
const name = byId<HTMLInputElement>('name');
const progress = byId('progress');
const result = byId('result');
const slowAfter = 4_000;

offerPlaces();
offerAnswers();
let latest = 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const village = chosenVillage();
  const asked = name.value.trim().replace(/\s+/g, ' ');
  const complaints = [
    complain('district', district.value ? '' : 'Pilih kecamatan.'),
    complain('village', village || !district.value ? '' : 'Pilih kelurahan atau desa.'),
    complain('name', wrongWith(asked)),
  ];
  const first = complaints.find((field) => field !== undefined);
  forget();
  if (first) first.focus();
  else if (village) void search(village, asked);
});

for (const id of ['district', 'village', 'name']) {
  byId(id).addEventListener('input', () => {
    complain(id, '');
    forget();
  });
}

/** An answer stands for as long as what it answers: it goes with the first change, and what is still on its way comes to nothing. */
function forget(): void {
  latest += 1;
  progress.textContent = '';
  form.removeAttribute('aria-busy');
  result.hidden = true;
  result.replaceChildren();
}

/** Why a name can't be looked for, by the rule that the server goes by too. */
function wrongWith(asked: string): string {
  if ((asked.match(/\d/g) ?? []).length >= 8)
    return 'Ini nomor, bukan nama. NIK dan nomor KK jangan ditulis di sini; ketik nama kepala keluarga.';
  const words = nameWords(asked);
  if (words.join('').length < 3) return 'Ketik nama lengkap, paling sedikit tiga huruf.';
  return (words[0] ?? '').length < 2 ? 'Ketik nama lengkap, mulai dari nama depan.' : '';
}

/** Shows or clears what is wrong with a field; gives the field back when something is. */
function complain(id: string, complaint: string): HTMLElement | undefined {
  const field = byId(id);
  const line = byId(`${id}-error`);
  line.textContent = complaint;
  line.hidden = !complaint;
  if (complaint) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  return complaint ? field : undefined;
}

async function search(village: Village, asked: string): Promise<void> {
  latest += 1;
  const mine = latest;
  wait('Mencari…');
  const slow = setTimeout(() => mine === latest && wait('Sambungan lambat, masih mencari…'), slowAfter);
  const found = await searchRecipients(village.code, asked);
  clearTimeout(slow);
  if (mine !== latest) return;
  if (isFailure(found)) return show(failureView(found, () => void search(village, asked)));
  show(answerView(found, village));
  if (!found.list) return;
  const decided = await searchDecided(village.code);
  // It comes beside the answer, and is no reason to say that something failed.
  if (mine === latest && decided && !isFailure(decided)) result.append(decidedView(decided, village));
}

function wait(words: string): void {
  progress.textContent = words;
  form.setAttribute('aria-busy', 'true');
  result.hidden = true;
}

/** Puts the answer on the page and moves there: on a phone it lies below the keyboard, and a screen reader starts at its heading. */
function show(view: Node[]): void {
  progress.textContent = '';
  form.removeAttribute('aria-busy');
  result.replaceChildren(...view);
  result.hidden = false;
  byId('result-title').focus({ preventScroll: true });
  result.scrollIntoView({ block: 'nearest' });
}

import { isNumber } from '@puskesos/core/recipient/mask';
import { type NamedPlace, namedPlaces, placeCalled } from '@puskesos/core/region/named';
import { readAddress, villageInHash } from './address.ts';
import { begin, failureView, forget } from './answer-area.ts';
import { byId, say } from './element.ts';
import { offerAnswers } from './follow.ts';
import { foundView, notPublished, villagesView } from './found-view.ts';
import { offerLanguages } from './language.ts';
import { complaintForm } from './letters.ts';
import { listView } from './list-view.ts';
import { listOf, type VillageList } from './lists.ts';
import { everything, type Filter, wrongWith } from './looked-for.rules.ts';
import { offerOwn } from './own-form.ts';
import { placeBox } from './place-box.ts';
import { isFailure } from './reach.ts';
import { recall, remember } from './remembered.ts';
import { offerTrainings } from './trainings.ts';

const form = byId<HTMLFormElement>('check');
const name = byId<HTMLInputElement>('name');
const box = placeBox('place', () => changed('place'));

const placeMissing = {
  id: 'Ketik nama desa, kelurahan, atau kecamatan, lalu pilih dari daftar.',
  en: 'Type the name of a village or a kecamatan, then choose from the list.',
};
const looking = { id: 'Mencari…', en: 'Looking…' };

offerLanguages({ id: 'Cek Penerima Bantuan Sosial', en: 'Who receives social aid' });
offerAnswers();
offerOwn();
offerTrainings();
byId('complain').append(complaintForm());
const shared = readAddress();
box.set(shared?.village ?? villageInHash() ?? recall('village') ?? '');
const asked = shared && placeCalled(shared.village);
if (shared && asked) void showList(asked, shared);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const place = box.place();
  const typed = name.value.trim().replace(/\s+/g, ' ');
  forget();
  const complaints = [complain('place', place ? undefined : placeMissing), complain('name', typed === '' ? undefined : wrongWith(typed))];
  if (isNumber(typed)) byId<HTMLDetailsElement>('own').open = true;
  const first = complaints.find((field) => field !== undefined);
  if (first) return first.focus();
  if (!place) return;
  box.set(place.code);
  byId<HTMLFormElement>('own-form').reset();
  if (place.kind !== 'kecamatan') remember('village', place.code);
  if (typed !== '') void search(place, typed);
  else if (place.kind === 'kecamatan') begin(form, looking).show(villagesView(place, villagesOf(place)));
  else void showList(place, everything);
});

name.addEventListener('input', () => changed('name'));

function changed(id: 'place' | 'name'): void {
  complain(id, undefined);
  forget();
}

/** Shows or clears what is wrong with a field; gives the field back when something is. */
function complain(id: string, complaint: Parameters<typeof say>[1]): HTMLElement | undefined {
  const field = byId(id);
  const line = byId(`${id}-error`);
  say(line, complaint);
  line.hidden = !complaint;
  if (complaint) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  return complaint ? field : undefined;
}

async function showList(place: NamedPlace, filter: Filter): Promise<void> {
  const asking = begin(form, looking);
  const list = await listOf(place);
  if (!asking.isMine()) return;
  if (isFailure(list)) return asking.show(failureView(list, () => void showList(place, filter)));
  asking.show(list ? listView(list, filter) : notPublished(place));
  keepPage();
}

async function search(place: NamedPlace, typed: string): Promise<void> {
  const asking = begin(form, looking);
  const others = import('./adults.ts').then(({ adultsCalled }) => adultsCalled(place.code, typed)).catch(() => undefined);
  const villages = place.kind === 'kecamatan' ? villagesOf(place) : [place];
  const [lists, unpublished, missing]: [VillageList[], NamedPlace[], NamedPlace[]] = [[], [], []];
  for (const [n, village] of villages.entries()) {
    if (n > 0)
      asking.wait({ id: `Mencari di desa ke-${n + 1} dari ${villages.length}…`, en: `Looking in village ${n + 1} of ${villages.length}…` });
    const list = await listOf(village);
    if (!asking.isMine()) return;
    if (isFailure(list) && villages.length === 1) return asking.show(failureView(list, () => void search(place, typed)));
    if (isFailure(list)) missing.push(village);
    else if (list) lists.push(list);
    else unpublished.push(village);
  }
  const adults = await others;
  if (!asking.isMine()) return;
  asking.show(lists.length + missing.length === 0 ? notPublished(place) : foundView({ place, lists, unpublished, missing, adults }, typed));
  keepPage();
}

const villagesOf = ({ code }: NamedPlace): readonly NamedPlace[] =>
  namedPlaces.filter((one) => one.kind !== 'kecamatan' && one.code.startsWith(code));

/** Once a list is kept, the page is too, to look at it without a connection. */
function keepPage(): void {
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/keep-page.js').catch(() => undefined);
}

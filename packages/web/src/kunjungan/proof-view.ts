import { element, say } from '../check/element.ts';
import { button, type Desk } from './desk.ts';
import { changed } from './form-model.ts';
import { blobOf, reduced } from './photo.ts';
import type { Form, Photo } from './shapes.ts';
import { words } from './words.ts';
import { photoOf, savePhoto } from './work.ts';

/** What shows that somebody was there: where the home is, and pictures of it. */

type Get = () => Form;
type Change = (next: Form) => Promise<unknown>;

const PATIENCE = 30_000;
/** Some ten centimetres to a metre: no device here knows it better. */
const rounded = (degrees: number): number => Number(degrees.toFixed(5));

export function placeView(_desk: Desk, get: Get, change: Change): HTMLElement {
  const told = element('p', { role: 'status' });
  const show = () => {
    const { geotag } = get();
    say(told, geotag && `${geotag.latitude}, ${geotag.longitude}`);
  };
  show();
  const take = button(
    words.takeGeotag,
    () =>
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude } }) => {
          void change(changed(get(), { geotag: { latitude: rounded(latitude), longitude: rounded(longitude) } }));
          show();
        },
        () => say(told, words.noGeotag),
        { enableHighAccuracy: true, timeout: PATIENCE },
      ),
    'secondary',
  );
  return element('div', { class: 'field' }, element('p', { class: 'label' }, words.geotag), told, take);
}

/** As many as a form may carry. */
const MOST_PHOTOS = 20;

export function photosView(desk: Desk, get: Get, change: Change): HTMLElement {
  const told = element('p', { class: 'field-error', role: 'alert' });
  const list = element('ul', { class: 'photos' });
  const show = () => list.replaceChildren(...get().photos.map(one));
  const one = (photo: Photo, index: number): HTMLElement => {
    const picture = element('img', { alt: `${index + 1}`, width: '120' });
    void photoOf(desk.store, photo).then((base64) => {
      picture.src = URL.createObjectURL(blobOf(base64));
      picture.onload = () => URL.revokeObjectURL(picture.src);
    });
    const remove = button(
      words.removePhoto,
      () => {
        void change(changed(get(), { photos: get().photos.filter(({ reference }) => reference !== photo.reference) })).then(show);
        void desk.attempt(() => desk.store.remove('photo', photo.reference));
      },
      'secondary',
    );
    return element('li', {}, picture, remove);
  };
  const input = element('input', { id: 'photo', type: 'file', accept: 'image/*', capture: 'environment' });
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file || get().photos.length >= MOST_PHOTOS) return;
    const photo = await reduced(file, desk.device).catch(() => undefined);
    say(told, photo ? undefined : words.noPhoto);
    input.value = '';
    if (!photo) return;
    const { base64, ...named } = photo;
    if (await desk.attempt(() => savePhoto(desk.work, desk.store, named, base64)))
      await change(changed(get(), { photos: [...get().photos, named] }));
    show();
  });
  show();
  return element('div', { class: 'field' }, element('label', { for: 'photo' }, words.addPhoto), input, told, list);
}

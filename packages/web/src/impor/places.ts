import { namedPlaces } from '@puskesos/core/region/named';
import { districtOf } from '@puskesos/core/shared/region-code';
import { byId, element } from '../check/element.ts';
import { recall, remember } from '../check/remembered.ts';

/** A chosen kelurahan or desa, as the page names it and its office. */
export type Village = { code: string; label: string; office: string };

const districts = namedPlaces.filter(({ kind }) => kind === 'kecamatan');
const villages = namedPlaces.filter(({ kind }) => kind !== 'kecamatan');

const district = byId<HTMLSelectElement>('district');
const village = byId<HTMLSelectElement>('village');

/** Fills both lists, goes back to the village chosen last on this phone, and keeps the second list in step with the first. */
export function offerPlaces(): void {
  district.append(...[...districts].sort(byName).map(({ code, name }) => new Option(name, code)));
  district.addEventListener('change', offerVillages);
  village.addEventListener('change', () => remember('village', village.value));

  const named = recall('village');
  const last = villages.find(({ code }) => code === named);
  // A browser that goes back to the page may bring the district's choice with it, without its villages.
  if (last) district.value = districtOf(last.code);
  offerVillages();
  if (last) village.value = last.code;
}

/** The chosen village; undefined until one is chosen. */
export function chosenVillage(): Village | undefined {
  const found = villages.find(({ code }) => code === village.value);
  if (!found) return undefined;
  return found.kind === 'kelurahan'
    ? { code: found.code, label: `Kelurahan ${found.name}`, office: `kantor Kelurahan ${found.name}` }
    : { code: found.code, label: `Desa ${found.name}`, office: `kantor Desa ${found.name}` };
}

function offerVillages(): void {
  const here = villages.filter(({ code }) => districtOf(code) === district.value).sort(byName);
  village.disabled = here.length === 0;
  village.replaceChildren(
    new Option(here.length === 0 ? 'Pilih kecamatan dahulu' : 'Pilih kelurahan / desa', ''),
    ...group(
      'Kelurahan',
      here.filter(({ kind }) => kind === 'kelurahan'),
    ),
    ...group(
      'Desa',
      here.filter(({ kind }) => kind === 'desa'),
    ),
  );
}

function group(label: string, members: readonly { code: string; name: string }[]): HTMLOptGroupElement[] {
  if (members.length === 0) return [];
  const made = element('optgroup', {}, ...members.map(({ code, name }) => new Option(name, code)));
  made.label = label;
  return [made];
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'id');

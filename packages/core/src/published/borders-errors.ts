import { regency, type Village, villages } from '../region/region.ts';
import { DomainError, type Message } from '../shared/error.ts';

/** What stops a file of borders. Nothing of it is published by then. */

/** How large a file of borders may be: it is held whole, since what two villages share may lie anywhere in it. */
export const MOST_READ = 64 * 1024 * 1024;

const nothing: Message = { id: 'Belum ada yang diterbitkan.', en: 'Nothing was published.' };

abstract class BordersRefused extends DomainError {
  readonly kind = 'invalid';

  constructor({ id, en }: Message) {
    super({ id: `${id} ${nothing.id}`, en: `${en} ${nothing.en}` });
  }
}

/** Thrown when a file of borders is larger than may be read. */
export class BordersTooLarge extends BordersRefused {
  readonly code = 'BORDERS_TOO_LARGE';

  constructor() {
    const most = `${MOST_READ / 1024 / 1024} MB`;
    super({
      id: `Berkas lebih dari ${most}. Ambil kabupaten ini saja, atau sederhanakan dulu.`,
      en: `The file is larger than ${most}. Take this regency alone, or simplify it first.`,
    });
  }
}

/** Thrown when it is no collection of GeoJSON features. */
export class NotGeoJson extends BordersRefused {
  readonly code = 'NOT_GEO_JSON';

  constructor() {
    super({
      id: 'Berkas ini bukan GeoJSON berisi FeatureCollection. Ekspor batas desa sebagai GeoJSON.',
      en: 'This file is not GeoJSON with a FeatureCollection. Export the villages’ borders as GeoJSON.',
    });
  }
}

/** Thrown when coordinates are no degrees around the regency: projected ones, or latitude before longitude. */
export class NotDegrees extends BordersRefused {
  readonly code = 'NOT_DEGREES';

  constructor(at: readonly unknown[]) {
    const met = `[${at.slice(0, 2).join(', ')}]`;
    super({
      id: `Koordinat ${met} bukan bujur dan lintang WGS84 di ${regency.name}. Ekspor dengan EPSG:4326.`,
      en: `The coordinates ${met} are not longitude and latitude in WGS84 around ${regency.name}. Export it in EPSG:4326.`,
    });
  }
}

/** Thrown when a code is of none of the regency's villages. */
export class UnknownBorders extends BordersRefused {
  readonly code = 'UNKNOWN_BORDERS';

  /** `of`: the regency that the code begins with. `isOfBps`: it looks like one of Statistics Indonesia for this regency. */
  constructor(code: string, of: string, isOfBps: boolean) {
    super({
      id: `Ada kode ${code} (kabupaten/kota ${of}), bukan desa/kelurahan di ${regency.name} (${regency.code}).${isOfBps ? ` Kode BPS (${regency.bpsCode}) tidak dikenal; sertakan kode Kemendagri.` : ''}`,
      en: `It has the code ${code} (regency ${of}), which is no village of ${regency.name} (${regency.code}).${isOfBps ? ` Codes of BPS (${regency.bpsCode}) are not known; give the ministry’s.` : ''}`,
    });
  }
}

/** Thrown when the shape of a village is none. */
export class BrokenBorders extends BordersRefused {
  readonly code = 'BROKEN_BORDERS';

  constructor({ code, name }: Village, what: Message) {
    super({ id: `Batas ${name} (${code}) rusak: ${what.id}.`, en: `The borders of ${name} (${code}) are broken: ${what.en}.` });
  }
}

/** Thrown when one feature has the codes of two villages. */
export class TwoVillages extends BordersRefused {
  readonly code = 'TWO_VILLAGES';

  constructor(codes: readonly string[]) {
    super({
      id: `Satu fitur memuat kode dua desa: ${codes.join(' dan ')}.`,
      en: `One feature has the codes of two villages: ${codes.join(' and ')}.`,
    });
  }
}

const NAMED = 5;

/** Thrown when not every village is there. */
export class VillagesMissing extends BordersRefused {
  readonly code = 'VILLAGES_MISSING';

  constructor(missing: readonly Village[]) {
    const names = missing.slice(0, NAMED).map(({ code, name }) => `${name} (${code})`);
    const list = `${names.join(', ')}${missing.length > NAMED ? ', …' : ''}`;
    super({
      id: `${missing.length} dari ${villages.length} desa/kelurahan tidak ada: ${list}.`,
      en: `${missing.length} of ${villages.length} villages are missing: ${list}.`,
    });
  }
}

/** Thrown when even the coarsest borders would be more than a page may load. */
export class BordersTooDetailed extends BordersRefused {
  readonly code = 'BORDERS_TOO_DETAILED';

  constructor(bytes: number, most: number) {
    super({
      id: `Batasnya terlalu rumit: paling sederhana pun ${bytes} bita, paling banyak ${most}. Gabungkan dulu potongan-potongan tiap desa.`,
      en: `The borders are too intricate: at their simplest ${bytes} bytes, ${most} are the most. Join each village’s pieces first.`,
    });
  }
}

import { DomainError } from '../shared/error.ts';
import type { Unmappable } from './migrate.rules.ts';

/** Thrown when a form of an older version holds an answer that can't be told in the present one. Nothing of the form is taken. */
export class UnmappableAnswer extends DomainError {
  readonly code = 'UNMAPPABLE_ANSWER';
  readonly kind = 'conflict';
  readonly item: string;
  readonly version: number;

  constructor({ item, version, value }: Unmappable) {
    super({
      id: `Jawaban "${value}" untuk ${item} (versi ${version}) tidak ada padanannya dalam kuesioner sekarang. Tanyakan lagi dengan kuesioner terbaru, lalu kirim ulang.`,
      en: `The answer "${value}" to ${item} (version ${version}) has nothing to match it in the present questionnaire. Ask again with that one and send the form anew.`,
    });
    this.item = item;
    this.version = version;
  }
}

/** Thrown when a form names a version that was never published. */
export class UnknownVersion extends DomainError {
  readonly code = 'UNKNOWN_VERSION';
  readonly kind = 'invalid';

  constructor(version: number) {
    super({
      id: `Kuesioner versi ${version} belum pernah diterbitkan. Unduh kuesioner terbaru.`,
      en: `Version ${version} of the questionnaire was never published. Fetch the latest one.`,
    });
  }
}

/** Thrown when a home is to be looked at again by whoever visited it first. */
export class SameVisitor extends DomainError {
  readonly code = 'SAME_VISITOR';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Kunjungan ulang harus dilakukan petugas lain, bukan yang berkunjung pertama. Minta koordinator menunjuk orang lain.',
      en: 'A second visit is made by somebody else than who visited first. Ask the coordinator to send another person.',
    });
  }
}

/** Thrown when a home is to be looked at again that nobody has visited yet. */
export class NoFirstVisit extends DomainError {
  readonly code = 'NO_FIRST_VISIT';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Rumah ini belum pernah dikunjungi dan dijawab. Kirim kunjungan pertama dulu.',
      en: 'This home has not been visited and answered yet. Send the first visit first.',
    });
  }
}

/** Thrown when a form that somebody hands in does not say who visited. */
export class NoOfficer extends DomainError {
  readonly code = 'NO_OFFICER';
  readonly kind = 'invalid';

  constructor() {
    super({
      id: 'Formulir ini tidak menyebut petugas yang berkunjung. Isi kode petugasnya, lalu kirim ulang.',
      en: 'This form does not say which officer visited. Fill in their code and send it anew.',
    });
  }
}

/** Thrown when somebody hands in a visit of another, and is neither the village's coordinator nor of the regency. */
export class OthersVisit extends DomainError {
  readonly code = 'OTHERS_VISIT';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Kunjungan ini milik petugas lain. Minta petugas itu sendiri, koordinator desanya, atau Dinsos memasukkannya.',
      en: 'This visit is another officer’s. Have that officer hand it in, the coordinator of the village, or Dinsos.',
    });
  }
}

/** Thrown when whoever is said to have visited did not serve that village on that day. */
export class NotAtWork extends DomainError {
  readonly code = 'NOT_AT_WORK';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Petugas yang disebut tidak bertugas di desa itu pada hari kunjungan. Periksa kode petugas dan penugasannya.',
      en: 'The officer who is named did not serve that village on the day of the visit. Check their code and their assignment.',
    });
  }
}

/** Thrown when a visit's id was used for another form. */
export class VisitDiffers extends DomainError {
  readonly code = 'VISIT_DIFFERS';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Kode kunjungan ini sudah dipakai untuk formulir yang lain isinya. Beri kode baru.',
      en: 'This visit id was used for a form that says otherwise. Give it a new one.',
    });
  }
}

/** Thrown when a version is to be published that nobody has weighed, or that is no draft. */
export class NotWeighed extends DomainError {
  readonly code = 'NOT_WEIGHED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Hitung dulu akibat versi ini bagi rumah tangga (weighQuestionnaire) dan tunggu sampai selesai.',
      en: 'Have its effect on the households counted first (weighQuestionnaire), and wait until that is done.',
    });
  }
}

/** Thrown when a version is no draft any more, or another draft stands before it. */
export class NoDraft extends DomainError {
  readonly code = 'NO_DRAFT';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Versi ini bukan rancangan lagi. Buat rancangan versi berikutnya.',
      en: 'This version is no draft any more. Draft the next one.',
    });
  }
}

/** Thrown when what is to be settled waits for nobody. */
export class NothingToCrossCheck extends DomainError {
  readonly code = 'NOTHING_TO_CROSS_CHECK';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Tidak ada yang perlu dikroscek untuk butir itu. Muat ulang daftarnya.',
      en: 'There is nothing to cross-check for that item. Reload the list.',
    });
  }
}

import type { Program } from '../program/program.ts';
import { DomainError, type Message } from '../shared/error.ts';
import { edgesFrom } from '../shared/machine.ts';
import { edges } from './aid.machine.ts';
import type { AidState } from './shapes.ts';

/** As a sentence has them. */
const stateNames: Readonly<Record<AidState, string>> = {
  proposed: 'diusulkan',
  verified: 'terverifikasi',
  approved: 'disetujui',
  active: 'aktif',
  suspended: 'ditangguhkan',
  ended: 'selesai',
};

/** Thrown when an enrollment can't go from its state to the one asked for. */
export class MoveNotAllowed extends DomainError {
  readonly code = 'MOVE_NOT_ALLOWED';
  readonly kind = 'conflict';

  constructor(from: AidState, to: AidState) {
    const goals = edgesFrom(edges, from).map(({ to: goal }) => goal);
    const allowed = goals.map((goal) => stateNames[goal]).join(', ');
    super({
      id: `Kepesertaan yang ${stateNames[from]} tidak dapat menjadi ${stateNames[to]}${allowed === '' ? '' : `; yang dapat: ${allowed}`}.`,
      en: `From ${from} it can't go to ${to}; it can go to: ${goals.join(', ')}.`,
    });
  }
}

/** Thrown when somebody already receives a programme that may not be had together with this one. */
export class ExcludedByProgram extends DomainError {
  readonly code = 'EXCLUDED_BY_PROGRAM';
  readonly kind = 'conflict';

  constructor(others: readonly Program[]) {
    const names = others.map(({ name }) => name).join(', ');
    super({
      id: `Sudah menerima ${names}, yang tidak boleh bersamaan dengan program ini. Akhiri yang itu dahulu, atau pilih keluarga lain.`,
      en: `Already receives ${names}, which may not be had together with this programme. End that first, or choose another family.`,
    });
  }
}

/** Thrown when a programme's criteria say no; it names those that are not met. */
export class NotEligible extends DomainError {
  readonly code = 'NOT_ELIGIBLE';
  readonly kind = 'conflict';

  constructor(reasons: readonly Message[]) {
    const because = (pick: (message: Message) => string) => reasons.map(pick).join('; ');
    super({
      id: `Tidak memenuhi syarat: ${because(({ id }) => id)}. Perbaiki datanya bila keliru, atau sebutkan alasan pengecualian.`,
      en: `The criteria are not met: ${because(({ en }) => en)}. Correct the data if it is wrong, or say why an exception is made.`,
    });
  }
}

/**
 * Thrown when nobody knows whether a programme's criteria are met: what was not answered is not a yes. It names what is still to be
 * learnt; without any, no criteria hold that day.
 */
export class EligibilityUnknown extends DomainError {
  readonly code = 'ELIGIBILITY_UNKNOWN';
  readonly kind = 'conflict';

  constructor(unanswered: readonly Message[]) {
    const open = (pick: (message: Message) => string) => unanswered.map(pick).join('; ');
    super(
      unanswered.length > 0
        ? {
            id: `Belum diketahui apakah syaratnya terpenuhi: ${open(({ id }) => id)}. Lengkapi datanya (kunjungi rumahnya atau tanyakan), atau sebutkan alasan pengecualian.`,
            en: `It is not known whether the criteria are met: ${open(({ en }) => en)}. Complete the data (visit the house, or ask), or say why an exception is made.`,
          }
        : {
            id: 'Syarat program tidak ada yang berlaku hari ini, sehingga tidak diketahui untuk siapa. Minta Dinsos mengisi syaratnya, atau sebutkan alasan pengecualian.',
            en: 'No criteria of the programme hold today, so it is not known who may have it. Ask Dinsos to enter them, or say why an exception is made.',
          },
    );
  }
}

/** Thrown when a programme for persons is to be given to a household as a whole, or one for families or households to one person. */
export class WrongBeneficiary extends DomainError {
  readonly code = 'WRONG_BENEFICIARY';
  readonly kind = 'conflict';

  constructor({ name, target }: Pick<Program, 'name' | 'target'>) {
    super(
      target === 'person'
        ? { id: `${name} untuk perorangan. Pilih anggota yang dituju.`, en: `${name} is for persons. Choose the member it is for.` }
        : {
            id: `${name} diberikan kepada rumah tangga seutuhnya. Kosongkan anggotanya.`,
            en: `${name} is given to a household as a whole. Leave the member out.`,
          },
    );
  }
}

/** Thrown when nothing says what a programme gives, so that nothing can be set aside for it. */
export class NoAmount extends DomainError {
  readonly code = 'NO_AMOUNT';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Besaran program belum ditetapkan untuk hari ini, sehingga anggarannya tidak dapat disisihkan. Minta Dinsos mengisi besaran dengan dasar keputusannya.',
      en: 'No amount of the programme holds today, so no money can be set aside. Ask Dinsos to enter the amount and the decision behind it.',
    });
  }
}

/** Thrown when nobody lives whom the aid could reach: the household is empty, or its member has died or gone. */
export class NobodyThere extends DomainError {
  readonly code = 'NOBODY_THERE';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Menurut daftar, yang dituju sudah meninggal atau tidak tinggal di sana. Perbaiki dahulu status anggotanya bila keliru, atau pilih keluarga lain.',
      en: 'By the register whoever it is for has died or lives there no more. Correct what is recorded of them if it is wrong, or choose another family.',
    });
  }
}

/** Thrown when there is nothing about an enrollment that somebody would have to confirm. */
export class NothingToConfirm extends DomainError {
  readonly code = 'NOTHING_TO_CONFIRM';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Tidak ada yang perlu dipastikan pada bantuan ini. Untuk mengubahnya, pakai ubah status kepesertaan.',
      en: 'Nothing about this aid waits to be confirmed. To change it, move the enrollment.',
    });
  }
}

import type { Message } from '../shared/error.ts';
import type { HandedTransition } from '../shared/machine.ts';
import type { CaseMove, CaseNeed, CaseOutcome, CaseRole, CaseState } from './shapes.ts';

/**
 * The way of a case through a Puskesos (Permensos 15/2018): the front office registers, the back office handles and recommends, the
 * coordinator decides, and what was referred is followed up until it is closed. It is data, so that a screen can draw it.
 */

/** From undefined: it begins there. A case has one for a move at a state, or none. */
export interface CaseTransition extends HandedTransition<CaseState, CaseRole, CaseNeed, CaseState | undefined> {
  readonly move: CaseMove;
  /** With which outcomes it may close. */
  readonly outcomes?: readonly CaseOutcome[];
}

export const stateTerms: Readonly<Record<CaseState, Message>> = {
  registered: { id: 'terdaftar', en: 'registered' },
  handled: { id: 'ditangani', en: 'being handled' },
  recommended: { id: 'direkomendasikan', en: 'recommended' },
  referred: { id: 'dirujuk', en: 'referred' },
  closed: { id: 'selesai', en: 'closed' },
};

export const moveTerms: Readonly<Record<CaseMove, Message>> = {
  register: { id: 'daftarkan', en: 'register' },
  take: { id: 'tangani atau serahkan', en: 'take or hand over' },
  recommend: { id: 'rekomendasikan', en: 'recommend' },
  resolve: { id: 'putuskan selesai', en: 'decide that it is resolved' },
  refer: { id: 'putuskan rujuk', en: 'decide to refer' },
  return: { id: 'kembalikan', en: 'send back' },
  answer: { id: 'catat jawaban layanan', en: 'record the service’s answer' },
  refuse: { id: 'catat penolakan layanan', en: 'record that the service can’t help' },
  close: { id: 'tutup', en: 'close' },
  reopen: { id: 'buka kembali', en: 'reopen' },
  escalate: { id: 'naikkan', en: 'escalate' },
};

export const roleTerms: Readonly<Record<CaseRole, Message>> = {
  front_office: { id: 'front office', en: 'the front office' },
  back_office: { id: 'back office', en: 'the back office' },
  coordinator: { id: 'koordinator', en: 'the coordinator' },
  handler: { id: 'penanggung jawab kasus', en: 'whoever the case was handed to' },
  camat: { id: 'camat', en: 'the camat' },
  dinsos: { id: 'Dinsos', en: 'Dinsos' },
};

/** Nothing was decided, because there was nothing left to decide. */
const unasked: readonly CaseOutcome[] = ['withdrawn', 'duplicate'];

export const transitions: readonly CaseTransition[] = [
  { move: 'register', from: undefined, to: 'registered', by: ['front_office', 'dinsos'], needs: ['description'] },
  { move: 'take', from: 'registered', to: 'handled', by: ['back_office', 'coordinator'], needs: [] },
  // Whoever had it left or is overburdened: the coordinator hands it to somebody else.
  { move: 'take', from: 'handled', to: 'handled', by: ['coordinator'], needs: [] },
  { move: 'recommend', from: 'handled', to: 'recommended', by: ['back_office', 'handler'], needs: ['recommendation', 'reason'] },
  {
    move: 'resolve',
    from: 'recommended',
    to: 'closed',
    by: ['coordinator'],
    needs: ['outcome', 'reason'],
    outcomes: ['resolved', 'not_justified'],
  },
  { move: 'refer', from: 'recommended', to: 'referred', by: ['coordinator'], needs: ['service', 'reason'] },
  { move: 'return', from: 'recommended', to: 'handled', by: ['coordinator'], needs: ['reason'] },
  { move: 'answer', from: 'referred', to: 'referred', by: ['front_office', 'back_office', 'handler'], needs: ['answer', 'reason'] },
  { move: 'refuse', from: 'referred', to: 'handled', by: ['front_office', 'back_office', 'handler'], needs: ['answer', 'reason'] },
  {
    move: 'close',
    from: 'registered',
    to: 'closed',
    by: ['front_office', 'coordinator'],
    needs: ['outcome', 'reason'],
    outcomes: unasked,
  },
  {
    move: 'close',
    from: 'handled',
    to: 'closed',
    by: ['back_office', 'handler', 'coordinator'],
    needs: ['outcome', 'reason'],
    outcomes: unasked,
  },
  {
    move: 'close',
    from: 'referred',
    to: 'closed',
    by: ['coordinator'],
    needs: ['outcome', 'reason'],
    outcomes: ['referred_done', ...unasked],
  },
  { move: 'reopen', from: 'closed', to: 'handled', by: ['coordinator', 'dinsos'], needs: ['reason'] },
  ...(['registered', 'handled', 'recommended', 'referred'] as const).map(
    (state): CaseTransition => ({
      move: 'escalate',
      from: state,
      to: state,
      by: ['back_office', 'handler', 'coordinator'],
      needs: ['reason'],
    }),
  ),
];

export interface StandIn {
  /** For whom. */
  readonly of: CaseRole;
  readonly by: CaseRole;
  /** `vacant`: nobody at work holds the office in the village today. `district`, `regency`: the case has come that far up. */
  readonly when: 'vacant' | 'district' | 'regency';
  readonly because: Message;
}

const few = { id: 'Petugas sedikit: kasus tidak boleh menunggu kursi kosong', en: 'People are few: no case waits for an empty chair' };
const atCamat = { id: 'Lewat tenggat di desa: camat ikut bertindak', en: 'It was late in the village: the camat may act too' };
const atDinsos = { id: 'Lewat tenggat di kecamatan: Dinsos ikut bertindak', en: 'It was late in the kecamatan: Dinsos may act too' };
const offices = ['front_office', 'back_office', 'coordinator'] as const;

/**
 * Who may act in whose place. Most villages have no more than two people, so the coordinator does the work of an office that is empty, and
 * Dinsos that of a missing coordinator. Who stands in stands in for that office's own stand-ins as well.
 */
export const standIns: readonly StandIn[] = [
  { of: 'front_office', by: 'coordinator', when: 'vacant', because: few },
  { of: 'back_office', by: 'coordinator', when: 'vacant', because: few },
  { of: 'coordinator', by: 'dinsos', when: 'vacant', because: few },
  ...offices.map((office): StandIn => ({ of: office, by: 'camat', when: 'district', because: atCamat })),
  ...offices.map((office): StandIn => ({ of: office, by: 'dinsos', when: 'regency', because: atDinsos })),
];

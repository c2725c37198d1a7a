import type { Message } from '@puskesos/core/shared/error';
import { said } from './question.ts';

/** What the schema's codes are called, for whoever reads no codes. */

type Terms = Readonly<Record<string, Message>>;

export const aidStates = {
  ACTIVE: said('menerima', 'receiving'),
  APPROVED: said('disetujui', 'approved'),
  VERIFIED: said('terverifikasi', 'verified'),
  PROPOSED: said('diusulkan', 'proposed'),
  SUSPENDED: said('ditangguhkan', 'suspended'),
  ENDED: said('selesai', 'ended'),
} satisfies Terms;

export const fundSources = {
  APBN: said('APBN', 'centre (APBN)'),
  APBD: said('APBD', 'regency (APBD)'),
  VILLAGE_FUND: said('Dana Desa', 'Village Fund'),
  OTHER: said('lain', 'other'),
} satisfies Terms;

export const aidKinds = { CASH: said('uang', 'cash'), GOODS: said('barang', 'goods'), SERVICE: said('layanan', 'service') } satisfies Terms;

export const periods = {
  MONTHLY: said('bulanan', 'monthly'),
  QUARTERLY: said('triwulanan', 'quarterly'),
  YEARLY: said('tahunan', 'yearly'),
  ONCE: said('sekali', 'once'),
} satisfies Terms;

export const cycleStates = {
  BUILDING: said('daftar disusun', 'being built'),
  FROZEN: said('daftar dibekukan', 'frozen'),
  APPROVED: said('disetujui', 'approved'),
  CLOSED: said('ditutup', 'closed'),
} satisfies Terms;

export const findings = {
  EXTREME_POOR: said('miskin ekstrem', 'extreme poor'),
  FAKIR_MISKIN: said('fakir miskin', 'destitute'),
  UNFIT_HOUSE: said('rumah tidak layak huni', 'unfit house'),
  EARTH_FLOOR: said('lantai tanah', 'earth floor'),
  NO_TOILET: said('tanpa jamban sendiri', 'no toilet'),
  NO_POWER: said('tanpa listrik', 'no power'),
  SURFACE_WATER: said('air permukaan', 'surface water'),
  WRSE: said('wanita rawan sosial ekonomi', 'woman at social and economic risk'),
} satisfies Terms;

export const offices = {
  COORDINATOR: said('koordinator', 'coordinator'),
  FACILITATOR: said('fasilitator', 'facilitator'),
  FRONT_OFFICE: said('petugas pendaftaran', 'front office'),
  BACK_OFFICE: said('petugas penanganan', 'back office'),
  PKH_COMPANION: said('pendamping PKH', 'PKH companion'),
  PSM: said('PSM', 'PSM'),
  TKSK: said('TKSK', 'TKSK'),
  PUSKESOS: said('petugas Puskesos', 'Puskesos officer'),
} satisfies Terms;

export const trainingStates = {
  OPEN: said('dibuka', 'open'),
  CLOSED: said('ditutup', 'closed'),
  CANCELLED: said('dibatalkan', 'cancelled'),
} satisfies Terms;

export const themes = {
  BUSINESS: said('usaha', 'business'),
  CARE: said('perawatan', 'care'),
  COOKING: said('tata boga', 'cooking'),
  CRAFTS: said('kerajinan', 'crafts'),
  DIGITAL: said('digital', 'digital'),
  FARMING: said('pertanian', 'farming'),
  FISHERY: said('perikanan', 'fishery'),
  LIVESTOCK: said('peternakan', 'livestock'),
  MECHANICS: said('mekanik', 'mechanics'),
  SEWING: said('menjahit', 'sewing'),
} satisfies Terms;

export const proposalStates = {
  PROPOSED: said('diusulkan', 'proposed'),
  CHECKED: said('lolos pemeriksaan', 'checked'),
  VERIFIED: said('terverifikasi', 'verified'),
  AGREED: said('disepakati musyawarah', 'agreed by the deliberation'),
  RATIFIED: said('disahkan Bupati', 'ratified by the Bupati'),
  LISTED: said('di daftar awal', 'on the first list'),
  SENT: said('dikirim ke Kementerian', 'sent to the ministry'),
  ACCEPTED: said('ditetapkan', 'accepted'),
  REJECTED: said('ditolak', 'rejected'),
  WITHDRAWN: said('dicabut', 'withdrawn'),
} satisfies Terms;

export const pocketStates = {
  DECLARED: said('ditetapkan', 'declared'),
  FOLLOWED: said('dipantau', 'followed'),
  CLOSED: said('ditutup', 'closed'),
} satisfies Terms;

export const sectors = {
  ROAD: said('jalan', 'road'),
  BRIDGE: said('jembatan', 'bridge'),
  CLEAN_WATER: said('air bersih', 'clean water'),
  SANITATION: said('sanitasi', 'sanitation'),
  HOUSING: said('perumahan', 'housing'),
  POWER: said('listrik', 'power'),
  SCHOOL: said('sekolah', 'school'),
  CLINIC: said('klinik', 'clinic'),
  MARKET: said('pasar', 'market'),
  IRRIGATION: said('irigasi', 'irrigation'),
  OTHER: said('lain', 'other'),
} satisfies Terms;

export const workStates = {
  PLANNED: said('direncanakan', 'planned'),
  CONTRACTED: said('dikontrak', 'contracted'),
  IN_PROGRESS: said('dikerjakan', 'under way'),
  DONE: said('selesai', 'done'),
  STOPPED: said('dihentikan', 'stopped'),
} satisfies Terms;

export const standings = {
  ABOVE: said('di atas kabupaten', 'above the regency'),
  ALIKE: said('setara kabupaten', 'like the regency'),
  BELOW: said('di bawah kabupaten', 'below the regency'),
} satisfies Terms;

export const countedLists = {
  cases: said('kasus', 'cases'),
  objections: said('sanggahan', 'objections'),
  suggestions: said('usul warga', 'suggestions'),
  proposals: said('usulan', 'proposals'),
  trainings: said('pelatihan', 'trainings'),
} satisfies Terms;

const states: Readonly<Record<keyof typeof countedLists, Terms>> = {
  cases: {
    REGISTERED: said('terdaftar', 'registered'),
    HANDLED: said('ditangani', 'handled'),
    RECOMMENDED: said('direkomendasikan', 'recommended'),
    REFERRED: said('dirujuk', 'referred'),
    CLOSED: said('selesai', 'closed'),
  },
  objections: {
    OPEN: said('menunggu jawaban', 'waiting for an answer'),
    UPHELD: said('diterima', 'upheld'),
    DISMISSED: said('ditolak', 'dismissed'),
  },
  suggestions: {
    OPEN: said('menunggu', 'waiting'),
    TAKEN: said('diusulkan', 'taken up'),
    DECLINED: said('tidak diusulkan', 'declined'),
  },
  proposals: proposalStates,
  trainings: trainingStates,
};

export const lateKinds = {
  AID: said('kepastian bantuan', 'aid to confirm'),
  AMOUNTS: said('besaran berakhir', 'amounts that run out'),
  APPROVAL: said('persetujuan', 'approval'),
  BASELINE: said('ukuran awal pelatihan', 'baseline of a training'),
  CASE: said('kasus', 'case'),
  CERTIFICATE: said('sertifikat', 'certificate'),
  CROSS_CHECK: said('kroscek', 'cross-check'),
  DOUBLE: said('dugaan ganda', 'suspected double'),
  ENROLLMENT: said('langkah kepesertaan', 'step of an enrollment'),
  HANDOVER: said('penyerahan barang', 'goods to hand over'),
  INVITATION: said('undangan pelatihan', 'invitation to a training'),
  LAPSED_INVITATION: said('undangan lewat batas', 'lapsed invitation'),
  MEASURE: said('pengukuran hasil', 'outcome to measure'),
  OBJECTION: said('sanggahan', 'objection'),
  PAYMENT_LIST: said('daftar bayar', 'payment list'),
  POCKET_REVIEW: said('peninjauan kantong', 'review of a pocket'),
  QUESTIONNAIRE: said('kuesioner', 'questionnaire'),
  REVIEW: said('tinjau desil dan temuan', 'decile and finding to review'),
  REVISIT: said('datangi lagi', 'home to try again'),
  SAMPLE_CHECK: said('uji petik', 'sample check'),
  SECOND_VISIT: said('kunjungan ulang', 'second visit'),
  SOCIALISATION: said('sosialisasi', 'socialisation'),
  SUGGESTION: said('usul warga', 'suggestion'),
  VERIFICATION: said('verifikasi lapangan', 'verification at the home'),
  WRSE_VISIT: said('kunjungan WRSE', 'visit to a breadwinner'),
} satisfies Terms;

export const stateOf = (what: keyof typeof countedLists, state: string): Message => states[what][state] ?? said(state, state);

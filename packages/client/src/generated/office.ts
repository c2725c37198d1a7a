// Made by `npm run client` of schema/operations; not to be edited.
import { operation } from '../document.ts';


/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** As what somebody may sign in (peran akun). */
export type AccountRole =
  /** Auditor, who reads everything and changes nothing (Inspektorat, BPK) */
  | 'AUDITOR'
  /** Head of a kecamatan (camat) */
  | 'CAMAT'
  /** Social affairs office of the regency (Dinas Sosial) */
  | 'DINSOS'
  /** Finance and programme management at Dinsos (bendahara, pengelola program) */
  | 'FINANCE'
  /** Ministry or planning staff, who see no names and no numbers (Kemensos, Bappeda) */
  | 'MINISTRY'
  /** Puskesos officer (petugas Puskesos) */
  | 'OFFICER'
  /** Head of a village (kepala desa or lurah) */
  | 'VILLAGE_HEAD';

/** Input of the mutation of that name. */
export type AcknowledgeDeliberationInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Which record. */
  readonly deliberation: string | number;
  /** The `version` of the record as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type ActivateApprovedInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Their ids, at most 50. */
  readonly enrollments: ReadonlyArray<string | number>;
  /** In which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Left out: today, or the first day that their place is paid for. */
  readonly since?: string | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type AddAccountInput = {
  /** A program’s, as the sign-in service names it, instead of an address (klien). */
  readonly client?: string | null | undefined;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Chosen by Dinsos; lower-case letters, digits, hyphens. History names them by it. */
  readonly code: string;
  /** A person’s: the first sign-in with this address is tied to the account (surel). */
  readonly email?: string | null | undefined;
  /** First day; left out: today. */
  readonly from?: string | null | undefined;
  /** Nama. */
  readonly name: string;
  /** Kemendagri code of a head of a village’s village, or a camat’s kecamatan; of nobody else (kode wilayah). */
  readonly place?: string | null | undefined;
  /** As what they act (peran). */
  readonly role: AccountRole;
  /** Last day; left out: none. */
  readonly to?: string | null | undefined;
};

/** Where a household lives (alamat). */
export type AddressInput = {
  /** Where the house stands. */
  readonly geotag?: GeotagInput | null | undefined;
  /** Dusun or lingkungan. */
  readonly hamlet?: string | null | undefined;
  /** RT, 1 to 3 digits. */
  readonly rt?: string | null | undefined;
  /** RW, 1 to 3 digits. */
  readonly rw?: string | null | undefined;
  /** Street and house (jalan). */
  readonly street: string;
};

/** What was learnt of somebody that their aid has to follow (sebab). */
export type AidCause =
  /** Somebody who was thought dead or gone is there; what had ended by it may be proposed anew (ternyata masih ada) */
  | 'CAME_BACK'
  /** What was learnt of its people turned the programme’s criteria against it (tidak lagi memenuhi syarat) */
  | 'CRITERIA'
  /** The member it is for has died (meninggal) */
  | 'DIED'
  /** Two households turned out to be one (digabung) */
  | 'MERGED'
  /** The member it is for lives there no more (pindah) */
  | 'MOVED'
  /** The household lives in another village now (pindah desa) */
  | 'MOVED_VILLAGE'
  /** The programme’s criteria have changed, and are against it or leave it open (syarat program berubah) */
  | 'NEW_CRITERIA'
  /** Nobody lives in the household any more (tidak ada lagi yang tinggal) */
  | 'NOBODY_LEFT'
  /** There is nobody who may collect it (tidak ada yang dapat mengambil) */
  | 'NOT_COLLECTED'
  /** A sample check found that nothing arrived (tidak diterima) */
  | 'NOT_DELIVERED'
  /** A visit found the household not poor (ditemukan tidak miskin) */
  | 'NOT_POOR'
  /** An objection was upheld (sanggah diterima) */
  | 'OBJECTION_UPHELD'
  /** The occupation of somebody there rules the programme out (pekerjaan) */
  | 'OCCUPATION'
  /** A payment file says that the recipient was excluded (EXCLUDE) */
  | 'PAYMENT_EXCLUDED'
  /** A payment file says that the recipient has died (MENINGGAL) */
  | 'PAYMENT_SAYS_DIED'
  /** The household has parted (berpisah) */
  | 'SPLIT'
  /** What a visit found or was told turned the programme’s criteria against it, or leaves them open (hasil kunjungan) */
  | 'VISIT';

/** How an enrollment ended (cara berakhirnya). */
export type AidEnding =
  /** It goes on in another record: its household was merged, or its member went to another household (diteruskan) */
  | 'CARRIED_OVER'
  /** The recipient died (meninggal) */
  | 'DIED'
  /** No longer in need (graduasi) */
  | 'GRADUATED'
  /** No longer meets the criteria (tidak layak) */
  | 'INELIGIBLE'
  /** The household it was merged into had the same already (tercatat dua kali) */
  | 'MERGED'
  /** Moved out of the programme’s area (pindah) */
  | 'MOVED'
  /** The proposal was not approved (usulan ditolak) */
  | 'REJECTED'
  /** Another took the place (diganti) */
  | 'REPLACED'
  /** The file that began it was taken back: it never was (dibatalkan) */
  | 'TAKEN_BACK'
  /** At their own request (mengundurkan diri) */
  | 'WITHDRAWN';

/** What is given (jenis bantuan). */
export type AidKind =
  /** Uang tunai */
  | 'CASH'
  /** Barang */
  | 'GOODS'
  /** Layanan */
  | 'SERVICE';

/** Where an enrollment stands (status kepesertaan). */
export type AidState =
  /** Aktif */
  | 'ACTIVE'
  /** Disetujui */
  | 'APPROVED'
  /** Selesai */
  | 'ENDED'
  /** Diusulkan */
  | 'PROPOSED'
  /** Ditangguhkan */
  | 'SUSPENDED'
  /** Terverifikasi */
  | 'VERIFIED';

/** Whom a programme enrolls (sasaran program). */
export type AidTarget =
  /** Keluarga/KK */
  | 'FAMILY'
  /** Kelompok */
  | 'GROUP'
  /** Rumah tangga */
  | 'HOUSEHOLD'
  /** Penduduk/perorangan */
  | 'PERSON';

/** What the household, or a member of it, receives already; give one of the two at least (bantuan yang diterima). */
export type AidTestInput = {
  /** Anything from one of these (sumber dana). */
  readonly funds?: ReadonlyArray<FundSource> | null | undefined;
  /** One of these programmes, by code, as `pkh` (kode program). */
  readonly programs?: ReadonlyArray<string> | null | undefined;
};

/** Input of the mutation of that name. */
export type AllocateFundInput = {
  /** For a programme: a kecamatan; of the village fund, a village. Left out for a training (wilayah). */
  readonly area?: string | null | undefined;
  /** The decision behind it (dasar). */
  readonly basis: string;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the allocation, where there is one already as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Of which. */
  readonly fund: string | number;
  /** To which programme, one that this source pays. */
  readonly program?: string | number | null | undefined;
  /** For a programme: recipients at most, not below those there are. Left out for a training (kuota). */
  readonly quota?: number | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** All that it may use there, not below what is committed. */
  readonly rupiah: number;
  /** To which training; its money lies in the kecamatan where it takes place. */
  readonly training?: string | number | null | undefined;
};

/** What the criteria of a programme say of somebody (jawaban). */
export type Answer =
  /** They are not met (tidak memenuhi) */
  | 'NO'
  /** The register does not hold what it takes to tell (belum diketahui) */
  | 'UNKNOWN'
  /** They are met (memenuhi) */
  | 'YES';

/** Input of the mutation of that name. */
export type AnswerObjectionInput = {
  /** What its sender is told, in words for the public, without a name (jawaban). */
  readonly answer: string;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Ends the aid at once: MOVED, DIED, INELIGIBLE or WITHDRAWN; for who may move aid. Left out: suspended until confirmed. */
  readonly ending?: AidEnding | null | undefined;
  /** The `version` of the objection as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which. */
  readonly objection: string | number;
  /** Diterima atau ditolak. */
  readonly outcome: ObjectionOutcome;
  /** What only the office sees (catatan). */
  readonly remark?: string | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type ApproveCycleInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Which cycle. */
  readonly cycle: string | number;
  /** The `version` of the cycle as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** What a recipient of the sample says (hasil uji petik). */
export type Arrival =
  /** All of it has arrived (diterima lengkap) */
  | 'ARRIVED'
  /** Nothing has (tidak diterima) */
  | 'MISSING'
  /** Some of it has (diterima sebagian) */
  | 'PARTLY';

/** Input of the mutation of that name. */
export type AssessWrseInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the path as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** A month, as she tells it (penghasilan per bulan). */
  readonly income: number;
  /** Kebutuhan. */
  readonly needs: string;
  /** Catatan. */
  readonly note?: string | null | undefined;
  /** Tanggal. */
  readonly on: string;
  /** Which path. */
  readonly path: string | number;
  /** What she would like to learn (minat). */
  readonly theme?: TrainingTheme | null | undefined;
  /** Pekerjaan. */
  readonly work: WorkKind;
};

/** Input of the mutation of that name. */
export type AssignStaffInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the person’s record as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** First day served. */
  readonly from: string;
  /** As what. */
  readonly role: StaffRole;
  /** Which person. */
  readonly staff: string | number;
  /** Last day served; left out: as long as the contract. */
  readonly to?: string | null | undefined;
  /** Where: up to 40 villages, all of them or none. */
  readonly villages: ReadonlyArray<string>;
};

/** Words in both languages (dwibahasa). */
export type BilingualInput = {
  /** English. */
  readonly en: string;
  /** Bahasa Indonesia. */
  readonly id: string;
};

/** An answer that a value becomes (padanan). */
export type CarriedAnswerInput = {
  /** Kode pertanyaan. */
  readonly item: string;
  /** Jawaban. */
  readonly value: string;
};

/** What becomes of an item in the next version (aturan pengalihan). */
export type CarryKind =
  /** Its values are coded anew (ganti kode) */
  | 'RECODE'
  /** Its name changes, its values stay (ganti nama) */
  | 'RENAME'
  /** No longer asked; its answers are kept (dihapus) */
  | 'RETIRE'
  /** Several items take its place (dipecah) */
  | 'SPLIT';

/** What one value becomes (padanan jawaban). */
export type CarryMappingInput = {
  /** What it becomes. */
  readonly answers: ReadonlyArray<CarriedAnswerInput>;
  /** As it was. */
  readonly value: string;
};

/** What becomes of an item’s answers (aturan pengalihan). An item without a rule must still be asked. */
export type CarryRuleInput = {
  /** Of a retired item: its answers are to be looked at (kroscek). */
  readonly crossCheck?: boolean | null | undefined;
  /** As it was called in the version that holds now. */
  readonly item: string;
  /** Jenis. */
  readonly kind: CarryKind;
  /** Value by value. */
  readonly map?: ReadonlyArray<CarryMappingInput> | null | undefined;
  /** The items that take its place. */
  readonly to?: ReadonlyArray<string> | null | undefined;
  /** Left out: cross-checked. */
  readonly unmapped?: Unmapped | null | undefined;
  /** Alasan. */
  readonly why: BilingualInput;
};

/** What the back office advises (rekomendasi). */
export type CaseAdvice =
  /** Refer it to a service (rujuk) */
  | 'REFER'
  /** Resolve it here (selesaikan di Puskesos) */
  | 'RESOLVE';

/** What it is about (jenis kasus). */
export type CaseCategory =
  /** Violence or neglect; always sensitive (kekerasan, penelantaran) */
  | 'ABUSE_NEGLECT'
  /** Aid that did not come (bantuan tidak diterima) */
  | 'AID_NOT_RECEIVED'
  /** Disabilitas */
  | 'DISABILITY'
  /** School (pendidikan) */
  | 'EDUCATION'
  /** Poor, and on no list (miskin tetapi tidak terdata) */
  | 'EXCLUSION'
  /** Illness, health insurance (kesehatan, PBI-JK) */
  | 'HEALTH'
  /** Somebody took money for it (pungutan liar) */
  | 'ILLEGAL_LEVY'
  /** Lainnya */
  | 'OTHER'
  /** Asks for a service (permohonan layanan) */
  | 'SERVICE_REQUEST'
  /** Data salah */
  | 'WRONG_DATA';

/** How it came (jalur). */
export type CaseChannel =
  /** Surat */
  | 'LETTER'
  /** Daring */
  | 'ONLINE'
  /** Telepon */
  | 'PHONE'
  /** In person (datang langsung) */
  | 'VISIT';

/** What the coordinator decides (keputusan). */
export type CaseDecision =
  /** A service is asked for help (rujuk) */
  | 'REFER'
  /** It is resolved (selesai) */
  | 'RESOLVE'
  /** It goes back to be handled further (kembalikan) */
  | 'RETURN';

/** Who makes a move (pelaku). */
export type CaseHand =
  /** Back office: handles and recommends (petugas penanganan) */
  | 'BACK_OFFICE'
  /** Camat */
  | 'CAMAT'
  /** Koordinator Puskesos */
  | 'COORDINATOR'
  /** Dinas Sosial */
  | 'DINSOS'
  /** Front office: registers (petugas pendaftaran) */
  | 'FRONT_OFFICE'
  /** Whoever the case was handed to (penanggung jawab kasus) */
  | 'HANDLER';

/** How far up it has come (jenjang). */
export type CaseLevel =
  /** Kecamatan: the camat may act */
  | 'DISTRICT'
  /** Kabupaten: Dinsos may act */
  | 'REGENCY'
  /** Puskesos desa/kelurahan */
  | 'VILLAGE';

/** What can be done with a case (langkah kasus). */
export type CaseMove =
  /** Record what the service says: `recordReferralAnswer` (jawaban layanan) */
  | 'ANSWER'
  /** End it: `closeCase` (tutup) */
  | 'CLOSE'
  /** Send it one level up: `escalateCase` (naikkan) */
  | 'ESCALATE'
  /** Say what should be done: `recommendCase` (rekomendasikan) */
  | 'RECOMMEND'
  /** Decide to ask a service for help: `decideCase` (putuskan rujuk) */
  | 'REFER'
  /** Record that the service can’t help: `recordReferralAnswer` (penolakan layanan) */
  | 'REFUSE'
  /** Take it in: `registerCase` (daftarkan) */
  | 'REGISTER'
  /** Take it up again: `reopenCase` (buka kembali) */
  | 'REOPEN'
  /** Decide that it is resolved, or not justified: `decideCase` (putuskan selesai) */
  | 'RESOLVE'
  /** Send it back: `decideCase` (kembalikan) */
  | 'RETURN'
  /** Take it up, or hand it to somebody: `takeCase` (tangani, serahkan) */
  | 'TAKE';

/** What a move asks for (isian langkah). */
export type CaseNeed =
  /** What the service says (jawaban layanan) */
  | 'ANSWER'
  /** What the caller tells (uraian) */
  | 'DESCRIPTION'
  /** What it came to (hasil) */
  | 'OUTCOME'
  /** Alasan */
  | 'REASON'
  /** What should be done (rekomendasi) */
  | 'RECOMMENDATION'
  /** To which service; left out: the one recommended (layanan tujuan) */
  | 'SERVICE';

/** How a list of cases is ordered (urutan kasus). */
export type CaseOrder = {
  /** Which way (arah). */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: CaseOrderField;
};

/** By what cases are ordered. */
export type CaseOrderField =
  /** By when the next step is due, open ones before those that are closed (tenggat) */
  | 'DUE'
  /** By when it came (tanggal masuk) */
  | 'REGISTERED';

/** What a case came to (hasil kasus). */
export type CaseOutcome =
  /** The same as another (ganda) */
  | 'DUPLICATE'
  /** There was no ground for it (tidak beralasan) */
  | 'NOT_JUSTIFIED'
  /** The service has helped (rujukan berhasil) */
  | 'REFERRED_DONE'
  /** Resolved by the Puskesos (tertangani) */
  | 'RESOLVED'
  /** Taken back by the caller (dicabut) */
  | 'WITHDRAWN';

/** Who comes with it, as far as they say (pelapor). */
export type CaseReporterInput = {
  /** Nama. */
  readonly name?: string | null | undefined;
  /** Telepon, 8 to 15 digits. */
  readonly phone?: string | null | undefined;
};

/** How far a case is (status kasus). */
export type CaseState =
  /** At an end (selesai) */
  | 'CLOSED'
  /** Somebody handles it (ditangani) */
  | 'HANDLED'
  /** Waits for the coordinator to decide (direkomendasikan) */
  | 'RECOMMENDED'
  /** A service was asked for help (dirujuk) */
  | 'REFERRED'
  /** Taken in, nobody handles it yet (terdaftar) */
  | 'REGISTERED';

/** Input of the mutation of that name. */
export type ChangePocketInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the pocket as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Nama. */
  readonly name?: string | null | undefined;
  /** Surat. */
  readonly paper?: PocketPaperInput | null | undefined;
  /** Which pocket. */
  readonly pocket: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** All that it is to have. */
  readonly villages?: ReadonlyArray<string> | null | undefined;
};

/** One answer (jawaban). */
export type CheckAnswerInput = {
  /** The question’s code (kode). */
  readonly item: string;
  /** Jawaban. */
  readonly value: string;
};

/** Why something is to be cross-checked (sebab kroscek). */
export type CheckKind =
  /** The old answer has no word in the new coding (kode baru) */
  | 'RECODED'
  /** The item is no longer asked (butir dihapus) */
  | 'RETIRED'
  /** Its parts don’t all follow from the old answer (butir dipecah) */
  | 'SPLIT';

/** Input of the mutation of that name. */
export type CloseGapInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** From the gap list of this kecamatan; or give `village`. */
  readonly district?: string | null | undefined;
  /** Into which programme of the regency or village. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** How many at most, 1 to 100. */
  readonly take: number;
  /** From the gap list of this village; or give `district`. */
  readonly village?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type ClosePocketInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the pocket as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Hasil. */
  readonly outcome: PocketOutcome;
  /** Surat. */
  readonly paper: PocketPaperInput;
  /** Which pocket. */
  readonly pocket: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** As what somebody collects what a household is paid (pengambil). */
export type CollectorKind =
  /** With a power of attorney (penerima kuasa) */
  | 'KUASA'
  /** Who looks after the family’s aid (pengurus) */
  | 'PENGURUS'
  /** Guardian of a child, or of somebody who can’t collect it (wali) */
  | 'WALI';

/** Input of the mutation of that name. */
export type CompleteTrainingInput = {
  /** Nomor sertifikat; one for each participant. */
  readonly certificate: string;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Which enrollment. */
  readonly enrollment: string | number;
  /** The `version` of the enrollment as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Tanggal sertifikat. */
  readonly on: string;
};

/** Input of the mutation of that name. */
export type ConfirmAidInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** How it ended; given where it ends and only then. */
  readonly ending?: AidEnding | null | undefined;
  /** The `version` of the enrollment as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** True: it goes on (diteruskan). False: it ends (dihentikan). */
  readonly goesOn: boolean;
  /** Whose household. */
  readonly household: string | number;
  /** The member it is for; left out: the household as a whole. */
  readonly member?: string | number | null | undefined;
  /** In which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Input of the mutation of that name. */
export type ConfirmTrainingInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Which enrollment. */
  readonly enrollment: string | number;
  /** The `version` of the enrollment as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
};

/** Input of the mutation of that name. */
export type CorrectFamilyCardInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the household as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which household. */
  readonly household: string | number;
  /** The right number. */
  readonly kk: string;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Input of the mutation of that name. */
export type CorrectMemberInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** What to correct. */
  readonly correction: MemberCorrection;
  /** The `version` of the household as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which household. */
  readonly household: string | number;
  /** Which member. */
  readonly member: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** One test, or several joined: give exactly one field. At most 8 levels deep (syarat penerima). */
export type CriterionInput =
  {   /** Receives something already (bantuan yang diterima). */
  readonly aid: AidTestInput; readonly all?: never; readonly any?: never; readonly decile?: never; readonly derived?: never; readonly finding?: never; readonly member?: never; readonly not?: never; readonly person?: never; readonly residence?: never; readonly size?: never; }
  |  { readonly aid?: never;   /** All of these must hold, 1 to 20 (semua). */
  readonly all: ReadonlyArray<CriterionInput>; readonly any?: never; readonly decile?: never; readonly derived?: never; readonly finding?: never; readonly member?: never; readonly not?: never; readonly person?: never; readonly residence?: never; readonly size?: never; }
  |  { readonly aid?: never; readonly all?: never;   /** One of these must hold, 1 to 20 (salah satu). */
  readonly any: ReadonlyArray<CriterionInput>; readonly decile?: never; readonly derived?: never; readonly finding?: never; readonly member?: never; readonly not?: never; readonly person?: never; readonly residence?: never; readonly size?: never; }
  |  { readonly aid?: never; readonly all?: never; readonly any?: never;   /** The official decile, 1 to 10; unknown where the ministry gave none (desil). */
  readonly decile: RangeInput; readonly derived?: never; readonly finding?: never; readonly member?: never; readonly not?: never; readonly person?: never; readonly residence?: never; readonly size?: never; }
  |  { readonly aid?: never; readonly all?: never; readonly any?: never; readonly decile?: never;   /** One of these follows from the answers; unknown as long as they don’t settle it (temuan turunan). */
  readonly derived: ReadonlyArray<DerivedFinding>; readonly finding?: never; readonly member?: never; readonly not?: never; readonly person?: never; readonly residence?: never; readonly size?: never; }
  |  { readonly aid?: never; readonly all?: never; readonly any?: never; readonly decile?: never; readonly derived?: never;   /** One of these; unknown where nobody has been (temuan lapangan). */
  readonly finding: ReadonlyArray<Finding>; readonly member?: never; readonly not?: never; readonly person?: never; readonly residence?: never; readonly size?: never; }
  |  { readonly aid?: never; readonly all?: never; readonly any?: never; readonly decile?: never; readonly derived?: never; readonly finding?: never;   /** Has such members (anggota). */
  readonly member: MemberTestInput; readonly not?: never; readonly person?: never; readonly residence?: never; readonly size?: never; }
  |  { readonly aid?: never; readonly all?: never; readonly any?: never; readonly decile?: never; readonly derived?: never; readonly finding?: never; readonly member?: never;   /** This must not hold (tidak). */
  readonly not: CriterionInput; readonly person?: never; readonly residence?: never; readonly size?: never; }
  |  { readonly aid?: never; readonly all?: never; readonly any?: never; readonly decile?: never; readonly derived?: never; readonly finding?: never; readonly member?: never; readonly not?: never;   /** The person it is about, in a programme for persons (orangnya). */
  readonly person: PersonTestInput; readonly residence?: never; readonly size?: never; }
  |  { readonly aid?: never; readonly all?: never; readonly any?: never; readonly decile?: never; readonly derived?: never; readonly finding?: never; readonly member?: never; readonly not?: never; readonly person?: never;   /** Lives in one of these kecamatan or villages (tempat tinggal). */
  readonly residence: ReadonlyArray<string>; readonly size?: never; }
  |  { readonly aid?: never; readonly all?: never; readonly any?: never; readonly decile?: never; readonly derived?: never; readonly finding?: never; readonly member?: never; readonly not?: never; readonly person?: never; readonly residence?: never;   /** Members who live in it, 0 to 50 (jumlah anggota). */
  readonly size: RangeInput; };

/** What a part of a programme’s criteria is (jenis syarat). */
export type CriterionTest =
  /** What it receives already (bantuan yang diterima) */
  | 'AID'
  /** All parts must hold (semua) */
  | 'ALL'
  /** One part must hold (salah satu) */
  | 'ANY'
  /** The official decile (desil) */
  | 'DECILE'
  /** What follows from the answers to the questionnaire (temuan turunan) */
  | 'DERIVED'
  /** What Puskesos found at the house (temuan lapangan) */
  | 'FINDING'
  /** So many members of whom something holds (anggota) */
  | 'MEMBER'
  /** Its part must not hold (tidak) */
  | 'NOT'
  /** The person it is about (orangnya) */
  | 'PERSON'
  /** Where the household lives (tempat tinggal) */
  | 'RESIDENCE'
  /** How many members live in it (jumlah anggota) */
  | 'SIZE';

/** Input of the mutation of that name. */
export type CrossCheckInput = {
  /** To all that the check asks; none for a retired item. */
  readonly answers?: ReadonlyArray<CheckAnswerInput> | null | undefined;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the survey as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Rumah tangga. */
  readonly household: string | number;
  /** The item as the check names it. */
  readonly item: string;
  /** What was found (hasil); kept in the history. */
  readonly reason: string;
};

/** How far a payment cycle has come (keadaan siklus). */
export type CycleState =
  /** To be paid or handed out (disetujui) */
  | 'APPROVED'
  /** Its list is being built (daftar disusun) */
  | 'BUILDING'
  /** Ended; nothing more is recorded (ditutup) */
  | 'CLOSED'
  /** Its list is fixed and waits for approval (daftar dibekukan) */
  | 'FROZEN';

/** Input of the mutation of that name. */
export type DecideCaseInput = {
  /** Which case. */
  readonly case: string | number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Whom to speak to there (kontak). */
  readonly contact?: string | null | undefined;
  /** Keputusan. */
  readonly decision: CaseDecision;
  /** The `version` of the case as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** What it came to (hasil). Left out: RESOLVED. */
  readonly outcome?: CaseOutcome | null | undefined;
  /** Alasan; kept with the case. */
  readonly reason: string;
  /** Layanan tujuan; left out: the one recommended. */
  readonly service?: string | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type DeclarePocketInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Which; one that is a part of another. */
  readonly indicator: IndicatorCode;
  /** One that has ended, as 2026-11. */
  readonly month: string;
  /** Nama. */
  readonly name: string;
  /** The day to look at it again, after today. */
  readonly nextReview: string;
  /** Surat. */
  readonly paper: PocketPaperInput;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** One, or up to 20 that touch; none of another open pocket. */
  readonly villages: ReadonlyArray<string>;
};

/** Input of the mutation of that name. */
export type DeclineSuggestionInput = {
  /** What its sender is told (jawaban). */
  readonly answer: string;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the suggestion as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which. */
  readonly suggestion: string | number;
};

/** Somebody who was there (peserta musyawarah). */
export type DeliberationAttendeeInput = {
  /** Nama. */
  readonly name: string;
  /** As what (unsur), as `ketua RT 03`. */
  readonly role: string;
  /** Signed the list (tanda tangan). */
  readonly signed: boolean;
};

/** What was decided on one family (keputusan). */
export type DeliberationDecisionInput = {
  /** Agreed to propose it (disepakati). */
  readonly accepted: boolean;
  /** A proposal on the village’s first list. */
  readonly proposal: string | number;
  /** Alasan; told to the family where it was not agreed on. */
  readonly reason: string;
};

/** How far a record has been signed (status berita acara). */
export type DeliberationState =
  /** Acknowledged by the camat (diketahui camat) */
  | 'ACKNOWLEDGED'
  /** Diumumkan */
  | 'PUBLISHED'
  /** Ratified by the head of the village (disahkan kepala desa/lurah) */
  | 'RATIFIED'
  /** Tercatat */
  | 'RECORDED';

/** What may follow from the answers (temuan turunan). */
export type DerivedFinding =
  /** A floor of earth (lantai tanah) */
  | 'EARTH_FLOOR'
  /** Extremely poor by what is spent (miskin ekstrem) */
  | 'EXTREME_POOR'
  /** Very poor by the criteria of Kepmensos 262/HUK/2022 (fakir miskin) */
  | 'FAKIR_MISKIN'
  /** No electricity (tanpa listrik) */
  | 'NO_POWER'
  /** No toilet of its own (tidak punya jamban sendiri) */
  | 'NO_TOILET'
  /** Drinking water from a river or other surface water (air sungai atau air permukaan) */
  | 'SURFACE_WATER'
  /** A house not fit to live in (rumah tidak layak huni) */
  | 'UNFIT_HOUSE'
  /** A socio-economically vulnerable woman, Permensos 8/2012 (WRSE) */
  | 'WRSE';

/** Where something waits (meja kerja). */
export type Desk =
  /** Camat */
  | 'CAMAT'
  /** Dinas Sosial */
  | 'DINSOS'
  /** Puskesos desa/kelurahan */
  | 'PUSKESOS'
  /** Kepala desa atau lurah */
  | 'VILLAGE_HEAD';

/** At whose desk it lies (jenjang). */
export type DeskLevel =
  /** Camat, since it was not answered in time */
  | 'DISTRICT'
  /** Dinas Sosial, since the camat did not either */
  | 'REGENCY'
  /** Puskesos desa/kelurahan */
  | 'VILLAGE';

/** What is different of an item (perbedaan). */
export type DifferenceKind =
  /** Baru */
  | 'ADDED'
  /** Tetap */
  | 'KEPT'
  /** Ganti kode */
  | 'RECODED'
  /** Ganti nama */
  | 'RENAMED'
  /** Dihapus */
  | 'RETIRED'
  /** Asked in other words, or with other choices (ganti kalimat) */
  | 'REWORDED'
  /** Dipecah */
  | 'SPLIT';

/** Which way of an indicator is better (arah). */
export type Direction =
  /** The fewer the better (makin sedikit makin baik) */
  | 'FEWER'
  /** The more the better (makin banyak makin baik) */
  | 'MORE'
  /** Neither is better (netral) */
  | 'NEITHER';

/** Kind of disability (jenis disabilitas). */
export type Disability =
  /** Cacat netra */
  | 'BLIND'
  /** Cacat rungu/wicara */
  | 'DEAF_MUTE'
  /** Cacat mental/jiwa */
  | 'MENTAL'
  /** Tidak cacat */
  | 'NONE'
  /** Cacat lainnya */
  | 'OTHER'
  /** Cacat fisik */
  | 'PHYSICAL'
  /** Cacat fisik dan mental */
  | 'PHYSICAL_AND_MENTAL';

/** What somebody found of two records (putusan dugaan ganda). */
export type DoubleRuling =
  /** Dua orang yang berbeda */
  | 'DIFFERENT'
  /** Orang yang sama */
  | 'SAME';

/** Which of two records (yang mana). */
export type DoubleSide =
  /** Yang sudah ada */
  | 'EARLIER'
  /** Yang datang kemudian */
  | 'LATER';

/** What disagrees with the NIK and should be checked on the card (perlu dicek). */
export type Doubt =
  /** Tanggal lahir berbeda dari NIK */
  | 'BIRTH_DATE'
  /** Jenis kelamin berbeda dari NIK */
  | 'SEX';

/** Input of the mutation of that name. */
export type DraftQuestionnaireInput = {
  /** The decision behind it (dasar). */
  readonly basis: string;
  /** What becomes of the answers that are there. */
  readonly carry?: ReadonlyArray<CarryRuleInput> | null | undefined;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the draft (its `recordVersion`), where there is one already as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** What follows from the answers; left out: what followed under the version that holds now, refused where its answers are no more. */
  readonly findings?: ReadonlyArray<FindingRuleInput> | null | undefined;
  /** Since when it is to hold (berlaku). */
  readonly from: string;
  /** In the order in which they are asked. */
  readonly questions: ReadonlyArray<QuestionInput>;
  /** Judul. */
  readonly title: BilingualInput;
};

/** Highest schooling completed (pendidikan dalam KK). */
export type Education =
  /** Diploma IV/Strata I */
  | 'BACHELOR'
  /** Diploma I/II */
  | 'DIPLOMA_2'
  /** Akademi/Diploma III */
  | 'DIPLOMA_3'
  /** Strata III */
  | 'DOCTOR'
  /** SLTP */
  | 'JUNIOR'
  /** Strata II */
  | 'MASTER'
  /** Tidak/belum sekolah */
  | 'NEVER'
  /** Tamat SD */
  | 'PRIMARY'
  /** Belum tamat SD */
  | 'PRIMARY_UNFINISHED'
  /** SLTA */
  | 'SENIOR';

/** Input of the mutation of that name. */
export type EndAccountInput = {
  /** Which account. */
  readonly account: string | number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the account as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Last day; left out: it ends now, for the next request already. */
  readonly to?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type EnrollInProgramInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Why it is approved although the criteria don’t say yes (alasan pengecualian). */
  readonly exception?: string | null | undefined;
  /** The `version` of the enrollment, where there is one already as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Whose household. */
  readonly household: string | number;
  /** Whom it is for, in a programme for persons and only there. */
  readonly member?: string | number | null | undefined;
  /** The programme’s own number (nomor peserta). */
  readonly participantNumber?: string | null | undefined;
  /** In which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Left out: today. */
  readonly since?: string | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
  /** Left out: PROPOSED. What is beyond VERIFIED is Dinsos’ to give. */
  readonly state?: AidState | null | undefined;
};

/** What an answer rests on (bukti). */
export type EvidenceRecord =
  /** An enrollment (kepesertaan) */
  | 'ENROLLMENT'
  /** What Puskesos found at the house (temuan lapangan) */
  | 'FIELD_FINDING'
  /** What is recorded of a member (data anggota) */
  | 'MEMBER'
  /** The decile that the ministry gave (desil DTSEN) */
  | 'OFFICIAL_DECILE'
  /** That the register holds nothing else (register) */
  | 'REGISTER'
  /** What was answered to the questionnaire (jawaban kunjungan) */
  | 'SURVEY';

/** Input of the mutation of that name. */
export type ExcludeLineInput = {
  /** Why; `CLOSED` is not for people to say (sebab). */
  readonly cause: StopCause;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the line as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which line. */
  readonly line: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Who together may not have both programmes (cakupan pengecualian). */
export type ExclusionReach =
  /** Anybody of one household (satu rumah tangga) */
  | 'HOUSEHOLD'
  /** One person; what a household has as a whole, each of its members has (satu orang) */
  | 'PERSON';

/** How residents are written in a file (susunan berkas). */
export type ExportLayout =
  /** OpenSID’s columns and codes, which are taken in again (susunan OpenSID) */
  | 'OPENSID'
  /** Plain columns and words (kata biasa) */
  | 'PLAIN';

/** What a file holds (jenis berkas). */
export type FileKind =
  /** Deciles from the ministry (desil) */
  | 'DECILES'
  /** Dwellings from DTKS or BDT (rumah) */
  | 'DWELLINGS'
  /** Who is in a programme (peserta program) */
  | 'PARTICIPANTS'
  /** The residents of a village, as OpenSID exports them (penduduk) */
  | 'RESIDENTS'
  /** Visits to homes, filled in with ODK Collect or KoboCollect (kunjungan) */
  | 'VISITS';

/** What Puskesos found at the house (hasil verifikasi lapangan). */
export type Finding =
  /** Miskin ekstrem */
  | 'EXTREME_POOR'
  /** Tidak miskin */
  | 'NOT_POOR'
  /** Miskin */
  | 'POOR'
  /** Rentan miskin */
  | 'VULNERABLE';

/** Ages in years, both included (umur). */
export type FindingAgesInput = {
  /** Tertua. */
  readonly oldest: number;
  /** Termuda. */
  readonly youngest: number;
};

/** What follows from the answers (aturan temuan). */
export type FindingRuleInput = {
  /** Which. */
  readonly finding: DerivedFinding;
  /** Judged so from that day on (mulai). */
  readonly from: string;
  /** When it holds. */
  readonly holds: FindingTestInput;
  /** Sumber. */
  readonly source: string;
  /** To that day; left out: from then on (sampai). */
  readonly to?: string | null | undefined;
};

/** One thing that a finding looks at (uji temuan): `question` with `in`, `above` or `below`; or `woman`; or `all`, `any` or `alike` of several. At most 4 levels deep. */
export type FindingTestInput = {
  /** More than this number. */
  readonly above?: number | null | undefined;
  /** What all of these answer alike; unknown where they differ. */
  readonly alike?: ReadonlyArray<FindingTestInput> | null | undefined;
  /** All of these hold (semua). */
  readonly all?: ReadonlyArray<FindingTestInput> | null | undefined;
  /** One of these holds, or `least` of them (salah satu). */
  readonly any?: ReadonlyArray<FindingTestInput> | null | undefined;
  /** Less than this number. */
  readonly below?: number | null | undefined;
  /** Any of these answers. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** So many of `any` at least. */
  readonly least?: number | null | undefined;
  /** The number is the household’s for a month; compared is a person’s for a day. */
  readonly perPersonAndDay?: boolean | null | undefined;
  /** The question’s code (kode). */
  readonly question?: string | null | undefined;
  /** What it is told as; left out of a group: its parts are told instead. */
  readonly what?: BilingualInput | null | undefined;
  /** There is a woman of these ages. */
  readonly woman?: FindingAgesInput | null | undefined;
};

/** Input of the mutation of that name. */
export type ForgetLoginsInput = {
  /** Which account. */
  readonly account: string | number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the account as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Whose money it is (sumber dana). */
export type FundSource =
  /** Regency budget (APBD Kutai Kartanegara) */
  | 'APBD'
  /** State budget (APBN, dana pusat) */
  | 'APBN'
  /** Village fund (Dana Desa) */
  | 'VILLAGE_FUND';

/** What became of somebody whom a batch chose (hasil). */
export type GapOutcome =
  /** A recipient now (disetujui) */
  | 'APPROVED'
  /** Not taken in (ditolak) */
  | 'REFUSED'
  /** Verified, on the waiting list: no place or no money is left (daftar tunggu) */
  | 'WAITING';

/** A place in degrees, WGS 84 (geotag). */
export type GeotagInput = {
  /** South is negative (lintang). */
  readonly latitude: number;
  /** Bujur. */
  readonly longitude: number;
};

/** Input of the mutation of that name. */
export type GiveKitInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Which enrollment. */
  readonly enrollment: string | number;
  /** The `version` of the enrollment as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Whose money; taken from what it allocated to the training. */
  readonly fund: string | number;
  /** Tanggal penyerahan. */
  readonly on: string;
  /** Banyaknya. */
  readonly quantity: number;
  /** Nomor tanda terima; the same again changes nothing. */
  readonly receipt: string;
  /** Penerima. */
  readonly receivedBy: string;
  /** What all of it is worth (nilai). */
  readonly rupiah: number;
  /** Satuan. */
  readonly unit: string;
  /** Barang. */
  readonly what: string;
};

/** How much of what is given in kind (barang). */
export type GoodsInput = {
  /** 1 to 10,000 (jumlah). */
  readonly quantity: number;
  /** Of what, as `paket` (satuan). */
  readonly unit: string;
};

/** Input of the mutation of that name. */
export type GraduateWrseInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the path as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Tanggal. */
  readonly on: string;
  /** Which path. */
  readonly path: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Input of the mutation of that name. */
export type HandOverInput = {
  /** Which of their assignments, up to 22; left out: all. */
  readonly assignments?: ReadonlyArray<string | number> | null | undefined;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the record of who hands over as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Who hands over. */
  readonly from: string | number;
  /** The first day on which the second serves. */
  readonly on: string;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Who takes over. */
  readonly to: string | number;
};

/** Input of the mutation of that name. */
export type HoldLineInput = {
  /** Why; `CLOSED` is not for people to say (sebab). */
  readonly cause: StopCause;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the line as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which line. */
  readonly line: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Which households: those that meet all that is given (saringan rumah tangga). */
export type HouseholdFilter = {
  /** Of the finding: YES, NO, or UNKNOWN where not enough is answered (jawaban). */
  readonly answer?: Answer;
  /** Of this decile or a higher one, 1 to 10; who is not ranked is left out (desil dari). */
  readonly decileFrom?: number | null | undefined;
  /** Of this decile or a lower one, 1 to 10; who is not ranked is left out (desil sampai). */
  readonly decileTo?: number | null | undefined;
  /** Found at the house to be one of these (temuan lapangan). */
  readonly fieldFindings?: ReadonlyArray<Finding> | null | undefined;
  /** What follows from its answers, for who may read surveys (temuan turunan). */
  readonly finding?: DerivedFinding | null | undefined;
  /** Its last visit was before this day, or it was never visited (belum dikunjungi sejak). */
  readonly notVisitedSince?: string | null | undefined;
  /** Approved for this programme, active or suspended in it, or somebody of it is (menerima). */
  readonly receives?: string | number | null | undefined;
  /** Nobody of it is (tidak menerima). */
  readonly receivesNot?: string | number | null | undefined;
  /** Its last visit was on this day or later (dikunjungi sejak). */
  readonly visitedSince?: string | null | undefined;
  /** Verified for this programme and not approved yet, or somebody of it is (menunggu). */
  readonly waitsFor?: string | number | null | undefined;
};

/** How far an import has come (keadaan impor). */
export type ImportState =
  /** Selesai */
  | 'DONE'
  /** It failed again and again; what it had taken in by then stays (gagal) */
  | 'FAILED'
  /** Waits for its turn (menunggu) */
  | 'QUEUED'
  /** The file was refused as a whole; nothing was saved (ditolak) */
  | 'REFUSED'
  /** Sedang dikerjakan */
  | 'RUNNING'
  /** Stopped: what it had taken in by then stays (dihentikan) */
  | 'STOPPED'
  /** Somebody wants it stopped; it ends between two families, participants or homes (sedang dihentikan) */
  | 'STOPPING'
  /** Is being taken back (sedang dibatalkan) */
  | 'UNDOING'
  /** Was taken back; what was left is named (dibatalkan) */
  | 'UNDONE';

/** What is counted of each place and month (kode indikator). */
export type IndicatorCode =
  /** Di bawah garis miskin ekstrem */
  | 'BELOW_LINE'
  /** Di bawah garis tanpa bantuan */
  | 'BELOW_LINE_UNAIDED'
  /** Desil 1 */
  | 'DECILE_1'
  /** Desil 2 */
  | 'DECILE_2'
  /** Desil 3 */
  | 'DECILE_3'
  /** Desil 4 */
  | 'DECILE_4'
  /** Desil 5 */
  | 'DECILE_5'
  /** Desil 6 */
  | 'DECILE_6'
  /** Desil 7 */
  | 'DECILE_7'
  /** Desil 8 */
  | 'DECILE_8'
  /** Desil 9 */
  | 'DECILE_9'
  /** Desil 10 */
  | 'DECILE_10'
  /** Penyandang disabilitas */
  | 'DISABLED'
  /** Lantai tanah */
  | 'EARTH_FLOOR'
  /** Lansia sendirian */
  | 'ELDERLY_ALONE'
  /** Memenuhi syarat */
  | 'ELIGIBLE'
  /** Salah sasaran: terlewat */
  | 'EXCLUSION_ERRORS'
  /** Miskin ekstrem tanpa bantuan */
  | 'EXTREME_POOR_UNAIDED'
  /** Fakir miskin */
  | 'FAKIR_MISKIN'
  /** Terjawab: fakir miskin */
  | 'FAKIR_TOLD'
  /** Terjawab: lantai */
  | 'FLOOR_TOLD'
  /** Ditemukan miskin ekstrem */
  | 'FOUND_EXTREME_POOR'
  /** Celah bantuan */
  | 'GAP'
  /** Rumah tangga */
  | 'HOUSEHOLDS'
  /** Terjawab: kelayakan rumah */
  | 'HOUSE_TOLD'
  /** Salah sasaran: menerima */
  | 'INCLUSION_ERRORS'
  /** Mengikuti pelatihan */
  | 'IN_TRAINING'
  /** Tugas terlambat */
  | 'LATE_TASKS'
  /** Terjawab: garis miskin ekstrem */
  | 'LINE_TOLD'
  /** Tanpa listrik */
  | 'NO_POWER'
  /** Tanpa jamban sendiri */
  | 'NO_TOILET'
  /** Tugas terbuka */
  | 'OPEN_TASKS'
  /** Tidak bersekolah */
  | 'OUT_OF_SCHOOL'
  /** Penduduk */
  | 'PEOPLE'
  /** Terjawab: listrik */
  | 'POWER_TOLD'
  /** Ibu hamil */
  | 'PREGNANT'
  /** Berdesil */
  | 'RANKED'
  /** Menerima dari pusat */
  | 'REACHED_BY_CENTRE'
  /** Tidak menerima apa pun */
  | 'REACHED_BY_NONE'
  /** Menerima dari kabupaten */
  | 'REACHED_BY_REGENCY'
  /** Menerima dari desa */
  | 'REACHED_BY_VILLAGE'
  /** Penerima */
  | 'RECIPIENTS'
  /** Usia sekolah, kegiatan tercatat */
  | 'SCHOOL_AGE_TOLD'
  /** Air minum dari sungai */
  | 'SURFACE_WATER'
  /** Terjawab: jamban */
  | 'TOILET_TOLD'
  /** Rumah tidak layak huni */
  | 'UNFIT_HOUSE'
  /** Miskin terverifikasi */
  | 'VERIFIED_POOR'
  /** Desa dan kelurahan */
  | 'VILLAGES'
  /** Desa dengan petugas Puskesos */
  | 'VILLAGES_SERVED'
  /** Dikunjungi */
  | 'VISITED'
  /** Terjawab: air minum */
  | 'WATER_TOLD'
  /** WRSE */
  | 'WRSE'
  /** WRSE mengikuti pelatihan */
  | 'WRSE_IN_TRAINING'
  /** Terjawab: perempuan rawan sosial ekonomi */
  | 'WRSE_TOLD';

/** What an indicator counts (satuan). */
export type IndicatorUnit =
  /** Rumah tangga */
  | 'HOUSEHOLD'
  /** Orang */
  | 'PERSON'
  /** Somebody, or a household, beside one programme: once for each (penerima per program) */
  | 'STANDING'
  /** What waits for somebody (tugas) */
  | 'TASK'
  /** Desa atau kelurahan */
  | 'VILLAGE';

/** Whose money an intervention takes (sumber dana). */
export type InterventionFund =
  /** Regency budget (APBD Kutai Kartanegara) */
  | 'APBD'
  /** State budget (APBN) */
  | 'APBN'
  /** Any other, as a company’s (lainnya, misalnya TJSL) */
  | 'OTHER'
  /** Village fund (Dana Desa) */
  | 'VILLAGE_FUND';

/** How it is known for how many households something is (asal angka). */
export type InterventionReachedBy =
  /** All that were registered in its villages in the month it was finished (terdaftar di desanya) */
  | 'REGISTERED'
  /** As people told (diisikan) */
  | 'TOLD';

/** What is built or mended (sektor intervensi). */
export type InterventionSector =
  /** Jembatan */
  | 'BRIDGE'
  /** Air bersih */
  | 'CLEAN_WATER'
  /** Puskesmas, pustu, posyandu */
  | 'CLINIC'
  /** Perumahan */
  | 'HOUSING'
  /** Irigasi */
  | 'IRRIGATION'
  /** Pasar */
  | 'MARKET'
  /** Lainnya */
  | 'OTHER'
  /** Listrik */
  | 'POWER'
  /** Jalan */
  | 'ROAD'
  /** Sanitasi */
  | 'SANITATION'
  /** Sekolah */
  | 'SCHOOL';

/** How far an intervention has come (status intervensi). */
export type InterventionState =
  /** Dikontrak, or given to an own crew or a village to do (swakelola) */
  | 'CONTRACTED'
  /** Selesai */
  | 'DONE'
  /** Dikerjakan */
  | 'IN_PROGRESS'
  /** Direncanakan */
  | 'PLANNED'
  /** Dihentikan */
  | 'STOPPED';

/** What somebody speaks with families (bahasa). */
export type Language =
  /** Banjar */
  | 'BANJAR'
  /** Bugis */
  | 'BUGIS'
  /** A Dayak language (bahasa Dayak) */
  | 'DAYAK'
  /** Bahasa Indonesia */
  | 'INDONESIAN'
  /** Jawa */
  | 'JAVANESE'
  /** Kutai */
  | 'KUTAI'
  /** Madura */
  | 'MADURESE'
  /** Another (bahasa lain) */
  | 'OTHER';

/** A desk above which there is another (meja yang terlambat). */
export type LateDesk =
  /** Camat */
  | 'CAMAT'
  /** Puskesos desa/kelurahan */
  | 'PUSKESOS';

/** Why an undo left something as it is (sebab tidak dibatalkan). */
export type LeftBecause =
  /** Somebody has changed it since (sudah diubah) */
  | 'CHANGED'
  /** What it was can’t be restored as it was (tidak dapat dikembalikan) */
  | 'IMPOSSIBLE'
  /** A proposal, a case or a payment list has it by now (sudah dipakai) */
  | 'USED';

/** Why a recipient is not on a list (alasan tidak terdaftar). */
export type LeftOutReason =
  /** Approved by the day by which the list is judged, and made active by nobody: activateApproved (disetujui, belum aktif) */
  | 'APPROVED_NOT_ACTIVE'
  /** The register does not tell whether anything is due (data belum lengkap) */
  | 'CLAIM_UNKNOWN'
  /** Moved while the list was built, and is on it in the other village (sudah terdaftar di desa lain) */
  | 'LISTED_TWICE'
  /** Nothing is due to anybody of the household (tidak ada komponen yang berhak) */
  | 'NOTHING_DUE'
  /** Nobody whom it is for lives there any more (sudah tidak tinggal) */
  | 'NOT_LIVING_THERE'
  /** No amount of the programme holds (besaran tidak ada) */
  | 'NO_AMOUNT'
  /** No money was set aside in that year (tidak ada komitmen anggaran) */
  | 'NO_COMMITMENT'
  /** They claim a NIK or KK that another household holds; once settleDouble says whose it is, a supplementary list pays them (nomor dipersoalkan) */
  | 'NUMBER_DISPUTED'
  /** On another list for the same period, as arrears or as missed (sudah di daftar lain) */
  | 'ON_ANOTHER_LIST'
  /** Suspended on the day by which the list is judged, though received within its period (ditangguhkan) */
  | 'SUSPENDED';

/** Whether a member still lives in the household (status dasar). */
export type LifeState =
  /** Hidup */
  | 'ALIVE'
  /** Pergi */
  | 'AWAY'
  /** Meninggal */
  | 'DEAD'
  /** Tidak valid */
  | 'INVALID'
  /** Hilang */
  | 'LOST'
  /** Pindah */
  | 'MOVED';

/** What has become of whom a line is for, since its list was made (perubahan). */
export type LineChange =
  /** Whom it is for has died (meninggal) */
  | 'DIED'
  /** The enrollment has ended (kepesertaan berakhir) */
  | 'ENDED'
  /** They live there no more, or in another village (pindah) */
  | 'MOVED'
  /** They claim a NIK or KK that another household holds, and nobody has said whose it is (nomor dipersoalkan) */
  | 'NUMBER_DISPUTED'
  /** Somebody else speaks for the household by now: who is to collect? (penerima berubah) */
  | 'PAYEE'
  /** The enrollment is suspended (kepesertaan ditunda) */
  | 'SUSPENDED';

/** What became of a line (status penyaluran). */
export type LineState =
  /** Handed over, all of it (diserahkan) */
  | 'DELIVERED'
  /** Taken out: it will not be paid by this list, and what was set aside is given back (dikeluarkan) */
  | 'EXCLUDED'
  /** The payment failed; it may be tried again (gagal) */
  | 'FAILED'
  /** Held: not to be paid until it is released (ditahan) */
  | 'HELD'
  /** Nothing yet (terdaftar) */
  | 'LISTED'
  /** Paid (berhasil dibayar) */
  | 'PAID'
  /** Paid or handed over in part (sebagian) */
  | 'PARTLY'
  /** Paid or handed over, and came back (dikembalikan) */
  | 'RETURNED';

/** As on the family card (status perkawinan). */
export type MaritalState =
  /** Cerai hidup */
  | 'DIVORCED'
  /** Kawin */
  | 'MARRIED'
  /** Belum kawin */
  | 'SINGLE'
  /** Cerai mati */
  | 'WIDOWED';

/** When income and work are asked for (waktu ukur). */
export type MeasureTime =
  /** Before the training (sebelum) */
  | 'BEFORE'
  /** Three months after its end (3 bulan) */
  | 'MONTH_3'
  /** Six months after its end (6 bulan) */
  | 'MONTH_6'
  /** Twelve months after its end (12 bulan) */
  | 'MONTH_12';

/** What is to be corrected of a member; what is left out stays (perbaikan data anggota). */
export type MemberCorrection = {
  /** Tanggal lahir. */
  readonly birthDate?: string | null | undefined;
  /** Tempat lahir. */
  readonly birthPlace?: string | null | undefined;
  /** Disabilitas. */
  readonly disability?: Disability | null | undefined;
  /** Pendidikan. */
  readonly education?: Education | null | undefined;
  /** Status perkawinan. */
  readonly marital?: MaritalState | null | undefined;
  /** Nama. */
  readonly name?: string | null | undefined;
  /** The right number; the wrong one is freed. */
  readonly nik?: string | null | undefined;
  /** Pekerjaan. */
  readonly occupation?: string | null | undefined;
  /** Hamil. */
  readonly pregnant?: boolean | null | undefined;
  /** To the head; HEAD makes the head until now OTHER, and the head becomes nothing less (hubungan keluarga). */
  readonly relation?: Relation | null | undefined;
  /** Jenis kelamin. */
  readonly sex?: Sex | null | undefined;
};

/** A person to be recorded (anggota rumah tangga). */
export type MemberInput = {
  /** Tanggal lahir. */
  readonly birthDate: string;
  /** Tempat lahir. */
  readonly birthPlace?: string | null | undefined;
  /** Disabilitas. */
  readonly disability?: Disability | null | undefined;
  /** Pendidikan. */
  readonly education?: Education | null | undefined;
  /** Left out: ALIVE. */
  readonly life?: LifeState | null | undefined;
  /** Status perkawinan. */
  readonly marital?: MaritalState | null | undefined;
  /** As on the identity card (nama). */
  readonly name: string;
  /** Left out for who has none yet. */
  readonly nik?: string | null | undefined;
  /** Pekerjaan. */
  readonly occupation?: string | null | undefined;
  /** Hamil. */
  readonly pregnant?: boolean | null | undefined;
  /** To the head of household (hubungan keluarga). */
  readonly relation: Relation;
  /** Jenis kelamin. */
  readonly sex: Sex;
};

/** So many living members of whom the tests hold (anggota). */
export type MemberTestInput = {
  /** How many; left out: one (paling sedikit). */
  readonly atLeast?: number | null | undefined;
  /** What must hold of each (syarat). */
  readonly test: PersonTestInput;
};

/** How a programme misses its aim (salah sasaran). */
export type Mistake =
  /** Meets the criteria and does not receive it (exclusion error) */
  | 'EXCLUSION'
  /** Receives it and does not meet the criteria (inclusion error) */
  | 'INCLUSION'
  /** Receives it, and the register does not tell whether the criteria are met (belum diketahui) */
  | 'UNKNOWN';

/** How far a month’s figures have come (tahap angka bulanan). */
export type MonthStage =
  /** With what was told until the tenth day of the next month (tetap) */
  | 'FINAL'
  /** It has ended; what is told late may still change them (sementara) */
  | 'PRELIMINARY'
  /** The month goes on, and so do they (berjalan) */
  | 'RUNNING';

/** Input of the mutation of that name. */
export type MoveAccountInput = {
  /** Which account. */
  readonly account: string | number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the account as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Kemendagri code of a head of a village’s village, or a camat’s kecamatan; of nobody else (kode wilayah). */
  readonly place?: string | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** As what they act from now on; left out: as before (peran). */
  readonly role?: AccountRole | null | undefined;
};

/** Input of the mutation of that name. */
export type MoveEnrollmentInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** How it ended; given with ENDED and only then. */
  readonly ending?: AidEnding | null | undefined;
  /** Why it is approved although the criteria don’t say yes (alasan pengecualian). */
  readonly exception?: string | null | undefined;
  /** The `version` of the enrollment as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Whose household. */
  readonly household: string | number;
  /** The member it is for; left out: the household as a whole. */
  readonly member?: string | number | null | undefined;
  /** In which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Left out: today. */
  readonly since?: string | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
  /** The state to go to. */
  readonly to: AidState;
};

/** Input of the mutation of that name. */
export type MoveMemberInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the household they leave as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** The household they leave. */
  readonly from: string | number;
  /** The household they join. */
  readonly into: string | number;
  /** Who goes. */
  readonly member: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** What they are to its head; not HEAD. */
  readonly relation: Relation;
};

/** Input of the mutation of that name. */
export type MoveProposalInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the proposal as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** For what it is refused; where the move needs it (dasar penolakan). */
  readonly ground?: ProposalGround | null | undefined;
  /** What the family can do now, in words for them; where the move needs it (langkah berikut). */
  readonly next?: string | null | undefined;
  /** The number of the decree, list or decision; where the move needs it (nomor surat). */
  readonly paper?: string | null | undefined;
  /** The day that paper was signed, the Bupati’s decision too: not before the step before, not in the future (tanggal surat). */
  readonly paperOn?: string | null | undefined;
  /** Which proposal. */
  readonly proposal: string | number;
  /** Alasan; where the move needs one. */
  readonly reason?: string | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
  /** Where to; `Proposal.moves` says what is possible. */
  readonly to: ProposalState;
};

/** Input of the mutation of that name. */
export type MoveProposalsInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** For what it is refused; where the move needs it (dasar penolakan). */
  readonly ground?: ProposalGround | null | undefined;
  /** What the family can do now, in words for them; where the move needs it (langkah berikut). */
  readonly next?: string | null | undefined;
  /** The number of the decree, list or decision; where the move needs it (nomor surat). */
  readonly paper?: string | null | undefined;
  /** The day that paper was signed, the Bupati’s decision too: not before the step before, not in the future (tanggal surat). */
  readonly paperOn?: string | null | undefined;
  /** Their ids, at most 50. */
  readonly proposals: ReadonlyArray<string | number>;
  /** Alasan; where the move needs one. */
  readonly reason?: string | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
  /** Where to; `Proposal.moves` says what is possible. */
  readonly to: ProposalState;
  /** Whose proposals they are. */
  readonly village: string;
};

/** Input of the mutation of that name. */
export type NameCollectorInput = {
  /** Of somebody from outside: looked at, and not kept (tanggal lahir). */
  readonly birthDate?: string | null | undefined;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the household as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Whose own aid it is about; left out: that of the household. */
  readonly forMember?: string | number | null | undefined;
  /** Which household. */
  readonly household: string | number;
  /** As what they collect it (sebagai). */
  readonly kind: CollectorKind;
  /** Who, where it is a member; or give `name`. */
  readonly member?: string | number | null | undefined;
  /** Who, where it is somebody from outside; or give `member` (nama). */
  readonly name?: string | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** How a name answers to what was asked for (kecocokan nama). */
export type NameLikeness =
  /** Persis: each word asked for is in it, as it is written */
  | 'EXACT'
  /** Beda satu huruf: each word is in it, but for one letter of one of them */
  | 'ONE_LETTER'
  /** Ejaan lain: each word is in it, in one of its spellings */
  | 'SPELLING';

/** Which kind of number (jenis nomor). */
export type NumberKind =
  /** Family cards’ numbers (nomor KK) */
  | 'KK'
  /** Members’ NIKs */
  | 'NIK';

/** How an objection is answered (jawaban sanggahan). */
export type ObjectionOutcome =
  /** Ditolak */
  | 'DISMISSED'
  /** Diterima */
  | 'UPHELD';

/** What a citizen objects to (alasan sanggah). */
export type ObjectionReason =
  /** Sudah meninggal */
  | 'DECEASED'
  /** The household’s own decile (desil) */
  | 'DECILE'
  /** Receives twice (penerima ganda) */
  | 'DOUBLE'
  /** The household’s own aid has ended (bantuan dihentikan) */
  | 'ENDED'
  /** The household itself is left out (belum menerima bantuan) */
  | 'LEFT_OUT'
  /** Sudah pindah */
  | 'MOVED'
  /** Sudah mampu */
  | 'NOT_POOR'
  /** On the list, but the aid does not arrive (bantuan tidak diterima) */
  | 'NOT_RECEIVED'
  /** Bukan warga desa ini */
  | 'NOT_RESIDENT'
  /** Lainnya */
  | 'OTHER'
  /** Somebody of the office, and no recipient (pelayanan) */
  | 'SERVICE';

/** Where an objection stands (status sanggahan). */
export type ObjectionState =
  /** Ditolak */
  | 'DISMISSED'
  /** Menunggu jawaban */
  | 'OPEN'
  /** Diterima */
  | 'UPHELD';

/** An occupation of which criteria ask (pekerjaan). */
export type OccupationKind =
  /** A civil servant (ASN/PNS) */
  | 'CIVIL_SERVANT'
  /** In the armed forces (TNI) */
  | 'MILITARY'
  /** In the police (Polri) */
  | 'POLICE'
  /** Employed by a state company (karyawan BUMN/BUMD) */
  | 'STATE_COMPANY'
  /** Head of a desa, or of its staff (kepala atau perangkat desa) */
  | 'VILLAGE_OFFICE';

/** Input of the mutation of that name. */
export type OpenTrainingInput = {
  /** Days an invitation waits for an answer; left out: 7. */
  readonly answerWithin?: number | null | undefined;
  /** Dasar (SK). */
  readonly basis: string;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Of your choice; lower-case letters, digits, hyphens. */
  readonly code: string;
  /** Rencana biaya. */
  readonly costs?: ReadonlyArray<TrainingCostInput> | null | undefined;
  /** Left out: for everybody. */
  readonly criteria?: TrainingCriteriaInput | null | undefined;
  /** Nama. */
  readonly name: string;
  /** Where; its money is allocated to that kecamatan. */
  readonly place: TrainingPlaceInput;
  /** Penyelenggara. */
  readonly provider: string;
  /** Kuota per kecamatan; the rest is for all others. */
  readonly quotas?: ReadonlyArray<TrainingQuotaInput> | null | undefined;
  /** 1 to 300 (kursi). */
  readonly seats: number;
  /** Up to 60, none of which clash. */
  readonly sessions: ReadonlyArray<TrainingSessionInput>;
  /** Tema. */
  readonly theme: TrainingTheme;
  /** Left out: ARRIVAL. */
  readonly waiting?: WaitingRule | null | undefined;
};

/** Which way a list is ordered (arah urutan). */
export type OrderDirection =
  /** The earliest, the smallest or the first by name first (naik) */
  | 'ASC'
  /** The latest, the greatest or the last by name first (turun) */
  | 'DESC';

/** What others publish of the regency (angka dari luar). */
export type OutsideFigureCode =
  /** Penduduk miskin */
  | 'POOR_PEOPLE'
  /** Persentase penduduk miskin */
  | 'POOR_RATE'
  /** Penduduk */
  | 'POPULATION'
  /** Garis kemiskinan, rupiah per orang per bulan */
  | 'POVERTY_LINE';

/** How often it is given (periode). */
export type PayPeriod =
  /** Bulanan */
  | 'MONTHLY'
  /** Sekali */
  | 'ONCE'
  /** Triwulanan */
  | 'QUARTERLY'
  /** Tahunan */
  | 'YEARLY';

/** Tests of one person; all that are given must hold (syarat orang). */
export type PersonTestInput = {
  /** Whole years, 0 to 120 (umur). */
  readonly age?: RangeInput | null | undefined;
  /** Earns the living alone (pencari nafkah utama). */
  readonly breadwinner?: boolean | null | undefined;
  /** One of these (disabilitas). */
  readonly disability?: ReadonlyArray<Disability> | null | undefined;
  /** One of these, completed (pendidikan). */
  readonly education?: ReadonlyArray<Education> | null | undefined;
  /** One of these (status perkawinan). */
  readonly marital?: ReadonlyArray<MaritalState> | null | undefined;
  /** One of these, by occupation; unknown where an adult’s is not recorded (pekerjaan). */
  readonly occupation?: ReadonlyArray<OccupationKind> | null | undefined;
  /** Hamil. */
  readonly pregnant?: boolean | null | undefined;
  /** At school now, by occupation (bersekolah). */
  readonly pupil?: boolean | null | undefined;
  /** Recorded as one of these; not so, rather than unknown, where no occupation is recorded (tercatat sebagai). */
  readonly recordedAs?: ReadonlyArray<OccupationKind> | null | undefined;
  /** One of these, to the head (hubungan keluarga). */
  readonly relation?: ReadonlyArray<Relation> | null | undefined;
  /** Jenis kelamin. */
  readonly sex?: Sex | null | undefined;
  /** Has work, by occupation (bekerja). */
  readonly working?: boolean | null | undefined;
  /** A woman of these ages who earns her household’s living (wanita rawan sosial ekonomi). */
  readonly wrse?: RangeInput | null | undefined;
};

/** Input of the mutation of that name. */
export type PlanInterventionInput = {
  /** Whose it is, by its code, as `dinas-pu` (perangkat daerah). */
  readonly agency: string;
  /** The paper in which both stand (dasar). */
  readonly basis: string;
  /** All that its fund gives for it (pagu). */
  readonly ceiling: number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Why it goes ahead beside others of its sector that are open in the same village and year (alasan tetap jalan). */
  readonly despiteOverlap?: string | null | undefined;
  /** Sumber dana. */
  readonly fund: InterventionFund;
  /** Nama. */
  readonly name: string;
  /** The day of that paper, today or before (tanggal dasar). */
  readonly on: string;
  /** Nilai rencana; the ceiling at most. */
  readonly planned: number;
  /** What is built or mended (sektor). */
  readonly sector: InterventionSector;
  /** Where, 40 at most (desa/kelurahan). */
  readonly villages: ReadonlyArray<string>;
  /** Tahun anggaran, 2000 to 2100. */
  readonly year: number;
};

/** Input of the mutation of that name. */
export type PlanSocialisationInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Kecamatan. */
  readonly district: string;
  /** Materi. */
  readonly materials?: ReadonlyArray<SocialisationMaterialInput> | null | undefined;
  /** Today or later. */
  readonly on: string;
  /** Tempat. */
  readonly place: string;
  /** Which. */
  readonly regulation: string | number;
  /** Narasumber. */
  readonly speaker: string;
  /** Who is invited, of that kecamatan. */
  readonly villages: ReadonlyArray<string>;
};

/** Which pockets a list has (pilihan daftar). */
export type PocketList =
  /** Ditutup */
  | 'CLOSED'
  /** Terbuka */
  | 'OPEN';

/** What became of a pocket (hasil kantong). */
export type PocketOutcome =
  /** Poverty is no longer dense there (membaik) */
  | 'IMPROVED'
  /** It went into another pocket (digabung) */
  | 'MERGED'
  /** It should not have been declared (keliru) */
  | 'MISTAKE';

/** A decree or minutes (surat keputusan, berita acara). */
export type PocketPaperInput = {
  /** The day it was signed, not in the future (tanggal). */
  readonly date: string;
  /** Nomor. */
  readonly number: string;
};

/** How far a pocket has come (status kantong). */
export type PocketState =
  /** Closed (ditutup) */
  | 'CLOSED'
  /** Declared, and not looked at again yet (ditetapkan) */
  | 'DECLARED'
  /** Looked at again, once or more (dipantau) */
  | 'FOLLOWED';

/** Input of the mutation of that name. */
export type PrepareUploadInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** As it is called (nama berkas). */
  readonly name: string;
  /** Bytes, at most 100 MB (ukuran). */
  readonly size: number;
};

/** Whether somebody came (kehadiran). */
export type PresentInput = {
  /** Which enrollment. */
  readonly enrollment: string | number;
  /** Hadir. */
  readonly present: boolean;
};

/** By what a proposal ended that nobody decided on or took back (sebab berakhir). */
export type ProposalEnding =
  /** It goes on in the household that its people are recorded in now (diteruskan) */
  | 'CONTINUED'
  /** Nobody lives in the household any more (tidak ada lagi yang tinggal) */
  | 'NOBODY_LEFT'
  /** Whom it is for lives there no more (yang diusulkan tidak lagi tinggal di sana) */
  | 'PERSON_GONE';

/** For what a proposal is refused (dasar penolakan). */
export type ProposalGround =
  /** What is recorded of them does not fit (data belum padan) */
  | 'DATA'
  /** The programme’s criteria are not met (tidak memenuhi syarat) */
  | 'INELIGIBLE'
  /** Not poor; not where the latest visit found them poor (tidak miskin) */
  | 'NOT_POOR'
  /** No place or no money (kuota atau anggaran habis) */
  | 'NO_MONEY'
  /** Sebab lain */
  | 'OTHER';

/** In whose hands a move lies (pelaku). */
export type ProposalHand =
  /** Nobody’s own: the village’s ratified deliberation moves it (berita acara musyawarah) */
  | 'DELIBERATION'
  /** Dinas Sosial */
  | 'DINSOS'
  /** Petugas Puskesos desa itu */
  | 'OFFICER'
  /** Kepala desa atau lurah */
  | 'VILLAGE_HEAD';

/** What became of a proposal whose household moved (alih desa). */
export type ProposalHandOver =
  /** It came along as it was (ikut pindah) */
  | 'ALONG'
  /** It can’t go on there (berakhir) */
  | 'ENDED'
  /** The new village takes it up from the beginning (dari awal) */
  | 'RESTART'
  /** The new home is to be visited (kunjungan ulang) */
  | 'REVISIT';

/** What a move needs (syarat). */
export type ProposalNeed =
  /** A deliberation that the head of the village ratified (musyawarah yang disahkan) */
  | 'DELIBERATION'
  /** The latest visit did not find them not poor (temuan) */
  | 'FINDING'
  /** For what it is refused (dasar penolakan) */
  | 'GROUND'
  /** What the family can do next (langkah berikut) */
  | 'NEXT'
  /** The number of the paper behind it (nomor surat) */
  | 'PAPER'
  /** Alasan */
  | 'REASON'
  /** A visit to the home since the deliberation, or a new one since it was given back (kunjungan rumah) */
  | 'VISIT'
  /** An open window of the month (jendela pengusulan) */
  | 'WINDOW';

/** Who brought a proposal forward (asal usulan). */
export type ProposalOrigin =
  /** A citizen (warga) */
  | 'PUBLIC'
  /** Puskesos */
  | 'PUSKESOS'
  /** RT atau RW */
  | 'RT_RW'
  /** Pemerintah desa/kelurahan */
  | 'VILLAGE';

/** Where a proposal stands on its road; `proposalMachine` says which there are for each purse (status usulan). */
export type ProposalState =
  /** Accepted by whoever pays: the Minister, the regency’s decree, the head of the village (ditetapkan) */
  | 'ACCEPTED'
  /** Agreed by the deliberation, on the final list (disepakati musyawarah, daftar akhir) */
  | 'AGREED'
  /** Passed the quality assurance of Dinsos (lolos pemeriksaan) */
  | 'CHECKED'
  /** On the first list (daftar awal) */
  | 'LISTED'
  /** Diusulkan */
  | 'PROPOSED'
  /** Ratified by the Bupati; for the centre’s money only (disahkan Bupati) */
  | 'RATIFIED'
  /** Ditolak */
  | 'REJECTED'
  /** Sent to the ministry; for the centre’s money only (dikirim ke Kementerian) */
  | 'SENT'
  /** Verified at the home (terverifikasi di lapangan) */
  | 'VERIFIED'
  /** Dicabut */
  | 'WITHDRAWN';

/** Input of the mutation of that name. */
export type ProposeInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the proposal, where there is one already as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which household; register a new one first. */
  readonly household: string | number;
  /** Of a programme for persons: for whom (anggota). */
  readonly member?: string | number | null | undefined;
  /** The household’s own objection to its decile, which a proposal of the decile upholds (keberatan desil). */
  readonly objection?: string | number | null | undefined;
  /** Who brought it forward (asal). */
  readonly origin: ProposalOrigin;
  /** For which programme; left out: another look at its decile (usul desil). */
  readonly program?: string | number | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** What a citizen sent in, and this answers (usul warga). */
  readonly suggestion?: string | number | null | undefined;
};

/** Input of the mutation of that name. */
export type PublishDeliberationInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Which record. */
  readonly deliberation: string | number;
  /** The `version` of the record as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
};

/** Input of the mutation of that name. */
export type PublishQuestionnaireInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the version of the form (its `recordVersion`) as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Versi. */
  readonly version: number;
};

/** One of the answers to choose from (pilihan). */
export type QuestionChoiceInput = {
  /** Kode. */
  readonly code: string;
  /** Bunyi. */
  readonly text: BilingualInput;
};

/** What earlier answers must be for the question to be asked (syarat): `question` with `in` or `atLeast`, or one of `all`, `any`, `not`. At most 4 levels deep. */
export type QuestionConditionInput = {
  /** All of these hold (semua). */
  readonly all?: ReadonlyArray<QuestionConditionInput> | null | undefined;
  /** One of these holds (salah satu). */
  readonly any?: ReadonlyArray<QuestionConditionInput> | null | undefined;
  /** This number or more (paling sedikit). */
  readonly atLeast?: number | null | undefined;
  /** Any of these answers. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** This does not hold (tidak). */
  readonly not?: QuestionConditionInput | null | undefined;
  /** An earlier question’s code. */
  readonly question?: string | null | undefined;
};

/** One question (pertanyaan). */
export type QuestionInput = {
  /** All of them must hold (lompatan). */
  readonly askIf?: ReadonlyArray<QuestionConditionInput> | null | undefined;
  /** Pilihan. */
  readonly choices?: ReadonlyArray<QuestionChoiceInput> | null | undefined;
  /** Kode: lower-case letters, digits, underscores. */
  readonly code: string;
  /** Asked from that day on; left out: since the version holds (mulai). */
  readonly from?: string | null | undefined;
  /** Greatest number (terbesar). */
  readonly max?: number | null | undefined;
  /** Least number (terkecil). */
  readonly min?: number | null | undefined;
  /** Bagian. */
  readonly section: string;
  /** Sumber. */
  readonly source: string;
  /** Bunyi. */
  readonly text: BilingualInput;
  /** The last day on which it is asked (sampai). */
  readonly to?: string | null | undefined;
  /** Jenis. */
  readonly type: QuestionType;
  /** Satuan. */
  readonly unit?: string | null | undefined;
};

/** How a question is answered (jenis pertanyaan). */
export type QuestionType =
  /** One of its choices, by their code (pilihan) */
  | 'CHOICE'
  /** A number, in its unit (angka) */
  | 'NUMBER'
  /** Words (teks) */
  | 'TEXT'
  /** Ya atau tidak: `yes`, `no` */
  | 'YES_NO';

/** Where a version stands (status kuesioner). */
export type QuestionnaireState =
  /** Rancangan */
  | 'DRAFT'
  /** Asked now (berlaku) */
  | 'PUBLISHED'
  /** Forms of it are still taken and mapped (tidak berlaku) */
  | 'RETIRED';

/** Whole numbers from `min` to `max`, both included; give one of them at least (rentang). */
export type RangeInput = {
  /** Paling banyak. */
  readonly max?: number | null | undefined;
  /** Paling sedikit. */
  readonly min?: number | null | undefined;
};

/** What villages are put in order by (dasar peringkat). */
export type RankedBy =
  /** How many there are (jumlah) */
  | 'NUMBER'
  /** Their rate, shrunk towards the regency’s where few are counted (proporsi) */
  | 'RATE';

/** Where a rate stands beside that of the regency, by its interval (posisi). */
export type RateStanding =
  /** The whole interval lies above it (di atas) */
  | 'ABOVE'
  /** The interval holds it: chance alone may part them (setara) */
  | 'ALIKE'
  /** The whole interval lies below it (di bawah) */
  | 'BELOW';

/** Input of the mutation of that name. */
export type RatifyDeliberationInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Which record. */
  readonly deliberation: string | number;
  /** The `version` of the record as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
};

/** How somebody came by a number (cara membaca). */
export type ReadingWay =
  /** Taken out as a file of a village (diekspor) */
  | 'EXPORTED'
  /** They had it, and asked whose it is (dicari) */
  | 'LOOKED_UP'
  /** Shown in clear (ditampilkan) */
  | 'SHOWN'
  /** They had it, and asked who had seen it or asked after it (ditelusuri) */
  | 'TRACED';

/** Who is or will be a recipient: a household or one of its members (penerima). */
export type RecipientInput = {
  /** Whose household. */
  readonly household: string | number;
  /** The member it is for; left out: the household as a whole. */
  readonly member?: string | number | null | undefined;
};

/** Input of the mutation of that name. */
export type RecommendCaseInput = {
  /** Rekomendasi. */
  readonly advice: CaseAdvice;
  /** Which case. */
  readonly case: string | number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Whom to speak to there (kontak). */
  readonly contact?: string | null | undefined;
  /** The `version` of the case as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Alasan; kept with the case. */
  readonly reason: string;
  /** Layanan tujuan. */
  readonly service?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type RecordAttendanceInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Up to 20 people, all of them or none. */
  readonly present: ReadonlyArray<PresentInput>;
  /** Needed where an entry is corrected (alasan). */
  readonly reason?: string | null | undefined;
  /** Which session; it must have begun. */
  readonly session: string | number;
  /** Which training. */
  readonly training: string | number;
};

/** Input of the mutation of that name. */
export type RecordDeliberationInput = {
  /** Daftar hadir. */
  readonly attendance: ReadonlyArray<DeliberationAttendeeInput>;
  /** Pimpinan musyawarah. */
  readonly chair: string;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Family by family, at most 100. */
  readonly decisions: ReadonlyArray<DeliberationDecisionInput>;
  /** A record to be corrected, as long as it is not ratified. */
  readonly deliberation?: string | number | null | undefined;
  /** The `version` of the record, where one is corrected as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Notulen. */
  readonly minutes: string;
  /** Tanggal. */
  readonly on: string;
  /** Tempat. */
  readonly place: string;
  /** Desa/kelurahan. */
  readonly village: string;
};

/** Input of the mutation of that name. */
export type RecordDeliveryInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the line as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which line. */
  readonly line: string | number;
  /** Catatan. */
  readonly note?: string | null | undefined;
  /** The day it was handed over (tanggal penyerahan). */
  readonly on: string;
  /** SHA-256 in hexadecimal of the photo that you keep (sidik foto). */
  readonly photoHash?: string | null | undefined;
  /** How many were handed over now (banyaknya). */
  readonly quantity: number;
  /** As it stands on the paper (nomor tanda terima). */
  readonly receiptNumber: string;
  /** Who took it (penerima). */
  readonly receivedBy: string;
};

/** Input of the mutation of that name. */
export type RecordHeldSocialisationInput = {
  /** Kehadiran. */
  readonly attendance: ReadonlyArray<SocialisationAttendanceInput>;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Kecamatan. */
  readonly district: string;
  /** Materi. */
  readonly materials?: ReadonlyArray<SocialisationMaterialInput> | null | undefined;
  /** Catatan. */
  readonly note?: string | null | undefined;
  /** The day it was held: today or before. */
  readonly on: string;
  /** Tempat. */
  readonly place: string;
  /** Which. */
  readonly regulation: string | number;
  /** Narasumber. */
  readonly speaker: string;
  /** People of the staff who were there. */
  readonly staff?: ReadonlyArray<string | number> | null | undefined;
  /** Who is invited, of that kecamatan. */
  readonly villages: ReadonlyArray<string>;
};

/** Input of the mutation of that name. */
export type RecordReturnInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the line as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which line. */
  readonly line: string | number;
  /** The day it came back (tanggal kembali). */
  readonly on: string;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Of goods, the number of the receipt by which they were handed over (nomor tanda terima). */
  readonly receipt?: string | null | undefined;
  /** Of money, how much came back; left out for goods (jumlah). */
  readonly rupiah?: number | null | undefined;
};

/** Input of the mutation of that name. */
export type RecountIndicatorsInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** As 2026-11. */
  readonly month: string;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** The last of them, at most two years on; left out: that month alone (sampai bulan). */
  readonly until?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type RegisterCaseInput = {
  /** Staff it complains of: it is hidden from them and waits one desk up (petugas yang dikeluhkan). */
  readonly about?: ReadonlyArray<string | number> | null | undefined;
  /** It complains of the camat: it waits at Dinsos (mengeluhkan camat). */
  readonly aboutCamat?: boolean | null | undefined;
  /** What it is about (jenis). */
  readonly category: CaseCategory;
  /** How it came (jalur). */
  readonly channel: CaseChannel;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** What the caller tells; no NIK, no KK number (uraian). */
  readonly description: string;
  /** Whose, of that village; left out where the caller is nobody registered. */
  readonly household?: string | number | null | undefined;
  /** Pelapor. */
  readonly reporter?: CaseReporterInput | null | undefined;
  /** To be known to few; violence and neglect always are (rahasia). */
  readonly sensitive?: boolean | null | undefined;
  /** Desa/kelurahan. */
  readonly village: string;
};

/** Input of the mutation of that name. */
export type RegisterHouseholdInput = {
  /** Alamat. */
  readonly address: AddressInput;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The number of its family card; left out for a family that has none yet, which gets a number of the register’s own. */
  readonly kk?: string | null | undefined;
  /** 1 to 25 people, one of them the head. */
  readonly members: ReadonlyArray<MemberInput>;
  /** Where it lives. */
  readonly village: string;
};

/** Relation to the head of household (hubungan dalam keluarga). */
export type Relation =
  /** Anak */
  | 'CHILD'
  /** Menantu */
  | 'CHILD_IN_LAW'
  /** Cucu */
  | 'GRANDCHILD'
  /** Kepala keluarga */
  | 'HEAD'
  /** Pembantu */
  | 'HELPER'
  /** Suami */
  | 'HUSBAND'
  /** Lainnya */
  | 'OTHER'
  /** Famili lain */
  | 'OTHER_KIN'
  /** Orang tua */
  | 'PARENT'
  /** Mertua */
  | 'PARENT_IN_LAW'
  /** Istri */
  | 'WIFE';

/** Input of the mutation of that name. */
export type ReleaseLineInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the line as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which line. */
  readonly line: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Input of the mutation of that name. */
export type ReopenAccountInput = {
  /** Which account. */
  readonly account: string | number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the account as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Input of the mutation of that name. */
export type ReplaceRecipientInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** How it ends for them; left out: REPLACED. */
  readonly ending?: AidEnding | null | undefined;
  /** Why they are approved although the criteria don’t say yes (alasan pengecualian). */
  readonly exception?: string | null | undefined;
  /** The `version` of the enrollment that ends as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Who takes it, from the waiting list (pengganti). */
  readonly joining: RecipientInput;
  /** Who gives up the place (yang digantikan). */
  readonly leaving: RecipientInput;
  /** In which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Left out: today. */
  readonly since?: string | null | undefined;
  /** Why you take this step though you took the one it looks over, where there is nobody else (alasan berhalangan). Kept for the auditor; without it that is refused with SamePerson. */
  readonly standIn?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type ReportProgressInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Where it can be looked up: a paper, a photo, a letter by its number (bukti). */
  readonly evidence: string;
  /** The `version` of the intervention as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which intervention. */
  readonly intervention: string | number;
  /** Tanggal; today or before, and not before what was recorded last. */
  readonly on: string;
  /** Of the work, 0 to 100 (persen). */
  readonly percent: number;
  /** Why it is less than the report before said; asked for where it is (alasan turun). */
  readonly reason?: string | null | undefined;
  /** All that was spent by that day; what was contracted at most (realisasi). */
  readonly spent: number;
  /** Keterangan. */
  readonly text: string;
};

/** Input of the mutation of that name. */
export type RequestTrainingInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Whose household. */
  readonly household: string | number;
  /** Which member. */
  readonly member: string | number;
  /** Catatan. */
  readonly note?: string | null | undefined;
  /** Rather be refused than wait; left out: wait. */
  readonly seatOnly?: boolean | null | undefined;
  /** Which training. */
  readonly training: string | number;
};

/** Input of the mutation of that name. */
export type ReviewPocketInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the pocket as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** What was found (temuan). */
  readonly finding: string;
  /** What is to be done (tindak lanjut). */
  readonly next: string;
  /** The day to look at it again, after today. */
  readonly nextReview: string;
  /** Which pocket. */
  readonly pocket: string | number;
};

/** Which of the two is right (putusan tinjauan). */
export type ReviewRuling =
  /** Desil keliru, pembaruannya diusulkan ke kementerian */
  | 'DECILE_DISPUTED'
  /** Temuan lapangan tetap, desil dimaklumi */
  | 'FINDING_STANDS';

/** Who somebody is to this system (peran). */
export type Role =
  /** Auditor, who reads everything and changes nothing (Inspektorat, BPK) */
  | 'AUDITOR'
  /** Head of a kecamatan (camat) */
  | 'CAMAT'
  /** Social affairs office of the regency (Dinas Sosial) */
  | 'DINSOS'
  /** Finance and programme management at Dinsos (bendahara, pengelola program) */
  | 'FINANCE'
  /** Ministry or planning staff, who see no names and no numbers (Kemensos, Bappeda) */
  | 'MINISTRY'
  /** Puskesos officer (petugas Puskesos) */
  | 'OFFICER'
  /** A scheduled function (sistem) */
  | 'SYSTEM'
  /** Head of a village (kepala desa or lurah) */
  | 'VILLAGE_HEAD';

/** Input of the mutation of that name. */
export type SetCaseAccusedInput = {
  /** Staff it complains of: it is hidden from them and waits one desk up (petugas yang dikeluhkan). */
  readonly about?: ReadonlyArray<string | number> | null | undefined;
  /** It complains of the camat: it waits at Dinsos (mengeluhkan camat). */
  readonly aboutCamat?: boolean | null | undefined;
  /** Which case. */
  readonly case: string | number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the case as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Alasan; kept with the case. */
  readonly reason: string;
};

/** Input of the mutation of that name. */
export type SetProgramAmountInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Of what (komponen). */
  readonly component: string;
  /** Given once for each living member whom this holds of; left out: once. */
  readonly each?: PersonTestInput | null | undefined;
  /** The `version` of the programme as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** First day it holds. */
  readonly from: string;
  /** Where goods are given, `rupiah` being their worth (barang). */
  readonly goods?: GoodsInput | null | undefined;
  /** How often. */
  readonly per: PayPeriod;
  /** Which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Whole rupiah for each `per`. */
  readonly rupiah: number;
  /** The regulation or decision that says so (sumber). */
  readonly source: string;
  /** Last day it holds; left out: until changed. */
  readonly to?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type SetProgramCapInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the programme as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** First day it holds. */
  readonly from: string;
  /** At most so many amounts for one person, 1 to 20; left out: no bound (per orang). */
  readonly perPerson?: number | null | undefined;
  /** At most so many people of a household, 1 to 50; left out: no bound (orang). */
  readonly persons?: number | null | undefined;
  /** Which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** The regulation or decision that says so (sumber). */
  readonly source: string;
  /** Last day it holds; left out: until changed. */
  readonly to?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type SetProgramCriteriaInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the programme as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** First day it holds: today or later, unless these are its first. */
  readonly from: string;
  /** Which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** The regulation or decision that says so (sumber). */
  readonly source: string;
  /** What must hold of whoever receives it (syarat). */
  readonly tree: CriterionInput;
};

/** Input of the mutation of that name. */
export type SetProgramGapRuleInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Whether it closes the gap (menutup celah). */
  readonly closes: boolean;
  /** The `version` of the programme as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** First day it holds. */
  readonly from: string;
  /** Which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** The regulation or decision that says so (sumber). */
  readonly source: string;
  /** Last day it holds; left out: until changed. */
  readonly to?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type SetProgramShownAsInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the programme as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which programme. */
  readonly program: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** COUNT for victims, mental illness, HIV, children in need of protection. */
  readonly shownAs: ShownAs;
};

/** Input of the mutation of that name. */
export type SetTargetInput = {
  /** The paper that says so (dasar). */
  readonly basis: string;
  /** By when (batas waktu). */
  readonly by: string;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the target as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Of which (indikator). */
  readonly indicator: TargetIndicator;
  /** The day of that paper, today or before (tanggal dasar). */
  readonly on: string;
  /** The month with which the path begins, as 2026-11; left out: that of the paper (bulan awal). */
  readonly start?: string | null | undefined;
  /** As many households as there may still be then, usually 0 (sasaran). */
  readonly value: number;
};

/** Input of the mutation of that name. */
export type SettleConflictInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the survey as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Rumah tangga. */
  readonly household: string | number;
  /** The question’s code (kode). */
  readonly item: string;
  /** What was found (hasil); kept in the history. */
  readonly reason: string;
  /** The answer that holds (jawaban yang benar). */
  readonly value: string;
};

/** Input of the mutation of that name. */
export type SettleDoubleInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Which. */
  readonly double: string | number;
  /** The `version` of the suspected double as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Whose the numbers are that both have, where they are two; whose NIK is right, where they are one (milik siapa). */
  readonly numbersOf?: DoubleSide | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Putusan. */
  readonly ruling: DoubleRuling;
};

/** Input of the mutation of that name. */
export type SettleReviewInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the household as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which household. */
  readonly household: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Putusan. */
  readonly ruling: ReviewRuling;
};

/** As on the identity card (jenis kelamin). */
export type Sex =
  /** Perempuan */
  | 'FEMALE'
  /** Laki-laki */
  | 'MALE';

/** Input of the mutation of that name. */
export type ShowToPublicInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the household as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which household. */
  readonly household: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** How the public list shows a programme (tampil di daftar umum). */
export type ShownAs =
  /** Only how many they are, from five on: to be in it tells too much of somebody (jumlah saja) */
  | 'COUNT'
  /** By its recipients’ masked names (nama tersamar) */
  | 'NAMES';

/** Input of the mutation of that name. */
export type SimulateProgramInput = {
  /** For each recipient, each period (besaran). */
  readonly amount: number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Who would be meant (syarat). */
  readonly criteria: CriterionInput;
  /** Whose money it would be (sumber dana). */
  readonly fund?: FundSource | null | undefined;
  /** How often; left out, without a programme: MONTHLY (periode). */
  readonly period?: PayPeriod | null | undefined;
  /** Whose recipients of today to compare with; what is left out is taken from it. */
  readonly program?: string | number | null | undefined;
  /** How many recipients at most; those in greatest need come first (kuota). */
  readonly quota?: number | null | undefined;
  /** PERSON counts persons, the others households (sasaran). */
  readonly target?: AidTarget | null | undefined;
};

/** Why somebody would enter or leave by a what-if (sebab). */
export type SimulationCause =
  /** Leaves: meets them, but others need it more (di luar kuota) */
  | 'BEYOND_QUOTA'
  /** Leaves: does not meet the criteria (tidak memenuhi syarat) */
  | 'NOT_ELIGIBLE'
  /** Leaves: the register does not tell whether they are met (belum diketahui) */
  | 'UNKNOWN'
  /** Enters: meets the criteria and is within the quota, if there is one (memenuhi syarat) */
  | 'WITHIN';

/** How far a what-if has come (keadaan simulasi). */
export type SimulationState =
  /** Selesai */
  | 'DONE'
  /** Gagal */
  | 'FAILED'
  /** Sedang dihitung */
  | 'RUNNING';

/** How many of whom came from a village (kehadiran). */
export type SocialisationAttendanceInput = {
  /** Orang. */
  readonly count: number;
  /** One that was invited. */
  readonly village: string;
  /** Siapa. */
  readonly who: SocialisationAudience;
};

/** Who was told (peserta sosialisasi). */
export type SocialisationAudience =
  /** Warga */
  | 'CITIZENS'
  /** TKSK, pendamping PKH, PSM */
  | 'PARTNERS'
  /** Petugas Puskesos */
  | 'PUSKESOS'
  /** RT dan RW */
  | 'RT_RW'
  /** Perangkat desa/kelurahan */
  | 'VILLAGE_OFFICE';

/** What is shown or handed out (materi). */
export type SocialisationMaterialInput = {
  /** Judul. */
  readonly title: string;
  /** Tautan https. */
  readonly url?: string | null | undefined;
};

/** Whether it took place (status sosialisasi). */
export type SocialisationState =
  /** Dibatalkan */
  | 'CANCELLED'
  /** Dilaksanakan */
  | 'HELD'
  /** Direncanakan */
  | 'PLANNED';

/** Input of the mutation of that name. */
export type SplitHouseholdInput = {
  /** Left out: they stay at the same address. */
  readonly address?: AddressInput | null | undefined;
  /** Enrollments of the family as a whole that go with them (bantuan yang ikut); the others stay. Left out: all stay, and somebody is asked about them. */
  readonly aid?: ReadonlyArray<string | number> | null | undefined;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the household as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Who of them is head of the new household. */
  readonly head: string | number;
  /** Which household. */
  readonly household: string | number;
  /** The new household’s family card. */
  readonly kk: string;
  /** Who goes; some, not all. */
  readonly members: ReadonlyArray<string | number>;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** How the staff of a place are ordered (urutan petugas). */
export type StaffOrder = {
  /** Which way (arah). */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: StaffOrderField;
};

/** By what the staff of a place are ordered. */
export type StaffOrderField =
  /** By the last day on which they serve there, which is no later than their contract’s, and then by name (hari terakhir bertugas) */
  | 'LAST_DAY'
  /** By name (nama) */
  | 'NAME';

/** Whom somebody works for (kedudukan petugas). */
export type StaffPosition =
  /** Companion of PKH families (pendamping PKH) */
  | 'PKH_COMPANION'
  /** Community social worker (PSM) */
  | 'PSM'
  /** The Puskesos itself (petugas Puskesos) */
  | 'PUSKESOS'
  /** Social welfare worker of a kecamatan (TKSK) */
  | 'TKSK';

/** Office in a Puskesos (Permensos 15/2018), or of a partner who works beside it. */
export type StaffRole =
  /** Back office: handles and recommends (petugas penanganan) */
  | 'BACK_OFFICE'
  /** Koordinator */
  | 'COORDINATOR'
  /** Facilitator: visits homes (fasilitator) */
  | 'FACILITATOR'
  /** Front office: registers complaints (petugas pendaftaran) */
  | 'FRONT_OFFICE'
  /** Companion of PKH families (pendamping PKH) */
  | 'PKH_COMPANION'
  /** Community social worker, a volunteer (pekerja sosial masyarakat) */
  | 'PSM'
  /** Social welfare worker of a kecamatan (tenaga kesejahteraan sosial kecamatan) */
  | 'TKSK';

/** Input of the mutation of that name. */
export type StartImportInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Of which day it is, where the file does not say (tanggal data). */
  readonly date?: string | null | undefined;
  /** Only say what it would do (uji coba). */
  readonly dryRun: boolean;
  /** What it holds; left out: as its columns tell (jenis). */
  readonly kind?: FileKind | null | undefined;
  /** Code or name of the programme, where the file does not say (program). */
  readonly program?: string | null | undefined;
  /** You were asked about it by OTHER_REGION, and mean it (yakin). */
  readonly sure?: boolean | null | undefined;
  /** Your file, once it was put where it is to lie. */
  readonly upload: string | number;
  /** Whose residents they are; the other kinds are about the whole regency (desa). */
  readonly village?: string | null | undefined;
};

/** Input of the mutation of that name. */
export type StartSupplementaryCycleInput = {
  /** Earlier periods of the same year, as the programme pays: `2026-Q3` (rapel). None: no arrears. */
  readonly arrears?: ReadonlyArray<string> | null | undefined;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The period’s own cycle, approved or closed. */
  readonly cycle: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Why a line is held or taken out (sebab ditahan). */
export type StopCause =
  /** The cycle was closed while it was open (siklus ditutup) */
  | 'CLOSED'
  /** Whom it is for has died (meninggal) */
  | 'DIED'
  /** The enrollment has ended (kepesertaan berakhir) */
  | 'ENDED'
  /** They have moved away since the list was frozen (pindah) */
  | 'MOVED'
  /** Something else; the reason says what (lainnya) */
  | 'OTHER'
  /** The enrollment is suspended (kepesertaan ditunda) */
  | 'SUSPENDED';

/** Input of the mutation of that name. */
export type StopImportInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the import as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which. */
  readonly import: string | number;
};

/** Where a suggestion stands (status usul warga). */
export type SuggestionState =
  /** Tidak diusulkan */
  | 'DECLINED'
  /** Menunggu */
  | 'OPEN'
  /** A proposal was made of it (diusulkan) */
  | 'TAKEN';

/** Input of the mutation of that name. */
export type TakeCaseInput = {
  /** Which case. */
  readonly case: string | number;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the case as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Whom a coordinator hands it to, of those who serve the village; left out: yourself (penerima). */
  readonly to?: string | number | null | undefined;
};

/** Input of the mutation of that name. */
export type TakeLeaveInput = {
  /** Who acts for them on these days (pelaksana tugas). */
  readonly acting?: string | number | null | undefined;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the person’s record as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** First day of leave. */
  readonly from: string;
  /** Alasan; kept in the history. */
  readonly reason: string;
  /** Which person. */
  readonly staff: string | number;
  /** Last day of leave. */
  readonly to: string;
};

/** Of which indicators a target is set (indikator target). */
export type TargetIndicator =
  /** Di bawah garis miskin ekstrem, by the answers */
  | 'BELOW_LINE'
  /** Ditemukan miskin ekstrem */
  | 'FOUND_EXTREME_POOR';

/** What is to be done (jenis tugas). */
export type TaskKind =
  /** Something was learnt that this aid has to follow (kepastian bantuan): confirm it, or end it; `subject` is the enrollment */
  | 'AID'
  /** The amounts of a programme run out while it goes on (besaran berakhir): set the next; `subject` is the programme */
  | 'AMOUNTS'
  /** Decide what waits for a signature (persetujuan); `subject` is the proposal or the deliberation */
  | 'APPROVAL'
  /** Ask what somebody lives from before their training begins, or of one of those who wait for it (ukuran awal); `subject` is the training enrollment */
  | 'BASELINE'
  /** Handle a complaint or a referral (keluhan, rujukan); `subject` is the case */
  | 'CASE'
  /** A training is over: complete who came, and give the certificate or the reason why not (sertifikat); `subject` is the training enrollment */
  | 'CERTIFICATE'
  /** Ask again what a questionnaire no longer asks or asks otherwise, or what two people told differently (kroscek); `subject` is the survey */
  | 'CROSS_CHECK'
  /** Two people, or two families, may be one, or have one NIK or KK number (dugaan ganda): say whether they are, and whose it is; `subject` is the suspected double */
  | 'DOUBLE'
  /** A proposal for a programme waits for its next step: verified by the Puskesos, approved and then made active by Dinsos, who also says whether what it suspended goes on (langkah kepesertaan); `subject` is the enrollment */
  | 'ENROLLMENT'
  /** Hand over the goods of a list in this village (penyerahan barang); `left` are the lines; `subject` is the cycle */
  | 'HANDOVER'
  /** Ask whether somebody takes up their seat in a training (undangan pelatihan); `subject` is the training enrollment */
  | 'INVITATION'
  /** Nobody answered an invitation in time (undangan lewat batas): ask why, let them ask again or say why not; `subject` is the training enrollment */
  | 'LAPSED_INVITATION'
  /** Ask what somebody lives from 3, 6 and 12 months after their training (pengukuran hasil); `subject` is the training enrollment */
  | 'MEASURE'
  /** Answer an objection (sanggah); `subject` is the objection */
  | 'OBJECTION'
  /** Approve a payment list, or settle and close it (daftar bayar); `subject` is the cycle */
  | 'PAYMENT_LIST'
  /** Look again at a pocket of poverty (peninjauan kantong): review it, or close it; `subject` is the pocket */
  | 'POCKET_REVIEW'
  /** The day of a drafted questionnaire comes (kuesioner): weigh and publish it; `subject` is the questionnaire */
  | 'QUESTIONNAIRE'
  /** Decile and finding are far apart, or the answers of a home with aid contradict the register (tinjau desil dan temuan); `subject` is the household */
  | 'REVIEW'
  /** Try a home again where nobody was met, or which refused (datangi lagi); `subject` is the survey */
  | 'REVISIT'
  /** Ask those whom the lot drew in this village whether it arrived (uji petik); `left` are the homes; `subject` is the cycle */
  | 'SAMPLE_CHECK'
  /** Visit a home again, by somebody else (kunjungan ulang); `subject` is the survey */
  | 'SECOND_VISIT'
  /** Record who came to a session on a regulation, or call it off (sosialisasi); `subject` is the session */
  | 'SOCIALISATION'
  /** See to what a citizen proposed (usul warga); `subject` is the suggestion */
  | 'SUGGESTION'
  /** Visit a home whose proposal was agreed on (verifikasi lapangan); `subject` is the proposal */
  | 'VERIFICATION'
  /** See a woman who earns her household’s living (kunjungan WRSE); `subject` is her path */
  | 'WRSE_VISIT';

/** What it is planned to take from a fund (rencana biaya). */
export type TrainingCostInput = {
  /** Which; it must be open. */
  readonly fund: string | number;
  /** Jumlah. */
  readonly rupiah: number;
  /** Peruntukan. */
  readonly what: string;
};

/** Whom it is for, by the same tests as a programme (syarat). */
export type TrainingCriteriaInput = {
  /** Where they come from (sumber). */
  readonly source: string;
  /** The tests, about one person. */
  readonly tree: CriterionInput;
};

/** Where a person stands in a training (status peserta). */
export type TrainingEnrollmentState =
  /** Came to a session at least (mengikuti) */
  | 'ATTENDING'
  /** Finished, with a certificate (selesai) */
  | 'COMPLETED'
  /** Gave it up, or was given up (berhenti) */
  | 'DROPPED'
  /** Said yes (terdaftar) */
  | 'ENROLLED'
  /** Has a seat, and is asked to say yes (diundang) */
  | 'INVITED'
  /** Waits for a seat (menunggu) */
  | 'REQUESTED';

/** Where a training is held (tempat). */
export type TrainingPlaceInput = {
  /** Alamat. */
  readonly address: string;
  /** Desa/kelurahan. */
  readonly village: string;
};

/** Seats kept for a kecamatan (kuota). */
export type TrainingQuotaInput = {
  /** Kecamatan. */
  readonly district: string;
  /** Kursi. */
  readonly seats: number;
};

/** One meeting of a training; it must lie ahead (sesi). */
export type TrainingSessionInput = {
  /** Mulai. */
  readonly from: string;
  /** Where, when not at the training’s own place (tempat). */
  readonly place?: string | null | undefined;
  /** Selesai. */
  readonly to: string;
};

/** Whether a training takes requests (status pelatihan). */
export type TrainingState =
  /** Does not take place (dibatalkan) */
  | 'CANCELLED'
  /** Takes no more requests (ditutup) */
  | 'CLOSED'
  /** Takes requests until its first session (dibuka) */
  | 'OPEN';

/** What a training is about (tema pelatihan). */
export type TrainingTheme =
  /** Kewirausahaan */
  | 'BUSINESS'
  /** Perawatan orang dan anak */
  | 'CARE'
  /** Tata boga */
  | 'COOKING'
  /** Kerajinan */
  | 'CRAFTS'
  /** Usaha digital */
  | 'DIGITAL'
  /** Pertanian */
  | 'FARMING'
  /** Perikanan */
  | 'FISHERY'
  /** Peternakan */
  | 'LIVESTOCK'
  /** Perbengkelan */
  | 'MECHANICS'
  /** Menjahit */
  | 'SEWING';

/** Input of the mutation of that name. */
export type UndoImportInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the import as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Which. */
  readonly import: string | number;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** What becomes of a value that a rule has no word for (jawaban tanpa padanan). */
export type Unmapped =
  /** Kept, and asked again by the officer of the village (kroscek) */
  | 'CROSS_CHECK'
  /** A form that brings it is not taken; an answer that is there is cross-checked */
  | 'REFUSE';

/** Input of the mutation of that name. */
export type UpdateAccountInput = {
  /** Which account. */
  readonly account: string | number;
  /** Klien, of a program. */
  readonly client?: string | null | undefined;
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Surel; an earlier sign-in stays tied to the account. */
  readonly email?: string | null | undefined;
  /** The `version` of the account as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Nama. */
  readonly name?: string | null | undefined;
  /** Alasan; kept in the history. */
  readonly reason: string;
};

/** Input of the mutation of that name. */
export type UploadVisitsInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The same as a device holds them, behind the forms: one that is malformed stops none of the others. */
  readonly documents?: ReadonlyArray<never> | null | undefined;
  /** At most 20, with the documents. */
  readonly forms?: ReadonlyArray<VisitFormInput> | null | undefined;
};

/** The two kinds of village. */
export type VillageKind =
  /** Rural village under an elected head (desa) */
  | 'DESA'
  /** Urban village under a lurah (kelurahan) */
  | 'KELURAHAN';

/** One answer (jawaban). */
export type VisitAnswerInput = {
  /** When it was given, by the device’s clock. */
  readonly at: string;
  /** The question’s code (kode). */
  readonly item: string;
  /** Jawaban: `yes`, a choice’s code, a number. */
  readonly value: string;
};

/** One visit as a device recorded it, perhaps days ago without a connection (formulir kunjungan). */
export type VisitFormInput = {
  /** Jawaban; only of a visit that was answered. */
  readonly answers?: ReadonlyArray<VisitAnswerInput> | null | undefined;
  /** Perangkat. */
  readonly device: string;
  /** What the officer found (temuan). */
  readonly finding?: Finding | null | undefined;
  /** Titik lokasi. */
  readonly geotag?: VisitGeotagInput | null | undefined;
  /** Rumah tangga. */
  readonly household: string | number;
  /** Catatan. */
  readonly note?: string | null | undefined;
  /** Hasil. */
  readonly outcome: VisitOutcome;
  /** Foto. */
  readonly photos?: ReadonlyArray<VisitPhotoInput> | null | undefined;
  /** A second look at a home that somebody else visited (kunjungan ulang). */
  readonly second?: boolean | null | undefined;
  /** When it began, by the device’s clock. */
  readonly startedAt: string;
  /** Of the questionnaire it was asked with; a retired one is mapped. */
  readonly version: number;
  /** Made by the device; the same form sent again is the same visit. */
  readonly visit: string;
};

/** Where the home is (titik lokasi). */
export type VisitGeotagInput = {
  /** Degrees, WGS 84; south is negative. */
  readonly latitude: number;
  /** Degrees, WGS 84. */
  readonly longitude: number;
};

/** What came of a visit (hasil kunjungan). */
export type VisitOutcome =
  /** Dijawab */
  | 'ANSWERED'
  /** Pindah */
  | 'MOVED'
  /** Nobody was there (tidak bertemu) */
  | 'NO_CONTACT'
  /** Menolak */
  | 'REFUSED';

/** Where a picture lies, and its digest (foto). */
export type VisitPhotoInput = {
  /** Rujukan. */
  readonly reference: string;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
};

/** Input of the mutation of that name. */
export type VisitWrseInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the path as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** A month, as she tells it (penghasilan per bulan). */
  readonly income: number;
  /** Catatan. */
  readonly note?: string | null | undefined;
  /** Tanggal. */
  readonly on: string;
  /** Which path. */
  readonly path: string | number;
  /** Pekerjaan. */
  readonly work: WorkKind;
};

/** Who of those waiting moves up first (aturan daftar tunggu). */
export type WaitingRule =
  /** Whoever came first (urutan datang) */
  | 'ARRIVAL'
  /** Women who earn the living first, then the neediest, then whoever came first (urutan kebutuhan) */
  | 'NEED';

/** Input of the mutation of that name. */
export type WeighQuestionnaireInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** Versi. */
  readonly version: number;
};

/** Input of the mutation of that name. */
export type WithholdFromPublicInput = {
  /** Your key for this request. Sent again with the same key, the mutation answers as before and does nothing twice. */
  readonly clientMutationId?: string | number | null | undefined;
  /** The `version` of the household as you saw it. Changed since, it is refused with VersionConflict, which says what was changed and by whom (versi yang Anda lihat). Left out: not looked at. */
  readonly expectedVersion?: number | null | undefined;
  /** Dasar. */
  readonly ground: WithholdingGround;
  /** Which household. */
  readonly household: string | number;
  /** Alasan; kept in the household, for who works on its village alone. */
  readonly reason: string;
};

/** Why a household is on no public list (dasar disembunyikan). */
export type WithholdingGround =
  /** The family asked for it (permintaan keluarga) */
  | 'ASKED'
  /** Perlindungan anak */
  | 'CHILD'
  /** Kekerasan dalam rumah tangga (KDRT) */
  | 'VIOLENCE'
  /** Saksi atau korban tindak pidana */
  | 'WITNESS';

/** What somebody lives from (pekerjaan). */
export type WorkKind =
  /** Odd jobs (serabutan) */
  | 'CASUAL'
  /** A job (bekerja pada orang) */
  | 'EMPLOYED'
  /** Nothing of their own (tidak bekerja) */
  | 'NONE'
  /** A business of their own (usaha sendiri) */
  | 'OWN_BUSINESS';

/** How far a woman is on her path (tahap WRSE). */
export type WrseStage =
  /** Seen, and her needs recorded (dinilai) */
  | 'ASSESSED'
  /** Ended before its goal (ditutup) */
  | 'CLOSED'
  /** Has goods or tools to work with (menerima barang) */
  | 'EQUIPPED'
  /** Found by the criteria, not seen yet (ditemukan) */
  | 'FOUND'
  /** Lives from her work (mandiri) */
  | 'GRADUATED'
  /** Visited since (didampingi) */
  | 'MONITORED'
  /** Has a seat in a training (pelatihan) */
  | 'TRAINING';

export type VillagePageQueryVariables = Exact<{
  village: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type VillagePageQuery = { readonly village: { readonly id: string, readonly name: string, readonly kind: VillageKind, readonly district: { readonly id: string, readonly name: string }, readonly households: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly memberCount: number, readonly head: { readonly id: string, readonly name: string } | null, readonly officialDecile: { readonly decile: number } | null, readonly fieldFinding: { readonly finding: Finding } | null, readonly aid: ReadonlyArray<{ readonly programName: string, readonly fund: FundSource, readonly state: AidState, readonly since: string }>, readonly officers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: StaffRole }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type HouseholdFileQueryVariables = Exact<{
  id: string | number;
}>;


export type HouseholdFileQuery = { readonly household: { readonly id: string, readonly version: number, readonly village: { readonly id: string, readonly name: string }, readonly address: { readonly street: string, readonly rt: string | null, readonly rw: string | null, readonly hamlet: string | null } | null, readonly cards: ReadonlyArray<{ readonly number: string, readonly from: string, readonly to: string | null }>, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nik: string | null, readonly age: number, readonly sex: Sex, readonly relation: Relation, readonly life: LifeState, readonly doubts: ReadonlyArray<Doubt>, readonly disability: Disability | null, readonly occupation: string | null }>, readonly officialDecile: { readonly decile: number, readonly date: string, readonly source: string } | null, readonly fieldFinding: { readonly finding: Finding, readonly date: string, readonly note: string | null } | null, readonly enrollments: ReadonlyArray<{ readonly id: string, readonly state: AidState, readonly since: string, readonly program: { readonly id: string, readonly name: string, readonly fund: FundSource } }>, readonly history: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly role: Role, readonly operation: string, readonly why: string | null, readonly by: { readonly code: string, readonly name: string | null } } | null> } | null } | null };

export type FindByNumberQueryVariables = Exact<{
  nik?: string | null | undefined;
  kk?: string | null | undefined;
  purpose: string;
}>;


export type FindByNumberQuery = { readonly householdByNumber: { readonly id: string, readonly memberCount: number, readonly village: { readonly id: string, readonly name: string }, readonly head: { readonly id: string, readonly name: string } | null, readonly aid: ReadonlyArray<{ readonly programName: string, readonly state: AidState }> } | null };

export type ProgramsQueryVariables = Exact<{
  on?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ProgramsQuery = { readonly programs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly fund: FundSource, readonly kind: AidKind, readonly target: AidTarget, readonly period: PayPeriod, readonly source: string, readonly amounts: ReadonlyArray<{ readonly component: string, readonly amount: number, readonly per: PayPeriod, readonly from: string, readonly to: string | null, readonly source: string }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type WhoServesQueryVariables = Exact<{
  village: string;
}>;


export type WhoServesQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly role: Role, readonly villages: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string }>, readonly districts: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly village: { readonly id: string, readonly name: string, readonly officers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: StaffRole, readonly from: string, readonly to: string | null }> | null } | null };

export type HouseholdAsOfQueryVariables = Exact<{
  id: string | number;
  asOf: string;
}>;


export type HouseholdAsOfQuery = { readonly household: { readonly id: string, readonly asOf: { readonly version: number, readonly updatedAt: string, readonly memberCount: number, readonly members: ReadonlyArray<{ readonly name: string, readonly relation: Relation, readonly life: LifeState }>, readonly officialDecile: { readonly decile: number, readonly date: string } | null, readonly aid: ReadonlyArray<{ readonly programName: string, readonly state: AidState }> } | null } | null };

export type RegisterHouseholdMutationVariables = Exact<{
  input: RegisterHouseholdInput;
}>;


export type RegisterHouseholdMutation = { readonly registerHousehold:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NumberTaken', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RegisterHouseholdPayload', readonly clientMutationId: string | null, readonly household: { readonly id: string, readonly version: number, readonly memberCount: number, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nik: string | null, readonly doubts: ReadonlyArray<Doubt> }> } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type CorrectMemberMutationVariables = Exact<{
  input: CorrectMemberInput;
}>;


export type CorrectMemberMutation = { readonly correctMember:
    | { readonly __typename: 'CorrectMemberPayload', readonly household: { readonly id: string, readonly version: number, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nik: string | null, readonly birthDate: string | null, readonly doubts: ReadonlyArray<Doubt> }> } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NumberTaken', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type EnrollInProgramMutationVariables = Exact<{
  input: EnrollInProgramInput;
}>;


export type EnrollInProgramMutation = { readonly enrollInProgram:
    | { readonly __typename: 'BudgetExceeded', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'EligibilityUnknown', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'EnrollInProgramPayload', readonly enrollment: { readonly id: string, readonly state: AidState, readonly since: string, readonly program: { readonly id: string, readonly name: string }, readonly household: { readonly id: string, readonly aid: ReadonlyArray<{ readonly programName: string, readonly state: AidState }> } | null } }
    | { readonly __typename: 'ExcludedByProgram', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'HouseholdFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'MoveNotAllowed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NoAllocation', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NoAmount', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NobodyThere', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotEligible', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'QuotaFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WrongBeneficiary', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type MoveEnrollmentMutationVariables = Exact<{
  input: MoveEnrollmentInput;
}>;


export type MoveEnrollmentMutation = { readonly moveEnrollment:
    | { readonly __typename: 'BudgetExceeded', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'EligibilityUnknown', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ExcludedByProgram', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'HouseholdFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'MoveEnrollmentPayload', readonly enrollment: { readonly id: string, readonly state: AidState, readonly since: string, readonly ending: AidEnding | null, readonly told: string, readonly toldEn: string } }
    | { readonly __typename: 'MoveNotAllowed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NoAllocation', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NoAmount', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NobodyThere', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotEligible', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'QuotaFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type FundsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  allocations?: number;
}>;


export type FundsQuery = { readonly funds: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: FundSource, readonly year: number, readonly name: string, readonly ceiling: number, readonly unallocated: number, readonly allocations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly area: string, readonly areaName: string, readonly rupiah: number, readonly committed: number, readonly realised: number, readonly available: number, readonly quota: number, readonly seatsTaken: number, readonly program: { readonly id: string, readonly name: string } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AllocateFundMutationVariables = Exact<{
  input: AllocateFundInput;
}>;


export type AllocateFundMutation = { readonly allocateFund:
    | { readonly __typename: 'AllocateFundPayload', readonly allocation: { readonly id: string, readonly areaName: string, readonly rupiah: number, readonly available: number, readonly quota: number, readonly seatsTaken: number, readonly program: { readonly id: string, readonly name: string } | null } }
    | { readonly __typename: 'BudgetExceeded', readonly left: number, readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SetProgramAmountMutationVariables = Exact<{
  input: SetProgramAmountInput;
}>;


export type SetProgramAmountMutation = { readonly setProgramAmount:
    | { readonly __typename: 'AmountOverlaps', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PastIsSettled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SetProgramAmountPayload', readonly program: { readonly id: string, readonly code: string, readonly version: number, readonly amountHoles: ReadonlyArray<{ readonly component: string, readonly from: string, readonly to: string | null }>, readonly amounts: ReadonlyArray<{ readonly component: string, readonly amount: number, readonly per: PayPeriod, readonly from: string, readonly to: string | null, readonly source: string }> } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SetProgramCriteriaMutationVariables = Exact<{
  input: SetProgramCriteriaInput;
}>;


export type SetProgramCriteriaMutation = { readonly setProgramCriteria:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PastIsSettled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SetProgramCriteriaPayload', readonly program: { readonly id: string, readonly code: string, readonly criteria: ReadonlyArray<{ readonly version: number, readonly from: string, readonly to: string | null, readonly source: string, readonly tests: ReadonlyArray<{ readonly path: string, readonly test: CriterionTest, readonly asked: string, readonly askedEn: string }> }> } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SimulateProgramMutationVariables = Exact<{
  input: SimulateProgramInput;
}>;


export type SimulateProgramMutation = { readonly simulateProgram:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SimulateProgramPayload', readonly simulation: { readonly id: string, readonly state: SimulationState, readonly done: number, readonly of: number } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SimulationQueryVariables = Exact<{
  id: string | number;
}>;


export type SimulationQuery = { readonly simulation: { readonly id: string, readonly state: SimulationState, readonly done: number, readonly of: number, readonly amount: number, readonly period: PayPeriod, readonly quota: number | null, readonly fund: FundSource | null, readonly program: { readonly id: string, readonly name: string } | null, readonly criteria: ReadonlyArray<{ readonly path: string, readonly asked: string, readonly askedEn: string }>, readonly result: { readonly eligible: number, readonly unknown: number, readonly chosen: number, readonly households: number, readonly people: number, readonly cost: number, readonly costPerYear: number, readonly entering: number, readonly staying: number, readonly leaving: { readonly notEligible: number, readonly unknown: number, readonly beyondQuota: number }, readonly byDistrict: ReadonlyArray<{ readonly households: number, readonly people: number, readonly cost: number, readonly entering: number, readonly district: { readonly id: string, readonly name: string }, readonly leaving: { readonly notEligible: number, readonly unknown: number, readonly beyondQuota: number } }> } | null } | null };

export type PaymentCycleQueryVariables = Exact<{
  code: string;
  first?: number;
  after?: string | null | undefined;
  village?: string | null | undefined;
  state?: LineState | null | undefined;
}>;


export type PaymentCycleQuery = { readonly cycle: { readonly id: string, readonly programName: string, readonly period: string, readonly supplement: number | null, readonly arrears: ReadonlyArray<string>, readonly state: CycleState, readonly villagesDone: number, readonly villages: number, readonly lineCount: number | null, readonly amount: number | null, readonly digest: string | null, readonly unreadableHouseholds: number | null, readonly madeBy: { readonly code: string, readonly name: string | null }, readonly makers: ReadonlyArray<{ readonly code: string }>, readonly approvedBy: { readonly code: string, readonly name: string | null } | null, readonly leftOutCounts: ReadonlyArray<{ readonly reason: LeftOutReason, readonly count: number }>, readonly amountHoles: ReadonlyArray<{ readonly component: string, readonly from: string, readonly to: string | null }>, readonly tallies: ReadonlyArray<{ readonly lines: number, readonly amount: number, readonly realised: number, readonly listed: number, readonly failed: number, readonly partly: number, readonly paid: number, readonly delivered: number, readonly district: { readonly id: string, readonly name: string } }> | null, readonly lines: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly period: string, readonly isArrears: boolean, readonly payee: string, readonly collector: CollectorKind | null, readonly asksForCollector: boolean, readonly amount: number, readonly state: LineState, readonly paid: number, readonly official: string | null, readonly village: { readonly id: string, readonly name: string }, readonly goods: { readonly quantity: number, readonly unit: string } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly leftOut: { readonly nodes: ReadonlyArray<{ readonly reason: LeftOutReason, readonly village: { readonly id: string, readonly name: string }, readonly enrollment: { readonly id: string, readonly state: AidState } | null } | null> } | null } | null };

export type ApproveCycleMutationVariables = Exact<{
  input: ApproveCycleInput;
}>;


export type ApproveCycleMutation = { readonly approveCycle:
    | { readonly __typename: 'ApproveCyclePayload', readonly cycle: { readonly id: string, readonly state: CycleState, readonly lineCount: number | null, readonly amount: number | null, readonly approvedAt: string | null, readonly changedAtApproval: number | null, readonly approvedBy: { readonly code: string, readonly name: string | null } | null } }
    | { readonly __typename: 'CycleNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'ListChanged', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RecordDeliveryMutationVariables = Exact<{
  input: RecordDeliveryInput;
}>;


export type RecordDeliveryMutation = { readonly recordDelivery:
    | { readonly __typename: 'BudgetExceeded', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'CycleNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'LineStopped', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'MoreThanListed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ReceiptUsed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RecordDeliveryPayload', readonly line: { readonly id: string, readonly code: string, readonly state: LineState, readonly paid: number, readonly goods: { readonly quantity: number, readonly unit: string } | null, readonly handovers: ReadonlyArray<{ readonly on: string, readonly quantity: number, readonly receiptNumber: string, readonly receivedBy: string }> } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WrongKind', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SampleQueryVariables = Exact<{
  code: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type SampleQuery = { readonly cycle: { readonly id: string, readonly programName: string, readonly period: string, readonly sample: { readonly seed: string, readonly from: number | null, readonly drawnAt: string, readonly drawn: number, readonly checked: number, readonly arrived: number, readonly partly: number, readonly missing: number, readonly checks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly payee: string, readonly found: Arrival | null, readonly on: string | null, readonly note: string | null, readonly line: { readonly id: string } | null, readonly village: { readonly id: string, readonly name: string } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null } | null };

export type ReplaceRecipientMutationVariables = Exact<{
  input: ReplaceRecipientInput;
}>;


export type ReplaceRecipientMutation = { readonly replaceRecipient:
    | { readonly __typename: 'BudgetExceeded', readonly code: string, readonly message: string, readonly messageEn: string, readonly rupiahLeft: number }
    | { readonly __typename: 'EligibilityUnknown', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ExcludedByProgram', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NoAllocation', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NoAmount', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotEligible', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'QuotaFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ReplaceRecipientPayload', readonly left: { readonly id: string, readonly state: AidState, readonly since: string, readonly ending: AidEnding | null, readonly told: string }, readonly joined: { readonly id: string, readonly state: AidState, readonly since: string, readonly exception: string | null, readonly told: string } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type EnrollmentHistoryQueryVariables = Exact<{
  id: string | number;
  steps?: number;
}>;


export type EnrollmentHistoryQuery = { readonly household: { readonly id: string, readonly enrollments: ReadonlyArray<{ readonly id: string, readonly state: AidState, readonly since: string, readonly ending: AidEnding | null, readonly exception: string | null, readonly told: string, readonly toldEn: string, readonly program: { readonly id: string, readonly name: string, readonly fund: FundSource }, readonly member: { readonly id: string, readonly name: string } | null, readonly history: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly role: Role, readonly operation: string, readonly why: string | null, readonly by: { readonly code: string, readonly name: string | null }, readonly state: { readonly state: AidState, readonly since: string, readonly ending: AidEnding | null, readonly told: string } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }> } | null };

export type GapListQueryVariables = Exact<{
  village: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type GapListQuery = { readonly village: { readonly id: string, readonly name: string, readonly gap: { readonly nodes: ReadonlyArray<{ readonly rank: number | null, readonly reasons: ReadonlyArray<string>, readonly reasonsEn: ReadonlyArray<string>, readonly household: { readonly id: string, readonly memberCount: number, readonly head: { readonly id: string, readonly name: string } | null }, readonly candidates: ReadonlyArray<{ readonly program: { readonly id: string, readonly name: string }, readonly member: { readonly id: string, readonly name: string } | null }>, readonly inProcess: ReadonlyArray<{ readonly programName: string, readonly state: AidState, readonly since: string }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type CloseGapMutationVariables = Exact<{
  input: CloseGapInput;
}>;


export type CloseGapMutation = { readonly closeGap:
    | { readonly __typename: 'CloseGapPayload', readonly batch: { readonly id: string, readonly approved: number, readonly waiting: number, readonly refused: number, readonly taken: ReadonlyArray<{ readonly outcome: GapOutcome, readonly code: string | null, readonly message: string | null, readonly messageEn: string | null, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null } | null, readonly member: { readonly id: string, readonly name: string } | null }> } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NoAllocation', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NoAmount', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type EligibilityQueryVariables = Exact<{
  id: string | number;
  program?: string | number | null | undefined;
}>;


export type EligibilityQuery = { readonly household: { readonly id: string, readonly memberCount: number, readonly eligibility: ReadonlyArray<{ readonly answer: Answer, readonly criteriaVersion: number | null, readonly program: { readonly id: string, readonly name: string }, readonly member: { readonly id: string, readonly name: string } | null, readonly reasons: ReadonlyArray<{ readonly path: string, readonly test: CriterionTest, readonly asked: string, readonly askedEn: string, readonly found: string, readonly foundEn: string, readonly answer: Answer, readonly evidence: ReadonlyArray<{ readonly record: EvidenceRecord, readonly date: string | null, readonly source: string | null, readonly by: { readonly code: string } | null }> }> }> } | null };

export type CandidatesQueryVariables = Exact<{
  program: string | number;
  village: string;
  answer?: Answer;
  mistake?: Mistake;
  first?: number;
  after?: string | null | undefined;
}>;


export type CandidatesQuery = { readonly node:
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string, readonly name: string, readonly candidates: { readonly nodes: ReadonlyArray<{ readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null }, readonly eligibility: ReadonlyArray<{ readonly answer: Answer, readonly member: { readonly id: string, readonly name: string } | null, readonly reasons: ReadonlyArray<{ readonly asked: string, readonly found: string, readonly answer: Answer }> }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly waitingList: { readonly nodes: ReadonlyArray<{ readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null }, readonly lines: ReadonlyArray<{ readonly since: string, readonly member: { readonly id: string, readonly name: string } | null }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly mistaken: { readonly nodes: ReadonlyArray<{ readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null }, readonly standings: ReadonlyArray<{ readonly receives: boolean, readonly answer: Answer, readonly member: { readonly id: string, readonly name: string } | null }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null };

export type OverlapsQueryVariables = Exact<{
  village: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type OverlapsQuery = { readonly village: { readonly id: string, readonly name: string, readonly overlaps: { readonly nodes: ReadonlyArray<{ readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null }, readonly overlaps: ReadonlyArray<{ readonly among: ExclusionReach, readonly source: string, readonly first: { readonly programName: string, readonly state: AidState, readonly member: { readonly id: string, readonly name: string } | null }, readonly second: { readonly programName: string, readonly state: AidState, readonly member: { readonly id: string, readonly name: string } | null } }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type OnTargetQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type OnTargetQuery = { readonly villageFigures: { readonly nodes: ReadonlyArray<{ readonly day: string, readonly households: number, readonly people: number, readonly verifiedPoor: number, readonly gap: number, readonly overlaps: number, readonly village: { readonly id: string, readonly code: string, readonly name: string }, readonly programs: ReadonlyArray<{ readonly recipients: number, readonly eligible: number, readonly inclusionErrors: number, readonly inclusionRate: number | null, readonly exclusionErrors: number, readonly exclusionRate: number | null, readonly unknown: number, readonly program: { readonly id: string, readonly name: string } }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type StaffQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type StaffQuery = { readonly staffMembers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly position: StaffPosition, readonly sex: Sex | null, readonly languages: ReadonlyArray<Language>, readonly contracts: ReadonlyArray<{ readonly from: string, readonly to: string | null }>, readonly duties: { readonly assignments: ReadonlyArray<{ readonly id: string, readonly role: StaffRole, readonly from: string, readonly to: string | null, readonly village: { readonly id: string, readonly name: string }, readonly actingFor: { readonly id: string, readonly code: string, readonly name: string } | null }>, readonly leaves: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly acting: { readonly id: string, readonly code: string, readonly name: string } | null }> } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AssignStaffMutationVariables = Exact<{
  input: AssignStaffInput;
}>;


export type AssignStaffMutation = { readonly assignStaff:
    | { readonly __typename: 'AlreadyAssigned', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'AssignStaffPayload', readonly assignments: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string | null, readonly village: { readonly id: string, readonly name: string } }> }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'OutsideContract', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooManyAssignments', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverMutation = { readonly handOver:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'HandOverPayload', readonly ended: ReadonlyArray<{ readonly id: string, readonly role: StaffRole, readonly to: string | null, readonly village: { readonly id: string, readonly name: string } }>, readonly begun: ReadonlyArray<{ readonly id: string, readonly role: StaffRole, readonly from: string, readonly village: { readonly id: string, readonly name: string } }> }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NothingToHandOver', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'OutsideContract', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooManyAssignments', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type TakeLeaveMutationVariables = Exact<{
  input: TakeLeaveInput;
}>;


export type TakeLeaveMutation = { readonly takeLeave:
    | { readonly __typename: 'AlreadyOnLeave', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'OutsideContract', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TakeLeavePayload', readonly leave: { readonly id: string, readonly from: string, readonly to: string, readonly acting: { readonly id: string, readonly code: string, readonly name: string } | null } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooManyAssignments', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ServiceQueryVariables = Exact<{
  village: string;
  from: string;
  to: string;
}>;


export type ServiceQuery = { readonly village: { readonly id: string, readonly name: string, readonly service: { readonly visits: number, readonly verified: number, readonly daysToVerify: number | null, readonly closed: number, readonly months: ReadonlyArray<{ readonly month: string, readonly visits: number, readonly verified: number, readonly verifyDays: number, readonly closed: number, readonly staff: { readonly id: string, readonly code: string, readonly name: string } | null }> } | null } | null };

export type CoverageQueryVariables = Exact<{
  village: string;
}>;


export type CoverageQuery = { readonly village: { readonly id: string, readonly name: string, readonly district: { readonly id: string, readonly name: string, readonly coverage: { readonly day: string, readonly unfilled: number, readonly villages: ReadonlyArray<{ readonly households: number, readonly openTasks: number | null, readonly lateTasks: number | null, readonly tasksAtLeast: boolean, readonly village: { readonly id: string, readonly name: string }, readonly roles: ReadonlyArray<{ readonly role: StaffRole, readonly unfilled: boolean, readonly unfilledSince: string | null, readonly staff: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string } | null> }> }>, readonly facilitators: ReadonlyArray<{ readonly households: number, readonly openTasks: number | null, readonly staff: { readonly id: string, readonly code: string, readonly name: string } | null, readonly villages: ReadonlyArray<{ readonly id: string, readonly name: string }> }> } | null } } | null };

export type SuggestAssignmentsQueryVariables = Exact<{
  district?: string | null | undefined;
  maxVillages?: number | null | undefined;
  womenForWrse?: boolean | null | undefined;
}>;


export type SuggestAssignmentsQuery = { readonly suggestAssignments: { readonly day: string, readonly overall: { readonly heaviest: number, readonly lightest: number, readonly lowerBound: number, readonly greedy: number, readonly kept: number, readonly moves: number }, readonly balances: ReadonlyArray<{ readonly heaviest: number, readonly lightest: number, readonly lowerBound: number, readonly greedy: number, readonly kept: number, readonly moves: number, readonly district: { readonly id: string, readonly name: string } | null }>, readonly proposals: ReadonlyArray<{ readonly households: number, readonly village: { readonly id: string, readonly name: string, readonly district: { readonly id: string, readonly name: string } }, readonly now: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string } | null>, readonly staff: { readonly id: string, readonly code: string, readonly name: string } | null, readonly because: ReadonlyArray<{ readonly text: string, readonly textEn: string }> }>, readonly loads: ReadonlyArray<{ readonly villages: number, readonly households: number, readonly householdsNow: number, readonly staff: { readonly id: string, readonly code: string, readonly name: string } | null }> } | null };

export type SocialisationCoverageQueryVariables = Exact<{
  regulation: string | number;
  district?: string | null | undefined;
}>;


export type SocialisationCoverageQuery = { readonly regulations: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }>, readonly socialisationCoverage: ReadonlyArray<{ readonly told: number, readonly left: number, readonly district: { readonly id: string, readonly name: string }, readonly villages: ReadonlyArray<{ readonly told: boolean, readonly on: string | null, readonly attended: number, readonly planned: string | null, readonly village: { readonly id: string, readonly name: string } }> }> | null };

export type PlanSocialisationMutationVariables = Exact<{
  input: PlanSocialisationInput;
}>;


export type PlanSocialisationMutation = { readonly planSocialisation:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PlanSocialisationPayload', readonly session: { readonly id: string, readonly state: SocialisationState, readonly on: string, readonly villages: ReadonlyArray<{ readonly id: string, readonly name: string }> } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type TrainingsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TrainingsQuery = { readonly trainings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly theme: TrainingTheme, readonly state: TrainingState, readonly provider: string, readonly seats: number, readonly village: { readonly id: string, readonly name: string }, readonly sessions: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string }>, readonly pools: ReadonlyArray<{ readonly seats: number, readonly free: number, readonly district: { readonly id: string, readonly name: string } | null }> | null, readonly spent: ReadonlyArray<{ readonly allocated: number, readonly spent: number, readonly fund: { readonly id: string, readonly code: string } | null }> | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TrainingPeopleQueryVariables = Exact<{
  code: string;
  place?: string | null | undefined;
}>;


export type TrainingPeopleQuery = { readonly training: { readonly id: string, readonly name: string, readonly enrollments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: TrainingEnrollmentState, readonly ticket: number, readonly answerBy: string | null, readonly told: string, readonly toldEn: string, readonly member: { readonly id: string, readonly name: string } | null, readonly village: { readonly id: string, readonly name: string } } | null> } | null, readonly queue: { readonly nodes: ReadonlyArray<{ readonly ticket: number, readonly enrollment: { readonly id: string } | null } | null> } | null } | null };

export type OpenTrainingMutationVariables = Exact<{
  input: OpenTrainingInput;
}>;


export type OpenTrainingMutation = { readonly openTraining:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'OpenTrainingPayload', readonly training: { readonly id: string, readonly code: string, readonly state: TrainingState, readonly sessions: ReadonlyArray<{ readonly id: string, readonly from: string }> } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TrainingExists', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RequestTrainingMutationVariables = Exact<{
  input: RequestTrainingInput;
}>;


export type RequestTrainingMutation = { readonly requestTraining:
    | { readonly __typename: 'AlreadyInTraining', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotForTraining', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestTrainingPayload', readonly enrollment: { readonly id: string, readonly state: TrainingEnrollmentState, readonly ticket: number, readonly told: string, readonly toldEn: string } }
    | { readonly __typename: 'SessionClash', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooManyTrainings', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TrainingFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TrainingNotOpen', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ConfirmTrainingMutationVariables = Exact<{
  input: ConfirmTrainingInput;
}>;


export type ConfirmTrainingMutation = { readonly confirmTraining:
    | { readonly __typename: 'ConfirmTrainingPayload', readonly enrollment: { readonly id: string, readonly state: TrainingEnrollmentState } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TrainingNotOpen', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WrongStep', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { readonly recordAttendance:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RecordAttendancePayload', readonly enrollments: ReadonlyArray<{ readonly id: string, readonly state: TrainingEnrollmentState }> }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TrainingNotOpen', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WrongStep', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type CompleteTrainingMutationVariables = Exact<{
  input: CompleteTrainingInput;
}>;


export type CompleteTrainingMutation = { readonly completeTraining:
    | { readonly __typename: 'CertificateTaken', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'CompleteTrainingPayload', readonly enrollment: { readonly id: string, readonly state: TrainingEnrollmentState, readonly certificate: string | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WrongStep', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type GiveKitMutationVariables = Exact<{
  input: GiveKitInput;
}>;


export type GiveKitMutation = { readonly giveKit:
    | { readonly __typename: 'AlreadyBooked', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'BudgetExceeded', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'GiveKitPayload', readonly enrollment: { readonly id: string, readonly kits: ReadonlyArray<{ readonly receipt: string, readonly what: string, readonly amount: number }> } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NoAllocation', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WrongStep', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type WrsePathsQueryVariables = Exact<{
  village: string;
}>;


export type WrsePathsQuery = { readonly village: { readonly id: string, readonly name: string, readonly wrsePaths: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly stage: WrseStage, readonly due: string, readonly foundOn: string, readonly member: { readonly id: string, readonly name: string, readonly age: number } | null, readonly after: { readonly life: LifeState, readonly since: string } | null, readonly assessment: { readonly income: number, readonly work: WorkKind, readonly needs: string } | null, readonly visits: ReadonlyArray<{ readonly on: string, readonly income: number, readonly work: WorkKind }> } | null> } | null } | null };

export type AssessWrseMutationVariables = Exact<{
  input: AssessWrseInput;
}>;


export type AssessWrseMutation = { readonly assessWrse:
    | { readonly __typename: 'AssessWrsePayload', readonly path: { readonly id: string, readonly stage: WrseStage, readonly due: string } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WrongStage', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type VisitWrseMutationVariables = Exact<{
  input: VisitWrseInput;
}>;


export type VisitWrseMutation = { readonly visitWrse:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VisitWrsePayload', readonly path: { readonly id: string, readonly stage: WrseStage, readonly due: string } }
    | { readonly __typename: 'WrongStage', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type GraduateWrseMutationVariables = Exact<{
  input: GraduateWrseInput;
}>;


export type GraduateWrseMutation = { readonly graduateWrse:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'GraduateWrsePayload', readonly path: { readonly id: string, readonly stage: WrseStage, readonly endedOn: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WrongStage', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type TrainingOutcomeQueryVariables = Exact<{
  code: string;
}>;


export type TrainingOutcomeQuery = { readonly training: { readonly id: string, readonly name: string, readonly outcome: { readonly completed: number, readonly dropped: number, readonly waited: number, readonly spent: number, readonly perCompleted: number | null, readonly gainPerRupiah: number | null, readonly times: ReadonlyArray<{ readonly at: MeasureTime, readonly difference: number | null, readonly trained: { readonly measured: number, readonly of: number, readonly medianGain: number | null, readonly working: number | null, readonly workingBefore: number | null, readonly poorer: number | null, readonly left: number | null }, readonly waited: { readonly measured: number, readonly of: number, readonly medianGain: number | null } }>, readonly cautions: ReadonlyArray<{ readonly text: string, readonly textEn: string }> } | null } | null };

export type ProposalsQueryVariables = Exact<{
  village: string;
  state?: ProposalState | null | undefined;
}>;


export type ProposalsQuery = { readonly village: { readonly id: string, readonly name: string, readonly proposals: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ProposalState, readonly since: string, readonly due: string, readonly overdue: boolean, readonly missed: ReadonlyArray<string>, readonly purse: FundSource, readonly window: { readonly month: string, readonly closes: string } | null, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null } | null, readonly program: { readonly id: string, readonly name: string } | null, readonly enrollment: { readonly id: string, readonly state: AidState } | null, readonly moves: ReadonlyArray<{ readonly to: ProposalState, readonly needs: ReadonlyArray<ProposalNeed> }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type ProposeMutationVariables = Exact<{
  input: ProposeInput;
}>;


export type ProposeMutation = { readonly propose:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'FoundOtherwise', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'HouseholdFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'LetterAnswered', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NobodyThere', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ProposalOpen', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ProposePayload', readonly proposal: { readonly id: string, readonly state: ProposalState, readonly due: string, readonly told: string, readonly window: { readonly month: string, readonly closes: string } | null } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WrongBeneficiary', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type MoveProposalsMutationVariables = Exact<{
  input: MoveProposalsInput;
}>;


export type MoveProposalsMutation = { readonly moveProposals:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'MoveProposalsPayload', readonly moved: number, readonly results: ReadonlyArray<{ readonly proposalId: string, readonly proposal: { readonly id: string, readonly state: ProposalState, readonly due: string } | null, readonly refusal: { readonly code: string, readonly message: string } | null }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RecordDeliberationMutationVariables = Exact<{
  input: RecordDeliberationInput;
}>;


export type RecordDeliberationMutation = { readonly recordDeliberation:
    | { readonly __typename: 'DeliberationStep', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotOnFirstList', readonly at: ReadonlyArray<number>, readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RecordDeliberationPayload', readonly deliberation: { readonly id: string, readonly state: DeliberationState, readonly decisions: ReadonlyArray<{ readonly accepted: boolean, readonly proposal: { readonly id: string } | null }> } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type QuestionnaireQueryVariables = Exact<{
  version?: number | null | undefined;
}>;


export type QuestionnaireQuery = { readonly questionnaire: { readonly id: string, readonly version: number, readonly state: QuestionnaireState, readonly title: { readonly text: string }, readonly questions: ReadonlyArray<{ readonly code: string, readonly section: string, readonly type: QuestionType, readonly unit: string | null, readonly min: number | null, readonly max: number | null, readonly from: string | null, readonly to: string | null, readonly text: { readonly text: string, readonly textEn: string }, readonly choices: ReadonlyArray<{ readonly code: string, readonly text: { readonly text: string } }>, readonly askIf: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> }> } | null };

export type QuestionnaireDiffQueryVariables = Exact<{
  from: number;
  to: number;
}>;


export type QuestionnaireDiffQuery = { readonly questionnaireDiff: ReadonlyArray<{ readonly kind: DifferenceKind, readonly item: string | null, readonly to: ReadonlyArray<string>, readonly rules: ReadonlyArray<{ readonly unmapped: Unmapped, readonly crossCheck: boolean, readonly why: { readonly text: string, readonly textEn: string } }> }> | null, readonly questionnaires: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: QuestionnaireState, readonly from: string, readonly weighed: { readonly villages: number, readonly of: number, readonly households: number, readonly carried: number, readonly recoded: number, readonly retired: number, readonly tasks: number, readonly finishedAt: string | null, readonly findings: ReadonlyArray<{ readonly finding: DerivedFinding, readonly was: Answer | null, readonly becomes: Answer | null, readonly households: number }> | null } | null, readonly carriedOver: { readonly villages: number, readonly of: number, readonly households: number, readonly tasks: number, readonly finishedAt: string | null } | null }> | null };

export type DraftQuestionnaireMutationVariables = Exact<{
  input: DraftQuestionnaireInput;
}>;


export type DraftQuestionnaireMutation = { readonly draftQuestionnaire:
    | { readonly __typename: 'DraftQuestionnairePayload', readonly questionnaire: { readonly id: string, readonly version: number, readonly state: QuestionnaireState } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type WeighQuestionnaireMutationVariables = Exact<{
  input: WeighQuestionnaireInput;
}>;


export type WeighQuestionnaireMutation = { readonly weighQuestionnaire:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NoDraft', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WeighQuestionnairePayload', readonly questionnaire: { readonly id: string, readonly version: number, readonly weighed: { readonly villages: number, readonly of: number } | null } }
   };

export type PublishQuestionnaireMutationVariables = Exact<{
  input: PublishQuestionnaireInput;
}>;


export type PublishQuestionnaireMutation = { readonly publishQuestionnaire:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NoDraft', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotWeighed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PublishQuestionnairePayload', readonly questionnaire: { readonly id: string, readonly version: number, readonly state: QuestionnaireState, readonly carriedOver: { readonly villages: number, readonly of: number } | null } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type UploadVisitsMutationVariables = Exact<{
  input: UploadVisitsInput;
}>;


export type UploadVisitsMutation = { readonly uploadVisits:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'UploadVisitsPayload', readonly taken: number, readonly results: ReadonlyArray<{ readonly visit: string, readonly clockAhead: boolean | null, readonly skipped: ReadonlyArray<string>, readonly movedTo: { readonly id: string, readonly name: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly messageEn: string } | null }> }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SurveyQueryVariables = Exact<{
  id: string | number;
}>;


export type SurveyQuery = { readonly household: { readonly id: string, readonly survey: { readonly id: string, readonly questionnaireVersion: number, readonly answers: ReadonlyArray<{ readonly item: string, readonly shown: { readonly value: string | null, readonly at: string, readonly was: string | null, readonly by: { readonly code: string, readonly name: string | null } } | null, readonly conflicts: ReadonlyArray<{ readonly value: string | null, readonly by: { readonly code: string, readonly name: string | null } }> }>, readonly retired: ReadonlyArray<{ readonly item: string, readonly shown: { readonly value: string | null } | null }>, readonly checks: ReadonlyArray<{ readonly item: string, readonly version: number, readonly kind: CheckKind, readonly ask: ReadonlyArray<string>, readonly was: string | null, readonly open: boolean, readonly why: { readonly text: string } }>, readonly derived: ReadonlyArray<{ readonly finding: DerivedFinding, readonly answer: Answer, readonly grounds: ReadonlyArray<{ readonly answer: Answer, readonly what: { readonly text: string } }> }> | null, readonly visits: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly startedAt: string, readonly outcome: VisitOutcome, readonly clockAhead: boolean, readonly by: { readonly code: string, readonly name: string | null } } | null> } | null } | null } | null };

export type CrossCheckMutationVariables = Exact<{
  input: CrossCheckInput;
}>;


export type CrossCheckMutation = { readonly crossCheck:
    | { readonly __typename: 'CrossCheckPayload', readonly survey: { readonly id: string, readonly checks: ReadonlyArray<{ readonly item: string, readonly open: boolean, readonly settledBy: { readonly code: string, readonly name: string | null } | null }> } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NothingToCrossCheck', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RegisterCaseMutationVariables = Exact<{
  input: RegisterCaseInput;
}>;


export type RegisterCaseMutation = { readonly registerCase:
    | { readonly __typename: 'CaseMoveNotAllowed', readonly state: CaseState | null, readonly code: string, readonly message: string, readonly messageEn: string, readonly allowed: ReadonlyArray<{ readonly move: CaseMove, readonly by: ReadonlyArray<CaseHand> }> }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RegisterCasePayload', readonly case: { readonly id: string, readonly state: CaseState, readonly due: string, readonly repeats: number | null } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type TakeCaseMutationVariables = Exact<{
  input: TakeCaseInput;
}>;


export type TakeCaseMutation = { readonly takeCase:
    | { readonly __typename: 'CaseMoveNotAllowed', readonly state: CaseState | null, readonly code: string, readonly message: string, readonly messageEn: string, readonly allowed: ReadonlyArray<{ readonly move: CaseMove, readonly by: ReadonlyArray<CaseHand> }> }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TakeCasePayload', readonly case: { readonly id: string, readonly state: CaseState, readonly due: string, readonly handler: { readonly code: string, readonly name: string | null } | null } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RecommendCaseMutationVariables = Exact<{
  input: RecommendCaseInput;
}>;


export type RecommendCaseMutation = { readonly recommendCase:
    | { readonly __typename: 'CaseMoveNotAllowed', readonly state: CaseState | null, readonly code: string, readonly message: string, readonly messageEn: string, readonly allowed: ReadonlyArray<{ readonly move: CaseMove, readonly by: ReadonlyArray<CaseHand> }> }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RecommendCasePayload', readonly case: { readonly id: string, readonly state: CaseState, readonly due: string, readonly recommendation: { readonly advice: CaseAdvice, readonly service: string | null } | null } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type DecideCaseMutationVariables = Exact<{
  input: DecideCaseInput;
}>;


export type DecideCaseMutation = { readonly decideCase:
    | { readonly __typename: 'CaseMoveNotAllowed', readonly state: CaseState | null, readonly code: string, readonly message: string, readonly messageEn: string, readonly allowed: ReadonlyArray<{ readonly move: CaseMove, readonly by: ReadonlyArray<CaseHand> }> }
    | { readonly __typename: 'DecideCasePayload', readonly case: { readonly id: string, readonly state: CaseState, readonly due: string, readonly outcome: CaseOutcome | null, readonly referral: { readonly service: string, readonly contact: string | null } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type VillageCasesQueryVariables = Exact<{
  village: string;
}>;


export type VillageCasesQuery = { readonly village: { readonly id: string, readonly name: string, readonly cases: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly category: CaseCategory, readonly description: string | null, readonly state: CaseState, readonly level: CaseLevel, readonly due: string, readonly overdue: boolean, readonly repeats: number | null, readonly moves: ReadonlyArray<{ readonly move: CaseMove, readonly to: CaseState, readonly needs: ReadonlyArray<CaseNeed> }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type CaseMachineQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseMachineQuery = { readonly caseMachine: { readonly source: string, readonly states: ReadonlyArray<{ readonly state: CaseState, readonly term: string, readonly days: number | null, readonly urgentDays: number | null }>, readonly edges: ReadonlyArray<{ readonly move: CaseMove, readonly from: CaseState | null, readonly to: CaseState, readonly by: ReadonlyArray<CaseHand>, readonly needs: ReadonlyArray<CaseNeed>, readonly outcomes: ReadonlyArray<CaseOutcome> }>, readonly standIns: ReadonlyArray<{ readonly of: CaseHand, readonly by: CaseHand, readonly when: string, readonly because: string }> } | null };

export type ObjectionsQueryVariables = Exact<{
  village: string;
}>;


export type ObjectionsQuery = { readonly village: { readonly id: string, readonly name: string, readonly objections: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ObjectionState, readonly answerBy: string, readonly overdue: boolean, readonly level: DeskLevel, readonly maskedName: string, readonly programs: ReadonlyArray<string>, readonly reason: ObjectionReason, readonly note: string | null } | null> } | null, readonly suggestions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: SuggestionState, readonly answerBy: string, readonly overdue: boolean, readonly level: DeskLevel, readonly rt: string, readonly landmark: string | null, readonly reason: string | null } | null> } | null } | null };

export type AnswerObjectionMutationVariables = Exact<{
  input: AnswerObjectionInput;
}>;


export type AnswerObjectionMutation = { readonly answerObjection:
    | { readonly __typename: 'AnswerObjectionPayload', readonly objection: { readonly id: string, readonly state: ObjectionState, readonly answer: string | null, readonly answeredOn: string | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'LetterAnswered', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type DeclineSuggestionMutationVariables = Exact<{
  input: DeclineSuggestionInput;
}>;


export type DeclineSuggestionMutation = { readonly declineSuggestion:
    | { readonly __typename: 'DeclineSuggestionPayload', readonly suggestion: { readonly id: string, readonly state: SuggestionState, readonly answer: string | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'LetterAnswered', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ReviewsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewsQuery = { readonly tasks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly due: string, readonly overdue: boolean, readonly village: { readonly id: string, readonly name: string } | null, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null, readonly officialDecile: { readonly decile: number, readonly date: string, readonly source: string } | null, readonly fieldFinding: { readonly finding: Finding, readonly date: string, readonly note: string | null } | null, readonly review: { readonly distance: number, readonly since: string } | null } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SettleReviewMutationVariables = Exact<{
  input: SettleReviewInput;
}>;


export type SettleReviewMutation = { readonly settleReview:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SettleReviewPayload', readonly household: { readonly id: string, readonly review: { readonly distance: number, readonly since: string, readonly settled: { readonly ruling: ReviewRuling, readonly on: string } | null } | null } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RatifyDeliberationMutationVariables = Exact<{
  input: RatifyDeliberationInput;
}>;


export type RatifyDeliberationMutation = { readonly ratifyDeliberation:
    | { readonly __typename: 'DeliberationStep', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RatifyDeliberationPayload', readonly deliberation: { readonly id: string, readonly state: DeliberationState, readonly ratified: { readonly on: string, readonly by: { readonly code: string, readonly name: string | null } } | null, readonly applied: { readonly agreed: number, readonly rejected: number, readonly passedOver: number } | null } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type PublishDeliberationMutationVariables = Exact<{
  input: PublishDeliberationInput;
}>;


export type PublishDeliberationMutation = { readonly publishDeliberation:
    | { readonly __typename: 'DeliberationStep', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PublishDeliberationPayload', readonly deliberation: { readonly id: string, readonly state: DeliberationState, readonly published: { readonly on: string } | null } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ProposalProgressQueryVariables = Exact<{
  district: string;
}>;


export type ProposalProgressQuery = { readonly district: { readonly id: string, readonly name: string, readonly proposalProgress: ReadonlyArray<{ readonly village: { readonly id: string, readonly name: string }, readonly counts: ReadonlyArray<{ readonly state: ProposalState, readonly count: number }> }> | null } | null, readonly proposalWindow: { readonly month: string, readonly opens: string, readonly closes: string } | null };

export type ProposalRoadQueryVariables = Exact<{
  purse: FundSource;
}>;


export type ProposalRoadQuery = { readonly proposalMachine: { readonly source: string, readonly states: ReadonlyArray<{ readonly state: ProposalState, readonly term: string, readonly termEn: string, readonly final: boolean, readonly days: number }>, readonly moves: ReadonlyArray<{ readonly from: ProposalState, readonly to: ProposalState, readonly by: ReadonlyArray<ProposalHand>, readonly needs: ReadonlyArray<ProposalNeed> }> } };

export type TasksQueryVariables = Exact<{
  kinds?: ReadonlyArray<TaskKind> | TaskKind | null | undefined;
}>;


export type TasksQuery = { readonly tasks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: TaskKind, readonly since: string, readonly due: string, readonly overdue: boolean, readonly lateSince: string | null, readonly causes: ReadonlyArray<AidCause>, readonly left: number | null, readonly subject:
        | { readonly __typename: 'Account', readonly id: string }
        | { readonly __typename: 'Allocation', readonly id: string }
        | { readonly __typename: 'Assignment', readonly id: string }
        | { readonly __typename: 'Case', readonly id: string }
        | { readonly __typename: 'Cycle', readonly id: string }
        | { readonly __typename: 'CycleLine', readonly id: string }
        | { readonly __typename: 'Deliberation', readonly id: string }
        | { readonly __typename: 'District', readonly id: string }
        | { readonly __typename: 'Double', readonly id: string }
        | { readonly __typename: 'Enrollment', readonly id: string }
        | { readonly __typename: 'Fund', readonly id: string }
        | { readonly __typename: 'GapBatch', readonly id: string }
        | { readonly __typename: 'HomeVisit', readonly id: string }
        | { readonly __typename: 'Household', readonly id: string }
        | { readonly __typename: 'Import', readonly id: string }
        | { readonly __typename: 'Intervention', readonly id: string }
        | { readonly __typename: 'LateTask', readonly id: string }
        | { readonly __typename: 'Leave', readonly id: string }
        | { readonly __typename: 'LedgerLine', readonly id: string }
        | { readonly __typename: 'Member', readonly id: string }
        | { readonly __typename: 'Objection', readonly id: string }
        | { readonly __typename: 'PaymentResults', readonly id: string }
        | { readonly __typename: 'Pocket', readonly id: string }
        | { readonly __typename: 'Program', readonly id: string }
        | { readonly __typename: 'Proposal', readonly id: string }
        | { readonly __typename: 'Questionnaire', readonly id: string }
        | { readonly __typename: 'Regency', readonly id: string }
        | { readonly __typename: 'Regulation', readonly id: string }
        | { readonly __typename: 'SampleCheck', readonly id: string }
        | { readonly __typename: 'Simulation', readonly id: string }
        | { readonly __typename: 'Socialisation', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Suggestion', readonly id: string }
        | { readonly __typename: 'Survey', readonly id: string }
        | { readonly __typename: 'Target', readonly id: string }
        | { readonly __typename: 'Task', readonly id: string }
        | { readonly __typename: 'Training', readonly id: string }
        | { readonly __typename: 'TrainingEnrollment', readonly id: string }
        | { readonly __typename: 'TrainingSession', readonly id: string }
        | { readonly __typename: 'Upload', readonly id: string }
        | { readonly __typename: 'Viewer', readonly id: string }
        | { readonly __typename: 'Village', readonly id: string }
        | { readonly __typename: 'WrsePath', readonly id: string }
       | null, readonly village: { readonly id: string, readonly name: string } | null, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type VillageSurveysQueryVariables = Exact<{
  village: string;
}>;


export type VillageSurveysQuery = { readonly village: { readonly id: string, readonly name: string, readonly surveys: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly questionnaireVersion: number, readonly last: { readonly at: string, readonly outcome: VisitOutcome, readonly by: { readonly code: string, readonly name: string | null } } | null, readonly checks: ReadonlyArray<{ readonly item: string, readonly open: boolean }>, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type AcknowledgeDeliberationMutationVariables = Exact<{
  input: AcknowledgeDeliberationInput;
}>;


export type AcknowledgeDeliberationMutation = { readonly acknowledgeDeliberation:
    | { readonly __typename: 'AcknowledgeDeliberationPayload', readonly deliberation: { readonly id: string, readonly state: DeliberationState, readonly acknowledged: { readonly on: string, readonly by: { readonly code: string, readonly name: string | null } } | null } }
    | { readonly __typename: 'DeliberationStep', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SettleConflictMutationVariables = Exact<{
  input: SettleConflictInput;
}>;


export type SettleConflictMutation = { readonly settleConflict:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NothingToCrossCheck', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SettleConflictPayload', readonly survey: { readonly id: string, readonly answers: ReadonlyArray<{ readonly item: string, readonly shown: { readonly value: string | null, readonly settles: boolean } | null, readonly conflicts: ReadonlyArray<{ readonly value: string | null, readonly by: { readonly code: string, readonly name: string | null } }> }> } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ConfirmAidMutationVariables = Exact<{
  input: ConfirmAidInput;
}>;


export type ConfirmAidMutation = { readonly confirmAid:
    | { readonly __typename: 'ConfirmAidPayload', readonly enrollment: { readonly id: string, readonly state: AidState, readonly since: string, readonly ending: AidEnding | null, readonly pending: AidCause | null, readonly told: string, readonly toldEn: string } }
    | { readonly __typename: 'ExcludedByProgram', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NobodyThere', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NothingToConfirm', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SplitHouseholdMutationVariables = Exact<{
  input: SplitHouseholdInput;
}>;


export type SplitHouseholdMutation = { readonly splitHousehold:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NumberTaken', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SplitHouseholdPayload', readonly household: { readonly id: string, readonly aid: ReadonlyArray<{ readonly state: AidState }> }, readonly rest: { readonly id: string, readonly aid: ReadonlyArray<{ readonly state: AidState }> } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type MoveMemberMutationVariables = Exact<{
  input: MoveMemberInput;
}>;


export type MoveMemberMutation = { readonly moveMember:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'HouseholdFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'MoveMemberPayload', readonly household: { readonly id: string, readonly memberCount: number }, readonly left: { readonly id: string, readonly memberCount: number } }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type CorrectFamilyCardMutationVariables = Exact<{
  input: CorrectFamilyCardInput;
}>;


export type CorrectFamilyCardMutation = { readonly correctFamilyCard:
    | { readonly __typename: 'CorrectFamilyCardPayload', readonly household: { readonly id: string, readonly version: number, readonly cards: ReadonlyArray<{ readonly number: string, readonly from: string }> } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NumberTaken', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SetProgramCapMutationVariables = Exact<{
  input: SetProgramCapInput;
}>;


export type SetProgramCapMutation = { readonly setProgramCap:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PastIsSettled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RuleOverlaps', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SetProgramCapPayload', readonly program: { readonly id: string, readonly code: string, readonly version: number, readonly caps: ReadonlyArray<{ readonly persons: number | null, readonly perPerson: number | null, readonly from: string, readonly to: string | null, readonly source: string }> } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SetProgramGapRuleMutationVariables = Exact<{
  input: SetProgramGapRuleInput;
}>;


export type SetProgramGapRuleMutation = { readonly setProgramGapRule:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PastIsSettled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RuleOverlaps', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SetProgramGapRulePayload', readonly program: { readonly id: string, readonly code: string, readonly version: number, readonly gapRules: ReadonlyArray<{ readonly closes: boolean, readonly from: string, readonly to: string | null, readonly source: string }> } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type HoldLineMutationVariables = Exact<{
  input: HoldLineInput;
}>;


export type HoldLineMutation = { readonly holdLine:
    | { readonly __typename: 'CycleNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'HoldLinePayload', readonly line: { readonly id: string, readonly code: string, readonly state: LineState, readonly paid: number, readonly returned: number, readonly stopCause: StopCause | null, readonly stopReason: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'LineNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ReleaseLineMutationVariables = Exact<{
  input: ReleaseLineInput;
}>;


export type ReleaseLineMutation = { readonly releaseLine:
    | { readonly __typename: 'CycleNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'LineNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ReleaseLinePayload', readonly line: { readonly id: string, readonly code: string, readonly state: LineState, readonly paid: number, readonly returned: number, readonly stopCause: StopCause | null, readonly stopReason: string | null } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ExcludeLineMutationVariables = Exact<{
  input: ExcludeLineInput;
}>;


export type ExcludeLineMutation = { readonly excludeLine:
    | { readonly __typename: 'CycleNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ExcludeLinePayload', readonly line: { readonly id: string, readonly code: string, readonly state: LineState, readonly paid: number, readonly returned: number, readonly stopCause: StopCause | null, readonly stopReason: string | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'LineNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RecordReturnMutationVariables = Exact<{
  input: RecordReturnInput;
}>;


export type RecordReturnMutation = { readonly recordReturn:
    | { readonly __typename: 'CycleNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'LineNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'MoreThanGiven', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RecordReturnPayload', readonly line: { readonly id: string, readonly code: string, readonly state: LineState, readonly paid: number, readonly returned: number, readonly stopCause: StopCause | null, readonly stopReason: string | null } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type StandInsQueryVariables = Exact<{
  village?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type StandInsQuery = { readonly standIns: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly role: Role, readonly step: string, readonly reason: string, readonly by: { readonly code: string, readonly name: string | null }, readonly village: { readonly id: string, readonly name: string } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SetCaseAccusedMutationVariables = Exact<{
  input: SetCaseAccusedInput;
}>;


export type SetCaseAccusedMutation = { readonly setCaseAccused:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetCaseAccusedPayload', readonly case: { readonly id: string, readonly level: CaseLevel, readonly about: ReadonlyArray<{ readonly code: string }> } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type StartSupplementaryCycleMutationVariables = Exact<{
  input: StartSupplementaryCycleInput;
}>;


export type StartSupplementaryCycleMutation = { readonly startSupplementaryCycle:
    | { readonly __typename: 'CycleExists', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'CycleNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'StartSupplementaryCyclePayload', readonly cycle: { readonly id: string, readonly code: string, readonly supplement: number | null, readonly arrears: ReadonlyArray<string>, readonly period: string, readonly state: CycleState } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ActivateApprovedMutationVariables = Exact<{
  input: ActivateApprovedInput;
}>;


export type ActivateApprovedMutation = { readonly activateApproved:
    | { readonly __typename: 'ActivateApprovedPayload', readonly activated: number, readonly results: ReadonlyArray<{ readonly enrollmentId: string, readonly enrollment: { readonly id: string, readonly state: AidState, readonly since: string } | null, readonly refusal: { readonly code: string, readonly message: string } | null }> }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ChangedLinesQueryVariables = Exact<{
  code: string;
  first?: number;
  after?: string | null | undefined;
  village?: string | null | undefined;
}>;


export type ChangedLinesQuery = { readonly cycle: { readonly id: string, readonly state: CycleState, readonly changedAtApproval: number | null, readonly changedSince: { readonly nodes: ReadonlyArray<{ readonly change: LineChange, readonly line: { readonly id: string, readonly code: string, readonly payee: string, readonly state: LineState, readonly paid: number } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type NameCollectorMutationVariables = Exact<{
  input: NameCollectorInput;
}>;


export type NameCollectorMutation = { readonly nameCollector:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NameCollectorPayload', readonly household: { readonly id: string, readonly version: number, readonly collectors: ReadonlyArray<{ readonly kind: CollectorKind, readonly name: string, readonly since: string }> } }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type HouseholdDueQueryVariables = Exact<{
  id: string | number;
}>;


export type HouseholdDueQuery = { readonly household: { readonly id: string, readonly due: ReadonlyArray<{ readonly period: string, readonly amount: number, readonly paid: number, readonly state: LineState | null, readonly suspended: boolean, readonly leftOut: LeftOutReason | null, readonly unknown: ReadonlyArray<string>, readonly program: { readonly id: string, readonly name: string }, readonly member: { readonly id: string, readonly name: string } | null, readonly parts: ReadonlyArray<{ readonly component: string, readonly count: number, readonly amount: number, readonly goods: { readonly quantity: number, readonly unit: string } | null }> }> | null } | null };

export type FindByTemporaryNumberQueryVariables = Exact<{
  number: string;
}>;


export type FindByTemporaryNumberQuery = { readonly householdByTemporaryNumber: { readonly id: string, readonly memberCount: number, readonly village: { readonly id: string, readonly name: string }, readonly head: { readonly id: string, readonly name: string, readonly temporary: string | null } | null, readonly cards: ReadonlyArray<{ readonly temporary: string | null }> } | null };

export type DoublesQueryVariables = Exact<{
  place: string;
  after?: string | null | undefined;
}>;


export type DoublesQuery = { readonly doubles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly earlier: { readonly id: string, readonly name: string, readonly temporary: string | null } | null, readonly earlierHousehold: { readonly id: string } | null, readonly later: { readonly id: string, readonly name: string, readonly temporary: string | null } | null, readonly laterHousehold: { readonly id: string } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SettleDoubleMutationVariables = Exact<{
  input: SettleDoubleInput;
}>;


export type SettleDoubleMutation = { readonly settleDouble:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'HouseholdFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SettleDoublePayload', readonly double: { readonly id: string, readonly ruling: DoubleRuling | null, readonly settledBy: { readonly name: string | null } | null } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SettleWhoseNumberMutationVariables = Exact<{
  input: SettleDoubleInput;
}>;


export type SettleWhoseNumberMutation = { readonly settleDouble:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'HouseholdFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SettleDoublePayload', readonly double: { readonly id: string, readonly ruling: DoubleRuling | null, readonly niks: number, readonly kks: number, readonly earlierHousehold: { readonly id: string } | null, readonly laterHousehold: { readonly id: string } | null } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SimulationMovesQueryVariables = Exact<{
  id: string | number;
  area?: string | null | undefined;
}>;


export type SimulationMovesQuery = { readonly simulation: { readonly id: string, readonly state: SimulationState, readonly listedUntil: string | null, readonly entering: { readonly edges: ReadonlyArray<{ readonly node: { readonly cause: SimulationCause, readonly reasons: ReadonlyArray<string>, readonly reasonsEn: ReadonlyArray<string>, readonly village: { readonly id: string, readonly name: string }, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null } | null, readonly member: { readonly id: string, readonly name: string } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly leaving: { readonly edges: ReadonlyArray<{ readonly node: { readonly cause: SimulationCause, readonly reasons: ReadonlyArray<string>, readonly reasonsEn: ReadonlyArray<string>, readonly village: { readonly id: string, readonly name: string }, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null } | null, readonly member: { readonly id: string, readonly name: string } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type FindingsQueryVariables = Exact<{
  district: string;
  village: string;
  finding: DerivedFinding;
}>;


export type FindingsQuery = { readonly district: { readonly id: string, readonly figures: { readonly households: number, readonly findings: ReadonlyArray<{ readonly finding: DerivedFinding, readonly households: number, readonly unknown: number }>, readonly villages: ReadonlyArray<{ readonly village: { readonly id: string, readonly name: string }, readonly findings: ReadonlyArray<{ readonly finding: DerivedFinding, readonly households: number, readonly unknown: number }> }> } | null } | null, readonly village: { readonly id: string, readonly withFinding: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null } | null }> } | null } | null };

export type ContradictedQueryVariables = Exact<{
  village: string;
}>;


export type ContradictedQuery = { readonly village: { readonly id: string, readonly contradicted: { readonly edges: ReadonlyArray<{ readonly node: { readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null }, readonly contradictions: ReadonlyArray<{ readonly finding: DerivedFinding, readonly answer: Answer, readonly said: string, readonly saidEn: string, readonly against: ReadonlyArray<string>, readonly againstEn: ReadonlyArray<string>, readonly source: string }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type RecordChangesQueryVariables = Exact<{
  person?: string | number | null | undefined;
  day?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  withRecord?: boolean;
}>;


export type RecordChangesQuery = { readonly recordChanges: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly role: Role, readonly operation: string, readonly why: string | null, readonly requestId: string, readonly recordType: string, readonly recordId: string | null, readonly by: { readonly code: string, readonly name: string | null }, readonly record?:
        | { readonly __typename: 'Account', readonly id: string }
        | { readonly __typename: 'Allocation', readonly id: string }
        | { readonly __typename: 'Assignment', readonly id: string }
        | { readonly __typename: 'Case', readonly id: string }
        | { readonly __typename: 'Cycle', readonly id: string }
        | { readonly __typename: 'CycleLine', readonly id: string }
        | { readonly __typename: 'Deliberation', readonly id: string }
        | { readonly __typename: 'District', readonly id: string }
        | { readonly __typename: 'Double', readonly id: string }
        | { readonly __typename: 'Enrollment', readonly id: string }
        | { readonly __typename: 'Fund', readonly id: string }
        | { readonly __typename: 'GapBatch', readonly id: string }
        | { readonly __typename: 'HomeVisit', readonly id: string }
        | { readonly __typename: 'Household', readonly id: string }
        | { readonly __typename: 'Import', readonly id: string }
        | { readonly __typename: 'Intervention', readonly id: string }
        | { readonly __typename: 'LateTask', readonly id: string }
        | { readonly __typename: 'Leave', readonly id: string }
        | { readonly __typename: 'LedgerLine', readonly id: string }
        | { readonly __typename: 'Member', readonly id: string }
        | { readonly __typename: 'Objection', readonly id: string }
        | { readonly __typename: 'PaymentResults', readonly id: string }
        | { readonly __typename: 'Pocket', readonly id: string }
        | { readonly __typename: 'Program', readonly id: string }
        | { readonly __typename: 'Proposal', readonly id: string }
        | { readonly __typename: 'Questionnaire', readonly id: string }
        | { readonly __typename: 'Regency', readonly id: string }
        | { readonly __typename: 'Regulation', readonly id: string }
        | { readonly __typename: 'SampleCheck', readonly id: string }
        | { readonly __typename: 'Simulation', readonly id: string }
        | { readonly __typename: 'Socialisation', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Suggestion', readonly id: string }
        | { readonly __typename: 'Survey', readonly id: string }
        | { readonly __typename: 'Target', readonly id: string }
        | { readonly __typename: 'Task', readonly id: string }
        | { readonly __typename: 'Training', readonly id: string }
        | { readonly __typename: 'TrainingEnrollment', readonly id: string }
        | { readonly __typename: 'TrainingSession', readonly id: string }
        | { readonly __typename: 'Upload', readonly id: string }
        | { readonly __typename: 'Viewer', readonly id: string }
        | { readonly __typename: 'Village', readonly id: string }
        | { readonly __typename: 'WrsePath', readonly id: string }
       | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null };

export type ReadingsOfNumberQueryVariables = Exact<{
  nik?: string | null | undefined;
  kk?: string | null | undefined;
  purpose: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ReadingsOfNumberQuery = { readonly readingsOfNumber: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly role: Role, readonly way: ReadingWay, readonly numbers: ReadonlyArray<NumberKind>, readonly purpose: string, readonly requestId: string, readonly by: { readonly code: string, readonly name: string | null }, readonly household: { readonly id: string, readonly village: { readonly id: string, readonly name: string } } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null };

export type LateTasksQueryVariables = Exact<{
  district?: string | null | undefined;
  desk?: LateDesk | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type LateTasksQuery = { readonly lateTasks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: TaskKind, readonly desk: Desk, readonly lateSince: string, readonly raisedOn: string, readonly subject:
        | { readonly __typename: 'Account', readonly id: string }
        | { readonly __typename: 'Allocation', readonly id: string }
        | { readonly __typename: 'Assignment', readonly id: string }
        | { readonly __typename: 'Case', readonly id: string }
        | { readonly __typename: 'Cycle', readonly id: string }
        | { readonly __typename: 'CycleLine', readonly id: string }
        | { readonly __typename: 'Deliberation', readonly id: string }
        | { readonly __typename: 'District', readonly id: string }
        | { readonly __typename: 'Double', readonly id: string }
        | { readonly __typename: 'Enrollment', readonly id: string }
        | { readonly __typename: 'Fund', readonly id: string }
        | { readonly __typename: 'GapBatch', readonly id: string }
        | { readonly __typename: 'HomeVisit', readonly id: string }
        | { readonly __typename: 'Household', readonly id: string }
        | { readonly __typename: 'Import', readonly id: string }
        | { readonly __typename: 'Intervention', readonly id: string }
        | { readonly __typename: 'LateTask', readonly id: string }
        | { readonly __typename: 'Leave', readonly id: string }
        | { readonly __typename: 'LedgerLine', readonly id: string }
        | { readonly __typename: 'Member', readonly id: string }
        | { readonly __typename: 'Objection', readonly id: string }
        | { readonly __typename: 'PaymentResults', readonly id: string }
        | { readonly __typename: 'Pocket', readonly id: string }
        | { readonly __typename: 'Program', readonly id: string }
        | { readonly __typename: 'Proposal', readonly id: string }
        | { readonly __typename: 'Questionnaire', readonly id: string }
        | { readonly __typename: 'Regency', readonly id: string }
        | { readonly __typename: 'Regulation', readonly id: string }
        | { readonly __typename: 'SampleCheck', readonly id: string }
        | { readonly __typename: 'Simulation', readonly id: string }
        | { readonly __typename: 'Socialisation', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Suggestion', readonly id: string }
        | { readonly __typename: 'Survey', readonly id: string }
        | { readonly __typename: 'Target', readonly id: string }
        | { readonly __typename: 'Task', readonly id: string }
        | { readonly __typename: 'Training', readonly id: string }
        | { readonly __typename: 'TrainingEnrollment', readonly id: string }
        | { readonly __typename: 'TrainingSession', readonly id: string }
        | { readonly __typename: 'Upload', readonly id: string }
        | { readonly __typename: 'Viewer', readonly id: string }
        | { readonly __typename: 'Village', readonly id: string }
        | { readonly __typename: 'WrsePath', readonly id: string }
       | null, readonly village: { readonly id: string, readonly name: string } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ListChecksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListChecksQuery = { readonly regency: { readonly id: string, readonly listChecks: { readonly nodes: ReadonlyArray<{ readonly on: string, readonly endedAt: string | null, readonly villages: number, readonly lines: number, readonly mended: number, readonly readUnits: number, readonly writeUnits: number, readonly mendedLists: ReadonlyArray<{ readonly lines: number, readonly village: { readonly id: string, readonly name: string } }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } };

export type ProposalsByPurseQueryVariables = Exact<{
  village: string;
  state?: ProposalState | null | undefined;
}>;


export type ProposalsByPurseQuery = { readonly village: { readonly id: string, readonly name: string, readonly proposals: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly purse: FundSource, readonly state: ProposalState, readonly since: string, readonly due: string, readonly overdue: boolean, readonly ending: ProposalEnding | null, readonly handedOver: ProposalHandOver | null, readonly told: string, readonly program: { readonly id: string, readonly name: string } | null, readonly enrollment: { readonly id: string, readonly state: AidState } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type MoveProposalMutationVariables = Exact<{
  input: MoveProposalInput;
}>;


export type MoveProposalMutation = { readonly moveProposal:
    | { readonly __typename: 'EligibilityUnknown', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ExcludedByProgram', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'FoundOtherwise', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'HouseholdFull', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'MoveProposalPayload', readonly proposal: { readonly id: string, readonly state: ProposalState, readonly purse: FundSource, readonly told: string, readonly enrollment: { readonly id: string, readonly state: AidState } | null, readonly moves: ReadonlyArray<{ readonly to: ProposalState, readonly needs: ReadonlyArray<ProposalNeed>, readonly standIn: boolean }> } }
    | { readonly __typename: 'NoAmount', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotEligible', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotVisited', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ProposalMoveNotAllowed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SamePerson', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WindowClosed', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type HouseholdProposalsQueryVariables = Exact<{
  id: string | number;
}>;


export type HouseholdProposalsQuery = { readonly household: { readonly id: string, readonly proposals: ReadonlyArray<{ readonly id: string, readonly purse: FundSource, readonly state: ProposalState, readonly since: string, readonly due: string, readonly overdue: boolean, readonly visitFrom: string | null, readonly handedOver: ProposalHandOver | null, readonly ending: ProposalEnding | null, readonly told: string, readonly program: { readonly id: string, readonly name: string } | null, readonly continuedAs: { readonly id: string, readonly state: ProposalState, readonly told: string } | null, readonly moves: ReadonlyArray<{ readonly to: ProposalState, readonly needs: ReadonlyArray<ProposalNeed>, readonly standIn: boolean }> }> | null } | null };

export type SearchHouseholdsQueryVariables = Exact<{
  name: string;
  place?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchHouseholdsQuery = { readonly searchHouseholds: { readonly nodes: ReadonlyArray<{ readonly likeness: NameLikeness, readonly member: { readonly id: string, readonly name: string, readonly relation: Relation, readonly birthDate: string | null } | null, readonly household: { readonly id: string, readonly memberCount: number, readonly village: { readonly id: string, readonly name: string }, readonly head: { readonly id: string, readonly name: string } | null } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SearchStaffQueryVariables = Exact<{
  name: string;
  first: number;
}>;


export type SearchStaffQuery = { readonly searchStaff: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly position: StaffPosition } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly searchTrainings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly theme: TrainingTheme } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ProgramRecipientsQueryVariables = Exact<{
  program: string | number;
  place?: string | null | undefined;
  state: AidState;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ProgramRecipientsQuery = { readonly node:
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string, readonly name: string, readonly recipients: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly enrollment: { readonly id: string, readonly state: AidState, readonly since: string }, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null, readonly village: { readonly id: string, readonly code: string, readonly name: string } } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null };

export type RegencyFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type RegencyFiguresQuery = { readonly regency: { readonly id: string, readonly name: string, readonly figures: { readonly day: string, readonly villages: number, readonly households: number, readonly people: number, readonly verifiedPoor: number, readonly gap: number, readonly overlaps: number, readonly enrollments: ReadonlyArray<{ readonly program: { readonly id: string, readonly name: string }, readonly counts: ReadonlyArray<{ readonly state: AidState, readonly count: number }> }>, readonly programs: ReadonlyArray<{ readonly recipients: number, readonly eligible: number, readonly inclusionRate: number | null, readonly exclusionRate: number | null, readonly program: { readonly id: string, readonly name: string } }> } | null, readonly staffing: { readonly asOf: string, readonly offices: number, readonly unfilled: number, readonly openTasks: number, readonly lateTasks: number, readonly districts: ReadonlyArray<{ readonly households: number, readonly offices: number, readonly unfilled: number, readonly serving: number, readonly heaviest: number | null, readonly openTasks: number, readonly lateTasks: number, readonly district: { readonly id: string, readonly code: string, readonly name: string } | null }> } | null } };

export type AnswersInDoubtQueryVariables = Exact<{
  village: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AnswersInDoubtQuery = { readonly village: { readonly id: string, readonly name: string, readonly contradicted: { readonly nodes: ReadonlyArray<{ readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null, readonly answersReview: { readonly findings: ReadonlyArray<DerivedFinding>, readonly since: string, readonly settledOn: string | null } | null }, readonly contradictions: ReadonlyArray<{ readonly finding: DerivedFinding, readonly answer: Answer, readonly said: string, readonly against: ReadonlyArray<string> }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type WithholdFromPublicMutationVariables = Exact<{
  input: WithholdFromPublicInput;
}>;


export type WithholdFromPublicMutation = { readonly withholdFromPublic:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'WithholdFromPublicPayload', readonly household: { readonly id: string, readonly version: number, readonly withheld: { readonly ground: WithholdingGround | null, readonly reason: string | null, readonly since: string } | null } }
   };

export type RecordHeldSocialisationMutationVariables = Exact<{
  input: RecordHeldSocialisationInput;
}>;


export type RecordHeldSocialisationMutation = { readonly recordHeldSocialisation:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RecordHeldSocialisationPayload', readonly session: { readonly id: string, readonly state: SocialisationState, readonly on: string, readonly villages: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly attendance: ReadonlyArray<{ readonly who: SocialisationAudience, readonly count: number }> } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type NumberReadingsQueryVariables = Exact<{
  household?: string | number | null | undefined;
  person?: string | number | null | undefined;
  day?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type NumberReadingsQuery = { readonly numberReadings: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly role: Role, readonly way: ReadingWay, readonly numbers: ReadonlyArray<NumberKind>, readonly purpose: string, readonly requestId: string, readonly by: { readonly code: string, readonly name: string | null }, readonly household: { readonly id: string, readonly village: { readonly id: string, readonly name: string } } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null };

export type VillageHouseholdsQueryVariables = Exact<{
  village: string;
  filter?: HouseholdFilter | null | undefined;
  orderBy?: OrderDirection | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type VillageHouseholdsQuery = { readonly village: { readonly id: string, readonly name: string, readonly households: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly lastVisit: string | null, readonly officialDecile: { readonly decile: number } | null, readonly fieldFinding: { readonly finding: Finding, readonly date: string } | null, readonly head: { readonly id: string, readonly name: string } | null, readonly aid: ReadonlyArray<{ readonly programName: string, readonly state: AidState }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type DistrictHouseholdsQueryVariables = Exact<{
  district: string;
  filter?: HouseholdFilter | null | undefined;
  orderBy?: OrderDirection | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DistrictHouseholdsQuery = { readonly district: { readonly id: string, readonly name: string, readonly households: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly lastVisit: string | null, readonly officialDecile: { readonly decile: number } | null, readonly fieldFinding: { readonly finding: Finding, readonly date: string } | null, readonly head: { readonly id: string, readonly name: string } | null, readonly village: { readonly id: string, readonly name: string }, readonly aid: ReadonlyArray<{ readonly programName: string, readonly state: AidState }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type RegencyHouseholdsQueryVariables = Exact<{
  finding: DerivedFinding;
  answer?: Answer;
  orderBy?: OrderDirection | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RegencyHouseholdsQuery = { readonly regency: { readonly id: string, readonly name: string, readonly households: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly lastVisit: string | null, readonly officialDecile: { readonly decile: number } | null, readonly fieldFinding: { readonly finding: Finding, readonly date: string } | null, readonly head: { readonly id: string, readonly name: string } | null, readonly village: { readonly id: string, readonly name: string }, readonly aid: ReadonlyArray<{ readonly programName: string, readonly state: AidState }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } };

export type NotVisitedQueryVariables = Exact<{
  district: string;
  since: string;
  orderBy?: OrderDirection | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type NotVisitedQuery = { readonly district: { readonly id: string, readonly name: string, readonly households: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly lastVisit: string | null, readonly officialDecile: { readonly decile: number } | null, readonly fieldFinding: { readonly finding: Finding, readonly date: string } | null, readonly head: { readonly id: string, readonly name: string } | null, readonly village: { readonly id: string, readonly name: string }, readonly aid: ReadonlyArray<{ readonly programName: string, readonly state: AidState }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type DistrictCasesQueryVariables = Exact<{
  district: string;
  state?: CaseState | null | undefined;
  category?: CaseCategory | null | undefined;
  orderBy?: CaseOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DistrictCasesQuery = { readonly district: { readonly id: string, readonly name: string, readonly cases: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly category: CaseCategory, readonly state: CaseState, readonly level: CaseLevel, readonly registeredAt: string, readonly due: string, readonly overdue: boolean, readonly village: { readonly id: string, readonly name: string }, readonly handler: { readonly code: string, readonly name: string | null } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type EnrollmentDeskQueryVariables = Exact<{
  district: string;
  state: AidState;
  program?: string | number | null | undefined;
  orderBy?: OrderDirection;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type EnrollmentDeskQuery = { readonly district: { readonly id: string, readonly name: string, readonly enrollments: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly enrollment: { readonly id: string, readonly state: AidState, readonly since: string, readonly program: { readonly id: string, readonly name: string } }, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null, readonly village: { readonly id: string, readonly name: string } } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type DistrictProposalsQueryVariables = Exact<{
  district: string;
  state?: ProposalState | null | undefined;
  purse?: FundSource | null | undefined;
  orderBy?: OrderDirection | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DistrictProposalsQuery = { readonly district: { readonly id: string, readonly name: string, readonly proposals: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly state: ProposalState, readonly purse: FundSource, readonly since: string, readonly due: string, readonly overdue: boolean, readonly program: { readonly id: string, readonly name: string } | null, readonly village: { readonly id: string, readonly name: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type DistrictLettersQueryVariables = Exact<{
  district: string;
  aboutOffice?: boolean;
  first?: number | null | undefined;
}>;


export type DistrictLettersQuery = { readonly district: { readonly id: string, readonly name: string, readonly objections: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly reason: ObjectionReason, readonly maskedName: string, readonly answerBy: string, readonly overdue: boolean, readonly level: DeskLevel, readonly village: { readonly id: string, readonly name: string } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly suggestions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly rt: string, readonly answerBy: string, readonly overdue: boolean, readonly level: DeskLevel, readonly village: { readonly id: string, readonly name: string } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type DistrictTrainingsQueryVariables = Exact<{
  district: string;
  state?: TrainingState | null | undefined;
  theme?: TrainingTheme | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  orderBy?: OrderDirection;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DistrictTrainingsQuery = { readonly district: { readonly id: string, readonly name: string, readonly trainings: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly theme: TrainingTheme, readonly state: TrainingState, readonly seats: number, readonly village: { readonly id: string, readonly name: string }, readonly sessions: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type ContractsEndingQueryVariables = Exact<{
  from: string;
  to: string;
  orderBy?: OrderDirection;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ContractsEndingQuery = { readonly contractsEnding: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly position: StaffPosition, readonly contracts: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly basis: string }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null };

export type HouseholdFileOpenedQueryVariables = Exact<{
  id: string | number;
}>;


export type HouseholdFileOpenedQuery = { readonly household: { readonly id: string, readonly version: number, readonly lastVisit: string | null, readonly village: { readonly id: string, readonly name: string }, readonly address: { readonly street: string, readonly rt: string | null, readonly rw: string | null, readonly hamlet: string | null } | null, readonly head: { readonly id: string, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly age: number, readonly sex: Sex, readonly relation: Relation, readonly life: LifeState, readonly disability: Disability | null, readonly occupation: string | null }>, readonly officialDecile: { readonly decile: number, readonly date: string, readonly source: string } | null, readonly fieldFinding: { readonly finding: Finding, readonly date: string, readonly note: string | null } | null, readonly aid: ReadonlyArray<{ readonly programName: string, readonly fund: FundSource, readonly state: AidState, readonly since: string }>, readonly proposals: ReadonlyArray<{ readonly id: string, readonly state: ProposalState, readonly since: string, readonly due: string, readonly overdue: boolean, readonly purse: FundSource, readonly program: { readonly id: string, readonly name: string } | null }> | null, readonly cases: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly category: CaseCategory, readonly state: CaseState, readonly due: string, readonly overdue: boolean } | null> } | null, readonly history: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly role: Role, readonly operation: string, readonly why: string | null } | null> } | null } | null };

export type OfficerHomeQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OfficerHomeQuery = { readonly viewer: { readonly id: string, readonly name: string, readonly role: Role, readonly villages: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string }> }, readonly tasks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: TaskKind, readonly due: string, readonly overdue: boolean, readonly village: { readonly id: string, readonly name: string } | null, readonly household: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DistrictStaffQueryVariables = Exact<{
  district: string;
  role?: StaffRole | null | undefined;
  orderBy?: StaffOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DistrictStaffQuery = { readonly district: { readonly id: string, readonly name: string, readonly staff: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly position: StaffPosition, readonly phone: string | null, readonly contracts: ReadonlyArray<{ readonly from: string, readonly to: string | null }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type RegencyStaffQueryVariables = Exact<{
  role?: StaffRole | null | undefined;
  orderBy?: StaffOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RegencyStaffQuery = { readonly regency: { readonly id: string, readonly name: string, readonly staff: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly position: StaffPosition, readonly duties: { readonly assignments: ReadonlyArray<{ readonly id: string, readonly role: StaffRole, readonly from: string, readonly to: string | null, readonly village: { readonly id: string, readonly name: string } }> } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } };

export type RegencyTotalsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegencyTotalsQuery = { readonly regency: { readonly id: string, readonly name: string, readonly cases: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly stateCounts: ReadonlyArray<{ readonly state: CaseState, readonly count: number }> | null } | null, readonly objections: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly stateCounts: ReadonlyArray<{ readonly state: ObjectionState, readonly count: number }> | null } | null, readonly suggestions: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly stateCounts: ReadonlyArray<{ readonly state: SuggestionState, readonly count: number }> | null } | null, readonly proposals: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly stateCounts: ReadonlyArray<{ readonly state: ProposalState, readonly count: number }> | null } | null, readonly trainings: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly stateCounts: ReadonlyArray<{ readonly state: TrainingState, readonly count: number }> | null } | null } };

export type VillageObjectionsQueryVariables = Exact<{
  village: string;
  state?: ObjectionState | null | undefined;
  reason?: ObjectionReason | null | undefined;
  orderBy?: OrderDirection | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type VillageObjectionsQuery = { readonly village: { readonly id: string, readonly name: string, readonly objections: { readonly totalCount: number | null, readonly totalAsOf: string | null, readonly stateCounts: ReadonlyArray<{ readonly state: ObjectionState, readonly count: number }> | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly state: ObjectionState, readonly reason: ObjectionReason, readonly maskedName: string, readonly answerBy: string, readonly overdue: boolean, readonly level: DeskLevel } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type ShowToPublicMutationVariables = Exact<{
  input: ShowToPublicInput;
}>;


export type ShowToPublicMutation = { readonly showToPublic:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotWithheld', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ShowToPublicPayload', readonly household: { readonly id: string, readonly version: number, readonly withheld: { readonly since: string } | null } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type SetProgramShownAsMutationVariables = Exact<{
  input: SetProgramShownAsInput;
}>;


export type SetProgramShownAsMutation = { readonly setProgramShownAs:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SetProgramShownAsPayload', readonly program: { readonly id: string, readonly code: string, readonly version: number, readonly shownAs: ShownAs } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type PrepareUploadMutationVariables = Exact<{
  input: PrepareUploadInput;
}>;


export type PrepareUploadMutation = { readonly prepareUpload:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PrepareUploadPayload', readonly upload: { readonly id: string, readonly file: string, readonly size: number, readonly address: { readonly url: string, readonly expiresAt: string } } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { readonly startImport:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotUploaded', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'StartImportPayload', readonly import: { readonly id: string, readonly state: ImportState } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VillageMissing', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ImportQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportQuery = { readonly import: { readonly id: string, readonly file: string, readonly kind: FileKind | null, readonly dryRun: boolean, readonly state: ImportState, readonly done: number, readonly total: number | null, readonly startedAt: string, readonly endedAt: string | null, readonly reportUrl: string | null, readonly undoable: boolean, readonly version: number, readonly village: { readonly id: string, readonly name: string } | null, readonly startedBy: { readonly code: string, readonly name: string | null }, readonly report: { readonly rows: number, readonly created: number, readonly updated: number, readonly unchanged: number, readonly refused: number, readonly warned: number, readonly notes: number, readonly unknownColumns: ReadonlyArray<string>, readonly sheets: ReadonlyArray<{ readonly code: string, readonly sheet: string | null, readonly row: number | null, readonly column: string | null, readonly count: number | null, readonly message: string, readonly messageEn: string, readonly whatToDo: string, readonly whatToDoEn: string }>, readonly remarks: ReadonlyArray<{ readonly code: string, readonly count: number, readonly message: string, readonly messageEn: string }> } | null, readonly refusal: { readonly code: string, readonly message: string, readonly messageEn: string } | null, readonly undo: { readonly at: string, readonly reason: string, readonly done: number, readonly left: number | null, readonly by: { readonly code: string, readonly name: string | null } } | null, readonly left: { readonly nodes: ReadonlyArray<{ readonly row: number, readonly why: LeftBecause, readonly household: { readonly id: string } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type ImportsQueryVariables = Exact<{
  village: string;
  everywhere: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportsQuery = { readonly village?: { readonly id: string, readonly name: string, readonly imports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly file: string, readonly kind: FileKind | null, readonly dryRun: boolean, readonly state: ImportState, readonly startedAt: string, readonly village: { readonly id: string, readonly name: string } | null, readonly startedBy: { readonly code: string, readonly name: string | null }, readonly report: { readonly rows: number, readonly created: number, readonly updated: number, readonly refused: number } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null, readonly imports?: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly file: string, readonly kind: FileKind | null, readonly dryRun: boolean, readonly state: ImportState, readonly startedAt: string, readonly village: { readonly id: string, readonly name: string } | null, readonly startedBy: { readonly code: string, readonly name: string | null }, readonly report: { readonly rows: number, readonly created: number, readonly updated: number, readonly refused: number } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ImportsFragment = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly file: string, readonly kind: FileKind | null, readonly dryRun: boolean, readonly state: ImportState, readonly startedAt: string, readonly village: { readonly id: string, readonly name: string } | null, readonly startedBy: { readonly code: string, readonly name: string | null }, readonly report: { readonly rows: number, readonly created: number, readonly updated: number, readonly refused: number } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type UndoImportMutationVariables = Exact<{
  input: UndoImportInput;
}>;


export type UndoImportMutation = { readonly undoImport:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ImportNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotUndoable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'UndoImportPayload', readonly import: { readonly id: string, readonly state: ImportState } }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ResidentsExportQueryVariables = Exact<{
  village: string;
  purpose: string;
  layout?: ExportLayout;
  first?: number;
  after?: string | null | undefined;
}>;


export type ResidentsExportQuery = { readonly village: { readonly id: string, readonly residentsExport: { readonly csv: string, readonly households: number, readonly hasNext: boolean, readonly end: string | null } | null } | null };

export type StopImportMutationVariables = Exact<{
  input: StopImportInput;
}>;


export type StopImportMutation = { readonly stopImport:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ImportNotReady', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'StopImportPayload', readonly import: { readonly id: string, readonly state: ImportState } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type MonthsQueryVariables = Exact<{
  village: string;
  codes?: ReadonlyArray<IndicatorCode> | IndicatorCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type MonthsQuery = { readonly village: { readonly id: string, readonly name: string, readonly months: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly month: string, readonly stage: MonthStage, readonly day: string, readonly corrected: { readonly at: string, readonly why: string } | null, readonly values: ReadonlyArray<{ readonly count: number, readonly base: number | null, readonly rate: number | null, readonly indicator: { readonly code: IndicatorCode, readonly name: string } }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type DistrictMonthQueryVariables = Exact<{
  district: string;
  month?: string | null | undefined;
  codes?: ReadonlyArray<IndicatorCode> | IndicatorCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DistrictMonthQuery = { readonly district: { readonly id: string, readonly name: string, readonly villageMonths: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly place: string, readonly month: string, readonly stage: MonthStage, readonly day: string, readonly values: ReadonlyArray<{ readonly count: number, readonly base: number | null, readonly rate: number | null, readonly indicator: { readonly code: IndicatorCode, readonly name: string } }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type IndicatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type IndicatorsQuery = { readonly indicators: ReadonlyArray<{ readonly code: IndicatorCode, readonly name: string, readonly nameEn: string, readonly definition: string, readonly unit: IndicatorUnit, readonly better: Direction, readonly source: string, readonly partOf: { readonly code: IndicatorCode, readonly name: string } | null }>, readonly regency: { readonly id: string, readonly outsideFigures: ReadonlyArray<{ readonly code: OutsideFigureCode, readonly name: string, readonly nameEn: string, readonly year: number, readonly value: number, readonly source: string }> } };

export type RecountIndicatorsMutationVariables = Exact<{
  input: RecountIndicatorsInput;
}>;


export type RecountIndicatorsMutation = { readonly recountIndicators:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RecountIndicatorsPayload', readonly month: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RankingQueryVariables = Exact<{
  month: string;
  indicator: IndicatorCode;
}>;


export type RankingQuery = { readonly regency: { readonly id: string, readonly ranking: { readonly nodes: ReadonlyArray<{ readonly count: number, readonly base: number, readonly rate: number | null, readonly rateLow: number, readonly rateHigh: number, readonly estimate: number, readonly rank: number, readonly bestRank: number, readonly worstRank: number, readonly standing: RateStanding, readonly village: { readonly id: string, readonly name: string }, readonly gap: { readonly count: number } | null, readonly standsAbove: ReadonlyArray<{ readonly rate: number | null, readonly regencyRate: number | null, readonly indicator: { readonly name: string } }>, readonly trend: ReadonlyArray<{ readonly month: string, readonly rate: number | null }> } | null> } | null, readonly pocketCandidates: { readonly nodes: ReadonlyArray<{ readonly villages: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly share: { readonly count: number, readonly base: number, readonly rate: number | null, readonly regencyRate: number | null } } | null> } | null } };

export type PocketsQueryVariables = Exact<{
  which?: PocketList | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type PocketsQuery = { readonly pockets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly state: PocketState, readonly nextReview: string, readonly version: number, readonly villages: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly basis: { readonly month: string, readonly count: number, readonly base: number, readonly rate: number | null, readonly regencyRate: number | null }, readonly figures: ReadonlyArray<{ readonly month: string, readonly count: number, readonly base: number, readonly rate: number | null, readonly regencyRate: number | null }> | null, readonly reviews: { readonly nodes: ReadonlyArray<{ readonly on: string, readonly finding: string, readonly next: string } | null> } | null, readonly closing: { readonly on: string, readonly outcome: PocketOutcome } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeclarePocketMutationVariables = Exact<{
  input: DeclarePocketInput;
}>;


export type DeclarePocketMutation = { readonly declarePocket:
    | { readonly __typename: 'DeclarePocketPayload', readonly pocket: { readonly id: string, readonly state: PocketState, readonly nextReview: string, readonly basis: { readonly count: number, readonly base: number, readonly rate: number | null } } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'MonthNotCounted', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PocketOverlaps', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VillagesApart', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ReviewPocketMutationVariables = Exact<{
  input: ReviewPocketInput;
}>;


export type ReviewPocketMutation = { readonly reviewPocket:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PocketClosed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ReviewPocketPayload', readonly pocket: { readonly id: string, readonly state: PocketState, readonly nextReview: string, readonly version: number } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ChangePocketMutationVariables = Exact<{
  input: ChangePocketInput;
}>;


export type ChangePocketMutation = { readonly changePocket:
    | { readonly __typename: 'ChangePocketPayload', readonly pocket: { readonly id: string, readonly name: string, readonly version: number, readonly villages: ReadonlyArray<{ readonly id: string, readonly name: string }> } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PocketClosed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PocketOverlaps', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VillagesApart', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ClosePocketMutationVariables = Exact<{
  input: ClosePocketInput;
}>;


export type ClosePocketMutation = { readonly closePocket:
    | { readonly __typename: 'ClosePocketPayload', readonly pocket: { readonly id: string, readonly state: PocketState, readonly closing: { readonly on: string, readonly outcome: PocketOutcome } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PocketClosed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type PlanInterventionMutationVariables = Exact<{
  input: PlanInterventionInput;
}>;


export type PlanInterventionMutation = { readonly planIntervention:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InterventionOverlaps', readonly code: string, readonly message: string, readonly messageEn: string, readonly others: ReadonlyArray<{ readonly id: string, readonly name: string, readonly year: number, readonly state: InterventionState } | null> }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'OverItsMoney', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'PlanInterventionPayload', readonly intervention: { readonly id: string, readonly name: string, readonly sector: InterventionSector, readonly state: InterventionState, readonly version: number, readonly agency: { readonly name: string } | null, readonly villages: ReadonlyArray<{ readonly id: string, readonly name: string }> } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ReportProgressMutationVariables = Exact<{
  input: ReportProgressInput;
}>;


export type ReportProgressMutation = { readonly reportProgress:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InterventionMoveNotAllowed', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'OverItsMoney', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ReportProgressPayload', readonly intervention: { readonly id: string, readonly state: InterventionState, readonly percent: number, readonly spent: number, readonly version: number, readonly reports: ReadonlyArray<{ readonly on: string, readonly percent: number, readonly spent: number, readonly text: string, readonly evidence: string }> } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooManyReports', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type InterventionsQueryVariables = Exact<{
  district: string;
  state?: InterventionState | null | undefined;
  sector?: InterventionSector | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type InterventionsQuery = { readonly district: { readonly id: string, readonly name: string, readonly interventions: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly name: string, readonly sector: InterventionSector, readonly state: InterventionState, readonly year: number, readonly fund: InterventionFund, readonly ceiling: number, readonly planned: number, readonly percent: number, readonly spent: number, readonly agency: { readonly name: string } | null, readonly contract: { readonly on: string, readonly rupiah: number } | null, readonly villages: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type InterventionQueryVariables = Exact<{
  id: string | number;
}>;


export type InterventionQuery = { readonly intervention: { readonly id: string, readonly name: string, readonly sector: InterventionSector, readonly state: InterventionState, readonly year: number, readonly ceiling: number, readonly planned: number, readonly percent: number, readonly spent: number, readonly version: number, readonly contract: { readonly on: string, readonly rupiah: number, readonly evidence: string } | null, readonly reports: ReadonlyArray<{ readonly on: string, readonly percent: number, readonly spent: number, readonly text: string, readonly evidence: string, readonly reason: string | null }>, readonly ending: { readonly on: string, readonly evidence: string, readonly reason: string | null, readonly households: number | null, readonly householdsBy: InterventionReachedBy | null } | null, readonly drivers: ReadonlyArray<{ readonly words: string, readonly wordsEn: string, readonly indicator: { readonly code: IndicatorCode, readonly name: string }, readonly villages: { readonly before: { readonly month: string, readonly count: number, readonly base: number | null } | null, readonly after: { readonly month: string, readonly count: number, readonly base: number | null } | null }, readonly regency: { readonly before: { readonly month: string, readonly count: number, readonly base: number | null } | null, readonly after: { readonly month: string, readonly count: number, readonly base: number | null } | null } }> | null, readonly history: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly operation: string, readonly why: string | null, readonly by: { readonly name: string | null } } | null> } | null } | null };

export type SetTargetMutationVariables = Exact<{
  input: SetTargetInput;
}>;


export type SetTargetMutation = { readonly setTarget:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SetTargetPayload', readonly target: { readonly id: string, readonly value: number, readonly by: string, readonly start: string, readonly version: number, readonly indicator: { readonly code: IndicatorCode, readonly name: string } } }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type RoadToZeroQueryVariables = Exact<{ [key: string]: never; }>;


export type RoadToZeroQuery = { readonly targets: ReadonlyArray<{ readonly id: string, readonly value: number, readonly by: string, readonly basis: string, readonly start: string, readonly indicator: { readonly code: IndicatorCode, readonly name: string }, readonly districts: ReadonlyArray<{ readonly place: string, readonly path: number | null, readonly behind: number | null, readonly unaided: number | null, readonly start: { readonly month: string, readonly count: number, readonly base: number } | null, readonly now: { readonly month: string, readonly count: number, readonly base: number } | null, readonly quarter: { readonly end: string, readonly toLeave: number | null } }> | null }> | null, readonly regency: { readonly id: string, readonly target: { readonly path: number | null, readonly behind: number | null, readonly unaided: number | null, readonly start: { readonly month: string, readonly count: number, readonly base: number } | null, readonly now: { readonly month: string, readonly count: number, readonly base: number } | null, readonly quarter: { readonly end: string, readonly toLeave: number | null } } | null } };

export type WhereFragment = { readonly path: number | null, readonly behind: number | null, readonly unaided: number | null, readonly start: { readonly month: string, readonly count: number, readonly base: number } | null, readonly now: { readonly month: string, readonly count: number, readonly base: number } | null, readonly quarter: { readonly end: string, readonly toLeave: number | null } };

export type WhoIsLeftQueryVariables = Exact<{
  district: string;
  indicator?: TargetIndicator;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WhoIsLeftQuery = { readonly district: { readonly id: string, readonly name: string, readonly target: { readonly unaided: number | null, readonly now: { readonly month: string, readonly count: number, readonly base: number } | null, readonly households: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly head: { readonly id: string, readonly name: string } | null, readonly village: { readonly id: string, readonly name: string }, readonly aid: ReadonlyArray<{ readonly programName: string, readonly state: AidState }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null } | null };

export type PublishedMonthsQueryVariables = Exact<{
  village: string;
  codes?: ReadonlyArray<IndicatorCode> | IndicatorCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PublishedMonthsQuery = { readonly village: { readonly id: string, readonly name: string, readonly publishedMonths: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly month: string, readonly day: string, readonly values: ReadonlyArray<{ readonly count: number, readonly base: number | null, readonly rate: number | null, readonly places: ReadonlyArray<string>, readonly indicator: { readonly code: IndicatorCode, readonly name: string } }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type BriefsQueryVariables = Exact<{
  district: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type BriefsQuery = { readonly regency: { readonly id: string, readonly publishedMonths: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly month: string, readonly day: string, readonly brief: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null }, readonly district: { readonly id: string, readonly name: string, readonly publishedMonths: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly month: string, readonly day: string, readonly brief: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } | null };

export type ExactFiguresQueryVariables = Exact<{
  month: string;
  indicator: IndicatorCode;
  after?: string | null | undefined;
}>;


export type ExactFiguresQuery = { readonly regency: { readonly id: string, readonly ranking: { readonly edges: ReadonlyArray<{ readonly node: { readonly count: number, readonly base: number, readonly village: { readonly id: string, readonly code: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type OwnExactFiguresQueryVariables = Exact<{
  month: string;
  indicator: IndicatorCode;
}>;


export type OwnExactFiguresQuery = { readonly viewer: { readonly id: string, readonly districts: ReadonlyArray<{ readonly id: string, readonly code: string, readonly ranking: { readonly nodes: ReadonlyArray<{ readonly count: number, readonly base: number, readonly village: { readonly id: string, readonly code: string } } | null> } | null }> } };

export type AccountsQueryVariables = Exact<{
  role?: AccountRole | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AccountsQuery = { readonly regency: { readonly id: string, readonly accounts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly role: AccountRole, readonly email: string | null, readonly client: string | null, readonly from: string, readonly to: string | null, readonly closedAt: string | null, readonly hasSignedIn: boolean, readonly village: { readonly id: string, readonly name: string } | null, readonly district: { readonly id: string, readonly name: string } | null, readonly history: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly operation: string, readonly why: string | null, readonly by: { readonly code: string, readonly name: string | null } } | null> } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } | null } };

export type AddAccountMutationVariables = Exact<{
  input: AddAccountInput;
}>;


export type AddAccountMutation = { readonly addAccount:
    | { readonly __typename: 'AccountExists', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'AddAccountPayload', readonly account: { readonly id: string, readonly code: string, readonly name: string, readonly role: AccountRole, readonly email: string | null, readonly from: string, readonly to: string | null, readonly closedAt: string | null, readonly hasSignedIn: boolean, readonly version: number, readonly village: { readonly id: string, readonly name: string } | null, readonly district: { readonly id: string, readonly name: string } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SignInTaken', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type MoveAccountMutationVariables = Exact<{
  input: MoveAccountInput;
}>;


export type MoveAccountMutation = { readonly moveAccount:
    | { readonly __typename: 'AccountEnded', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'MoveAccountPayload', readonly account: { readonly id: string, readonly code: string, readonly name: string, readonly role: AccountRole, readonly email: string | null, readonly from: string, readonly to: string | null, readonly closedAt: string | null, readonly hasSignedIn: boolean, readonly version: number, readonly village: { readonly id: string, readonly name: string } | null, readonly district: { readonly id: string, readonly name: string } | null } }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type EndAccountMutationVariables = Exact<{
  input: EndAccountInput;
}>;


export type EndAccountMutation = { readonly endAccount:
    | { readonly __typename: 'AccountEnded', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'EndAccountPayload', readonly account: { readonly id: string, readonly code: string, readonly name: string, readonly role: AccountRole, readonly email: string | null, readonly from: string, readonly to: string | null, readonly closedAt: string | null, readonly hasSignedIn: boolean, readonly version: number, readonly village: { readonly id: string, readonly name: string } | null, readonly district: { readonly id: string, readonly name: string } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type UpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type UpdateAccountMutation = { readonly updateAccount:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SignInTaken', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'UpdateAccountPayload', readonly account: { readonly id: string, readonly code: string, readonly name: string, readonly role: AccountRole, readonly email: string | null, readonly from: string, readonly to: string | null, readonly closedAt: string | null, readonly hasSignedIn: boolean, readonly version: number, readonly village: { readonly id: string, readonly name: string } | null, readonly district: { readonly id: string, readonly name: string } | null } }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ReopenAccountMutationVariables = Exact<{
  input: ReopenAccountInput;
}>;


export type ReopenAccountMutation = { readonly reopenAccount:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ReopenAccountPayload', readonly account: { readonly id: string, readonly code: string, readonly name: string, readonly role: AccountRole, readonly email: string | null, readonly from: string, readonly to: string | null, readonly closedAt: string | null, readonly hasSignedIn: boolean, readonly version: number, readonly village: { readonly id: string, readonly name: string } | null, readonly district: { readonly id: string, readonly name: string } | null } }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'SignInTaken', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type ForgetLoginsMutationVariables = Exact<{
  input: ForgetLoginsInput;
}>;


export type ForgetLoginsMutation = { readonly forgetLogins:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'ForgetLoginsPayload', readonly account: { readonly id: string, readonly code: string, readonly name: string, readonly role: AccountRole, readonly email: string | null, readonly from: string, readonly to: string | null, readonly closedAt: string | null, readonly hasSignedIn: boolean, readonly version: number, readonly village: { readonly id: string, readonly name: string } | null, readonly district: { readonly id: string, readonly name: string } | null } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly messageEn: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly messageEn: string }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'RequestKeyReused', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Throttled', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'TooMuchAtOnce', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'Unavailable', readonly code: string, readonly message: string, readonly messageEn: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly messageEn: string }
   };

export type DeskQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskQuery = { readonly viewer: { readonly id: string, readonly code: string, readonly name: string, readonly role: Role, readonly villages: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly districts: ReadonlyArray<{ readonly id: string, readonly code: string }> }, readonly programs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly fund: FundSource } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly indicators: ReadonlyArray<{ readonly code: IndicatorCode, readonly name: string, readonly nameEn: string, readonly unit: IndicatorUnit, readonly partOf: { readonly code: IndicatorCode } | null }> };

export type VillagePovertyQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type VillagePovertyQuery = { readonly villageFigures: { readonly nodes: ReadonlyArray<{ readonly day: string, readonly households: number, readonly people: number, readonly verifiedPoor: number, readonly gap: number, readonly overlaps: number, readonly village: { readonly id: string, readonly code: string, readonly name: string, readonly district: { readonly id: string, readonly code: string, readonly name: string } } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DistrictPovertyQueryVariables = Exact<{
  district: string;
}>;


export type DistrictPovertyQuery = { readonly district: { readonly id: string, readonly name: string, readonly figures: { readonly villages: ReadonlyArray<{ readonly day: string, readonly households: number, readonly people: number, readonly verifiedPoor: number, readonly gap: number, readonly overlaps: number, readonly village: { readonly id: string, readonly code: string, readonly name: string } }> } | null } | null };

export type RegencyMonthsQueryVariables = Exact<{
  codes?: ReadonlyArray<IndicatorCode> | IndicatorCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegencyMonthsQuery = { readonly regency: { readonly id: string, readonly name: string, readonly publishedMonths: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly day: string, readonly values: ReadonlyArray<{ readonly count: number, readonly base: number | null, readonly rate: number | null, readonly indicator: { readonly code: IndicatorCode, readonly name: string, readonly nameEn: string } }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type VillageRankingQueryVariables = Exact<{
  month: string;
  indicator: IndicatorCode;
  by?: RankedBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VillageRankingQuery = { readonly regency: { readonly id: string, readonly ranking: { readonly nodes: ReadonlyArray<{ readonly count: number, readonly base: number, readonly rate: number | null, readonly rateLow: number, readonly rateHigh: number, readonly rank: number, readonly bestRank: number, readonly worstRank: number, readonly standing: RateStanding, readonly village: { readonly id: string, readonly code: string, readonly name: string, readonly district: { readonly id: string, readonly name: string } } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type RegencyFindingsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegencyFindingsQuery = { readonly regency: { readonly id: string, readonly figures: { readonly day: string, readonly households: number, readonly findings: ReadonlyArray<{ readonly finding: DerivedFinding, readonly households: number, readonly unknown: number }> } | null } };

export type RegencyRecipientsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegencyRecipientsQuery = { readonly regency: { readonly id: string, readonly figures: { readonly day: string, readonly enrollments: ReadonlyArray<{ readonly program: { readonly id: string, readonly code: string, readonly name: string, readonly fund: FundSource }, readonly counts: ReadonlyArray<{ readonly state: AidState, readonly count: number }> }> } | null } };

export type RegencyOnTargetQueryVariables = Exact<{ [key: string]: never; }>;


export type RegencyOnTargetQuery = { readonly regency: { readonly id: string, readonly figures: { readonly day: string, readonly programs: ReadonlyArray<{ readonly recipients: number, readonly eligible: number, readonly inclusionErrors: number, readonly exclusionErrors: number, readonly inclusionRate: number | null, readonly exclusionRate: number | null, readonly unknown: number, readonly program: { readonly id: string, readonly code: string, readonly name: string, readonly fund: FundSource } }> } | null } };

export type FundUseQueryVariables = Exact<{
  fund: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FundUseQuery = { readonly fund: { readonly id: string, readonly code: string, readonly name: string, readonly year: number, readonly source: FundSource, readonly ceiling: number, readonly unallocated: number, readonly allocations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly area: string, readonly areaName: string, readonly rupiah: number, readonly committed: number, readonly realised: number, readonly available: number, readonly quota: number, readonly seatsTaken: number, readonly program: { readonly id: string, readonly name: string } | null, readonly training: { readonly id: string, readonly name: string } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type FundNamesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type FundNamesQuery = { readonly funds: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly year: number, readonly source: FundSource, readonly ceiling: number, readonly unallocated: number } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CyclesQueryVariables = Exact<{
  program?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CyclesQuery = { readonly cycles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly programName: string, readonly period: string, readonly state: CycleState, readonly fund: FundSource, readonly amount: number | null, readonly lineCount: number | null, readonly tallies: ReadonlyArray<{ readonly lines: number, readonly paid: number, readonly failed: number, readonly amount: number, readonly realised: number, readonly district: { readonly id: string, readonly name: string } }> | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RegencyStaffingQueryVariables = Exact<{ [key: string]: never; }>;


export type RegencyStaffingQuery = { readonly regency: { readonly id: string, readonly staffing: { readonly asOf: string, readonly households: number, readonly offices: number, readonly unfilled: number, readonly openTasks: number, readonly lateTasks: number, readonly districts: ReadonlyArray<{ readonly households: number, readonly offices: number, readonly unfilled: number, readonly serving: number, readonly heaviest: number | null, readonly openTasks: number, readonly lateTasks: number, readonly district: { readonly id: string, readonly code: string, readonly name: string } | null }> } | null } };

export type RegencyTrainingsQueryVariables = Exact<{
  state?: TrainingState | null | undefined;
  theme?: TrainingTheme | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegencyTrainingsQuery = { readonly regency: { readonly id: string, readonly trainings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly theme: TrainingTheme, readonly state: TrainingState, readonly provider: string, readonly seats: number, readonly village: { readonly id: string, readonly name: string, readonly district: { readonly id: string, readonly name: string } }, readonly sessions: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type RegencyInterventionsQueryVariables = Exact<{
  state?: InterventionState | null | undefined;
  sector?: InterventionSector | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegencyInterventionsQuery = { readonly regency: { readonly id: string, readonly interventions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly sector: InterventionSector, readonly state: InterventionState, readonly year: number, readonly fund: InterventionFund, readonly ceiling: number, readonly spent: number, readonly percent: number, readonly agency: { readonly name: string } | null, readonly villages: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type VillageServicesQueryVariables = Exact<{
  district: string;
}>;


export type VillageServicesQuery = { readonly district: { readonly id: string, readonly name: string, readonly coverage: { readonly day: string, readonly villages: ReadonlyArray<{ readonly households: number, readonly openTasks: number | null, readonly lateTasks: number | null, readonly village: { readonly id: string, readonly code: string, readonly name: string }, readonly roles: ReadonlyArray<{ readonly role: StaffRole, readonly unfilled: boolean, readonly unfilledSince: string | null, readonly staff: ReadonlyArray<{ readonly id: string, readonly name: string } | null> }> }> } | null } | null };

export type RegencyProposalsQueryVariables = Exact<{
  state?: ProposalState | null | undefined;
  purse?: FundSource | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegencyProposalsQuery = { readonly regency: { readonly id: string, readonly proposals: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ProposalState, readonly purse: FundSource, readonly since: string, readonly due: string, readonly overdue: boolean, readonly program: { readonly id: string, readonly name: string } | null, readonly village: { readonly id: string, readonly name: string, readonly district: { readonly id: string, readonly name: string } } } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type FieldDayQueryVariables = Exact<{
  device: string;
}>;


export type FieldDayQuery = { readonly viewer: { readonly id: string, readonly code: string, readonly name: string, readonly villages: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string }> }, readonly deviceKey: { readonly key: string, readonly earlier: ReadonlyArray<string>, readonly days: number, readonly now: string } | null, readonly questionnaires: ReadonlyArray<{ readonly id: string, readonly questions: ReadonlyArray<{ readonly code: string, readonly text: { readonly text: string, readonly textEn: string } }> }> | null, readonly questionnaire: { readonly id: string, readonly version: number, readonly title: { readonly text: string, readonly textEn: string }, readonly questions: ReadonlyArray<{ readonly code: string, readonly section: string, readonly type: QuestionType, readonly unit: string | null, readonly min: number | null, readonly max: number | null, readonly from: string | null, readonly to: string | null, readonly text: { readonly text: string, readonly textEn: string }, readonly choices: ReadonlyArray<{ readonly code: string, readonly text: { readonly text: string, readonly textEn: string } }>, readonly askIf: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null } | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null } | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null } | null } | null }> }> } | null };

export type Asked4Fragment = { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null } | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null } | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null } | null } | null };

export type Asked3Fragment = { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null } | null };

export type Asked2Fragment = { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null, readonly all: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly any: ReadonlyArray<{ readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null }> | null, readonly not: { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null } | null };

export type Asked1Fragment = { readonly question: string | null, readonly in: ReadonlyArray<string> | null, readonly atLeast: number | null };

export type FieldTasksQueryVariables = Exact<{
  district?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type FieldTasksQuery = { readonly tasks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: TaskKind, readonly since: string, readonly due: string, readonly overdue: boolean, readonly household: { readonly id: string } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type FieldCardsQueryVariables = Exact<{
  households: ReadonlyArray<string | number> | string | number;
}>;


export type FieldCardsQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string, readonly code: string, readonly lastVisit: string | null, readonly village: { readonly id: string, readonly code: string, readonly name: string }, readonly address: { readonly street: string, readonly rt: string | null, readonly rw: string | null, readonly hamlet: string | null } | null, readonly head: { readonly id: string, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly age: number, readonly relation: Relation, readonly life: LifeState }>, readonly survey: { readonly id: string, readonly questionnaireVersion: number, readonly answers: ReadonlyArray<{ readonly item: string, readonly shown: { readonly value: string | null, readonly at: string } | null, readonly conflicts: ReadonlyArray<{ readonly value: string | null, readonly at: string }> }>, readonly checks: ReadonlyArray<{ readonly item: string, readonly since: string, readonly open: boolean, readonly was: string | null, readonly ask: ReadonlyArray<string>, readonly why: { readonly text: string, readonly textEn: string } }>, readonly derived: ReadonlyArray<{ readonly finding: DerivedFinding, readonly answer: Answer }> | null } | null }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null> };

export type FieldSettledQueryVariables = Exact<{
  households: ReadonlyArray<string | number> | string | number;
}>;


export type FieldSettledQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string, readonly survey: { readonly id: string, readonly answers: ReadonlyArray<{ readonly item: string, readonly conflicts: ReadonlyArray<{ readonly at: string }> }>, readonly checks: ReadonlyArray<{ readonly item: string, readonly open: boolean }> } | null }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null> };

export type FindByCodeQueryVariables = Exact<{
  code: string;
}>;


export type FindByCodeQuery = { readonly householdByCode: { readonly id: string, readonly code: string, readonly memberCount: number, readonly village: { readonly id: string, readonly name: string }, readonly head: { readonly id: string, readonly name: string } | null } | null };

/** A village's page: poorest first, with aid and officers · Halaman desa: rumah tangga termiskin dahulu, dengan bantuan dan petugasnya · `01-village-page` */
export const VillagePage = /* @__PURE__ */ operation<VillagePageQuery, VillagePageQueryVariables>(`query VillagePage($village: RegionCode!, $first: Int! = 20, $after: String) {
  village(code: $village) {
    id
    name
    kind
    district {
      id
      name
    }
    households(first: $first, after: $after) {
      nodes {
        id
        head {
          id
          name
        }
        memberCount
        officialDecile {
          decile
        }
        fieldFinding {
          finding
        }
        aid {
          programName
          fund
          state
          since
        }
        officers {
          id
          name
          role
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** One household's file: members, cards, need, aid, history · Berkas satu rumah tangga: anggota, kartu, kebutuhan, bantuan, riwayat · `02-household-file` */
export const HouseholdFile = /* @__PURE__ */ operation<HouseholdFileQuery, HouseholdFileQueryVariables>(`query HouseholdFile($id: ID!) {
  household(id: $id) {
    id
    version
    village {
      id
      name
    }
    address {
      street
      rt
      rw
      hamlet
    }
    cards(current: false) {
      number
      from
      to
    }
    members {
      id
      name
      nik
      age
      sex
      relation
      life
      doubts
      disability
      occupation
    }
    officialDecile {
      decile
      date
      source
    }
    fieldFinding {
      finding
      date
      note
    }
    enrollments {
      id
      program {
        id
        name
        fund
      }
      state
      since
    }
    history(first: 10) {
      nodes {
        at
        by {
          code
          name
        }
        role
        operation
        why
      }
    }
  }
}`);

/** Find a household by a NIK or a KK number (give one of them) · Cari rumah tangga lewat NIK atau nomor KK (isi salah satu) · `03-find-by-number` */
export const FindByNumber = /* @__PURE__ */ operation<FindByNumberQuery, FindByNumberQueryVariables>(`query FindByNumber($nik: NIK, $kk: KKNumber, $purpose: String!) {
  householdByNumber(nik: $nik, kk: $kk, purpose: $purpose) {
    id
    village {
      id
      name
    }
    head {
      id
      name
    }
    memberCount
    aid {
      programName
      state
    }
  }
}`);

/** Programmes of aid and their amounts on a day · Program bantuan dan besarannya pada suatu hari · `04-programs` */
export const Programs = /* @__PURE__ */ operation<ProgramsQuery, ProgramsQueryVariables>(`query Programs($on: Date, $first: Int! = 20, $after: String) {
  programs(first: $first, after: $after) {
    nodes {
      id
      code
      name
      fund
      kind
      target
      period
      source
      amounts(on: $on) {
        component
        amount
        per
        from
        to
        source
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Me, and who serves this village today · Saya, dan siapa yang bertugas di desa ini hari ini · `05-who-serves` */
export const WhoServes = /* @__PURE__ */ operation<WhoServesQuery, WhoServesQueryVariables>(`query WhoServes($village: RegionCode!) {
  viewer {
    id
    name
    role
    villages {
      id
      code
      name
    }
    districts {
      id
      name
    }
  }
  village(code: $village) {
    id
    name
    officers {
      id
      name
      role
      from
      to
    }
  }
}`);

/** A household as it was at an instant · Keadaan rumah tangga pada suatu saat · `06-household-as-of` */
export const HouseholdAsOf = /* @__PURE__ */ operation<HouseholdAsOfQuery, HouseholdAsOfQueryVariables>(`query HouseholdAsOf($id: ID!, $asOf: Instant!) {
  household(id: $id) {
    id
    asOf(at: $asOf) {
      version
      updatedAt
      memberCount
      members {
        name
        relation
        life
      }
      officialDecile {
        decile
        date
      }
      aid {
        programName
        state
      }
    }
  }
}`);

/** Register a household (an officer of that village, or Dinsos) · Daftarkan rumah tangga (petugas desa itu, atau Dinsos) · `07-register-household` */
export const RegisterHousehold = /* @__PURE__ */ operation<RegisterHouseholdMutation, RegisterHouseholdMutationVariables>(`mutation RegisterHousehold($input: RegisterHouseholdInput!) {
  registerHousehold(input: $input) {
    __typename
    ... on RegisterHouseholdPayload {
      clientMutationId
      household {
        id
        version
        memberCount
        members {
          id
          name
          nik
          doubts
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Correct what is recorded of a member, with a reason · Perbaiki data anggota, dengan alasan · `08-correct-member` */
export const CorrectMember = /* @__PURE__ */ operation<CorrectMemberMutation, CorrectMemberMutationVariables>(`mutation CorrectMember($input: CorrectMemberInput!) {
  correctMember(input: $input) {
    __typename
    ... on CorrectMemberPayload {
      household {
        id
        version
        members {
          id
          name
          nik
          birthDate
          doubts
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Propose a household for a programme · Usulkan rumah tangga ke suatu program · `09-enroll` */
export const EnrollInProgram = /* @__PURE__ */ operation<EnrollInProgramMutation, EnrollInProgramMutationVariables>(`mutation EnrollInProgram($input: EnrollInProgramInput!) {
  enrollInProgram(input: $input) {
    __typename
    ... on EnrollInProgramPayload {
      enrollment {
        id
        state
        since
        program {
          id
          name
        }
        household {
          id
          aid {
            programName
            state
          }
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Take an enrollment to its next state, with a reason · Ubah status kepesertaan, dengan alasan · `10-move-enrollment` */
export const MoveEnrollment = /* @__PURE__ */ operation<MoveEnrollmentMutation, MoveEnrollmentMutationVariables>(`mutation MoveEnrollment($input: MoveEnrollmentInput!) {
  moveEnrollment(input: $input) {
    __typename
    ... on MoveEnrollmentPayload {
      enrollment {
        id
        state
        since
        ending
        told
        toldEn
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Budgets and their allocations: committed, realised, left, quota · Pagu dan alokasinya: terikat, terealisasi, sisa, kuota · `11-funds` */
export const Funds = /* @__PURE__ */ operation<FundsQuery, FundsQueryVariables>(`query Funds($first: Int! = 2, $after: String, $allocations: Int! = 20) {
  funds(first: $first, after: $after) {
    nodes {
      id
      source
      year
      name
      ceiling
      unallocated
      allocations(first: $allocations) {
        nodes {
          id
          program {
            id
            name
          }
          area
          areaName
          rupiah
          committed
          realised
          available
          quota
          seatsTaken
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Allocate a budget to a programme in one kecamatan · Alokasikan pagu ke suatu program di satu kecamatan · `12-allocate` */
export const AllocateFund = /* @__PURE__ */ operation<AllocateFundMutation, AllocateFundMutationVariables>(`mutation AllocateFund($input: AllocateFundInput!) {
  allocateFund(input: $input) {
    __typename
    ... on AllocateFundPayload {
      allocation {
        id
        program {
          id
          name
        }
        areaName
        rupiah
        available
        quota
        seatsTaken
      }
    }
    ... on BudgetExceeded {
      left
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Set what a component pays from a day on; the old amount stays on record · Tetapkan besaran komponen mulai suatu hari; besaran lama tetap tercatat · `13-change-program` */
export const SetProgramAmount = /* @__PURE__ */ operation<SetProgramAmountMutation, SetProgramAmountMutationVariables>(`mutation SetProgramAmount($input: SetProgramAmountInput!) {
  setProgramAmount(input: $input) {
    __typename
    ... on SetProgramAmountPayload {
      program {
        id
        code
        version
        amountHoles {
          component
          from
          to
        }
        amounts {
          component
          amount
          per
          from
          to
          source
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Set who a programme is for from a day on, as a new version · Tetapkan syarat penerima mulai suatu hari, sebagai versi baru · `14-set-criteria` */
export const SetProgramCriteria = /* @__PURE__ */ operation<SetProgramCriteriaMutation, SetProgramCriteriaMutationVariables>(`mutation SetProgramCriteria($input: SetProgramCriteriaInput!) {
  setProgramCriteria(input: $input) {
    __typename
    ... on SetProgramCriteriaPayload {
      program {
        id
        code
        criteria {
          version
          from
          to
          source
          tests {
            path
            test
            asked
            askedEn
          }
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** What if: whom would these criteria reach, and what would it cost · Andaikan: siapa terjangkau syarat ini dan berapa biayanya · `15-simulate` */
export const SimulateProgram = /* @__PURE__ */ operation<SimulateProgramMutation, SimulateProgramMutationVariables>(`mutation SimulateProgram($input: SimulateProgramInput!) {
  simulateProgram(input: $input) {
    __typename
    ... on SimulateProgramPayload {
      simulation {
        id
        state
        done
        of
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** What a what-if comes to, by kecamatan · Hasil simulasi, menurut kecamatan · `16-simulation` */
export const Simulation = /* @__PURE__ */ operation<SimulationQuery, SimulationQueryVariables>(`query Simulation($id: ID!) {
  simulation(id: $id) {
    id
    state
    done
    of
    amount
    period
    quota
    fund
    program {
      id
      name
    }
    criteria {
      path
      asked
      askedEn
    }
    result {
      eligible
      unknown
      chosen
      households
      people
      cost
      costPerYear
      entering
      staying
      leaving {
        notEligible
        unknown
        beyondQuota
      }
      byDistrict {
        district {
          id
          name
        }
        households
        people
        cost
        entering
        leaving {
          notEligible
          unknown
          beyondQuota
        }
      }
    }
  }
}`);

/** A payment cycle: its list, its figures, and who is not on it · Siklus penyaluran: daftar, rekapitulasi, dan yang tidak terdaftar · `17-payment-cycle` */
export const PaymentCycle = /* @__PURE__ */ operation<PaymentCycleQuery, PaymentCycleQueryVariables>(`query PaymentCycle($code: String!, $first: Int! = 20, $after: String, $village: RegionCode, $state: LineState) {
  cycle(code: $code) {
    id
    programName
    period
    supplement
    arrears
    state
    villagesDone
    villages
    lineCount
    amount
    digest
    madeBy {
      code
      name
    }
    makers {
      code
    }
    approvedBy {
      code
      name
    }
    leftOutCounts {
      reason
      count
    }
    amountHoles {
      component
      from
      to
    }
    unreadableHouseholds
    tallies {
      district {
        id
        name
      }
      lines
      amount
      realised
      listed
      failed
      partly
      paid
      delivered
    }
    lines(first: $first, after: $after, village: $village, state: $state) {
      nodes {
        id
        code
        period
        isArrears
        village {
          id
          name
        }
        payee
        collector
        asksForCollector
        amount
        goods {
          quantity
          unit
        }
        state
        paid
        official
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    leftOut(first: 5) {
      nodes {
        village {
          id
          name
        }
        enrollment {
          id
          state
        }
        reason
      }
    }
  }
}`);

/** Approve a frozen list; not by who had it made · Setujui daftar yang sudah dibekukan; bukan oleh yang menyusunnya · `18-approve-cycle` */
export const ApproveCycle = /* @__PURE__ */ operation<ApproveCycleMutation, ApproveCycleMutationVariables>(`mutation ApproveCycle($input: ApproveCycleInput!) {
  approveCycle(input: $input) {
    __typename
    ... on ApproveCyclePayload {
      cycle {
        id
        state
        lineCount
        amount
        approvedBy {
          code
          name
        }
        approvedAt
        changedAtApproval
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Record goods handed over, with the receipt · Catat penyerahan barang dengan tanda terimanya · `19-record-delivery` */
export const RecordDelivery = /* @__PURE__ */ operation<RecordDeliveryMutation, RecordDeliveryMutationVariables>(`mutation RecordDelivery($input: RecordDeliveryInput!) {
  recordDelivery(input: $input) {
    __typename
    ... on RecordDeliveryPayload {
      line {
        id
        code
        state
        goods {
          quantity
          unit
        }
        paid
        handovers {
          on
          quantity
          receiptNumber
          receivedBy
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** A cycle's sample: whom to ask, and whether the aid arrived · Uji petik satu siklus: siapa yang ditanya, dan apakah bantuannya sampai · `20-sample` */
export const Sample = /* @__PURE__ */ operation<SampleQuery, SampleQueryVariables>(`query Sample($code: String!, $first: Int! = 20, $after: String) {
  cycle(code: $code) {
    id
    programName
    period
    sample {
      seed
      from
      drawnAt
      drawn
      checked
      arrived
      partly
      missing
      checks(first: $first, after: $after) {
        nodes {
          id
          line {
            id
          }
          code
          village {
            id
            name
          }
          payee
          found
          on
          note
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}`);

/** Give a recipient's place to a family from the waiting list · Gantikan penerima yang berhenti dengan keluarga dari daftar tunggu · `21-replace-recipient` */
export const ReplaceRecipient = /* @__PURE__ */ operation<ReplaceRecipientMutation, ReplaceRecipientMutationVariables>(`mutation ReplaceRecipient($input: ReplaceRecipientInput!) {
  replaceRecipient(input: $input) {
    __typename
    ... on ReplaceRecipientPayload {
      left {
        id
        state
        since
        ending
        told
      }
      joined {
        id
        state
        since
        exception
        told
      }
    }
    ... on BudgetExceeded {
      rupiahLeft: left
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** An enrollment's life: each step, by whom, why, and what the citizen is told · Riwayat kepesertaan: langkah, oleh siapa, alasan, dan kata untuk warga · `22-enrollment-history` */
export const EnrollmentHistory = /* @__PURE__ */ operation<EnrollmentHistoryQuery, EnrollmentHistoryQueryVariables>(`query EnrollmentHistory($id: ID!, $steps: Int! = 10) {
  household(id: $id) {
    id
    enrollments {
      id
      program {
        id
        name
        fund
      }
      member {
        id
        name
      }
      state
      since
      ending
      exception
      told
      toldEn
      history(first: $steps) {
        nodes {
          at
          by {
            code
            name
          }
          role
          operation
          why
          state {
            state
            since
            ending
            told
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}`);

/** The gap: poor families that receive nothing yet, and what could close it · Celah bantuan: keluarga miskin yang belum menerima apa pun, dan program yang bisa menutupnya · `23-gap-list` */
export const GapList = /* @__PURE__ */ operation<GapListQuery, GapListQueryVariables>(`query GapList($village: RegionCode!, $first: Int! = 20, $after: String) {
  village(code: $village) {
    id
    name
    gap(first: $first, after: $after) {
      nodes {
        household {
          id
          head {
            id
            name
          }
          memberCount
        }
        rank
        reasons
        reasonsEn
        candidates {
          program {
            id
            name
          }
          member {
            id
            name
          }
        }
        inProcess {
          programName
          state
          since
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** Close the gap: approve the neediest as far as money and places go · Tutup celah: setujui yang paling membutuhkan sejauh pagu dan kuota cukup · `24-close-gap` */
export const CloseGap = /* @__PURE__ */ operation<CloseGapMutation, CloseGapMutationVariables>(`mutation CloseGap($input: CloseGapInput!) {
  closeGap(input: $input) {
    __typename
    ... on CloseGapPayload {
      batch {
        id
        approved
        waiting
        refused
        taken {
          household {
            id
            head {
              id
              name
            }
          }
          member {
            id
            name
          }
          outcome
          code
          message
          messageEn
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** What one household may have: each programme, its answer and why · Kelayakan satu rumah tangga: tiap program, jawabannya dan alasannya · `25-eligibility` */
export const Eligibility = /* @__PURE__ */ operation<EligibilityQuery, EligibilityQueryVariables>(`query Eligibility($id: ID!, $program: ID) {
  household(id: $id) {
    id
    memberCount
    eligibility(program: $program) {
      program {
        id
        name
      }
      member {
        id
        name
      }
      answer
      criteriaVersion
      reasons {
        path
        test
        asked
        askedEn
        found
        foundEn
        answer
        evidence {
          record
          date
          by {
            code
          }
          source
        }
      }
    }
  }
}`);

/** A programme's candidates, waiting list and mistakes in one village · Calon penerima, daftar tunggu dan salah sasaran suatu program di satu desa · `26-candidates` */
export const Candidates = /* @__PURE__ */ operation<CandidatesQuery, CandidatesQueryVariables>(`query Candidates($program: ID!, $village: RegionCode!, $answer: Answer! = YES, $mistake: Mistake! = INCLUSION, $first: Int! = 20, $after: String) {
  node(id: $program) {
    id
    ... on Program {
      id
      name
      candidates(village: $village, answer: $answer, first: $first, after: $after) {
        nodes {
          household {
            id
            head {
              id
              name
            }
          }
          eligibility {
            member {
              id
              name
            }
            answer
            reasons {
              asked
              found
              answer
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      waitingList(village: $village, first: $first) {
        nodes {
          household {
            id
            head {
              id
              name
            }
          }
          lines {
            member {
              id
              name
            }
            since
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      mistaken(village: $village, mistake: $mistake, first: $first) {
        nodes {
          household {
            id
            head {
              id
              name
            }
          }
          standings {
            member {
              id
              name
            }
            receives
            answer
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}`);

/** Overlaps: families with aid that may not be had together · Tumpang tindih: keluarga dengan bantuan yang tidak boleh bersamaan · `27-overlaps` */
export const Overlaps = /* @__PURE__ */ operation<OverlapsQuery, OverlapsQueryVariables>(`query Overlaps($village: RegionCode!, $first: Int! = 20, $after: String) {
  village(code: $village) {
    id
    name
    overlaps(first: $first, after: $after) {
      nodes {
        household {
          id
          head {
            id
            name
          }
        }
        overlaps {
          first {
            programName
            state
            member {
              id
              name
            }
          }
          second {
            programName
            state
            member {
              id
              name
            }
          }
          among
          source
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** On target: gap, overlaps, inclusion and exclusion errors, village by village · Ketepatan sasaran: celah, tumpang tindih, inclusion dan exclusion error tiap desa · `28-on-target` */
export const OnTarget = /* @__PURE__ */ operation<OnTargetQuery, OnTargetQueryVariables>(`query OnTarget($first: Int! = 20, $after: String) {
  villageFigures(first: $first, after: $after) {
    nodes {
      village {
        id
        code
        name
      }
      day
      households
      people
      verifiedPoor
      gap
      overlaps
      programs {
        program {
          id
          name
        }
        recipients
        eligible
        inclusionErrors
        inclusionRate
        exclusionErrors
        exclusionRate
        unknown
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** People of Puskesos and partners, their contracts and assignments · Petugas Puskesos dan mitra, kontraknya, dan penugasannya · `29-staff` */
export const Staff = /* @__PURE__ */ operation<StaffQuery, StaffQueryVariables>(`query Staff($first: Int!, $after: String) {
  staffMembers(first: $first, after: $after) {
    nodes {
      id
      name
      position
      sex
      languages
      contracts {
        from
        to
      }
      duties {
        assignments {
          id
          village {
            id
            name
          }
          role
          from
          to
          actingFor {
            id
            code
            name
          }
        }
        leaves {
          id
          from
          to
          acting {
            id
            code
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Send somebody to serve villages · Tugaskan petugas ke beberapa desa · `30-assign-staff` */
export const AssignStaff = /* @__PURE__ */ operation<AssignStaffMutation, AssignStaffMutationVariables>(`mutation AssignStaff($input: AssignStaffInput!) {
  assignStaff(input: $input) {
    __typename
    ... on AssignStaffPayload {
      assignments {
        id
        village {
          id
          name
        }
        from
        to
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Hand villages over from one person to another · Serah terima desa dari satu petugas ke petugas lain · `31-hand-over` */
export const HandOver = /* @__PURE__ */ operation<HandOverMutation, HandOverMutationVariables>(`mutation HandOver($input: HandOverInput!) {
  handOver(input: $input) {
    __typename
    ... on HandOverPayload {
      ended {
        id
        village {
          id
          name
        }
        role
        to
      }
      begun {
        id
        village {
          id
          name
        }
        role
        from
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Leave, and who acts meanwhile · Cuti petugas dan pelaksana tugasnya · `32-take-leave` */
export const TakeLeave = /* @__PURE__ */ operation<TakeLeaveMutation, TakeLeaveMutationVariables>(`mutation TakeLeave($input: TakeLeaveInput!) {
  takeLeave(input: $input) {
    __typename
    ... on TakeLeavePayload {
      leave {
        id
        from
        to
        acting {
          id
          code
          name
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** What was done in a village, with the counts behind it · Kinerja pelayanan desa, dengan hitungan di baliknya · `33-service` */
export const Service = /* @__PURE__ */ operation<ServiceQuery, ServiceQueryVariables>(`query Service($village: RegionCode!, $from: String!, $to: String!) {
  village(code: $village) {
    id
    name
    service(from: $from, to: $to) {
      visits
      verified
      daysToVerify
      closed
      months {
        month
        staff {
          id
          code
          name
        }
        visits
        verified
        verifyDays
        closed
      }
    }
  }
}`);

/** Where people are missing, since when, and what each facilitator carries · Di mana petugas kurang, sejak kapan, dan beban tiap fasilitator · `34-coverage` */
export const Coverage = /* @__PURE__ */ operation<CoverageQuery, CoverageQueryVariables>(`query Coverage($village: RegionCode!) {
  village(code: $village) {
    id
    name
    district {
      id
      name
      coverage {
        day
        unfilled
        villages {
          village {
            id
            name
          }
          households
          openTasks
          lateTasks
          tasksAtLeast
          roles {
            role
            staff {
              id
              code
              name
            }
            unfilled
            unfilledSince
          }
        }
        facilitators {
          staff {
            id
            code
            name
          }
          households
          openTasks
          villages {
            id
            name
          }
        }
      }
    }
  }
}`);

/** A balanced proposal of facilitators, for Dinsos to decide on · Usulan penempatan fasilitator yang seimbang, untuk diputuskan Dinsos · `35-suggest-assignments` */
export const SuggestAssignments = /* @__PURE__ */ operation<SuggestAssignmentsQuery, SuggestAssignmentsQueryVariables>(`query SuggestAssignments($district: RegionCode, $maxVillages: Int, $womenForWrse: Boolean) {
  suggestAssignments(
    district: $district
    maxVillages: $maxVillages
    womenForWrse: $womenForWrse
  ) {
    day
    overall {
      heaviest
      lightest
      lowerBound
      greedy
      kept
      moves
    }
    balances {
      district {
        id
        name
      }
      heaviest
      lightest
      lowerBound
      greedy
      kept
      moves
    }
    proposals {
      village {
        id
        name
        district {
          id
          name
        }
      }
      households
      now {
        id
        code
        name
      }
      staff {
        id
        code
        name
      }
      because {
        text
        textEn
      }
    }
    loads {
      staff {
        id
        code
        name
      }
      villages
      households
      householdsNow
    }
  }
}`);

/** Which villages have been told of a regulation, and what is left · Cakupan sosialisasi peraturan: sudah dan belum · `36-socialisation` */
export const SocialisationCoverage = /* @__PURE__ */ operation<SocialisationCoverageQuery, SocialisationCoverageQueryVariables>(`query SocialisationCoverage($regulation: ID!, $district: RegionCode) {
  regulations {
    id
    code
    title
  }
  socialisationCoverage(regulation: $regulation, district: $district) {
    district {
      id
      name
    }
    told
    left
    villages {
      village {
        id
        name
      }
      told
      on
      attended
      planned
    }
  }
}`);

/** Plan a session · Rencanakan sosialisasi · `37-plan-socialisation` */
export const PlanSocialisation = /* @__PURE__ */ operation<PlanSocialisationMutation, PlanSocialisationMutationVariables>(`mutation PlanSocialisation($input: PlanSocialisationInput!) {
  planSocialisation(input: $input) {
    __typename
    ... on PlanSocialisationPayload {
      session {
        id
        state
        on
        villages {
          id
          name
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Trainings, their seats and what they cost · Pelatihan, kursi dan biayanya · `38-trainings` */
export const Trainings = /* @__PURE__ */ operation<TrainingsQuery, TrainingsQueryVariables>(`query Trainings($first: Int!, $after: String) {
  trainings(first: $first, after: $after) {
    nodes {
      id
      name
      theme
      state
      provider
      village {
        id
        name
      }
      sessions {
        id
        from
        to
      }
      seats
      pools {
        district {
          id
          name
        }
        seats
        free
      }
      spent {
        fund {
          id
          code
        }
        allocated
        spent
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Who is in a training, and who waits · Peserta dan daftar tunggu sebuah pelatihan · `39-training-people` */
export const TrainingPeople = /* @__PURE__ */ operation<TrainingPeopleQuery, TrainingPeopleQueryVariables>(`query TrainingPeople($code: String!, $place: RegionCode) {
  training(code: $code) {
    id
    name
    enrollments(place: $place) {
      nodes {
        id
        state
        ticket
        member {
          id
          name
        }
        village {
          id
          name
        }
        answerBy
        told
        toldEn
      }
    }
    queue {
      nodes {
        ticket
        enrollment {
          id
        }
      }
    }
  }
}`);

/** Announce a training · Buka pelatihan · `40-open-training` */
export const OpenTraining = /* @__PURE__ */ operation<OpenTrainingMutation, OpenTrainingMutationVariables>(`mutation OpenTraining($input: OpenTrainingInput!) {
  openTraining(input: $input) {
    __typename
    ... on OpenTrainingPayload {
      training {
        id
        code
        state
        sessions {
          id
          from
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Ask for a seat for somebody · Daftarkan seseorang ke pelatihan · `41-request-training` */
export const RequestTraining = /* @__PURE__ */ operation<RequestTrainingMutation, RequestTrainingMutationVariables>(`mutation RequestTraining($input: RequestTrainingInput!) {
  requestTraining(input: $input) {
    __typename
    ... on RequestTrainingPayload {
      enrollment {
        id
        state
        ticket
        told
        toldEn
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Say yes to an invitation · Terima undangan pelatihan · `42-confirm-training` */
export const ConfirmTraining = /* @__PURE__ */ operation<ConfirmTrainingMutation, ConfirmTrainingMutationVariables>(`mutation ConfirmTraining($input: ConfirmTrainingInput!) {
  confirmTraining(input: $input) {
    __typename
    ... on ConfirmTrainingPayload {
      enrollment {
        id
        state
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Who came to a session · Absensi sebuah sesi · `43-record-attendance` */
export const RecordAttendance = /* @__PURE__ */ operation<RecordAttendanceMutation, RecordAttendanceMutationVariables>(`mutation RecordAttendance($input: RecordAttendanceInput!) {
  recordAttendance(input: $input) {
    __typename
    ... on RecordAttendancePayload {
      enrollments {
        id
        state
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Finish with a certificate · Selesai dengan sertifikat · `44-complete-training` */
export const CompleteTraining = /* @__PURE__ */ operation<CompleteTrainingMutation, CompleteTrainingMutationVariables>(`mutation CompleteTraining($input: CompleteTrainingInput!) {
  completeTraining(input: $input) {
    __typename
    ... on CompleteTrainingPayload {
      enrollment {
        id
        state
        certificate
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Hand over goods or tools · Serahkan barang atau alat · `45-give-kit` */
export const GiveKit = /* @__PURE__ */ operation<GiveKitMutation, GiveKitMutationVariables>(`mutation GiveKit($input: GiveKitInput!) {
  giveKit(input: $input) {
    __typename
    ... on GiveKitPayload {
      enrollment {
        id
        kits {
          receipt
          what
          amount
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Women who earn the living in this village: whom to see first · Perempuan pencari nafkah di desa ini: siapa perlu dikunjungi dulu · `46-wrse` */
export const WrsePaths = /* @__PURE__ */ operation<WrsePathsQuery, WrsePathsQueryVariables>(`query WrsePaths($village: RegionCode!) {
  village(code: $village) {
    id
    name
    wrsePaths {
      nodes {
        id
        stage
        due
        foundOn
        member {
          id
          name
          age
        }
        after {
          life
          since
        }
        assessment {
          income
          work
          needs
        }
        visits {
          on
          income
          work
        }
      }
    }
  }
}`);

/** The first assessment · Penilaian awal WRSE · `47-assess-wrse` */
export const AssessWrse = /* @__PURE__ */ operation<AssessWrseMutation, AssessWrseMutationVariables>(`mutation AssessWrse($input: AssessWrseInput!) {
  assessWrse(input: $input) {
    __typename
    ... on AssessWrsePayload {
      path {
        id
        stage
        due
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** A visit on her path · Kunjungan pendampingan WRSE · `48-visit-wrse` */
export const VisitWrse = /* @__PURE__ */ operation<VisitWrseMutation, VisitWrseMutationVariables>(`mutation VisitWrse($input: VisitWrseInput!) {
  visitWrse(input: $input) {
    __typename
    ... on VisitWrsePayload {
      path {
        id
        stage
        due
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** She lives from her work · Mandiri: ia hidup dari usahanya · `49-graduate-wrse` */
export const GraduateWrse = /* @__PURE__ */ operation<GraduateWrseMutation, GraduateWrseMutationVariables>(`mutation GraduateWrse($input: GraduateWrseInput!) {
  graduateWrse(input: $input) {
    __typename
    ... on GraduateWrsePayload {
      path {
        id
        stage
        endedOn
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** What a training came to, and what the figures can't say · Hasil pelatihan: penghasilan sebelum dan sesudah, dan apa yang tidak bisa dikatakan angka ini · `50-training-outcome` */
export const TrainingOutcome = /* @__PURE__ */ operation<TrainingOutcomeQuery, TrainingOutcomeQueryVariables>(`query TrainingOutcome($code: String!) {
  training(code: $code) {
    id
    name
    outcome {
      completed
      dropped
      waited
      spent
      perCompleted
      gainPerRupiah
      times {
        at
        trained {
          measured
          of
          medianGain
          working
          workingBefore
          poorer
          left
        }
        waited {
          measured
          of
          medianGain
        }
        difference
      }
      cautions {
        text
        textEn
      }
    }
  }
}`);

/** A village's proposals, and the steps you may take · Usulan sebuah desa dan langkah yang dapat Anda ambil · `51-proposals` */
export const Proposals = /* @__PURE__ */ operation<ProposalsQuery, ProposalsQueryVariables>(`query Proposals($village: RegionCode!, $state: ProposalState) {
  village(code: $village) {
    id
    name
    proposals(first: 20, state: $state) {
      nodes {
        id
        state
        since
        due
        overdue
        window {
          month
          closes
        }
        missed
        household {
          id
          head {
            id
            name
          }
        }
        program {
          id
          name
        }
        purse
        enrollment {
          id
          state
        }
        moves {
          to
          needs
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** Propose a household · Usulkan rumah tangga · `52-propose` */
export const Propose = /* @__PURE__ */ operation<ProposeMutation, ProposeMutationVariables>(`mutation Propose($input: ProposeInput!) {
  propose(input: $input) {
    __typename
    ... on ProposePayload {
      proposal {
        id
        state
        due
        told
        window {
          month
          closes
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Move several proposals, with a report for each · Pindahkan beberapa usulan sekaligus, dengan hasil per usulan · `53-move-proposals` */
export const MoveProposals = /* @__PURE__ */ operation<MoveProposalsMutation, MoveProposalsMutationVariables>(`mutation MoveProposals($input: MoveProposalsInput!) {
  moveProposals(input: $input) {
    __typename
    ... on MoveProposalsPayload {
      moved
      results {
        proposalId
        proposal {
          id
          state
          due
        }
        refusal {
          code
          message
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Record a village's deliberation · Catat musyawarah desa/kelurahan · `54-record-deliberation` */
export const RecordDeliberation = /* @__PURE__ */ operation<RecordDeliberationMutation, RecordDeliberationMutationVariables>(`mutation RecordDeliberation($input: RecordDeliberationInput!) {
  recordDeliberation(input: $input) {
    __typename
    ... on RecordDeliberationPayload {
      deliberation {
        id
        state
        decisions {
          proposal {
            id
          }
          accepted
        }
      }
    }
    ... on NotOnFirstList {
      at
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** The questionnaire that is asked now, for a form in the field · Kuesioner yang berlaku, untuk formulir di lapangan · `55-questionnaire` */
export const Questionnaire = /* @__PURE__ */ operation<QuestionnaireQuery, QuestionnaireQueryVariables>(`query Questionnaire($version: Int) {
  questionnaire(version: $version) {
    id
    version
    state
    title {
      text
    }
    questions {
      code
      section
      type
      text {
        text
        textEn
      }
      choices {
        code
        text {
          text
        }
      }
      unit
      min
      max
      from
      to
      askIf {
        question
        in
        atLeast
        all {
          question
          in
          atLeast
        }
        any {
          question
          in
          atLeast
        }
        not {
          question
          in
          atLeast
        }
      }
    }
  }
}`);

/** What is different between two versions, and what it does · Perbedaan dua versi kuesioner dan akibatnya · `56-questionnaire-diff` */
export const QuestionnaireDiff = /* @__PURE__ */ operation<QuestionnaireDiffQuery, QuestionnaireDiffQueryVariables>(`query QuestionnaireDiff($from: Int!, $to: Int!) {
  questionnaireDiff(from: $from, to: $to) {
    kind
    item
    to
    rules {
      why {
        text
        textEn
      }
      unmapped
      crossCheck
    }
  }
  questionnaires {
    id
    version
    state
    from
    weighed {
      villages
      of
      households
      carried
      recoded
      retired
      tasks
      findings {
        finding
        was
        becomes
        households
      }
      finishedAt
    }
    carriedOver {
      villages
      of
      households
      tasks
      finishedAt
    }
  }
}`);

/** Draft the next version of the questionnaire (Dinsos) · Rancang versi berikut kuesioner (Dinsos) · `57-draft-questionnaire` */
export const DraftQuestionnaire = /* @__PURE__ */ operation<DraftQuestionnaireMutation, DraftQuestionnaireMutationVariables>(`mutation DraftQuestionnaire($input: DraftQuestionnaireInput!) {
  draftQuestionnaire(input: $input) {
    __typename
    ... on DraftQuestionnairePayload {
      questionnaire {
        id
        version
        state
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
    }
  }
}`);

/** Count what a draft of the questionnaire would do · Hitung akibat sebuah rancangan kuesioner · `58-weigh-questionnaire` */
export const WeighQuestionnaire = /* @__PURE__ */ operation<WeighQuestionnaireMutation, WeighQuestionnaireMutationVariables>(`mutation WeighQuestionnaire($input: WeighQuestionnaireInput!) {
  weighQuestionnaire(input: $input) {
    __typename
    ... on WeighQuestionnairePayload {
      questionnaire {
        id
        version
        weighed {
          villages
          of
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Publish a questionnaire; answers are carried over behind it · Terbitkan kuesioner; jawaban lama dialihkan di latar · `59-publish-questionnaire` */
export const PublishQuestionnaire = /* @__PURE__ */ operation<PublishQuestionnaireMutation, PublishQuestionnaireMutationVariables>(`mutation PublishQuestionnaire($input: PublishQuestionnaireInput!) {
  publishQuestionnaire(input: $input) {
    __typename
    ... on PublishQuestionnairePayload {
      questionnaire {
        id
        version
        state
        carriedOver {
          villages
          of
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Upload visits that were recorded without a connection · Unggah kunjungan yang dicatat tanpa sambungan · `60-upload-visits` */
export const UploadVisits = /* @__PURE__ */ operation<UploadVisitsMutation, UploadVisitsMutationVariables>(`mutation UploadVisits($input: UploadVisitsInput!) {
  uploadVisits(input: $input) {
    __typename
    ... on UploadVisitsPayload {
      taken
      results {
        visit
        clockAhead
        skipped
        movedTo {
          id
          name
        }
        refusal {
          code
          message
          messageEn
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** What is known of a household by its answers · Hasil survei sebuah rumah tangga · `61-survey` */
export const Survey = /* @__PURE__ */ operation<SurveyQuery, SurveyQueryVariables>(`query Survey($id: ID!) {
  household(id: $id) {
    id
    survey {
      id
      questionnaireVersion
      answers {
        item
        shown {
          value
          at
          by {
            code
            name
          }
          was
        }
        conflicts {
          value
          by {
            code
            name
          }
        }
      }
      retired {
        item
        shown {
          value
        }
      }
      checks {
        item
        version
        kind
        ask
        was
        open
        why {
          text
        }
      }
      derived {
        finding
        answer
        grounds {
          what {
            text
          }
          answer
        }
      }
      visits(first: 5) {
        nodes {
          id
          startedAt
          outcome
          by {
            code
            name
          }
          clockAhead
        }
      }
    }
  }
}`);

/** Cross-check an item that changed or was retired · Kroscek butir yang berubah atau dihapus · `62-cross-check` */
export const CrossCheck = /* @__PURE__ */ operation<CrossCheckMutation, CrossCheckMutationVariables>(`mutation CrossCheck($input: CrossCheckInput!) {
  crossCheck(input: $input) {
    __typename
    ... on CrossCheckPayload {
      survey {
        id
        checks {
          item
          open
          settledBy {
            code
            name
          }
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Take in a complaint · Daftarkan keluhan · `63-register-case` */
export const RegisterCase = /* @__PURE__ */ operation<RegisterCaseMutation, RegisterCaseMutationVariables>(`mutation RegisterCase($input: RegisterCaseInput!) {
  registerCase(input: $input) {
    __typename
    ... on RegisterCasePayload {
      case {
        id
        state
        due
        repeats
      }
    }
    ... on CaseMoveNotAllowed {
      state
      allowed {
        move
        by
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Take a case up, or hand it over · Tangani kasus, atau serahkan · `64-take-case` */
export const TakeCase = /* @__PURE__ */ operation<TakeCaseMutation, TakeCaseMutationVariables>(`mutation TakeCase($input: TakeCaseInput!) {
  takeCase(input: $input) {
    __typename
    ... on TakeCasePayload {
      case {
        id
        state
        due
        handler {
          code
          name
        }
      }
    }
    ... on CaseMoveNotAllowed {
      state
      allowed {
        move
        by
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Recommend: resolve it, or refer it · Rekomendasikan: selesaikan atau rujuk · `65-recommend-case` */
export const RecommendCase = /* @__PURE__ */ operation<RecommendCaseMutation, RecommendCaseMutationVariables>(`mutation RecommendCase($input: RecommendCaseInput!) {
  recommendCase(input: $input) {
    __typename
    ... on RecommendCasePayload {
      case {
        id
        state
        due
        recommendation {
          advice
          service
        }
      }
    }
    ... on CaseMoveNotAllowed {
      state
      allowed {
        move
        by
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Decide on what was recommended · Putuskan rekomendasi · `66-decide-case` */
export const DecideCase = /* @__PURE__ */ operation<DecideCaseMutation, DecideCaseMutationVariables>(`mutation DecideCase($input: DecideCaseInput!) {
  decideCase(input: $input) {
    __typename
    ... on DecideCasePayload {
      case {
        id
        state
        due
        outcome
        referral {
          service
          contact
        }
      }
    }
    ... on CaseMoveNotAllowed {
      state
      allowed {
        move
        by
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Cases of this village: the open ones by the day they are due · Kasus di desa ini: yang terbuka menurut tenggat · `67-village-cases` */
export const VillageCases = /* @__PURE__ */ operation<VillageCasesQuery, VillageCasesQueryVariables>(`query VillageCases($village: RegionCode!) {
  village(code: $village) {
    id
    name
    cases {
      nodes {
        id
        category
        description
        state
        level
        due
        overdue
        repeats
        moves {
          move
          to
          needs
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** The way of a case: states, moves, and who makes them · Alur kasus: tahap, langkah, dan siapa yang melakukannya · `68-case-machine` */
export const CaseMachine = /* @__PURE__ */ operation<CaseMachineQuery, CaseMachineQueryVariables>(`query CaseMachine {
  caseMachine {
    states {
      state
      term
      days
      urgentDays
    }
    edges {
      move
      from
      to
      by
      needs
      outcomes
    }
    standIns {
      of
      by
      when
      because
    }
    source
  }
}`);

/** What citizens of a village object to and suggest · Sanggahan dan usul warga di sebuah desa · `69-objections` */
export const Objections = /* @__PURE__ */ operation<ObjectionsQuery, ObjectionsQueryVariables>(`query Objections($village: RegionCode!) {
  village(code: $village) {
    id
    name
    objections(first: 20) {
      nodes {
        id
        state
        answerBy
        overdue
        level
        maskedName
        programs
        reason
        note
      }
    }
    suggestions(first: 20) {
      nodes {
        id
        state
        answerBy
        overdue
        level
        rt
        landmark
        reason
      }
    }
  }
}`);

/** Answer an objection · Jawab sanggahan · `70-answer-objection` */
export const AnswerObjection = /* @__PURE__ */ operation<AnswerObjectionMutation, AnswerObjectionMutationVariables>(`mutation AnswerObjection($input: AnswerObjectionInput!) {
  answerObjection(input: $input) {
    __typename
    ... on AnswerObjectionPayload {
      objection {
        id
        state
        answer
        answeredOn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Answer a suggestion that is not proposed · Jawab usul warga yang tidak diusulkan · `71-decline-suggestion` */
export const DeclineSuggestion = /* @__PURE__ */ operation<DeclineSuggestionMutation, DeclineSuggestionMutationVariables>(`mutation DeclineSuggestion($input: DeclineSuggestionInput!) {
  declineSuggestion(input: $input) {
    __typename
    ... on DeclineSuggestionPayload {
      suggestion {
        id
        state
        answer
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Decile and finding far apart: households that wait for a review · Desil dan temuan berjauhan: rumah tangga yang menunggu tinjauan · `72-reviews` */
export const Reviews = /* @__PURE__ */ operation<ReviewsQuery, ReviewsQueryVariables>(`query Reviews($first: Int!, $after: String) {
  tasks(kinds: [REVIEW], first: $first, after: $after) {
    nodes {
      id
      since
      due
      overdue
      village {
        id
        name
      }
      household {
        id
        head {
          id
          name
        }
        officialDecile {
          decile
          date
          source
        }
        fieldFinding {
          finding
          date
          note
        }
        review {
          distance
          since
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Settle a review: the finding stands, or the decile is wrong · Putuskan tinjauan: temuan tetap, atau desilnya keliru · `73-settle-review` */
export const SettleReview = /* @__PURE__ */ operation<SettleReviewMutation, SettleReviewMutationVariables>(`mutation SettleReview($input: SettleReviewInput!) {
  settleReview(input: $input) {
    __typename
    ... on SettleReviewPayload {
      household {
        id
        review {
          distance
          since
          settled {
            ruling
            on
          }
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Ratify a deliberation (head of the village) · Sahkan berita acara musyawarah (kepala desa, lurah) · `74-ratify-deliberation` */
export const RatifyDeliberation = /* @__PURE__ */ operation<RatifyDeliberationMutation, RatifyDeliberationMutationVariables>(`mutation RatifyDeliberation($input: RatifyDeliberationInput!) {
  ratifyDeliberation(input: $input) {
    __typename
    ... on RatifyDeliberationPayload {
      deliberation {
        id
        state
        ratified {
          by {
            code
            name
          }
          on
        }
        applied {
          agreed
          rejected
          passedOver
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Publish a deliberation that the camat acknowledged · Umumkan hasil musyawarah yang sudah diketahui camat · `75-publish-deliberation` */
export const PublishDeliberation = /* @__PURE__ */ operation<PublishDeliberationMutation, PublishDeliberationMutationVariables>(`mutation PublishDeliberation($input: PublishDeliberationInput!) {
  publishDeliberation(input: $input) {
    __typename
    ... on PublishDeliberationPayload {
      deliberation {
        id
        state
        published {
          on
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** A kecamatan's proposals, village by village · Kemajuan usulan sebuah kecamatan, desa per desa · `76-proposal-progress` */
export const ProposalProgress = /* @__PURE__ */ operation<ProposalProgressQuery, ProposalProgressQueryVariables>(`query ProposalProgress($district: RegionCode!) {
  district(code: $district) {
    id
    name
    proposalProgress {
      village {
        id
        name
      }
      counts {
        state
        count
      }
    }
  }
  proposalWindow {
    month
    opens
    closes
  }
}`);

/** The road of a proposal as data, to be drawn · Alur usulan sebagai data, untuk digambar · `77-proposal-road` */
export const ProposalRoad = /* @__PURE__ */ operation<ProposalRoadQuery, ProposalRoadQueryVariables>(`query ProposalRoad($purse: FundSource!) {
  proposalMachine(purse: $purse) {
    source
    states {
      state
      term
      termEn
      final
      days
    }
    moves {
      from
      to
      by
      needs
    }
  }
}`);

/** What waits for me, by the day it is due · Tugas saya, menurut tenggat · `78-tasks` */
export const Tasks = /* @__PURE__ */ operation<TasksQuery, TasksQueryVariables>(`query Tasks($kinds: [TaskKind!]) {
  tasks(first: 20, kinds: $kinds) {
    nodes {
      id
      kind
      since
      due
      overdue
      lateSince
      causes
      left
      subject {
        __typename
        id
      }
      village {
        id
        name
      }
      household {
        id
        head {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** A village's households by their last visit, longest ago first · Rumah tangga sebuah desa menurut kunjungan terakhir, yang paling lama dulu · `79-village-surveys` */
export const VillageSurveys = /* @__PURE__ */ operation<VillageSurveysQuery, VillageSurveysQueryVariables>(`query VillageSurveys($village: RegionCode!) {
  village(code: $village) {
    id
    name
    surveys(first: 20) {
      nodes {
        id
        questionnaireVersion
        last {
          at
          outcome
          by {
            code
            name
          }
        }
        checks {
          item
          open
        }
        household {
          id
          head {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** Acknowledge a ratified deliberation (camat) · Ketahui berita acara musyawarah yang sudah disahkan (camat) · `80-acknowledge-deliberation` */
export const AcknowledgeDeliberation = /* @__PURE__ */ operation<AcknowledgeDeliberationMutation, AcknowledgeDeliberationMutationVariables>(`mutation AcknowledgeDeliberation($input: AcknowledgeDeliberationInput!) {
  acknowledgeDeliberation(input: $input) {
    __typename
    ... on AcknowledgeDeliberationPayload {
      deliberation {
        id
        state
        acknowledged {
          by {
            code
            name
          }
          on
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Settle two people's differing answers · Selesaikan dua jawaban yang bertentangan · `81-settle-conflict` */
export const SettleConflict = /* @__PURE__ */ operation<SettleConflictMutation, SettleConflictMutationVariables>(`mutation SettleConflict($input: SettleConflictInput!) {
  settleConflict(input: $input) {
    __typename
    ... on SettleConflictPayload {
      survey {
        id
        answers {
          item
          shown {
            value
            settles
          }
          conflicts {
            value
            by {
              code
              name
            }
          }
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Settle aid that was suspended until somebody looks: it goes on or it ends · Pastikan bantuan yang ditangguhkan: diteruskan atau dihentikan · `82-confirm-aid` */
export const ConfirmAid = /* @__PURE__ */ operation<ConfirmAidMutation, ConfirmAidMutationVariables>(`mutation ConfirmAid($input: ConfirmAidInput!) {
  confirmAid(input: $input) {
    __typename
    ... on ConfirmAidPayload {
      enrollment {
        id
        state
        since
        ending
        pending
        told
        toldEn
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Part a family, and choose what of its aid goes along · Pisahkan keluarga, dan pilih bantuan yang ikut · `83-split-household` */
export const SplitHousehold = /* @__PURE__ */ operation<SplitHouseholdMutation, SplitHouseholdMutationVariables>(`mutation SplitHousehold($input: SplitHouseholdInput!) {
  splitHousehold(input: $input) {
    __typename
    ... on SplitHouseholdPayload {
      household {
        id
        aid {
          state
        }
      }
      rest {
        id
        aid {
          state
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Move a member into another registered family (a marriage) · Pindahkan anggota ke keluarga lain yang sudah terdaftar (menikah) · `84-move-member` */
export const MoveMember = /* @__PURE__ */ operation<MoveMemberMutation, MoveMemberMutationVariables>(`mutation MoveMember($input: MoveMemberInput!) {
  moveMember(input: $input) {
    __typename
    ... on MoveMemberPayload {
      household {
        id
        memberCount
      }
      left {
        id
        memberCount
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Put right a family card's mistyped number; the wrong one is free for its owner · Perbaiki nomor KK yang salah ketik; nomor yang salah bebas untuk pemiliknya · `85-correct-family-card` */
export const CorrectFamilyCard = /* @__PURE__ */ operation<CorrectFamilyCardMutation, CorrectFamilyCardMutationVariables>(`mutation CorrectFamilyCard($input: CorrectFamilyCardInput!) {
  correctFamilyCard(input: $input) {
    __typename
    ... on CorrectFamilyCardPayload {
      household {
        id
        version
        cards {
          number
          from
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Set how many people of a household are paid for, and how often for one · Tetapkan batas penerimaan: berapa orang sekeluarga, berapa kali seorang · `86-set-program-cap` */
export const SetProgramCap = /* @__PURE__ */ operation<SetProgramCapMutation, SetProgramCapMutationVariables>(`mutation SetProgramCap($input: SetProgramCapInput!) {
  setProgramCap(input: $input) {
    __typename
    ... on SetProgramCapPayload {
      program {
        id
        code
        version
        caps {
          persons
          perPerson
          from
          to
          source
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Set whether this programme closes the gap · Tetapkan apakah program ini menutup celah · `87-set-program-gap-rule` */
export const SetProgramGapRule = /* @__PURE__ */ operation<SetProgramGapRuleMutation, SetProgramGapRuleMutationVariables>(`mutation SetProgramGapRule($input: SetProgramGapRuleInput!) {
  setProgramGapRule(input: $input) {
    __typename
    ... on SetProgramGapRulePayload {
      program {
        id
        code
        version
        gapRules {
          closes
          from
          to
          source
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Hold a line of a list · Tahan satu baris daftar · `88-hold-line` */
export const HoldLine = /* @__PURE__ */ operation<HoldLineMutation, HoldLineMutationVariables>(`mutation HoldLine($input: HoldLineInput!) {
  holdLine(input: $input) {
    __typename
    ... on HoldLinePayload {
      line {
        id
        code
        state
        paid
        returned
        stopCause
        stopReason
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Let a held line be paid after all · Lepaskan baris yang ditahan · `89-release-line` */
export const ReleaseLine = /* @__PURE__ */ operation<ReleaseLineMutation, ReleaseLineMutationVariables>(`mutation ReleaseLine($input: ReleaseLineInput!) {
  releaseLine(input: $input) {
    __typename
    ... on ReleaseLinePayload {
      line {
        id
        code
        state
        paid
        returned
        stopCause
        stopReason
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Take a line out of its list · Keluarkan satu baris dari daftar · `90-exclude-line` */
export const ExcludeLine = /* @__PURE__ */ operation<ExcludeLineMutation, ExcludeLineMutationVariables>(`mutation ExcludeLine($input: ExcludeLineInput!) {
  excludeLine(input: $input) {
    __typename
    ... on ExcludeLinePayload {
      line {
        id
        code
        state
        paid
        returned
        stopCause
        stopReason
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Record what came back after it was given · Catat uang atau barang yang kembali · `91-record-return` */
export const RecordReturn = /* @__PURE__ */ operation<RecordReturnMutation, RecordReturnMutationVariables>(`mutation RecordReturn($input: RecordReturnInput!) {
  recordReturn(input: $input) {
    __typename
    ... on RecordReturnPayload {
      line {
        id
        code
        state
        paid
        returned
        stopCause
        stopReason
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Who took steps that should be two people’s, and why · Siapa merangkap langkah yang seharusnya dua orang, dan mengapa · `92-stand-ins` */
export const StandIns = /* @__PURE__ */ operation<StandInsQuery, StandInsQueryVariables>(`query StandIns($village: RegionCode, $after: String) {
  standIns(village: $village, first: 50, after: $after) {
    nodes {
      at
      by {
        name
        code
      }
      role
      step
      reason
      village {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** A complaint about somebody of the staff: hide it from them, one desk up · Keluhan tentang petugas: sembunyikan darinya dan naikkan satu jenjang · `93-set-case-accused` */
export const SetCaseAccused = /* @__PURE__ */ operation<SetCaseAccusedMutation, SetCaseAccusedMutationVariables>(`mutation SetCaseAccused($input: SetCaseAccusedInput!) {
  setCaseAccused(input: $input) {
    __typename
    ... on SetCaseAccusedPayload {
      case {
        id
        level
        about {
          code
        }
      }
    }
    ... on Error {
      code
      message
    }
  }
}`);

/** Begin a list of who was missed, with the arrears of earlier periods · Mulai daftar susulan untuk yang terlewat, dengan rapel periode sebelumnya · `94-start-supplementary-cycle` */
export const StartSupplementaryCycle = /* @__PURE__ */ operation<StartSupplementaryCycleMutation, StartSupplementaryCycleMutationVariables>(`mutation StartSupplementaryCycle($input: StartSupplementaryCycleInput!) {
  startSupplementaryCycle(input: $input) {
    __typename
    ... on StartSupplementaryCyclePayload {
      cycle {
        id
        code
        supplement
        arrears
        period
        state
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Make approved recipients active, with a report for each · Aktifkan penerima yang sudah disetujui, dengan hasil per kepesertaan · `95-activate-approved` */
export const ActivateApproved = /* @__PURE__ */ operation<ActivateApprovedMutation, ActivateApprovedMutationVariables>(`mutation ActivateApproved($input: ActivateApprovedInput!) {
  activateApproved(input: $input) {
    __typename
    ... on ActivateApprovedPayload {
      activated
      results {
        enrollmentId
        enrollment {
          id
          state
          since
        }
        refusal {
          code
          message
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Who has died, moved or ended since a list was frozen · Siapa yang meninggal, pindah, atau berakhir sejak daftar dibekukan · `96-changed-lines` */
export const ChangedLines = /* @__PURE__ */ operation<ChangedLinesQuery, ChangedLinesQueryVariables>(`query ChangedLines($code: String!, $first: Int! = 100, $after: String, $village: RegionCode) {
  cycle(code: $code) {
    id
    state
    changedAtApproval
    changedSince(first: $first, after: $after, village: $village) {
      nodes {
        change
        line {
          id
          code
          payee
          state
          paid
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** Name who collects what a household is paid · Tunjuk pengurus, wali atau penerima kuasa yang mengambil bantuan · `97-name-collector` */
export const NameCollector = /* @__PURE__ */ operation<NameCollectorMutation, NameCollectorMutationVariables>(`mutation NameCollector($input: NameCollectorInput!) {
  nameCollector(input: $input) {
    __typename
    ... on NameCollectorPayload {
      household {
        id
        version
        collectors {
          kind
          name
          since
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** What a household is due, by programme and period · Hak bantuan satu rumah tangga, per program dan periode · `98-household-due` */
export const HouseholdDue = /* @__PURE__ */ operation<HouseholdDueQuery, HouseholdDueQueryVariables>(`query HouseholdDue($id: ID!) {
  household(id: $id) {
    id
    due {
      program {
        id
        name
      }
      period
      member {
        id
        name
      }
      amount
      paid
      state
      suspended
      leftOut
      unknown
      parts {
        component
        count
        amount
        goods {
          quantity
          unit
        }
      }
    }
  }
}`);

/** Find a household by a temporary number (a card's or a person's) · Cari rumah tangga lewat nomor sementara (kartu atau orang) · `99-find-by-temporary-number` */
export const FindByTemporaryNumber = /* @__PURE__ */ operation<FindByTemporaryNumberQuery, FindByTemporaryNumberQueryVariables>(`query FindByTemporaryNumber($number: String!) {
  householdByTemporaryNumber(number: $number) {
    id
    village {
      id
      name
    }
    head {
      id
      name
      temporary
    }
    cards {
      temporary
    }
    memberCount
  }
}`);

/** Suspected doubles of a village or kecamatan: two records that may be one person · Dugaan ganda di desa atau kecamatan: dua catatan yang mungkin satu orang · `100-doubles` */
export const Doubles = /* @__PURE__ */ operation<DoublesQuery, DoublesQueryVariables>(`query Doubles($place: RegionCode!, $after: String) {
  doubles(place: $place, first: 50, after: $after) {
    nodes {
      id
      since
      earlier {
        id
        name
        temporary
      }
      earlierHousehold {
        id
      }
      later {
        id
        name
        temporary
      }
      laterHousehold {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Settle a suspected double: one person or two · Putuskan dugaan ganda: satu orang atau dua · `101-settle-double` */
export const SettleDouble = /* @__PURE__ */ operation<SettleDoubleMutation, SettleDoubleMutationVariables>(`mutation SettleDouble($input: SettleDoubleInput!) {
  settleDouble(input: $input) {
    __typename
    ... on SettleDoublePayload {
      double {
        id
        ruling
        settledBy {
          name
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Say whose a number is that two households have · Putuskan nomor yang dipunyai dua rumah tangga · `102-settle-whose-number` */
export const SettleWhoseNumber = /* @__PURE__ */ operation<SettleWhoseNumberMutation, SettleWhoseNumberMutationVariables>(`mutation SettleWhoseNumber($input: SettleDoubleInput!) {
  settleDouble(input: $input) {
    __typename
    ... on SettleDoublePayload {
      double {
        id
        ruling
        niks
        kks
        earlierHousehold {
          id
        }
        laterHousehold {
          id
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Who would enter and who would leave by a what-if, by village, and why · Yang akan masuk dan yang akan keluar menurut simulasi, per desa, dengan alasannya · `103-simulation-moves` */
export const SimulationMoves = /* @__PURE__ */ operation<SimulationMovesQuery, SimulationMovesQueryVariables>(`query SimulationMoves($id: ID!, $area: RegionCode) {
  simulation(id: $id) {
    id
    state
    listedUntil
    entering(area: $area, first: 20) {
      edges {
        node {
          cause
          reasons
          reasonsEn
          village {
            id
            name
          }
          household {
            id
            head {
              id
              name
            }
          }
          member {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    leaving(area: $area, first: 20) {
      edges {
        node {
          cause
          reasons
          reasonsEn
          village {
            id
            name
          }
          household {
            id
            head {
              id
              name
            }
          }
          member {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** What follows from the answers at visits: how many homes of a kecamatan, and which of a village · Temuan dari jawaban kunjungan: berapa rumah di kecamatan, rumah mana di desa · `104-findings` */
export const Findings = /* @__PURE__ */ operation<FindingsQuery, FindingsQueryVariables>(`query Findings($district: RegionCode!, $village: RegionCode!, $finding: DerivedFinding!) {
  district(code: $district) {
    id
    figures {
      households
      findings {
        finding
        households
        unknown
      }
      villages {
        village {
          id
          name
        }
        findings {
          finding
          households
          unknown
        }
      }
    }
  }
  village(code: $village) {
    id
    withFinding(finding: $finding) {
      edges {
        node {
          id
          head {
            id
            name
          }
        }
      }
    }
  }
}`);

/** Households whose answers say otherwise than the register · Rumah tangga yang jawabannya bertentangan dengan register · `105-contradicted` */
export const Contradicted = /* @__PURE__ */ operation<ContradictedQuery, ContradictedQueryVariables>(`query Contradicted($village: RegionCode!) {
  village(code: $village) {
    id
    contradicted {
      edges {
        node {
          household {
            id
            head {
              id
              name
            }
          }
          contradictions {
            finding
            answer
            said
            saidEn
            against
            againstEn
            source
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** What one person changed, or anybody on a day, and why · Apa yang diubah seorang petugas, atau siapa pun pada satu hari, dan mengapa · `106-record-changes` */
export const RecordChanges = /* @__PURE__ */ operation<RecordChangesQuery, RecordChangesQueryVariables>(`query RecordChanges($person: ID, $day: Date, $first: Int, $after: String, $last: Int, $before: String, $withRecord: Boolean! = false) {
  recordChanges(
    person: $person
    day: $day
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      at
      by {
        code
        name
      }
      role
      operation
      why
      requestId
      recordType
      recordId
      record @include(if: $withRecord) {
        __typename
        id
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}`);

/** Who read a NIK or asked after it, in whichever household it lay · Siapa pernah membaca atau mencari satu NIK, di keluarga mana pun nomor itu berada · `107-readings-of-number` */
export const ReadingsOfNumber = /* @__PURE__ */ operation<ReadingsOfNumberQuery, ReadingsOfNumberQueryVariables>(`query ReadingsOfNumber($nik: NIK, $kk: KKNumber, $purpose: String!, $first: Int, $after: String, $last: Int, $before: String) {
  readingsOfNumber(
    nik: $nik
    kk: $kk
    purpose: $purpose
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      at
      by {
        code
        name
      }
      role
      way
      numbers
      purpose
      requestId
      household {
        id
        village {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}`);

/** What was late at a desk and went up, since when · Yang terlambat di sebuah meja dan naik, sejak kapan · `108-late-tasks` */
export const LateTasks = /* @__PURE__ */ operation<LateTasksQuery, LateTasksQueryVariables>(`query LateTasks($district: RegionCode, $desk: LateDesk, $first: Int! = 20, $after: String) {
  lateTasks(first: $first, after: $after, district: $district, desk: $desk) {
    nodes {
      id
      kind
      desk
      lateSince
      raisedOn
      subject {
        __typename
        id
      }
      village {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** What the nightly checks of the public lists found · Hasil pemeriksaan malam atas daftar penerima umum · `109-list-checks` */
export const ListChecks = /* @__PURE__ */ operation<ListChecksQuery, ListChecksQueryVariables>(`query ListChecks($first: Int, $after: String, $last: Int, $before: String) {
  regency {
    id
    listChecks(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        on
        endedAt
        villages
        lines
        mended
        mendedLists {
          village {
            id
            name
          }
          lines
        }
        readUnits
        writeUnits
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** A village's proposals and whose money each asks for: where it stands, and what it came to · Usulan sebuah desa menurut sumber dananya: di mana tiap usulan berada, dan menjadi apa · `110-proposals-by-purse` */
export const ProposalsByPurse = /* @__PURE__ */ operation<ProposalsByPurseQuery, ProposalsByPurseQueryVariables>(`query ProposalsByPurse($village: RegionCode!, $state: ProposalState) {
  village(code: $village) {
    id
    name
    proposals(first: 50, state: $state) {
      nodes {
        id
        purse
        program {
          id
          name
        }
        state
        since
        due
        overdue
        ending
        handedOver
        told
        enrollment {
          id
          state
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** Take one step with a proposal; accepted, it leads to its enrollment · Ambil satu langkah dengan satu usulan; ditetapkan, usulan menjadi kepesertaan · `111-move-proposal` */
export const MoveProposal = /* @__PURE__ */ operation<MoveProposalMutation, MoveProposalMutationVariables>(`mutation MoveProposal($input: MoveProposalInput!) {
  moveProposal(input: $input) {
    __typename
    ... on MoveProposalPayload {
      proposal {
        id
        state
        purse
        told
        enrollment {
          id
          state
        }
        moves {
          to
          needs
          standIn
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** What a household is proposed for: what still goes on, and as what where its people went elsewhere · Usulan satu rumah tangga: apa yang masih berjalan, dan ke mana diteruskan bila anggotanya pindah · `112-household-proposals` */
export const HouseholdProposals = /* @__PURE__ */ operation<HouseholdProposalsQuery, HouseholdProposalsQueryVariables>(`query HouseholdProposals($id: ID!) {
  household(id: $id) {
    id
    proposals {
      id
      purse
      program {
        id
        name
      }
      state
      since
      due
      overdue
      visitFrom
      handedOver
      ending
      continuedAs {
        id
        state
        told
      }
      told
      moves {
        to
        needs
        standIn
      }
    }
  }
}`);

/** Find a household by the name of anybody who lives there, however it is spelt · Cari rumah tangga menurut nama siapa pun di dalamnya, ejaan apa pun · `113-search-households` */
export const SearchHouseholds = /* @__PURE__ */ operation<SearchHouseholdsQuery, SearchHouseholdsQueryVariables>(`query SearchHouseholds($name: String!, $place: RegionCode, $first: Int!, $after: String) {
  searchHouseholds(name: $name, place: $place, first: $first, after: $after) {
    nodes {
      likeness
      member {
        id
        name
        relation
        birthDate
      }
      household {
        id
        village {
          id
          name
        }
        head {
          id
          name
        }
        memberCount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Find people of the staff, and trainings, by name · Cari petugas dan pelatihan menurut nama · `114-search-staff` */
export const SearchStaff = /* @__PURE__ */ operation<SearchStaffQuery, SearchStaffQueryVariables>(`query SearchStaff($name: String!, $first: Int!) {
  searchStaff(name: $name, first: $first) {
    nodes {
      id
      code
      name
      position
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  searchTrainings(name: $name, first: $first) {
    nodes {
      id
      code
      name
      theme
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Recipients of a programme in a village, a kecamatan or the regency, by state · Penerima suatu program di desa, kecamatan, atau seluruh kabupaten, menurut status · `115-program-recipients` */
export const ProgramRecipients = /* @__PURE__ */ operation<ProgramRecipientsQuery, ProgramRecipientsQueryVariables>(`query ProgramRecipients($program: ID!, $place: RegionCode, $state: AidState!, $first: Int, $after: String, $last: Int, $before: String) {
  node(id: $program) {
    id
    ... on Program {
      id
      name
      recipients(
        place: $place
        state: $state
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount
        totalAsOf
        edges {
          cursor
          node {
            enrollment {
              id
              state
              since
            }
            household {
              id
              head {
                id
                name
              }
              village {
                id
                code
                name
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
}`);

/** The regency's totals in one request: households, the gap, recipients by programme, and staff by kecamatan · Angka seluruh kabupaten dalam satu permintaan: rumah tangga, celah, penerima per program, dan petugas per kecamatan · `116-regency-figures` */
export const RegencyFigures = /* @__PURE__ */ operation<RegencyFiguresQuery, RegencyFiguresQueryVariables>(`query RegencyFigures {
  regency {
    id
    name
    figures {
      day
      villages
      households
      people
      verifiedPoor
      gap
      overlaps
      enrollments {
        program {
          id
          name
        }
        counts {
          state
          count
        }
      }
      programs {
        program {
          id
          name
        }
        recipients
        eligible
        inclusionRate
        exclusionRate
      }
    }
    staffing {
      asOf
      offices
      unfilled
      openTasks
      lateTasks
      districts {
        district {
          id
          code
          name
        }
        households
        offices
        unfilled
        serving
        heaviest
        openTasks
        lateTasks
      }
    }
  }
}`);

/** Answers that contradict the register: homes with aid that wait for a review · Jawaban yang bertentangan dengan register: rumah tangga penerima yang menunggu tinjauan · `117-answers-in-doubt` */
export const AnswersInDoubt = /* @__PURE__ */ operation<AnswersInDoubtQuery, AnswersInDoubtQueryVariables>(`query AnswersInDoubt($village: RegionCode!, $first: Int!, $after: String) {
  village(code: $village) {
    id
    name
    contradicted(first: $first, after: $after) {
      nodes {
        household {
          id
          head {
            id
            name
          }
          answersReview {
            findings
            since
            settledOn
          }
        }
        contradictions {
          finding
          answer
          said
          against
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** Keep a household off the public lists of recipients, such as a victim of violence at home · Sembunyikan keluarga dari daftar penerima umum, misalnya korban KDRT · `118-withhold-from-public` */
export const WithholdFromPublic = /* @__PURE__ */ operation<WithholdFromPublicMutation, WithholdFromPublicMutationVariables>(`mutation WithholdFromPublic($input: WithholdFromPublicInput!) {
  withholdFromPublic(input: $input) {
    __typename
    ... on WithholdFromPublicPayload {
      household {
        id
        version
        withheld {
          ground
          reason
          since
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Record a session that was held · Catat sosialisasi yang sudah dilaksanakan · `119-record-held-socialisation` */
export const RecordHeldSocialisation = /* @__PURE__ */ operation<RecordHeldSocialisationMutation, RecordHeldSocialisationMutationVariables>(`mutation RecordHeldSocialisation($input: RecordHeldSocialisationInput!) {
  recordHeldSocialisation(input: $input) {
    __typename
    ... on RecordHeldSocialisationPayload {
      session {
        id
        state
        on
        villages {
          id
          name
        }
        attendance {
          who
          count
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Who read NIKs and KK numbers on a day, and what for · Siapa membaca NIK dan nomor KK pada satu hari, dan untuk apa · `120-number-readings` */
export const NumberReadings = /* @__PURE__ */ operation<NumberReadingsQuery, NumberReadingsQueryVariables>(`query NumberReadings($household: ID, $person: ID, $day: Date, $first: Int, $after: String, $last: Int, $before: String) {
  numberReadings(
    household: $household
    person: $person
    day: $day
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      at
      by {
        code
        name
      }
      role
      way
      numbers
      purpose
      requestId
      household {
        id
        village {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}`);

/** The households of a village by need: decile, finding, aid · Rumah tangga desa menurut kebutuhan: desil, temuan, bantuan · `121-village-households` */
export const VillageHouseholds = /* @__PURE__ */ operation<VillageHouseholdsQuery, VillageHouseholdsQueryVariables>(`query VillageHouseholds($village: RegionCode!, $filter: HouseholdFilter, $orderBy: OrderDirection, $first: Int, $after: String, $last: Int, $before: String) {
  village(code: $village) {
    id
    name
    households(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      totalAsOf
      edges {
        cursor
        node {
          id
          lastVisit
          officialDecile {
            decile
          }
          fieldFinding {
            finding
            date
          }
          head {
            id
            name
          }
          aid {
            programName
            state
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** The households of a kecamatan by need, the poorest first · Rumah tangga sebuah kecamatan menurut kebutuhan, yang termiskin lebih dulu · `122-district-households` */
export const DistrictHouseholds = /* @__PURE__ */ operation<DistrictHouseholdsQuery, DistrictHouseholdsQueryVariables>(`query DistrictHouseholds($district: RegionCode!, $filter: HouseholdFilter, $orderBy: OrderDirection, $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    households(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      totalAsOf
      edges {
        cursor
        node {
          id
          lastVisit
          officialDecile {
            decile
          }
          fieldFinding {
            finding
            date
          }
          head {
            id
            name
          }
          village {
            id
            name
          }
          aid {
            programName
            state
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** The regency’s households with a finding, such as no toilet of their own · Rumah tangga se-kabupaten dengan sebuah temuan, misalnya tanpa jamban sendiri · `123-regency-households` */
export const RegencyHouseholds = /* @__PURE__ */ operation<RegencyHouseholdsQuery, RegencyHouseholdsQueryVariables>(`query RegencyHouseholds($finding: DerivedFinding!, $answer: Answer! = YES, $orderBy: OrderDirection, $first: Int, $after: String, $last: Int, $before: String) {
  regency {
    id
    name
    households(
      filter: {finding: $finding, answer: $answer}
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      totalAsOf
      edges {
        cursor
        node {
          id
          lastVisit
          officialDecile {
            decile
          }
          fieldFinding {
            finding
            date
          }
          head {
            id
            name
          }
          village {
            id
            name
          }
          aid {
            programName
            state
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** The households of a kecamatan not visited since a day, the poorest first · Rumah tangga sebuah kecamatan yang belum dikunjungi sejak suatu hari, yang termiskin lebih dulu · `124-not-visited` */
export const NotVisited = /* @__PURE__ */ operation<NotVisitedQuery, NotVisitedQueryVariables>(`query NotVisited($district: RegionCode!, $since: Date!, $orderBy: OrderDirection, $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    households(
      filter: {notVisitedSince: $since}
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      totalAsOf
      edges {
        cursor
        node {
          id
          lastVisit
          officialDecile {
            decile
          }
          fieldFinding {
            finding
            date
          }
          head {
            id
            name
          }
          village {
            id
            name
          }
          aid {
            programName
            state
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** The case desk of a kecamatan: its cases by state, category and order · Meja kasus kecamatan: kasus menurut status, jenis, dan urutan · `125-district-cases` */
export const DistrictCases = /* @__PURE__ */ operation<DistrictCasesQuery, DistrictCasesQueryVariables>(`query DistrictCases($district: RegionCode!, $state: CaseState, $category: CaseCategory, $orderBy: CaseOrder, $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    cases(
      state: $state
      category: $category
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      edges {
        cursor
        node {
          id
          category
          state
          level
          registeredAt
          due
          overdue
          village {
            id
            name
          }
          handler {
            code
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** The enrollment desk: who waits in this state, the longest first, in all programmes or in one · Meja kepesertaan: siapa menunggu di status ini, yang terlama lebih dulu, di semua program atau satu program · `126-enrollment-desk` */
export const EnrollmentDesk = /* @__PURE__ */ operation<EnrollmentDeskQuery, EnrollmentDeskQueryVariables>(`query EnrollmentDesk($district: RegionCode!, $state: AidState!, $program: ID, $orderBy: OrderDirection! = ASC, $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    enrollments(
      state: $state
      program: $program
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      totalAsOf
      edges {
        cursor
        node {
          enrollment {
            id
            state
            since
            program {
              id
              name
            }
          }
          household {
            id
            head {
              id
              name
            }
            village {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** The proposals of a kecamatan by state and purse, those due first · Usulan sebuah kecamatan menurut status dan sumber dana, yang paling dulu jatuh tempo lebih dulu · `127-district-proposals` */
export const DistrictProposals = /* @__PURE__ */ operation<DistrictProposalsQuery, DistrictProposalsQueryVariables>(`query DistrictProposals($district: RegionCode!, $state: ProposalState, $purse: FundSource, $orderBy: OrderDirection, $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    proposals(
      state: $state
      purse: $purse
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      edges {
        cursor
        node {
          id
          state
          purse
          since
          due
          overdue
          program {
            id
            name
          }
          village {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** What citizens of a kecamatan object to and suggest and that waits for an answer, by the day it is due · Sanggahan dan usul warga sebuah kecamatan yang menunggu jawaban, menurut batas jawabannya · `128-district-letters` */
export const DistrictLetters = /* @__PURE__ */ operation<DistrictLettersQuery, DistrictLettersQueryVariables>(`query DistrictLetters($district: RegionCode!, $aboutOffice: Boolean! = false, $first: Int) {
  district(code: $district) {
    id
    name
    objections(state: OPEN, aboutOffice: $aboutOffice, first: $first) {
      nodes {
        id
        reason
        maskedName
        answerBy
        overdue
        level
        village {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    suggestions(state: OPEN, aboutOffice: $aboutOffice, first: $first) {
      nodes {
        id
        rt
        answerBy
        overdue
        level
        village {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** The trainings held in a kecamatan, by state and the day on which they begin · Pelatihan di sebuah kecamatan menurut status dan tanggal mulai · `129-district-trainings` */
export const DistrictTrainings = /* @__PURE__ */ operation<DistrictTrainingsQuery, DistrictTrainingsQueryVariables>(`query DistrictTrainings($district: RegionCode!, $state: TrainingState, $theme: TrainingTheme, $from: Date, $to: Date, $orderBy: OrderDirection! = DESC, $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    trainings(
      state: $state
      theme: $theme
      from: $from
      to: $to
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      edges {
        cursor
        node {
          id
          code
          name
          theme
          state
          seats
          village {
            id
            name
          }
          sessions {
            id
            from
            to
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** Staff whose engagement ends and was not renewed · Petugas yang kontraknya akan berakhir dan belum diperpanjang · `130-contracts-ending` */
export const ContractsEnding = /* @__PURE__ */ operation<ContractsEndingQuery, ContractsEndingQueryVariables>(`query ContractsEnding($from: Date!, $to: Date!, $orderBy: OrderDirection! = ASC, $first: Int, $after: String, $last: Int, $before: String) {
  contractsEnding(
    from: $from
    to: $to
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    edges {
      cursor
      node {
        id
        code
        name
        position
        contracts {
          from
          to
          basis
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}`);

/** A household's file as an officer opens it: members, need, aid, proposals, cases, history · Berkas rumah tangga saat dibuka petugas: anggota, kebutuhan, bantuan, usulan, kasus, riwayat · `131-household-file` */
export const HouseholdFileOpened = /* @__PURE__ */ operation<HouseholdFileOpenedQuery, HouseholdFileOpenedQueryVariables>(`query HouseholdFileOpened($id: ID!) {
  household(id: $id) {
    id
    version
    village {
      id
      name
    }
    address {
      street
      rt
      rw
      hamlet
    }
    head {
      id
      name
    }
    members {
      id
      name
      age
      sex
      relation
      life
      disability
      occupation
    }
    lastVisit
    officialDecile {
      decile
      date
      source
    }
    fieldFinding {
      finding
      date
      note
    }
    aid {
      programName
      fund
      state
      since
    }
    proposals {
      id
      program {
        id
        name
      }
      state
      since
      due
      overdue
      purse
    }
    cases(first: 10) {
      nodes {
        id
        category
        state
        due
        overdue
      }
    }
    history(first: 10) {
      nodes {
        at
        role
        operation
        why
      }
    }
  }
}`);

/** An officer's home: the villages they serve, and what waits at their desk by the day it is due · Beranda petugas: desa yang dilayani dan yang menunggu di meja, menurut tenggat · `132-officer-home` */
export const OfficerHome = /* @__PURE__ */ operation<OfficerHomeQuery, OfficerHomeQueryVariables>(`query OfficerHome($first: Int, $after: String) {
  viewer {
    id
    name
    role
    villages {
      id
      code
      name
    }
  }
  tasks(first: $first, after: $after) {
    nodes {
      id
      kind
      due
      overdue
      village {
        id
        name
      }
      household {
        id
        head {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Who serves in a kecamatan, by name, as any office or as one · Petugas sebuah kecamatan menurut nama, semua peran atau satu peran · `133-district-staff` */
export const DistrictStaff = /* @__PURE__ */ operation<DistrictStaffQuery, DistrictStaffQueryVariables>(`query DistrictStaff($district: RegionCode!, $role: StaffRole, $orderBy: StaffOrder, $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    staff(
      role: $role
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      edges {
        cursor
        node {
          id
          code
          name
          position
          phone
          contracts {
            from
            to
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** Who serves in the regency, those first who end their service soonest · Petugas seluruh kabupaten, yang paling dulu selesai bertugas di atas · `134-regency-staff` */
export const RegencyStaff = /* @__PURE__ */ operation<RegencyStaffQuery, RegencyStaffQueryVariables>(`query RegencyStaff($role: StaffRole, $orderBy: StaffOrder, $first: Int, $after: String, $last: Int, $before: String) {
  regency {
    id
    name
    staff(
      role: $role
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      edges {
        cursor
        node {
          id
          code
          name
          position
          duties {
            assignments {
              id
              village {
                id
                name
              }
              role
              from
              to
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** How many cases, objections, suggestions, proposals and trainings the regency has, by state · Jumlah kasus, sanggahan, usul warga, usulan, dan pelatihan seluruh kabupaten menurut status · `135-regency-totals` */
export const RegencyTotals = /* @__PURE__ */ operation<RegencyTotalsQuery, RegencyTotalsQueryVariables>(`query RegencyTotals {
  regency {
    id
    name
    cases(first: 1) {
      totalCount
      totalAsOf
      stateCounts {
        state
        count
      }
    }
    objections(first: 1) {
      totalCount
      totalAsOf
      stateCounts {
        state
        count
      }
    }
    suggestions(first: 1) {
      totalCount
      totalAsOf
      stateCounts {
        state
        count
      }
    }
    proposals(first: 1) {
      totalCount
      totalAsOf
      stateCounts {
        state
        count
      }
    }
    trainings(first: 1) {
      totalCount
      totalAsOf
      stateCounts {
        state
        count
      }
    }
  }
}`);

/** What citizens of a village object to, by state and reason · Sanggahan di sebuah desa menurut status dan alasan · `136-village-objections` */
export const VillageObjections = /* @__PURE__ */ operation<VillageObjectionsQuery, VillageObjectionsQueryVariables>(`query VillageObjections($village: RegionCode!, $state: ObjectionState, $reason: ObjectionReason, $orderBy: OrderDirection, $first: Int, $after: String, $last: Int, $before: String) {
  village(code: $village) {
    id
    name
    objections(
      state: $state
      reason: $reason
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      totalAsOf
      stateCounts {
        state
        count
      }
      edges {
        cursor
        node {
          id
          state
          reason
          maskedName
          answerBy
          overdue
          level
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** Show a household again that was kept off the public lists · Tampilkan kembali keluarga yang disembunyikan dari daftar umum · `137-show-to-public` */
export const ShowToPublic = /* @__PURE__ */ operation<ShowToPublicMutation, ShowToPublicMutationVariables>(`mutation ShowToPublic($input: ShowToPublicInput!) {
  showToPublic(input: $input) {
    __typename
    ... on ShowToPublicPayload {
      household {
        id
        version
        withheld {
          since
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Say whether the public list names a programme's recipients, or only counts them · Tentukan apakah daftar umum menampilkan nama penerima program, atau jumlahnya saja · `138-set-program-shown-as` */
export const SetProgramShownAs = /* @__PURE__ */ operation<SetProgramShownAsMutation, SetProgramShownAsMutationVariables>(`mutation SetProgramShownAs($input: SetProgramShownAsInput!) {
  setProgramShownAs(input: $input) {
    __typename
    ... on SetProgramShownAsPayload {
      program {
        id
        code
        version
        shownAs
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Where to put a file that is to be taken in · Siapkan unggahan berkas · `140-prepare-upload` */
export const PrepareUpload = /* @__PURE__ */ operation<PrepareUploadMutation, PrepareUploadMutationVariables>(`mutation PrepareUpload($input: PrepareUploadInput!) {
  prepareUpload(input: $input) {
    __typename
    ... on PrepareUploadPayload {
      upload {
        id
        file
        size
        address {
          url
          expiresAt
        }
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Take in a file that was uploaded · Masukkan berkas yang sudah diunggah · `141-start-import` */
export const StartImport = /* @__PURE__ */ operation<StartImportMutation, StartImportMutationVariables>(`mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    __typename
    ... on StartImportPayload {
      import {
        id
        state
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** One import: how far it is, and what came of it · Satu impor: sampai mana, dan hasilnya · `142-import` */
export const Import = /* @__PURE__ */ operation<ImportQuery, ImportQueryVariables>(`query Import($id: ID!) {
  import(id: $id) {
    id
    file
    kind
    village {
      id
      name
    }
    dryRun
    state
    done
    total
    startedAt
    startedBy {
      code
      name
    }
    endedAt
    report {
      rows
      created
      updated
      unchanged
      refused
      warned
      notes
      unknownColumns
      sheets {
        code
        sheet
        row
        column
        count
        message
        messageEn
        whatToDo
        whatToDoEn
      }
      remarks {
        code
        count
        message
        messageEn
      }
    }
    reportUrl
    refusal {
      code
      message
      messageEn
    }
    undoable
    undo {
      at
      reason
      done
      left
      by {
        code
        name
      }
    }
    left(first: 50) {
      nodes {
        row
        why
        household {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    version
  }
}`);

/** Files that were taken in, of a village or of the whole regency, latest first · Berkas yang dimasukkan di satu desa, atau di seluruh kabupaten, terbaru dahulu · `143-imports` */
export const Imports = /* @__PURE__ */ operation<ImportsQuery, ImportsQueryVariables>(`query Imports($village: RegionCode!, $everywhere: Boolean!, $first: Int = 20, $after: String) {
  village(code: $village) @skip(if: $everywhere) {
    id
    name
    imports(first: $first, after: $after) {
      ...Imports
    }
  }
  imports(first: $first, after: $after) @include(if: $everywhere) {
    ...Imports
  }
}

fragment Imports on ImportConnection {
  nodes {
    id
    file
    kind
    village {
      id
      name
    }
    dryRun
    state
    startedAt
    startedBy {
      code
      name
    }
    report {
      rows
      created
      updated
      refused
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`);

/** Take back what an import did · Batalkan impor · `144-undo-import` */
export const UndoImport = /* @__PURE__ */ operation<UndoImportMutation, UndoImportMutationVariables>(`mutation UndoImport($input: UndoImportInput!) {
  undoImport(input: $input) {
    __typename
    ... on UndoImportPayload {
      import {
        id
        state
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** The residents of a village as an OpenSID file, part by part · Penduduk satu desa sebagai berkas OpenSID, bagian demi bagian · `145-residents-export` */
export const ResidentsExport = /* @__PURE__ */ operation<ResidentsExportQuery, ResidentsExportQueryVariables>(`query ResidentsExport($village: RegionCode!, $purpose: String!, $layout: ExportLayout! = OPENSID, $first: Int! = 20, $after: String) {
  village(code: $village) {
    id
    residentsExport(
      purpose: $purpose
      layout: $layout
      first: $first
      after: $after
    ) {
      csv
      households
      hasNext
      end
    }
  }
}`);

/** Stop an import that is under way · Hentikan impor yang sedang berjalan · `146-stop-import` */
export const StopImport = /* @__PURE__ */ operation<StopImportMutation, StopImportMutationVariables>(`mutation StopImport($input: StopImportInput!) {
  stopImport(input: $input) {
    __typename
    ... on StopImportPayload {
      import {
        id
        state
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** A village in figures, month by month · Angka bulanan sebuah desa, bulan demi bulan · `150-months` */
export const Months = /* @__PURE__ */ operation<MonthsQuery, MonthsQueryVariables>(`query Months($village: RegionCode!, $codes: [IndicatorCode!], $first: Int, $after: String, $last: Int, $before: String) {
  village(code: $village) {
    id
    name
    months(first: $first, after: $after, last: $last, before: $before) {
      edges {
        cursor
        node {
          month
          stage
          day
          corrected {
            at
            why
          }
          values(codes: $codes) {
            indicator {
              code
              name
            }
            count
            base
            rate
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** A month in every village of a kecamatan · Satu bulan di semua desa sebuah kecamatan · `151-district-month` */
export const DistrictMonth = /* @__PURE__ */ operation<DistrictMonthQuery, DistrictMonthQueryVariables>(`query DistrictMonth($district: RegionCode!, $month: String, $codes: [IndicatorCode!], $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    villageMonths(
      month: $month
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      edges {
        cursor
        node {
          place
          month
          stage
          day
          values(codes: $codes) {
            indicator {
              code
              name
            }
            count
            base
            rate
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** What is counted each month: definition, unit, denominator, source; and what others have published · Apa yang dihitung tiap bulan: definisi, satuan, penyebut, sumber; dan angka dari luar register · `152-indicators` */
export const Indicators = /* @__PURE__ */ operation<IndicatorsQuery, IndicatorsQueryVariables>(`query Indicators {
  indicators {
    code
    name
    nameEn
    definition
    unit
    better
    partOf {
      code
      name
    }
    source
  }
  regency {
    id
    outsideFigures {
      code
      name
      nameEn
      year
      value
      source
    }
  }
}`);

/** Count a month that has ended once more · Hitung ulang satu bulan yang sudah berakhir · `153-recount-indicators` */
export const RecountIndicators = /* @__PURE__ */ operation<RecountIndicatorsMutation, RecountIndicatorsMutationVariables>(`mutation RecountIndicators($input: RecountIndicatorsInput!) {
  recountIndicators(input: $input) {
    __typename
    ... on RecountIndicatorsPayload {
      month
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Villages in the order of an indicator, and where they may be pockets of poverty · Peringkat desa menurut satu indikator, dan calon kantong kemiskinan · `154-ranking` */
export const Ranking = /* @__PURE__ */ operation<RankingQuery, RankingQueryVariables>(`query Ranking($month: String!, $indicator: IndicatorCode!) {
  regency {
    id
    ranking(month: $month, indicator: $indicator, first: 20) {
      nodes {
        village {
          id
          name
        }
        count
        base
        rate
        rateLow
        rateHigh
        estimate
        rank
        bestRank
        worstRank
        standing
        gap {
          count
        }
        standsAbove {
          indicator {
            name
          }
          rate
          regencyRate
        }
        trend {
          month
          rate
        }
      }
    }
    pocketCandidates(month: $month, indicator: $indicator, first: 10) {
      nodes {
        villages {
          id
          name
        }
        share {
          count
          base
          rate
          regencyRate
        }
      }
    }
  }
}`);

/** The pockets of poverty that are open, with their figures and reviews · Kantong kemiskinan yang masih terbuka, dengan angka dan peninjauannya · `155-pockets` */
export const Pockets = /* @__PURE__ */ operation<PocketsQuery, PocketsQueryVariables>(`query Pockets($which: PocketList, $first: Int! = 10, $after: String) {
  pockets(which: $which, first: $first, after: $after) {
    nodes {
      id
      name
      state
      villages {
        id
        name
      }
      basis {
        month
        count
        base
        rate
        regencyRate
      }
      figures {
        month
        count
        base
        rate
        regencyRate
      }
      nextReview
      reviews(first: 3) {
        nodes {
          on
          finding
          next
        }
      }
      closing {
        on
        outcome
      }
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Declare a pocket of poverty · Tetapkan kantong kemiskinan · `156-declare-pocket` */
export const DeclarePocket = /* @__PURE__ */ operation<DeclarePocketMutation, DeclarePocketMutationVariables>(`mutation DeclarePocket($input: DeclarePocketInput!) {
  declarePocket(input: $input) {
    __typename
    ... on DeclarePocketPayload {
      pocket {
        id
        state
        basis {
          count
          base
          rate
        }
        nextReview
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Record that a pocket was looked at again · Catat peninjauan kantong · `157-review-pocket` */
export const ReviewPocket = /* @__PURE__ */ operation<ReviewPocketMutation, ReviewPocketMutationVariables>(`mutation ReviewPocket($input: ReviewPocketInput!) {
  reviewPocket(input: $input) {
    __typename
    ... on ReviewPocketPayload {
      pocket {
        id
        state
        nextReview
        version
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Change a pocket’s name or villages · Ubah nama atau desa kantong · `158-change-pocket` */
export const ChangePocket = /* @__PURE__ */ operation<ChangePocketMutation, ChangePocketMutationVariables>(`mutation ChangePocket($input: ChangePocketInput!) {
  changePocket(input: $input) {
    __typename
    ... on ChangePocketPayload {
      pocket {
        id
        name
        villages {
          id
          name
        }
        version
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Close a pocket · Tutup kantong · `159-close-pocket` */
export const ClosePocket = /* @__PURE__ */ operation<ClosePocketMutation, ClosePocketMutationVariables>(`mutation ClosePocket($input: ClosePocketInput!) {
  closePocket(input: $input) {
    __typename
    ... on ClosePocketPayload {
      pocket {
        id
        state
        closing {
          on
          outcome
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Plan something to be built or mended for villages · Rencanakan intervensi untuk desa · `160-plan-intervention` */
export const PlanIntervention = /* @__PURE__ */ operation<PlanInterventionMutation, PlanInterventionMutationVariables>(`mutation PlanIntervention($input: PlanInterventionInput!) {
  planIntervention(input: $input) {
    __typename
    ... on PlanInterventionPayload {
      intervention {
        id
        name
        sector
        state
        version
        agency {
          name
        }
        villages {
          id
          name
        }
      }
    }
    ... on InterventionOverlaps {
      others {
        id
        name
        year
        state
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Report how far an intervention has come · Laporkan kemajuan intervensi · `161-report-progress` */
export const ReportProgress = /* @__PURE__ */ operation<ReportProgressMutation, ReportProgressMutationVariables>(`mutation ReportProgress($input: ReportProgressInput!) {
  reportProgress(input: $input) {
    __typename
    ... on ReportProgressPayload {
      intervention {
        id
        state
        percent
        spent
        version
        reports {
          on
          percent
          spent
          text
          evidence
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** What is built and mended in a kecamatan, by state and sector · Intervensi di sebuah kecamatan, menurut status dan sektor · `162-interventions` */
export const Interventions = /* @__PURE__ */ operation<InterventionsQuery, InterventionsQueryVariables>(`query Interventions($district: RegionCode!, $state: InterventionState, $sector: InterventionSector, $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    interventions(
      state: $state
      sector: $sector
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      edges {
        cursor
        node {
          id
          name
          sector
          state
          year
          fund
          ceiling
          planned
          percent
          spent
          agency {
            name
          }
          contract {
            on
            rupiah
          }
          villages {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** One intervention: its course, and the figures before and after it · Satu intervensi: jalannya, dan angka pendorong sebelum dan sesudahnya · `163-intervention` */
export const Intervention = /* @__PURE__ */ operation<InterventionQuery, InterventionQueryVariables>(`query Intervention($id: ID!) {
  intervention(id: $id) {
    id
    name
    sector
    state
    year
    ceiling
    planned
    percent
    spent
    version
    contract {
      on
      rupiah
      evidence
    }
    reports {
      on
      percent
      spent
      text
      evidence
      reason
    }
    ending {
      on
      evidence
      reason
      households
      householdsBy
    }
    drivers {
      indicator {
        code
        name
      }
      villages {
        before {
          month
          count
          base
        }
        after {
          month
          count
          base
        }
      }
      regency {
        before {
          month
          count
          base
        }
        after {
          month
          count
          base
        }
      }
      words
      wordsEn
    }
    history(first: 10) {
      nodes {
        at
        operation
        why
        by {
          name
        }
      }
    }
  }
}`);

/** Set a target for extreme poverty · Tetapkan target kemiskinan ekstrem · `164-set-target` */
export const SetTarget = /* @__PURE__ */ operation<SetTargetMutation, SetTargetMutationVariables>(`mutation SetTarget($input: SetTargetInput!) {
  setTarget(input: $input) {
    __typename
    ... on SetTargetPayload {
      target {
        id
        value
        by
        start
        version
        indicator {
          code
          name
        }
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** The road to zero in extreme poverty, of the regency and its kecamatan · Jalan menuju nol miskin ekstrem, kabupaten dan kecamatannya · `165-road-to-zero` */
export const RoadToZero = /* @__PURE__ */ operation<RoadToZeroQuery, RoadToZeroQueryVariables>(`query RoadToZero {
  targets {
    id
    value
    by
    basis
    start
    indicator {
      code
      name
    }
    districts {
      place
      ...where
    }
  }
  regency {
    id
    target {
      ...where
    }
  }
}

fragment where on TargetStanding {
  start {
    month
    count
    base
  }
  now {
    month
    count
    base
  }
  path
  behind
  quarter {
    end
    toLeave
  }
  unaided
}`);

/** Who is left in a kecamatan · Siapa yang tersisa di sebuah kecamatan · `166-who-is-left` */
export const WhoIsLeft = /* @__PURE__ */ operation<WhoIsLeftQuery, WhoIsLeftQueryVariables>(`query WhoIsLeft($district: RegionCode!, $indicator: TargetIndicator! = FOUND_EXTREME_POOR, $first: Int, $after: String, $last: Int, $before: String) {
  district(code: $district) {
    id
    name
    target(indicator: $indicator) {
      now {
        month
        count
        base
      }
      unaided
      households(first: $first, after: $after, last: $last, before: $before) {
        edges {
          cursor
          node {
            id
            head {
              id
              name
            }
            village {
              id
              name
            }
            aid {
              programName
              state
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
}`);

/** A village in figures, as anyone may see them · Angka terbuka sebuah desa, seperti yang dapat dilihat siapa saja · `170-published-months` */
export const PublishedMonths = /* @__PURE__ */ operation<PublishedMonthsQuery, PublishedMonthsQueryVariables>(`query PublishedMonths($village: RegionCode!, $codes: [IndicatorCode!], $first: Int, $after: String, $last: Int, $before: String) {
  village(code: $village) {
    id
    name
    publishedMonths(first: $first, after: $after, last: $last, before: $before) {
      edges {
        cursor
        node {
          month
          day
          values(codes: $codes) {
            indicator {
              code
              name
            }
            count
            base
            rate
            places
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** The monthly briefs of the regency and of a kecamatan: where they lie · Ringkasan bulanan kabupaten dan sebuah kecamatan: di mana letaknya · `171-briefs` */
export const Briefs = /* @__PURE__ */ operation<BriefsQuery, BriefsQueryVariables>(`query Briefs($district: RegionCode!, $first: Int, $after: String, $last: Int, $before: String) {
  regency {
    id
    publishedMonths(first: $first, after: $after, last: $last, before: $before) {
      edges {
        cursor
        node {
          month
          day
          brief
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
  district(code: $district) {
    id
    name
    publishedMonths(first: $first, after: $after, last: $last, before: $before) {
      edges {
        cursor
        node {
          month
          day
          brief
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** A month's own numbers of all villages, for who may see whom they count in the whole regency · Angka lengkap semua desa dalam satu bulan, bagi yang boleh melihat siapa yang terhitung di seluruh kabupaten · `172-exact-figures` */
export const ExactFigures = /* @__PURE__ */ operation<ExactFiguresQuery, ExactFiguresQueryVariables>(`query ExactFigures($month: String!, $indicator: IndicatorCode!, $after: String) {
  regency {
    id
    ranking(month: $month, indicator: $indicator, first: 100, after: $after) {
      edges {
        node {
          village {
            id
            code
          }
          count
          base
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** A month's own numbers of the villages of each kecamatan where somebody serves · Angka lengkap desa-desa di kecamatan yang menjadi wilayah tugas, dalam satu bulan · `173-own-exact-figures` */
export const OwnExactFigures = /* @__PURE__ */ operation<OwnExactFiguresQuery, OwnExactFiguresQueryVariables>(`query OwnExactFigures($month: String!, $indicator: IndicatorCode!) {
  viewer {
    id
    districts {
      id
      code
      ranking(month: $month, indicator: $indicator, first: 20) {
        nodes {
          village {
            id
            code
          }
          count
          base
        }
      }
    }
  }
}`);

/** Who may sign in, as what and since when · Siapa boleh masuk, sebagai apa, dan sejak kapan · `174-accounts` */
export const Accounts = /* @__PURE__ */ operation<AccountsQuery, AccountsQueryVariables>(`query Accounts($role: AccountRole, $first: Int, $after: String, $last: Int, $before: String) {
  regency {
    id
    accounts(
      role: $role
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      nodes {
        id
        code
        name
        role
        village {
          id
          name
        }
        district {
          id
          name
        }
        email
        client
        from
        to
        closedAt
        hasSignedIn
        history(first: 3) {
          nodes {
            at
            operation
            why
            by {
              code
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}`);

/** Add an account for a head of a village, a camat or an official · Tambah akun kepala desa, camat, atau pejabat · `175-add-account` */
export const AddAccount = /* @__PURE__ */ operation<AddAccountMutation, AddAccountMutationVariables>(`mutation AddAccount($input: AddAccountInput!) {
  addAccount(input: $input) {
    __typename
    ... on AddAccountPayload {
      account {
        id
        code
        name
        role
        village {
          id
          name
        }
        district {
          id
          name
        }
        email
        from
        to
        closedAt
        hasSignedIn
        version
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Move a head of a village or a camat · Pindahkan kepala desa atau camat · `176-move-account` */
export const MoveAccount = /* @__PURE__ */ operation<MoveAccountMutation, MoveAccountMutationVariables>(`mutation MoveAccount($input: MoveAccountInput!) {
  moveAccount(input: $input) {
    __typename
    ... on MoveAccountPayload {
      account {
        id
        code
        name
        role
        village {
          id
          name
        }
        district {
          id
          name
        }
        email
        from
        to
        closedAt
        hasSignedIn
        version
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** End an account · Akhiri akun · `177-end-account` */
export const EndAccount = /* @__PURE__ */ operation<EndAccountMutation, EndAccountMutationVariables>(`mutation EndAccount($input: EndAccountInput!) {
  endAccount(input: $input) {
    __typename
    ... on EndAccountPayload {
      account {
        id
        code
        name
        role
        village {
          id
          name
        }
        district {
          id
          name
        }
        email
        from
        to
        closedAt
        hasSignedIn
        version
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Correct an account’s name or e-mail address · Perbaiki nama atau surel akun · `178-update-account` */
export const UpdateAccount = /* @__PURE__ */ operation<UpdateAccountMutation, UpdateAccountMutationVariables>(`mutation UpdateAccount($input: UpdateAccountInput!) {
  updateAccount(input: $input) {
    __typename
    ... on UpdateAccountPayload {
      account {
        id
        code
        name
        role
        village {
          id
          name
        }
        district {
          id
          name
        }
        email
        from
        to
        closedAt
        hasSignedIn
        version
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Reopen an account · Buka lagi akun · `179-reopen-account` */
export const ReopenAccount = /* @__PURE__ */ operation<ReopenAccountMutation, ReopenAccountMutationVariables>(`mutation ReopenAccount($input: ReopenAccountInput!) {
  reopenAccount(input: $input) {
    __typename
    ... on ReopenAccountPayload {
      account {
        id
        code
        name
        role
        village {
          id
          name
        }
        district {
          id
          name
        }
        email
        from
        to
        closedAt
        hasSignedIn
        version
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Forget earlier sign-ins · Lepas pengguna masuk yang lama · `180-forget-logins` */
export const ForgetLogins = /* @__PURE__ */ operation<ForgetLoginsMutation, ForgetLoginsMutationVariables>(`mutation ForgetLogins($input: ForgetLoginsInput!) {
  forgetLogins(input: $input) {
    __typename
    ... on ForgetLoginsPayload {
      account {
        id
        code
        name
        role
        village {
          id
          name
        }
        district {
          id
          name
        }
        email
        from
        to
        closedAt
        hasSignedIn
        version
      }
    }
    ... on InvalidInput {
      issues {
        path
        message
        messageEn
      }
    }
    ... on Error {
      code
      message
      messageEn
    }
  }
}`);

/** Who asks, and the programmes and figures that can be asked about · Siapa yang bertanya, dan program serta angka yang dapat ditanyakan · `181-desk` */
export const Desk = /* @__PURE__ */ operation<DeskQuery, DeskQueryVariables>(`query Desk($after: String) {
  viewer {
    id
    code
    name
    role
    villages {
      id
      code
    }
    districts {
      id
      code
    }
  }
  programs(first: 100, after: $after) {
    nodes {
      id
      code
      name
      fund
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  indicators {
    code
    name
    nameEn
    unit
    partOf {
      code
    }
  }
}`);

/** Poor families, the gap and overlaps of each village of the regency · Keluarga miskin, celah bantuan, dan tumpang tindih di tiap desa, seluruh kabupaten · `182-village-poverty` */
export const VillagePoverty = /* @__PURE__ */ operation<VillagePovertyQuery, VillagePovertyQueryVariables>(`query VillagePoverty($first: Int! = 100, $after: String) {
  villageFigures(first: $first, after: $after) {
    nodes {
      day
      households
      people
      verifiedPoor
      gap
      overlaps
      village {
        id
        code
        name
        district {
          id
          code
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Poor families, the gap and overlaps of each village of a kecamatan · Keluarga miskin, celah bantuan, dan tumpang tindih di tiap desa sebuah kecamatan · `183-district-poverty` */
export const DistrictPoverty = /* @__PURE__ */ operation<DistrictPovertyQuery, DistrictPovertyQueryVariables>(`query DistrictPoverty($district: RegionCode!) {
  district(code: $district) {
    id
    name
    figures {
      villages {
        day
        households
        people
        verifiedPoor
        gap
        overlaps
        village {
          id
          code
          name
        }
      }
    }
  }
}`);

/** The regency's published figures, month by month · Angka kabupaten yang diterbitkan, bulan demi bulan · `184-regency-months` */
export const RegencyMonths = /* @__PURE__ */ operation<RegencyMonthsQuery, RegencyMonthsQueryVariables>(`query RegencyMonths($codes: [IndicatorCode!], $first: Int, $after: String) {
  regency {
    id
    name
    publishedMonths(first: $first, after: $after) {
      nodes {
        month
        day
        values(codes: $codes) {
          indicator {
            code
            name
            nameEn
          }
          count
          base
          rate
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** All villages in the order of a figure, and how certain that order is · Peringkat semua desa menurut satu angka, dengan kepastiannya · `185-village-ranking` */
export const VillageRanking = /* @__PURE__ */ operation<VillageRankingQuery, VillageRankingQueryVariables>(`query VillageRanking($month: String!, $indicator: IndicatorCode!, $by: RankedBy, $first: Int, $after: String) {
  regency {
    id
    ranking(
      month: $month
      indicator: $indicator
      by: $by
      first: $first
      after: $after
    ) {
      nodes {
        village {
          id
          code
          name
          district {
            id
            name
          }
        }
        count
        base
        rate
        rateLow
        rateHigh
        rank
        bestRank
        worstRank
        standing
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** How many households of the regency surveys found what of · Rumah tangga menurut temuan survei di seluruh kabupaten · `186-regency-findings` */
export const RegencyFindings = /* @__PURE__ */ operation<RegencyFindingsQuery, RegencyFindingsQueryVariables>(`query RegencyFindings {
  regency {
    id
    figures {
      day
      households
      findings {
        finding
        households
        unknown
      }
    }
  }
}`);

/** The recipients of each programme in the regency, and who is on the way · Penerima tiap program di seluruh kabupaten, dan yang masih dalam proses · `187-regency-recipients` */
export const RegencyRecipients = /* @__PURE__ */ operation<RegencyRecipientsQuery, RegencyRecipientsQueryVariables>(`query RegencyRecipients {
  regency {
    id
    figures {
      day
      enrollments {
        program {
          id
          code
          name
          fund
        }
        counts {
          state
          count
        }
      }
    }
  }
}`);

/** How well each programme meets whom it is for, in the regency · Ketepatan sasaran tiap program di seluruh kabupaten · `188-on-target-regency` */
export const RegencyOnTarget = /* @__PURE__ */ operation<RegencyOnTargetQuery, RegencyOnTargetQueryVariables>(`query RegencyOnTarget {
  regency {
    id
    figures {
      day
      programs {
        program {
          id
          code
          name
          fund
        }
        recipients
        eligible
        inclusionErrors
        exclusionErrors
        inclusionRate
        exclusionRate
        unknown
      }
    }
  }
}`);

/** What a budget's allocations have been used for · Pemakaian sebuah pagu menurut alokasinya · `189-fund-use` */
export const FundUse = /* @__PURE__ */ operation<FundUseQuery, FundUseQueryVariables>(`query FundUse($fund: String!, $first: Int, $after: String) {
  fund(code: $fund) {
    id
    code
    name
    year
    source
    ceiling
    unallocated
    allocations(first: $first, after: $after) {
      nodes {
        id
        program {
          id
          name
        }
        training {
          id
          name
        }
        area
        areaName
        rupiah
        committed
        realised
        available
        quota
        seatsTaken
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** What budgets there are, by year and source · Pagu yang ada, menurut tahun dan sumbernya · `190-fund-names` */
export const FundNames = /* @__PURE__ */ operation<FundNamesQuery, FundNamesQueryVariables>(`query FundNames($first: Int! = 50, $after: String) {
  funds(first: $first, after: $after) {
    nodes {
      id
      code
      name
      year
      source
      ceiling
      unallocated
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** The delivery of each programme: how many are listed, paid and failed · Penyaluran tiap program: berapa yang terdaftar, terbayar, dan gagal · `191-cycles` */
export const Cycles = /* @__PURE__ */ operation<CyclesQuery, CyclesQueryVariables>(`query Cycles($program: ID, $first: Int, $after: String) {
  cycles(program: $program, first: $first, after: $after) {
    nodes {
      id
      code
      programName
      period
      state
      fund
      amount
      lineCount
      tallies {
        district {
          id
          name
        }
        lines
        paid
        failed
        amount
        realised
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Staff, offices unfilled and tasks of each kecamatan · Petugas, jabatan kosong, dan tugas di tiap kecamatan · `192-regency-staffing` */
export const RegencyStaffing = /* @__PURE__ */ operation<RegencyStaffingQuery, RegencyStaffingQueryVariables>(`query RegencyStaffing {
  regency {
    id
    staffing {
      asOf
      households
      offices
      unfilled
      openTasks
      lateTasks
      districts {
        district {
          id
          code
          name
        }
        households
        offices
        unfilled
        serving
        heaviest
        openTasks
        lateTasks
      }
    }
  }
}`);

/** The regency's trainings by state and theme, and what came of them · Pelatihan di seluruh kabupaten menurut status dan bidang, dengan hasilnya · `193-regency-trainings` */
export const RegencyTrainings = /* @__PURE__ */ operation<RegencyTrainingsQuery, RegencyTrainingsQueryVariables>(`query RegencyTrainings($state: TrainingState, $theme: TrainingTheme, $first: Int, $after: String) {
  regency {
    id
    trainings(state: $state, theme: $theme, first: $first, after: $after) {
      nodes {
        id
        code
        name
        theme
        state
        provider
        seats
        village {
          id
          name
          district {
            id
            name
          }
        }
        sessions {
          id
          from
          to
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** What is built and mended in the regency across sectors, by state and sector · Pekerjaan lintas sektor di seluruh kabupaten, menurut status dan sektor · `194-regency-interventions` */
export const RegencyInterventions = /* @__PURE__ */ operation<RegencyInterventionsQuery, RegencyInterventionsQueryVariables>(`query RegencyInterventions($state: InterventionState, $sector: InterventionSector, $first: Int, $after: String) {
  regency {
    id
    interventions(state: $state, sector: $sector, first: $first, after: $after) {
      nodes {
        id
        name
        sector
        state
        year
        fund
        ceiling
        spent
        percent
        agency {
          name
        }
        villages {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** Who serves each village of a kecamatan, and which offices are unfilled · Siapa bertugas di tiap desa sebuah kecamatan, dan jabatan yang kosong · `195-village-services` */
export const VillageServices = /* @__PURE__ */ operation<VillageServicesQuery, VillageServicesQueryVariables>(`query VillageServices($district: RegionCode!) {
  district(code: $district) {
    id
    name
    coverage {
      day
      villages {
        village {
          id
          code
          name
        }
        households
        openTasks
        lateTasks
        roles {
          role
          staff {
            id
            name
          }
          unfilled
          unfilledSince
        }
      }
    }
  }
}`);

/** The regency's proposals of a state, those due first · Usulan dari seluruh kabupaten pada satu status, yang paling dulu jatuh tempo lebih dulu · `196-regency-proposals` */
export const RegencyProposals = /* @__PURE__ */ operation<RegencyProposalsQuery, RegencyProposalsQueryVariables>(`query RegencyProposals($state: ProposalState, $purse: FundSource, $first: Int, $after: String) {
  regency {
    id
    proposals(state: $state, purse: $purse, first: $first, after: $after) {
      totalCount
      nodes {
        id
        state
        purse
        since
        due
        overdue
        program {
          id
          name
        }
        village {
          id
          name
          district {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`);

/** Before the field: who I am, the device's key, and the whole questionnaire that is asked now · Sebelum ke lapangan: siapa saya, kunci perangkat, dan kuesioner yang berlaku, utuh · `197-field-day` */
export const FieldDay = /* @__PURE__ */ operation<FieldDayQuery, FieldDayQueryVariables>(`query FieldDay($device: String!) {
  viewer {
    id
    code
    name
    villages {
      id
      code
      name
    }
  }
  deviceKey(device: $device) {
    key
    earlier
    days
    now
  }
  questionnaires {
    id
    questions {
      code
      text {
        text
        textEn
      }
    }
  }
  questionnaire {
    id
    version
    title {
      text
      textEn
    }
    questions {
      code
      section
      type
      text {
        text
        textEn
      }
      choices {
        code
        text {
          text
          textEn
        }
      }
      unit
      min
      max
      from
      to
      askIf {
        ...Asked4
      }
    }
  }
}

fragment Asked4 on QuestionCondition {
  ...Asked1
  all {
    ...Asked3
  }
  any {
    ...Asked3
  }
  not {
    ...Asked3
  }
}

fragment Asked3 on QuestionCondition {
  ...Asked1
  all {
    ...Asked2
  }
  any {
    ...Asked2
  }
  not {
    ...Asked2
  }
}

fragment Asked2 on QuestionCondition {
  ...Asked1
  all {
    ...Asked1
  }
  any {
    ...Asked1
  }
  not {
    ...Asked1
  }
}

fragment Asked1 on QuestionCondition {
  question
  in
  atLeast
}`);

/** The homes that are to be visited, by the day they are due · Rumah yang harus didatangi, menurut tenggat · `198-field-tasks` */
export const FieldTasks = /* @__PURE__ */ operation<FieldTasksQuery, FieldTasksQueryVariables>(`query FieldTasks($district: RegionCode, $after: String) {
  tasks(
    first: 50
    after: $after
    district: $district
    kinds: [CROSS_CHECK, SECOND_VISIT, REVISIT, VERIFICATION, WRSE_VISIT]
  ) {
    nodes {
      id
      kind
      since
      due
      overdue
      household {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`);

/** Family cards to take along: members, address, what is in doubt, last answers · Kartu keluarga untuk dibawa: anggota, alamat, yang diragukan, jawaban terakhir · `199-field-cards` */
export const FieldCards = /* @__PURE__ */ operation<FieldCardsQuery, FieldCardsQueryVariables>(`query FieldCards($households: [ID!]!) {
  nodes(ids: $households) {
    id
    ... on Household {
      id
      code
      village {
        id
        code
        name
      }
      address {
        street
        rt
        rw
        hamlet
      }
      head {
        id
        name
      }
      members {
        id
        name
        age
        relation
        life
      }
      lastVisit
      survey {
        id
        questionnaireVersion
        answers {
          item
          shown {
            value
            at
          }
          conflicts {
            value
            at
          }
        }
        checks {
          item
          since
          open
          was
          ask
          why {
            text
            textEn
          }
        }
        derived {
          finding
          answer
        }
      }
    }
  }
}`);

/** What has been settled meanwhile of homes that were sent · Apa yang sudah diputuskan dari rumah yang sudah dikirim · `200-field-settled` */
export const FieldSettled = /* @__PURE__ */ operation<FieldSettledQuery, FieldSettledQueryVariables>(`query FieldSettled($households: [ID!]!) {
  nodes(ids: $households) {
    id
    ... on Household {
      id
      survey {
        id
        answers {
          item
          conflicts {
            at
          }
        }
        checks {
          item
          open
        }
      }
    }
  }
}`);

/** Find a household by the code on its paper or on the telephone · Cari rumah tangga lewat kode rumah di kertas atau di telepon · `202-find-by-code` */
export const FindByCode = /* @__PURE__ */ operation<FindByCodeQuery, FindByCodeQueryVariables>(`query FindByCode($code: String!) {
  householdByCode(code: $code) {
    id
    code
    village {
      id
      name
    }
    head {
      id
      name
    }
    memberCount
  }
}`);


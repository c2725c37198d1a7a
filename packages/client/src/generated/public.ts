// Made by `npm run client` of schema/operations; not to be edited.
import { operation } from '../document.ts';


/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What is given (jenis bantuan). */
export type AidKind =
  /** Uang tunai */
  | 'CASH'
  /** Barang */
  | 'GOODS'
  /** Layanan */
  | 'SERVICE';

/** Who of the office a letter may complain of (yang dikeluhkan). */
export type Complainable =
  /** Camat */
  | 'CAMAT'
  /** Dinas Sosial */
  | 'DINSOS'
  /** Petugas Puskesos */
  | 'PUSKESOS'
  /** Kepala desa atau lurah */
  | 'VILLAGE_HEAD';

/** A complaint about somebody of the office, and about no recipient (keluhan pelayanan). No NIK, no KK number. */
export type ComplaintInput = {
  /** Who of the office it complains of: it goes one desk up, and they never see it (keluhan tentang petugas). */
  readonly complainsOf: ReadonlyArray<Complainable>;
  /** What happened, 10 to 500 characters (keterangan). */
  readonly note: string;
  /** Twenty random characters or more, made for this letter: sent again with it, it is the same letter. */
  readonly requestKey: string;
  /** Kode desa/kelurahan. */
  readonly village: string;
};

/** At whose desk it lies (jenjang). */
export type DeskLevel =
  /** Camat */
  | 'DISTRICT'
  /** Dinas Sosial */
  | 'REGENCY'
  /** Puskesos desa/kelurahan */
  | 'VILLAGE';

/** Whose money it is (sumber dana). */
export type FundSource =
  /** Regency budget (APBD Kutai Kartanegara) */
  | 'APBD'
  /** State budget (APBN, dana pusat) */
  | 'APBN'
  /** Village fund (Dana Desa) */
  | 'VILLAGE_FUND';

/** Where it stands (status). */
export type LetterState =
  /** Tidak diusulkan */
  | 'DECLINED'
  /** Sanggahan ditolak */
  | 'DISMISSED'
  /** Menunggu jawaban */
  | 'OPEN'
  /** Keluarga itu diusulkan */
  | 'TAKEN'
  /** Sanggahan diterima */
  | 'UPHELD';

/** An objection to a recipient (sanggahan). No NIK, no KK number. */
export type ObjectionInput = {
  /** Who of the office it complains of: it goes one desk up, and they never see it (keluhan tentang petugas). */
  readonly complainsOf?: ReadonlyArray<Complainable> | null | undefined;
  /** The recipient’s id on the published list. */
  readonly entry: string | number;
  /** Their masked name there. */
  readonly maskedName: string;
  /** What the office should look at, 10 to 500 characters (keterangan). */
  readonly note: string;
  /** Alasan. */
  readonly reason: ObjectionReason;
  /** Twenty random characters or more, made for this letter: sent again with it, it is the same letter. */
  readonly requestKey: string;
  /** Kode desa/kelurahan. */
  readonly village: string;
};

/** What somebody objects to (alasan sanggah). */
export type ObjectionReason =
  /** Sudah meninggal */
  | 'DECEASED'
  /** Penerima ganda */
  | 'DOUBLE'
  /** Sudah pindah */
  | 'MOVED'
  /** Sudah mampu */
  | 'NOT_POOR'
  /** On the list, but the aid does not arrive (bantuan tidak diterima) */
  | 'NOT_RECEIVED'
  /** Bukan warga desa ini */
  | 'NOT_RESIDENT'
  /** Lainnya */
  | 'OTHER';

/** Where one’s own household stands in a programme (status). */
export type OwnAidState =
  /** Menerima */
  | 'ACTIVE'
  /** Disetujui, belum disalurkan */
  | 'APPROVED'
  /** Selesai */
  | 'ENDED'
  /** Diusulkan */
  | 'PROPOSED'
  /** Ditangguhkan sementara */
  | 'SUSPENDED'
  /** Terverifikasi, menunggu persetujuan */
  | 'VERIFIED';

/** Whose household, and the work that was done for it. */
export type OwnHouseholdInput = {
  /** Tanggal lahir as on the card. */
  readonly birthDate: string;
  /** Of the work, as it was given. */
  readonly challenge: string;
  /** The number that was found. */
  readonly found: number;
  /** NIK, 16 digits. Kept nowhere, and in no log. */
  readonly nik: string;
};

/** What a household objects to of what it is told about itself (keberatan). */
export type OwnObjection =
  /** Its decile, or that it has none (desil) */
  | 'DECILE'
  /** That aid has ended (bantuan dihentikan) */
  | 'ENDED'
  /** That it is left out (belum menerima bantuan) */
  | 'LEFT_OUT'
  /** That aid does not arrive (bantuan tidak diterima) */
  | 'NOT_RECEIVED';

/** What a household objects to of what it was told about itself (keberatan). No NIK, no KK number. */
export type OwnObjectionInput = {
  /** Alasan. */
  readonly about: OwnObjection;
  /** Who of the office it complains of: it goes one desk up, and they never see it (keluhan tentang petugas). */
  readonly complainsOf?: ReadonlyArray<Complainable> | null | undefined;
  /** What the office should look at, 10 to 500 characters (keterangan). */
  readonly note: string;
  /** Which programme ended or does not arrive, of those told; none for the other two. */
  readonly program?: string | number | null | undefined;
  /** Twenty random characters or more, made for this letter: sent again with it, it is the same letter. */
  readonly requestKey: string;
  /** Of `OwnHousehold`, as it was given. */
  readonly ticket: string;
};

/** Where a recipient stands in a programme (status penerima). */
export type RecipientStatus =
  /** Menerima */
  | 'ACTIVE'
  /** Disetujui, belum disalurkan */
  | 'APPROVED'
  /** Ditangguhkan sementara */
  | 'SUSPENDED';

/** A family to be looked at (usul warga). No name, no NIK, no KK number: an officer goes and asks. */
export type SuggestionInput = {
  /** Who of the office it complains of: it goes one desk up, and they never see it (keluhan tentang petugas). */
  readonly complainsOf?: ReadonlyArray<Complainable> | null | undefined;
  /** How to find the home, 5 to 200 characters (petunjuk lokasi). */
  readonly landmark: string;
  /** Why, 10 to 500 characters (alasan). */
  readonly reason: string;
  /** Twenty random characters or more, made for this letter: sent again with it, it is the same letter. */
  readonly requestKey: string;
  /** RT. */
  readonly rt: string;
  /** Kode desa/kelurahan. */
  readonly village: string;
};

/** Whose household is to be looked up. */
export type WorkInput = {
  /** Tanggal lahir as on the card. */
  readonly birthDate: string;
  /** NIK, 16 digits. Kept nowhere, and in no log. */
  readonly nik: string;
};

export type AdultsByNameQueryVariables = Exact<{
  place: string;
  name: string;
}>;


export type AdultsByNameQuery = { readonly recipientsByName: { readonly adults: ReadonlyArray<{ readonly id: string, readonly maskedName: string, readonly village: { readonly code: string, readonly name: string }, readonly programs: ReadonlyArray<{ readonly id: string, readonly name: string, readonly fund: FundSource, readonly kind: AidKind }> }> } };

export type AskForWorkMutationVariables = Exact<{
  input: WorkInput;
}>;


export type AskForWorkMutation = { readonly askForWork:
    | { readonly __typename: 'Refused', readonly message: string, readonly messageEn: string, readonly reason: string }
    | { readonly __typename: 'Work', readonly challenge: string, readonly bits: number, readonly rounds: number, readonly expiresAt: string }
   };

export type ComplainOfOfficeMutationVariables = Exact<{
  input: ComplaintInput;
}>;


export type ComplainOfOfficeMutation = { readonly complainOfOffice:
    | { readonly __typename: 'Acknowledged', readonly code: string, readonly answerBy: string }
    | { readonly __typename: 'Refused', readonly message: string, readonly messageEn: string, readonly reason: string }
   };

export type DecidedQueryVariables = Exact<{
  village: string;
}>;


export type DecidedQuery = { readonly publishedList: { readonly deliberation: { readonly on: string, readonly households: number } | null } | null, readonly decided: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly maskedName: string, readonly programs: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }> } };

export type FollowLetterQueryVariables = Exact<{
  code: string;
}>;


export type FollowLetterQuery = { readonly letter: { readonly kind: string, readonly maskedName: string | null, readonly raisedOn: string, readonly answerBy: string, readonly overdue: boolean, readonly level: DeskLevel, readonly state: LetterState, readonly answer: string | null, readonly aid: string | null, readonly aidEn: string | null, readonly answeredOn: string | null, readonly village: { readonly name: string } } | null };

export type ObjectToOwnMutationVariables = Exact<{
  input: OwnObjectionInput;
}>;


export type ObjectToOwnMutation = { readonly objectToOwn:
    | { readonly __typename: 'Acknowledged', readonly code: string, readonly answerBy: string }
    | { readonly __typename: 'Refused', readonly message: string, readonly messageEn: string, readonly reason: string }
   };

export type OwnHouseholdMutationVariables = Exact<{
  input: OwnHouseholdInput;
}>;


export type OwnHouseholdMutation = { readonly ownHousehold:
    | { readonly __typename: 'LookedUp', readonly told: string, readonly toldEn: string, readonly household: { readonly hasMore: boolean, readonly asOf: string, readonly ticket: string, readonly village: { readonly code: string, readonly name: string }, readonly aid: ReadonlyArray<{ readonly id: string, readonly state: OwnAidState, readonly since: string, readonly isForOne: boolean, readonly told: string, readonly toldEn: string, readonly program: { readonly id: string, readonly name: string, readonly fund: FundSource, readonly kind: AidKind }, readonly lastDelivery: { readonly on: string, readonly period: string, readonly rupiah: number, readonly quantity: number | null, readonly unit: string | null } | null, readonly period: { readonly name: string, readonly from: string, readonly to: string } | null }>, readonly decile: { readonly decile: number, readonly date: string, readonly source: string } | null, readonly desk: { readonly where: string, readonly whereEn: string, readonly hours: string, readonly hoursEn: string } } | null }
    | { readonly __typename: 'Refused', readonly message: string, readonly messageEn: string, readonly reason: string }
   };

export type RaiseObjectionMutationVariables = Exact<{
  input: ObjectionInput;
}>;


export type RaiseObjectionMutation = { readonly raiseObjection:
    | { readonly __typename: 'Acknowledged', readonly code: string, readonly answerBy: string }
    | { readonly __typename: 'Refused', readonly message: string, readonly messageEn: string, readonly reason: string }
   };

export type RecipientsByNameQueryVariables = Exact<{
  village: string;
  name: string;
}>;


export type RecipientsByNameQuery = { readonly recipientsByName: { readonly more: boolean, readonly list: { readonly publishedAt: string, readonly recipients: number } | null, readonly matches: ReadonlyArray<{ readonly id: string, readonly maskedName: string, readonly aid: ReadonlyArray<{ readonly status: RecipientStatus, readonly since: string, readonly told: string, readonly program: { readonly id: string, readonly name: string, readonly fund: FundSource, readonly kind: AidKind } }> }>, readonly adults: ReadonlyArray<{ readonly id: string, readonly maskedName: string, readonly programs: ReadonlyArray<{ readonly id: string, readonly name: string, readonly fund: FundSource, readonly kind: AidKind }> }> } };

export type SuggestHouseholdMutationVariables = Exact<{
  input: SuggestionInput;
}>;


export type SuggestHouseholdMutation = { readonly suggestHousehold:
    | { readonly __typename: 'Acknowledged', readonly code: string, readonly answerBy: string }
    | { readonly __typename: 'Refused', readonly message: string, readonly messageEn: string, readonly reason: string }
   };

export type VillageListQueryVariables = Exact<{
  village: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VillageListQuery = { readonly publishedList: { readonly publishedAt: string, readonly households: number, readonly recipients: number, readonly byProgram: ReadonlyArray<{ readonly recipients: number, readonly program: { readonly id: string, readonly name: string } }> } | null, readonly recipients: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly maskedName: string, readonly aid: ReadonlyArray<{ readonly status: RecipientStatus, readonly since: string, readonly program: { readonly id: string, readonly name: string, readonly fund: FundSource, readonly kind: AidKind } }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

/** Check a name among other adults of households that receive, in a village or a kecamatan · Cek nama orang dewasa lain dalam keluarga penerima, di satu desa atau kecamatan · `adults-by-name` */
export const AdultsByName = /* @__PURE__ */ operation<AdultsByNameQuery, AdultsByNameQueryVariables>(`query AdultsByName($place: RegionCode!, $name: String!) {
  recipientsByName(place: $place, name: $name) {
    adults {
      id
      maskedName
      village {
        code
        name
      }
      programs {
        id
        name
        fund
        kind
      }
    }
  }
}`);

/** What a look at your own household takes · Persiapan cek keluarga sendiri · `ask-for-work` */
export const AskForWork = /* @__PURE__ */ operation<AskForWorkMutation, AskForWorkMutationVariables>(`mutation AskForWork($input: WorkInput!) {
  askForWork(input: $input) {
    __typename
    ... on Work {
      challenge
      bits
      rounds
      expiresAt
    }
    ... on Refused {
      reason: code
      message
      messageEn
    }
  }
}`);

/** Complain of somebody of the office · Sampaikan keluhan tentang petugas · `complain-of-office` */
export const ComplainOfOffice = /* @__PURE__ */ operation<ComplainOfOfficeMutation, ComplainOfOfficeMutationVariables>(`mutation ComplainOfOffice($input: ComplaintInput!) {
  complainOfOffice(input: $input) {
    __typename
    ... on Acknowledged {
      code
      answerBy
    }
    ... on Refused {
      reason: code
      message
      messageEn
    }
  }
}`);

/** Whom a village agreed to propose · Keluarga yang disepakati musyawarah desa/kelurahan · `decided` */
export const Decided = /* @__PURE__ */ operation<DecidedQuery, DecidedQueryVariables>(`query Decided($village: RegionCode!) {
  publishedList(village: $village) {
    deliberation {
      on
      households
    }
  }
  decided(village: $village, first: 50) {
    edges {
      node {
        id
        maskedName
        programs {
          id
          name
        }
      }
    }
  }
}`);

/** See what became of it, by its code · Lihat jawaban dengan kode · `follow-letter` */
export const FollowLetter = /* @__PURE__ */ operation<FollowLetterQuery, FollowLetterQueryVariables>(`query FollowLetter($code: String!) {
  letter(code: $code) {
    kind
    maskedName
    raisedOn
    answerBy
    overdue
    level
    state
    answer
    aid
    aidEn
    answeredOn
    village {
      name
    }
  }
}`);

/** Object to what your own household was told · Sampaikan keberatan tentang keluarga sendiri · `object-to-own` */
export const ObjectToOwn = /* @__PURE__ */ operation<ObjectToOwnMutation, ObjectToOwnMutationVariables>(`mutation ObjectToOwn($input: OwnObjectionInput!) {
  objectToOwn(input: $input) {
    __typename
    ... on Acknowledged {
      code
      answerBy
    }
    ... on Refused {
      reason: code
      message
      messageEn
    }
  }
}`);

/** Look up your own household · Cek keluarga sendiri · `own-household` */
export const OwnHousehold = /* @__PURE__ */ operation<OwnHouseholdMutation, OwnHouseholdMutationVariables>(`mutation OwnHousehold($input: OwnHouseholdInput!) {
  ownHousehold(input: $input) {
    __typename
    ... on LookedUp {
      told
      toldEn
      household {
        village {
          code
          name
        }
        aid {
          id
          program {
            id
            name
            fund
            kind
          }
          state
          since
          isForOne
          told
          toldEn
          lastDelivery {
            on
            period
            rupiah
            quantity
            unit
          }
          period {
            name
            from
            to
          }
        }
        hasMore
        decile {
          decile
          date
          source
        }
        asOf
        desk {
          where
          whereEn
          hours
          hoursEn
        }
        ticket
      }
    }
    ... on Refused {
      reason: code
      message
      messageEn
    }
  }
}`);

/** Object to a recipient on the published list · Sampaikan sanggahan tentang penerima dalam daftar · `raise-objection` */
export const RaiseObjection = /* @__PURE__ */ operation<RaiseObjectionMutation, RaiseObjectionMutationVariables>(`mutation RaiseObjection($input: ObjectionInput!) {
  raiseObjection(input: $input) {
    __typename
    ... on Acknowledged {
      code
      answerBy
    }
    ... on Refused {
      reason: code
      message
      messageEn
    }
  }
}`);

/** Check a name among a village's recipients · Cek nama penerima di satu desa · `recipients-by-name` */
export const RecipientsByName = /* @__PURE__ */ operation<RecipientsByNameQuery, RecipientsByNameQueryVariables>(`query RecipientsByName($village: RegionCode!, $name: String!) {
  recipientsByName(village: $village, name: $name) {
    list {
      publishedAt
      recipients
    }
    matches {
      id
      maskedName
      aid {
        program {
          id
          name
          fund
          kind
        }
        status
        since
        told
      }
    }
    adults {
      id
      maskedName
      programs {
        id
        name
        fund
        kind
      }
    }
    more
  }
}`);

/** Name a family for the Puskesos to look at · Usulkan keluarga untuk dilihat Puskesos · `suggest-household` */
export const SuggestHousehold = /* @__PURE__ */ operation<SuggestHouseholdMutation, SuggestHouseholdMutationVariables>(`mutation SuggestHousehold($input: SuggestionInput!) {
  suggestHousehold(input: $input) {
    __typename
    ... on Acknowledged {
      code
      answerBy
    }
    ... on Refused {
      reason: code
      message
      messageEn
    }
  }
}`);

/** A village's list, page by page · Daftar penerima satu desa atau kelurahan · `village-list` */
export const VillageList = /* @__PURE__ */ operation<VillageListQuery, VillageListQueryVariables>(`query VillageList($village: RegionCode!, $first: Int = 40, $after: String) {
  publishedList(village: $village) {
    publishedAt
    households
    recipients
    byProgram {
      program {
        id
        name
      }
      recipients
    }
  }
  recipients(village: $village, first: $first, after: $after) {
    edges {
      cursor
      node {
        id
        maskedName
        aid {
          program {
            id
            name
            fund
            kind
          }
          status
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


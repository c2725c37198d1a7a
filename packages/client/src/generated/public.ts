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

export type DecidedQueryVariables = Exact<{
  village: string;
}>;


export type DecidedQuery = { readonly publishedList: { readonly deliberation: { readonly on: string, readonly households: number } | null } | null, readonly decided: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly maskedName: string, readonly programs: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null }> } };

export type FollowLetterQueryVariables = Exact<{
  code: string;
}>;


export type FollowLetterQuery = { readonly letter: { readonly kind: string, readonly maskedName: string | null, readonly raisedOn: string, readonly answerBy: string, readonly overdue: boolean, readonly level: DeskLevel, readonly state: LetterState, readonly answer: string | null, readonly aid: string | null, readonly answeredOn: string | null, readonly village: { readonly name: string } } | null };

export type RaiseObjectionMutationVariables = Exact<{
  input: ObjectionInput;
}>;


export type RaiseObjectionMutation = { readonly raiseObjection:
    | { readonly __typename: 'Acknowledged', readonly code: string, readonly answerBy: string }
    | { readonly __typename: 'Refused', readonly message: string, readonly reason: string }
   };

export type RecipientsByNameQueryVariables = Exact<{
  village: string;
  name: string;
}>;


export type RecipientsByNameQuery = { readonly recipientsByName: { readonly more: boolean, readonly list: { readonly publishedAt: string, readonly recipients: number } | null, readonly matches: ReadonlyArray<{ readonly id: string, readonly maskedName: string, readonly aid: ReadonlyArray<{ readonly status: RecipientStatus, readonly since: string, readonly told: string, readonly program: { readonly id: string, readonly name: string, readonly fund: FundSource, readonly kind: AidKind } }> }> } };

export type SuggestHouseholdMutationVariables = Exact<{
  input: SuggestionInput;
}>;


export type SuggestHouseholdMutation = { readonly suggestHousehold:
    | { readonly __typename: 'Acknowledged', readonly code: string, readonly answerBy: string }
    | { readonly __typename: 'Refused', readonly message: string, readonly reason: string }
   };

export type VillageListQueryVariables = Exact<{
  village: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VillageListQuery = { readonly publishedList: { readonly publishedAt: string, readonly households: number, readonly recipients: number, readonly byProgram: ReadonlyArray<{ readonly recipients: number, readonly program: { readonly id: string, readonly name: string } }> } | null, readonly recipients: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly maskedName: string, readonly aid: ReadonlyArray<{ readonly status: RecipientStatus, readonly since: string, readonly program: { readonly id: string, readonly name: string, readonly fund: FundSource, readonly kind: AidKind } }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

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
    answeredOn
    village {
      name
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


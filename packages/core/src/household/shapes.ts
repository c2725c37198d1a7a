import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import { type Day, DayText, type Instant } from '../shared/clock.ts';
import { clearable, withoutNulls } from '../shared/correction.ts';
import type { Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { said } from '../shared/said.ts';
import type { AidCourse, AidSummary } from './aid-summary.ts';
import { type Doubt, KKNumber, Nik, type SealedNumber } from './numbers.ts';
import type { DerivedFinding, Seen } from './seen-shapes.ts';

/** What a household and its members are made of. The lists of values follow the columns of the village registers (OpenSID). */

export const relations = [
  'head',
  'husband',
  'wife',
  'child',
  'child_in_law',
  'grandchild',
  'parent',
  'parent_in_law',
  'other_kin',
  'helper',
  'other',
] as const;
export const maritalStates = ['single', 'married', 'divorced', 'widowed'] as const;
export const lifeStates = ['alive', 'dead', 'moved', 'lost', 'away', 'invalid'] as const;
export const disabilities = ['physical', 'blind', 'deaf_mute', 'mental', 'physical_and_mental', 'other', 'none'] as const;
export const educations = [
  'never',
  'primary_unfinished',
  'primary',
  'junior',
  'senior',
  'diploma_2',
  'diploma_3',
  'bachelor',
  'master',
  'doctor',
] as const;
export const findings = ['extreme_poor', 'poor', 'vulnerable', 'not_poor'] as const;

const text = (most: number) => freeText(1, most);

export const PersonName = text(100).regex(/\p{L}/u, said('Nama harus memuat huruf', 'a name must hold letters'));

export const Address = z.object({
  street: text(200),
  /** Dusun or lingkungan. */
  hamlet: text(60).optional(),
  rt: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, said('RT harus 1–3 angka', 'RT must be 1 to 3 digits'))
    .optional(),
  rw: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, said('RW harus 1–3 angka', 'RW must be 1 to 3 digits'))
    .optional(),
  geotag: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).optional(),
});
export type Address = z.infer<typeof Address>;

/** As somebody tells of it: null where a part is not known. */
export const AddressInput = clearable(Address).transform(withoutNulls);

const BirthDay = DayText.refine(
  (day) => day >= '1900-01-01' && day <= '2100-12-31',
  said('Tanggal lahir di luar jangkauan', 'a birth date out of range'),
);

/** A person as somebody tells of them: the NIK in clear, not yet known by an id. */
export const MemberInput = z.object({
  name: PersonName,
  /** A newborn or an undocumented person has none yet. */
  nik: Nik.optional(),
  sex: z.enum(['male', 'female']),
  birthDate: BirthDay,
  birthPlace: text(100).optional(),
  relation: z.enum(relations),
  marital: z.enum(maritalStates).optional(),
  education: z.enum(educations).optional(),
  occupation: text(60).optional(),
  disability: z.enum(disabilities).optional(),
  pregnant: z.boolean().optional(),
  life: z.enum(lifeStates).default('alive'),
});
export type MemberInput = z.output<typeof MemberInput>;

const hasOneHead = (members: readonly { relation: string }[]) => members.filter(({ relation }) => relation === 'head').length === 1;
export const oneHead = said('Harus ada tepat satu kepala keluarga', 'there must be exactly one head of household');

export const Registration = z.object({
  village: VillageCode,
  /** Left out for a family that has none yet. */
  kk: KKNumber.optional(),
  address: Address,
  members: z.array(MemberInput).min(1).max(25).refine(hasOneHead, oneHead),
});
export type Registration = z.output<typeof Registration>;

/** Why a record is changed; kept in its history. */
export const Reason = freeText(3, 500);

export interface Member extends Omit<MemberInput, 'nik'> {
  readonly id: string;
  readonly nik?: SealedNumber;
  /** The register's own number for who has no NIK yet. */
  readonly temporary?: string;
  /** Where the birth date or sex disagrees with what the NIK says: somebody should look at the card. */
  readonly doubts?: readonly Doubt[];
  /** The family card this member stands on. */
  readonly card: string;
  /** What a file calls them who heads the family only until some file names its head. */
  readonly toldAs?: MemberInput['relation'];
  /** The day `life` took its present value, where it is not known from birth. */
  readonly lifeSince?: Day;
}

export interface FamilyCard {
  readonly id: string;
  readonly number: SealedNumber;
  /** The register's own number, where the family has no card yet: it stands in the card's place. */
  readonly temporary?: string;
  readonly from: Day;
  /** The last day it was in use; absent while it is. */
  readonly to?: Day;
}

/** Received from the ministry's file (DTSEN, Inpres 4/2025); never computed here. */
export interface OfficialDecile {
  /** 1 poorest to 10. */
  readonly decile: number;
  readonly date: Day;
  readonly source: string;
}

/** What Puskesos saw at the house. */
export interface FieldFinding {
  readonly finding: (typeof findings)[number];
  readonly date: Day;
  readonly by: string;
  readonly note?: string;
}

/** Decile and finding are far apart. */
export interface Review {
  /** In tenths. */
  readonly distance: number;
  readonly since: Day;
}

/** What follows from the answers of a household that receives aid can't be true together with what the register says. */
export interface Contradicted {
  readonly findings: readonly DerivedFinding[];
  readonly since: Day;
  /** Who looked at it; what contradicts by then is asked about anew only where it is another. */
  readonly settled?: { readonly on: Day; readonly by: string };
}

export const rulings = ['finding_stands', 'decile_disputed'] as const;

/** What somebody ruled on one decile beside one finding. */
export interface Ruling {
  readonly decile: number;
  readonly finding: FieldFinding['finding'];
  readonly ruling: (typeof rulings)[number];
  readonly on: Day;
  readonly by: string;
}

/** As what somebody collects: who looks after the family’s aid, a guardian, or with a power of attorney. */
export const collectorKinds = ['pengurus', 'wali', 'kuasa'] as const;

/** Who collects what a household is paid, in place of its head; or what a member is paid, in place of them. */
export interface Collector {
  /** Whose own aid it is about; none: that of the household. */
  readonly forMember?: string;
  readonly kind: (typeof collectorKinds)[number];
  /** Where it is a member. */
  readonly member?: string;
  readonly name: string;
  readonly reason: string;
  readonly by: string;
  readonly since: Day;
}

/** Why a household is in no public list: violence at home, a witness or victim, a child to protect; or the family asked for it. */
export const withholdingGrounds = ['violence', 'witness', 'child', 'asked'] as const;

/** A household that is on no public list. */
export interface Withheld {
  readonly ground: (typeof withholdingGrounds)[number];
  readonly reason: string;
  readonly by: string;
  readonly since: Day;
}

export interface Household {
  readonly id: string;
  readonly village: string;
  /** `annulled`: it was registered by mistake, and nobody lives in it. */
  readonly status: 'active' | 'merged' | 'annulled';
  /** The household this one went into, when merged. */
  readonly mergedInto?: string;
  readonly address: Address;
  /** Every family card the household had, oldest first. */
  readonly cards: readonly FamilyCard[];
  readonly members: readonly Member[];
  readonly officialDecile?: OfficialDecile;
  readonly fieldFinding?: FieldFinding;
  /** The day of the latest visit that a form came of, whatever its outcome. */
  readonly visited?: Day;
  /** What follows from the answers to the questionnaire; absent where nobody answered. */
  readonly seen?: Seen;
  /** There while they are, whether or not somebody has ruled on it. */
  readonly review?: Review;
  /** There while they contradict each other, whether or not somebody has looked. */
  readonly contradicted?: Contradicted;
  /** One for each pair at most. */
  readonly rulings?: readonly Ruling[];
  readonly aid: readonly AidSummary[];
  /** How aid stood on days before and after, that which has ended too; none where `aid` tells all. */
  readonly aidCourses?: readonly AidCourse[];
  /** One for the household, and one for each member, at most. */
  readonly collectors?: readonly Collector[];
  /** There while it is. */
  readonly withheld?: Withheld;
  readonly registeredAt: Instant;
}

/** A household as it was and as it is to be; one that is new was nothing before. */
export interface Rewriting {
  readonly before?: Stored<Household> | undefined;
  readonly after: Household;
}

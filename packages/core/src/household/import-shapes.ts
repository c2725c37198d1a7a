import type { Stored } from '../shared/entity.ts';
import type { Vault } from '../shared/vault.ts';
import type { Alike } from './alike.rules.ts';
import type { Taker } from './household.store.ts';
import type { Address, Household, Member, MemberInput } from './shapes.ts';

/** A person as one row of a file tells of them. What the row does not say is absent, and then is not touched in the register. */
export interface PersonInFile extends Omit<MemberInput, 'life'> {
  readonly row: number;
  readonly life?: MemberInput['life'];
  readonly address: Partial<Address>;
  /** Their father's and mother's names and NIK, as far as the row tells them: only for who is whose within the file. */
  readonly parents?: readonly string[];
}

/** The rows of a file that stand on one family card, or are of one family without any, in the file's order. */
export interface FamilyInFile {
  readonly village: string;
  /** Absent where the state has given none. */
  readonly kk?: string | undefined;
  readonly members: readonly PersonInFile[];
  /** The file has another family on that card, before this one. */
  readonly apart?: true;
  /** It has several families on that card, and nothing says who is of which. */
  readonly mixed?: true;
}

/** What there is to say of a row: why it was refused, what to look at, or what was done beyond the obvious. */
export type RowNote =
  | 'elsewhere'
  | 'cardElsewhere'
  | 'otherPerson'
  | 'otherNik'
  | 'samePersonTwice'
  | 'tooMany'
  | 'familiesMixed'
  | 'noHead'
  | 'secondHead'
  | 'oldCard'
  | 'othersCard'
  | 'doubtedCard'
  | 'withoutCard'
  | 'alike'
  | 'noAddress'
  | 'newCard'
  | 'staysDead'
  | 'moved';

export interface RowResult {
  readonly row: number;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'refused';
  readonly notes: readonly RowNote[];
}

/** What the register holds of the numbers in a family. */
export interface KnownNumbers {
  /** By the number's fingerprint: who holds it, then who claims it. */
  readonly takers: ReadonlyMap<string, readonly Taker[]>;
  readonly households: ReadonlyMap<string, Stored<Household>>;
  /** People of the same name and birth date, by their likeness. */
  readonly alike: ReadonlyMap<string, readonly Alike[]>;
}

/** What the rules may use beside the family and the register. */
export interface Surroundings {
  readonly known: KnownNumbers;
  /** May whoever hands the file in change households of that village? */
  readonly serves: (village: string) => boolean;
  /** Is somebody alive in the file on that family card? */
  readonly inFile: (kk: string) => boolean;
  /** Is somebody in the file under that NIK? */
  readonly isTold: (nik: string) => boolean;
  readonly now: string;
  readonly making: { readonly vault: Vault; readonly newId: () => string };
}

/** A row of the file and the person of the register it is about. */
export interface Match {
  readonly person: PersonInFile;
  /** Absent: nobody in the register yet. */
  readonly member?: Member;
  /** The household they live in until now, when it is another than the family's. */
  readonly from?: Stored<Household>;
}

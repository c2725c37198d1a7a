import type { Address, FieldFinding, MemberInput, OfficialDecile } from '@puskesos/core/household/shapes';
import type { Day } from '@puskesos/core/shared/clock';
import type { Culture } from './origins.ts';

export interface Need {
  readonly officialDecile?: OfficialDecile;
  readonly fieldFinding?: Omit<FieldFinding, 'by'>;
}

export interface SyntheticAid {
  readonly program: 'pkh' | 'sembako' | 'pbi-jk' | 'sembako-kukar' | 'wrse-kukar' | 'blt-dd' | 'atensi-odgj';
  /** Place among the members, where it is one person's. */
  readonly member?: number;
  readonly since: Day;
}

/** A made-up family, with all that the sample data says of it. */
export interface SyntheticFamily extends Need {
  readonly village: string;
  readonly kk: string;
  readonly address: Address;
  readonly culture: Culture;
  /** One head, who comes first. */
  readonly members: MemberInput[];
  readonly aid: readonly SyntheticAid[];
}

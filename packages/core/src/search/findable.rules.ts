import { livingIn } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import type { StaffMember } from '../staff/shapes.ts';
import type { Training } from '../training/shapes.ts';

/** What is found by a name, and where: a person in a household, one of the staff, a training. */
export const findables = ['person', 'staff', 'training'] as const;
export type Findable = (typeof findables)[number];

export interface Named {
  readonly kind: Findable;
  /** The village it lies in; nothing where it is the whole regency’s. */
  readonly village: string;
  /** The household’s id, or its own. */
  readonly record: string;
  /** Whose name it is, in a household; nothing elsewhere. */
  readonly member: string;
  readonly name: string;
}

/** Who lives in it; nobody of a household that went into another. */
export const namedIn = (household: Household): Named[] =>
  household.status !== 'active'
    ? []
    : livingIn(household).map(({ id: member, name }) => ({
        kind: 'person',
        village: household.village,
        record: household.id,
        member,
        name,
      }));

export const namedAs = (kind: 'staff' | 'training', { id, name }: Pick<StaffMember | Training, 'id' | 'name'>): Named => ({
  kind,
  village: '',
  record: id,
  member: '',
  name,
});

/** Whom a record names, as its item says of what type it is. */
export function namedBy(type: string, data: unknown): Named[] {
  if (type === 'household') return namedIn(data as Household);
  return type === 'staff' || type === 'training' ? [namedAs(type, data as StaffMember | Training)] : [];
}

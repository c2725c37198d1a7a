import type { Household, Member } from '@puskesos/core/household';
import type { Registration } from '@puskesos/core/household/shapes';
import { family, type Numbers } from '../register/people.ts';

/** A registration as GraphQL takes it: its enumerations in capitals. */
const registrationInput = ({ members, ...household }: Registration) => ({ ...household, members: members.map(memberInput) });

const memberInput = <M extends { sex: string; relation: string; life: string }>(member: M) => ({
  ...member,
  sex: member.sex.toUpperCase(),
  relation: member.relation.toUpperCase(),
  life: member.life.toUpperCase(),
});

export const familyInput = (from: Numbers, options: Parameters<typeof family>[1] = {}) => registrationInput(family(from, options));

/** The id under which GraphQL knows a thing. */
export const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** What core calls what GraphQL knows under that id. */
export const keyOf = (id: string): string => Buffer.from(id, 'base64url').toString().replace(/^\w+:/, '');

/** The id of somebody of the staff, who is called so where they sign in. */
export const staffId = (code = ''): string => globalId('StaffMember', code);

/** The id of somebody of a household. */
export const memberId = (household: string, member: string): string => globalId('Member', `${household}/${member}`);

/** An input in which people of that household are named as GraphQL names them, where core's own ids name them. */
export function withMembers<T extends object>(household: string, input: T): T {
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    return typeof value === 'string' ? memberId(household, value) : value;
  };
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [field, ['member', 'members', 'head'].includes(field) ? named(value) : value]),
  ) as T;
}

export const memberNamed = ({ members }: Pick<Household, 'members'>, name: string): Member => {
  const found = members.find((member) => member.name.startsWith(name));
  if (!found) throw new Error(`no member ${name}`);
  return found;
};

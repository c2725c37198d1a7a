import type { Household } from '@puskesos/core/household';
import { headOf } from '@puskesos/core/household/household.rules';
import { maskName, nameWords } from '@puskesos/core/recipient/mask';
import { fitOf, typedMasks } from '@puskesos/core/recipient/name-match.rules';
import type { System } from '../machine/system.ts';

/** What the register knows of the households that a public list shows, to hold against what the list says. */

type Status = 'active' | 'approved' | 'suspended';

export interface Recipient {
  /** The name of the head, under which the public looks for the household. */
  readonly name: string;
  /** Of everybody under whose name it may be found. */
  readonly names: readonly string[];
  /** Each programme once, by the member who is furthest in it. */
  readonly aid: Readonly<Record<string, Status>>;
}

const furthestLast: readonly Status[] = ['suspended', 'approved', 'active'];

/** Of a village's recipients whom no other is mistaken for, the one in most programmes. */
export async function recipientIn(system: System, village: string): Promise<Recipient> {
  const recipients = (await system.householdsOf(village)).map(asRecipient).filter((one) => programsOf(one) > 0);
  const fitting = ({ name }: Recipient) =>
    recipients.filter((other) => other.names.some((one) => fitOf(typedMasks(name), maskName(one)) !== undefined));
  const [most] = recipients
    .filter((one) => nameWords(one.name).length > 1 && fitting(one).length === 1)
    .toSorted((a, b) => programsOf(b) - programsOf(a));
  if (!most) throw new Error(`no such recipient in ${village}`);
  return most;
}

const programsOf = ({ aid }: Recipient) => Object.keys(aid).length;

function asRecipient(household: Household): Recipient {
  const aid = furthestLast.flatMap((status) => household.aid.filter(({ state }) => state === status).map(({ name }) => [name, status]));
  return { name: headOf(household)?.name ?? '', names: household.members.map(({ name }) => name), aid: Object.fromEntries(aid) };
}

/** The names of everybody in a village, to look for where none may be. */
export async function namesIn(system: System, village: string): Promise<string[]> {
  const households = await system.householdsOf(village);
  return households.flatMap(({ members }) => members.map(({ name }) => name)).filter((name) => name.includes(' '));
}

/** Which of the names are in a text, in whatever case; an editor's text has hard spaces. */
export function namesFound(names: readonly string[], text: string): string[] {
  const lower = text.toLowerCase().replaceAll(/\s+/g, ' ');
  return names.filter((name) => lower.includes(name.toLowerCase()));
}

import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { globalId, keyOf, memberId } from '../office/input.ts';
import type { Office } from '../office/office.ts';
import { officer, VILLAGE } from '../register/people.ts';

/** What anyone sees of somebody's aid after something happened to them: the officer's list, the household's file, the public page. */

export const householdId = (household: string): string => globalId('Household', household);
export const programId = (program: string): string => globalId('Program', program);
export { memberId };

const TASKS = 'query { tasks(first: 50, kinds: [AID]) { edges { node { cause since due subject { id } } } } }';

export interface AidTask {
  readonly cause: string;
  readonly about: string;
  readonly due: string;
}

/** The tasks about aid on an officer's list; of one household, where it is named. */
export async function aidTasks(office: Office, household?: string, person: Parameters<Office['as']>[0] = officer): Promise<AidTask[]> {
  const { data } = await office.as(person).send(TASKS);
  const all: AidTask[] = data.tasks.edges.map(({ node }: { node: { cause: string; due: string; subject: { id: string } } }) => ({
    cause: node.cause,
    due: node.due,
    about: keyOf(node.subject.id),
  }));
  return all.filter(({ about }) => household === undefined || about.startsWith(household));
}

const FILE = `query ($id: ID!) { household(id: $id) {
  aid { state } enrollments { id state since ending pending told program { name } member { name } history { nodes { why operation state { state } } } } } }`;

/** All that waits to be settled of one household's aid. */
export async function causesAsked(office: Office, household: string, person: Parameters<Office['as']>[0] = officer): Promise<string[]> {
  const { data } = await office.as(person).send('query { tasks(first: 50, kinds: [AID]) { nodes { causes subject { id } } } }');
  const all: { causes: string[]; subject: { id: string } }[] = data.tasks.nodes;
  return all.filter(({ subject }) => keyOf(subject.id).startsWith(household)).flatMap(({ causes }) => causes);
}

/** A household's enrollments as an officer's file shows them, and the lines it carries. */
export async function aidOf(office: Office, household: string, person: Parameters<Office['as']>[0] = { role: 'dinsos' }) {
  const { data } = await office.as(person).send(FILE, { id: householdId(household) });
  return data.household;
}

/** What the public page says of a household's aid after a refresh; nothing where it is not on it. */
export async function publicWords(office: Office, household: string, village = VILLAGE): Promise<string[]> {
  await markDirty(office.core(), [village]);
  await office.refresh();
  const entry = Household.publicIdOf(office.core(), household);
  const { data } = await office.ask(
    'query ($village: RegionCode!) { recipients(village: $village, first: 100) { nodes { id aid { told } } } }',
    { village },
  );
  const nodes: { id: string; aid: { told: string }[] }[] = data.recipients.nodes;
  return nodes.find(({ id }) => id === entry || keyOf(id) === entry)?.aid.map(({ told }) => told.split('.')[0] ?? '') ?? [];
}

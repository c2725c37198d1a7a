import { type SignInPerson, signInPeople } from '@puskesos/sample/sign-in-people';
import { seedNight } from '@puskesos/sample/stories/night';
import { seedPlaces } from '@puskesos/sample/stories/places';
import { type DocumentNode, Kind, parse, visit } from 'graphql';
import { expect, it } from 'vitest';
import { type SavedOperation, savedOperations } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { listAll } from '../support/scenes/listed.ts';
import { sampleAtWork } from '../support/scenes/sample.ts';

/** The shelf of GraphiQL on the sample: each query as it opens there, by everybody who may sign in, to the last page. */

const office = useOffice(
  sampleAtWork,
  ({ stores }) => seedPlaces(stores, 3),
  ({ stores }) => seedNight(stores),
  listAll,
);

/** What opens with something that only its reader can put in: a number, or what they have made themselves. */
const byHand = ['03-find-by-number', '99-find-by-temporary-number', '107-readings-of-number', '16-simulation', '103-simulation-moves'];

/** What may rightly show nothing: nobody of the sample read a number, no contract ends soon, and the family it opens with was not surveyed or paid; an export is one text. */
const mayBeEmpty = ['145-residents-export', '120-number-readings', '130-contracts-ending', '61-survey', '98-household-due'];
const shelf = savedOperations.filter(({ name, text }) => /^query /m.test(text) && !name.startsWith('public/') && !byHand.includes(name));

/** The lists of a query that go on with `$after`, each by the path of its answer. */
function pathsGoingOn(document: DocumentNode): string[][] {
  const found: string[][] = [];
  const path: string[] = [];
  visit(document, {
    Field: {
      enter: ({ alias, name, arguments: given = [] }) => {
        path.push((alias ?? name).value);
        const goesOn = given.some((one) => one.value.kind === Kind.VARIABLE && one.value.name.value === 'after');
        if (goesOn) found.push([...path]);
      },
      leave: () => void path.pop(),
    },
  });
  return found;
}

type Page = { readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string } };
const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null | undefined)?.[step], data);

const MOST_PAGES = 40;

/** Whether it was answered without a fault, on each page of its list. */
async function readThrough(person: SignInPerson, { text, variables }: SavedOperation): Promise<'answered' | 'forbidden'> {
  const [list] = pathsGoingOn(parse(text));
  let after: string | undefined;
  for (let pages = 0; ; pages += 1) {
    const answer = await office.as(person).send(text, { ...variables, ...(after !== undefined && { after }) });
    const codes = new Set((answer.errors ?? []).map(({ extensions }) => extensions['code']));
    if (codes.size === 1 && codes.has('FORBIDDEN')) return 'forbidden';
    expect(answer.errors, person.sub).toBeUndefined();
    const page = list && (at(answer.data, list) as Page | null | undefined);
    if (!page?.pageInfo?.hasNextPage) return 'answered';
    expect(pages, `${person.sub}: no end`).toBeLessThan(MOST_PAGES);
    expect(page.pageInfo.endCursor).not.toBe(after);
    after = page.pageInfo.endCursor;
  }
}

/** Does an answer have any row? */
const hasRows = (data: unknown): boolean =>
  Array.isArray(data) ? data.length > 0 : typeof data === 'object' && data !== null && Object.values(data).some(hasRows);

it.each(shelf.map((one) => [one.name, one] as const))('%s', async (name, operation) => {
  const answers = new Map<string, string>();
  for (const person of signInPeople) answers.set(person.sub, await readThrough(person, operation));

  const mayAsk = signInPeople.filter(({ sub }) => answers.get(sub) === 'answered');
  expect(mayAsk.length).toBeGreaterThan(0);
  if (mayBeEmpty.includes(name)) return;
  const shown = await Promise.all(
    mayAsk.map(async (one) => hasRows((await office.as(one).send(operation.text, operation.variables)).data)),
  );
  expect(shown.filter(Boolean).length, 'somebody is shown something').toBeGreaterThan(0);
});

/** A page of so many rows by that person, or nothing where the limit refuses so long a one, or the person. */
async function callsFor(person: SignInPerson, { text, variables }: SavedOperation, first: number): Promise<number | undefined> {
  const { errors, extensions } = await office.as(person).send(text, { ...variables, first });
  return errors ? undefined : extensions?.cost.calls;
}

/** A long page: as long as the limit lets be asked for, and no more rows than a BatchGet fetches what lies beside them. */
async function callsForLong(person: SignInPerson, operation: SavedOperation): Promise<number | undefined> {
  for (const first of [50, 25, 10]) {
    const calls = await callsFor(person, operation, first);
    if (calls !== undefined) return calls;
  }
  return undefined;
}

const asking = signInPeople.filter(({ sub }) => sub === 'rina-wulandari' || sub === 'dinsos-kukar' || sub === 'inspektorat');
/** It notes for each few of them whose numbers it read. */
const notesWhatItReads = '145-residents-export';
const pages = shelf.filter(({ name, text }) => /\$first: Int/.test(text) && name !== notesWhatItReads);

it.each(pages.map((one) => [one.name, one] as const))('%s: a long page takes the calls of a short one', async (_name, operation) => {
  const taken = await Promise.all(
    asking.map(async (person) => ({
      who: person.sub,
      short: (await callsFor(person, operation, 20)) ?? (await callsFor(person, operation, 5)),
      long: await callsForLong(person, operation),
    })),
  );
  const answered = taken.filter(({ long }) => long !== undefined);
  expect(answered.length).toBeGreaterThan(0);
  expect(answered.filter(({ short = 0, long = 0 }) => long > short)).toEqual([]);
});

import { type SignInPerson, signInPeople } from '@puskesos/sample/sign-in-people';
import { seedNight } from '@puskesos/sample/stories/night';
import { seedPlaces } from '@puskesos/sample/stories/places';
import { type DocumentNode, Kind, parse, visit } from 'graphql';
import { expect, it } from 'vitest';
import { askAll, nothing, type Send } from '../../packages/web/src/graphiql/desk/asking.ts';
import { optionsOf, type Reader, usualOf } from '../../packages/web/src/graphiql/desk/options.ts';
import { questions, questionsFor } from '../../packages/web/src/graphiql/desk/questions.ts';
import { shownRows, tableOf } from '../../packages/web/src/graphiql/desk/table-of.ts';
import { type SavedOperation, savedOperation, savedOperations } from '../support/office/operations.ts';
import { rolesBy } from '../support/office/roles-by.ts';
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
const byHand = [
  '03-find-by-number',
  '99-find-by-temporary-number',
  '202-find-by-code',
  '107-readings-of-number',
  '16-simulation',
  '103-simulation-moves',
];

/** What may rightly show nothing: nobody of the sample read a number, no contract ends soon, and the family it opens with was not surveyed or paid; an export is one text. */
const mayBeEmpty = ['145-residents-export', '120-number-readings', '130-contracts-ending', '61-survey', '98-household-due'];
/** Who may ask them is told by what their role may, where the sample can't show it. */
const byRole: Readonly<Record<string, readonly string[]>> = {
  '03-find-by-number': ['OFFICER', 'VILLAGE_HEAD', 'DINSOS', 'AUDITOR'],
  '99-find-by-temporary-number': ['OFFICER', 'VILLAGE_HEAD', 'CAMAT', 'DINSOS', 'FINANCE', 'AUDITOR'],
  '202-find-by-code': ['OFFICER', 'VILLAGE_HEAD', 'CAMAT', 'DINSOS', 'FINANCE', 'MINISTRY', 'AUDITOR'],
  '107-readings-of-number': ['DINSOS', 'AUDITOR'],
  '120-number-readings': ['DINSOS', 'AUDITOR'],
  '16-simulation': ['DINSOS', 'FINANCE', 'MINISTRY', 'AUDITOR'],
  '103-simulation-moves': ['DINSOS', 'FINANCE', 'MINISTRY', 'AUDITOR'],
  '61-survey': ['OFFICER', 'VILLAGE_HEAD', 'CAMAT', 'DINSOS', 'MINISTRY', 'AUDITOR'],
  '98-household-due': ['OFFICER', 'VILLAGE_HEAD', 'CAMAT', 'DINSOS', 'FINANCE', 'MINISTRY', 'AUDITOR'],
  '145-residents-export': ['OFFICER', 'VILLAGE_HEAD', 'DINSOS', 'AUDITOR'],
  '130-contracts-ending': ['DINSOS', 'FINANCE', 'MINISTRY', 'AUDITOR'],
};
const shownTo = new Map<string, Set<string>>();

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
  const shown = await Promise.all(
    mayAsk.map(async (one) => hasRows((await office.as(one).send(operation.text, operation.variables)).data)),
  );
  shownTo.set(name, new Set(mayAsk.filter((_one, n) => shown[n]).map(({ role }) => role.toUpperCase())));
  if (mayBeEmpty.includes(name)) return;
  expect(shown.filter(Boolean).length, 'somebody is shown something').toBeGreaterThan(0);
});

it('is kept beside the operations by the roles that each shows something to', async () => {
  expect(shownTo.size).toBe(shelf.length);
  const told = [...shownTo].map(([name, roles]) => [name, roles] as const);
  const byHandToo = Object.entries(byRole).map(([name, roles]) => [name, new Set(roles)] as const);
  await expect(rolesBy([...told, ...byHandToo])).toMatchFileSnapshot('../../schema/operations/readers.json');
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

/** The desk's way to ask, as somebody. */
const sentBy =
  (person: SignInPerson): Send =>
  async <T>(query: string, variables: object) => {
    const { data, errors } = await office.as(person).send(query, variables as Record<string, unknown>);
    expect(errors, person.sub).toBeUndefined();
    return data as T;
  };

/** One of each role that may sign in. */
const ofEachRole = signInPeople.filter(({ role }, n) => signInPeople.findIndex((one) => one.role === role) === n);
/** They say how far back they go. */
const saidToEnd = ['dari-bulan-ke-bulan', 'ringkasan'];
/** The sample has nobody whose engagement ends within a year, and no overlaps in the first village of every list. */
const mayHaveNoRows = ['kontrak-berakhir', 'tumpang-tindih-desa', 'keluarga-terlewat', 'daftar-penerima', 'tugas-terlambat'];

it.each(ofEachRole)('the desk’s questions for $role, as each opens, to the last row', async (person) => {
  const send = sentBy(person);
  const reader = await send<Reader>(savedOperation('181-desk').text, {});
  const mine = questionsFor(reader.viewer);
  expect(mine.length).toBeGreaterThan(5);
  const empty: string[] = [];
  for (const question of mine) {
    const given: Record<string, string> = {};
    for (const [name, field] of Object.entries(question.fields)) {
      const options = await optionsOf(field, reader, send);
      if (!field.optional) given[name] = usualOf(field, options) ?? '';
    }
    const answer = await askAll(question, given, nothing, () => true, send);
    expect(answer?.isMissing, question.name).toBe(false);
    // Nothing that goes on is told as if it were all of it.
    if (!saidToEnd.includes(question.name)) expect(JSON.stringify(answer?.last), question.name).not.toContain('"hasNextPage":true');
    const rows = shownRows(question, answer?.rows ?? []);
    for (const language of ['id', 'en'] as const) {
      const table = tableOf(question, rows, language);
      // Each cell is something that a person reads.
      const cells = table.rows.flat().map((cell) => typeof cell);
      expect(
        cells.filter((type) => !['string', 'number', 'undefined'].includes(type)),
        question.name,
      ).toEqual([]);
      expect(JSON.stringify(table.rows)).not.toMatch(/NaN|\[object|undefined/);
      expect(question.says?.(answer?.last, answer?.rows ?? [])?.[language] ?? '').not.toMatch(/NaN|undefined/);
    }
    if (rows.length === 0) empty.push(question.name);
  }
  expect(empty.filter((name) => !mayHaveNoRows.includes(name))).toEqual([]);
});

it('has at least 25 questions, all of them of the ministry’s that it may ask', () => {
  expect(questions.length).toBeGreaterThanOrEqual(25);
  expect(questionsFor({ role: 'MINISTRY', districts: [] }).length).toBeGreaterThanOrEqual(20);
  expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
});

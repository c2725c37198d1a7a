import { receivingStates } from '../household/aid-shapes.ts';
import type { AidSummary } from '../household/aid-summary.ts';
import { livingIn } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import type { Day } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import { liesIn } from '../shared/region-code.ts';
import type { Criterion } from './criteria.ts';
import { askedOf } from './criteria-asked.rules.ts';
import * as found from './criteria-found.rules.ts';
import type { evidenceRecords } from './kinds.ts';
import { type Answer, allOf, answerOf, anyOf, ifKnown, opposite } from './kleene.rules.ts';
import { judgePerson, type Person, within } from './person.rules.ts';
import { seenIn } from './seen.rules.ts';

export type { Answer } from './kleene.rules.ts';

export interface Facts {
  readonly household: Household;
  /** The member it is about, where the programme is for persons. */
  readonly member?: string | undefined;
  readonly day: Day;
}

/** The record an answer rests on. */
export interface Evidence {
  readonly record: (typeof evidenceRecords)[number];
  readonly date?: Day;
  readonly by?: string;
  readonly source?: string;
  readonly member?: string;
  readonly enrollment?: string;
}

export type TestName = keyof Criterion;

/** One node of the tree: what it asks, what was found, and what follows. Holds no name and no number of anybody. */
export interface Judgement {
  /** '' at the root, then '0', '0.1' and so on. */
  readonly path: string;
  readonly test: TestName;
  readonly asked: Message;
  readonly found: Message;
  readonly answer: Answer;
  readonly evidence?: readonly Evidence[];
  readonly parts: readonly Judgement[];
}

type Asked<T extends TestName> = NonNullable<Criterion[T]>;
type Leaf = Exclude<TestName, 'all' | 'any' | 'not'>;
type Finding = Pick<Judgement, 'answer' | 'found' | 'evidence'>;

/** The most members a test can name; it stands for more than that, too. */
export const MOST_MEMBERS = 50;
const receiving: readonly AidSummary['state'][] = receivingStates;
const inRegister: readonly Evidence[] = [{ record: 'register' }];

/** Is the village one of the places, or in one of them? */
export const livesIn = (places: readonly string[], village: string): boolean =>
  places.some((place) => village === place || liesIn(village, place));

const leaves: { readonly [T in Leaf]: (asked: Asked<T>, facts: Facts) => Finding } = {
  decile: (range, { household: { officialDecile } }) => ({
    answer: ifKnown(officialDecile, ({ decile }) => within(range, decile)),
    found: found.decile(officialDecile),
    ...(officialDecile && { evidence: [{ record: 'official_decile', date: officialDecile.date, source: officialDecile.source }] }),
  }),

  finding: (wanted, { household: { fieldFinding } }) => ({
    answer: ifKnown(fieldFinding, ({ finding }) => wanted.includes(finding)),
    found: found.finding(fieldFinding),
    ...(fieldFinding && { evidence: [{ record: 'field_finding', date: fieldFinding.date, by: fieldFinding.by }] }),
  }),

  derived: (wanted, { household, day }) => {
    const told = wanted.map((finding) => ({ finding, answer: seenIn(household, finding, day) }));
    const { answered } = household.seen ?? {};
    return {
      answer: anyOf(told.map(({ answer }) => answer)),
      found: found.derived(told, answered),
      ...(household.seen && { evidence: [{ record: 'survey', ...(answered && { date: answered }) }] }),
    };
  },

  residence: (places, { household: { village } }) => ({
    answer: answerOf(livesIn(places, village)),
    found: found.residence(village),
    evidence: inRegister,
  }),

  size: (range, { household }) => {
    const living = livingIn(household).length;
    return { answer: answerOf(within(range, Math.min(living, MOST_MEMBERS))), found: found.size(living), evidence: inRegister };
  },

  aid: ({ programs = [], funds = [] }, { household, member }) => {
    const lines = household.aid.filter(
      (line) =>
        receiving.includes(line.state) &&
        (member === undefined || line.member === undefined || line.member === member) &&
        (programs.includes(line.program) || funds.includes(line.fund)),
    );
    const evidence = lines.map(({ id, since }) => ({ record: 'enrollment', enrollment: id, date: since }) as const);
    return { answer: answerOf(lines.length > 0), found: found.aid(lines), evidence: lines.length > 0 ? evidence : inRegister };
  },

  person: (test, { household, member: id, day }) => {
    const member = livingIn(household).find((one) => one.id === id);
    if (!member) return { answer: 'unknown', found: id === undefined ? found.nobodyNamed : found.notLivingHere };
    const person = { member, household, day };
    return { answer: judgePerson(test, person), found: found.person(test, person), evidence: [{ record: 'member', member: member.id }] };
  },

  member: ({ test, atLeast = 1 }, { household, day }) => {
    const people = livingIn(household).map((member): Person => ({ member, household, day }));
    const judged = Map.groupBy(people, (person) => judgePerson(test, person));
    const yes = judged.get('yes') ?? [];
    const unknown = judged.get('unknown') ?? [];
    const undecided = yes.length < atLeast ? unknown : [];
    const shown = [...yes, ...undecided];
    return {
      answer: yes.length >= atLeast ? 'yes' : yes.length + unknown.length >= atLeast ? 'unknown' : 'no',
      found: found.members(test, yes, undecided),
      evidence: shown.length > 0 ? shown.map(({ member }) => ({ record: 'member', member: member.id })) : inRegister,
    };
  },
};

/** Which of the tests a node is. */
export const testOf = (node: Criterion): TestName => (Object.keys(node) as TestName[]).find((name) => node[name] !== undefined) ?? 'all';

const judgeLeaf = <T extends Leaf>(test: T, node: Criterion, facts: Facts): Finding => leaves[test](node[test] as Asked<T>, facts);

function judgeAt(path: string, node: Criterion, facts: Facts): Judgement {
  const test = testOf(node);
  const asked = askedOf(node);
  if (test !== 'all' && test !== 'any' && test !== 'not') return { path, test, asked, ...judgeLeaf(test, node, facts), parts: [] };
  const nodes = node.not ? [node.not] : (node.all ?? node.any ?? []);
  const parts = nodes.map((part, index) => judgeAt(path === '' ? `${index}` : `${path}.${index}`, part, facts));
  const answers = parts.map(({ answer }) => answer);
  if (test === 'not') return { path, test, asked, found: parts[0]?.found ?? found.joined([]), answer: opposite(allOf(answers)), parts };
  return { path, test, asked, found: found.joined(answers), answer: test === 'all' ? allOf(answers) : anyOf(answers), parts };
}

/** Judges a tree of tests by what the register holds. Whatever it does not hold is unknown and never guessed. */
export const judge = (tree: Criterion, facts: Facts): Judgement => judgeAt('', tree, facts);

/** A judgement and all its parts, in the order of the tree. */
export const flatten = (judgement: Judgement): Judgement[] => [judgement, ...judgement.parts.flatMap(flatten)];

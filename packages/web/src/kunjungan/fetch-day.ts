import { dayOf, daysLater } from '@puskesos/core/shared/clock';
import { districtOf } from '@puskesos/core/shared/region-code';
import type { AskIf, Question } from '@puskesos/core/survey/question-shapes';
import villageHomes from '../../../../schema/operations/121-village-households.graphql?raw';
import fieldDay from '../../../../schema/operations/197-field-day.graphql?raw';
import fieldTasks from '../../../../schema/operations/198-field-tasks.graphql?raw';
import fieldCards from '../../../../schema/operations/199-field-cards.graphql?raw';
import fieldSettled from '../../../../schema/operations/200-field-settled.graphql?raw';
import findByCode from '../../../../schema/operations/202-find-by-code.graphql?raw';
import type {
  FieldCardsQuery,
  FieldDayQuery,
  FieldSettledQuery,
  FieldTasksQuery,
  FindByCodeQuery,
  VillageHouseholdsQuery,
} from '../../../client/src/generated/office.ts';
import { ask } from '../office/ask.ts';
import { Told } from '../office/told.ts';
import type { Card, Day, Sheet, Task } from './shapes.ts';

/** Asks the office for all that a day in the field takes. */

/** Cards of so many homes in one request; more would be too large a one. */
const CARDS_AT_ONCE = 10;
/** More homes than anybody visits before they come back. */
const MOST_HOMES = 100;

export interface FetchedDay {
  readonly keys: readonly string[];
  readonly day: Day;
  readonly sheet: Sheet;
}

/** Who it is, under which keys their work lies here, and what is asked. Throws Told. */
export async function fetchDay(device: string): Promise<FetchedDay> {
  const { viewer, deviceKey, questionnaire, questionnaires } = await ask<FieldDayQuery>(fieldDay, { device });
  if (!deviceKey) throw new Told('Akun Anda tidak mencatat kunjungan.', false, 'Your account records no visits.');
  if (!questionnaire) throw new Told('Belum ada kuesioner yang berlaku.', false, 'No questionnaire is in force yet.');
  const sheet = sheetOf(questionnaire, questionnaires ?? []);
  const day = {
    officer: viewer.name,
    villages: viewer.villages.map(({ code, name }) => ({ code, name })),
    fetchedAt: deviceKey.now,
    until: daysLater(dayOf(deviceKey.now), deviceKey.days),
    ahead: Date.now() - Date.parse(deviceKey.now),
    version: sheet.version,
  };
  return { keys: [deviceKey.key, ...deviceKey.earlier], day, sheet };
}

/** The homes that wait for a visit, each with what it waits for, by the day that is due. Throws Told. */
export async function fetchTasks({ villages }: Day): Promise<Map<string, Task[]>> {
  const homes = new Map<string, Task[]>();
  for (const district of new Set(villages.map(({ code }) => districtOf(code)))) {
    let after: string | null = null;
    do {
      const { tasks }: FieldTasksQuery = await ask<FieldTasksQuery>(fieldTasks, { district, after });
      for (const task of tasks?.nodes ?? []) {
        const id = task?.household?.id;
        if (!task || id === undefined || (!homes.has(id) && homes.size >= MOST_HOMES)) continue;
        const { kind, since, due, overdue } = task;
        homes.set(id, [...(homes.get(id) ?? []), { kind, since, due, overdue }]);
      }
      after = tasks?.pageInfo.hasNextPage ? (tasks.pageInfo.endCursor ?? null) : null;
    } while (after !== null && homes.size < MOST_HOMES);
  }
  return homes;
}

/** Their cards; who is out of reach by now has none. Throws Told. */
export async function fetchCards(ids: readonly string[]): Promise<Card[]> {
  const cards: Card[] = [];
  for (let from = 0; from < ids.length; from += CARDS_AT_ONCE) {
    const { nodes } = await ask<FieldCardsQuery>(fieldCards, { households: ids.slice(from, from + CARDS_AT_ONCE) });
    cards.push(...nodes.filter((node): node is Card => node !== null && 'members' in node));
  }
  return cards;
}

/** The home of a code, wherever in the officer's villages; undefined where none has it. Throws Told. */
export async function fetchByCode(code: string): Promise<Card | undefined> {
  const { householdByCode } = await ask<FindByCodeQuery>(findByCode, { code });
  return householdByCode ? (await fetchCards([householdByCode.id]))[0] : undefined;
}

/** Of homes that were sent: which questions wait for a word of the office. Throws Told. */
export async function fetchOpen(ids: readonly string[]): Promise<Map<string, string[]>> {
  const open = new Map<string, string[]>();
  for (let from = 0; from < ids.length; from += CARDS_AT_ONCE) {
    const { nodes } = await ask<FieldSettledQuery>(fieldSettled, { households: ids.slice(from, from + CARDS_AT_ONCE) });
    for (const node of nodes) {
      if (node === null || !('survey' in node)) continue;
      const { answers = [], checks = [] } = node.survey ?? {};
      const told = [...answers.filter(({ conflicts }) => conflicts.length > 0), ...checks.filter((check) => check.open)];
      open.set(node.id, [...new Set(told.map(({ item }) => item))]);
    }
  }
  return open;
}

type VillageList = NonNullable<NonNullable<VillageHouseholdsQuery['village']>['households']>;
type VillageHome = NonNullable<NonNullable<VillageList['edges'][number]>['node']>;

export interface HomesPage {
  readonly homes: readonly VillageHome[];
  readonly after: string | undefined;
}

/** Homes of a village, to choose from. Throws Told. */
export async function fetchVillage(village: string, after?: string): Promise<HomesPage> {
  const answer = await ask<VillageHouseholdsQuery>(villageHomes, { village, first: 50, ...(after !== undefined && { after }) });
  const list = answer.village?.households;
  const homes = (list?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
  return { homes, after: list?.pageInfo.hasNextPage ? (list.pageInfo.endCursor ?? undefined) : undefined };
}

type ToldForm = NonNullable<FieldDayQuery['questionnaire']>;

function sheetOf({ version, title, questions }: ToldForm, all: NonNullable<FieldDayQuery['questionnaires']>): Sheet {
  const known = new Set(questions.map(({ code }) => code));
  const gone = all.flatMap((one) => one.questions).filter(({ code }) => !known.has(code));
  const earlier = Object.fromEntries(gone.map(({ code, text }) => [code, said(text)]));
  return { version, title: said(title), questions: questions.map(questionOf), earlier };
}

const said = ({ text, textEn }: { text: string; textEn: string }) => ({ id: text, en: textEn });

function questionOf({ code, section, type, text, choices, unit, min, max, from, to, askIf }: ToldForm['questions'][number]): Question {
  return {
    code,
    section,
    type: type.toLowerCase() as Question['type'],
    text: said(text),
    choices: choices.map((one) => ({ code: one.code, text: said(one.text) })),
    unit: unit ?? undefined,
    min: min ?? undefined,
    max: max ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
    askIf: askIf.map(conditionOf),
    source: '',
  };
}

interface ToldIf {
  readonly question?: string | null;
  readonly in?: readonly string[] | null;
  readonly atLeast?: number | null;
  readonly all?: readonly ToldIf[] | null;
  readonly any?: readonly ToldIf[] | null;
  readonly not?: ToldIf | null;
}

/** What the API tells as null is not there. */
function conditionOf({ question, in: values, atLeast, all, any, not }: ToldIf): AskIf {
  return {
    question: question ?? undefined,
    in: values ?? undefined,
    atLeast: atLeast ?? undefined,
    all: all?.map(conditionOf),
    any: any?.map(conditionOf),
    not: not ? conditionOf(not) : undefined,
  };
}

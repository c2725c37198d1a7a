import { globalId } from '../office/input.ts';
import type { Office, Person } from '../office/office.ts';
import { type Numbers, officer, VILLAGE } from '../register/people.ts';
import { registered } from '../register/registered.ts';

/** What visits say of homes, sent and read from outside. */

const RESULT = 'taken results { visit clockAhead skipped refusal { code message messageEn } }';

export const SURVEY = `query ($id: ID!) { household(id: $id) { fieldFinding { finding } survey { questionnaireVersion
  answers { item shown { value at by { code } was } conflicts { value by { code } } earlier { value } } retired { item shown { value was } }
  checks { item version kind ask was open settledBy { code } reason } derived { finding answer grounds { answer items } }
  last { by { code } outcome } second { by { code } differences } visits { edges { node { id outcome clockAhead questionnaireVersion finding } } } } } }`;

export const answerTo = (survey: { answers: { item: string; shown: { value: string } }[] }, item: string) =>
  survey.answers.find((one) => one.item === item)?.shown.value;

/** Speaks to an office about homes. */
export function surveysOf(office: Office, from: Numbers) {
  const upload = (person: Person, ...forms: object[]) => office.as(person).mutate('uploadVisits', { forms }, RESULT);
  const household = async (village = VILLAGE) => globalId('Household', (await registered(office, from, { village })).id);
  const surveyOf = async (id: string, person: Person = officer) => (await office.as(person).send(SURVEY, { id })).data.household.survey;
  const tasksOf = async (person: Person, kinds = '[CROSS_CHECK]') => {
    const answer = await office
      .as(person)
      .send(`{ tasks(first: 100, kinds: ${kinds}) { edges { node { kind subject { id } due household { id } } } } }`);
    return answer.data.tasks.edges.map(({ node }: { node: { household: { id: string } } }) => node.household.id) as string[];
  };
  return { upload, household, surveyOf, tasksOf };
}

import { globalId } from '../../support/office/input.ts';
import { savedOperation } from '../../support/office/operations.ts';
import type { GoalName } from '../goals.ts';
import { type HttpOffice, PER_PAGE } from '../http-office.ts';

/** What ours and PostGraphile are asked alike, each in its own words, and what of the answers must be the same. */

interface Question {
  readonly goal: GoalName;
  readonly ours: object;
  readonly theirs: object;
  // biome-ignore lint/suspicious/noExplicitAny: two answers of different shapes
  readonly shown: Readonly<Record<'ours' | 'theirs', (data: any) => unknown[]>>;
}

export const household = `query Household($id: ID!) {
  household(id: $id) {
    id village { id name } memberCount
    members { id name relation birthDate }
    aid { programName fund state since }
  }
}`;

const list = `query Look($village: RegionCode!, $first: Int!) {
  recipients(village: $village, first: $first) {
    nodes { id maskedName aid { program { id name fund } status since } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const questionsOf = (office: HttpOffice): readonly Question[] => [
  {
    goal: 'page over HTTP',
    ours: { query: savedOperation('01-village-page').text, variables: { village: office.village, first: PER_PAGE } },
    theirs: {
      query: `query Page($code: String!, $first: Int!) {
        villageByCode(code: $code) {
          key name kind districtByDistrict { key name }
          officersByVillage { nodes { key name role } }
          householdsByVillage(first: $first, orderBy: PLACE_ASC) {
            nodes { key headKey headName memberCount decile finding aidByHousehold(orderBy: PLACE_ASC) { nodes { programName fund state since } } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }`,
      variables: { code: office.village, first: PER_PAGE },
    },
    shown: {
      ours: ({ village }) =>
        village.households.nodes.map((one: Any) => [
          one.id,
          one.head.name,
          one.memberCount,
          one.officialDecile?.decile ?? null,
          aidOf(one.aid),
        ]),
      theirs: ({ villageByCode }) =>
        villageByCode.householdsByVillage.nodes.map((one: Any) => [
          one.key,
          one.headName,
          one.memberCount,
          one.decile,
          aidOf(one.aidByHousehold.nodes),
        ]),
    },
  },
  {
    goal: 'household over HTTP',
    ours: { query: household, variables: { id: globalId('Household', office.household) } },
    theirs: {
      query: `query Household($key: String!) {
        householdByKey(key: $key) {
          key villageByVillage { key name } memberCount
          membersByHousehold(orderBy: PLACE_ASC) { nodes { key name relation birthDate } }
          aidByHousehold(orderBy: PLACE_ASC) { nodes { programName fund state since } }
        }
      }`,
      variables: { key: globalId('Household', office.household) },
    },
    shown: {
      ours: ({ household: one }) => [...one.members.map((each: Any) => [each.id, each.name, each.birthDate]), aidOf(one.aid)],
      theirs: ({ householdByKey: one }) => [
        ...one.membersByHousehold.nodes.map((each: Any) => [each.key, each.name, each.birthDate]),
        aidOf(one.aidByHousehold.nodes),
      ],
    },
  },
  {
    goal: 'search over HTTP',
    ours: { query: savedOperation('113-search-households').text, variables: { name: office.name, place: office.village, first: PER_PAGE } },
    theirs: {
      query: `query Search($name: String!, $first: Int!) {
        searchMembers(lookedFor: $name, first: $first) {
          nodes { key name relation birthDate householdByHousehold { key headKey headName memberCount villageByVillage { key name } } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      variables: { name: office.name, first: PER_PAGE },
    },
    // Ours finds other spellings too; whoever is called exactly so is found by both.
    shown: {
      ours: ({ searchHouseholds }) =>
        searchHouseholds.nodes.filter((one: Any) => one.member.name === office.name).map((one: Any) => [one.member.id, one.household.id]),
      theirs: ({ searchMembers }) =>
        searchMembers.nodes.filter((one: Any) => one.name === office.name).map((one: Any) => [one.key, one.householdByHousehold.key]),
    },
  },
  {
    goal: 'look over HTTP',
    ours: { query: list, variables: { village: office.village, first: PER_PAGE } },
    theirs: {
      query: `query Look($code: String!, $first: Int!) {
        villageByCode(code: $code) {
          recipientsByVillage(first: $first, orderBy: PLACE_ASC) {
            nodes { key maskedName recipientAidsByRecipient(orderBy: PLACE_ASC) { nodes { programName fund status since } } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }`,
      variables: { code: office.village, first: PER_PAGE },
    },
    shown: {
      ours: ({ recipients }) =>
        recipients.nodes.map((one: Any) => [one.id, one.maskedName, one.aid.map((aid: Any) => [aid.program.name, aid.status])]),
      theirs: ({ villageByCode }) =>
        villageByCode.recipientsByVillage.nodes.map((one: Any) => [
          one.key,
          one.maskedName,
          one.recipientAidsByRecipient.nodes.map((aid: Any) => [aid.programName, aid.status]),
        ]),
    },
  },
];

// biome-ignore lint/suspicious/noExplicitAny: two answers of different shapes
type Any = any;

const aidOf = (aid: readonly Any[]) => aid.map(({ programName, fund, state, since }) => [programName, fund, state, since]);

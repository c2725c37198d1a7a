import { showcase } from '@puskesos/sample/sign-in-people';
import { globalId } from '../office/input.ts';
import { rootQueries } from './walk.ts';

const REGULATION = globalId('Regulation', 'kepmensos-150-2022');
const [village = ''] = showcase;
const district = village.slice(0, 8);

/** Where a walk over the sample, and over what was made beyond it, begins so that it comes everywhere. */
export const walkFrom = (beyond: readonly string[]): string[] => [
  ...beyond.map((id) => `{ node(id: "${id}") { __typename id } }`),
  '{ fund(code: "apbd-2026") { allocations(first: 40) { nodes { ledger(first: 1) { nodes { __typename id } } } } } }',
  `{ doubles(place: "${village}") { nodes { __typename id } } }`,
  `{ lateTasks(district: "${district}") { nodes { __typename id } } }`,
  `{ lateTasks(district: "${district}", desk: CAMAT) { nodes { __typename id } } }`,
  `{ socialisations(regulation: "${REGULATION}") { nodes { __typename id } } }`,
  ...showcase.map((code) => `{ village(code: "${code}") { __typename id } }`),
  '{ staffMembers(first: 100) { nodes { duties { leaves { __typename id } } } } }',
  ...rootQueries(),
  '{ cycles(first: 20) { nodes { __typename id } } tasks(first: 50) { nodes { __typename id } } }',
];

import { showcase } from '@puskesos/sample/sign-in-people';
import { beforeAll, expect, it } from 'vitest';
import { globalId, staffId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';
import { sampleAtWork } from '../support/scenes/sample.ts';

/** Ten screens that a frontend team would write first, each by one saved operation on the sample: what it shows, and what it takes. */

const office = useOffice(sampleAtWork);
const [village] = showcase;
const district = village.slice(0, 8);

const rina: Person = { role: 'officer', sub: 'rina-wulandari' };
const camat: Person = { role: 'camat', sub: 'camat-tenggarong', district };
const auditor: Person = { role: 'auditor', sub: 'inspektorat' };
const ministry: Person = { role: 'ministry', sub: 'kemensos' };

/** A family that the officer opens, its head called otherwise than the register writes it, and the head's number. */
let family: { readonly id: string; readonly head: string; readonly misspelt: string; readonly nik: string };

beforeAll(async () => {
  const asked = `{ village(code: "${village}") { households(first: 1) { nodes { id head { name nik(purpose: "uji layar") } } } } }`;
  const [one] = (await office.as(rina).send(asked)).data.village.households.nodes;
  const misspelt = one.head.name.replace(/u/, 'oe').replace(/[lmnrt]/, '$&$&');
  family = { id: one.id, head: one.head.name, misspelt, nik: one.head.nik };
}, 600_000);

interface Screen {
  readonly who: Person;
  readonly operation: string;
  readonly variables: () => Record<string, unknown>;
  /** The most that it takes, the sign-in among it. */
  readonly calls: number;
  readonly units: number;
  /** What of the answer must show something. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary query
  readonly rows: (data: any) => readonly unknown[];
}

const nodes = ({ nodes, edges }: { nodes?: unknown[]; edges?: unknown[] }) => nodes ?? edges ?? [];
const screens: Readonly<Record<string, Screen>> = {
  'an officer’s home': {
    who: rina,
    operation: '132-officer-home',
    variables: () => ({ first: 20 }),
    calls: 4,
    units: 30,
    rows: ({ viewer, tasks }) => (viewer.villages.length > 0 ? nodes(tasks) : []),
  },
  'a household by a misspelt name': {
    who: rina,
    operation: '113-search-households',
    variables: () => ({ name: family.misspelt, first: 20 }),
    calls: 20,
    units: 30,
    rows: ({ searchHouseholds }) => nodes(searchHouseholds),
  },
  'a household’s file': {
    who: rina,
    operation: '131-household-file',
    variables: () => ({ id: family.id }),
    calls: 6,
    units: 15,
    rows: ({ household }) => household.members,
  },
  'programmes with their budgets': {
    who: dinsos,
    operation: '11-funds',
    variables: () => ({ first: 2, allocations: 40 }),
    calls: 6,
    units: 40,
    rows: ({ funds }) => nodes(funds).flatMap((fund) => nodes((fund as { allocations: object }).allocations)),
  },
  'recipients of a programme in a village': {
    who: rina,
    operation: '115-program-recipients',
    variables: () => ({ program: globalId('Program', 'pkh'), place: village, state: 'ACTIVE', first: 50 }),
    calls: 6,
    units: 20,
    rows: ({ node }) => nodes(node.recipients),
  },
  'the staff directory': {
    who: dinsos,
    operation: '29-staff',
    variables: () => ({ first: 50 }),
    calls: 4,
    units: 100,
    rows: ({ staffMembers }) => nodes(staffMembers),
  },
  'the enrollment desk': {
    who: dinsos,
    operation: '126-enrollment-desk',
    variables: () => ({ district, state: 'PROPOSED', first: 50 }),
    calls: 6,
    units: 30,
    rows: ({ district: place }) => nodes(place.enrollments),
  },
  'the regency’s figures': {
    who: ministry,
    operation: '116-regency-figures',
    variables: () => ({}),
    calls: 3,
    // Each of the 237 villages tells of each of the sample’s seven programmes.
    units: 45,
    rows: ({ regency }) => (regency.figures.households > 300 ? regency.staffing.districts : []),
  },
  'the case desk of a kecamatan': {
    who: camat,
    operation: '125-district-cases',
    variables: () => ({ ...savedOperation('125-district-cases').variables, district, first: 50 }),
    calls: 3,
    units: 10,
    rows: ({ district: place }) => nodes(place.cases),
  },
  'what one person changed': {
    who: auditor,
    operation: '106-record-changes',
    variables: () => ({ person: staffId('rina-wulandari') }),
    calls: 6,
    units: 15,
    rows: ({ recordChanges }) => nodes(recordChanges),
  },
  'who read one number': {
    who: auditor,
    operation: '107-readings-of-number',
    variables: () => ({ nik: family.nik, kk: null, purpose: 'pengaduan kebocoran data' }),
    calls: 5,
    units: 6,
    rows: ({ readingsOfNumber }) => nodes(readingsOfNumber),
  },
};

it.each(Object.entries(screens))('%s', async (name, { who, operation, variables, calls, units, rows }) => {
  const answer = await office.as(who).send(savedOperation(operation).text, variables());

  const { cost } = answer.extensions ?? {};
  const figures = `1 request ${answer.text.length} bytes ${cost?.calls} calls ${cost?.readUnits} + ${cost?.writeUnits} units`;
  process.stderr.write(`${name.padEnd(42)} ${figures} ${answer.errors ? answer.text : rows(answer.data).length} rows\n`);
  expect(answer.errors).toBeUndefined();
  expect(rows(answer.data).length).toBeGreaterThan(0);
  expect(cost?.calls).toBeLessThanOrEqual(calls);
  expect(cost?.readUnits).toBeLessThanOrEqual(units);
});

it('finds the family whose head is called otherwise', async () => {
  const { text } = savedOperation('113-search-households');
  const found = nodes((await office.as(rina).send(text, { name: family.misspelt, first: 20 })).data.searchHouseholds);

  expect(family.misspelt).not.toBe(family.head);
  expect(found).toContainEqual(expect.objectContaining({ household: expect.objectContaining({ id: family.id }) }));
});

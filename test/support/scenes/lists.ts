import { officeSchema } from '@puskesos/schema/office';
import { type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { staffId } from '../office/input.ts';
import type { Office, Person } from '../office/office.ts';
import { dinsos } from '../register/people.ts';
import { nodeTypes, requiredOf } from './walk.ts';

/** Every list that the office's schema has, and how any page of it is asked for. */

type Desk = Pick<ReturnType<Office['as']>, 'send'>;

export interface List {
  /** `Type.field`. */
  readonly name: string;
  /** The record that it is asked of, and the field that leads from there to where it is, where that has no id of its own. */
  readonly type: string;
  readonly through?: string | undefined;
  readonly field: GraphQLField<unknown, unknown>;
}

/** A list of one record, or of the query itself. */
export interface Found {
  readonly list: List;
  /** What it cannot be asked without, as GraphQL writes it. */
  readonly given: Readonly<Record<string, string>>;
  readonly of: string | undefined;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface ReadPage {
  readonly cursors: readonly string[];
  readonly pageInfo: PageInfo;
  readonly calls: number;
}

export interface Asked {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

/** Read from both ends; the others are searched, likest first. */
export const hasTwoEnds = ({ field }: List): boolean => field.args.some(({ name }) => name === 'last');

/** Reading it adds to it: its own test reads it from both ends (`household/readings.test.ts`). */
export const staysAsItIs = ({ name }: List): boolean => name !== 'Query.readingsOfNumber';

/** Who may read it: Dinsos, but what is the auditor's alone. */
export const readerOf = ({ name }: List): Person => (name === 'Query.recordChanges' ? { role: 'auditor' } : dinsos);

/** By what it is asked beside its page; of all that was done in a day, by one person’s. */
export const saidOf = ({ name, field }: List, given: Found['given']): string[] => [
  ...(requiredOf(field.args, given) ?? []),
  ...(name === 'Query.recordChanges' ? [`person: "${staffId('test-dinsos')}"`] : []),
];

export const listsOf = (): List[] =>
  Object.values(officeSchema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => ({ name: `${type.name}.${field.name}`, ...recordOf(type.name), field })),
    );

const isRecord = ({ type }: Pick<List, 'type'>): boolean => nodeTypes.some(({ name }) => name === type);

function recordOf(type: string): Pick<List, 'type' | 'through'> {
  if (type === 'Query' || isRecord({ type })) return { type };
  for (const record of nodeTypes) {
    const through = Object.values(record.getFields()).find((field) => getNamedType(field.type).name === type);
    if (through) return { type: record.name, through: through.name };
  }
  return { type };
}

/** The longest of a list there is among the records of those ids; undefined where there is none. */
export async function longest(desk: Desk, list: List, ids: readonly string[], given: Found['given']): Promise<Found | undefined> {
  const records = list.type === 'Query' ? [undefined] : isRecord(list) ? ids : [];
  let best: { found: Found; rows: number } | undefined;
  for (const record of records) {
    const found = { list, of: record, given };
    const rows = (await readPage(desk, found, { first: 100 })).cursors.length;
    if (best === undefined || rows > best.rows) best = { found, rows };
  }
  return best?.found;
}

/** One page, by one request. */
export async function readPage(desk: Desk, { list, of, given }: Found, asked: Asked): Promise<ReadPage> {
  const { name } = list.field;
  const said = [
    ...saidOf(list, given),
    ...Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`])),
  ];
  const field = `${name}(${said.join(', ')}) { edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const inner = list.through === undefined ? field : `${list.through} { ${field} }`;
  const query = of === undefined ? `{ ${field} }` : `{ node(id: "${of}") { ... on ${list.type} { ${inner} } } }`;
  const answer = await desk.send(query);
  if (answer.errors) throw new Error(`${list.name}: ${answer.text}`);
  const page =
    of === undefined ? answer.data[name] : (list.through === undefined ? answer.data.node : answer.data.node?.[list.through])?.[name];
  const cursors = ((page?.edges ?? []) as { cursor: string }[]).map(({ cursor }) => cursor);
  const pageInfo = page?.pageInfo ?? { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  return { cursors, pageInfo, calls: answer.extensions?.cost.calls ?? 0 };
}

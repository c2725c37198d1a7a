import { officeSchema } from '@puskesos/schema/office';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Office } from '../office/office.ts';

/** Goes from record to record along every field that the office's schema has, as somebody, and tells of whatever fails. */

type Desk = Pick<ReturnType<Office['as']>, 'send'>;

interface Walked {
  /** `Type.field` of every field that leads to an object and gave one. */
  readonly taken: Set<string>;
  /** The ids met, by type. */
  readonly ids: Map<string, Set<string>>;
  /** `Type.field: code` of what failed. */
  readonly failed: Set<string>;
}

/** Of each list, so many rows; of what one request may not ask at once, one row and less deep. */
const WIDE = { rows: 4, deepest: 6 };
const NARROW = { rows: 1, deepest: 2 };
type Reach = typeof WIDE;

const given: Readonly<Record<string, string>> = {
  at: '"2026-11-15T00:00:00.000Z"',
  from: '"2026-01"',
  to: '"2026-12"',
  mistake: 'INCLUSION',
  indicator: 'DISABLED',
  month: '"2026-09"',
  state: 'ACTIVE',
  village: '"64.02.06.1001"',
};
/** Of what is asked for by days rather than by months. */
const givenDays: Readonly<Record<string, string>> = { from: '"2026-01-01"', to: '"2026-12-31"' };
const givenFor = ({ name, type }: GraphQLArgument): string | undefined =>
  (getNamedType(type).name === 'Date' ? givenDays[name] : undefined) ?? given[name];

export const nodeTypes: readonly GraphQLObjectType[] = officeSchema.getPossibleTypes(
  officeSchema.getType('Node') as never,
) as GraphQLObjectType[];
const isNode = (type: GraphQLNamedType): boolean =>
  (isInterfaceType(type) && type.name === 'Node') || (isObjectType(type) && nodeTypes.includes(type));

/** Every field of the schema that leads to an object, as `Type.field`. */
export function edgesOf(): string[] {
  const types = Object.values(officeSchema.getTypeMap()).filter(isObjectType);
  return types
    .filter(({ name }) => !name.startsWith('__') && !/^(Mutation|Query|PageInfo)$|Payload$|Edge$/.test(name))
    .filter((type) => !type.getInterfaces().some(({ name }) => name === 'Error'))
    .flatMap((type) =>
      Object.values(type.getFields())
        // What belongs to a page rather than to the record.
        .filter(({ name }) => !(type.name.endsWith('Connection') && ['edges', 'pageInfo'].includes(name)))
        .flatMap((field) => (isLeafType(getNamedType(field.type)) ? [] : [`${type.name}.${field.name}`])),
    );
}

/** Looks at so many records of a type. */
export async function walk(desk: Desk, begin: readonly string[], many = 8): Promise<Walked> {
  const walked: Walked = { taken: new Set(), ids: new Map(), failed: new Set() };
  for (const query of begin) await take(desk, { query, where: 'Query' }, officeSchema.getQueryType() as GraphQLObjectType, walked);
  const done = new Map<string, number>();
  for (let more = true; more; ) {
    more = false;
    for (const type of nodeTypes) {
      const all = [...(walked.ids.get(type.name) ?? [])].slice(0, many);
      const fresh = all.slice(done.get(type.name) ?? 0);
      if (fresh.length === 0) continue;
      done.set(type.name, all.length);
      more = true;
      await look(desk, type, fresh, walked);
    }
  }
  return walked;
}

/** What these want is not to be guessed. */
const ASKED_BY_MORE = ['node', 'nodes', 'householdByNumber', 'readingsOfNumber', 'questionnaireDiff'];

/** What can be asked of the query type without knowing anything. */
export const rootQueries = (): string[] =>
  Object.values(officeSchema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const selection = selectionOf(field, 0, NARROW);
    return selection === undefined || ASKED_BY_MORE.includes(field.name) ? [] : [`{ ${selection} }`];
  });

/** One request for each of a type's fields, so that each is known by name when it fails. */
async function look(desk: Desk, type: GraphQLObjectType, ids: readonly string[], walked: Walked): Promise<void> {
  for (const field of Object.values(type.getFields())) {
    const ask = (of: readonly string[], reach: Reach) => {
      const selection = selectionOf(field, 0, reach);
      const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type.name} { ${selection} } } }`;
      return selection === undefined
        ? true
        : take(desk, { query, where: `${type.name}.${field.name}`, ids: of, retried: reach === WIDE }, type, walked);
    };
    if (await ask(ids, WIDE)) continue;
    for (const id of ids) if (!(await ask([id], WIDE))) await ask([id], NARROW);
  }
}

interface Question {
  readonly query: string;
  readonly where: string;
  readonly ids?: readonly string[];
  /** It will be asked again in smaller parts. */
  readonly retried?: boolean;
}

/** False where it is more than one request may ask. */
async function take(desk: Desk, { query, where, ids, retried }: Question, type: GraphQLObjectType, walked: Walked): Promise<boolean> {
  const answer: Answered = await desk.send(query, ids && { ids });
  const codes = (answer.errors ?? []).map(({ extensions }) => String(extensions['code']));
  if (retried && codes.includes('REQUEST_TOO_LARGE')) return false;
  for (const code of codes) walked.failed.add(`${where}: ${code}`);
  meet(answer.data, walked.ids);
  follow(type, ids ? (answer.data as { nodes?: unknown } | null)?.nodes : answer.data, walked);
  return true;
}

interface Answered {
  readonly data: unknown;
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}

function meet(value: unknown, ids: Walked['ids']): void {
  if (Array.isArray(value)) for (const item of value) meet(item, ids);
  if (typeof value !== 'object' || value === null) return;
  const { __typename: type, id } = value as { __typename?: string; id?: string };
  if (type !== undefined && id !== undefined) ids.set(type, (ids.get(type) ?? new Set()).add(id));
  for (const inner of Object.values(value)) meet(inner, ids);
}

/** Which edges led somewhere, all the way down the answer. */
function follow(type: GraphQLObjectType, value: unknown, walked: Walked): void {
  if (Array.isArray(value)) for (const item of value) follow(type, item, walked);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const field = type.getFields()[name];
    if (!field || inner === null || (Array.isArray(inner) && inner.length === 0)) continue;
    const to = getNamedType(field.type);
    if (isLeafType(to)) continue;
    walked.taken.add(`${type.name}.${name}`);
    if (isObjectType(to) && !isNode(to)) follow(to, inner, walked);
  }
}

function selectionOf(field: GraphQLField<unknown, unknown>, depth: number, reach: Reach): string | undefined {
  const args = argsOf(field.args, reach);
  if (args === undefined) return undefined;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return `${field.name}${args}`;
  if (isNode(type)) return `${field.name}${args} { __typename id }`;
  if (isAbstractType(type) || !isObjectType(type) || depth === reach.deepest) return undefined;
  const inner = Object.values(type.getFields())
    .filter(({ name }) => !(type.name.endsWith('Connection') && name === 'edges'))
    .flatMap((one) => selectionOf(one, depth + 1, reach) ?? []);
  return inner.length === 0 ? undefined : `${field.name}${args} { ${inner.join(' ')} }`;
}

function argsOf(args: readonly GraphQLArgument[], { rows }: Reach): string | undefined {
  const required = requiredOf(args);
  const said = required && [...required, ...(args.some(({ name }) => name === 'first') ? [`first: ${rows}`] : [])];
  return said && (said.length === 0 ? '' : `(${said.join(', ')})`);
}

/** What a field cannot be asked without; undefined where that is not to be guessed. */
export function requiredOf(args: readonly GraphQLArgument[], more: Readonly<Record<string, string>> = {}): string[] | undefined {
  const said = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${more[arg.name] ?? givenFor(arg)}`);
  return said.some((one) => one.endsWith('undefined')) ? undefined : said;
}

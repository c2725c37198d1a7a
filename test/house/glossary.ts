import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import ts from 'typescript';
import { filesLike, textOf } from './files.ts';
import { modules, nodesIn } from './modules.ts';

/** Whether what `GLOSSARY.md` says things are called here is what they are called. */

const PAGE = 'packages/core/GLOSSARY.md';

/** The names in the last column of each row. */
const namesIn = (page: string): string[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

const schemas: readonly GraphQLSchema[] = filesLike('schema/*.graphql').map((path) => buildSchema(textOf(path)));

function partsOf(schema: GraphQLSchema, type: string): string[] {
  const found = schema.getType(type);
  if (isEnumType(found)) return found.getValues().map(({ name }) => name);
  return isObjectType(found) || isInterfaceType(found) || isInputObjectType(found) ? Object.keys(found.getFields()) : [];
}

const isShown = (name: string): boolean => {
  const [type = '', part] = name.split('.');
  if (part !== undefined) return schemas.some((schema) => partsOf(schema, type).includes(part));
  return schemas.some((schema) => schema.getType(type) || [...partsOf(schema, 'Query'), ...partsOf(schema, 'Mutation')].includes(type));
};

/** Names and words of core, comments left out. */
const said: ReadonlySet<string> = new Set(
  [...modules.values()].flatMap(({ source }) =>
    nodesIn(source).flatMap((node) => (ts.isIdentifier(node) || ts.isStringLiteral(node) ? [node.text] : [])),
  ),
);

/** The programmes of the set-up that comes along. */
const setUp: ReadonlySet<string> = new Set(
  filesLike('packages/core/src/regency/*/setup/programs/*.json').map((path) => JSON.parse(textOf(path)).id),
);

/** Names that the glossary gives and nothing has, as lines to print. */
export const misnamed = (): string[] =>
  namesIn(textOf(PAGE))
    .filter((name) => !isShown(name) && !said.has(name) && !setUp.has(name))
    .map((name) => `${PAGE} names ${name}, which is neither in the printed schemas nor in core`);

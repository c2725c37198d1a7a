import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { scalarTypes } from '../src/scalars.ts';
import type { Endpoint } from './sources.ts';

interface Document {
  readonly file: string;
  readonly titles: readonly string[];
  readonly node: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** A module with a typed document for each saved operation, under the operation's own name. */
export async function documentsOf({ name, schema, operations }: Endpoint): Promise<string> {
  const documents = operations.map(({ file, text }) => read(file, text));
  for (const { file, operation } of documents)
    if (documents.some((other) => other.file !== file && other.operation.name?.value === operation.name?.value))
      throw new Error(`${file}: another saved operation has that name, ${operation.name?.value}`);
  const types = await codegen({
    filename: `${name}.ts`,
    schema: parse('type Query { unused: Int }'),
    schemaAst: schema,
    documents: documents.map(({ file, node }) => ({ location: file, document: node })),
    plugins: [
      { typescriptOperations: { scalars: scalarTypes, defaultScalarType: 'never', enumType: 'string-literal', skipTypename: false } },
    ],
    pluginMap: { typescriptOperations },
    config: { useTypeImports: true, immutableTypes: true },
  });
  return [
    `// Made by \`npm run client\` of schema/operations; not to be edited.\nimport { operation } from '../document.ts';\n`,
    types.trim(),
    ...documents.map(constant),
    '',
  ].join('\n\n');
}

function read(file: string, text: string): Document {
  const node = parse(text, { noLocation: true });
  const [operation] = node.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !operation.name) throw new Error(`${file}: one operation, with a name`);
  const titles = text
    .split('\n', 2)
    .filter((line) => line.startsWith('# '))
    .map((line) => line.slice(2));
  return { file, titles, node, operation };
}

function constant({ file, titles, node, operation }: Document): string {
  const name = operation.name?.value ?? '';
  const kind = operation.operation === 'query' ? 'Query' : 'Mutation';
  const type = name.endsWith(kind) ? name : `${name}${kind}`;
  const source = print(node).replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `/** ${[...titles.toReversed(), `\`${file}\``].join(' · ')} */
export const ${name} = /* @__PURE__ */ operation<${type}, ${type}Variables>(\`${source}\`);`;
}

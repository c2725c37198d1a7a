import { InvalidInput, type Issue, type Message } from '@puskesos/core/shared/error';
import { SaidError } from '@puskesos/schema/shared/said-error';
import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

/**
 * Throws InvalidInput where the variables are not what the operation declares. graphql-js would say the same by quoting the value,
 * and a name or a number has no place in an error.
 */
export function checkVariables(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, given: object): void {
  if (!within(DEEPEST, given)) throw InvalidInput.at('', 'Variabelnya bersarang terlalu dalam', 'the variables are nested too deeply');
  const issues: Issue[] = [];
  for (const { variable, type: node, defaultValue } of variableDefinitions) {
    const type = typeFromAST(schema, node);
    if (!isInputType(type)) continue;
    const name = variable.name.value;
    const value = (given as Record<string, unknown>)[name];
    if (value === undefined) {
      if (isNonNullType(type) && !defaultValue) issues.push({ path: name, message: missing(name) });
      continue;
    }
    coerceInputValue(value, type, (path, _value, error) => issues.push({ path: [name, ...path].join('.'), message: messageOf(error) }));
  }
  if (issues.length > 0) throw new InvalidInput(issues.slice(0, 20));
}

/** Criteria, the deepest input there is, take two levels for each of theirs. What is deeper is not walked to its end. */
const DEEPEST = 32;
const within = (levels: number, value: unknown): boolean =>
  typeof value !== 'object' || value === null || (levels > 0 && Object.values(value).every((inner) => within(levels - 1, inner)));

const missing = (field: string): Message => ({ id: `Kolom ${field} wajib diisi`, en: `the field ${field} is required` });

/** What graphql-js says of a value, in both languages and without the value. A scalar of ours says both already. */
function messageOf(error: GraphQLError): Message {
  if (error instanceof SaidError) return error.messages;
  const said = error.message;
  const [, field] = /^Field "(\w+)" of required type/.exec(said) ?? [];
  if (field) return missing(field);
  if (/^Exactly one key|must be non-null\.$/.test(said)) return { id: 'Isi tepat satu kolom di sini', en: 'give exactly one field here' };
  if (said.startsWith('Field')) return { id: 'Ada kolom yang tidak dikenal', en: 'there is a field that the schema does not know' };
  return { id: 'Isinya bukan jenis yang diminta skema', en: 'this is not of the type that the schema asks for' };
}

import ts from 'typescript';
import { meaningOf, moduleOf } from './modules.ts';

/** What an expression comes to, as far as the sources tell: texts with `{holes}` for what only a record knows. */

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'thing'; readonly of: ReadonlyMap<string, readonly Value[]> }
  /** Not known from here. `whole` is a record of which only parts are told; `made` came out of a function that isn't read. */
  | { readonly kind: 'hole'; readonly name: string; readonly whole?: boolean; readonly made?: boolean };

/** Arguments, by the parameters that they stand for. */
type Bound = ReadonlyMap<ts.Node, readonly Value[]>;

const NOTHING: Bound = new Map();
const text = (said: string): Value => ({ kind: 'text', text: said });
const hole = (name: string, more: { whole?: boolean; made?: boolean } = {}): Value => ({ kind: 'hole', name, ...more });

/** As parts of a key. */
export const textsOf = (values: readonly Value[]): string[] => [
  ...new Set(values.flatMap((value) => (value.kind === 'text' ? [value.text] : value.kind === 'hole' ? [`{${value.name}}`] : []))),
];

/** All that it may come to; more than one where it depends. */
export function valuesOf(node: ts.Expression, bound: Bound = NOTHING): readonly Value[] {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return [text(node.text)];
  if (ts.isTemplateExpression(node)) return template(node, bound);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node))
    return valuesOf(node.expression, bound);
  if (ts.isConditionalExpression(node)) return [...valuesOf(node.whenTrue, bound), ...valuesOf(node.whenFalse, bound)];
  if (ts.isBinaryExpression(node)) return binary(node, bound);
  if (ts.isObjectLiteralExpression(node)) return [{ kind: 'thing', of: properties(node, bound) }];
  if (ts.isPropertyAccessExpression(node)) return valuesOf(node.expression, bound).flatMap((value) => part(value, node.name.text));
  if (ts.isElementAccessExpression(node))
    return valuesOf(node.expression, bound).flatMap((value) => part(value, `[${node.argumentExpression.getText()}]`));
  if (ts.isCallExpression(node)) return called(node, bound);
  if (ts.isIdentifier(node)) return named(node, bound);
  return [hole('', { made: true })];
}

function template(node: ts.TemplateExpression, bound: Bound): Value[] {
  const ends = node.templateSpans.reduce<string[]>(
    (begun, span) => begun.flatMap((start) => textsOf(valuesOf(span.expression, bound)).map((end) => start + end + span.literal.text)),
    [node.head.text],
  );
  return [...new Set(ends)].map(text);
}

function binary({ left, right, operatorToken: { kind } }: ts.BinaryExpression, bound: Bound): readonly Value[] {
  if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken) return valuesOf(left, bound);
  return kind === ts.SyntaxKind.AmpersandAmpersandToken ? valuesOf(right, bound) : [hole('', { made: true })];
}

function properties(node: ts.ObjectLiteralExpression, bound: Bound): Map<string, readonly Value[]> {
  const of = new Map<string, readonly Value[]>();
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property)) of.set(property.name.getText(), valuesOf(property.initializer, bound));
    else if (ts.isShorthandPropertyAssignment(property)) of.set(property.name.text, valuesOf(property.name, bound));
    else if (ts.isSpreadAssignment(property))
      for (const value of valuesOf(property.expression, bound))
        if (value.kind === 'thing') for (const [name, said] of value.of) of.set(name, said);
  }
  return of;
}

function part(value: Value, name: string): readonly Value[] {
  if (value.kind === 'thing') return value.of.get(name) ?? [];
  if (value.kind === 'text') return [hole(name, { made: true })];
  if (value.whole || value.made) return [hole(name)];
  return [hole(name.startsWith('[') ? value.name + name : `${value.name}.${name}`)];
}

function named(node: ts.Identifier, bound: Bound): readonly Value[] {
  if (node.text === 'undefined') return [];
  const meaning = meaningOf(node);
  const given = meaning && bound.get(meaning);
  if (given) return given;
  if (meaning && ts.isVariableDeclaration(meaning) && meaning.initializer && isConstant(meaning))
    return valuesOf(meaning.initializer, bound);
  if (meaning && ts.isBindingElement(meaning)) return taken(meaning, bound);
  return [hole(node.text, { whole: meaning !== undefined && ts.isParameter(meaning) })];
}

const isConstant = ({ parent }: ts.VariableDeclaration): boolean => (parent.flags & ts.NodeFlags.Const) !== 0;

/** What a pattern takes out of what stands on its right, where that is known. */
function taken(element: ts.BindingElement, bound: Bound): readonly Value[] {
  const name = (element.propertyName ?? element.name).getText();
  const whole = element.parent.parent;
  if (!ts.isObjectBindingPattern(element.parent) || !ts.isVariableDeclaration(whole) || !whole.initializer) return [hole(name)];
  return valuesOf(whole.initializer, bound).flatMap((value) => part(value, name));
}

/** Functions that change how a text looks, not what it says. */
const ALIKE = ['padStart', 'join', 'toString'];

function called(node: ts.CallExpression, bound: Bound): readonly Value[] {
  const { expression: callee, arguments: args } = node;
  if (ts.isPropertyAccessExpression(callee)) {
    const on = ts.isIdentifier(callee.expression) || ts.isCallExpression(callee.expression) ? valuesOf(callee.expression, bound) : [];
    if (ALIKE.includes(callee.name.text)) return on;
    const cut = callee.name.text === 'slice' ? `.slice(${args.map((arg) => arg.getText()).join(', ')})` : undefined;
    return cut ? on.map((value) => (value.kind === 'hole' ? hole(value.name + cut) : value)) : [hole(callee.name.text, { made: true })];
  }
  if (!ts.isIdentifier(callee)) return [hole('', { made: true })];
  if (callee.text === 'String' && args[0]) return valuesOf(args[0], bound);
  const meaning = meaningOf(callee);
  const body = meaning && functionOf(meaning);
  if (!body || bound.has(body)) return [hole(callee.text, { made: true })];
  const results = returned(body, bind(body, args, bound));
  const tells = results.every(
    (value) => value.kind === 'thing' || (moduleOf(body) === moduleOf(node) && !(value.kind === 'hole' && value.made)),
  );
  return tells ? results : [hole(callee.text, { made: true })];
}

type Body = ts.ArrowFunction | ts.FunctionDeclaration | ts.FunctionExpression;

export function functionOf(node: ts.Node): Body | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return node;
  return ts.isVariableDeclaration(node) && node.initializer ? functionOf(node.initializer) : undefined;
}

/** All that it may return, its parameters being those. */
export function returned({ body }: Body, bound: Bound = NOTHING): readonly Value[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return valuesOf(body, bound);
  return returns(body).flatMap(({ expression }) => (expression ? valuesOf(expression, bound) : []));
}

/** Its own, not those of functions in it. */
function returns(node: ts.Node): ts.ReturnStatement[] {
  if (ts.isReturnStatement(node)) return [node];
  const found: ts.ReturnStatement[] = [];
  if (!ts.isFunctionLike(node)) ts.forEachChild(node, (child) => void found.push(...returns(child)));
  return found;
}

function bind(body: Body, args: readonly ts.Expression[], bound: Bound): Bound {
  // A function that calls itself is not gone into again.
  const now = new Map<ts.Node, readonly Value[]>([...bound, [body, []]]);
  for (const [index, parameter] of body.parameters.entries()) {
    const arg = args[index];
    if (!arg) continue;
    const given = valuesOf(arg, bound);
    if (ts.isIdentifier(parameter.name))
      now.set(
        parameter,
        given.map((value) => orNamed(value, parameter.name.getText())),
      );
    else if (ts.isObjectBindingPattern(parameter.name))
      for (const element of parameter.name.elements) {
        const name = (element.propertyName ?? element.name).getText();
        const said = given.flatMap((value) => part(value, name));
        now.set(element, said.length > 0 || !element.initializer ? said : valuesOf(element.initializer, bound));
      }
  }
  return now;
}

const orNamed = (value: Value, name: string): Value => (value.kind === 'hole' && value.name === '' ? hole(name) : value);

import ts from 'typescript';
import { meaningOf, nodesIn } from './modules.ts';
import { functionOf, returned, textsOf, type Value, valuesOf } from './values.ts';

/** How items are laid into a table, out of the expressions that make their keys. */

export interface Place {
  readonly partition: readonly string[];
  readonly sort: readonly string[];
}

export interface Layout {
  readonly module: string;
  /** As the item's own attribute says; none where it has none. */
  readonly type: string | undefined;
  /** The type of an entity's record. */
  readonly record?: string;
  readonly lies: Place;
  readonly listed?: Place & { readonly onlyIf?: string };
  readonly history: boolean;
  readonly counters: readonly string[];
  readonly expires: boolean;
  /** What makes it: an entity, or the expressions of an item. */
  readonly made: readonly ts.Node[];
}

type Thing = Value & { kind: 'thing' };
const isThing = (value: Value | undefined): value is Thing => value?.kind === 'thing';

const placeOf = ({ of }: Thing, [pk, sk]: readonly [string, string] = ['pk', 'sk']): Place | undefined => {
  const [partition, sort] = [of.get(pk), of.get(sk)];
  return partition && sort && { partition: textsOf(partition), sort: textsOf(sort) };
};
const listOf = (thing: Thing | undefined): Place | undefined => thing && placeOf(thing, ['gsi1pk', 'gsi1sk']);

/** What an object literal gives a property; undefined of anything else. */
export const propertyOf = (literal: ts.Node | undefined, name: string): ts.Expression | undefined => {
  if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
  const found = literal.properties.find((property) => property.name?.getText() === name);
  if (found && ts.isPropertyAssignment(found)) return found.initializer;
  return found && ts.isShorthandPropertyAssignment(found) ? found.name : undefined;
};

/** What a function, or the function of that name, makes of its record. */
const resultsOf = (node: ts.Expression): readonly Value[] => {
  const body = functionOf(node) ?? functionOf((ts.isIdentifier(node) && meaningOf(node)) || node);
  return body ? returned(body) : [];
};

/** The words of a list of words, or of the one that a name stands for. */
const wordsIn = (node: ts.Expression | undefined): string[] => {
  if (!node) return [];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => (ts.isStringLiteral(element) ? [element.text] : []));
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return wordsIn(node.expression);
  const meaning = ts.isIdentifier(node) ? meaningOf(node) : undefined;
  return meaning && ts.isVariableDeclaration(meaning) ? wordsIn(meaning.initializer) : [];
};

/** When a record is in a list at all, where that depends. */
const conditionOf = (index: ts.Expression | undefined): string | undefined => {
  const body = index && ts.isArrowFunction(index) && !ts.isBlock(index.body) ? index.body : undefined;
  return body && ts.isConditionalExpression(body) && body.whenFalse.getText() === 'undefined' ? body.condition.getText() : undefined;
};

/** The records of an `entity(type, { key, index, counters })`. Throws where its keys can't be read from here. */
export function entityIn(module: string, node: ts.Node): Layout[] {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'entity') return [];
  const [type, layout] = node.arguments;
  const [key, index] = [propertyOf(layout, 'key'), propertyOf(layout, 'index')];
  const made = key && resultsOf(key).find(isThing);
  const lies = made && placeOf(made);
  if (!type || !ts.isStringLiteral(type) || !lies)
    throw new Error(`the layout of ${node.getText().slice(0, 40)}… in ${module} can't be read`);
  const listed = index && listOf(resultsOf(index).find(isThing));
  const onlyIf = conditionOf(index);
  return [
    {
      module,
      type: type.text,
      record: node.typeArguments?.[0]?.getText() ?? '',
      lies,
      ...(listed && { listed: { ...listed, ...(onlyIf && { onlyIf }) } }),
      history: true,
      counters: wordsIn(propertyOf(layout, 'counters')),
      expires: false,
      made: [node.parent],
    },
  ];
}

const typeOf = (thing: Thing): string | undefined => textsOf(thing.of.get('type') ?? [])[0];

/** An item that is put as a whole, or one that is added to: its key then lies beside what a new one begins with. */
export function itemIn(module: string, node: ts.Node): Layout[] {
  if (!ts.isObjectLiteralExpression(node)) return [];
  const thing = valuesOf(node).find(isThing);
  const key = propertyOf(node, 'key');
  const added = key && propertyOf(node, 'initial') ? valuesOf(key).find(isThing) : undefined;
  const holds = (added && thing?.of.get('initial')?.find(isThing)) ?? thing;
  const lies = thing && (placeOf(added ?? thing) ?? keptBeside(node));
  if (!holds || !lies || lies.partition.every((text) => /^\{\w+\}$/.test(text))) return [];
  const listed = listOf(holds);
  return [
    {
      module,
      type: typeOf(holds),
      lies,
      ...(listed && { listed }),
      history: false,
      counters: added ? nodesIn(propertyOf(node, 'amounts') ?? node).flatMap((part) => (ts.isIdentifier(part) ? wordsIn(part) : [])) : [],
      expires: holds.of.has('expiresAt') || isUpdateOf(node)?.includes('expiresAt') === true,
      made: holds.of.size > 2 || isUpdateOf(node) !== undefined ? [node] : [],
    },
  ];
}

/** What is done to an item whose key this is, where it is done on the spot. */
const isUpdateOf = ({ parent }: ts.Node): string | undefined =>
  ts.isPropertyAssignment(parent) && parent.name.getText() === 'Key' ? parent.parent.getText() : undefined;

/** The place of an item whose key was made before and kept: `{ ...key, type, … }` of a `{ key: { pk, sk }, … }` in the same module. */
function keptBeside(node: ts.ObjectLiteralExpression): Place | undefined {
  const spreads = node.properties.some((property) => ts.isSpreadAssignment(property) && property.expression.getText() === 'key');
  if (!spreads || !propertyOf(node, 'type')) return undefined;
  const keys = nodesIn(node.getSourceFile()).flatMap((other) => propertyOf(other, 'key') ?? []);
  return keys.filter(ts.isObjectLiteralExpression).flatMap(placesOf)[0];
}

/** Partitions whose items are written again with an end. */
export const endedIn = (node: ts.Node): string[] => {
  if (!ts.isObjectLiteralExpression(node) || !propertyOf(node, 'expiresAt')) return [];
  return node.properties.filter(ts.isSpreadAssignment).flatMap(({ expression }) => {
    const meaning = ts.isIdentifier(expression) ? meaningOf(expression) : undefined;
    const loop = meaning?.parent.parent;
    const asked = loop && ts.isForOfStatement(loop) && ts.isCallExpression(loop.expression) ? loop.expression.arguments[0] : undefined;
    const partition = propertyOf(asked, 'partition');
    return partition ? textsOf(valuesOf(partition)) : [];
  });
};

/** Places whose numbers are added to. */
export const addedTo = (node: ts.Node): Place[] => {
  const key = propertyOf(propertyOf(node, 'add'), 'key');
  return key ? placesOf(key) : [];
};

/** Where a key leads. */
export const placesOf = (key: ts.Expression): Place[] =>
  valuesOf(key)
    .filter(isThing)
    .flatMap((thing) => placeOf(thing) ?? []);

export const samePlace = (a: Place, b: Place): boolean => shapeOf(a) === shapeOf(b);

/** Without the names of what is filled in. */
const shapeOf = ({ partition, sort }: Place): string => `${partition.join('|')} ${sort.join('|')}`.replace(/\{[^}]*\}/g, '{}');

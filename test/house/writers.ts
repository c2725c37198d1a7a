import ts from 'typescript';
import { type Layout, type Place, placesOf, propertyOf, samePlace } from './layouts.ts';
import { exported, meaningOf, moduleOf, modules } from './modules.ts';

/** Which operations write an item: from what makes it up to the operations, over the declarations of core that use each other. */

/** A declaration at the top of a module. */
interface Home {
  readonly module: string;
  readonly name: string;
  readonly node: ts.Node;
}

const homes: readonly Home[] = [...modules.values()].flatMap(({ path, declarations }) =>
  [...declarations].map(([name, node]) => ({ module: path, name, node })),
);
const homeAt = new Map(homes.map((home) => [home.node, home]));

/** What a home says, without its types. */
const said: ReadonlyMap<Home, readonly ts.Node[]> = new Map(homes.map((home) => [home, valuesIn(home.node)]));
const saidIn = (home: Home): readonly ts.Node[] => said.get(home) ?? [];

function valuesIn(node: ts.Node): ts.Node[] {
  const found = [node];
  ts.forEachChild(node, (child) => {
    if (!ts.isTypeNode(child)) found.push(...valuesIn(child));
  });
  return found;
}

/** The home of what a name, or a name of another module's, stands for. */
function meant(node: ts.Node): Home | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const from = moduleOf(node).imports.get(node.expression.text);
    const there = from?.name === '*' ? exported({ path: from.path, name: node.name.text }) : undefined;
    return there && homeAt.get(there);
  }
  if (!ts.isIdentifier(node) || isMerelyALabel(node)) return undefined;
  const meaning = meaningOf(node);
  return meaning && homeAt.get(meaning);
}

const isMerelyALabel = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node;

/** Who uses what, the other way round. */
const usersOf: ReadonlyMap<Home, ReadonlySet<Home>> = (() => {
  const users = new Map<Home, Set<Home>>();
  for (const home of homes)
    for (const used of saidIn(home).map(meant)) {
      if (!used || used === home) continue;
      const known = users.get(used) ?? new Set();
      users.set(used, known.add(home));
    }
  return users;
})();

/** Under which names what is written here stands in the history. */
const operationsIn = (home: Home): string[] =>
  saidIn(home).flatMap((node) => {
    const definition = ts.isCallExpression(node) && node.expression.getText() === 'operation' ? node.arguments[0] : undefined;
    const name = propertyOf(definition, 'name') ?? propertyOf(node, 'operation');
    return name && ts.isStringLiteral(name) ? [name.text] : [];
  });

const CHANGING = ['add', 'replace'];
const REMOVING = ['remove', 'next'];

/** What a home writes with its own hands: entities whose records it changes, expressions of items, places it adds to or clears. */
interface Touched {
  readonly made: ReadonlySet<ts.Node>;
  readonly places: readonly Place[];
}

const touched: ReadonlyMap<Home, Touched> = new Map(
  homes.map((home) => {
    const nodes = saidIn(home);
    const entities = nodes.filter(ts.isPropertyAccessExpression).flatMap(({ name, expression }) => {
      const meaning = CHANGING.includes(name.text) && ts.isIdentifier(expression) ? meaningOf(expression) : undefined;
      return meaning ?? [];
    });
    const keys = nodes.flatMap((node) => propertyOf(propertyOf(node, 'add'), 'key') ?? propertyOf(node, 'delete') ?? removed(node) ?? []);
    return [home, { made: new Set([...entities, ...nodes.filter(ts.isObjectLiteralExpression)]), places: keys.flatMap(placesOf) }];
  }),
);

function removed(node: ts.Node): ts.Expression | undefined {
  const called = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : '';
  return REMOVING.includes(called) ? (node as ts.CallExpression).arguments[0] : undefined;
}

export interface Writer {
  readonly slice: string;
  /** As the history tells it; what is no operation there is a function. */
  readonly name: string;
}

/** The operations that may write items of that kind. */
export function writersOf(kind: Layout): Writer[] {
  const seen = new Set<Home>();
  const found = new Map<string, Writer>();
  const visit = (home: Home): void => {
    if (seen.has(home)) return;
    seen.add(home);
    const [operations, users] = [operationsIn(home), usersOf.get(home) ?? new Set<Home>()];
    const names = operations.length === 0 && users.size === 0 ? [`${home.name}()`] : operations;
    const slice = home.module.split('/')[3] ?? '';
    for (const name of names) found.set(`${slice} ${name}`, { slice, name });
    if (operations.length === 0) for (const user of users) visit(user);
  };
  for (const home of homes) if (writes(home, kind)) visit(home);
  return [...found.values()].toSorted((a, b) => (`${a.slice} ${a.name}` < `${b.slice} ${b.name}` ? -1 : 1));
}

function writes(home: Home, { made, lies }: Layout): boolean {
  const own = touched.get(home);
  return own !== undefined && (made.some((node) => own.made.has(node)) || own.places.some((place) => samePlace(place, lies)));
}

/** All operations. */
export const operations: ReadonlySet<string> = new Set(
  homes
    .filter((home) => saidIn(home).some((node) => ts.isCallExpression(node) && node.expression.getText() === 'operation'))
    .flatMap(operationsIn),
);

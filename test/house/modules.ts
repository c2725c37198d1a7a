import ts from 'typescript';
import { filesLike, textOf } from './files.ts';
import { resolve } from './imports.ts';

/** Core as the compiler reads it, without types: modules, what each declares, and what a name in it means. */

export type Declaration = ts.VariableDeclaration | ts.FunctionDeclaration | ts.ClassDeclaration;

export interface Module {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** By the name here: the module, and the name there; `*` for all of it. */
  readonly imports: ReadonlyMap<string, Elsewhere>;
  /** What it gives on from other modules; `*` for all that they have. */
  readonly given: readonly (Elsewhere & { readonly as: string })[];
}

interface Elsewhere {
  readonly path: string;
  readonly name: string;
}

const parse = (path: string): ts.SourceFile => ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);

function declarationsOf(source: ts.SourceFile): Map<string, Declaration> {
  const named = source.statements.flatMap((statement): Declaration[] => {
    if (ts.isVariableStatement(statement)) return [...statement.declarationList.declarations];
    return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? [statement] : [];
  });
  return new Map(named.flatMap((one) => (one.name && ts.isIdentifier(one.name) ? [[one.name.text, one] as const] : [])));
}

function importsIn(path: string, source: ts.SourceFile): Module['imports'] {
  const found = new Map<string, Elsewhere>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !statement.importClause) continue;
    const to = resolve(path, (statement.moduleSpecifier as ts.StringLiteral).text);
    const bindings = statement.importClause.namedBindings;
    if (to === undefined || bindings === undefined) continue;
    if (ts.isNamespaceImport(bindings)) found.set(bindings.name.text, { path: to, name: '*' });
    else for (const { name, propertyName } of bindings.elements) found.set(name.text, { path: to, name: (propertyName ?? name).text });
  }
  return found;
}

function givenBy(path: string, source: ts.SourceFile): Module['given'] {
  return source.statements.filter(ts.isExportDeclaration).flatMap(({ moduleSpecifier, exportClause }) => {
    const to = moduleSpecifier && resolve(path, (moduleSpecifier as ts.StringLiteral).text);
    if (to === undefined) return [];
    if (!exportClause || !ts.isNamedExports(exportClause)) return [{ path: to, name: '*', as: '*' }];
    return exportClause.elements.map(({ name, propertyName }) => ({ path: to, name: (propertyName ?? name).text, as: name.text }));
  });
}

export const modules: ReadonlyMap<string, Module> = new Map(
  filesLike('packages/core/src/*/**/*.ts').map((path) => {
    const source = parse(path);
    return [path, { path, source, declarations: declarationsOf(source), imports: importsIn(path, source), given: givenBy(path, source) }];
  }),
);

export const moduleOf = (node: ts.Node): Module => modules.get(node.getSourceFile().fileName) as Module;

/** What another module has under that name, wherever it comes from. */
export function exported({ path, name }: Elsewhere): Declaration | undefined {
  const module = modules.get(path);
  const own = module?.declarations.get(name);
  if (own || !module) return own;
  for (const from of module.given) {
    const found = from.as === name || from.as === '*' ? exported({ path: from.path, name: from.as === '*' ? name : from.name }) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** What a name is at that place: a parameter, a constant, a function. Undefined for what isn't ours. */
export function meaningOf(name: ts.Identifier): ts.Node | undefined {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    const found = boundIn(scope, name);
    if (found) return found;
  }
  const { declarations, imports } = moduleOf(name);
  const from = imports.get(name.text);
  return declarations.get(name.text) ?? (from && exported(from));
}

function boundIn(scope: ts.Node, name: ts.Identifier): ts.Node | undefined {
  if (ts.isFunctionLike(scope)) return bindings(scope.parameters).get(name.text);
  if (ts.isForOfStatement(scope) && ts.isVariableDeclarationList(scope.initializer))
    return bindings(scope.initializer.declarations).get(name.text);
  if (!ts.isBlock(scope)) return undefined;
  const lists = scope.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations);
  return bindings(lists).get(name.text);
}

type Binding = ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement;

function bindings(all: readonly Binding[]): Map<string, Binding> {
  return new Map(
    all.flatMap((one): [string, Binding][] => {
      if (ts.isIdentifier(one.name)) return [[one.name.text, one]];
      return [...bindings([...one.name.elements].filter(ts.isBindingElement))];
    }),
  );
}

/** Every node in it, itself first. */
export function nodesIn(node: ts.Node): ts.Node[] {
  const found = [node];
  ts.forEachChild(node, (child) => {
    found.push(...nodesIn(child));
  });
  return found;
}

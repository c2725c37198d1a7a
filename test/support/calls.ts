import { join, relative } from 'node:path';
import ts from 'typescript';

/** Who calls whom in core, as TypeScript resolves it: told by what is declared at the top of a file. */

export interface Declared {
  /** `aid/aid.ts#enroll` */
  readonly name: string;
  /** The operation's own name, where it is one. */
  readonly operation?: string;
  /** What it refuses by itself: classes of DomainError that it makes. */
  readonly refuses: ReadonlySet<string>;
  readonly calls: ReadonlySet<string>;
}

const root = join(import.meta.dirname, '../..');
const core = join(root, 'packages/core/src');

function programOf(): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(
    fileNames.filter((name) => name.startsWith(core)),
    { ...options, noEmit: true },
  );
}

/** All of it. Takes some seconds. */
export function declaredInCore(): ReadonlyMap<string, Declared> {
  const program = programOf();
  const checker = program.getTypeChecker();
  const errorOf = (node: ts.NewExpression): string | undefined => {
    const type = checker.getTypeAtLocation(node);
    const isDomainError = (one: ts.Type): boolean =>
      one.symbol?.name === 'DomainError' || (one.isClassOrInterface() && (checker.getBaseTypes(one) ?? []).some(isDomainError));
    return isDomainError(type) ? type.symbol.name : undefined;
  };
  const found = new Map<string, Declared>();
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(core)) continue;
    for (const [id, body] of topLevel(file)) {
      const [refuses, calls] = [new Set<string>(), new Set<string>()];
      const operation = operationIn(body);
      const visit = (node: ts.Node): void => {
        if (ts.isTypeNode(node)) return;
        if (ts.isNewExpression(node)) {
          const error = errorOf(node);
          if (error) refuses.add(error);
        }
        if (ts.isIdentifier(node)) {
          const target = targetOf(checker, node);
          if (target) calls.add(target);
        }
        ts.forEachChild(node, visit);
      };
      visit(body);
      const name = `${relative(core, file.fileName)}#${id}`;
      calls.delete(name);
      found.set(name, { name, refuses, calls, ...(operation && { operation }) });
    }
  }
  return found;
}

/** What it may be refused with, by itself and by all that it calls. */
export function refusalsOf(all: ReadonlyMap<string, Declared>, name: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const refusals = new Set<string>();
  const walk = (one: string): void => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const refusal of all.get(one)?.refuses ?? []) refusals.add(refusal);
    for (const next of all.get(one)?.calls ?? []) walk(next);
  };
  walk(name);
  return refusals;
}

function* topLevel(file: ts.SourceFile): Generator<[string, ts.Node]> {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) yield [statement.name.text, statement];
    if (ts.isClassDeclaration(statement) && statement.name) yield [statement.name.text, statement];
    if (!ts.isVariableStatement(statement)) continue;
    for (const one of statement.declarationList.declarations) if (ts.isIdentifier(one.name)) yield [one.name.text, one.initializer ?? one];
  }
}

/** `operation({ name: '…' })`, as it stands or as what a function gives. */
function operationIn(body: ts.Node): string | undefined {
  let found: string | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'operation') {
      const [definition] = node.arguments;
      const name =
        definition && ts.isObjectLiteralExpression(definition) && definition.properties.find((one) => one.name?.getText() === 'name');
      if (name && ts.isPropertyAssignment(name) && ts.isStringLiteral(name.initializer)) found ??= name.initializer.text;
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function targetOf(checker: ts.TypeChecker, node: ts.Identifier): string | undefined {
  let symbol = checker.getSymbolAtLocation(node);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.valueDeclaration;
  if (!declaration) return undefined;
  const file = declaration.getSourceFile();
  const top = ts.isVariableDeclaration(declaration) ? declaration.parent.parent.parent : declaration.parent;
  if (top !== file || !file.fileName.startsWith(core)) return undefined;
  return `${relative(core, file.fileName)}#${symbol?.name}`;
}

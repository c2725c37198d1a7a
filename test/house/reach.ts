import ts from 'typescript';
import { filesLike, textOf } from './files.ts';
import { resolve } from './imports.ts';

/** The files of ours that a running file loads, itself first: its imports of values, and theirs. */
export function loadedBy(path: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(path) || !path.endsWith('.ts') || filesLike(path).length === 0) return seen;
  seen.add(path);
  const { statements } = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest);
  for (const statement of statements) {
    const to = specifierOf(statement);
    const file = to && resolve(path, to.text);
    if (file) loadedBy(file, seen);
  }
  return seen;
}

function specifierOf(statement: ts.Statement): ts.StringLiteral | undefined {
  const loads =
    (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) ||
    (ts.isExportDeclaration(statement) && !statement.isTypeOnly);
  return loads ? (statement.moduleSpecifier as ts.StringLiteral | undefined) : undefined;
}

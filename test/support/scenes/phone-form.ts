import { DOMParser, type Document, Element, Node } from '@xmldom/xmldom';
import untyped from 'xpath';

/** A form as a phone or a browser runs it: its expressions judged by the engine of Enketo, which KoboToolbox and ODK have their web forms from. */

/** What the engine takes from a browser; the types of the package leave out the half that browsers have. */
const xpath = untyped as unknown as {
  readonly XPathResult: unknown;
  readonly evaluate: (text: string, node: unknown, resolver: unknown, type: number, into: null) => unknown;
};

Object.assign(globalThis, {
  Node,
  Element,
  XPathResult: xpath.XPathResult,
  XPathEvaluator: class {
    evaluate = (text: string, node: never, resolver: never, type = 0) => xpath.evaluate(text, node, resolver, type, null);
    createExpression = (text: string, resolver: never) => ({
      evaluate: (node: never, type = 0) => xpath.evaluate(text, node, resolver, type, null),
    });
  },
});

interface Engine {
  readonly evaluate: (
    text: string,
    node: unknown,
    resolver: null,
    type: number,
  ) => { readonly stringValue: string; readonly booleanValue: boolean };
}
// It looks for a browser's parts as it is loaded. It has no types of its own.
// @ts-expect-error
const { default: engineOf } = await import('openrosa-xpath-evaluator');
const engine = engineOf() as Engine;

const STRING = 2;
const BOOLEAN = 3;

/** How pyxform turns a reference into a path. */
const withPaths = (text: string): string => text.replaceAll(/\$\{([\w.-]+)\}/g, '/data/$1');

/** One row of the sheet `survey`, by the names of its columns. */
export type SheetRow = Readonly<Record<string, string | undefined>>;

export const rowsOf = ([header = [], ...rows]: readonly (readonly (string | undefined)[])[]): SheetRow[] =>
  rows.map((row) => Object.fromEntries(header.map((column, at) => [column ?? '', row[at]])));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** All that was ever typed stays where it is: a phone may keep the answer to a question that it no longer asks. */
const documentOf = (rows: readonly SheetRow[], values: ReadonlyMap<string, string>): Document =>
  new DOMParser().parseFromString(
    `<data>${rows.flatMap(({ name }) => (name ? [`<${name}>${escaped(values.get(name) ?? '')}</${name}>`] : [])).join('')}</data>`,
    'text/xml',
  );

/** The questions that it asks of whoever gave these answers, one after the other. */
export function askedBy(rows: readonly SheetRow[], given: ReadonlyMap<string, string>): Set<string> {
  const values = new Map(given);
  const asked = new Set<string>();
  for (const { type, name = '', relevant, calculation } of rows) {
    const document = documentOf(rows, values);
    if (type === 'calculate' && calculation !== undefined)
      values.set(name, engine.evaluate(withPaths(calculation), document, null, STRING).stringValue);
    else if (relevant === undefined || engine.evaluate(withPaths(relevant), document, null, BOOLEAN).booleanValue) asked.add(name);
  }
  return asked;
}

/** Does it take that answer? */
export function takes(constraint: string, value: string): boolean {
  const document = new DOMParser().parseFromString(`<data><it>${escaped(value)}</it></data>`, 'text/xml');
  return engine.evaluate(constraint, document.documentElement?.firstChild, null, BOOLEAN).booleanValue;
}

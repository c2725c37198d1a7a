import { withDays } from '../example-days.ts';

/** A saved query: its titles in both languages, its text, what the variables editor starts with, and whether running it writes. */
export type SavedQuery = { name: string; title: string; english: string; source: string; variables: string; writes: boolean };

const files = import.meta.glob<string>('../../../../../schema/operations/*.graphql', { query: '?raw', import: 'default', eager: true });
const variablesLine = /^#\s*variables:\s*/;

/** The saved queries of `schema/operations`, by file name. */
export const savedQueries: SavedQuery[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, text]) => readSavedQuery(path.replace(/^.*\/(.*)\.graphql$/, '$1'), text));

/** A file begins with `# Judul` and `# Title`; a line `# variables: {…}` moves to the variables editor. */
function readSavedQuery(name: string, text: string): SavedQuery {
  const lines = text.trim().split('\n');
  const [title = name, english = ''] = lines.slice(0, 2).map((line) => line.replace(/^#\s*/, ''));
  const variables = lines.find((line) => variablesLine.test(line))?.replace(variablesLine, '');
  return {
    name,
    title,
    english,
    source: `${lines.filter((line) => !variablesLine.test(line)).join('\n')}\n`,
    variables: variables ? pretty(withDays(variables)) : '',
    writes: lines.some((line) => line.startsWith('mutation')),
  };
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

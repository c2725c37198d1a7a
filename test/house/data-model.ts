import { hasLists, type Kind, kinds } from './items.ts';
import type { Place } from './layouts.ts';
import { purposes } from './slices.ts';
import { operations, type Writer, writersOf } from './writers.ts';

/** The page that tells what lies in the tables and where: `packages/core/DATA-MODEL.md`. */

const sliceOf = ({ module }: Kind): string => module.split('/')[3] ?? '';

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
const either = (texts: readonly string[]): string => texts.map(code).join(' or ');
const place = ({ partition, sort }: Place): string => `${either(partition)}<br>${either(sort)}`;

const nameOf = ({ type, record, lies }: Kind): string => {
  if (type === undefined) return [...lies.sort, ...lies.partition].map((said) => /^~?([a-z-]+)/.exec(said)?.[1]).find(Boolean) ?? '';
  return code(type) + (record ? `<br>${record}` : '');
};

function kept({ history, counted, counters, expires }: Kind): string {
  const counts = `counts ${counters.join(', ')}`.trim();
  return [...(history ? ['history'] : []), ...(counted ? [counts] : []), ...(expires ? ['expires'] : [])].join('; ');
}

function by(writers: readonly Writer[]): string {
  const names = new Set(writers.map(({ name }) => name));
  if ([...operations].every((name) => names.has(name))) return 'every operation that is called with a key for repeats';
  const namesOf = (slice: string) => writers.flatMap((writer) => (writer.slice === slice ? [writer.name] : [])).join(', ');
  return [...new Set(writers.map(({ slice }) => slice))].map((slice) => `*${slice}* ${namesOf(slice)}`).join('; ');
}

const row = (kind: Kind): string =>
  `| ${nameOf(kind)} | ${place(kind.lies)} | ${kind.listed ? place(kind.listed) : ''}${
    kind.listed?.onlyIf ? `<br>only if ${code(kind.listed.onlyIf)}` : ''
  } | ${kept(kind)} | ${by(writersOf(kind))} |`;

function section(slice: string, all: readonly Kind[], listed: boolean): string {
  return `### ${slice}

| item | \`pk\`, \`sk\` | ${listed ? '`gsi1pk`, `gsi1sk`' : ''} | holds | written by |
|---|---|---|---|---|
${all.map(row).join('\n')}
`;
}

function chapter(title: string, table: Kind['table']): string {
  const there = kinds.filter((kind) => kind.table === table);
  const sections = [...purposes.keys()].flatMap((slice) => {
    const own = there.filter((kind) => sliceOf(kind) === slice);
    return own.length > 0 ? [section(slice, own, hasLists(table))] : [];
  });
  return `## ${title}\n\n${sections.join('\n')}`;
}

const HEAD = `<!-- npm run house writes this page from the stores. -->
# What lies in the tables

Two tables, each with \`pk\` and \`sk\`; the Registry has an index as well, \`gsi1\`, on \`gsi1pk\` and \`gsi1sk\`. What stands in braces is filled in
from the record: a field of it, or what the function of that name makes of it.

- **A record** (an item with a type below its name) holds \`data\` as JSON, \`version\` and \`updatedAt\`. Whoever changes it says which version
  they read. From its second shape on it says which it lies in as well (\`shape\`).
- **history**: the states that operations brought the record to lie in its partition as well, under \`~{sk}@{updatedAt}\`, with \`by\`, \`role\`,
  \`operation\`, \`why\` and \`requestId\`. Two more indexes of the Registry hold these alone and no data: \`byPerson\`, on \`by\` and \`updatedAt\`,
  and \`byDay\`, on \`day\` (WITA) and \`updatedAt\`.
- **counts**: numbers beside the data, added to in the transaction of the operation that moves them; none falls below zero.
- **expires**: goes by itself after \`expiresAt\`, and is gone for every reader from then on.
- **written by**: operations, under the name that the history tells, by the slice where they are decided. Functions that are no operation end in \`()\`;
  \`found()\` fills an empty register with the sample.
`;

/** All of it. */
export const dataModel = (): string =>
  [HEAD, chapter('Registry: everything personal', 'registry'), chapter('PublicIndex: what anyone may see', 'publicIndex')].join('\n');

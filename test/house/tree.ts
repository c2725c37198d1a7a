import { filesLike, textOf } from './files.ts';
import { floors, purposes as slicePurposes } from './slices.ts';

/** What folders of a workspace are for. A workspace says it in its package.json, a slice in `packages/core/slices.json`. */
const purposes: Readonly<Record<string, string>> = {
  'schema/released': 'the schemas that were released, which `npm run breaking` holds the present ones against',
  'schema/operations': "operations to begin with: GraphiQL's saved queries, which the tests run",
  'schema/src': 'types, enums, errors, queries and mutations, by slice',
  'test/abuse': 'what scanners and strangers try, each with what comes of it',
  'test/access': 'who is told what: every field of the schema by role, near and far',
  'test/bench': 'figures, as ratios measured side by side',
  'test/bench/yardsticks': 'what they are measured beside: other servers, a minimal client, installed by the bench alone',
  'test/browser': 'the pages in a real browser, and their pictures',
  'test/clients': "what frontends' libraries make of the API, run against it",
  'test/faults': 'faults put between the client and the database, and runs that must come through them',
  'test/house': 'what is counted and drawn from the code',
  'test/bundles': 'the functions as they are deployed: their bundles, their settings, their roles',
  'test/infra': 'the deployment, evaluated without AWS',
  'test/keeping': 'backups put back, and the vault’s keys changed, while everybody writes',
  'test/supply': 'what comes from elsewhere: pins, fingerprints, licences, known holes',
  'test/support': 'what tests begin with: people, tables, systems, pages',
};

const describe = (folder: string): string => {
  const manifest = `${folder}/package.json`;
  if (filesLike(manifest).length === 0) return purposes[folder] ?? '';
  const { description = '' } = JSON.parse(textOf(manifest)) as { description?: string };
  return description.split('. ')[0]?.replace(/\.$/, '') ?? '';
};

interface Line {
  readonly depth: number;
  readonly name: string;
  readonly purpose: string;
}

const heads = (path: string): string[] => {
  const parts = path.split('/');
  return [parts[0] ?? '', parts.slice(0, 2).join('/')];
};

function lines(): Line[] {
  const folders = [...new Set(filesLike('{packages,schema,test}/*/**/*.*').flatMap(heads))].toSorted();
  const tested = new Set([...slicePurposes.keys(), 'schema', ...folders.flatMap((folder) => /^packages\/(.+)/.exec(folder)?.[1] ?? [])]);
  return folders.flatMap((folder): Line[] => {
    const [top = '', name] = folder.split('/');
    if (name === undefined) return [{ depth: 0, name: top, purpose: describe(top) }, ...(top === 'test' ? [named] : [])];
    if (folder in purposes || top !== 'test' || !tested.has(name)) {
      const line = { depth: 1, name, purpose: describe(folder) };
      return folder === 'packages/core' ? [line, ...slicesFromAbove()] : [line];
    }
    return [];
  });
}

const named: Line = { depth: 1, name: '…', purpose: 'tests of a slice or a package, under its name' };

const slicesFromAbove = (): Line[] =>
  floors
    .toReversed()
    .flatMap((floor, index) =>
      Object.entries(floor).map(([slice, purpose]) => ({ depth: 2, name: `${floors.length - index} ${slice}`, purpose })),
    );

const WIDTH = 26;

/** The tree of folders with what each is for, for CONTRIBUTING. */
export const tree = (): string =>
  lines()
    .map(({ depth, name, purpose }) => `    ${(' '.repeat(depth * 2) + name).padEnd(WIDTH)}${purpose}`.trimEnd())
    .join('\n');

/** Folders of which nobody says what they are for, as lines to print. */
export const unexplained = (): string[] =>
  lines()
    .filter(({ name, purpose }) => purpose === '' && name !== 'packages')
    .map(({ name }) => `nobody says what the folder ${name} is for: a workspace in its package.json, another folder in test/house/tree.ts`);

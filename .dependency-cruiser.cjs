/** The walls of the house, as rules. `npm run lint` fails where an arrow points the wrong way. */

const core = '^packages/core/src';
const floors = require('./packages/core/slices.json').map(Object.keys);

/** A slice may use the floors below it; of its own floor only itself. */
const upward = floors.flatMap((floor, level) => {
  const above = floors.slice(level + 1).flat();
  return floor.map((slice) => ({
    name: `${slice}-uses-what-lies-below-it`,
    severity: 'error',
    from: { path: `${core}/${slice}/` },
    to: { path: `${core}/(${[...above, ...floor.filter((other) => other !== slice)].join('|') || '-'})/` },
  }));
});

module.exports = {
  forbidden: [
    ...upward,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'a-store-is-its-own-slice’s',
      severity: 'error',
      from: { path: '^(packages|schema)/', pathNot: `${core}/([^/]+)/` },
      to: { path: '\\.store\\.ts$' },
    },
    {
      name: 'a-slice-leaves-other-slices’-stores-alone',
      severity: 'error',
      from: { path: `${core}/([^/]+)/` },
      to: { path: '\\.store\\.ts$', pathNot: `${core}/$1/` },
    },
    {
      name: 'core-knows-no-graphql-no-lambda-no-http',
      severity: 'error',
      from: { path: core },
      to: {
        path: '^(schema|packages/(functions|local|sample|cli|web|infra))/|node_modules/(graphql|@apollo|@pothos|jose|@types/aws-lambda)/|^node:http',
      },
    },
    {
      name: 'schema-knows-core-alone',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^packages/(functions|local|sample|cli|web|infra)/' },
    },
    {
      name: 'functions-know-nothing-of-the-machine',
      severity: 'error',
      from: { path: '^packages/functions/' },
      to: { path: '^packages/(local|sample|cli|web|infra)/' },
    },
    {
      name: 'the-sample-knows-core-alone',
      severity: 'error',
      from: { path: '^packages/sample/' },
      to: { path: '^(schema|packages/(functions|local|cli|web|infra))/' },
    },
    {
      name: 'one-way-to-the-database',
      comment: 'The client is made in writes.ts alone, which is loaded when something is written; the others know its types.',
      severity: 'error',
      from: {
        path: '^(packages/(core|functions)|schema)/',
        pathNot: `${core}/shared/(connect|table|table-faults|writes|whole-table)\\.ts$`,
      },
      to: { path: 'node_modules/@aws-sdk/(client-dynamodb|lib-dynamodb)/' },
    },
    {
      name: 'no-request-reads-a-whole-table',
      comment: 'Nor may any function’s role: it is for whoever looks after the tables, at the command line.',
      severity: 'error',
      from: { path: '^(packages/(functions|sample)|schema)/' },
      to: { path: `${core}/shared/whole-table\\.ts$`, reachable: true },
    },
    {
      name: 'the-public-reaches-nothing-personal',
      comment: 'Of recipient a few files are the public’s own; whatever joins them there stays behind the wall.',
      severity: 'error',
      from: { path: '^(packages/functions/src/public|schema/src/public/)' },
      to: {
        path: `${core}/(household/(household|import-|double|alike|rewriting)|aid|family|fund|delivery|targeting|training|coverage|socialisation|staff|task|survey|case|inbox/(inbox\\.store|objections|suggestions|receive-letters)|proposal|intake|program/program|recipient/(?!(recipient|by-name|adults\\.rules|recipient-errors|recipient\\.store|list-shapes|mask|spelling\\.rules|name-match\\.rules|read-list|lines\\.rules|segments\\.rules|found-page|found-page-words|list-page-words|list-page-style)\\.ts$)|answer/(answer\\.rules|publish|manifest))|\\.store\\.ts$`,
        pathNot: '(recipient|letters|answer)\\.store\\.ts$',
        reachable: true,
      },
    },
    {
      name: 'a-file-is-named-by-what-it-holds',
      comment: 'The suffixes are told in CONTRIBUTING; of a slice’s shapes, errors and machines the name says whose.',
      severity: 'error',
      from: {
        path: `${core}/(?!shared/)[^/]+/((machine|calendar|errors?|problems?|founding|seed|store|rules|steps?|types|utils|helpers)\\.ts$|[^/]*\\.(?!(store|rules|machine|calendar|seed|solver|view|shape)\\.ts$)[a-z]+\\.ts$)`,
      },
      to: {},
    },
    { name: 'production-code-needs-no-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { pathNot: '^test/infra/platform' },
      to: { couldNotResolve: true, pathNot: '\\?(raw|worker)|^virtual:|^(aws-lambda|geojson|topojson-specification)$|typed-document-node' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // SST's platform, by its path where it is installed and as it is written where it isn't: a fresh clone is judged like any other.
    exclude: { path: '/dist/|^(\\./)?\\.sst/|sst-env\\.d\\.ts|/sst\\.config\\.ts' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { districtRows, fullName, office as ministry, ownMoney, placeRows, villageRows } from '@puskesos/core/regency';
import { defineConfig, loadEnv, type Plugin } from 'vite';
import { keptFiles } from './kept-files.ts';

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where a browser puts files, if not here: told when it is built for AWS. */
const { UPLOADS_ORIGIN } = loadEnv('production', import.meta.dirname, 'UPLOADS_');
const uploads = UPLOADS_ORIGIN ? ` ${UPLOADS_ORIGIN}` : '';

/** Who vouches for people, as what we are known there, and where else it answers: told when it is built for AWS. On one machine its server says so. */
const { SIGN_IN_ISSUER, SIGN_IN_CLIENT, SIGN_IN_ORIGIN = '' } = loadEnv('production', import.meta.dirname, 'SIGN_IN_');
const issuer = SIGN_IN_ISSUER ? ` ${[...new Set([new URL(SIGN_IN_ISSUER).origin, SIGN_IN_ORIGIN])].join(' ').trim()}` : '';

/** Where the office is asked: on AWS at an address of its own, so that what is known about people passes no edge abroad. On one machine, here. */
const { OFFICE_AT = '/graphql' } = loadEnv('production', import.meta.dirname, 'OFFICE_');
const office = OFFICE_AT.startsWith('/') ? '' : ` ${new URL(OFFICE_AT).origin}`;

const policy = {
  '/index.html':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'",
  '/desa/index.html': "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  '/impor/index.html': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'${office}${uploads}${issuer}; form-action 'self'; base-uri 'none'`,
  // A photo is shown before it is sent.
  '/kunjungan/index.html': `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'${office}${issuer}; form-action 'none'; base-uri 'none'`,
  '/masuk/index.html': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'${issuer}; form-action 'none'; base-uri 'none'`,
  // What is saved as PNG is drawn as SVG first.
  '/peta/index.html': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'${office}${issuer}; form-action 'none'; base-uri 'none'`,
  // Monaco writes its themes into style elements, and one of its pictures lies in its style sheet.
  '/graphiql/index.html': `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'${office}${issuer}; form-action 'none'; base-uri 'none'`,
};

/** Writes into each built page what it may load: nothing from elsewhere, whichever server hands it out. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { path }) => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy[path as keyof typeof policy] },
        injectTo: 'head-prepend',
      },
    ],
  },
};

const signInSettings: Plugin = {
  name: 'sign-in-settings',
  apply: 'build',
  generateBundle() {
    if (!SIGN_IN_ISSUER) return;
    const source = JSON.stringify({ issuer: SIGN_IN_ISSUER, clientId: SIGN_IN_CLIENT, office: OFFICE_AT });
    this.emitFile({ type: 'asset', fileName: 'sign-in.json', source });
  },
};

/** Where each village stands on the map of tiles, in the order of `villageRows`: their areas and who touches whom stay out of the page. */
const at = new Map(placeRows.map(([code, column, row]) => [code, [column, row]]));
const tiles: Plugin = {
  name: 'tiles',
  resolveId: (id) => (id === 'virtual:tiles' ? id : undefined),
  load: (id) => (id === 'virtual:tiles' ? `export const tiles = ${JSON.stringify(villageRows.map(([code]) => at.get(code)))}` : undefined),
};

const officeAddress: Plugin = {
  name: 'office-address',
  resolveId: (id) => (id === 'virtual:office' ? id : undefined),
  load: (id) => (id === 'virtual:office' ? `export const office = ${JSON.stringify(OFFICE_AT)}` : undefined),
};

/** The pages are of the regency that Node runs this for, as it resolves the name. */
const regency = createRequire(import.meta.resolve('@puskesos/core/regency')).resolve('#regency');
const ofRegency: Plugin = { name: 'of-regency', enforce: 'pre', resolveId: (id) => (id === '#regency' ? regency : undefined) };

/** Whose pages they are. */
const named: Plugin = {
  name: 'named',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replaceAll('%OFFICE%', ministry).replaceAll('%REGENCY%', fullName).replaceAll('%OWN_MONEY%', ownMoney.id),
  },
};

/** A link to each village's list, by its first letter: without a script, and without knowing its kecamatan. */
const villageLinks: Plugin = {
  name: 'village-links',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<!--villages-->', () => linksByLetter()),
  },
};

function linksByLetter(): string {
  const districts = new Map<string, string>(districtRows.map(([code, name]) => [code, name]));
  const sorted = [...villageRows].sort(([, one], [, other]) => one.localeCompare(other, 'id'));
  const letters = [...Map.groupBy(sorted, ([, name]) => name.charAt(0).toUpperCase())];
  const link = ([code, name]: readonly [string, string]) =>
    `<li><a href="/penerima/${code}.html">${name} <small>${districts.get(code.slice(0, 8))}</small></a></li>`;
  const sections = letters.map(
    ([letter, rows]) => `<section id="${letter}"><h2>${letter}</h2><ul>${rows.map(link).join('')}</ul></section>`,
  );
  return `<nav aria-label="Huruf pertama"><ul class="letters">${letters.map(([letter]) => `<li><a href="#${letter}">${letter}</a></li>`).join('')}</ul></nav>${sections.join('')}`;
}

export default defineConfig({
  appType: 'mpa',
  plugins: [ofRegency, named, contentSecurityPolicy, signInSettings, officeAddress, tiles, villageLinks, keptFiles('kunjungan')],
  build: {
    // What cheap phones still carry.
    target: 'chrome87',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The editor in GraphiQL is that large; the check page has none of it.
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: {
      input: {
        check: page('index.html'),
        'keep-page': page('src/check/keep-page.ts'),
        desa: page('desa/index.html'),
        graphiql: page('graphiql/index.html'),
        impor: page('impor/index.html'),
        kunjungan: page('kunjungan/index.html'),
        'kunjungan/worker': page('src/kunjungan/worker.ts'),
        masuk: page('masuk/index.html'),
        peta: page('peta/index.html'),
      },
      // A service worker answers for what lies beside it and below, and is looked for under one name.
      output: {
        entryFileNames: ({ name }) => (name === 'keep-page' || name.endsWith('/worker') ? '[name].js' : 'assets/[name]-[hash].js'),
        // What pages share comes in two pieces: a file for each part would cost a phone more than what is in it.
        codeSplitting: {
          groups: [
            { name: 'places', test: /regency.[\w-]+.villages\.ts|region.named\.rules/ },
            { name: 'page', test: /check.(element|language|remembered)\.ts|shared.region-code|vite.preload-helper|rolldown.runtime/ },
          ],
        },
      },
      // Region names live beside zod schemas that no page uses: without their calls, zod stays out.
      treeshake: { manualPureFunctions: ['z', 'said'] },
      checks: { moduleLevelDirective: false },
    },
  },
});

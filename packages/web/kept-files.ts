import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Tells a page's service worker which files to keep: the page with all that it loads, at once or later. `workbox-build` finds them by patterns of names, which
 * would take in what the other pages load from the same folder; here Vite says what this one needs.
 */
export const keptFiles = (name: string): Plugin => ({
  name: 'kept-files',
  enforce: 'post',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle[`${name}/worker.js`];
      const html = bundle[`${name}/index.html`];
      const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry && one.name === name);
      if (worker?.type !== 'chunk' || html?.type !== 'asset' || !entry) throw new Error(`${name}: no worker, or no page`);
      const files = new Set<string>();
      const need = (file: string): void => {
        if (files.has(file)) return;
        files.add(file);
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk') return;
        for (const one of [...chunk.imports, ...chunk.dynamicImports]) need(one);
        for (const one of chunk.viteMetadata?.importedCss ?? []) files.add(one);
      };
      need(entry.fileName);
      // Style sheets that a page names itself are put into its HTML alone.
      for (const [, file] of String(html.source).matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g)) if (file) need(file);
      const digest = (source: string | Uint8Array) => createHash('sha256').update(source).digest('hex').slice(0, 16);
      const emblem = readFileSync(new URL('public/emblem.svg', import.meta.url));
      const manifest = [
        { url: `/${name}/index.html`, revision: digest(html.source) },
        { url: '/emblem.svg', revision: digest(emblem) },
        ...[...files].sort().map((file) => ({ url: `/${file}`, revision: null })),
      ];
      if (!worker.code.includes('self.__WB_MANIFEST')) throw new Error(`${name}: the worker asks for no files`);
      worker.code = worker.code.replace('self.__WB_MANIFEST', JSON.stringify(manifest));
    },
  },
});

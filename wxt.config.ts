import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { buildPopupAlone, stylesInPopup } from './scripts/build/fast-popup';
import { licencesFile, packageOf, thirdParties } from './scripts/release/third-party';
import { compile } from './utils/catalogue/compile';
import { detailsOf } from './utils/catalogue/details';
import { CATALOGUE_FILES, type CatalogueFile } from './utils/catalogue/fetch-catalogue';
import { loadCatalogueFiles } from './utils/catalogue/load';
import { packCatalogue } from './utils/catalogue/pack';
import { sumOf } from './utils/catalogue/sum-of';
import { viewCatalogue } from './utils/detection/catalogue-view';
import { indexToBytes } from './utils/detection/index-bytes';
import { indexCatalogue } from './utils/detection/index-catalogue';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.svg', sizes: [128, 64, 48, 32, 24, 16], developmentIndicator: false },
  // Every browser that the extension runs in knows module preloading.
  vite: () => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [preact(), bareScripts(), quietReadability(), namedPackages(), stylesInPopup()],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['offscreen'])],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+U' } } },
    optional_host_permissions: ['*://*/*'],
    // lists are the only thing fetched, and never over a connection that others can read, not even after a redirect
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'; connect-src 'self' https:" },
    // the first that tells of words hidden by `visibility`
    ...(browser !== 'firefox' && { minimum_chrome_version: '121' }),
    // Firefox takes an organisation's settings from a file of its own and knows no schema for them
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'copytaster@copytaster.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  hooks: {
    // `imports: false` declares no names, but would still add WXT's own `browser` and `storage` to files that have parameters of these names
    'config:resolved': ({ config }) => void Object.assign(config.imports, { autoImport: false }),
    'entrypoints:grouped': (_, groups) => buildPopupAlone(groups),
    'build:publicAssets': (wxt, files) => {
      const sources = loadCatalogueFiles();
      const catalogue = compile(sources);
      files.push({ relativeDest: 'licences.txt', contents: licencesFile() });
      files.push({ relativeDest: 'catalogue-details.json', contents: JSON.stringify(detailsOf(sources)) });
      // WXT takes bytes from a file only
      const index = join(wxt.config.wxtDir, CATALOGUE_FILES.index);
      mkdirSync(wxt.config.wxtDir, { recursive: true });
      const bytes = indexToBytes(indexCatalogue(viewCatalogue(catalogue)));
      writeFileSync(index, bytes);
      files.push({ relativeDest: CATALOGUE_FILES.index, absoluteSrc: index });
      const file: CatalogueFile = { ...packCatalogue(catalogue), indexSum: sumOf(bytes.buffer) };
      files.push({ relativeDest: CATALOGUE_FILES.catalogue, contents: JSON.stringify(file) });
    },
  },
});

/** WXT's wrapper around scripts logs in development only, but is a tenth of the script that runs in every page: builds do without. */
function bareScripts(): Plugin {
  const wrapper = '\0virtual:wxt-unlisted-script-entrypoint?';
  return {
    name: 'copytaster:bare-scripts',
    apply: 'build',
    transform: (_code, id) =>
      id.startsWith(wrapper)
        ? { code: `import script from ${JSON.stringify(id.slice(wrapper.length))};\nexport default script.main();`, map: null }
        : null,
  };
}

/** Readability's words for those who debug it, never shown here, are a twentieth of the reader. */
function quietReadability(): Plugin {
  return {
    name: 'copytaster:quiet-readability',
    apply: 'build',
    transform: (code, id) =>
      id.endsWith('/@mozilla/readability/Readability.js')
        ? { code: code.replace(/^(\s*)this\.log\(/gm, '$1false && this.log('), map: null }
        : null,
  };
}

/** Stops a build that holds code of a package which `licences.txt` does not name. */
function namedPackages(): Plugin {
  const named = new Set(thirdParties().map(({ name }) => name));
  return {
    name: 'copytaster:named-packages',
    apply: 'build',
    generateBundle(_, files) {
      const modules = Object.values(files).flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
      for (const [id, { renderedLength }] of modules) {
        const name = packageOf(id);
        if (renderedLength > 0 && name !== null && !named.has(name))
          this.error(`${name} would ship, but scripts/release/third-party.ts does not name it`);
      }
    },
  };
}

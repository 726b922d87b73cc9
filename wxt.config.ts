import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compile } from './utils/catalogue/compile';
import { loadCatalogueFiles } from './utils/catalogue/load';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.svg', sizes: [128, 64, 48, 32, 24, 16], developmentIndicator: false },
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'copytaster@copytaster.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'catalogue.json', contents: JSON.stringify(compile(loadCatalogueFiles())) });
    },
  },
});

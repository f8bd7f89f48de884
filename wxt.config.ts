import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Government sites, plain and secure; `*.gov.cn` also covers `gov.cn` itself. */
const GOVERNMENT_SITES = ['*://*.gov.cn/*'];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()], build: { target: 'es2022' } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: GOVERNMENT_SITES,
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'lens@gongkai-lens.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import type { Words } from './entrypoints/background/words';
import en from './lib/locales/en/sentences.json';
import { SUMMARY_EN } from './lib/locales/en/summary';
import { LANGUAGES, type Language } from './lib/locales/languages';
import { PANEL_WORDS } from './lib/locales/panel';
import zhCN from './lib/locales/zh-CN/sentences.json';
import { SUMMARY_ZH_CN } from './lib/locales/zh-CN/summary';
import zhTW from './lib/locales/zh-TW/sentences.json';
import { SUMMARY_ZH_TW } from './lib/locales/zh-TW/summary';
import { auditJsonSchema } from './lib/model/json-schema';
import { DIVISIONS } from './lib/names/divisions.generated';
import { dictionaryScripts } from './lib/script/compiler/dictionary-scripts';
import { licenceNotices } from './lib/tools/notices';

/** Government sites, plain and secure; `*.gov.cn` also covers `gov.cn` itself. */
const GOVERNMENT_SITES = ['*://*.gov.cn/*'];

/** What PDF.js ships to read Chinese text in fonts that are not in the file. */
const CMAPS = 'node_modules/pdfjs-dist/cmaps';
const CHINESE = /^(?:LICENSE|(?:Adobe-(?:GB1|CNS1)|B5|CNS|ET|GB|HK|UniGB|UniCNS).*\.bcmap)$/;
const characterMaps = (): { relativeDest: string; absoluteSrc: string }[] =>
  readdirSync(join(import.meta.dirname, CMAPS))
    .filter((name) => CHINESE.test(name))
    .map((name) => ({ relativeDest: `cmaps/${name}`, absoluteSrc: join(import.meta.dirname, CMAPS, name) }));

/** What the browser itself says of the extension, in the files that it reads: a folder a language, named with an underscore. */
const browserTexts = (): { relativeDest: string; contents: string }[] =>
  LANGUAGES.map((language) => {
    const path = join(import.meta.dirname, `lib/locales/${language}/browser.json`);
    const texts = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
    const messages = Object.fromEntries(texts.map(([name, message]) => [name, { message }]));
    return {
      relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
      contents: `${JSON.stringify(messages, null, 2)}\n`,
    };
  });

/** What findings and the panel say: the worker reads it when a page is audited. */
const words: Record<Language, Words> = {
  'zh-CN': { sentences: zhCN, panel: PANEL_WORDS['zh-CN'], summary: SUMMARY_ZH_CN },
  'zh-TW': { sentences: zhTW, panel: PANEL_WORDS['zh-TW'], summary: SUMMARY_ZH_TW },
  en: { sentences: en, panel: PANEL_WORDS.en, summary: SUMMARY_EN },
};

/** Leaves out of the worker what it reads from `words.json` and `divisions.txt`: it is compiled at each start. */
const withoutProvided = (): Plugin => ({
  name: 'gongkai-lens:without-provided',
  enforce: 'pre',
  load(id) {
    if (/\/lib\/locales\/[\w-]+\/sentences\.json$/.test(id)) return 'null';
    return id.endsWith('/lib/names/divisions.generated.ts') ? "export const DIVISIONS = '';" : null;
  },
});

/** Files that are made, not written: dictionaries, the JSON Schema of the export, the licences of what is carried. */
const generated = (): { relativeDest: string; contents: string }[] => [
  ...browserTexts(),
  ...dictionaryScripts().map(({ path, contents }) => ({ relativeDest: path, contents })),
  { relativeDest: 'words.json', contents: JSON.stringify(words) },
  { relativeDest: 'divisions.txt', contents: DIVISIONS },
  { relativeDest: 'audit-document.schema.json', contents: `${JSON.stringify(auditJsonSchema(), null, 2)}\n` },
  { relativeDest: 'LICENCES.txt', contents: licenceNotices(import.meta.dirname) },
];

/**
 * Preact sets innerHTML where a view asks for it. None of ours does (the linter forbids it), so that branch is left out
 * of the build: nothing from a page can reach it, and the stores' linters have nothing to warn of.
 */
const withoutInnerHtml = (): Plugin => ({
  name: 'gongkai-lens:without-inner-html',
  transform(code, id) {
    if (!/\/preact\/dist\/preact\.\w+$/.test(id)) return null;
    const [before, after, ...more] = code.split(/\(\w+\.innerHTML=\w+\.__html\)/);
    if (after === undefined || more.length) throw new Error('Preact sets innerHTML in another way than before.');
    return { code: `${before}0${after}`, map: null };
  },
});

/**
 * PDF.js compiles functions of a PDF where it may, and what it carries for older engines asks for globals in that way. Ours
 * never lets it, and the policy of our pages forbids it: those branches are left out of the build too.
 */
const withoutEval = (): Plugin => ({
  name: 'gongkai-lens:without-eval',
  transform(code, id) {
    if (!/\/pdfjs-dist\/legacy\/build\/pdf(?:\.worker)?\.mjs/.test(id)) return null;
    const left = code
      .replace('new Function("");', 'throw new EvalError();')
      .replace('new Function("src", "srcOffset", "dest", "destOffset", compiled)', 'null')
      .replace("Function('return this')()", 'globalThis')
      .replace(`Function('return require("' + name + '")')()`, 'undefined')
      // Code by an address that is made up as it runs: a worker on the page's own thread, and decoders that we do not carry.
      .replace(
        /await import\(\s*(?:\/\*[^*]*\*\/\s*)*(?:this\.workerSrc|path)\)/,
        'await Promise.reject(new Error("none"))',
      );
    if (/[^.\w]Function\(|await import\(\s*\/\*webpackIgnore/.test(left))
      throw new Error('PDF.js compiles functions in another way than before.');
    return { code: left, map: null };
  },
});

export default defineConfig({
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  vite: () => ({
    resolve: {
      alias: {
        'wxt/browser': join(import.meta.dirname, 'entrypoints/shared/browser.ts'),
        'wxt/utils/content-script-context': join(import.meta.dirname, 'entrypoints/lens.content/context.ts'),
        // What PDF.js does in place where it has no worker: in the extension it always has one.
        'pdfjs-dist/legacy/build/pdf.worker.mjs': join(import.meta.dirname, 'entrypoints/shared/no-pdf-worker.ts'),
      },
    },
    plugins: [preact(), withoutInnerHtml(), withoutEval()],
    worker: { format: 'es', plugins: () => [withoutEval()] },
    build: { target: 'es2022', modulePreload: { polyfill: false } },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'background')) return;
      if (entrypoints.length > 1) throw new Error('The worker is built together with scripts that carry all.');
      config.plugins = [...(config.plugins ?? []), withoutProvided()];
    },
    'build:publicAssets': (_wxt, files) => {
      files.push(...generated(), ...characterMaps());
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '109',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: GOVERNMENT_SITES,
    optional_permissions: ['tabs'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandPanel__' },
      // N and P are Chromium's own, for groups of tabs.
      'next-finding': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      // Whoever wants a key for it sets one: a browser suggests four at most.
      'side-panel': { description: '__MSG_commandSidePanel__' },
      'switch-script': { description: '__MSG_commandScript__' },
      'previous-finding': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' http: https:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'lens@gongkai-lens.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});

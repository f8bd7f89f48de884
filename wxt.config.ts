import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import type { Words } from './entrypoints/background/words';
import { DOCUMENT_WORDS } from './lib/locales/documents';
import en from './lib/locales/en/sentences.json';
import { SUMMARY_EN } from './lib/locales/en/summary';
import { VERDICT_EN } from './lib/locales/en/verdict';
import { LANGUAGES, type Language } from './lib/locales/languages';
import { PANEL_WORDS } from './lib/locales/panel';
import zhCN from './lib/locales/zh-CN/sentences.json';
import { SUMMARY_ZH_CN } from './lib/locales/zh-CN/summary';
import { VERDICT_ZH_CN } from './lib/locales/zh-CN/verdict';
import zhTW from './lib/locales/zh-TW/sentences.json';
import { SUMMARY_ZH_TW } from './lib/locales/zh-TW/summary';
import { VERDICT_ZH_TW } from './lib/locales/zh-TW/verdict';
import { auditJsonSchema } from './lib/model/json-schema';
import { DIVISIONS } from './lib/names/divisions.generated';
import { dictionaryScripts } from './lib/script/compiler/dictionary-scripts';
import { licenceNotices } from './lib/tools/notices';

/** Government sites, over http and https; `*.gov.cn` also covers `gov.cn` itself. */
const GOVERNMENT_SITES = ['*://*.gov.cn/*'];

/** The character maps of PDF.js for Chinese text in fonts that are not embedded. */
const CMAPS = 'node_modules/pdfjs-dist/cmaps';
const CHINESE = /^(?:LICENSE|(?:Adobe-(?:GB1|CNS1)|B5|CNS|ET|GB|HK|UniGB|UniCNS).*\.bcmap)$/;
const characterMaps = (): { relativeDest: string; absoluteSrc: string }[] =>
  readdirSync(join(import.meta.dirname, CMAPS))
    .filter((name) => CHINESE.test(name))
    .map((name) => ({ relativeDest: `cmaps/${name}`, absoluteSrc: join(import.meta.dirname, CMAPS, name) }));

/**
 * Texts that the browser itself shows, in the format that it reads: one folder per language, named with an underscore.
 */
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

/** The words of findings, verdicts, panel, summaries and documents: the worker reads them when it has something to say. */
const words: Record<Language, Words> = {
  'zh-CN': {
    sentences: zhCN,
    verdict: VERDICT_ZH_CN,
    panel: PANEL_WORDS['zh-CN'],
    documents: DOCUMENT_WORDS['zh-CN'],
    summary: SUMMARY_ZH_CN,
  },
  'zh-TW': {
    sentences: zhTW,
    verdict: VERDICT_ZH_TW,
    panel: PANEL_WORDS['zh-TW'],
    documents: DOCUMENT_WORDS['zh-TW'],
    summary: SUMMARY_ZH_TW,
  },
  en: { sentences: en, verdict: VERDICT_EN, panel: PANEL_WORDS.en, documents: DOCUMENT_WORDS.en, summary: SUMMARY_EN },
};

/**
 * Leaves out of the worker's script, which is compiled at each start, what it reads from `words.json` and
 * `divisions.txt`.
 */
const withoutProvided = (): Plugin => ({
  name: 'gongkai-lens:without-provided',
  enforce: 'pre',
  load(id) {
    if (/\/lib\/locales\/[\w-]+\/sentences\.json$/.test(id)) return 'null';
    if (id.endsWith('/lib/locales/verdict-languages.ts')) return '';
    return id.endsWith('/lib/names/divisions.generated.ts') ? "export const DIVISIONS = '';" : null;
  },
});

/**
 * Generated files: browser texts, dictionaries, words, divisions, the JSON Schema of the export, and the licences of
 * bundled packages.
 */
const generated = (): { relativeDest: string; contents: string }[] => [
  ...browserTexts(),
  ...dictionaryScripts().map(({ path, contents }) => ({ relativeDest: path, contents })),
  { relativeDest: 'words.json', contents: JSON.stringify(words) },
  { relativeDest: 'divisions.txt', contents: DIVISIONS },
  { relativeDest: 'audit-document.schema.json', contents: `${JSON.stringify(auditJsonSchema(), null, 2)}\n` },
  { relativeDest: 'LICENCES.txt', contents: licenceNotices(import.meta.dirname) },
];

/**
 * Preact can set innerHTML for a view. None of ours does (the linter forbids it), so that branch is removed from the
 * build: nothing from a page can reach it, and the stores' linters have nothing to report.
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
 * PDF.js compiles functions of a PDF where it may, and its code for older engines finds globals in that way too. We
 * never allow it, and the policy of our pages forbids it, so those branches are removed from the build too.
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
      // Imports of computed addresses: a worker on the page's own thread, and decoders that are not bundled.
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
        // What PDF.js runs if it has no worker; in the extension it always has one.
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
      // Chromium itself uses N and P, for tab groups.
      'next-finding': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      // Users can set a key themselves: a browser accepts at most four suggested keys.
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

/**
 * Takes pictures of every view, to be looked at: `npx tsx test/browser/screens.ts [PART OF A NAME]` writes them to
 * `.output/screens`. Needs a build; GONGKAI_LENS_BUILD names another than the usual one.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { findingFingerprint } from '../../lib/model/finding-fingerprint';
import { type FindingKey, stampOf } from '../../lib/tasks/decisions';
import { writeTaskFile } from '../../lib/tasks/file';
import type { Decision } from '../../lib/tasks/schema';
import { linesOf } from '../library/audits';
import { manyPages } from '../library/pages';
import { refuseFiles } from './extension-settings';
import { type Language, type LaunchedChromium, launchChromium } from './launch';
import { choose, drawn, openPanel, pageWith, REPORT_BODY, sample } from './overlay-page';
import { readAsBatch } from './run-batch';
import { samplePages } from './samples';
import { OVERLAY, shadowRoot } from './shadow';
import { type Site, startSite } from './site';

const FOLDER = '.output/screens';
const LANGUAGES: Language[] = ['zh_CN', 'zh_TW', 'en_US'];
const SCHEMES = ['light', 'dark'] as const;
const GAP = 'http://www.screens.gov.cn/gap.html';
const GAPS = 'http://www.screens.gov.cn/gaps.html';
const PERHAPS = 'http://www.screens.gov.cn/zfxxgknb/perhaps.html';
const FIRST_OF_BATCH = 'http://www.screens.gov.cn/batch.html';
const SENT_ON = 'http://www.screens.gov.cn/sent-on.html';
const PLAIN = 'http://www.screens.example/plain.html';
const STORE = 'https://chromewebstore.google.com/';
const LOADING = 'http://www.loading.gov.cn/';
const DRAWN = 'http://www.drawn.gov.cn/';
const FILE = pathToFileURL(resolve(sample('pingtan-2020').file)).href;
const wanted = process.argv[2] ?? '';

interface Shot {
  name: string;
  url: string;
  size?: [number, number];
  /** Whether forced colours are on. */
  isForced?: true;
  /** Brings the page to the state; resolves to another page to take the picture of, such as the popup. */
  act(tab: Page, lens: LaunchedChromium): Promise<Page | undefined>;
}

const url = (name: string): string => sample(name).url;
const shows = (act: (root: ElementHandle, tab: Page) => Promise<unknown>) => async (tab: Page) => {
  await act(await openPanel(tab), tab);
  return undefined;
};
const scrollTo = (root: ElementHandle, selector: string) =>
  root.$eval(selector, (node) => node.scrollIntoView({ block: 'start' }));
/** Opens a tool, of the report or of a finding. */
async function tool(root: ElementHandle, rule: string | null, name: string): Promise<void> {
  if (rule) await choose(root, rule);
  await (await root.waitForSelector(`[data-tool="${name}"]`))?.click();
  await root.waitForSelector('.tool-frame');
}

const popup = (act: (popup: Page, tab: Page) => Promise<unknown> = async () => undefined) =>
  async function open(tab: Page, lens: LaunchedChromium): Promise<Page> {
    const opened = await lens.openPopup(tab);
    await opened.waitForSelector('main > .kind, main > .primary, .access-problem');
    await act(opened, tab);
    return opened;
  };

/** Does nothing: the page is as it should be. */
const stands = async (): Promise<undefined> => undefined;

const SHOTS: Shot[] = [
  { name: 'tab-problem', url: url('pingtan-2020-word-export'), act: waitForTab },
  { name: 'tab-clean', url: url('pingtan-2018'), act: waitForTab },
  { name: 'panel', url: url('pingtan-2020-word-export'), act: shows(async () => undefined) },
  { name: 'panel-sum', url: url('pingtan-2020-word-export'), act: shows((root) => choose(root, 'totals.column')) },
  { name: 'tool-summary', url: url('pingtan-2020-word-export'), act: shows((root) => tool(root, null, 'summary')) },
  {
    name: 'tool-trial',
    url: url('pingtan-2020-word-export'),
    act: shows((root) => tool(root, 'totals.column', 'trial')),
  },
  {
    name: 'tool-trial-option',
    url: url('pingtan-2020-word-export'),
    act: shows(async (root, tab) => {
      await tool(root, 'totals.column', 'trial');
      await root.waitForSelector('.trial');
      await tab.keyboard.press('a');
    }),
  },
  {
    name: 'tool-trial-forced',
    url: url('pingtan-2020-word-export'),
    isForced: true,
    act: shows(async (root, tab) => {
      await tool(root, 'totals.column', 'trial');
      await root.waitForSelector('.trial');
      await tab.keyboard.press('a');
    }),
  },
  {
    name: 'tool-summary-forced',
    url: url('pingtan-2020-word-export'),
    isForced: true,
    act: shows((root) => tool(root, null, 'summary')),
  },
  {
    name: 'tool-misreport',
    url: url('pingtan-2020-word-export'),
    act: shows((root) => tool(root, 'totals.column', 'misreport')),
  },
  {
    name: 'tool-remains',
    url: url('hunan-science-2019'),
    act: shows(async (root) => (await root.$('.tool-bar [aria-pressed]'))?.click()),
  },
  {
    name: 'tool-summary-phone',
    url: url('pingtan-2020-word-export'),
    size: [390, 844],
    act: shows((root) => tool(root, null, 'summary')),
  },
  {
    name: 'tool-trial-phone',
    url: url('pingtan-2020-word-export'),
    size: [390, 844],
    act: shows((root) => tool(root, 'totals.column', 'trial')),
  },
  {
    name: 'panel-dismissed',
    url: url('zhouqu-science-2021'),
    act: shows(async (root) => {
      await choose(root, 'consistency.otherBody');
      await (await root.$('.current .dismiss summary'))?.click();
      await (await root.waitForSelector('.current .dismiss[open] textarea'))?.type('已电话核实，系笔误，已请更正');
      await (await root.$('.current .dismiss [type="submit"]'))?.click();
      await root.waitForSelector('.finding.dismissed');
      await choose(root, 'consistency.otherBody');
    }),
  },
  {
    name: 'panel-chart',
    url: url('shanghai-office-2019-blank-cells'),
    act: shows(async (root) => {
      await (await root.$('[aria-controls="chart-table"]'))?.click();
      await scrollTo(root, '#chart');
    }),
  },
  {
    name: 'panel-blank',
    url: url('shanghai-office-2019-blank-cells'),
    act: shows((root) => choose(root, 'values.blank')),
  },
  {
    name: 'panel-prose',
    url: url('shanghai-office-2019-blank-cells'),
    act: shows((root) => choose(root, 'prose.list')),
  },
  { name: 'panel-1100', url: url('pingtan-2020-word-export'), size: [1100, 800], act: shows(async () => undefined) },
  { name: 'panel-many', url: url('zhouqu-science-2021'), act: shows(async () => undefined) },
  { name: 'panel-outline', url: url('zhouqu-science-2021'), act: shows((root) => scrollTo(root, '.outline')) },
  {
    name: 'panel-gaps',
    url: GAPS,
    act: shows((root) => choose(root, 'sections.missing')),
  },
  { name: 'panel-gap', url: GAP, act: shows((root) => choose(root, 'sections.missing')) },
  { name: 'panel-perhaps', url: PERHAPS, act: shows((root) => choose(root, 'sections.missing')) },
  { name: 'panel-summary', url: url('anhui-science-2017-summary'), act: shows(async () => undefined) },
  { name: 'panel-clean', url: url('pingtan-2018'), act: shows(async () => undefined) },
  {
    name: 'panel-phone',
    url: url('pingtan-2020-word-export'),
    size: [390, 844],
    act: shows((root) => choose(root, 'totals.column')),
  },
  { name: 'tab-phone', url: url('pingtan-2020-word-export'), size: [390, 844], act: waitForTab },
  {
    name: 'panel-zoom-200',
    url: url('pingtan-2020-word-export'),
    size: [640, 400],
    act: shows((root) => choose(root, 'totals.column')),
  },
  { name: 'popup-report', url: url('pingtan-2020-word-export'), act: popup() },
  {
    name: 'popup-saved',
    url: url('pingtan-2020-word-export'),
    act: popup(async (opened) => {
      await opened.click('#save');
      await opened.click('details:not(.checked) summary');
      await opened.waitForSelector('.history');
    }),
  },
  { name: 'popup-perhaps', url: PERHAPS, act: popup() },
  { name: 'popup-no-report', url: PLAIN, act: popup() },
  { name: 'popup-browser-page', url: 'chrome://version', act: popup() },
  { name: 'popup-no-access', url: STORE, act: popup() },
  { name: 'popup-not-opened', url: 'http://www.down.gov.cn:81/', act: popup() },
  { name: 'popup-loading', url: LOADING, act: popup() },
  { name: 'popup-drawing', url: DRAWN, act: popup() },
  { name: 'library-empty', url: 'library.html', size: [1000, 820], act: stands },
  // Comes last, because it restarts the extension.
  {
    name: 'popup-local-file',
    url: FILE,
    act: async (tab, lens) => {
      await refuseFiles(lens);
      return popup()(tab, lens);
    },
  },
];

/**
 * A page of the extension: its address, the action that brings it to the state, and the selector that shows that it is
 * ready.
 */
interface View {
  name: string;
  path: string;
  stands: string;
  /** The selector of the element at the top of the picture; by default the top of the page. */
  from?: string;
  act?(page: Page, lens: LaunchedChromium): Promise<unknown>;
}

/** Taken in this order, in one tab: the first fills the library. */
const VIEWS: View[] = [
  { name: 'library-list', path: 'library.html#/list', stands: '.entries tbody tr', act: fillLibrary },
  {
    name: 'library-report',
    path: 'library.html#/list',
    stands: 'article.report',
    act: async (page) => (await page.waitForSelector('.entries tbody a'))?.click(),
  },
  { name: 'library-years', path: 'library.html#/years', stands: '.years table' },
  { name: 'library-batch', path: 'library.html#/batch', stands: 'textarea' },
  {
    name: 'library-batch-ended',
    path: 'library.html#/batch',
    stands: '.items tbody tr',
    act: (page, lens) => readAsBatch(lens, page, [FIRST_OF_BATCH, SENT_ON]),
  },
  {
    name: 'library-task',
    path: 'library.html#/list',
    stands: '.task-rows tbody tr',
    act: async (page) => {
      await (await page.waitForSelector('.entries thead input'))?.click();
      await (await page.waitForSelector('.selection button:not(:disabled):nth-last-of-type(2)'))?.click();
    },
  },
  { name: 'library-tasks', path: 'library.html#/tasks', stands: '.task-list' },
  {
    name: 'library-task-import',
    path: 'library.html#/tasks',
    stands: '.proposed[open]',
    from: '.import-task',
    act: async (page) => {
      await putTask(page, taskOfColleague('我'));
      await (await page.waitForSelector('.proposed summary'))?.click();
    },
  },
  {
    name: 'library-task-merge',
    path: 'library.html#/tasks',
    stands: '.merge',
    from: '.merge',
    act: (page) => putTask(page, taskOfColleague('李四')),
  },
  { name: 'options', path: 'options.html', stands: 'main' },
  { name: 'help', path: 'help.html', stands: '.scene' },
  { name: 'help-rules', path: 'help.html#/rules', stands: '.rules' },
];
const WIDTHS = [390, 800, 1000, 1280];

const auditsOfMany = () =>
  Object.entries(manyPages(20)).map(([url, html]) =>
    audit(readPage(htmlSource(html, url)).page, { language: 'zh-CN' }),
  );

/** Gives a file to the page, as if a person had chosen it. */
async function putFile(page: Page, name: string, text: string, selector: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-screens-'));
  const file = join(folder, name);
  writeFileSync(file, text);
  const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>;
  // The page may read it later, so the folder is kept until the end.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await input.uploadFile(file);
}

/** Puts audits of many bodies into the library, as a file. */
async function fillLibrary(page: Page): Promise<void> {
  await putFile(page, 'audits.jsonl', linesOf(auditsOfMany()), 'input[type=file]');
  await page.waitForFunction(`document.querySelectorAll('.entries tbody tr').length > 5`);
}

const putTask = (page: Page, file: string): Promise<void> =>
  putFile(page, 'task.json', file, '.import-task input[type=file]');

/**
 * Returns one person's copy of a task that two people have: each decided alone, and one of them once knowing the other.
 */
function taskOfColleague(by: '我' | '李四'): string {
  const audits = auditsOfMany().filter(({ findings }) => findings.length > 0);
  const found = audits.flatMap((each) =>
    each.findings.map((finding) => ({
      subject: each.page.url as string,
      rule: finding.rule,
      place: findingFingerprint(finding),
    })),
  );
  const on = '2026-02-01T08:00:00.000Z';
  const mine: Decision = { ...(found[0] as FindingKey), state: 'confirmed', note: '', on, by: '我', before: [] };
  const alarm: Decision = { ...mine, ...found[1], state: 'falseAlarm', note: '脚注说明口径不同，经电话核实无误' };
  const other: Decision = { ...mine, ...found[2], state: 'corrected', note: '网页已改' };
  const theirs: Decision[] = [
    { ...mine, state: 'notified', note: '已电话告知办公室，等待更正', by, before: [stampOf(mine)] },
    { ...mine, ...found[3], state: 'falseAlarm', note: '合计含上年结转，报告正文有说明', by },
    { ...mine, ...found[4], by },
    { ...other, state: 'notified', note: '', by },
  ];
  return writeTaskFile(
    {
      id: 'of-colleague',
      name: '第一批',
      madeOn: on,
      pages: audits.map(({ page }) => ({ key: page.url as string })),
      decisions: [],
      auditor: '',
    },
    by === '我' ? [mine, alarm, other, { ...alarm, ...found[5], note: '表三按件计' }] : theirs,
    [],
  );
}

/** Takes every page of the extension at every width. */
async function takeViews(lens: LaunchedChromium, suffix: string): Promise<void> {
  const page = await lens.openExtensionPage('library.html');
  await page.setViewport({ width: 1280, height: 820 });
  for (const { name, path, stands, from, act } of VIEWS) {
    await page.goto(new URL(path, page.url()).href);
    await act?.(page, lens);
    await page.waitForSelector(stands);
    for (const width of `${name}-${suffix}`.includes(wanted) ? WIDTHS : []) {
      await page.setViewport({ width, height: 820 });
      await page.evaluate((selector) => selector && document.querySelector(selector)?.scrollIntoView(), from ?? null);
      await sleep(300);
      await page.screenshot({ path: `${FOLDER}/${name}-${suffix}-${width}.png` });
    }
    await page.setViewport({ width: 1280, height: 820 });
  }
  await page.close();
}

/** Turns on forced colours by the protocol, as Puppeteer has no method for it. */
async function forceColours(tab: Page): Promise<void> {
  const session = await tab.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
}

async function waitForTab(tab: Page): Promise<undefined> {
  await (await shadowRoot(tab)).waitForSelector('.tab');
}

const sleep = (time: number): Promise<unknown> => new Promise((done) => setTimeout(done, time));

async function take(shot: Shot, lens: LaunchedChromium, suffix: string, scheme: 'light' | 'dark'): Promise<void> {
  const tab = await lens.browser.newPage();
  const [width, height] = shot.size ?? [1280, 900];
  await tab.setViewport({ width, height });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  if (shot.isForced) await forceColours(tab);
  const address = shot.url.includes(':') ? shot.url : `chrome-extension://${lens.extensionId}/${shot.url}`;
  // Some pages never finish loading, or fail to: that is the state to be seen.
  await Promise.race([tab.goto(address).catch(() => undefined), sleep(5000)]);
  const opened = await shot.act(tab, lens);
  await drawn(tab).catch(() => undefined);
  await sleep(900);
  const path = `${FOLDER}/${shot.name}-${suffix}.png`;
  // Only what its window shows: beyond that, the picture would repeat the beginning.
  if (opened) await opened.screenshot({ path, captureBeyondViewport: false });
  else await tab.screenshot({ path, fullPage: !shot.url.includes(':') });
  const left = opened ? null : await tab.$(OVERLAY);
  if (left) {
    const root = await shadowRoot(tab);
    await (await root.$('.panel .icon:nth-last-child(2)'))?.click();
  }
  await opened?.close().catch(() => undefined);
  await tab.close();
}

async function takeAll(site: Site): Promise<void> {
  for (const language of LANGUAGES) {
    for (const scheme of SCHEMES) {
      const suffix = `${language}-${scheme}`;
      const lens = await launchChromium({ site, language, colorScheme: scheme });
      if (VIEWS.some(({ name }) => `${name}-${suffix}`.includes(wanted))) await takeViews(lens, suffix);
      for (const shot of SHOTS) {
        if (!`${shot.name}-${suffix}`.includes(wanted)) continue;
        await take(shot, lens, suffix, scheme).catch((error) =>
          console.error(`${shot.name} ${suffix}: ${error.message}`),
        );
      }
      await lens.close();
    }
  }
}

const titled = (title: string, body: string): string =>
  pageWith(body).replace(/<title>.*<\/title>/, `<title>${title}</title>`);

mkdirSync(FOLDER, { recursive: true });
const withoutProblems = REPORT_BODY.replace(/<[^>]*>[^<]*五、[^<]*<\/[^>]*>/, '');
const site = await startSite({
  ...samplePages(),
  [GAP]: pageWith(withoutProblems),
  [GAPS]: pageWith(
    '<h1>平潭综合实验区2020年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>主动公开政府信息120条。</p><p>五、存在的主要问题及改进情况</p><p>公开不够。</p>',
  ),
  [PERHAPS]: titled(
    '青禾县民政局',
    '<h1>青禾县民政局2022年政府信息公开工作情况</h1><p>一、总体情况</p><p>主动公开政府信息120条。</p><p>三、收到和处理政府信息公开申请情况</p><p>未收到申请。</p><p>五、存在的主要问题及改进情况</p><p>公开不够。</p><p>六、其他需要报告的事项</p><p>无。</p>',
  ),
  [FIRST_OF_BATCH]: pageWith(REPORT_BODY),
  [SENT_ON]: { status: 302, headers: { Location: PLAIN }, body: '' },
  [STORE]: '<title>Store</title>',
  [LOADING]: '<title>Hello</title><script>const end = Date.now() + 12_000; while (Date.now() < end);</script>',
  [DRAWN]: {
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">SVG</text></svg>',
    headers: { 'Content-Type': 'image/svg+xml' },
  },
  [PLAIN]: titled('Hello', '<p>Nothing to see.</p>'),
});
await takeAll(site).finally(() => site.close());

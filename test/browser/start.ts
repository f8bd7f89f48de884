/**
 * `npm start -- [SAMPLE] [--headless]`: serves the bundled sample reports and opens one of them in a browser with the
 * built extension. Where there is no display it saves a screenshot and prints the audit's summary instead.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { nearestLanguage } from '../../lib/locales/languages';
import { auditSummary } from './audit-summary';
import { type Language, type LaunchedChromium, launchChromium } from './launch';
import { readSamples, type Sample, samplePages } from './samples';
import { OVERLAY } from './shadow';
import { startSite } from './site';

const DEFAULT_SAMPLE = 'pingtan-2020-word-export';
const SCREENSHOT = '.output/gongkai-lens.png';

/** The style of a typical site, because samples are kept without their sites' style sheets. */
const LOOK = `<style>
  html { background: #e9edf3 }
  body { max-width: 60rem; margin: 0 auto; padding: 0 2.5rem 4rem; background: #fff; color: #222; font: 16px/1.9 system-ui, sans-serif }
  body::before { content: '政府信息公开'; display: block; margin: 0 -2.5rem 1.5rem; padding: 1.4rem 2.5rem; color: #fff;
    background: linear-gradient(#1b5299, #2f74c8); font-size: 1.6rem; letter-spacing: .2em }
  .breadcrumb, .breadcrumb ul, .breadcrumb li { display: inline; padding: 0 .4em 0 0; color: #5b6b80; font-size: .875rem }
  .article_title { margin: 1rem 0; text-align: center; font-size: 1.5rem; font-weight: 700 }
  table { margin: 1rem auto; border-collapse: collapse }
  td, th { padding: .2rem .6rem !important; border: 1px solid #9db2cc !important }
</style>`;

/** Milliseconds to wait for the overlay, and then for it to be drawn before its picture is taken. */
const OVERLAY_TIMEOUT = 30_000;
const DRAW_TIME = 1_000;

async function start(args: string[]): Promise<void> {
  const samples = readSamples();
  const sample = chooseSample(
    samples,
    args.find((arg) => !arg.startsWith('-')),
  );
  const headless = args.includes('--headless') || !hasDisplay();
  const site = await startSite({ ...samplePages(samples), ...(sample.name === DEFAULT_SAMPLE && dressed(sample)) });
  try {
    const launched = await launchChromium({ site, headless, language: systemLanguage() });
    try {
      await (headless ? showOnPaper(launched, sample) : showOnScreen(launched, sample, samples));
    } finally {
      await launched.close();
    }
  } finally {
    await site.close();
  }
}

/** Returns a sample with the look of a site. */
const dressed = ({ url, file }: Sample): Record<string, string> => ({
  [url]: readFileSync(file, 'utf8').replace('</head>', `${LOOK}</head>`),
});

/** Returns the requested sample, or the default one, or any. */
function chooseSample(samples: Sample[], name: string | undefined): Sample {
  const chosen = samples.find((sample) => sample.name === (name ?? DEFAULT_SAMPLE)) ?? (name ? undefined : samples[0]);
  if (chosen) return chosen;
  const names = samples.map((sample) => sample.name).join(', ');
  throw new Error(`There is no sample report ${name ?? DEFAULT_SAMPLE}; there are: ${names || 'none'}.`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Returns the extension's language nearest to that of the user's system. */
function systemLanguage(): Language {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  return ({ 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en_US' } as const)[nearestLanguage(locale)];
}

/** Opens the sample, prints what to look at, and waits until the browser is closed. */
async function showOnScreen({ browser, newPage }: LaunchedChromium, sample: Sample, all: Sample[]): Promise<void> {
  const blank = await browser.pages();
  await newPage(sample.url);
  await Promise.all(blank.map((page) => page.close()));
  console.log(`
Gongkai Lens is open on a sample report, served from this machine: ${sample.name}

  On the page   an overlay lists what is missing and what does not add up; click a finding to go to its cell.
  The toolbar   the button (perhaps behind the puzzle piece) counts the findings; its popup gives the verdict,
                switches the script of the page, and exports the audit as JSON.

More samples, to be opened in the same browser:
${all.map(({ url, name }) => `  ${url}  (${name})`).join('\n')}

Close the browser to end.`);
  await closed(browser);
}

/** Resolves when the browser ends or, because on macOS it keeps running, when its last tab is closed. */
function closed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === 'page')) resolve();
    });
  });
}

/** Opens the sample without a display: saves a picture, and prints the audit's summary. */
async function showOnPaper({ newPage }: LaunchedChromium, sample: Sample): Promise<void> {
  const page = await newPage(sample.url);
  const overlay = await page.waitForSelector(OVERLAY, { timeout: OVERLAY_TIMEOUT }).catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, DRAW_TIME));
  mkdirSync('.output', { recursive: true });
  await page.screenshot({ path: SCREENSHOT });
  console.log(`sample     ${sample.name}, served as ${sample.url}\n${await auditSummary(sample.file)}`);
  console.log(`screenshot ${SCREENSHOT}`);
  if (!overlay) throw new Error(`The overlay did not appear on ${sample.url}.`);
}

start(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

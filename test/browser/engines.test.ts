import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds';

interface Feature {
  code: RegExp;
  /** The first versions that have it; null for none yet. */
  chrome: number;
  firefox: number | null;
}

/** What came to browsers lately and is easily written without a thought, from the compatibility data of MDN. */
const SCRIPT: Feature[] = [
  { code: /\b(?:Map|Object)\.groupBy\(/, chrome: 117, firefox: 119 },
  { code: /\bURL\.canParse\(/, chrome: 120, firefox: 115 },
  { code: /\bURL\.parse\(/, chrome: 126, firefox: 126 },
  { code: /\bAbortSignal\.any\(/, chrome: 116, firefox: 124 },
  { code: /\.(?:toSorted|toReversed|toSpliced)\(/, chrome: 110, firefox: 115 },
  { code: /\.with\(-?\d+,/, chrome: 110, firefox: 115 },
  { code: /\.(?:is|to)WellFormed\(/, chrome: 111, firefox: 119 },
  { code: /\bPromise\.(?:withResolvers|try)\b/, chrome: 119, firefox: 121 },
  { code: /\bArray\.fromAsync\(/, chrome: 121, firefox: 115 },
  { code: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, chrome: 122, firefox: 127 },
  {
    code: /\.(?:entries|values|keys)\(\)\.(?:map|filter|some|every|find|toArray|flatMap|reduce|take|drop)\(/,
    chrome: 122,
    firefox: 131,
  },
  { code: /\bRegExp\.escape\(/, chrome: 136, firefox: 134 },
  { code: /\b(?:opacityProperty|visibilityProperty)\b/, chrome: 121, firefox: 122 },
  { code: /\bUint8Array\.from(?:Base64|Hex)\(/, chrome: 140, firefox: 133 },
  { code: /\bIntl\.DurationFormat\b/, chrome: 129, firefox: 136 },
];
const STYLE: Feature[] = [
  { code: /\blight-dark\(/, chrome: 123, firefox: 120 },
  { code: /\bcolor-mix\(/, chrome: 111, firefox: 113 },
  { code: /@starting-style\b/, chrome: 117, firefox: 129 },
  { code: /@scope\b/, chrome: 118, firefox: 146 },
  { code: /\bsubgrid\b/, chrome: 117, firefox: 71 },
  { code: /:popover-open\b/, chrome: 114, firefox: 125 },
  { code: /\{[^{}@]*&[^{}]*\{/, chrome: 120, firefox: 117 },
];

const READ_BY = { '.js': SCRIPT, '.css': STYLE };

describe.each([
  ['Chromium', CHROMIUM_BUILD, 'chrome'],
  ['Firefox', FIREFOX_BUILD, 'firefox'],
] as const)('the build for %s', (_name, build, engine) => {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  const stated =
    engine === 'chrome' ? manifest.minimum_chrome_version : manifest.browser_specific_settings.gecko.strict_min_version;

  test('uses nothing that the oldest browser which the manifest admits does not have', () => {
    const oldest = Number.parseInt(stated, 10);
    const newer = Object.entries(READ_BY).flatMap(([ending, features]) => {
      // PDF.js carries what it needs for older engines itself.
      const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter(
        (path) => path.endsWith(ending) && !/(?:^|\/)pdf[-.]/.test(path),
      );
      expect(files.length, ending).toBeGreaterThan(0);
      return files.flatMap((path) => {
        const text = readFileSync(join(build, path), 'utf8');
        const used = features.filter(
          (feature) => (feature[engine] ?? Number.POSITIVE_INFINITY) > oldest && feature.code.test(text),
        );
        return used.map(({ code }) => `${path}: ${code.exec(text)?.[0]}`);
      });
    });
    expect(newer).toEqual([]);
  });
});

test('what is newer than a browser is found', () => {
  const newest = [...SCRIPT, ...STYLE].map(({ chrome }) => chrome);
  expect(Math.min(...newest)).toBeGreaterThan(109);
  expect(SCRIPT[0]?.code.test('Map.groupBy(rules, f)')).toBe(true);
});

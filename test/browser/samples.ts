import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitePage } from './site';

/** A bundled sample report: a folder of test/pages. */
export interface Sample {
  name: string;
  /** The saved page. */
  file: string;
  /** Its address on the test site: the one it was found at, according to its expected result, or an invented one. */
  url: string;
}

/** Returns every bundled sample report, sorted by name. */
export function readSamples(folder = 'test/pages'): Sample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: join(folder, name, 'page.html'), url: addressOf(join(folder, name), name) }))
    .filter(({ file }) => existsSync(file));
}

/** Returns the samples as `startSite` takes them. */
export function samplePages(samples: Sample[] = readSamples()): Record<string, SitePage> {
  return Object.fromEntries(samples.map(({ url, file }) => [url, pageOf(readFileSync(file))]));
}

function addressOf(folder: string, name: string): string {
  const expected = join(folder, 'expected.json');
  const url = existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')).page?.url : null;
  return url ?? `http://www.sample.gov.cn/${name}.html`;
}

/** A page in another encoding than UTF-8 declares it itself, and the header must not contradict that. */
function pageOf(body: Buffer): SitePage {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return { body };
  } catch {
    return { body, headers: { 'Content-Type': 'text/html' } };
  }
}

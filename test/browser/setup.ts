import { existsSync } from 'node:fs';
import { CHROMIUM_BUILD } from './builds';
import { ensureChromium } from './find-browser';

/** Runs before the browser tests: makes sure that there is a build to test and a browser to test it in. */
export default async function setup(): Promise<void> {
  if (!existsSync(`${CHROMIUM_BUILD}/manifest.json`)) {
    throw new Error(`There is no extension in ${CHROMIUM_BUILD}: run npm run build first`);
  }
  // The workers inherit it, so that they do not search again.
  process.env.CHROME_PATH = await ensureChromium();
}

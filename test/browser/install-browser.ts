import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';

/** Where browsers installed by this file go: the same place as Puppeteer's own, so that one download serves both. */
const cacheDir = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

const ADVICE = 'install Chromium, Chrome or Edge (on Debian: apt-get install chromium) or set CHROME_PATH to one';

/** Maximum time in milliseconds to ask for the stable version of Chrome; then the network counts as absent. */
const RESOLVE_TIMEOUT = 30_000;

/** Returns a Chrome that an earlier run downloaded, or null. */
export async function installedChromium(): Promise<string | null> {
  const browsers = await getInstalledBrowsers({ cacheDir });
  return browsers.find(({ browser }) => browser === Browser.CHROME)?.executablePath ?? null;
}

/**
 * Installs a browser in the platform's usual way: Debian's package if allowed, otherwise Chrome stable into the cache.
 * @param find looks for an installed browser again, after the package manager ran
 * @throws Error of one line that says what to do
 */
export async function installChromium(find: () => string | null): Promise<string> {
  console.error('No Chromium, Chrome or Edge found: installing one.');
  if (isDebianRoot() && installPackage()) {
    const found = find();
    if (found) return found;
  }
  return downloadChrome();
}

/** Whether apt has a real `chromium` package (Ubuntu's is only a stub) that we may install. */
function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installPackage(): boolean {
  const run = (...args: string[]) =>
    execFileSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', 'chromium', 'chromium-l10n', 'fonts-wqy-microhei');
    return true;
  } catch {
    return false;
  }
}

/** Downloads Chrome stable into the cache and makes sure that it runs. */
async function downloadChrome(): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`No browser found, and none is published for this platform: ${ADVICE}.`);
  try {
    const buildId = await within(RESOLVE_TIMEOUT, resolveBuildId(Browser.CHROME, platform, 'stable'));
    const { executablePath } = await install({ browser: Browser.CHROME, buildId, cacheDir, platform });
    if (process.platform === 'linux') execFileSync(executablePath, ['--version'], { stdio: 'ignore' });
    return executablePath;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    throw new Error(`No browser found, and Chrome could not be installed (${reason}): ${ADVICE}.`);
  }
}

/** Returns the promise, rejected if it takes longer than so many milliseconds. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer from the network')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

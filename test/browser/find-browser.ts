import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Launcher } from 'chrome-launcher';
import { installChromium, installedChromium } from './install-browser';

/**
 * The Chromium-family browser to test with: CHROME_PATH, else what chrome-launcher finds, else the usual places
 * of Chromium, Chrome and Edge (which chrome-launcher does not look for). Null when there is none.
 */
export function findChromium(): string | null {
  const chosen = process.env.CHROME_PATH;
  if (chosen && existsSync(chosen)) return chosen;
  return [...launcherInstallations(), ...usualPaths(CHROMIUM_PATHS)].find(existsSync) ?? null;
}

/** The Firefox to test with: FIREFOX_PATH, else the usual places. Null when there is none. */
export function findFirefox(): string | null {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen && existsSync(chosen)) return chosen;
  return usualPaths(FIREFOX_PATHS).find(existsSync) ?? null;
}

/**
 * A Chromium-family browser, installed first if the machine has none.
 * @throws an Error of one line that says what to do, when none can be had
 */
export async function ensureChromium(): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names a file that does not exist: ${chosen}`);
  return findChromium() ?? (await installedChromium()) ?? (await installChromium(findChromium));
}

/** What chrome-launcher finds; it throws where it finds nothing. */
function launcherInstallations(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    return [];
  }
}

type PathsByPlatform = Partial<Record<NodeJS.Platform, string[]>>;

/** The paths for this platform; on Windows each is tried under every folder that programs are installed in. */
function usualPaths(paths: PathsByPlatform): string[] {
  const here = paths[process.platform] ?? [];
  if (process.platform === 'darwin') return here.flatMap((path) => [path, join(homedir(), path)]);
  if (process.platform !== 'win32') return here;
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': x86 } = process.env;
  const roots = [PROGRAMFILES, x86, LOCALAPPDATA].filter((root) => root !== undefined);
  return roots.flatMap((root) => here.map((path) => join(root, path)));
}

const CHROMIUM_PATHS: PathsByPlatform = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const FIREFOX_PATHS: PathsByPlatform = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox\\firefox.exe'],
};

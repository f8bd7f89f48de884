import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds';

/** Everything the extension may do, and nothing else: whoever adds to this adds a reason to the README. */
const GRANTED = {
  permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
  host_permissions: ['*://*.gov.cn/*'],
  optional_permissions: ['tabs'],
  optional_host_permissions: ['*://*/*'],
};
/** Firefox lets an extension have a sidebar without asking. */
const SIDE_PANEL = 'sidePanel';
/** How the README's table calls what is no permission's name. */
const IN_README: Record<string, string> = { '*://*.gov.cn/*': '`*.gov.cn`', '*://*/*': 'any other site (optional)' };

/** The rows of the README's table of permissions: what, and why. */
function explained(): Map<string, string> {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('## Permissions');
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| permission |'));
  return new Map(
    rows.map((row) => row.split('|').map((cell) => cell.trim())).map(([, what = '', why = '']) => [what, why]),
  );
}

test('the README says of every permission why, and of none that is not asked for', () => {
  const rows = explained();
  const wanted = [...Object.values(GRANTED).flat(), SIDE_PANEL].map(
    (name) => IN_README[name] ?? (name === 'tabs' ? '`tabs` (optional)' : `\`${name}\``),
  );
  expect([...rows.keys()].filter((what) => !what.startsWith('---')).sort()).toEqual(wanted.sort());
  for (const [what, why] of rows) expect(why.length, what).toBeGreaterThan(2);
});

describe.each([
  ['Chromium', CHROMIUM_BUILD, { ...GRANTED, permissions: [...GRANTED.permissions, SIDE_PANEL] }],
  ['Firefox', FIREFOX_BUILD, GRANTED],
])('the build for %s', (_name, build, granted) => {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

  test('asks for exactly these permissions', () => {
    for (const [key, names] of Object.entries(granted)) expect(manifest[key], key).toEqual(names);
    expect(manifest.content_scripts).toEqual([
      { matches: ['*://*.gov.cn/*'], run_at: 'document_start', js: ['content-scripts/detect.js'] },
    ]);
    expect(manifest.side_panel ?? manifest.sidebar_action).toMatchObject(
      build === FIREFOX_BUILD
        ? { default_panel: 'sidepanel.html', open_at_install: false }
        : { default_path: 'sidepanel.html' },
    );
    const powers = ['externally_connectable', 'web_accessible_resources', 'sandbox', 'devtools_page', 'oauth2'];
    for (const power of powers) expect(manifest).not.toHaveProperty(power);
  });

  test("lets its pages run only the extension's own code and load only its own files", () => {
    const policy = new Map<string, string>(
      manifest.content_security_policy.extension_pages.split(/;\s*/).map((directive: string) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      // A batch reads the pages that its user lists.
      'connect-src': "'self' http: https:",
      'base-uri': "'none'",
      'form-action': "'none'",
      // The page that asks an address stands in the one that wants it.
      'frame-src': "'self'",
      'frame-ancestors': "'self'",
    });
  });

  test('has no code from elsewhere, and none that is made from text', () => {
    const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(js|html)$/.test(path));
    expect(files).toContain('background.js');
    for (const path of files.filter((each) => !each.startsWith('dictionaries/'))) {
      const text = readFileSync(join(build, path), 'utf8');
      expect(text, path).not.toMatch(/\beval\(|\bnew Function\b|[^.\w]Function\(|importScripts|sourceMappingURL/);
      expect(text, path).not.toMatch(/\.innerHTML\s*=|outerHTML\s*=|insertAdjacentHTML|document\.write/);
      expect(text, path).not.toMatch(/\b(?:import|from|src|href)\s*[(=]?\s*["'`](?:https?:)?\/\//);
      // PDF.js can fetch a file by its address; ours is given bytes, and reads its character maps from the package.
      if (/(?:^|\/)pdf[-.]/.test(path)) continue;
      expect(text, path).not.toMatch(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport/);
      // Pages that a user lists, and documents that he opens, are fetched in one place; files of the package by their names.
      const fetched = text.replace(/\bfetch\((["'`])\/\w[\w./-]*\1\)/g, '');
      if (/\bfetch\(/.test(fetched)) expect(path).toMatch(/^chunks\/fetcher-/);
      for (const [, source = ''] of text.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]*)"/g)) {
        expect(source).toMatch(/^\/(?!\/)/);
        expect(existsSync(join(build, source)), source).toBe(true);
      }
      expect(text, path).not.toMatch(/<script(?![^>]*\bsrc=)/);
    }
  });
});

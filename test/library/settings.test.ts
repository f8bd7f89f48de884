import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, languageFor, parseSite, readSettings, sitePattern } from '../../lib/settings';

describe('settings', () => {
  it('have defaults', () => {
    const defaults = { automatic: true, language: 'auto', severity: 'notice', sites: [], takesPdf: false };
    for (const nothing of [undefined, null, 'x', 7, {}]) expect(readSettings(nothing)).toEqual(defaults);
    expect(DEFAULT_SETTINGS).toEqual(defaults);
  });

  it('keep what is right where something else is wrong', () => {
    expect(
      readSettings({ automatic: false, language: 'fr', severity: 'error', sites: ['a b'], takesPdf: true }),
    ).toEqual({
      automatic: false,
      language: 'auto',
      severity: 'error',
      sites: [],
      takesPdf: true,
    });
  });

  it('choose a language, or leave it to the browser', () => {
    expect(languageFor(DEFAULT_SETTINGS, 'zh-HK')).toBe('zh-TW');
    expect(languageFor(DEFAULT_SETTINGS, 'fr')).toBe('en');
    expect(languageFor({ ...DEFAULT_SETTINGS, language: 'zh-CN' }, 'fr')).toBe('zh-CN');
  });
});

it.each([
  ['www.example.com', 'www.example.com'],
  [' HTTPS://WWW.Example.com/path?x#y ', 'www.example.com'],
  ['*.example.com', '*.example.com'],
  ['*://*.example.com/*', '*.example.com'],
  ['http://example.com:8080/', 'example.com'],
  ['localhost', null],
  ['', null],
  ['not a site', null],
  ['*', null],
])('reads the site in %j', (text, site) => {
  expect(parseSite(text)).toBe(site);
});

it('makes a match pattern of a site', () => {
  expect(sitePattern('*.example.com')).toBe('*://*.example.com/*');
});

import { expect, test } from 'vitest';
import { readRemembered, siteOf } from '../../lib/script/remembered';

test.each<[unknown, Record<string, string>]>([
  [
    { 'www.gov.cn': 'tw', 'a-1.gov.cn': 's' },
    { 'www.gov.cn': 'tw', 'a-1.gov.cn': 's' },
  ],
  [{ 'www.gov.cn': 'xx', 'b.gov.cn': 'hk' }, { 'b.gov.cn': 'hk' }],
  // What is no host name is no site.
  [{ localhost: 'tw', 'https://a.cn': 'tw', 'a.cn/x': 'tw', '.cn': 'tw', 'a.': 'tw', '': 'tw', 'A.cn': 'tw' }, {}],
  [null, {}],
  [undefined, {}],
  ['tw', {}],
  [7, {}],
])('what is stored as %j is read as %j', (stored, read) => {
  expect(readRemembered(stored)).toEqual(read);
});

test.each<[string, string | null]>([
  ['https://www.gov.cn/zwgk/1.html?a#b', 'www.gov.cn'],
  ['http://a.gov.cn:8080/', 'a.gov.cn'],
  ['http://localhost/', null],
  ['file:///tmp/a.html', null],
  ['ftp://a.gov.cn/', null],
  ['chrome-extension://abc.def/', null],
  ['no address', null],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

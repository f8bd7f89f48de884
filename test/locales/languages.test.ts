import { expect, test } from 'vitest';
import { sentencesFor } from '../../lib/export';
import { nearestLanguage } from '../../lib/locales';

test.each([
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh_TW', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh-MO', 'zh-TW'],
  // The script is said: the region does not decide.
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['en-HK', 'en'],
  ['zha', 'en'],
  ['', 'en'],
])('the language of ours nearest to “%s” is %s, in the panel and in files', (tag, language) => {
  expect(nearestLanguage(tag)).toBe(language);
  expect(sentencesFor(tag)).toBe(sentencesFor(language));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertHtml, convertText } from '../../lib/script/node-converter';

describe('convertHtml', () => {
  test.each([
    ['<P>发布</p>\r\n<br/>', '<P>發佈</p>\r\n<br/>'],
    ['<p>行政<b>复</b>议</p>', '<p>行政<b>復</b>議</p>'],
    ['发&nbsp;&amp;展&#21457;', '發&nbsp;&amp;展發'],
    ["<a title='发布' href=发布>发布", "<a title='發佈' href=发布>發佈"],
    ['<html lang=zh-CN>发', '<html lang="zh-Hant-TW">發'],
    [
      '<p translate=no>头<b translate=yes title=发>发</b>发</p>',
      '<p translate=no>头<b translate=yes title=發>發</b>发</p>',
    ],
    ['<p>头<b translate=no>发</b>发</p>', '<p>頭<b translate=no>发</b>發</p>'],
    ['<script>发</script><code>发</code><p translate=no>发</p><textarea>发</textarea>', null],
    ['<input type=submit name=a value=发><input value=发>', null],
    ['<select><option>发布</select>', '<select><option label="發佈">发布</select>'],
    ['<table>发<tr><td>展</td></tr></table>', '<table>發<tr><td>展</td></tr></table>'],
    ['<!-- 发 --><p>发', '<!-- 发 --><p>發'],
    ['<title>发布</title>', '<title>發佈</title>'],
    // Within a title nothing is a tag.
    ['<title>发<b>头发</b>发</title>', '<title>發<b>頭髮</b>發</title>'],
  ])('%s', (html, expected) => {
    expect(convertHtml(html, 'tw')).toBe(expected ?? html);
  });

  test('changes nothing of a source that is already right', () => {
    const source = fc.constantFrom(
      '<p>',
      '</p>',
      '<b class=x',
      '>',
      '政府',
      '公開',
      '&lt;',
      '<td>',
      '</table>',
      '<table>',
      '"',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(source, { maxLength: 30 }), (parts) => {
        const html = parts.join('');
        expect(convertHtml(html, 'tw')).toBe(html);
      }),
    );
  });

  test('of any source changes ideographs only', () => {
    const source = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '</b>',
      '发布',
      '头',
      '<b>',
      '发',
      '<!--',
      '-->',
      '&amp;',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(source, { maxLength: 30 }), (parts) => {
        const html = parts.join('');
        const converted = convertHtml(html, 'tw');
        expect(converted.replace(/\p{Script=Han}/gu, '')).toBe(html.replace(/\p{Script=Han}/gu, ''));
      }),
    );
  });
});

describe('convertText', () => {
  test('paragraph by paragraph, each in its own script', () => {
    expect(convertText('规范性文件\n發佈說明\nこんにちは、発表します\n皇后\n', 'tw')).toBe(
      '規範性文件\n發佈說明\nこんにちは、発表します\n皇后\n',
    );
    expect(convertText('规范性文件\n發佈說明\n', 's')).toBe('规范性文件\n发布说明\n');
  });
});

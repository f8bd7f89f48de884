import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { boundedParse } from '../../../lib/document/html/bounded-parse';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';

const MEGABYTE = 2 ** 20;
const read = (html: string): string => readPage(htmlSource(html, null)).page.reading;
const filled = (piece: string, megabytes: number): string => piece.repeat((megabytes * MEGABYTE) / piece.length);
const numbered = (count: number, piece: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => piece(n)).join('');

describe('a page whose tree would fill a memory', () => {
  it.each([
    ['open tags', () => filled('<a>', 56)],
    [
      'paragraphs that each open what stands open anew',
      () => `${numbered(40, (n) => `<b id=${n}>`)}${filled('<p>x', 2)}`,
    ],
    ['comments', () => filled('<!---->', 20)],
    ['attributes of one tag', () => `<p ${numbered(700_000, (n) => ` a${n}`)}>`],
    ['attributes with values, of a tag that does not end', () => `<p${numbered(700_000, (n) => ` a${n}="x"`)}`],
    ['frames', () => numbered(40, () => `<iframe srcdoc="${'&lt;p>x'.repeat(10_000)}"></iframe>`)],
  ])('is refused before it does: %s', (_, html) => {
    const started = process.memoryUsage.rss();
    expect(() => read(html())).toThrow(/^the page has more than 600000 elements and attributes$/);
    expect(process.memoryUsage.rss() - started).toBeLessThan(600 * MEGABYTE);
  });

  it.each([
    ['ten megabytes of text', () => `<p>报告</p>${filled('公开', 10)}`],
    [
      'a picture of ten megabytes within the page',
      () => `<p>报告<img src="data:image/png;base64,${filled('iVBORw0K/+', 10)}">`,
    ],
    [
      'a picture of sixty megabytes, named with letters of two bytes',
      () => `<p>报告<img alt='图' src = 'data:image/png;base64,${filled('iVBORw0K/+', 60)}'>`,
    ],
    ['a million values that never end', () => `<p>报告</p><!--${filled('="', 2)}${filled("='", 2)}-->`],
    ['a script of ten megabytes of data', () => `<p>报告<script>x=a<b,[${filled('"x y",1,', 10)}]</script>`],
    [
      'a hundred thousand cells',
      () => `<p>报告<table>${'<tr>'.concat('<td class="a" style="b">1'.repeat(10)).repeat(10_000)}`,
    ],
    ['nesting without end', () => `<p>报告</p>${'<div>'.repeat(100_000)}`],
  ])('is none: %s', (_, html) => {
    expect(read(html())).toMatch(/^报告/);
  });
});

it('what stands behind a picture is read', () => {
  expect(
    read(`<p>报告<img src="${filled('iVBORw0K/+', 3)}" alt="x">收到申请21件。<img src='${filled('a', 2)}'>完`),
  ).toMatch(/^报告\s*收到申请21件。\s*完\s*$/);
});

it('the document of a frame is read to its end, however much markup is before that', () => {
  const html = `${'<p class="MsoNormal MsoNormal MsoNormal"></p>'.repeat(40_000)}<p>收到申请21件。</p>`;
  const framed = `<p>报告</p><iframe srcdoc = "${html.replaceAll('"', '&quot;')}"></iframe>`;
  expect(read(framed)).toMatch(/^报告\s+收到申请21件。\s*$/);
});

it('the document of a frame is not read at all where it is larger than any page, and that is said', () => {
  expect(() => read(`<p>报告</p><iframe srcdoc = '${filled('<!-- x -->', 20)}'></iframe>`)).toThrow(
    /^the page has a frame of more than 16000000 characters$/,
  );
});

it.each([1, 2, 3, 5, 7, 50])(
  'parses a page that the parser is given %i characters at a time as in one piece',
  (chunk) => {
    const html = `<!doctype html>
    <p title="a&amp;b𠮷">公开&nbsp;&notin;𠮷\r\n</p><!-- x -->\r\n<script>a<b</script><svg><![CDATA[x]]></svg>
    <table>x<tr><td>1</table><template><p>y</template><textarea>\r\n&lt;</textarea>\r`;
    expect(serialize(boundedParse(chunk)(html))).toBe(serialize(parse(html)));
  },
);

import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit';
import { decodePage } from '../../lib/cli/decode';
import { isMime, savedPage } from '../../lib/cli/mime';
import { pageOf } from '../../lib/cli/pages';
import { encoded } from './encode';

const HTML = '<!doctype html><title>平潭综合实验区2023年度报告</title><p title="a=b">收到申请21件。</p>';
const URL = 'http://www.pingtan.gov.cn/a.html';

/** Quoted-printable with a soft line break behind every twentieth byte. */
const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte, i) => {
      const isCoded = byte > 126 || byte === 61;
      const code = isCoded ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte);
      return i % 20 === 19 ? `${code}=\r\n` : code;
    })
    .join('');
const part = (headers: string, body: string | Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`--b-1\r\n${headers}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')]);
const message = (...parts: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from(
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${URL}\r\nDate: Sat, 6 Mar 2021 01:02:03 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b-1"\r\n\r\n\r\n`,
    ),
    ...parts,
    Buffer.from('--b-1--\r\n'),
  ]);
const picture = part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo=');
const read = (bytes: Uint8Array): string => {
  const { bytes: page, charset } = savedPage(bytes);
  return decodePage(page, charset).text;
};

describe('a page saved as one file', () => {
  it.each([
    [
      'quoted-printable',
      part('Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable', quoted(Buffer.from(HTML))),
    ],
    [
      'base64',
      part(
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: BASE64',
        Buffer.from(HTML)
          .toString('base64')
          .replace(/(.{76})/g, '$1\r\n'),
      ),
    ],
    ['8bit', part('Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit', HTML)],
    ['no encoding, another charset', part('Content-type: TEXT/HTML; charset="gb2312"', encoded(HTML, 'gbk'))],
    ['lines that end in LF alone', Buffer.from(`--b-1\nContent-Type: text/html\n\n${HTML}\n`)],
  ])('is read: %s', (_, page) => {
    for (const bytes of [message(page, picture), message(picture, page), message(page).subarray(0, -9)]) {
      expect(isMime(bytes)).toBe(true);
      expect(read(bytes).trim()).toBe(HTML);
    }
  });

  it('has its address and the time it was saved', () => {
    expect(savedPage(message(part('Content-Type: text/html', HTML)))).toMatchObject({
      url: URL,
      capturedAt: new Date('2021-03-06T01:02:03Z'),
    });
    const own = part('Content-Type: text/html\r\nContent-Location: http://www.pingtan.gov.cn/b.html', HTML);
    expect(savedPage(message(own)).url).toBe('http://www.pingtan.gov.cn/b.html');
  });

  it('is the first page of its parts, those within parts too', () => {
    const inner = Buffer.from(
      `Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\nx\r\n--c\r\nContent-Type: text/html\r\n\r\n${HTML}\r\n--c--`,
    );
    expect(read(message(Buffer.concat([Buffer.from('--b-1\r\n'), inner, Buffer.from('\r\n')])))).toBe(HTML);
    expect(read(message(part('Content-Type: text/html', HTML), part('Content-Type: text/html', '<p>frame')))).toBe(
      HTML,
    );
  });

  it('is none without a page', () => {
    expect(() => savedPage(message(picture))).toThrow('no part of this file is a page');
  });

  describe('of whose frames the pages are parts too', () => {
    const REPORT = '<title>报告</title><p title=\'"&amp;"\'>收到申请21件。</p>';
    const framed = (src: string): string => `<title>栏目</title><iframe id=a src=${src} width="9"></iframe><p>完</p>`;
    const inFrame = (html: string): string | undefined => {
      const frame = parseFragment(html).childNodes.find(({ nodeName }) => nodeName === 'iframe');
      return frame && 'attrs' in frame ? frame.attrs.find(({ name }) => name === 'srcdoc')?.value : undefined;
    };

    it.each([
      ['by identifier', '"cid:frame-1@mhtml.blink"', 'Content-ID: <frame-1@mhtml.blink>'],
      [
        'by address',
        "'http://www.pingtan.gov.cn/report.html'",
        'Content-Location: http://www.pingtan.gov.cn/report.html',
      ],
      ['by address, from where the page is', 'report.html', 'Content-Location: http://www.pingtan.gov.cn/report.html'],
    ])('has them in its frames: %s', (_, src, name) => {
      const page = part(`Content-Type: text/html; charset=utf-8\r\nContent-Location: ${URL}`, framed(src));
      const frame = part(`Content-Type: text/html; charset=gb2312\r\n${name}`, encoded(REPORT, 'gbk'));
      const text = read(message(page, frame));
      expect(inFrame(text)?.trim()).toBe(REPORT);
      expect(text).toContain(' width="9"></iframe><p>完</p>');
    });

    it('has frames within frames, and none within itself', () => {
      const of = (id: string, html: string): Buffer => part(`Content-Type: text/html\r\nContent-ID: <${id}>`, html);
      const text = read(message(of('0', framed('"cid:1"')), of('1', framed('"cid:2"')), of('2', framed('"cid:1"'))));
      const inner = inFrame(text) ?? '';
      expect(inFrame(inner)).toContain('src="cid:1"');
      expect(text.match(/栏目/g)).toHaveLength(3);
    });

    it('is read by its own characters, and without a frame that is no text', () => {
      const html = `<meta charset="gb2312">${framed('"cid:1"')}`;
      const page = part('Content-Type: text/html; charset=gb2312', encoded(html, 'gbk'));
      const frame = (body: string | Uint8Array): Buffer => part('Content-Type: text/html\r\nContent-ID: <1>', body);
      const text = read(message(page, frame('<p>21</p>')));
      expect(text).toContain('<title>栏目</title><iframe id=a srcdoc=');
      expect(inFrame(text)?.trim()).toBe('<p>21</p>');
      expect(read(message(page, frame(new Uint8Array(4000).fill(1)))).trim()).toBe(html);
    });

    const page = (id: string, html: string): Buffer => part(`Content-Type: text/html\r\nContent-ID: <${id}>`, html);

    it.each([
      ['a comment', '<!-- <iframe src="cid:1"> -->'],
      ['a script', `<script>document.write('<iframe src="cid:1"></iframe>')</script>`],
      ['a value of another attribute', '<a title=\'<iframe src="cid:1">\'>1</a>'],
      ['another attribute of the frame', '<iframe title="x src=cid:1" data-src="cid:1"></iframe>'],
      ['a name that only begins so', '<iframes src="cid:1"></iframes>'],
      ['a tag that never ends', '<iframe src="cid:1" title="'],
    ])('puts nothing into %s', (_, html) => {
      expect(read(message(page('0', html), page('1', REPORT))).trim()).toBe(html);
    });

    it('takes the first address that a frame has, in capitals and without quotes too', () => {
      const html = '<IFRAME SRC = cid:1 src="cid:2"></IFRAME>';
      expect(read(message(page('0', html), page('1', '<p>1'), page('2', '<p>2'))).trim()).toBe(
        '<IFRAME srcdoc="&lt;p&gt;1" src="cid:2"></IFRAME>',
      );
    });

    it('reads no file and asks for no address that a frame names', () => {
      const html = ['file:///etc/hostname', '/etc/hostname', '../mime.test.ts', 'http://127.0.0.1:9/']
        .map(framed)
        .join('');
      expect(read(message(page('0', html), page('1', REPORT))).trim()).toBe(html);
    });

    it('is read in bounded time and room, however many frames stand beside or within each other', () => {
      const links = Array.from({ length: 3000 }, (_, n) => page(`${n}`, `<p>${n}<iframe src="cid:${n + 1}"></iframe>`));
      // Each level writes a quote four characters longer: all levels would be gigabytes.
      const chain = read(message(...links, page('3000', '"'.repeat(1_000_000))));
      expect(chain).toContain('gt;5&');
      expect(chain.length).toBeLessThan(3000);
      const beside = Array.from({ length: 5000 }, (_, n) => `<iframe src="cid:${n}"></iframe>`).join('');
      const parts = Array.from({ length: 5000 }, (_, n) => page(`${n}`, `<p>${n}`));
      expect(read(message(page('all', beside), ...parts)).match(/srcdoc="&lt;p/g)).toHaveLength(5000);
      const large = page('1', `<p>${'"'.repeat(3_000_000)}`);
      expect(read(message(page('0', framed('"cid:1"')), large)).trim()).toBe(framed('"cid:1"'));
    });

    it.each(['<iframe ', '<iframe "', "<iframe a='", '<!--', '<script>', '<iframe src=cid:1 '])(
      'is read in bounded time where it repeats %j',
      (open) => {
        const html = open.repeat(2_000_000);
        expect(read(message(page('0', html), page('1', REPORT))).length).toBeGreaterThanOrEqual(html.length);
      },
    );

    describe('tells whether a page was left out', () => {
      const chain = (levels: number): Buffer =>
        message(
          ...Array.from({ length: levels }, (_, n) => page(`${n}`, `<p>${n}<iframe src="cid:${n + 1}"></iframe>`)),
          page(`${levels}`, REPORT),
        );
      const large = (size: number): Buffer =>
        message(
          page('0', framed('"cid:1"') + framed('"cid:2"')),
          page('1', `<!--${'a'.repeat(size)}-->`),
          page('2', REPORT),
        );
      const inParts = (levels: number): Buffer => {
        let inner: Buffer = part('Content-Type: text/html\r\nContent-ID: <1>', REPORT);
        for (let n = 0; n < levels; n++) {
          const body = Buffer.concat([inner, Buffer.from('--b-1--\r\n')])
            .toString()
            .replaceAll('--b-1', `--c-${n}`);
          inner = part(`Content-Type: multipart/mixed; boundary=c-${n}`, body);
        }
        return message(page('0', framed('"cid:1"')), inner);
      };
      const binary = page('1', Buffer.alloc(4000, 1).toString('latin1'));

      it.each([
        ['six frames within each other', chain(6), false],
        ['seven', chain(7), true],
        ['3,000 of them', chain(3000), true],
        ['frames of eight million characters in all', large(8 * 1024 * 1024 - 200), false],
        ['of more', large(8 * 1024 * 1024 - 20), true],
        ['one of more', large(9 * 1024 * 1024), true],
        ['parts within parts', inParts(5), false],
        ['deeper than they are opened', inParts(6), true],
        ['a frame that is no text', message(page('0', framed('"cid:1"')), binary), true],
        ['an empty one', message(page('0', framed('"cid:1"')), page('1', '')), false],
        ['one of which there is no part', message(page('0', framed('"cid:9"')), page('1', REPORT)), false],
        ['one within itself', message(page('0', framed('"cid:1"')), page('1', framed('"cid:0"'))), false],
        ['one shown twice', message(page('0', framed('"cid:1"') + framed('"cid:1"')), page('1', REPORT)), false],
      ])('%s', (_, bytes, isCut) => {
        expect(savedPage(bytes).isCut).toBe(isCut);
      });

      it.each([
        [6, false],
        [7, true],
      ])('and its audit says so: %i frames within each other', async (levels, isCut) => {
        const page = await pageOf({ ...savedPage(chain(levels)), file: 'a.mhtml' });
        expect(page.truncated).toBe(isCut);
        expect(audit(page, { language: 'en' }).page.truncated ?? false).toBe(isCut);
      });
    });

    it('leaves as they are a frame of which there is no part, and one that has a page of its own', () => {
      const own = '<iframe srcdoc="<p>1</p>" src="cid:1"></iframe>';
      const html = `${framed('"cid:9"')}${own}`;
      const other = part('Content-Type: text/html\r\nContent-ID: <1>', REPORT);
      expect(read(message(part('Content-Type: text/html', html), other)).trim()).toBe(html);
    });
  });
});

it.each(['<!doctype html><p>x', 'Content-Type: text/html\r\n\r\n<p>x', 'From: a\r\nSubject: b\r\n\r\nc', ''])(
  'is not mistaken: %j',
  (text) => {
    expect(isMime(Buffer.from(text))).toBe(false);
  },
);

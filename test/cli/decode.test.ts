import { describe, expect, it } from 'vitest';
import { decodePage } from '../../lib/cli/decode';
import { encoded, utf16 } from './encode';

const SENTENCE = '平潭综合实验区2023年政府信息公开工作年度报告：本年收到申请21件。';
const HANT = '貴陽市科技局2020年政府信息公開工作年度報告：本年收到申請21件。';
const pageOf = (text: string, charset = ''): string => `<!doctype html>${charset}<title>${text}</title><p>${text}`;
const HANS = pageOf(SENTENCE);
const declares = (charset: string): string => `<meta charset="${charset}">`;

/** Without the byte at a place. */
const lacking = (bytes: Buffer, at: number): Buffer => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
/** With another byte at a place. */
const changed = (bytes: Buffer, at: number, byte: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = byte;
  return copy;
};
/** How many characters at the beginning and at the end of two texts together are the same. */
function common(one: string, other: string): number {
  const same = (at: (n: number) => [string | undefined, string | undefined]): number => {
    for (let n = 0; n < one.length; n++) if (at(n)[0] !== at(n)[1]) return n;
    return one.length;
  };
  return same((n) => [one[n], other[n]]) + same((n) => [one.at(-1 - n), other.at(-1 - n)]);
}

describe('a page of which a byte is damaged', () => {
  const first = Buffer.from(HANS).findIndex((byte) => byte > 127);

  it.each<[string, (bytes: Buffer, at: number) => Buffer]>([
    ['lost', lacking],
    ['an ASCII letter', (bytes, at) => changed(bytes, at, 0x41)],
    ['no byte of UTF-8', (bytes, at) => changed(bytes, at, 0xff)],
    ['a continuation', (bytes, at) => changed(bytes, at, 0xa1)],
    ['the first of a pair of GBK', (bytes, at) => changed(bytes, at, 0xd5)],
    ['zero', (bytes, at) => changed(bytes, at, 0)],
  ])('is UTF-8 still, but for one character: the byte is %s', (_, damage) => {
    const bytes = Buffer.from(HANS);
    for (let at = first; at < bytes.length; at++) {
      const { text } = decodePage(damage(bytes, at));
      expect(common(text, HANS), `${at}: ${text}`).toBeGreaterThanOrEqual(HANS.length - 2);
    }
  });

  it('is UTF-8 still where it is cut off within its last character', () => {
    for (const cut of [1, 2]) {
      const bytes = Buffer.from(HANS);
      expect(decodePage(bytes.subarray(0, -3 - cut)).text.startsWith(HANS.slice(0, -2))).toBe(true);
    }
  });

  it.each([
    ['gbk', SENTENCE],
    ['gb18030', SENTENCE],
    ['big5', HANT],
  ] as const)('is %s still', (encoding, sentence) => {
    const bytes = encoded(pageOf(sentence), encoding);
    for (let at = bytes.findIndex((byte) => byte > 127); at < bytes.length; at += 3) {
      // A lost half shifts what follows, up to the next ASCII character: the other copy of the sentence is whole.
      expect(decodePage(lacking(bytes, at)).text, String(at)).toContain(sentence.slice(-10));
    }
  });

  it('is UTF-16 still, with half a character too much or too few', () => {
    for (const [order, marked] of [
      ['le', true],
      ['be', true],
      ['le', false],
      ['be', false],
    ] as const) {
      const bytes = utf16(HANS, order, marked);
      expect(decodePage(bytes.subarray(0, -1)).text).toContain(SENTENCE);
      expect(decodePage(changed(changed(bytes, 60, 0xd8), 61, 0xd8)).text.slice(-30)).toBe(HANS.slice(-30));
    }
  });
});

describe('a declaration that is mistaken', () => {
  it.each([
    'iso-8859-1',
    'windows-1252',
    'big5',
    'shift_jis',
    'euc-kr',
    'utf-8',
    'utf-16',
    'x-user-defined',
    'nonsense',
  ])('is outvoted by the bytes: %s', (charset) => {
    const text = pageOf(SENTENCE, declares(charset));
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      encoded(text, 'gbk'),
      utf16(text, 'le', true),
    ]) {
      expect(decodePage(bytes).text.replace('\ufeff', '')).toBe(text);
      expect(decodePage(bytes, charset).text.replace('\ufeff', '')).toBe(text);
    }
    const hant = pageOf(HANT, declares(charset));
    expect(decodePage(encoded(hant, 'big5')).text).toBe(hant);
  });

  it('counts where the bytes leave it open', () => {
    const french = Buffer.from('<title>Rapport annuel</title><p>\xe9t\xe9 \xe0 l Elys\xe9e', 'latin1');
    expect(decodePage(french, 'windows-1252').text).toContain('été à l Elysée');
    expect(
      decodePage(Buffer.from(`<meta charset=koi8-r><p>${'x'.repeat(20)}\xcf\xd4\xde\xc5\xd4`, 'latin1')).text,
    ).toContain('отчет');
  });
});

it('a mark of UTF-8 before text in another encoding is outvoted too', () => {
  const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), encoded(HANS, 'gbk')]);
  expect(decodePage(bytes).text).toContain(SENTENCE);
});

it('most of a page decides where another encoding is within it', () => {
  const foot = encoded('<div>版权所有：平潭综合实验区管委会</div>', 'gbk');
  expect(decodePage(Buffer.concat([Buffer.from(HANS), foot])).text).toContain(SENTENCE);
});

it('Chinese that begins behind a megabyte of script is read', () => {
  const text = `<script>${'x=1;'.repeat(300_000)}</script>${HANS}`;
  for (const bytes of [Buffer.from(text), encoded(text, 'gbk')]) expect(decodePage(bytes).text).toContain(SENTENCE);
});

it.each<[string, Buffer, RegExp]>([
  ['nothing', Buffer.alloc(0), /^the file is empty$/],
  ['zeros', Buffer.alloc(5000), /binary/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), /binary/],
  ['a ZIP file', Buffer.from('504b0304140006000800000021000000', 'hex'), /binary/],
  ['more than 64 MB', Buffer.alloc(64 * 1024 * 1024 + 1, 32), /^the file is larger than 64 MB$/],
  ['bytes of no encoding', Buffer.alloc(4000, 0xff), /^the encoding of this file is unknown$/],
])('refuses %s', (_, bytes, reason) => {
  expect(() => decodePage(bytes)).toThrow(reason);
});

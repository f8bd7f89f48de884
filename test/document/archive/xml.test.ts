import { describe, expect, test } from 'vitest';
import { childAt, childrenNamed, descendants, parseXml, textIn } from '../../../lib/document/archive/xml';

describe('what is read', () => {
  test('names and attributes without their prefixes, text in the order it stands', () => {
    const root = parseXml(`<?xml version="1.0"?><w:p w:id='7' b="a>b"><w:t>甲</w:t>乙<w:t/></w:p>`);
    expect([root.name, { ...root.attributes }, root.children.length]).toEqual(['p', { id: '7', b: 'a>b' }, 3]);
  });

  test.each([
    ['&lt;&gt;&amp;&quot;&apos;', `<>&"'`],
    ['&#20013;&#x4E2D;', '中中'],
    ['&#0;&#x110000;', ''],
    // Entities that a document declares are never resolved.
    ['&own;&nbsp;', '&own;&nbsp;'],
    ['&lt', '&lt'],
    ['&amp;lt;', '&lt;'],
  ])('%s is %s', (written, read) => {
    expect(textIn(parseXml(`<a>${written}</a>`))).toBe(read);
    expect(parseXml(`<a b="${written.replace(/"/g, '')}"/>`).attributes.b).toBe(read);
  });

  test.each([
    [`<a b='"' c=">"/>`, { b: '"', c: '>' }],
    ['<a b="/>" c="d"></a>', { b: '/>', c: 'd' }],
    ['<a b = "1"\n c="<!--"/>', { b: '1', c: '<!--' }],
  ])('the value of an attribute whole, whatever it holds: %s', (written, attributes) => {
    expect({ ...parseXml(written).attributes }).toEqual(attributes);
  });

  test('not comments, instructions and declarations, and of CDATA each letter', () => {
    const text = '<!DOCTYPE a [<!ENTITY x "y">]><!-- <b> --><a>1<!-- 2 -->3<?x 4 ?>5<![CDATA[<6>&lt;]]></a>';
    expect(textIn(parseXml(text))).toBe('135<6>&lt;');
    expect(textIn(parseXml('<!DOCTYPE a SYSTEM "x"><a>[]</a>'))).toBe('[]');
  });

  test('what is left open, or closed once too often', () => {
    expect(textIn(parseXml('<a>1<b>2'))).toBe('1');
    expect(textIn(parseXml('</b><a>1</a></a><c>2</c>'))).toBe('1');
  });

  test.each([
    ['', 'broken'],
    ['text', 'broken'],
    ['<a', 'broken'],
    ['<a b="1></a>', 'broken'],
    ['<a><!-- </a>', 'broken'],
    ['<a><![CDATA[</a>', 'broken'],
  ])('%j is none', (text, reason) => expect(() => parseXml(text)).toThrow(expect.objectContaining({ reason })));

  test('no deeper than 400 elements, the top that holds the root among them', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(parseXml(nested(399)).name).toBe('a');
    expect(() => parseXml(nested(400))).toThrow(expect.objectContaining({ reason: 'tooLarge' }));
  });
});

describe('what is found', () => {
  const root = parseXml('<a><b i="1"><c>甲</c></b><b i="2"><c>乙</c><d><c>丙</c></d></b>丁</a>');

  test('down a path, the first of each name', () => {
    expect(childAt(root, 'b', 'c')?.children).toEqual(['甲']);
    expect(childAt(root, 'b', 'd')).toBeUndefined();
    expect(childAt(undefined, 'b')).toBeUndefined();
    expect(childAt(root)).toBe(root);
  });

  test('children of a name, and all below in the order they stand', () => {
    expect(childrenNamed(root, 'b').map(({ attributes }) => attributes.i)).toEqual(['1', '2']);
    expect(childrenNamed(root, 'c')).toEqual([]);
    expect(childrenNamed(undefined, 'c')).toEqual([]);
    expect([...descendants(root, 'c')].map(textIn)).toEqual(['甲', '乙', '丙']);
    expect(textIn(root)).toBe('甲乙丙丁');
  });
});

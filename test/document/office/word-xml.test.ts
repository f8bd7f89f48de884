import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { paragraph, run } from '../written/docx';
import { flatPackageOf, wordXmlOf } from '../written/word-xml';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (bytes: Uint8Array) => openDocument(bytes, { url: null, name: 'draft.doc' });
const textOf = async (body: string, more = ''): Promise<string> =>
  (await open(utf8(wordXmlOf(body, more)))).text.trim();
const annotated = (type: string, content: string): string =>
  `<aml:annotation aml:id="1" w:type="Word.${type}"><aml:content>${content}</aml:content></aml:annotation>`;

describe('Word 2003', () => {
  it('has what is seen with changes accepted', async () => {
    const deleted = annotated('Deletion', '<w:r><w:delText>8</w:delText><w:t>7</w:t></w:r>');
    const comment = annotated('Comment', paragraph(run('批注')));
    expect(
      await textOf(paragraph(run('收到') + annotated('Insertion', run('9')) + deleted + comment + run('件'))),
    ).toBe('收到9件');
    expect(await textOf(annotated('Insertion', paragraph(run('1'))) + annotated('Deletion', paragraph(run('2'))))).toBe(
      '1',
    );
    const hidden = run('2', '<w:vanish/>') + run('3', '<w:strike w:val="off"/>') + run('4', '<w:rStyle w:val="T1"/>');
    const styles =
      '<w:styles><w:style w:type="character" w:styleId="T1"><w:rPr><w:strike/></w:rPr></w:style></w:styles>';
    expect(await textOf(paragraph(hidden), styles)).toBe('3');
  });

  it('has no notes that stand in the text, no headers, and text boxes once', async () => {
    const note = `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnote>${paragraph(run('注'))}</w:footnote></w:r>`;
    const section = `<w:sectPr><w:hdr>${paragraph(run('页眉'))}</w:hdr></w:sectPr>`;
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('附'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(await textOf(paragraph(run('21') + note + box, section))).toBe('21\n附');
  });

  it('has list numbers as it noted them, or as the lists say, and tells headings', async () => {
    const lists =
      '<w:lists><w:listDef w:listDefId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:listDef w:listDefId="8"><w:lvl w:ilvl="0"><w:nfc w:val="23"/><w:lvlText w:val="l"/></w:lvl></w:listDef><w:list w:ilfo="2"><w:ilst w:val="7"/></w:list><w:list w:ilfo="3"><w:ilst w:val="8"/></w:list></w:lists>' +
      '<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:listPr><w:ilfo w:val="2"/></w:listPr></w:pPr></w:style></w:styles>';
    const item = (text: string, ilfo: number, told = ''): string =>
      paragraph(
        run(text),
        `<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="${ilfo}"/>${told && `<wx:t wx:val="${told}"/>`}</w:listPr>`,
      );
    const body =
      item('甲', 2) + item('乙', 2, '三、') + item('点', 3, '·') + paragraph(run('丙'), '<w:pStyle w:val="1"/>');
    const page = await open(utf8(wordXmlOf(body, lists)));
    expect(page.text.trim()).toBe('一、甲\n三、乙\n·点\n三、丙');
    expect(page.headings.map(({ start, end }) => page.text.slice(start, end))).toEqual(['三、丙']);
  });

  it('places cells by its merges, and leaves out rows that were deleted', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
    const rows = [
      `<w:tr>${cell('甲', '<w:hmerge w:val="restart"/>')}${cell('', '<w:hmerge/>')}${cell('乙', '<w:vmerge w:val="restart"/>')}</w:tr>`,
      `<w:tr><w:trPr>${annotated('Deletion', '')}</w:trPr>${cell('去')}</w:tr>`,
      `<w:tr>${cell('丙', '<w:gridSpan w:val="2"/>')}${cell('', '<w:vmerge/>')}</w:tr>`,
    ];
    const page = await open(
      utf8(wordXmlOf(`<wx:sub-section><wx:pBdrGroup><w:tbl>${rows.join('')}</w:tbl></wx:pBdrGroup></wx:sub-section>`)),
    );
    expect(page.mediaType).toBe('application/vnd.ms-wordml');
    expect(
      page.grids[0]?.cells.map(({ start, end, row, column, rowspan, colspan }) => [
        page.text.slice(start, end).trim(),
        row,
        column,
        rowspan,
        colspan,
      ]),
    ).toEqual([
      ['甲', 0, 0, 1, 2],
      ['乙', 0, 2, 2, 1],
      ['丙', 1, 0, 1, 2],
    ]);
  });

  it('of pictures alone was not read', async () => {
    const picture =
      '<w:p><w:r><w:pict><w:binData w:name="wordml://1.png">iVBORw0KGgo=</w:binData><v:shape><v:imagedata src="wordml://1.png"/></v:shape></w:pict></w:r></w:p>';
    await expect(open(utf8(wordXmlOf(picture)))).rejects.toMatchObject({ reason: 'noText' });
    await expect(open(utf8(wordXmlOf('<w:p/>')))).rejects.toMatchObject({ reason: 'empty' });
  });
});

describe('a flat package', () => {
  it('is read as the document that it is, with its lists and styles', async () => {
    const part = (name: string, content: string): string =>
      `<pkg:part pkg:name="/word/${name}.xml"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
    const more =
      part('styles', '<w:styles><w:style w:styleId="a"><w:name w:val="Title"/></w:style></w:styles>') +
      part(
        'numbering',
        '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
      ) +
      '<pkg:part pkg:name="/word/media/1.png"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part>';
    const body =
      paragraph(run('年报'), '<w:pStyle w:val="a"/>') + paragraph(run('甲'), '<w:numPr><w:numId w:val="4"/></w:numPr>');
    const page = await open(utf8(flatPackageOf(body, more)));
    expect(page).toMatchObject({ title: '年报', text: '年报\n1.甲\n', mediaType: 'application/vnd.ms-word2006ml' });
  });

  it('of slides is of a kind that is not read', async () => {
    const slides = flatPackageOf('').replace('/word/document.xml', '/ppt/presentation.xml');
    await expect(open(utf8(slides))).rejects.toMatchObject({ reason: 'unsupported' });
  });
});

describe('its encoding', () => {
  const document = wordXmlOf(paragraph(run('年报')));
  const wide = (text: string, isBig: boolean): Uint8Array =>
    Uint8Array.from(
      Array.from(text).flatMap((character) => {
        const [low, high] = [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8];
        return isBig ? [high, low] : [low, high];
      }),
    );
  const gb = (encoding: string): Uint8Array => {
    const [before = '', after = ''] = document.replace('UTF-8', encoding).split('年报');
    return Uint8Array.from([...utf8(before), 0xc4, 0xea, 0xb1, 0xa8, ...utf8(after)]);
  };

  it.each([
    ['a mark of UTF-8', utf8(`\ufeff${document}`)],
    ['UTF-16 with a mark', wide(`\ufeff${document}`, false)],
    ['UTF-16 of the other order', wide(`\ufeff${document}`, true)],
    ['UTF-16 without a mark', wide(document.replace('UTF-8', 'UTF-16'), false)],
    ['a declared GB2312', gb('GB2312')],
    ['a declared GBK', gb('gbk')],
    ['UTF-8 that declares something else', utf8(document.replace('UTF-8', 'gb2312'))],
    ['UTF-8 that declares UTF-16', utf8(document.replace('UTF-8', 'UTF-16'))],
  ])('is that of %s', async (_, bytes) => {
    expect((await open(bytes)).text.trim()).toBe('年报');
  });
});

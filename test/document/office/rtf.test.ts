import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { cell, type Grid } from '../../generate/grid';
import { AS_WORD, AS_WPS, gbk, rtfOf, rtfTable, unicode } from '../written/rtf';

const read = async (body: string, head = '') => openDocument(rtfOf(body, head), { url: null, name: 'draft.rtf' });
const textOf = async (body: string, head = ''): Promise<string> => (await read(body, head)).text.trim();
const bytes = async (text: string): Promise<string> =>
  (
    await openDocument(
      Uint8Array.from(text, (each) => each.charCodeAt(0)),
      { url: null },
    )
  ).text.trim();

/** The cells of each table: text, row, column, and spans where they are not one. */
const cellsOf = ({ text, grids }: Awaited<ReturnType<typeof read>>): unknown[][] =>
  grids.map(({ cells }) =>
    cells.map(({ start, end, row, column, rowspan, colspan }) => [
      text.slice(start, end).trim(),
      row,
      column,
      ...(rowspan * colspan > 1 ? [rowspan, colspan] : []),
    ]),
  );

describe('characters', () => {
  it('are bytes in the code page of their font', async () => {
    expect(await textOf(`\\f1 ${gbk('收到9件')}`)).toBe('收到9件');
    expect(await textOf(`{\\f1 ${gbk('规')}}{\\f0 A}{\\f1 ${gbk('章')}}`)).toBe('规A章');
    expect(await textOf("\\f3 \\'b0\\'d3", '{\\fonttbl{\\f3\\fcharset136 MingLiU;}}')).toBe('商');
    expect(await textOf("\\f3 \\'8e\\'a9", '{\\fonttbl{\\f3\\fcharset128 Mincho;}}')).toBe('自');
    expect(await textOf("\\f3 \\'c7\\'d1", '{\\fonttbl{\\f3\\fcharset0\\cpg949 Batang;}}')).toBe('한');
    expect(await textOf("\\f3 \\'c4", '{\\fonttbl{\\f3\\fcharset204 Arial;}}')).toBe('Д');
  });

  it('are of the page of the file where the font is Latin and the bytes come in pairs', async () => {
    expect(await textOf(`\\f0 ${gbk('主动公开')}12`)).toBe('主动公开12');
    expect(await textOf("\\f0 A\\'b7B")).toBe('A·B');
    expect(await bytes(`{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset134 B;}}\\f0 ${gbk('年')}}`)).toBe(
      '年',
    );
    expect(await bytes("{\\rtf1\\ansi \\'e9t\\'e9}")).toBe('été');
  });

  it('may be plain bytes, of which the second is that of a brace or a backslash', async () => {
    // 弣 is 8F 7D and 俓 is 82 5C in GBK.
    expect(await bytes('{\\rtf1\\ansi\\ansicpg936 \u008f\u007d1\u0082\u005c2}')).toBe('弣1俓2');
    expect(await bytes('{\\rtf1\\ansi\\ansicpg936{\\info{\\title \u008f\u007d}}\u0082\u005c2}')).toBe('俓2');
  });

  it('are Unicode, once, whatever older programs show for them', async () => {
    expect(await textOf(unicode('规章12'))).toBe('规章12');
    expect(await textOf(`\\uc2\\u35268${gbk('规')}\\u31456${gbk('章')}{\\uc0\\u20214}\\u26159${gbk('是')}.`)).toBe(
      '规章件是.',
    );
    expect(await textOf("\\uc1\\u20214 12\\u-10179\\'3f\\u-8703\\'3f")).toBe('件2\u{1f601}');
    expect(await textOf('\\uc1\\u20214\\u35268\\par\\u31456')).toBe('件规\n章');
    expect(await textOf('{\\upr{?}{\\*\\ud{\\uc0\\u20214}}}1')).toBe('件1');
  });

  it('have names of their own', async () => {
    expect(await textOf('a\\~b\\_c\\-d\\emdash e\\tab f\\line g\\{1\\}\\\\')).toBe('a\u00a0b-cd—e\tf\ng{1}\\');
    expect(await textOf("1\\\n2\r\n3\\u13\\'0d4")).toBe('1\n234');
  });

  it('of fonts of symbols are no letters and no digits', async () => {
    expect(await textOf("5{\\f2 l1\\'fe}6")).toBe('5\uf06c\uf031\uf0fe6');
  });
});

describe('text', () => {
  it('is what is seen with changes accepted', async () => {
    expect(await textOf('1{\\deleted 2}{\\revised 3}{\\v 4}{\\v0 5}{\\strike 6}{\\striked1 7}{\\striked0 8}9')).toBe(
      '13589',
    );
    expect(await textOf('\\v 1\\plain 2\\strike 3\\strike0 4')).toBe('24');
  });

  it('keeps marks of notes off figures, and raised words', async () => {
    expect(await textOf('21{\\super [1]}{\\super\\chftn{\\footnote\\pard\\plain 3}}')).toBe('21');
    expect(await textOf(`\\f1 ${gbk('第')}{\\super ${gbk('一')}}\\super 2\\nosupersub 3`)).toBe('第一23');
  });

  it('has no headers, notes, comments, instructions, or data', async () => {
    const gone = [
      '{\\header 1}{\\footerf 2}{\\info{\\title 3}}{\\*\\generator 4;}{\\colortbl;\\red0;}',
      '{\\*\\annotation 5}{\\xe 6}{\\*\\bkmkstart 7}{\\*\\unheardof{\\par 8}}{\\nonesttables 9}',
    ];
    expect(await textOf(`${gone.join('')}${'x'}`)).toBe('x');
    expect(await textOf('{\\field{\\*\\fldinst{ =SUM(LEFT) 0}}{\\fldrslt{12}}}')).toBe('12');
    expect(await textOf('{\\object\\objemb{\\*\\objdata 0102}{\\result{\\pard 34}}}')).toBe('34');
  });

  it('has the numbers of lists once, and no bullets', async () => {
    const [first, second] = [`\\f1 ${gbk('一、')}`, `\\f1 ${gbk('总体情况')}`];
    expect(await textOf(`\\pard{\\listtext\\pard\\plain${first}\\tab}{\\pntext 9.}${second}\\par`)).toBe(
      '一、总体情况',
    );
    expect(
      await textOf(`{\\pntext\\f2 l\\tab}{\\*\\pn{\\pntxtb l}}12\\par{\\listtext 3\\tab}4\\par{\\listtext 5.}\\par`),
    ).toBe('12\n3\t4');
  });

  it('of boxes stands once, behind the paragraph that they are anchored in', async () => {
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn posh}{\\sv 1}}{\\shptxt\\pard\\plain 3\\par 4\\par}}{\\shprslt{\\*\\do{\\dptxbxtext 3}}}}';
    expect(await textOf(`1${box}2\\par 5\\par`)).toBe('12\n3\n4\n5');
    expect(await textOf('1{\\*\\do\\dobxpage{\\dptxbxtext\\pard 2\\par}\\dpx0}\\par')).toBe('1\n2');
    const page = await read(`\\trowd\\cellx500\\cellx900\\pard\\intbl 1${box}\\cell 2\\cell\\row\\pard`);
    expect(cellsOf(page)).toEqual([
      [
        ['1\n3\n4', 0, 0],
        ['2', 0, 1],
      ],
    ]);
  });

  it('tells headings by their style or level, and the title', async () => {
    const styles = `{\\stylesheet{Normal;}{\\s1\\f1{\\*\\keycode \\f} ${gbk('标题')} 1;}{\\s2 Title;}{\\s3\\outlinelevel1 own;}{\\*\\cs9 heading 4;}}`;
    const page = await read(
      '\\pard\\s2 A\\par\\pard\\s1 B\\par\\pard C\\par\\s3 D\\par\\pard\\outlinelevel0 E\\par\\outlinelevel9 F\\par\\pard\\s9 G\\par',
      styles,
    );
    expect(page.title).toBe('A');
    expect(page.headings.map(({ start, end }) => page.text.slice(start, end))).toEqual(['A', 'B', 'D', 'E']);
  });

  it('has pictures where they stand: a file of nothing else was not read', async () => {
    const picture = '{\\*\\shppict{\\pict{\\*\\picprop}\\pngblip 89504e47}}{\\nonshppict{\\pict 00}}';
    const page = await read(`1\\par${picture}\\par`);
    expect(page.media.map(({ offset }) => offset)).toEqual([2]);
    await expect(read(`\\pard ${picture}\\par`)).rejects.toMatchObject({ reason: 'noText' });
    await expect(read('\\pard\\par')).rejects.toMatchObject({ reason: 'empty' });
    const { grids } = await read(`\\trowd\\cellx500\\cellx900\\pard\\intbl ${picture}\\cell 2\\cell\\row`);
    expect(grids[0]?.cells.map((each) => each.picture)).toEqual([true, undefined]);
  });

  it('passes over binary data, whatever is in it', async () => {
    expect(await textOf('1{\\pict\\bin4 }}{{}2\\bin3 }}}3')).toBe('123');
  });
});

describe('tables', () => {
  const TABLE: Grid = [
    [cell('head', '甲', 2, 1), cell('head', '乙', 1, 2)],
    [cell('head', '丙'), cell('head', '丁')],
    [cell('label', '{戊}', 1, 1), cell('figure', '1'), cell('figure', '')],
  ];
  const EXPECTED = [
    [
      ['甲', 0, 0, 1, 2],
      ['乙', 0, 2, 2, 1],
      ['丙', 1, 0],
      ['丁', 1, 1],
      ['{戊}', 2, 0],
      ['1', 2, 1],
      ['', 2, 2],
    ],
  ];

  it.each([
    ['Word', AS_WORD],
    ['WPS', AS_WPS],
    ['bytes, and shapes before the cells', { ...AS_WORD, isRepeated: false }],
    ['shapes behind the cells too, each cell of a merge', { ...AS_WORD, isMerged: true }],
  ])('place cells by their edges and merges as %s writes them', async (_, manner) => {
    const page = await read(`\\pard 0\\par${rtfTable(TABLE, manner)}\\pard 9\\par`);
    expect(cellsOf(page)).toEqual(EXPECTED);
    expect([page.text.slice(0, 2), page.text.slice(-2)]).toEqual(['0\n', '9\n']);
  });

  it('have the shape declared last where a row declares none, and cells without one side by side', async () => {
    const row = '\\pard\\intbl 1\\cell 2\\cell\\row';
    const declared = await read(
      `\\trowd\\trleft0\\cellx300\\cellx900${row}\\trowd\\cellx300\\cellx600\\cellx900 a\\cell b\\cell c\\cell\\row${row}`,
    );
    expect(declared.grids[0]).toMatchObject({ rows: 3, columns: 3 });
    expect(cellsOf(declared)[0]?.[1]).toEqual(['2', 0, 1, 1, 2]);
    expect(cellsOf(await read(row))).toEqual([
      [
        ['1', 0, 0],
        ['2', 0, 1],
      ],
    ]);
  });

  it('keep what no mark ends: the last cell of a row, and cells of a row that is cut', async () => {
    expect(cellsOf(await read('\\trowd\\cellx5\\cellx900\\pard\\intbl 1\\cell 2\\row\\pard'))[0]).toHaveLength(2);
    expect(await textOf('\\trowd\\cellx5\\cellx900\\pard\\intbl 1\\cell 2\\par\\pard 3')).toBe('3\n1\n2');
  });

  it('within a cell have cells of their own; what stands around them is text', async () => {
    const nested =
      '\\pard\\intbl\\itap2 3\\nestcell{\\nonesttables\\par}\\pard\\intbl\\itap2 4\\nestcell{\\nonesttables\\par}{\\*\\nesttableprops\\trowd\\cellx400\\cellx700\\nestrow}{\\nonesttables\\par}';
    const page = await read(
      `\\pard 0\\par\\trowd\\cellx900\\pard\\intbl 1\\par ${nested}${nested}\\pard\\intbl\\itap1 5\\cell\\row\\pard 6\\par`,
    );
    expect(cellsOf(page)).toEqual([
      [
        ['3', 0, 0],
        ['4', 0, 1],
        ['3', 1, 0],
        ['4', 1, 1],
      ],
    ]);
    const lines = page.text.trim().split('\n').filter(Boolean);
    expect([...lines.slice(0, 2), ...lines.slice(-2)]).toEqual(['0', '1', '5', '6']);
  });

  it('hold paragraphs of a cell in one cell', async () => {
    expect(cellsOf(await read('\\trowd\\cellx5\\cellx900\\pard\\intbl 1\\par 2\\cell\\line 3\\cell\\row'))[0]).toEqual([
      ['1\n2', 0, 0],
      ['3', 0, 1],
    ]);
  });
});

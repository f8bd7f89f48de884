import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { docxOf, paragraph, run } from '../written/docx';

const read = async (body: string, more: Record<string, string> = {}) =>
  openDocument(docxOf(body, more), { url: null, name: 'draft.docx' });
const textOf = async (body: string, more: Record<string, string> = {}): Promise<string> =>
  (await read(body, more)).text.trim();
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

describe('text', () => {
  it('is what is seen with changes accepted', async () => {
    const changed = `${run('收到')}<w:ins w:id="1">${run('9')}</w:ins><w:del w:id="2"><w:r><w:delText>8</w:delText></w:r></w:del><w:moveFrom>${run('7')}</w:moveFrom><w:moveTo>${run('件')}</w:moveTo>`;
    expect(await textOf(paragraph(changed))).toBe('收到9件');
  });

  it('leaves out what is hidden or struck, and keeps what only could be', async () => {
    const runs = [
      run('1', '<w:vanish/>'),
      run('2', '<w:strike/>'),
      run('3', '<w:strike w:val="0"/>'),
      run('4', '<w:b/>'),
    ];
    expect(await textOf(paragraph(runs.join('')))).toBe('34');
  });

  it('keeps marks of notes off figures, and raised words', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    expect(await textOf(paragraph(run('21') + run('①', raised) + note))).toBe('21');
    expect(await textOf(paragraph(run('21') + run('注1', raised)))).toBe('21');
    expect(await textOf(paragraph(run('第') + run('一', raised)))).toBe('第一');
  });

  it('holds the results of fields, text boxes once, and content controls', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>${run('12')}`;
    const box = `<w:txbxContent>${paragraph(run('附注'))}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    const control = `<w:sdt><w:sdtContent>${paragraph(run('控件'))}</w:sdtContent></w:sdt>`;
    expect(await textOf(paragraph(field + drawn) + control)).toBe('12\n附注\n控件');
  });

  it('has the numbers that Word gives to lists', async () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num></w:numbering>';
    const item = (text: string, level: number): string =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
    const body = item('总体情况', 0) + item('甲', 1) + item('乙', 1) + item('主动公开', 0) + item('丙', 1);
    expect(await textOf(body, { 'word/numbering.xml': numbering })).toBe(
      '一、总体情况\n1.甲\n2.乙\n二、主动公开\n1.丙',
    );
  });

  it('tells headings by their style', async () => {
    const styles =
      '<w:styles><w:style w:styleId="a"><w:name w:val="Title"/></w:style><w:style w:styleId="b"><w:name w:val="heading 1"/></w:style></w:styles>';
    const body =
      paragraph(run('年度报告'), '<w:pStyle w:val="a"/>') +
      paragraph(run('总体'), '<w:pStyle w:val="b"/>') +
      paragraph(run('正文'));
    const page = await read(body, { 'word/styles.xml': styles });
    expect(page.title).toBe('年度报告');
    expect(page.headings.map(({ start, end }) => page.text.slice(start, end))).toEqual(['年度报告', '总体']);
  });
});

describe('tables', () => {
  it('have cells that show a picture and no text, which are not blank', async () => {
    const drawing = '<w:r><w:drawing><a:blip r:embed="r4"/></w:drawing></w:r>';
    const cells = [paragraph(run('2')), paragraph(drawing), paragraph(drawing + run('3')), paragraph('')];
    const { grids } = await read(table(row(...cells.map((content) => cell(content)))));
    expect(grids[0]?.cells.map(({ picture }) => picture)).toEqual([undefined, true, undefined, undefined]);
  });

  it('place cells by their spans, blank columns before them, and old merges', async () => {
    const merged = (name: string, value?: string): string => `<w:${name}${value ? ` w:val="${value}"` : ''}/>`;
    const text = (content: string): string => paragraph(run(content));
    const page = await read(
      table(
        row(cell(text('甲'), '<w:gridSpan w:val="2"/>'), cell(text('乙'), merged('vMerge', 'restart'))),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(text('丙'))}${cell(paragraph(''), merged('vMerge'))}</w:tr>`,
        row(cell(text('丁'), merged('hMerge', 'restart')), cell(paragraph(''), merged('hMerge')), cell(text('戊'))),
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(text('去'))}</w:tr>`,
      ),
    );
    const cells = page.grids[0]?.cells.map((each) => [
      page.text.slice(each.start, each.end).trim(),
      each.row,
      each.column,
      each.rowspan,
      each.colspan,
    ]);
    expect(cells).toEqual([
      ['甲', 0, 0, 1, 2],
      ['乙', 0, 2, 2, 1],
      ['丙', 1, 1, 1, 1],
      ['丁', 2, 0, 1, 2],
      ['戊', 2, 2, 1, 1],
    ]);
  });

  it('within a table are tables of their own', async () => {
    const inner = table(row(cell(paragraph(run('内一'))), cell(paragraph(run('内二')))));
    const page = await read(table(row(cell(paragraph(run('外'))), cell(inner + paragraph('')))));
    expect(page.grids.map(({ columns, cells }) => [columns, cells.map(({ nested }) => nested)])).toEqual([
      [2, [false, true]],
      [2, [false, false]],
    ]);
  });
});

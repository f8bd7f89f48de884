import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { excelCell, excelXmlOf } from '../written/excel-xml';

const read = async (table: string, styles = '', more = '') =>
  openDocument(
    new TextEncoder().encode(excelXmlOf(`<Worksheet ss:Name="表"><Table>${table}</Table>${more}</Worksheet>`, styles)),
    { url: null, name: 'draft.xls' },
  );
const row = (...cells: string[]): string => `<Row>${cells.join('')}</Row>`;
/** The cells of the only table as lines. */
const cellsOf = ({ text, grids }: Awaited<ReturnType<typeof read>>): string[] =>
  (grids[0]?.cells ?? []).map(
    ({ start, end, row: y, column, rowspan, colspan }) =>
      `${y} ${column} ${rowspan}x${colspan} ${text.slice(start, end).trim()}`,
  );

describe('a workbook of Excel 2003', () => {
  it('places cells where they say, and behind those merged across', async () => {
    const page = await read(
      row(excelCell('甲', ' ss:MergeAcross="1"'), excelCell('乙', ' ss:MergeDown="1"')) +
        row(excelCell('丙'), excelCell('丁')) +
        '<Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="Number">5</Data><Comment><Data>9</Data></Comment></Cell></Row>' +
        row(excelCell('戊'), excelCell('6')),
    );
    expect(page).toMatchObject({ mediaType: 'application/vnd.ms-spreadsheetml', title: 'draft' });
    expect(cellsOf(page)).toEqual(['0 0 1x2 甲', '0 2 2x1 乙', '1 0 1x1 丙', '1 1 1x1 丁']);
    expect(page.grids[1]?.cells.map(({ start, end }) => page.text.slice(start, end).trim())).toEqual([
      '',
      '5',
      '戊',
      '6',
    ]);
    expect(page.places?.map(({ cell }) => cell)).toContain('表!B4');
  });

  it('shows numbers by their formats', async () => {
    const styles =
      '<Style ss:ID="Default"/><Style ss:ID="a"><NumberFormat ss:Format="0"/></Style><Style ss:ID="b"><NumberFormat ss:Format="Fixed"/></Style>';
    const number = (value: string, style: string): string =>
      `<Cell${style}><Data ss:Type="Number">${value}</Data></Cell>`;
    const page = await read(
      row(number('2.6', ' ss:StyleID="a"'), number('1.005', ' ss:StyleID="b"'), number('0.30000000000000004', '')) +
        `<Row ss:StyleID="a">${number('7.2', '')}${number('8', '')}${number('9', '')}</Row>`,
      styles,
    );
    expect(cellsOf(page).map((each) => each.split(' ')[3])).toEqual(['3', '1.01', '0.3', '7', '8', '9']);
  });

  it('leaves out hidden rows, columns and sheets, and struck text', async () => {
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>1</B><S>2</S><Font>3</Font></ss:Data></Cell>';
    const page = await read(
      `<Column/><Column ss:Hidden="1" ss:Span="1"/>${row(rich, excelCell('a'), excelCell('b'), excelCell('4'))}<Row ss:Hidden="1" ss:Span="1">${excelCell('c')}</Row><Row>${excelCell('5')}${excelCell('6', ' ss:Index="4"')}</Row>`,
    );
    expect(cellsOf(page)).toEqual(['0 0 1x1 13', '0 1 1x1 4', '1 0 1x1 5', '1 1 1x1 6']);
    const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
    await expect(read(row(excelCell('1'), excelCell('2')), '', hidden)).rejects.toMatchObject({ reason: 'empty' });
  });

  it('is bounded whatever places it names', async () => {
    const far = '<Cell ss:Index="99999999999" ss:MergeAcross="88888888" ss:MergeDown="77777777"><Data>1</Data></Cell>';
    const page = await read(
      row(excelCell('a'), excelCell('b', ' ss:MergeDown="77777777"'), far) +
        `<Row ss:Index="-3" ss:Span="1e9">${excelCell('c')}</Row>`,
    );
    expect(page.grids.every(({ rows, columns }) => rows <= 5000 && columns <= 400)).toBe(true);
    expect(page.text).not.toContain('1');
  });
});

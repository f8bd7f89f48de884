import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { odfOf } from '../written/odf';

const open = (bytes: Uint8Array) => openDocument(bytes, { url: null, name: 'draft.odt' });
const read = (body: string, styles = '') => open(odfOf(`<office:text>${body}</office:text>`, styles));
const textOf = async (body: string, styles = ''): Promise<string> => (await read(body, styles)).text.trim();
const p = (content: string, style = ''): string =>
  `<text:p${style && ` text:style-name="${style}"`}>${content}</text:p>`;
const span = (style: string, content: string): string => `<text:span text:style-name="${style}">${content}</text:span>`;
const style = (name: string, properties: string, more = 'style:family="text"'): string =>
  `<style:style style:name="${name}" ${more}><style:text-properties ${properties}/></style:style>`;
/** The cells of each table as lines. */
const cellsOf = ({ text, grids }: Awaited<ReturnType<typeof read>>): string[][] =>
  grids.map(({ cells }) =>
    cells.map(
      ({ start, end, row, column, rowspan, colspan }) =>
        `${row} ${column} ${rowspan}x${colspan} ${text.slice(start, end).trim()}`,
    ),
  );

describe('a text of OpenDocument', () => {
  it('has spaces as they are shown, tabs and line ends', async () => {
    expect(await textOf(p('收到\n   9<text:s text:c="2"/>件<text:tab/>a<text:line-break/>b'))).toBe('收到 9  件\ta\nb');
  });

  it('has what is seen with changes accepted, without notes and their marks', async () => {
    const styles =
      style('gone', 'style:text-line-through-style="solid"') +
      style('kept', 'style:text-line-through-style="none"') +
      style('hidden', 'text:display="none"') +
      style('under', '', 'style:family="text" style:parent-style-name="hidden"') +
      style('up', 'style:text-position="super 58%"') +
      style('down', 'style:text-position="sub 58%"');
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('8')}</text:deletion></text:changed-region></text:tracked-changes>`;
    expect(
      await textOf(
        changes +
          p(
            `1<text:change text:change-id="a"/>${span('gone', '2')}${span('kept', '3')}${span('hidden', '4')}${span('under', '5')}6`,
          ),
        styles,
      ),
    ).toBe('136');
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('注')}</text:note-body></text:note>`;
    const comment = `<office:annotation>${p('批')}</office:annotation>`;
    expect(await textOf(p(`21${span('up', '[1]')}${note}${comment}${span('down', '2')}`), styles)).toBe('212');
    expect(
      await textOf(`<text:section text:display="none">${p('1')}</text:section><text:section>${p('2')}</text:section>`),
    ).toBe('2');
    expect(
      await textOf(p('<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zì</text:ruby-text></text:ruby>')),
    ).toBe('字');
  });

  it('has text boxes once, behind the paragraph that they are anchored in', async () => {
    const box = `<draw:frame><draw:text-box>${p('附')}</draw:text-box><draw:image xlink:href="Pictures/1.png"/></draw:frame>`;
    const shape = `<draw:custom-shape>${p('形')}</draw:custom-shape>`;
    const page = await read(p(`1${box}2`) + p(shape));
    expect(page.text).toBe('12\n附\n\n形\n');
    expect(page.media.map(({ offset }) => offset)).toEqual([0]);
    const picture = '<draw:frame><draw:object xlink:href="1"/><draw:image xlink:href="1.png"/></draw:frame>';
    await expect(read(p(picture))).rejects.toMatchObject({ reason: 'noText' });
  });

  it('has the numbers of lists, which begin anew or go on as they say', async () => {
    const level = (at: number, format: string, more: string): string =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
    const styles = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}${level(2, '1', 'style:num-prefix="（" style:num-suffix="）" text:display-levels="1"')}${level(3, '1', 'loext:num-list-format="%2%.%3%-"')}</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>`;
    const item = (...content: string[]): string => `<text:list-item>${content.join('')}</text:list-item>`;
    const list = (content: string, more = 'text:style-name="L"'): string => `<text:list ${more}>${content}</text:list>`;
    const body =
      list(
        item(p('甲'), p('续'), list(item(p('子')) + item(p('丑'), list(item(p('寅')), '')), '')) + item(p('乙')),
        'xml:id="x" text:style-name="L"',
      ) +
      list(item(p('丙'))) +
      list(item(p('丁')), 'text:style-name="L" text:continue-list="x"') +
      list(item(p('戊')), 'text:style-name="L" text:continue-numbering="true"') +
      list(item(p('点')), 'text:style-name="B"');
    expect(await textOf(body, styles)).toBe('一、甲\n续\n（1）子\n（2）丑\n2.1-寅\n二、乙\n一、丙\n三、丁\n四、戊\n点');
  });

  it('tells headings and the title', async () => {
    const styles =
      style('P1', '', 'style:family="paragraph" style:parent-style-name="Title"') +
      style('Title', '', 'style:family="paragraph"') +
      style('Heading_20_2', '', 'style:family="paragraph"');
    const page = await read(
      `${p('年报', 'P1')}<text:h text:outline-level="1">总体</text:h>${p('甲', 'Heading_20_2')}${p('乙')}`,
      styles,
    );
    expect(page.title).toBe('年报');
    expect(page.mediaType).toBe('application/vnd.oasis.opendocument.text');
    expect(page.headings.map(({ start, end }) => page.text.slice(start, end))).toEqual(['年报', '总体', '甲']);
  });

  it('places cells by covered and repeated ones, heads and groups among them', async () => {
    const cell = (text: string, more = ''): string => `<table:table-cell ${more}>${text && p(text)}</table:table-cell>`;
    const covered = (times: number): string => `<table:covered-table-cell table:number-columns-repeated="${times}"/>`;
    const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
    const inner = `<table:table>${row(cell('内'))}</table:table>`;
    const page = await read(
      `<table:table><table:table-column table:number-columns-repeated="4"/><table:table-header-rows>${row(cell('甲', 'table:number-columns-spanned="3" table:number-rows-spanned="2"'), covered(2), cell('乙'))}</table:table-header-rows><table:table-rows>${row(covered(3), cell('1'))}${row(cell('', 'table:number-columns-repeated="3"'), `<table:table-cell>${inner}</table:table-cell>`)}</table:table-rows></table:table>`,
    );
    expect(cellsOf(page)).toEqual([
      ['0 0 2x3 甲', '0 3 1x1 乙', '1 3 1x1 1', '2 0 1x1 ', '2 1 1x1 ', '2 2 1x1 ', '2 3 1x1 内'],
      ['0 0 1x1 内'],
    ]);
    expect(page.grids[0]?.cells.at(-1)?.nested).toBe(true);
  });

  it('may be one XML text', async () => {
    const flat = (body: string): Uint8Array =>
      new TextEncoder().encode(
        `<?xml version="1.0"?><office:document><office:styles>${style('Heading_20_1', '', 'style:family="paragraph"')}</office:styles><office:body>${body}</office:body></office:document>`,
      );
    const page = await open(flat(`<office:text>${p('一', 'Heading_20_1')}</office:text>`));
    expect(page).toMatchObject({ text: '一\n', mediaType: 'application/vnd.oasis.opendocument.text-flat-xml' });
    expect(page.headings).toHaveLength(1);
    await expect(open(flat('<office:drawing/>'))).rejects.toMatchObject({ reason: 'unsupported' });
  });

  it('that is locked was not read', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const locked = odfOf('<office:text/>', '', { 'content.xml': '\u0001\u0002', 'META-INF/manifest.xml': manifest });
    await expect(open(locked)).rejects.toMatchObject({ reason: 'encrypted' });
  });
});

describe('a workbook of OpenDocument', () => {
  const sheet = (rows: string, more = ''): string => `<table:table table:name="表" ${more}>${rows}</table:table>`;
  const cell = (text: string, more = ''): string => `<table:table-cell ${more}>${text && p(text)}</table:table-cell>`;
  const row = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`;
  const book = (sheets: string, styles = '') =>
    open(odfOf(`<office:spreadsheet>${sheets}</office:spreadsheet>`, styles));

  it('shows cells as they are shown, or their values, with spans and addresses', async () => {
    const page = await book(
      sheet(
        row(
          cell('甲', 'table:number-columns-spanned="2"') +
            '<table:covered-table-cell/>' +
            cell('乙', 'table:number-rows-spanned="2"'),
        ) +
          row(
            cell('3 ', 'office:value-type="float" office:value="2.6"') +
              cell('', 'office:value-type="float" office:value="0.30000000000000004"') +
              '<table:covered-table-cell/>',
          ) +
          row(
            '<table:table-cell table:number-columns-repeated="2"/>' +
              `<table:table-cell><office:annotation>${p('批')}</office:annotation>${p('<text:span text:style-name="s">8</text:span>9')}</table:table-cell>`,
          ),
      ),
      style('s', 'style:text-line-through-type="single"'),
    );
    expect(page.mediaType).toBe('application/vnd.oasis.opendocument.spreadsheet');
    expect(cellsOf(page)).toEqual([
      ['0 0 1x2 甲', '0 2 2x1 乙', '1 0 1x1 3', '1 1 1x1 0.3', '2 0 1x1 ', '2 1 1x1 ', '2 2 1x1 9'],
    ]);
    expect(page.places?.map(({ cell: address }) => address)).toContain('表!C3');
  });

  it('leaves out hidden rows, columns and sheets', async () => {
    const columns =
      '<table:table-column/><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/></table:table-column-group><table:table-column/>';
    const rows =
      row(cell('1') + cell('2') + cell('3') + cell('4')) +
      row(cell('5'), 'table:visibility="filter" table:number-rows-repeated="3"') +
      `<table:table-row-group>${row(cell('6') + cell('', 'table:number-columns-repeated="2"') + cell('7'))}</table:table-row-group>`;
    expect(cellsOf(await book(sheet(columns + rows)))).toEqual([['0 0 1x1 1', '0 1 1x1 4', '1 0 1x1 6', '1 1 1x1 7']]);
    const hidden =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    await expect(book(sheet(rows, 'table:style-name="ta1"'), hidden)).rejects.toMatchObject({ reason: 'empty' });
  });

  it('is bounded however often it repeats rows and cells', async () => {
    const many = 'table:number-rows-repeated="1048576"';
    const page = await book(
      sheet(
        row(cell('1', 'table:number-columns-repeated="16384"'), many) +
          row(cell('2'), many) +
          row(cell('x', 'table:number-columns-repeated="1e99"'), 'table:number-rows-repeated="-4"'),
      ),
    );
    expect(page.truncated).toBe(true);
    expect(page.grids[0]?.cells.length).toBeLessThanOrEqual(100_000);
    const table = await read(
      `<table:table>${row(cell('1', 'table:number-columns-repeated="99999"'), many)}</table:table>`,
    );
    expect(table.truncated).toBe(true);
    expect(table.grids[0]?.cells.length).toBeLessThanOrEqual(100_000);
  });
});

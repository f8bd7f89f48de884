import { describe, expect, test } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { zipOf } from '../written/zip';

const BOX = '<PhysicalBox>0 0 210 297</PhysicalBox>';

interface Written {
  /** Content of each page; null for one whose file is missing. */
  pages: (string | null)[];
  /** `PageArea` of the whole document. */
  box?: string;
  /** Content of a template page. */
  template?: string;
  title?: string;
  root?: string;
}

const contentOf = (objects: string, before = ''): string =>
  `<Page>${before}<Content><Layer>${objects}</Layer></Content></Page>`;

/** Reads a minimal OFD file. */
function written({ pages, box = BOX, template, title = '', root = 'Doc_0/Document.xml' }: Written) {
  const files: Record<string, string> = {
    'OFD.xml': `<OFD><DocBody><DocInfo><Title>${title}</Title></DocInfo><DocRoot>${root}</DocRoot></DocBody></OFD>`,
    'Doc_0/Document.xml': `<Document><CommonData><PageArea>${box}</PageArea><TemplatePage ID="7" BaseLoc="Tpls/T.xml"/></CommonData><Pages>${pages.map((_, i) => `<Page BaseLoc="Pages/${i}.xml"/>`).join('')}</Pages></Document>`,
  };
  for (const [i, page] of pages.entries()) if (page !== null) files[`Doc_0/Pages/${i}.xml`] = page;
  if (template !== undefined) files['Doc_0/Tpls/T.xml'] = contentOf(template);
  return openDocument(zipOf(files), { url: null, name: 'report.ofd' });
}

/** Returns text of 5 mm with its upper left corner at (40, 50); its baseline is 4.3 mm lower. */
const text = (content: string, more = '', delta = ''): string =>
  `<TextObject Boundary="40 50 100 5" Size="5" ${more}><TextCode X="0" Y="4.3" ${delta}>${content}</TextCode></TextObject>`;
const at = (x: number, y: number, content: string): string =>
  `<TextObject Boundary="${x} ${y} 100 5" Size="5"><TextCode X="0" Y="4.3">${content}</TextCode></TextObject>`;

/** Converts millimetres to points of 1/72 inch, rounded to two decimals. */
const points = (...millimetres: number[]): number[] =>
  millimetres.map((each) => Math.round((each * 7200) / 25.4) / 100);
const boxesOf = ({ places = [] }: Awaited<ReturnType<typeof written>>): (number | undefined)[][] =>
  places.map(({ sheet, box }) => [
    sheet,
    ...[box?.x, box?.y, box?.width, box?.height].map((each) => Math.round((each ?? Number.NaN) * 100) / 100),
  ]);

describe('where text stands', () => {
  test('in points from the corner of the sheet: three characters of 5 mm at 40 mm and 50 mm', async () => {
    expect(boxesOf(await written({ pages: [contentOf(text('甲乙丙'))] }))).toEqual([[1, ...points(40, 50, 15, 5)]]);
  });

  test('from the corner that the document names, or the page by itself', async () => {
    const box = '<PhysicalBox>10 20 210 297</PhysicalBox>';
    expect(boxesOf(await written({ pages: [contentOf(text('甲乙丙'))], box }))).toEqual([
      [1, ...points(30, 30, 15, 5)],
    ]);
    const own = contentOf(text('甲乙丙'), '<Area><PhysicalBox>5 6 210 297</PhysicalBox></Area>');
    expect(boxesOf(await written({ pages: [own], box }))).toEqual([[1, ...points(35, 44, 15, 5)]]);
  });

  test('as an object is stretched: twice as wide and as high', async () => {
    // The baseline is then 8.6 mm below the corner.
    expect(boxesOf(await written({ pages: [contentOf(text('甲乙丙', 'CTM="2 0 0 2 0 0"'))] }))).toEqual([
      [1, ...points(40, 50, 30, 10)],
    ]);
  });

  test.each([
    // A letter is half as wide as it is high, 2.5 mm: a letter 20 mm further on is another word.
    ['DeltaX="g 2 20"', 'A B C'],
    ['DeltaX="20 3"', 'A BC'],
    ['DeltaX="3 20"', 'AB C'],
    ['DeltaX="g 1 3 20"', 'AB C'],
    ['DeltaX="g 9 20"', 'A B C'],
    ['DeltaX="x 20 3"', 'A BC'],
    ['DeltaX=""', 'ABC'],
    ['', 'ABC'],
  ])('with the distances %s', async (delta, reading) => {
    expect((await written({ pages: [contentOf(text('ABC', '', delta))] })).reading.trim()).toBe(reading);
  });

  test('the codes of one object go on from where each says', async () => {
    const codes = '<TextCode X="0" Y="4.3">甲</TextCode><TextCode X="60">乙</TextCode><TextCode Y="24.3">丙</TextCode>';
    const page = await written({
      pages: [contentOf(`<TextObject Boundary="40 50 9 9" Size="5">${codes}</TextObject>`)],
    });
    // The first two are one line, from 40 mm to 105 mm; the third is below the second.
    expect(boxesOf(page)).toEqual([
      [1, ...points(40, 50, 65, 5)],
      [1, ...points(100, 70, 5, 5)],
    ]);
  });
});

describe('what is read', () => {
  test('not what cannot be seen', async () => {
    const objects = [
      text('甲'),
      text('乙', 'Visible="false"'),
      '<TextObject Size="0"><TextCode>丙</TextCode></TextObject>',
    ];
    expect((await written({ pages: [contentOf(objects.join(''))] })).reading.trim()).toBe('甲');
  });

  test('what a template prints on a page', async () => {
    const page = contentOf(at(40, 80, '正文'), '<Template TemplateID="7"/>');
    expect((await written({ pages: [page], template: at(40, 50, '抬头') })).reading.trim().split('\n')).toEqual([
      '抬头',
      '正文',
    ]);
  });

  test('a page whose file is missing is told, and nothing goes on over it: 12 and 3 are not 123', async () => {
    const page = await written({ pages: [contentOf(text('共12')), null, contentOf(text('3件'))] });
    expect([page.truncated, page.reading.trim().split('\n')]).toEqual([true, ['共12', '3件']]);
    expect(boxesOf(page).map(([sheet]) => sheet)).toEqual([1, 3]);
    // Text that continues on the next sheet is joined.
    const whole = await written({ pages: [contentOf(text('共12')), contentOf(text('3件'))] });
    expect([whole.truncated, whole.reading.trim().split('\n')]).toEqual([false, ['共123件']]);
  });

  test('from the root that the file names, with or without a stroke before it', async () => {
    for (const root of ['/Doc_0/Document.xml', './Doc_0/Document.xml', 'Other/../Doc_0/Document.xml'])
      expect((await written({ pages: [contentOf(text('甲'))], root })).reading.trim()).toBe('甲');
  });

  test('the title that is printed large; where none is, the one that the file states', async () => {
    const large = '<TextObject Boundary="40 20 100 9" Size="9"><TextCode X="0" Y="8">年度报告</TextCode></TextObject>';
    const pages = [contentOf(at(40, 50, '一二三四五六七八九十'))];
    expect((await written({ pages, title: ' 某局报告 ' })).title).toBe('某局报告');
    expect(
      (await written({ pages: [contentOf(large + at(40, 50, '一二三四五六七八九十'))], title: '某局报告' })).title,
    ).toBe('年度报告');
  });
});

describe('tables', () => {
  const texts = [at(42, 52, '甲'), at(92, 52, '1'), at(42, 72, '乙'), at(92, 72, '2')].join('');
  const path = (data: string, more = ''): string =>
    `<PathObject Boundary="40 50 100 40" ${more}><AbbreviatedData>${data}</AbbreviatedData></PathObject>`;
  const cellsOf = async (paths: string): Promise<string[][]> => {
    const { grids, reading } = await written({ pages: [contentOf(paths + texts)] });
    return grids.map(({ cells }) => cells.map(({ start, end }) => reading.slice(start, end).trim()));
  };
  const inner = 'M 50 0 L 50 40 M 0 20 L 100 20';

  test('are ruled by strokes, and a path that is closed goes back to where it began', async () => {
    expect(await cellsOf(path(`M 0 0 L 100 0 L 100 40 L 0 40 C ${inner}`))).toEqual([['甲', '1', '乙', '2']]);
    expect(await cellsOf(path(`M 0 0 L 100 0 L 100 40 L 0 40 L 0 0 ${inner}`))).toEqual([['甲', '1', '乙', '2']]);
  });

  test('and by shapes that are filled and as thin as a line', async () => {
    const across = (y: number): string => `M 0 ${y} L 100 ${y} L 100 ${y + 0.5} L 0 ${y + 0.5} C`;
    const down = (x: number): string => `M ${x} 0 L ${x + 0.5} 0 L ${x + 0.5} 40 L ${x} 40 C`;
    const all = [across(0), across(20), across(40), down(0), down(50), down(100)].join(' ');
    expect(await cellsOf(path(all, 'Stroke="false" Fill="true"'))).toEqual([['甲', '1', '乙', '2']]);
    expect(await cellsOf(path(all, 'Stroke="false"'))).toEqual([]);
  });

  test('and not by what is bent: a curve is no rule', async () => {
    const bent = 'M 0 0 B 30 9 60 9 100 0 M 0 40 Q 50 60 100 40 M 0 20 A 5 5 0 0 0 100 20 M 0 0 B 9 9 9 30 0 40';
    expect(await cellsOf(path(bent))).toEqual([]);
  });
});

test.each([
  ['broken', []],
  ['broken', [null]],
  ['noText', [contentOf('<PathObject/>'.repeat(300))]],
  ['outlines', [contentOf('<PathObject/>'.repeat(301))]],
])('a file is %s', async (reason, pages) => {
  await expect(written({ pages })).rejects.toMatchObject({ reason });
});

import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { lockedPdf } from '../written/locked-pdf';
import { fileOf, pdfOf, textAt } from '../written/pdf';

const open = (bytes: Uint8Array) => openDocument(bytes, { url: 'https://www.example.gov.cn/a.pdf' });
const line = (x1: number, y1: number, x2: number, y2: number): string => `${x1} ${y1} m ${x2} ${y2} l S`;
const words = 'The annual report of the office';

/** Draws two rows of two cells that stand upright when the sheet is turned by so many quarters. */
function turnedTable(quarters: number): string {
  const turn = (x: number, y: number): [number, number] =>
    (
      [
        [x, y],
        [600 - y, x],
        [600 - x, 800 - y],
        [y, 800 - x],
      ] as [number, number][]
    )[quarters] as [number, number];
  const rule = (x1: number, y1: number, x2: number, y2: number): string => line(...turn(x1, y1), ...turn(x2, y2));
  const text = (content: string, x: number, y: number): string => textAt(content, ...turn(x, y), quarters);
  return [
    ...[300, 320, 340].map((y) => rule(100, y, 300, y)),
    ...[100, 200, 300].map((x) => rule(x, 300, x, 340)),
    text('alpha', 110, 326),
    text('12', 210, 326),
    text('beta', 110, 306),
    text('34', 210, 306),
    text(words, 100, 400),
  ].join('\n');
}

describe('a PDF', () => {
  it.each([0, 1, 2, 3])('is read upright, turned by %i quarters', async (quarters) => {
    const page = await open(pdfOf([turnedTable(quarters)]));
    expect(page.reading).toBe(`${words}\nalpha\n12\nbeta\n34\n`);
    expect(page.grids[0]?.cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it('has the rules of filled shapes, of forms within it, and under a transformation', async () => {
    const filled = [300, 320, 340].map((y) => `100 ${y} 200 0.5 re f`).join(' ');
    const scaled = `q 2 0 0 2 0 0 cm ${[50, 100, 150].map((x) => line(x, 150, x, 170)).join(' ')} Q`;
    const page = await open(pdfOf([`${filled} ${scaled} ${textAt('alpha', 110, 326)} ${textAt(words, 100, 400)}`]));
    expect(page.grids[0]).toMatchObject({ rows: 2, columns: 2 });
  });

  it('without text that is seen has no text: what was recognised in a picture stands behind it unseen', async () => {
    await expect(open(pdfOf([`3 Tr ${textAt(words, 100, 400)}`]))).rejects.toMatchObject({ reason: 'noText' });
    await expect(open(pdfOf(['', '']))).rejects.toMatchObject({ reason: 'noText' });
  });

  it('is called by its name, and keeps its address', async () => {
    const page = await openDocument(pdfOf([textAt(words, 100, 400)]), { url: null, name: 'folder/report 2024.pdf' });
    expect(page).toMatchObject({ title: 'report 2024', file: 'folder/report 2024.pdf', mediaType: 'application/pdf' });
  });
});

describe('a PDF that would never end', () => {
  it('of thousands of pages is read so far, and says so', async () => {
    const page = await open(pdfOf(Array.from({ length: 1000 }, (_, i) => textAt(`${words} ${i}`, 100, 400))));
    expect(page.truncated).toBe(true);
    expect(page.reading).toContain(`${words} 299`);
    expect(page.reading).not.toContain(`${words} 301`);
  }, 60_000);

  it('says that it has ten thousand pages and has one', async () => {
    const page = await open(pdfOf([textAt(words, 100, 400)], '/Count 10000'));
    expect(page.reading).toContain(words);
  });

  it('has pages that hold themselves', async () => {
    const loop = fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>']);
    await expect(open(loop)).rejects.toMatchObject({ name: 'Unreadable' });
  });

  it('is encrypted', async () => {
    const locked = fileOf(
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'],
      `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`,
    );
    await expect(open(locked)).rejects.toMatchObject({ reason: 'encrypted' });
  });
});

describe.each(['RC4', 'AES-128', 'AES-256'] as const)('a PDF encrypted by %s', (cipher) => {
  it('is read where nobody needs a password to open it', async () => {
    expect((await open(lockedPdf(words, cipher, ''))).reading).toContain(words);
  });

  it('is said to be encrypted where one is needed', async () => {
    await expect(open(lockedPdf(words, cipher, 'geheim'))).rejects.toMatchObject({ reason: 'encrypted' });
  });
});

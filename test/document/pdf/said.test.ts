import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { fileOf, pdfOf, textAt } from '../written/pdf';

const open = (bytes: Uint8Array) => openDocument(bytes, { url: null, name: 'a.pdf' });
const sentence = textAt('The annual report of the office of the county', 100, 400);

/** Returns a PDF of one page with a document title. */
const titled = (title: string): Uint8Array =>
  fileOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>',
      `<< /Length ${sentence.length} >>\nstream\n${sentence}\nendstream`,
      `<< /Title (${title}) >>`,
    ],
    '/Info 6 0 R',
  );

describe('a PDF without large print', () => {
  it('is titled as it says of itself, without breaks and blanks', async () => {
    expect((await open(titled('  Annual\\n  report 2024 '))).title).toBe('Annual report 2024');
    expect((await open(pdfOf([sentence]))).title).toBe('a');
  });
});

describe('a PDF that is not read', () => {
  it('is said to be of outlines where its pages are shapes, and to have no text where they are few', async () => {
    const shapes = (count: number): string => '0 0 m 10 0 l 10 10 l f '.repeat(count);
    await expect(open(pdfOf([shapes(301)]))).rejects.toMatchObject({ reason: 'outlines' });
    await expect(open(pdfOf([shapes(300)]))).rejects.toMatchObject({ reason: 'noText' });
  });

  it('is said to be broken, or too large where something was left out of it', async () => {
    const start = '%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length 9 >>\nstream\n';
    const bytes = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
    await expect(open(bytes(`${start}endstream`))).rejects.toMatchObject({ reason: 'broken' });
    const bomb = new TextDecoder('latin1').decode(zlibSync(new Uint8Array(40 * 1024 * 1024)));
    await expect(open(bytes(`${start}${bomb}\nendstream`))).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it('is read where its text is behind shapes', async () => {
    const page = await open(pdfOf([`0 0 m 10 0 l 10 10 l f ${sentence}`]));
    expect(page.reading).toContain('annual report');
  });
});

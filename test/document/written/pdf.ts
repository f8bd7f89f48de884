/** Returns a PDF from the content streams of its pages, in Helvetica as `/F`, on sheets of 600 by 800 points. */
export function pdfOf(contents: string[], pages = ''): Uint8Array {
  const first = 4;
  const numbers = contents.map((_, i) => first + 2 * i);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  return fileOf(objects);
}

/** Returns a PDF of objects, numbered from 1; the first is its catalog. */
export const fileOf = (objects: string[], trailer = ''): Uint8Array =>
  new TextEncoder().encode(latin1FileOf(objects, trailer));

/** Does the same for objects in which each character is one byte. */
export const binaryFileOf = (objects: string[], trailer = ''): Uint8Array =>
  Uint8Array.from(latin1FileOf(objects, trailer), (character) => character.charCodeAt(0));

function latin1FileOf(objects: string[], trailer = ''): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return file;
}

/** Draws text at a position, turned anticlockwise by quarters. */
export function textAt(text: string, x: number, y: number, quarters = 0): string {
  const matrix = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'][quarters];
  return `BT /F 10 Tf ${matrix} ${x} ${y} Tm (${text}) Tj ET`;
}

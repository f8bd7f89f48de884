import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PdfAssets } from '../document/pdf/read-pdf';

/**
 * Returns where the data of PDF.js is on this machine; without it, text in fonts that are not embedded cannot be read.
 */
export function pdfAssets(): PdfAssets {
  const folder = packageFolder();
  if (!folder) return {};
  const inFolder = (name: string): string => join(folder, name) + sep;
  return { cMapUrl: inFolder('cmaps'), standardFontDataUrl: inFolder('standard_fonts') };
}

function packageFolder(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return existsSync(join(folder, 'cmaps')) ? folder : null;
  } catch {
    return null;
  }
}

import type { CellStyle } from 'hucre/xlsx';
import { cleanText } from './text';

/** Maximum number of characters in a cell: with more, Excel would repair the file on opening. */
const LONGEST = 32_767;

const SIDE = { style: 'thin', color: { rgb: '999999' } } as const;
const BORDER = { top: SIDE, right: SIDE, bottom: SIDE, left: SIDE };
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const STYLES = {
  title: { font: { bold: true, size: 14 } },
  head: {
    font: { bold: true },
    fill: solid('F2F2F2'),
    border: BORDER,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  wrapped: { border: BORDER, alignment: { vertical: 'top', wrapText: true } },
  figure: { border: BORDER, alignment: { horizontal: 'right', vertical: 'center' } },
  suspect: {
    font: { bold: true },
    fill: solid('FFC7CE'),
    border: BORDER,
    alignment: { horizontal: 'right', vertical: 'center' },
  },
} satisfies Record<string, CellStyle>;

/**
 * Returns text for a cell or a comment. Excel reads `_x0041_` as an escape, so such text of a page is escaped itself.
 */
export const cellText = (text: string): string =>
  cleanText(text)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .slice(0, LONGEST);

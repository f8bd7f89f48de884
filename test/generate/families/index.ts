import type { Family } from '../family';
import { ariaTable, cssTable, divRows, flatGrid, listRows, spanGrid } from './divGrids';
import { framedArticle, framedTables, shadowTables } from './frames';
import { headerApart } from './headerApart';
import { headerCells } from './headerCells';
import { labelAfterTable } from './labelAfterTable';
import { alteredLabels, definitions, splitLabels } from './labels';
import { labelAfterLines, lineBreaks, lineParagraphs, textFile } from './lines';
import { mergedTable } from './mergedTable';
import { missingSpans } from './missingSpans';
import { nestedLayout } from './nestedLayout';
import { noHeader } from './noHeader';
import { notes } from './notes';
import { chineseNumerals, fullWidthDigits, thousands } from './numbers';
import { officialTable } from './officialTable';
import { overlappingSpans } from './overlappingSpans';
import { columnsReordered, rowsReordered } from './reordered';
import { repeatedLabels } from './repeatedLabels';
import { oneParagraph, runTogether, runTogetherSpaced } from './runTogether';
import { markdownPipes, piped, preformatted, tabbed } from './separated';
import { shiftingSpans } from './shiftingSpans';
import { splitTables, splitTablesBare } from './splitTables';
import { transposed } from './transposed';
import { wordExport } from './wordExport';

/** Every family of markup, mildest first. */
export const FAMILIES: Family[] = [
  officialTable,
  headerCells,
  wordExport,
  nestedLayout,
  missingSpans,
  overlappingSpans,
  shiftingSpans,
  noHeader,
  headerApart,
  splitTables,
  splitTablesBare,
  mergedTable,
  repeatedLabels,
  columnsReordered,
  rowsReordered,
  transposed,
  labelAfterTable,
  notes,
  definitions,
  splitLabels,
  alteredLabels,
  fullWidthDigits,
  thousands,
  chineseNumerals,
  ariaTable,
  divRows,
  cssTable,
  flatGrid,
  spanGrid,
  listRows,
  preformatted,
  tabbed,
  piped,
  markdownPipes,
  lineParagraphs,
  lineBreaks,
  labelAfterLines,
  textFile,
  runTogether,
  runTogetherSpaced,
  oneParagraph,
  framedTables,
  framedArticle,
  shadowTables,
];

export function familyOf(id: string): Family {
  const found = FAMILIES.find((family) => family.id === id);
  if (!found) throw new Error(`No family ${id}`);
  return found;
}

import { type TableId, tableIds } from '../../forms';
import { columnOf, rowOf } from '../../locales';
import type { Language } from '../../locales/languages';
import { editionOfTable, formOfTable } from '../../model/cells';
import { placeKey } from '../../model/labels';
import type { AuditDocument, Finding } from '../../model/schema';
import { type PrintedCell, type PrintedGrid, wordCell } from '../grid';
import { doubtsOf } from '../suspects';

/** Maximum number of rows: more would repeat the whole table. */
const MAX_ROWS = 7;

/**
 * Returns the whole rows of the table that a finding is about, with its suspect cells marked; null where it is about no
 * rows.
 */
export function excerptOf(document: AuditDocument, finding: Finding, language: Language): PrintedGrid | null {
  const { report } = document;
  const table = tableOf(finding);
  const form = report && table ? formOfTable(report, table) : null;
  const rows = rowsOf(finding);
  const block = form?.blocks.find((each) => each.rows.some(({ id }) => rows.has(id)));
  if (!report || !table || !block) return null;
  const edition = editionOfTable(report, table)?.id;
  const own = block.rows.filter(({ id }) => rows.has(id)).slice(0, MAX_ROWS);
  const figures = new Map(report.figures.map((figure) => [placeKey(figure), figure]));
  const doubts = doubtsOf([finding]);
  const cellOf = (row: string, column: string): PrintedCell => {
    const key = placeKey({ table, row, column });
    const figure = figures.get(key) ?? null;
    return { ...wordCell(figure?.text ?? '', 1, 1, false), figure, doubts: doubts.get(key) ?? [] };
  };
  return [
    [wordCell(''), ...block.columns.map(({ id }) => wordCell(columnOf(own[0]!.id, id, language, edition)))],
    ...own.map(({ id }) => [
      wordCell(rowOf(id, language, edition)),
      ...block.columns.map((column) => cellOf(id, column.id)),
    ]),
  ];
}

/**
 * Returns the table that a finding is about: that of its suspects, otherwise the one that its data or equation names,
 * or null.
 */
export function tableOf({ suspects, data, equation }: Finding): TableId | null {
  const named = suspects[0]?.table ?? data?.table ?? /^(\w+):/.exec(equation ?? '')?.[1];
  return tableIds().includes(String(named)) ? String(named) : null;
}

/**
 * Identifiers of the rows to show: those of the suspects, of the right side of the sum, and the one that the finding
 * names.
 */
function rowsOf({ suspects, derivation = [], data }: Finding): Set<string> {
  const totals = derivation.filter(({ side }) => side === 'right');
  const named = typeof data?.row === 'string' ? [data.row] : [];
  return new Set([...suspects.map(({ row }) => row), ...totals.map(({ row }) => row), ...named]);
}

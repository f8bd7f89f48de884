import { FORMATS, type FormatId, formCells, SECTIONS, type SectionId, type TableId } from '../forms';

export interface Place {
  table: TableId;
  row: string;
  column: string;
}

/** Identifies a cell within one report. */
export const placeKey = ({ table, row, column }: Place): string => JSON.stringify([table, row, column]);

/** Title of a section as the statutory form numbers it. */
export function sectionTitle(id: SectionId): string {
  const section = SECTIONS.find((candidate) => candidate.id === id);
  return section ? `${section.ordinal}、${section.heading}` : id;
}

/** A statistical table goes by the title of the section it stands in. */
export const tableTitle: (id: TableId) => string = sectionTitle;

interface Labels {
  row: string;
  column: string;
}

const byFormat = new Map<FormatId, Map<string, Labels>>();

function labelsOf(format: FormatId): Map<string, Labels> {
  const known = byFormat.get(format);
  if (known) return known;
  const labels = new Map<string, Labels>();
  for (const table of FORMATS[format].tables) {
    for (const { row, column, rowFormat, columnFormat } of formCells(table)) {
      const path = [...(rowFormat.heads ?? []), rowFormat.label].join(' ');
      labels.set(placeKey({ table: table.id, row, column }), { row: path, column: columnFormat.label });
    }
  }
  byFormat.set(format, labels);
  return labels;
}

/**
 * What the form prints beside and above a cell. A cell that the report's own format does not have is looked for in the
 * others (old templates stay in use), and goes by its identifiers where none has it.
 */
export function cellLabels(format: FormatId, place: Place): Labels {
  const key = placeKey(place);
  for (const id of [format, ...(Object.keys(FORMATS) as FormatId[])]) {
    const labels = labelsOf(id).get(key);
    if (labels) return labels;
  }
  return { row: place.row, column: place.column };
}

/** Row and column of a cell in one line. */
export function cellLabel(format: FormatId, place: Place): string {
  const { row, column } = cellLabels(format, place);
  return `${row} · ${column}`;
}

import { editionById, formCells } from '../forms/editions';
import { derived } from '../forms/registry';
import { SECTIONS } from '../forms/sections';
import type { Edition, EditionId, SectionId, TableId } from '../forms/types';

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

function labelsOf({ tables }: Edition): Map<string, Labels> {
  const labels = new Map<string, Labels>();
  for (const table of tables) {
    for (const { row, column, rowForm, columnForm } of formCells(table)) {
      const path = [...(rowForm.heads ?? []), rowForm.label].join(' ');
      labels.set(placeKey({ table: table.id, row, column }), { row: path, column: columnForm.label });
    }
  }
  return labels;
}

const labelsByEdition = derived((all) => new Map(all.map((edition) => [edition, labelsOf(edition)])));

/**
 * What the form prints beside and above a cell. A cell that the report's own edition does not have is looked for in the
 * others (old templates stay in use), and goes by its identifiers where none has it.
 */
export function cellLabels(edition: EditionId, place: Place): Labels {
  const key = placeKey(place);
  const all = labelsByEdition();
  const own = editionById(edition);
  for (const each of own ? [own, ...all.keys()] : all.keys()) {
    const labels = all.get(each)?.get(key);
    if (labels) return labels;
  }
  return { row: place.row, column: place.column };
}

/** Row and column of a cell in one line. */
export function cellLabel(edition: EditionId, place: Place): string {
  const { row, column } = cellLabels(edition, place);
  return `${row} · ${column}`;
}

import { editionById, formCells } from '../forms/editions';
import { derived } from '../forms/registry';
import { SECTIONS } from '../forms/sections';
import type { Edition, EditionId, SectionId, TableId } from '../forms/types';

export interface Place {
  table: TableId;
  row: string;
  column: string;
}

/** Returns a string that identifies a cell within one report. */
export const placeKey = ({ table, row, column }: Place): string => JSON.stringify([table, row, column]);

/** Returns the title of a section with its statutory number (一、总体情况); the identifier for an unknown section. */
export function sectionTitle(id: SectionId): string {
  const section = SECTIONS.find((candidate) => candidate.id === id);
  return section ? `${section.ordinal}、${section.heading}` : id;
}

/** Returns the title of a statistical table: that of its section. */
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
 * Returns what the form prints beside (`row`) and above (`column`) a cell. A cell that the report's own edition does
 * not have is looked up in the others, as old forms stay in use; where none has it, its identifiers are the labels.
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

/** Returns the labels of a cell in one line. */
export function cellLabel(edition: EditionId, place: Place): string {
  const { row, column } = cellLabels(edition, place);
  return `${row} · ${column}`;
}

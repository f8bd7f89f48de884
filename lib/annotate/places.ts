import type { AuditDocument, Finding, Selector } from '../audit/schema';
import type { TextIndex } from '../page/walk';
import { type Anchor, anchorOf } from './anchor';
import type { Paint } from './paint';

/** A place of the page that a finding speaks of. */
export interface Place {
  finding: number;
  paint: Paint;
  anchor: Anchor;
  /** The value that would mend it, for the marker beside it. */
  suggested: number | null;
}

const MAX_TERMS = 60;

/** All places of the findings in a document, suspects first. */
export function placesOf(document: AuditDocument, index: TextIndex<Node>): Place[] {
  const figures = new Map(document.report?.figures.map((figure) => [`${figure.table}/${figure.row}/${figure.column}`, figure.at]));
  return document.findings.flatMap((finding, i) => {
    const places: Place[] = [];
    const add = (paint: Paint, at: Selector[], suggested: number | null = null): void => {
      const anchor = at.length ? anchorOf(index, at) : null;
      if (anchor) places.push({ finding: i, paint, anchor, suggested });
    };
    for (const { table, row, column, suggested, set } of finding.suspects) {
      if (set === 0) add('suspect', figures.get(`${table}/${row}/${column}`) ?? [], suggested);
    }
    for (const { at } of finding.outcome === 'failed' ? (finding.derivation ?? []).slice(0, MAX_TERMS) : []) add('term', at);
    if (!finding.suspects.length) add('place', finding.at);
    return places;
  });
}

/** Where a finding is gone to: its likeliest suspect, else its own place. */
export function targetOf(finding: Finding, document: AuditDocument): Selector[] {
  const suspect = finding.suspects.find(({ set }) => set === 0);
  const figure = suspect && document.report?.figures.find((each) => each.table === suspect.table && each.row === suspect.row && each.column === suspect.column);
  return figure?.at.length ? figure.at : finding.at;
}

import { isActive } from '../../lib/model/is-active';
import type { Finding } from '../../lib/model/schema';
import { type Counts, kindOf, noCounts } from '../../lib/model/verdict-counts';
import { type FilePart, sheetsIn } from './services';

/**
 * Counts the findings on each sheet, by kind. Sheets are numbered from 1 over all files; sheets without findings are
 * left out.
 */
export function countsBySheet(parts: FilePart[], findings: Finding[]): Map<number, Counts> {
  const counts = new Map<number, Counts>();
  for (const finding of findings.filter(isActive)) {
    const starts = finding.at.flatMap((selector) => (selector.type === 'TextPositionSelector' ? [selector.start] : []));
    for (const sheet of new Set(starts.flatMap((start) => sheetAt(parts, start) ?? []))) {
      const own = counts.get(sheet) ?? noCounts();
      own[kindOf(finding)]++;
      counts.set(sheet, own);
    }
  }
  return counts;
}

/** Returns the sheet on which a position in the text of the whole page is drawn; null if it is on none. */
function sheetAt(parts: FilePart[], start: number): number | null {
  const i = parts.findLastIndex(({ at }) => at <= start);
  const part = parts[i];
  if (!part?.drawing) return null;
  const own = start - part.at;
  const place = part.page.places?.find(({ end }) => end >= own);
  return place?.sheet === undefined || place.start > own ? null : sheetsIn(parts.slice(0, i)) + place.sheet;
}

import { derived, type Edition, editionOfYear, editions } from '../forms';
import { fold } from '../text/fold';

/** Labels of columns and rows by edition, folded, that no other edition of its time has. */
const ownLabels = derived((all) => {
  const labelsOf = ({ tables }: Edition): string[] =>
    tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ label }) => label)),
    );
  const known = all.map((edition) => ({
    edition,
    labels: new Set(labelsOf(edition).map((label) => fold(label).text)),
  }));
  return known.map(({ edition, labels }) => ({
    edition,
    labels: [...labels].filter(
      (label) =>
        label.length >= MIN_LABEL && known.every((other) => other.edition === edition || !other.labels.has(label)),
    ),
  }));
});

/** Shorter labels stand in any prose. */
const MIN_LABEL = 5;

/** Whether a page without a year, or of a doubtful one, shows the marks by which an edition is known. */
function showsMarks(text: string, { marks }: Edition): boolean {
  if (!marks || text.includes(marks.never)) return false;
  if (marks.all.every((label) => text.includes(label))) return true;
  return new RegExp(`(?<=[、\\s\\n一])${marks.head}`).test(text) && marks.words.some((word) => text.includes(word));
}

/** Whether a heading of a page without a year is of one edition alone: 四、政府信息公开的收费及减免情况. */
const hasHeading = (text: string, { marks }: Edition): boolean =>
  marks?.heading !== undefined &&
  !text.includes(marks.never) &&
  new RegExp(`(?:^|\\n) ?[一二三四五六七八九十]+[、.][^\\n。]{0,20}${marks.heading}`).test(text);

/**
 * The edition of the form that a page is read by: that of its year, unless its marks are those of an earlier one; without
 * a year the one most of whose own labels stand on it.
 * @param text folded text of the page
 */
export function editionOfPage(text: string, year: number | null): Edition {
  const marked = editions().find((edition) => showsMarks(text, edition));
  if (marked) return marked;
  if (year !== null) return editionOfYear(year);
  const headed = editions().find((edition) => hasHeading(text, edition));
  if (headed) return headed;
  const found = ownLabels()
    .map(({ edition, labels }) => ({ edition, count: labels.filter((label) => text.includes(label)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return found[0]?.edition ?? editionOfYear(Number.MAX_SAFE_INTEGER);
}

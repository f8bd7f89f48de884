import { derived, type Edition, editionOfYear, editions } from '../forms';
import { fold } from '../text/fold';

/** For each edition, the folded labels of rows and columns that no other edition has. */
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

/** Minimum length of such a label: shorter ones occur in any prose. */
const MIN_LABEL = 5;

/** Whether a page, whatever its year, shows the marks that identify an edition. */
function showsMarks(text: string, { marks }: Edition): boolean {
  if (!marks || text.includes(marks.never)) return false;
  if (marks.all.every((label) => text.includes(label))) return true;
  return new RegExp(`(?<=[、\\s\\n一])${marks.head}`).test(text) && marks.words.some((word) => text.includes(word));
}

/** Whether a page without a year has a heading that only this edition has: 四、政府信息公开的收费及减免情况. */
const hasHeading = (text: string, { marks }: Edition): boolean =>
  marks?.heading !== undefined &&
  !text.includes(marks.never) &&
  new RegExp(`(?:^|\\n) ?[一二三四五六七八九十]+[、.][^\\n。]{0,20}${marks.heading}`).test(text);

/**
 * Returns the edition of the form by which a page is read: that of its year, unless the page shows the marks of another
 * one; without a year, the one with a heading of its own on the page, else the one with most labels of its own there.
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

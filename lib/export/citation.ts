import type { ExportSentences } from '../locales/exported';
import { quoteOf } from '../model/quotes';
import type { AuditDocument, Finding } from '../model/schema';
import { titleOf } from './outline-facts';
import { basisOf, calculationOf, quotationOf } from './papers/finding';
import { cleanText, oneLine, webAddress } from './text';

/** A quotation longer than this is found by its beginning and its end. */
const LONG = 60;
const EDGE = 20;

/**
 * The address of the place that a finding quotes, as browsers go to it (URL Fragment Text Directives, `#:~:text=`); the page
 * itself where nothing is quoted, and null where it has no address.
 */
export function placeAddress({ page }: AuditDocument, { at }: Finding): string | null {
  const address = webAddress(page.url);
  const exact = oneLine(quoteOf(at)?.exact ?? '');
  // A figure alone stands on a page in many places.
  if (!address || !/\p{L}/u.test(exact)) return address;
  const [start, end] = exact.length > LONG ? [exact.slice(0, EDGE), exact.slice(-EDGE)] : [exact, ''];
  const text = [start, end].filter(Boolean).map(directive).join(',');
  const [base = '', fragment = ''] = address.split('#');
  return `${base}#${fragment}:~:text=${text}`;
}

/** A text of a directive: what has a meaning there is written by its code. */
const directive = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/** A finding as text, to be pasted into a message: whose report, what it is, the sum or the words, the law, and where. */
export function citationOf(document: AuditDocument, finding: Finding, sentences: ExportSentences): string {
  const { lang } = sentences;
  const lines = [
    titleOf(document, sentences),
    finding.message,
    calculationOf(finding, lang),
    quotationOf(finding, lang),
    basisOf(finding, lang),
    placeAddress(document, finding) ?? document.page.file,
  ];
  return cleanText(lines.filter(Boolean).join('\n'));
}

import type { ExportSentences } from '../locales/exported';
import { quoteOf } from '../model/quotes';
import type { AuditDocument, Finding } from '../model/schema';
import { titleOf } from './outline-facts';
import { basisOf, calculationOf, quotationOf } from './papers/finding';
import { cleanText, oneLine, webAddress } from './text';

/** A quotation longer than this (characters) is addressed by its beginning and its end. */
const LONG = 60;
const EDGE = 20;

/**
 * Returns the address of the text that a finding quotes, to which browsers scroll (URL Fragment Text Directives,
 * `#:~:text=`). The page's address where nothing is quoted; null where the page has no address.
 */
export function placeAddress({ page }: AuditDocument, { at }: Finding): string | null {
  const address = webAddress(page.url);
  const exact = oneLine(quoteOf(at)?.exact ?? '');
  // A mere figure occurs in many places of a page.
  if (!address || !/\p{L}/u.test(exact)) return address;
  const [start, end] = exact.length > LONG ? [exact.slice(0, EDGE), exact.slice(-EDGE)] : [exact, ''];
  const text = [start, end].filter(Boolean).map(directive).join(',');
  const [base = '', fragment = ''] = address.split('#');
  return `${base}#${fragment}:~:text=${text}`;
}

/** Escapes a text for a directive, in which `-`, `&` and `,` have a meaning. */
const directive = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * Returns a finding as text to paste into a message: the report, the message, the sum or quotation, the law, and the
 * address.
 */
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

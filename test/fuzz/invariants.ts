import { audit } from '../../lib/audit';
import { check } from '../../lib/check/engine';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Page } from '../../lib/document/page';
import { type AuditDocument, auditDocument, type Finding, type Report, type Selector } from '../../lib/model/schema';
import { fold } from '../../lib/text/fold';

/** A page of ordinary size is read and judged within this many milliseconds of processor time, whatever is on it. */
const LONGEST = 4000;

/** What does not hold of a page that must hold of every page; nothing where all is well. */
export function broken(html: string, asked: boolean): string[] {
  const started = process.cpuUsage();
  try {
    const { page } = readPage(htmlSource(html, 'http://www.fuzz.gov.cn/report.html'));
    const document = audit(page, { language: 'zh-CN', asked });
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    return [
      ...(took > LONGEST ? [`took ${Math.round(took)} ms`] : []),
      ...ofSchema(document),
      ...ofSegments(page),
      ...ofFolding(page.reading),
      ...selectorsOf(document).flatMap((at) => ofSelectors(page, at)),
      ...ofSuggestions(document),
    ];
  } catch (error) {
    return [`threw ${(error as Error).stack}`];
  }
}

function ofSchema(document: AuditDocument): string[] {
  const parsed = auditDocument.safeParse(JSON.parse(JSON.stringify(document)));
  return parsed.success ? [] : [`not of the schema: ${parsed.error.message}`];
}

/** The reading leads back to the text it was made from, blanks aside. */
function ofSegments({ text, reading, segments }: Page): string[] {
  const same = (a: string, b: string) => a.replace(/\s/g, ' ') === b.replace(/\s/g, ' ');
  return segments.reading.flatMap((start, i) => {
    const [from, length] = [segments.body[i] as number, segments.length[i] as number];
    const [read, written] = [reading.slice(start, start + length), text.slice(from, from + length)];
    return same(read, written) || !read.trim() ? [] : [`reads ${JSON.stringify(read)} for ${JSON.stringify(written)}`];
  });
}

/** Folded text leads back to ascending places within its source. */
function ofFolding(source: string): string[] {
  const { text, at } = fold(source);
  if (at.length !== text.length + 1) return [`${text.length} folded characters have ${at.length} places`];
  for (let i = 1; i < at.length; i++) if ((at[i] as number) < (at[i - 1] as number)) return [`place ${i} goes back`];
  return at[text.length] === source.length ? [] : ['the end of the folded text is not the end of its source'];
}

function selectorsOf({ report, findings }: AuditDocument): Selector[][] {
  const { sections = [], figures = [], statements = [] } = report ?? {};
  const places = [...sections, ...figures, ...statements, ...findings].map(({ at }) => at);
  return [...places, ...findings.flatMap(({ derivation = [] }) => derivation.map(({ at }) => at))];
}

/** Quote, context and position of one place say the same text of the page. */
function ofSelectors({ text }: Page, at: Selector[]): string[] {
  const quote = at.find((each) => each.type === 'TextQuoteSelector');
  const position = at.find((each) => each.type === 'TextPositionSelector');
  if (!quote || !position) return at.length ? ['a place without quote or position'] : [];
  const { start, end } = position;
  if (start > end || end > text.length) return [`position ${start} to ${end} of ${text.length}`];
  const isThere =
    text.slice(start, end) === quote.exact &&
    text.slice(0, start).endsWith(quote.prefix) &&
    text.slice(end).startsWith(quote.suffix);
  return isThere ? [] : [`position ${start} to ${end} is not the quote ${JSON.stringify(quote.exact)}`];
}

/** Each set of suggested values makes every equation hold that its finding says is broken. */
function ofSuggestions(document: AuditDocument): string[] {
  const { findings, report } = document;
  if (!report) return [];
  return findings
    .filter(({ rule, suspects }) => rule.startsWith('totals.') && suspects.length)
    .flatMap((finding) => {
      const sets = [...new Set(finding.suspects.map(({ set }) => set))];
      const equations = [finding.equation, ...(finding.consequences ?? [])];
      return sets.flatMap((set) => {
        const again = check({ ...document, report: mended(report, finding, set) }, { language: 'zh-CN' }).findings;
        const left = again
          .filter(({ outcome }) => outcome === 'failed')
          .flatMap(({ equation, consequences = [] }) => [equation, ...consequences])
          .filter((equation) => equation?.includes(' = ') && equations.includes(equation));
        return left.map((equation) => `set ${set} of ${finding.rule} leaves ${equation}`);
      });
    });
}

function mended(report: Report, { suspects }: Finding, set: number): Report {
  const figures = report.figures.map((figure) => {
    const { table, row, column } = figure;
    const suspect = suspects.find(
      (each) => each.set === set && each.table === table && each.row === row && each.column === column,
    );
    return suspect ? { ...figure, value: suspect.suggested, text: String(suspect.suggested) } : figure;
  });
  return { ...report, figures };
}

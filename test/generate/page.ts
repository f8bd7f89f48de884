import { articleOf } from './article';
import { fillBlanks } from './dress';
import type { Family, FamilyOptions } from './family';
import { allCells, type FigureSet, numberIn, type TableCell, textOf } from './figures';
import { inScript, pageInScript, type Script } from './scripts';
import { wholePage } from './shell';

export interface ExpectedFigure extends TableCell {
  /** The text of the cell, in the script of the page; '' where it is blank. */
  text: string;
  /** Null where the cell is blank or has a slash or a dash. */
  value: number | null;
  /**
   * False where cells run together and no identity determines the boundaries: the reader must not claim this figure.
   */
  determined: boolean;
}

export interface ExpectedReport {
  kind: 'annualReport';
  issuer: string;
  year: number;
  format: FigureSet['format'];
  publishedOn: string;
  figures: ExpectedFigure[];
}

export interface PageRequest extends FamilyOptions {
  set: FigureSet;
  family: Family;
  /** Simplified by default. */
  script?: Script;
  /** False omits preamble and prose. */
  prose?: boolean;
  /** False omits the site metadata (`<meta name="SiteName">` and so on). */
  meta?: boolean;
}

export interface Page {
  html: string;
  url: string;
  expected: ExpectedReport;
}

/** Returns a report page as a site would serve it, with what the reader must find on it. */
export function renderPage({ set, family, script = 'hans', prose = true, meta = true, ...options }: PageRequest): Page {
  const dressed = family.dress(set, options);
  const article = articleOf(family.blanks ? set : fillBlanks(set), prose);
  const publishedOn = `${set.year + 1}-01-22`;
  const html = wholePage({
    title: article.title,
    site: `${set.issuer}门户网站`,
    column: '政府信息公开年报',
    publishedOn,
    source: set.issuer,
    indexNumber: `000014349/${set.year + 1}-00012`,
    meta,
    content: family.article(article, dressed, options),
  });
  return {
    html: pageInScript(html, script),
    url: `https://www.example.gov.cn/zwgk/zfxxgk/zfxxgknb/${set.year + 1}01/t${set.year + 1}0122_80595.html`,
    expected: {
      kind: 'annualReport',
      issuer: set.issuer,
      year: set.year,
      format: set.format,
      publishedOn,
      figures: expectedFigures(set, family, dressed, script),
    },
  };
}

/** Returns only the article, as a bare document, for tests of tables. */
export function renderFamily(set: FigureSet, family: Family, options: FamilyOptions = {}): string {
  const dressed = family.dress(set, options);
  const content = family.article(articleOf(family.blanks ? set : fillBlanks(set), false), dressed, options);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${content}</body></html>`;
}

function expectedFigures(set: FigureSet, family: Family, dressed: FigureSet, script: Script): ExpectedFigure[] {
  const truth = family.blanks ? set : fillBlanks(set);
  const determined = family.determined(dressed);
  return allCells(set).map((cell) => {
    const printed = textOf(dressed, cell);
    const value = /^[/\-—]?$/.test(printed) ? null : numberIn(textOf(truth, cell));
    return { ...cell, text: inScript(printed, script), value, determined: determined(cell) };
  });
}

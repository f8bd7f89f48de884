import type { Page } from '../document/page';
import { type Edition, SECTIONS } from '../forms';
import { editionOfTable, tablesRead } from '../model/cells';
import type { Artefact, Detection, Figure, Report } from '../model/schema';
import { announcementsOf } from './announcements';
import { artefactsOf } from './artefacts';
import { isCutOff } from './cut-off';
import { publishedOn, statedPeriod } from './dates';
import { editionOfPage } from './edition';
import { factsOf } from './facts';
import { allHidden, type Contents, contentsOf, hiddenInstead, withHidden } from './hidden';
import { issuerOf } from './issuer';
import { detect } from './kind/detection';
import { describedBy } from './metadata';
import { documentNumber, indexNumber } from './numbers-of-record';
import { type OtherReport, withoutOthers } from './other-reports';
import { isReportTitle, mayNameReport, ownTitle } from './own-title';
import { isOnePageOfSeveral } from './paging';
import { readProse } from './prose';
import type { FoundSection } from './sections';
import { MAX_SENTENCES, sentencesOf } from './sentences';
import { shinglesOf } from './shingles';
import { signatureOf } from './signature';
import { type Source, sourceOf } from './source';
import { allTitles, type Titles, titlesIn } from './titles';
import { reportYear } from './year';

/** The result of reading a page: what is exported, and the text for rules about the prose. */
export interface Reading {
  source: Source;
  titles: string[];
  detection: Detection;
  artefacts: Artefact[];
  /** Null if the page is not one of our reports. */
  report: Report | null;
  sections: FoundSection[];
  /** Whether there is more on the page than is read. */
  truncated: boolean;
}

/** Determines the edition of the form that a page's report uses, and what that rests on. */
function framed(source: Source, title: string, titles: string[]) {
  const period = statedPeriod(source);
  const announcements = announcementsOf(source);
  const year = reportYear(source, title, titles, announcements, period);
  return { period, announcements, year, edition: editionOfPage(source.folded.text, year) };
}

/** The report's title; '' where the page declares none and its likeliest title names no report. */
function reportTitle({ declared }: Titles, titles: string[]): string {
  const title = ownTitle(declared, titles);
  return declared.includes(title) || isReportTitle(title) || mayNameReport(title, true) ? title : '';
}

/** The edition of the same format whose table the page prints; the given edition where it prints none. */
function editionPrinted(edition: Edition, figures: Figure[], year: number | null): Edition {
  const others = tablesRead({ figures }).filter((table) => !edition.tables.some(({ id }) => id === table));
  const printed = others.flatMap((table) => editionOfTable({ figures, year, format: edition.id }, table) ?? []);
  return printed.find(({ format }) => format === edition.format) ?? edition;
}

/**
 * Reads what is read of every page, whatever its kind, and by which its kind is determined. Of several reports on a
 * page only the one to be checked is read; hidden content is read where nothing is visible, or where it has what is
 * missing.
 */
export function evidenceOf(page: Page) {
  const whole = sourceOf(page);
  const { page: checked, others } = withoutOthers(whole);
  const seen = checked === page ? whole : sourceOf(checked);
  const own = titlesIn(seen);
  const seenTitles = allTitles(own);
  const title = reportTitle(own, seenTitles);
  const frame = framed(seen, title, seenTitles);
  const contents = contentsOf(seen, frame.edition.id, frame.year, title);
  const hidden = hiddenInstead(seen, contents, title, frame);
  if (!hidden) return evidence(seen, own, seenTitles, frame, withHidden(seen, contents, title, frame), others);
  const ofHidden = titlesIn(hidden);
  const titles = [...new Set([...seenTitles, ...allTitles(ofHidden)])];
  const behind = framed(hidden, title || reportTitle(ofHidden, titles), titles);
  return {
    ...evidence(
      hidden,
      ofHidden,
      titles,
      behind,
      allHidden(contentsOf(hidden, behind.edition.id, behind.year, title)),
      others,
    ),
    shown: false,
  };
}

function evidence(
  source: Source,
  ownTitles: Titles,
  titles: string[],
  { period, announcements, year, edition }: ReturnType<typeof framed>,
  { found, figures, tables, sections }: Contents,
  others: OtherReport[],
) {
  return {
    ...{
      source,
      ownTitles,
      titles,
      declared: ownTitles.declared,
      period,
      announcements,
      year,
      figures,
      tables,
      others,
    },
    sections: found,
    sectionReadings: sections,
    edition: editionPrinted(edition, figures, year),
    shown: true,
  };
}

/**
 * Reads a page: detects its kind first, then reads the report if it is one. Never throws on a page's content.
 * @param page plain data from `lib/document`
 * @param asked whether to read it as a report even if it does not look like one (audit anyway)
 */
export function readReport(page: Page, asked = false): Reading {
  const read = evidenceOf(page);
  const { source, ownTitles, titles, declared, sections, sectionReadings, figures, tables, others, shown } = read;
  const { period, announcements, year, edition } = read;
  const detection = detect({ source, titles, declared, older: edition.instrument === null, sections, figures });
  const described = describedBy(source);
  const signature = signatureOf(source, lastSectionOf(sections));
  const title = reportTitle(ownTitles, titles);
  const issuer = issuerOf(source, { described, announcements, signature, titles: ownTitles, ownTitle: title });
  const published = publishedOn(source, described, signature, title);
  const isOurs = detection.kind !== 'none' || asked;
  const prose = isOurs ? readProse(source, proseParts(source, sections), issuer.name, year) : null;
  const sentences = isOurs ? sentencesOf(source, sections) : [];
  return {
    source,
    titles,
    detection,
    artefacts: artefactsOf(source),
    sections,
    truncated:
      page.truncated ||
      isOnePageOfSeveral(source, sections) ||
      isCutOff(source, sections, figures) ||
      prose?.truncated === true ||
      sentences.length >= MAX_SENTENCES,
    report: !prose
      ? null
      : {
          issuer: issuer.name,
          year,
          format: edition.format,
          edition: edition.id,
          ...(!shown && { shown }),
          ...(others.length > 0 && { otherReports: others }),
          publishedOn: published?.date ?? null,
          ...(published && { publishedOnSource: published.from }),
          ...factsOf(source, { issuer, sections, announcements, signature, period, year }),
          indexNumber: indexNumber(source, described),
          documentNumber: documentNumber(described),
          sections: sectionReadings,
          tables,
          figures,
          statements: prose.statements,
          sentences,
          shingles: shinglesOf(source, sections, [issuer.name ?? '', ...issuer.otherNames].filter(Boolean)),
          lists: prose.lists,
          shares: prose.shares,
          published: prose.published,
        },
  };
}

/** Folded offset where the text of the last section begins; 0 in a report without sections. */
const lastSectionOf = (sections: FoundSection[]): number => Math.max(...sections.map(({ start }) => start));

/** The parts whose prose is read: the sections, or the whole text of a report without sections. */
function proseParts(source: Source, sections: FoundSection[]): FoundSection[] {
  if (sections.some(({ heading }) => heading)) return sections;
  const whole = { start: 0, end: 0, exact: false, ordinal: null };
  return [
    { id: (SECTIONS[0] as (typeof SECTIONS)[number]).id, heading: whole, start: 0, end: source.folded.text.length },
  ];
}

import type { Page } from '../document/page';
import { SECTIONS } from '../forms';
import type { Artefact, Detection, Report } from '../model/schema';
import { artefactsOf } from './artefacts';
import { type Period, publishedOn, statedPeriod } from './dates';
import { editionOfPage } from './edition';
import { mediumIn } from './elsewhere';
import { issuerOf } from './issuer';
import { detect } from './kind/detect';
import { citations, documentNumber, indexNumber } from './numbers-of-record';
import { readProse } from './prose';
import { type FoundSection, findSections, sectionReadings } from './sections';
import { MAX_SENTENCES, sentencesOf } from './sentences';
import { type Source, sourceOf } from './source';
import { readTables } from './tables';
import { titlesOf } from './titles';
import { reportYear } from './year';

/** Everything one pass over a page yields: what is exported, and the text that rules about the prose read. */
export interface Reading {
  source: Source;
  titles: string[];
  detection: Detection;
  artefacts: Artefact[];
  /** Null when the page is none of ours. */
  report: Report | null;
  sections: FoundSection[];
  citations: ReturnType<typeof citations>;
  /** The statistics period with its place in the text. */
  period: Period | null;
  /** Whether there is more on the page than is read. */
  truncated: boolean;
}

/**
 * Reads a page: detection first, then, if it is one of ours, the report. Never throws on a page's content.
 * @param page plain data from `lib/document`
 * @param asked read it as a report even if it does not look like one (audit anyway)
 */
export function readReport(page: Page, asked = false): Reading {
  const source = sourceOf(page);
  const { text } = source.folded;
  const titles = titlesOf(source);
  const period = statedPeriod(source);
  const year = reportYear(source, titles, period);
  const edition = editionOfPage(text, year);
  const sections = findSections(source);
  const { tables, figures } = readTables(source, sections, edition.id);
  const detection = detect({ source, titles, year, older: edition.instrument === null, sections, figures });
  const isOurs = detection.kind !== 'none' || asked;
  const issuer = isOurs ? issuerOf(source, titles) : null;
  const prose = isOurs ? readProse(source, proseParts(source, sections), issuer, year) : null;
  const sentences = isOurs ? sentencesOf(source, sections) : [];
  return {
    source,
    titles,
    detection,
    artefacts: artefactsOf(source),
    sections,
    citations: citations(source),
    period,
    truncated: page.truncated || prose?.truncated === true || sentences.length >= MAX_SENTENCES,
    report: !prose
      ? null
      : {
          issuer,
          year,
          format: edition.format,
          edition: edition.id,
          publishedOn: publishedOn(source),
          period: period && { from: period.from, to: period.to },
          indexNumber: indexNumber(source),
          documentNumber: documentNumber(source),
          sections: sectionReadings(source, sections, (section) => mediumIn(source, section) !== undefined),
          tables,
          figures,
          statements: prose.statements,
          sentences,
          lists: prose.lists,
          shares: prose.shares,
          published: prose.published,
          announcements: prose.announcements,
        },
  };
}

/** Where prose states figures: the sections, or the whole text of a report that has none of them. */
function proseParts(source: Source, sections: FoundSection[]): FoundSection[] {
  if (sections.some(({ heading }) => heading)) return sections;
  const whole = { start: 0, end: 0, exact: false, ordinal: null };
  return [
    { id: (SECTIONS[0] as (typeof SECTIONS)[number]).id, heading: whole, start: 0, end: source.folded.text.length },
  ];
}

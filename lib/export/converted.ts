import type { AuditDocument } from '../model/schema';
import { type Converter, settingOf } from '../script/converter';

/**
 * Returns a copy of a document with its quotations in another script, as the reader sees the page: the title, the
 * headings of sections, and the texts of figures and statements. `converted` records this. The document must not be
 * converted already.
 *
 * Everything else stays: selectors, so that they still match the page as published; findings and checks, whose messages
 * are in the user's language, and which are never made from converted text; artefacts, which are evidence; the issuer,
 * document and index numbers, units and digests, which identify, so that two audits of one body have the same name. The
 * labels of the statutory form are not in the document: every export prints them as the law does.
 */
export function convertDocument(document: AuditDocument, converter: Converter): AuditDocument {
  const { page, report } = document;
  const quoted = [page.title, ...(report?.sections ?? []).map(({ heading }) => heading ?? '')];
  const setting = settingOf([...quoted, ...(report?.statements ?? []).map(({ text }) => text)].join('\n'));
  const to = (text: string): string => converter.convert(text, setting);
  const { target, version } = converter;
  return {
    ...document,
    converted: { target, dictionary: version },
    page: { ...page, title: to(page.title) },
    report: report && {
      ...report,
      sections: report.sections.map((section) => ({ ...section, heading: section.heading && to(section.heading) })),
      figures: report.figures.map((figure) => ({ ...figure, text: to(figure.text) })),
      statements: report.statements.map((statement) => ({ ...statement, text: to(statement.text) })),
    },
  };
}

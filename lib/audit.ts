import { check } from './check/engine';
import type { AcrossYears } from './check/rule';
import type { Page } from './document/page';
import type { Language } from './locales';
import type { AuditDocument } from './model/schema';
import { withVerdict } from './model/verdict';
import { SCHEMA_VERSION, TOOL } from './model/version';
import { readReport } from './read/reading';
import { sha256 } from './text/digest';
import { scriptOf } from './text/script-of';

export interface AuditOptions {
  language: Language;
  /** Read the page as a report even if it does not look like one. */
  asked?: boolean;
  /** Last year's audit of the same body, for the rules across years. */
  previous?: AuditDocument | null;
  /** Why `previous` proves nothing for certain, see `AcrossYears`. */
  doubt?: AcrossYears['doubt'];
  /** Identifier of the regional profile that the reader chose; by default the body's own, where it is certain. */
  region?: string;
  capturedAt?: Date;
  /** Whether the page is not published yet, see `page.draft` of the schema. */
  isDraft?: boolean;
}

/**
 * Reads and checks a page and returns its audit document: the only path from one to the other. Never throws on a page's
 * content.
 */
export function audit(page: Page, options: AuditOptions): AuditDocument {
  const { source, artefacts, detection, report, truncated } = readReport(page, options.asked);
  const document = {
    schemaVersion: SCHEMA_VERSION,
    tool: TOOL,
    page: {
      url: page.url,
      title: page.title,
      capturedAt: (options.capturedAt ?? new Date()).toISOString().replace(/\.\d{3}Z$/, 'Z'),
      script: scriptOf(page.reading),
      textSha256: sha256(source.folded.text),
      artefacts,
      ...(truncated && { truncated }),
      ...(page.mediaType && { mediaType: page.mediaType }),
      ...(page.file && { file: page.file }),
      ...(options.isDraft && { draft: true }),
    },
    detection,
    report,
  };
  return withVerdict({ ...document, ...check(document, options) });
}

/**
 * Audits a stored document by the rules of this version. Returns a copy with the same report, new findings and checks,
 * and this version as `tool`.
 */
export function auditAgain(
  document: AuditDocument,
  options: Pick<AuditOptions, 'language' | 'previous' | 'doubt' | 'region'>,
): AuditDocument {
  return withVerdict({ ...document, schemaVersion: SCHEMA_VERSION, tool: TOOL, ...check(document, options) });
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { audit } from '../audit';
import { htmlSource } from '../document/html/parsed';
import { readPage } from '../document/html/read-page';
import type { AuditDocument } from '../model/schema';

/** Returns the result of a page as `test/pages` compares it: what is read and found, without selectors. */
export function draftOf({ page, detection, report, findings }: AuditDocument): Record<string, unknown> {
  const { url, script, artefacts } = page;
  return {
    page: { url, script, artefacts: artefacts.map(({ kind, count }) => ({ kind, count })) },
    detection: { kind: detection.kind },
    report: report && {
      issuer: report.issuer,
      year: report.year,
      format: report.format,
      publishedOn: report.publishedOn,
      period: report.period,
      indexNumber: report.indexNumber,
      documentNumber: report.documentNumber,
      sections: report.sections.map(({ id, status, heading }) => ({ id, status, heading })),
      figures: Object.fromEntries(
        report.figures.map(({ table, row, column, value }) => [`${table}.${row}.${column}`, value]),
      ),
    },
    findings: findings.map(({ rule, outcome, severity, equation, expected, actual }) => ({
      rule,
      outcome,
      severity,
      ...(equation !== null && { equation }),
      ...(expected !== null && { expected }),
      ...(actual !== null && { actual }),
    })),
  };
}

/**
 * Saves a page as a sample: its HTML, a draft of its result, and a note that says what is still to be checked by hand.
 * @param source a file or an http(s) address
 * @param name the name of the sample's folder
 * @param pages the folder of samples
 * @returns the folder of the sample
 * @throws Error if the page cannot be read, or the sample exists; RangeError for an invalid name
 */
export async function record(source: string, name: string, pages: string): Promise<string> {
  if (!/^[a-z\d-]+$/.test(name))
    throw new RangeError(`A sample is named in small letters, digits and dashes, not ${name}`);
  const isAddress = /^https?:/.test(source);
  const html = isAddress ? await (await fetch(source)).text() : readFileSync(source, 'utf8');
  const document = audit(readPage(htmlSource(html, isAddress ? source : null)).page, { language: 'zh-CN' });
  const folder = join(pages, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'page.html'), html);
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(draftOf(document), null, 2)}\n`);
  writeFileSync(
    join(folder, 'note.md'),
    `# ${document.page.title || name}\n\nDraft made by \`npm run record\`: check every figure and finding against the page, then say here what the page teaches.\n`,
  );
  return folder;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const [source = '', name = ''] = process.argv.slice(2);
  try {
    if (!source || !name) throw new RangeError('npm run record -- FILE|ADDRESS name');
    console.info(await record(source, name, fileURLToPath(new URL('../../test/pages', import.meta.url))));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

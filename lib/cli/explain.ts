import type { AuditDocument } from '../model/schema';

const signed = (weight: number): string => (weight > 0 ? `+${weight}` : String(weight));

/**
 * Explains line by line how a page was read: its kind with the evidence, and for every section and table where it was
 * found and how much of it could be read.
 */
export function explain({ detection, report, page }: AuditDocument): string[] {
  const evidence = detection.evidence?.map(({ signal, weight }) => `${signal} ${signed(weight)}`) ?? detection.signals;
  const lines = [
    `kind: ${detection.kind}${detection.perhaps ? ' (doubtful)' : ''}, confidence ${detection.confidence}: ${evidence.join(', ')}`,
  ];
  if (page.truncated) lines.push('cut: there is more on the page than is read');
  if (!report) return lines;
  lines.push(
    `report: ${report.issuer ?? 'no name'}, ${report.year ?? 'no year'}, edition ${report.edition ?? report.format}`,
  );
  for (const { id, status, heading, characters } of report.sections) {
    lines.push(`section ${id}: ${status}${heading === null ? '' : `, “${heading}”, ${characters} characters`}`);
  }
  for (const [id, { source, link, shown }] of Object.entries(report.tables)) {
    const figures = report.figures.filter(({ table }) => table === id);
    const unread = figures.filter(({ value, text }) => value === null && text !== '');
    const blank = figures.filter(({ value, text }) => value === null && text === '');
    const recovered = figures.filter((figure) => figure.recovered);
    const counts = [
      `${figures.length} cells`,
      `${blank.length} blank`,
      `${unread.length} unread`,
      ...(recovered.length ? [`${recovered.length} taken apart`] : []),
      ...(shown === false ? ['behind a fold'] : []),
      ...(link === undefined ? [] : [link]),
    ];
    lines.push(`table ${id}: ${source}, ${counts.join(', ')}`);
    for (const { row, column, text } of unread.slice(0, 10)) lines.push(`  unread ${row} ${column}: ${text}`);
  }
  return lines;
}

import type { AuditDocument } from '../../lib/model/schema';
import { broken } from './sample';

/** Text that some consumer, somewhere, takes for more than text. */
export const POISONS = [
  '=HYPERLINK("x")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '<img src=x onerror=1>',
  '</title></style><script>alert(1)</script>',
  '"; DROP',
  '](javascript:1)',
  '[x](javascript:1) ![y](http://example.com/z) <http://example.com/a> http://example.com/b www.example.com',
  '`code` **bold** | cell | ~~gone~~ &copy; $x$',
  'one\ntwo\r\n# three\n- four',
  '# heading',
  '1. list',
  'half \ud83d pair \udc00',
  'control \u0000\u0001\u000b\ufffe',
  '__proto__',
  '_x0041_',
  '\u202etxt.exe',
  '../../../../etc/passwd',
  '..\\..\\con',
  '\n=1+1',
  '\u2028=1+1\u2029',
  ';=1+1;\t=2+2',
  '\ufeff=1+1',
  '\u2066\u200f<b>\u2069\u202d',
  '%0d%0aSet-Cookie: a=1',
  '{constructor} {{constructor}} {n} {name} $& $1 $`',
  'constructor',
  '<![CDATA[x]]> <?xml?> ]]>',
];

/** A name longer than any, which some formats cut and an import refuses. */
export const LONG = `${'长'.repeat(100_000)}=`;

/** A document with the same poison in every field that holds a page's or a user's text. */
export function poisoned(poison: string): AuditDocument {
  const document = structuredClone(broken());
  const { page, report, findings, detection, checks } = document;
  Object.assign(page, { url: poison, title: poison, capturedAt: poison });
  page.artefacts = [{ kind: 'pinyin', count: 1, sample: poison }];
  detection.signals = [poison];
  document.tool.version = poison;
  if (!report) throw new Error('the sample is a report');
  Object.assign(report, { issuer: poison, indexNumber: poison, documentNumber: poison });
  for (const section of report.sections) section.heading = poison;
  report.tables.proactive = { source: 'image', link: poison };
  for (const figure of report.figures) {
    Object.assign(figure, { text: poison, unit: poison, value: null });
    figure.at = [{ type: 'TextQuoteSelector', exact: poison, prefix: poison, suffix: poison }];
  }
  report.figures.push({ ...report.figures[0]!, row: poison, column: poison });
  report.statements[0]!.text = poison;
  const [finding] = findings;
  Object.assign(finding!, { rule: poison, message: poison, equation: poison, expected: poison, actual: poison });
  Object.assign(finding!, { basis: poison, consequences: [poison], data: { name: poison } });
  finding!.derivation![0]!.label = poison;
  finding!.suspects.push({ ...finding!.suspects[0]!, row: poison, column: poison });
  finding!.at = [{ type: 'TextQuoteSelector', exact: poison, prefix: poison, suffix: poison }];
  findings.push({ ...finding!, dismissed: { reason: poison, on: poison } });
  for (const check of checks) check.rule = poison;
  return document;
}

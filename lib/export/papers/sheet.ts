import type { ExportSentences } from '../../locales/exported';
import { fill } from '../../locales/fill';
import type { Language } from '../../locales/languages';
import { sayOptions } from '../../locales/options';
import { PAPER_WORDS } from '../../locales/papers';
import { beijingDay, beijingTime } from '../../locales/time';
import { sayIdentities, sayNotChecked, sayVerdict } from '../../locales/verdict';
import { verdictWords } from '../../locales/verdict-words';
import { editionIdOf } from '../../model/cells';
import { isActive } from '../../model/is-active';
import { tableTitle } from '../../model/labels';
import { bySeverity } from '../../model/order';
import type { AuditDocument, Finding } from '../../model/schema';
import { verdictIn } from '../../model/verdict';
import type { Block } from '../block';
import { type Decided, type DecidedOf, ofDismissed } from '../decided';
import { pageFacts } from '../outline-facts';
import { excerptOf, tableOf } from './excerpt';
import { basisOf, calculationOf, kindOf, quotationOf } from './finding';

/**
 * Returns the check sheet of one report, for one A4 portrait page: facts, findings, what was not checked, and fields to
 * sign.
 */
export function sheetBlocks(
  document: AuditDocument,
  sentences: ExportSentences,
  decidedOf: DecidedOf = ofDismissed,
): Block[] {
  const { lang } = sentences;
  const words = PAPER_WORDS[lang];
  const verdict = verdictIn(document);
  const findings = bySeverity(document.findings.filter(isActive));
  const notChecked = sayNotChecked(verdict, lang);
  const said = [sayVerdict({ ...document, verdict }, lang), sayIdentities(verdict, lang)].filter(Boolean);
  return [
    { kind: 'title', level: 1, text: words.sheetTitle },
    { kind: 'facts', facts: sheetFacts(document, sentences) },
    { kind: 'text', text: said.join(lang === 'en' ? '. ' : '。'), tone: verdict.state },
    ...(verdict.state === 'notAudited' ? [] : findingParts(document, findings, lang, decidedOf)),
    ...(notChecked.length > 0
      ? [
          { kind: 'title', level: 2, text: verdictWords(lang).notCheckedHeading } as const,
          { kind: 'list', items: notChecked } as const,
        ]
      : []),
    { kind: 'fields', labels: words.fields },
    { kind: 'text', text: words.scope, tone: 'note' },
  ];
}

/** The facts that identify a report and its reading. */
function sheetFacts(document: AuditDocument, sentences: ExportSentences) {
  const { columns, facts, lang } = sentences;
  const wanted = [columns.url, columns.issuer, columns.year, facts.format, facts.publishedOn, facts.textSha256];
  const known = pageFacts(document, sentences).filter(({ name }) => wanted.includes(name));
  return [...known, { name: facts.capturedAt, value: beijingTime(document.page.capturedAt, lang) }];
}

function findingParts(document: AuditDocument, findings: Finding[], lang: Language, decidedOf: DecidedOf): Block[] {
  const words = PAPER_WORDS[lang];
  const heading: Block = { kind: 'title', level: 2, text: words.findings };
  if (findings.length === 0) return [heading, { kind: 'text', text: words.noFindings }];
  return [
    heading,
    ...findings.flatMap((finding, index) => findingPart(document, finding, index, lang, decidedOf(document, finding))),
  ];
}

function findingPart(
  document: AuditDocument,
  finding: Finding,
  index: number,
  lang: Language,
  decided: Decided | null,
): Block[] {
  const words = PAPER_WORDS[lang];
  const excerpt = excerptOf(document, finding, lang);
  const table = tableOf(finding);
  const options = sayOptions(finding.suspects, lang, editionIdOf(document.report));
  const lines = [calculationOf(finding, lang), quotationOf(finding, lang)].flatMap((text) => text ?? []);
  const basis = basisOf(finding, lang);
  return [
    { kind: 'title', level: 3, text: `${index + 1}. 【${kindOf(finding, lang)}】${finding.message}` },
    ...lines.map((text): Block => ({ kind: 'text', text })),
    ...(excerpt && table
      ? [{ kind: 'grid', caption: fill(words.excerpt, { table: tableTitle(table) }), grid: excerpt } as const]
      : []),
    ...(options.length > 0 ? [{ kind: 'list', items: options } as const] : []),
    ...(basis ? [{ kind: 'text', text: basis } as const] : []),
    { kind: 'boxes', labels: words.boxes, line: words.note, ...(decided && tickedBy(decided)) },
  ];
}

const tickedBy = ({ box, note, by, on }: Decided): { ticked?: number; written: string } => ({
  ...(box !== null && { ticked: box }),
  written: [note, by, beijingDay(on)].filter(Boolean).join('　'),
});

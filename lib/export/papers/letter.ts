import type { ExportSentences } from '../../locales/exported';
import { fill } from '../../locales/fill';
import type { Language } from '../../locales/languages';
import { sayOptions } from '../../locales/options';
import { PAPER_WORDS } from '../../locales/papers';
import { beijingDay } from '../../locales/time';
import { editionIdOf } from '../../model/cells';
import { isActive } from '../../model/is-active';
import { bySeverity } from '../../model/order';
import type { AuditDocument, Finding } from '../../model/schema';
import type { Block } from '../block';
import { titleOf } from '../outline-facts';
import { basisOf, calculationOf } from './finding';

/**
 * Returns a draft of the letter to the body that issued a report, for a person to complete and sign: failed findings,
 * then incomplete ones. Dismissed findings are left out.
 */
export function letterBlocks(document: AuditDocument, sentences: ExportSentences): Block[] {
  const { lang } = sentences;
  const words = PAPER_WORDS[lang];
  const { page, report } = document;
  const findings = bySeverity(document.findings.filter(isActive));
  const issuer = report?.issuer ?? titleOf(document, sentences);
  const values = {
    issuer,
    year: report?.year ?? '',
    url: page.url ?? page.title,
    date: beijingDay(page.capturedAt),
  };
  const problems = findings.filter(({ outcome }) => outcome === 'failed');
  const open = findings.filter(({ outcome }) => outcome === 'incomplete');
  return [
    { kind: 'title', level: 1, text: fill(words.letterTitle, values) },
    { kind: 'text', text: fill(words.letterTo, values), tone: 'address' },
    { kind: 'text', text: fill(findings.length > 0 ? words.letterOpening : words.letterNothing, values) },
    ...part(words.problems, problems, document, lang),
    ...part(words.open, open, document, lang),
    ...(findings.length > 0 ? [{ kind: 'text', text: words.letterClosing } as const] : []),
    ...words.letterSigned.map((text): Block => ({ kind: 'text', text, tone: 'signed' })),
  ];
}

function part(heading: string, findings: Finding[], { report }: AuditDocument, lang: Language): Block[] {
  if (findings.length === 0) return [];
  const stop = lang === 'en' ? '. ' : '。';
  return [
    { kind: 'title', level: 2, text: heading },
    ...findings.map((finding, index): Block => {
      const options = sayOptions(finding.suspects, lang, editionIdOf(report));
      const said = [finding.message, calculationOf(finding, lang), ...options, basisOf(finding, lang)];
      const text = said.flatMap((sentence) => sentence?.replace(/[。.]$/, '') ?? []).join(stop) + stop.trim();
      return { kind: 'text', text: lang === 'en' ? `(${index + 1}) ${text}` : `（${index + 1}）${text}` };
    }),
  ];
}

import type { AuditDocument } from '../model/schema';
import { DETECTION_EN } from './en/detection';
import { fill, listed } from './fill';
import type { Language } from './languages';
import { DETECTION_ZH_CN, type DetectionWords } from './zh-CN/detection';
import { DETECTION_ZH_TW } from './zh-TW/detection';

const DETECTION: Record<Language, DetectionWords> = {
  'zh-CN': DETECTION_ZH_CN,
  'zh-TW': DETECTION_ZH_TW,
  en: DETECTION_EN,
};

/** Maximum number of reasons given for taking a page as a report: nobody reads more. */
const MOST = 2;

/**
 * Returns in a sentence what a page was taken for, with the evidence for a report and the strongest evidence against
 * it. Null if it certainly is a report, if it was audited as one on request, or if nothing is to be said except that it
 * is none.
 */
export function sayDetection(
  { detection: { kind, perhaps, evidence = [] }, report }: Pick<AuditDocument, 'detection' | 'report'>,
  language: Language,
): string | null {
  const words = DETECTION[language];
  const isReport = kind === 'annualReport' || kind === 'olderAnnualReport';
  if (isReport ? !perhaps : report) return null;
  if (kind === 'workSummary' && !perhaps) return words.workSummary;
  const signals = evidence.map(({ signal }) => signal);
  const named = (all: Record<string, string>): string[] => [...new Set(signals.flatMap((signal) => all[signal] ?? []))];
  const speaksFor = named(words.for).slice(0, MOST);
  // That a report's content is missing says less than any other evidence.
  const gravest = named(words.against).find((clause) => clause !== words.against.noContent);
  if (!speaksFor.length) return gravest ? fill(words.none, { against: gravest }) : null;
  const isEmpty = signals.includes('noContent') && words.against.noContent;
  const lacking = Object.entries(words.lacks).find(([signal]) => !signals.includes(signal))?.[1];
  const against = gravest ?? (isEmpty || lacking || words.weak);
  const sentence = !perhaps ? words.noneBut : isReport ? words.perhapsAudited : words.perhaps;
  return fill(sentence, { for: listed(speaksFor, language), against });
}

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

/** What is told of what speaks for a report: more nobody reads. */
const MOST = 2;

/**
 * What a page is taken for, with what speaks for it and the gravest that speaks against it, in a sentence; null where it
 * certainly is a report, where it was audited as one because that was asked for, and where nothing is to be said but that it
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
  // That nothing of a report is there says less than anything that is.
  const gravest = named(words.against).find((clause) => clause !== words.against.noContent);
  if (!speaksFor.length) return gravest ? fill(words.none, { against: gravest }) : null;
  const isEmpty = signals.includes('noContent') && words.against.noContent;
  const lacking = Object.entries(words.lacks).find(([signal]) => !signals.includes(signal))?.[1];
  const against = gravest ?? (isEmpty || lacking || words.weak);
  const sentence = !perhaps ? words.noneBut : isReport ? words.perhapsAudited : words.perhaps;
  return fill(sentence, { for: listed(speaksFor, language), against });
}

import { type AuditOptions, audit, auditAgain } from '../../lib/audit';
import { checkedAcrossYears, checkedAmongBodies } from '../../lib/check/across-years';
import { otherNarrative } from '../../lib/check/likeness';
import { htmlSource, textSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { TableId } from '../../lib/forms';
import type { Language } from '../../lib/locales';
import type { AuditDocument, CheckCount, Finding } from '../../lib/model/schema';
import { type Tiny, tinyPage } from './tiny';

export type Expected = 'passed' | 'failed' | 'incomplete' | 'notApplicable';

/** A named minimal case of one rule. */
export interface Case {
  name: string;
  /** A small report, or the HTML of a whole page; `{ text }` is a page of plain text. */
  page: Tiny | string | { text: string };
  /** The report of the year before, for the rules across years. */
  previous?: Tiny;
  /** Why `previous` proves nothing for certain. */
  doubt?: AuditOptions['doubt'];
  /** The report of the year before `previous`. */
  beforeLast?: Tiny;
  /** Reports of other bodies, and whether they were imported. */
  others?: Tiny[];
  isImported?: true;
  /** Changes what was read, for cases that no small page can show. */
  edit?: (document: AuditDocument) => void;
  expected: Expected;
  /** The message key, where it is not the outcome itself. */
  says?: string;
  /** The rule that reports this mistake, where this one only counts it: each cause is reported once. */
  toldBy?: string;
  severity?: Finding['severity'];
  /** Words that the Chinese message has to contain. */
  message?: string;
  /** Set for a pattern that looks like a mistake but is none: the rule must report nothing. */
  legitimate?: true;
}

/** Tables that a rule needs, by its identifier; all tables for rules without an entry. */
const LOOKS_AT: [RegExp, TableId[]][] = [
  [/^(?:consistency|basis|time|integrity)\.|^(?:prose\.list|years\.repeated)$/, []],
  [/^(?:totals\.(?:column|balance|row)|prose\.applications|years\.(?:carryOver|unchanged))$/, ['applications']],
  [/^(?:totals\.remedies|prose\.remedies|values\.directLitigation|sections\..*)$/, ['remedies']],
  [/^(?:values\.(?:category|stock)|prose\.proactive|years\.stock)$/, ['proactive']],
];
const htmlOf = (page: Tiny | string, only: TableId[] | undefined): string =>
  typeof page === 'string' ? page : tinyPage({ only, ...page });

function pageOf(page: Case['page'], only: TableId[] | undefined) {
  if (typeof page === 'object' && 'text' in page) return readPage(textSource(page.text, null)).page;
  return readPage(htmlSource(htmlOf(page, only), null)).page;
}

/** Runs a case and returns the findings and checks of its audit. */
export async function run(
  id: string,
  { page, previous, doubt, beforeLast, others, isImported, edit }: Case,
  language: Language = 'zh-CN',
): Promise<Pick<AuditDocument, 'findings' | 'checks'>> {
  const only = LOOKS_AT.find(([rules]) => rules.test(id))?.[1];
  const alone = (tiny: Tiny): AuditDocument => audit(pageOf(tiny, only), { language, asked: true });
  const before = previous ? alone(previous) : null;
  const options = { language, asked: true, previous: before, doubt };
  if (beforeLast) return checkedAcrossYears(audit(pageOf(page, only), options), before, doubt, alone(beforeLast));
  if (others) {
    const known = others.flatMap((other) => otherNarrative(alone(other)) ?? []);
    const told = known.map((each) => ({ ...each, ...(isImported && { isImported }) }));
    return checkedAmongBodies(audit(pageOf(page, only), options), told);
  }
  if (!edit) return audit(pageOf(page, only), options);
  const document = await audit(pageOf(page, only), options);
  edit(document);
  return auditAgain(document, options);
}

/** Returns the outcome of a rule as a whole: the gravest of its outcomes. */
export function outcomeOf(count: CheckCount | undefined): Expected {
  if (!count) return 'notApplicable';
  if (count.failed) return 'failed';
  if (count.incomplete) return 'incomplete';
  return count.passed ? 'passed' : 'notApplicable';
}

/** Returns the message key of a finding. */
export const keyOf = ({ outcome, data }: Finding): string => (data?.variant ? `${outcome}.${data.variant}` : outcome);

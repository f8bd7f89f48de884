import type { AuditDocument, Selector } from '../model/schema';
import type { CountReading, Reason, Summary, ToldCount, ToldTopic, Trust } from '../model/summary';
import { capital, counted, fill } from './fill';
import type { Language } from './languages';
import { MARKS } from './marks';
import { provided } from './provided';
import { messageIn } from './say';
import { verdictWords } from './verdict-words';
import type { SummaryWords } from './zh-CN/summary';

/** Registers and returns the words of summaries in a language, see `provided`. */
export const [provideSummaryWords, summaryWords] = provided<SummaryWords>('words of summaries');

/** One sentence of a summary, with its details. */
export interface SaidTopic {
  id: string;
  heading: string;
  text: string;
  /** Null if there are no details. */
  detail: string | null;
  /** Selectors of its first figure; empty if the page has none. */
  at: Selector[];
}

/** The names of figures with the same degree of trust, with the reasons. */
export interface SaidTrust {
  trust: Trust;
  heading: string;
  items: { what: string; because: string }[];
}

/** A summary in words, as views show it. */
export interface SaidSummary {
  title: string;
  /** Which report it is compared with, and what is in doubt about that report. */
  compared: string[];
  topics: SaidTopic[];
  trustTitle: string;
  trusts: SaidTrust[];
  /** Labels of the button that copies the sentences: before, after success, and after failure. */
  copy: { label: string; done: string; failed: string };
  /** Statutory terms that the sentences use, with what they mean. */
  terms: Record<string, string>;
}

const TRUSTS: Trust[] = ['confirmed', 'contradicted', 'unchecked'];

/**
 * Says in plain sentences what a report says, with last year's figures, and how far each figure can be trusted. A
 * figure that was not read is left out; one that others contradict is marked as such.
 *
 * @param document the audit that the summary was made from: its findings are quoted as reasons
 */
export function saySummary(document: AuditDocument, summary: Summary, language: Language): SaidSummary {
  const words = summaryWords(language);
  const { previous, topics } = summary;
  const compared = previous
    ? [fill(words.compared, { year: previous.year }), ...(previous.doubt ? [words.doubt[previous.doubt]] : [])]
    : [words.notCompared];
  const said = topics.map((topic) => sayTopic(document, summary, topic, language));
  const trusts = TRUSTS.map((trust) => sayTrust(document, topics, trust, language)).filter(({ items }) => items.length);
  const used = said.map(({ text, detail }) => `${text} ${detail ?? ''}`).join(' ');
  const terms = Object.entries(words.terms).filter(([term]) => used.includes(term));
  return {
    title: words.title,
    compared,
    topics: said,
    trustTitle: words.trustTitle,
    trusts,
    copy: { label: words.copy, done: words.copied, failed: words.cannotCopy },
    terms: Object.fromEntries(terms),
  };
}

/** Returns the sentences as text to be pasted elsewhere, one per line. */
export const summaryText = ({ title, compared, topics }: SaidSummary): string =>
  [title, ...topics.map(({ text, detail }) => [text, detail].filter(Boolean).join(' ')), ...compared].join('\n');

const isRead = ({ state }: CountReading): boolean => state === 'read' || state === 'partly';
/** Whether a count is a zero that can be worded as “none”: printed, and contradicted by nothing. */
const isZero = (reading: CountReading | null): boolean =>
  reading?.state === 'read' && reading.value === 0 && reading.trust !== 'contradicted';

function sayTopic({ report }: AuditDocument, summary: Summary, topic: ToldTopic, language: Language): SaidTopic {
  const words = summaryWords(language);
  const { id, lead, detail } = topic;
  const own = words.topics[id] ?? { heading: id };
  const year = summary.year === null ? words.unknownYear : fill(words.year, { year: summary.year });
  const at = lead.find((count) => count.at.length)?.at ?? [];
  const sentence = (text: string): string => capital(text) + words.stop;
  const joined = (counts: ToldCount[], isOnly: boolean): string =>
    counts.map((count) => sayCount(count, isOnly, language)).join(words.separator);
  const [first] = lead;
  if (first && lead.every(({ state }) => state === 'absent')) {
    const why = verdictWords(language).why[report?.tables[first.table]?.source ?? ''];
    const text = why ? fill(words.absentWhy, { why }) : words.absent;
    return { id, heading: own.heading, text: sentence(text), detail: null, at };
  }
  const details = detail.filter(({ state }) => state !== 'absent');
  const told = details.some((count) => !isZero(count)) ? joined(details, false) : '';
  const beside = told ? sentence(fill(own.detail ?? '{counts}', { counts: told })) : null;
  if (own.none !== undefined && lead.every(isZero)) {
    const before = lead.every((count) => isZero(count.before)) ? sentence(words.beforeNone) : null;
    const others = before === null && lead.some(({ before }) => before) ? sentence(joined(lead, false)) : null;
    const all = [before ?? others, beside].filter((each) => each !== null).join(MARKS[language].sentences);
    return { id, heading: own.heading, text: sentence(fill(own.none, { year })), detail: all || null, at };
  }
  const counts = joined(lead, lead.length === 1);
  return {
    id,
    heading: own.heading,
    text: sentence(fill(own.lead ?? '{counts}', { year, counts })),
    detail: beside,
    at,
  };
}

/**
 * Words a count, with last year's beside it. @param isOnly whether its sentence has no other count; then the change is
 * given
 */
function sayCount(count: ToldCount, isOnly: boolean, language: Language): string {
  const words = summaryWords(language);
  const { role, value, state, trust, before, unit } = count;
  const name = nameOf(count, language);
  const withUnit = (n: number): string => sayNumber(n, unit, language);
  const last = before && isRead(before) && before.trust !== 'contradicted' ? (before.value as number) : null;
  const isTold = isRead(count) && trust !== 'contradicted';
  const isChange = isOnly && isTold && last !== null && state !== 'partly';
  const notes = [
    ...(state === 'partly' ? [words.state.partly] : []),
    ...(trust === 'contradicted' ? [words.contradicted] : []),
    ...(last !== null && !isChange ? [fill(words.before, { n: withUnit(last) })] : []),
  ];
  const noted = notes.length ? fill(words.notes, { notes: notes.join(words.list) }) : '';
  if (state !== 'read' && state !== 'partly') return fill(words.state[state], { name }) + noted;
  const own = words.counts[role]?.said ?? words.otherCount;
  const form = typeof own === 'string' ? own : counted(own, value as number, language).replace(String(value), '{n}');
  const said = fill(form, { name, n: withUnit(value as number) }) + noted;
  return isChange ? said + words.separator + sayChange((value as number) - last, withUnit, words) : said;
}

function sayChange(by: number, withUnit: (n: number) => string, words: SummaryWords): string {
  if (by === 0) return words.same;
  return fill(by > 0 ? words.more : words.fewer, { n: withUnit(Math.abs(by)) });
}

function sayNumber(n: number, unit: string | null, language: Language): string {
  const words = summaryWords(language);
  if (unit === null) return String(n);
  const own = words.units[unit];
  return own === undefined ? fill(words.withUnit, { n, unit }) : counted(own, n, language);
}

const nameOf = ({ role }: ToldCount, language: Language): string => summaryWords(language).counts[role]?.name ?? role;

/** Words the counts with one degree of trust, grouped by reason. */
function sayTrust(document: AuditDocument, topics: ToldTopic[], trust: Trust, language: Language): SaidTrust {
  const words = summaryWords(language);
  const byReason = new Map<string, string[]>();
  for (const count of topics.flatMap(({ lead, detail }) => [...lead, ...detail])) {
    if (count.trust !== trust) continue;
    const because = count.reasons.map((reason) => sayReason(document, reason, language)).join(words.separator);
    const name = capital(nameOf(count, language));
    const what = isRead(count)
      ? fill(words.otherCount, { name, n: sayNumber(count.value as number, count.unit, language) })
      : name;
    byReason.set(because, [...(byReason.get(because) ?? []), what]);
  }
  const items = [...byReason].map(([because, names]) => ({ what: names.join(words.list), because }));
  if (trust === 'unchecked') items.push(words.beyond);
  return { trust, heading: words.trust[trust], items };
}

function sayReason({ findings }: AuditDocument, reason: Reason, language: Language): string {
  const { reasons } = summaryWords(language);
  if (reason.kind !== 'finding') return reasons[reason.kind];
  const finding = findings[reason.finding];
  return finding ? messageIn(finding, language) : '';
}

/** Splits a text into plain pieces and statutory terms with their meaning; of overlapping terms the longest wins. */
export function withTerms(text: string, terms: Record<string, string>): (string | { term: string; means: string })[] {
  const names = Object.keys(terms).sort((a, b) => b.length - a.length);
  const at = names.map((term) => ({ term, start: text.indexOf(term) })).filter(({ start }) => start >= 0);
  const [first] = at.sort((a, b) => a.start - b.start || b.term.length - a.term.length);
  if (!first) return text ? [text] : [];
  const { term, start } = first;
  const rest = withTerms(text.slice(start + term.length), terms);
  return [...(start ? [text.slice(0, start)] : []), { term, means: terms[term] as string }, ...rest];
}

import { checkName, messageIn } from '../../lib/locales';
import { counted, fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import { MARKS } from '../../lib/locales/marks';
import { TASK_WORDS } from '../../lib/locales/tasks';
import type { PageState, Progress, Row } from '../../lib/tasks/rows';

/** Returns the message of a finding; for one that is gone, the name of its rule. */
export const messageOfRow = ({ finding, rule }: Row, language: Language): string =>
  finding ? messageIn(finding, language) : checkName(rule, language);

/** Returns the body and the year of a row's report. */
export const reportOf = ({ issuer, year, title, page }: Pick<Row, 'issuer' | 'year' | 'title' | 'page'>): string =>
  [issuer ?? (title || page), year].filter(Boolean).join(' · ');

const PAGE_ORDER: PageState[] = ['done', 'toCheck', 'todo', 'failed'];

/** Returns in words the number of a task's pages in each state, leaving out zeros. */
export function sayPages({ pages }: Progress, language: Language): string {
  const words = TASK_WORDS[language];
  const all = PAGE_ORDER.reduce((sum, state) => sum + pages[state], 0);
  const parts = PAGE_ORDER.filter((state) => pages[state] > 0).map((state) =>
    counted(words.pageStates[state], pages[state], language),
  );
  return parts.length === 0
    ? counted(words.pages, 0, language)
    : fill(words.progress, { all, parts: parts.join(MARKS[language].comma) });
}

import { checkName, messageIn } from '../../lib/locales';
import { counted, fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import { MARKS } from '../../lib/locales/marks';
import { TASK_WORDS } from '../../lib/locales/tasks';
import type { PageState, Progress, Row } from '../../lib/tasks/rows';

/** What a finding says; of one that is gone, the check that found it. */
export const messageOfRow = ({ finding, rule }: Row, language: Language): string =>
  finding ? messageIn(finding, language) : checkName(rule, language);

/** Whose report a row is of. */
export const reportOf = ({ issuer, year, title, page }: Pick<Row, 'issuer' | 'year' | 'title' | 'page'>): string =>
  [issuer ?? (title || page), year].filter(Boolean).join(' · ');

const PAGE_ORDER: PageState[] = ['done', 'toCheck', 'todo', 'failed'];

/** How far the pages of a task are, the parts that are none left out. */
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

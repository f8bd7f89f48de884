import type { FoundSection } from './sections';
import type { Source } from './source';

/** The links from page to page of an article, two numbers at least: 上一页 1 2 3 下一页. */
const PAGER = /(?:上一?页|首页)[\s\d|[\]().…]{1,80}(?:下一?页|尾页|末页)/g;
/** Where a page that has no such links says to be the first of several: 第1页/共3页. */
const FIRST_OF_SEVERAL = /第 ?1 ?页[\s,/|]{0,9}共 ?(?:[2-9]|1\d) ?页/;
const NEXT_PAGE = /第 ?2 ?页/;

/** Whether a report lacks sections that may stand on other pages of the same article. */
export function isOnePageOfSeveral({ folded }: Source, sections: FoundSection[]): boolean {
  const found = sections.filter(({ heading }) => heading);
  if (!found.length || found.length === sections.length) return false;
  const { text } = folded;
  const isLinked = Array.from(text.matchAll(PAGER)).some(([links]) => (links.match(/\d/g)?.length ?? 0) > 1);
  return isLinked || (FIRST_OF_SEVERAL.test(text) && !NEXT_PAGE.test(text));
}

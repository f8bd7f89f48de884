import type { FoundSection } from './sections';
import type { Source } from './source';

/** The links from page to page of an article: 上一页 1 2 3 下一页; or where one is: 第1页/共3页. */
const PAGER =
  /(?:上一?页|首页|[前后]一页)[\s|]*(?:[[(]?\d{1,2}[\])]?[\s|]*){2,}(?:下一?页|尾页|末页)|第 ?1 ?页[\s,/|]*共 ?(?:[2-9]|1\d) ?页/;
const NEXT_PAGE = /第 ?2 ?页/;

/** Whether a report lacks sections that may stand on other pages of the same article. */
export function isOnePageOfSeveral({ folded }: Source, sections: FoundSection[]): boolean {
  const found = sections.filter(({ heading }) => heading);
  if (!found.length || found.length === sections.length) return false;
  return PAGER.test(folded.text) && !NEXT_PAGE.test(folded.text);
}

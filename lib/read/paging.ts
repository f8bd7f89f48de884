import type { FoundSection } from './sections';
import type { Source } from './source';

/** The links from page to page of an article, two numbers at least: 上一页 1 2 3 下一页. */
const PAGER = /(?:上一?页|首页)[\s\d|[\]().…]{1,80}(?:下一?页|尾页|末页)/g;
/**
 * Where a page has no links back, what says that others follow: 1 2 3 下一页, 1/3 下一页, 第1/3页, 第1页/共3页, 共3页 下一页,
 * 12345下一页, and a link to the
 * rest of the text.
 */
const FIRST_OF_SEVERAL = [
  /(?<![\d.])1[\s|[\]()]{1,6}2(?!\d)[\s\d|[\]().…]{0,60}(?:[下后]一?页|尾页|末页)/,
  /(?<![\d./])1 ?\/ ?(?:[2-9]|1\d) ?页?[\s|[\]()>]{0,6}(?:[下后]一?页|尾页|末页)/,
  /第 ?1 ?\/ ?(?:[2-9]|1\d) ?页/,
  /第 ?1 ?页[\s,/|]{0,9}共 ?(?:[2-9]|1\d) ?页/,
  /共 ?(?:[2-9]|1\d) ?页[\s|[\]()]{0,6}[下后]一?页/,
  /[下后]一?页[\s|[\]()>,]{0,6}共 ?(?:[2-9]|1\d) ?页/,
  /(?<!\d)12(?:3(?:4(?:5\d{0,14})?)?)?(?:[下后]一?页|尾页|末页)/,
  /(?:余下|剩余)(?:全文|内容)(?!\S{4})/,
];
const NEXT_PAGE = /第 ?2 ?页/;

/** Whether a report lacks sections that may stand on other pages of the same article. */
export function isOnePageOfSeveral({ folded }: Source, sections: FoundSection[]): boolean {
  const found = sections.filter(({ heading }) => heading);
  if (!found.length || found.length === sections.length) return false;
  const { text } = folded;
  const isLinked = Array.from(text.matchAll(PAGER)).some(([links]) => (links.match(/\d/g)?.length ?? 0) > 1);
  return isLinked || (FIRST_OF_SEVERAL.some((says) => says.test(text)) && !NEXT_PAGE.test(text));
}

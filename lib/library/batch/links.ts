import { fold } from '../../text/fold';
import { pageAddress } from './addresses';

export interface Link {
  url: string;
  text: string;
}

const REPORT = /年报|年度(?:工作)?(?:情况)?报告|年(?:政府)?信息公开.{0,10}报告/;
const OTHER = /法治政府|网站工作|监管报表|预算|决算|审计/;
/** Titles of articles are longer than the words of a menu. */
const TITLE_LENGTH = 10;

/**
 * The links of a list page that lead to reports, by their words. Where none says so, those of the same host that
 * look like titles of articles.
 */
export function reportLinks(links: Link[], page: string): string[] {
  const host = new URL(page).hostname;
  const here = pageAddress(page);
  const known = links
    .map(({ url, text }) => ({ url: pageAddress(url), text: fold(text).text.replace(/\s/g, '') }))
    .filter((link): link is Link => link.url !== null && link.url !== here);
  const reports = known.filter(({ text }) => REPORT.test(text) && /20\d\d/.test(text) && !OTHER.test(text));
  const likely = known.filter(({ url, text }) => new URL(url).hostname === host && text.length >= TITLE_LENGTH);
  return [...new Set((reports.length > 0 ? reports : likely).map(({ url }) => url))];
}

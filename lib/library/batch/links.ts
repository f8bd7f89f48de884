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
  const reports = namedReports(links, page);
  if (reports.length > 0) return reports;
  const host = new URL(page).hostname;
  return once(
    leadingElsewhere(links, page).filter(
      ({ url, text }) => new URL(url).hostname === host && text.length >= TITLE_LENGTH,
    ),
  );
}

/** The links of a page whose words say that they lead to reports. */
export const namedReports = (links: Link[], page: string): string[] =>
  once(
    leadingElsewhere(links, page).filter(({ text }) => REPORT.test(text) && /20\d\d/.test(text) && !OTHER.test(text)),
  );

/** Links to other pages, their words as they are compared. */
function leadingElsewhere(links: Link[], page: string): Link[] {
  const here = pageAddress(page);
  return links
    .map(({ url, text }) => ({ url: pageAddress(url), text: fold(text).text.replace(/\s/g, '') }))
    .filter((link): link is Link => link.url !== null && link.url !== here);
}

const once = (links: Link[]): string[] => [...new Set(links.map(({ url }) => url))];

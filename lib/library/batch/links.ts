import { fold } from '../../text/fold';
import { pageAddress } from './addresses';

export interface Link {
  url: string;
  text: string;
}

const REPORT = /年报|年度(?:工作)?(?:情况)?报告|年(?:政府)?信息公开.{0,10}报告/;
const OTHER = /法治政府|网站工作|监管报表|预算|决算|审计/;
/** Minimum length of an article's title; menu items are shorter. */
const TITLE_LENGTH = 10;

/**
 * Returns the addresses of a list page's links whose text names a report. If there are none, those on the same host
 * whose text is long enough to be an article's title.
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

/** Returns the addresses of the links whose text names a report and its year. */
export const namedReports = (links: Link[], page: string): string[] =>
  once(
    leadingElsewhere(links, page).filter(({ text }) => REPORT.test(text) && /20\d\d/.test(text) && !OTHER.test(text)),
  );

/** Returns the links to other pages, with their text folded and without spaces. */
function leadingElsewhere(links: Link[], page: string): Link[] {
  const here = pageAddress(page);
  return links
    .map(({ url, text }) => ({ url: pageAddress(url), text: fold(text).text.replace(/\s/g, '') }))
    .filter((link): link is Link => link.url !== null && link.url !== here);
}

const once = (links: Link[]): string[] => [...new Set(links.map(({ url }) => url))];

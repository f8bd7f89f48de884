import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { htmlSource, textSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import type { Page } from '../../../lib/document/page';
import { consistentSet, FAMILIES, figureSets, LOOK_ALIKES, lookAlike, renderPage } from '../../generate';
import { BARE, CHROMES, inChrome, WRITTEN, writtenPage } from './written';

/** A page with the label whether it is an annual report. */
export interface Labelled {
  name: string;
  isReport: boolean;
  page: () => Page;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string): string => readFileSync(at(path), 'utf8');
const html =
  (text: string, url: string | null = null) =>
  (): Page =>
    readPage(htmlSource(text, url)).page;

interface Excerpt {
  expected: string;
  issuer: string;
  excerpt: string;
  url: string;
}

const excerpts = read('excerpts.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Excerpt)
  .map(({ expected, issuer, excerpt, url }): Labelled => {
    const isReport = expected !== 'none';
    return { name: `beginning: ${issuer}`, isReport, page: () => readPage(textSource(excerpt, url)).page };
  });

/** Minimal pages of kinds that were once misjudged; the prefix of a file's name is its label. */
const smallest = readdirSync(at('pages')).map((name): Labelled => {
  return { name, isReport: name.startsWith('report-'), page: html(read(`pages/${name}`)) };
});

/** Real pages; a summary of work is not a report. */
const real = readdirSync(at('../../pages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }): Labelled[] => {
    const { kind } = JSON.parse(read(`../../pages/${name}/expected.json`)).detection;
    const isReport = kind !== 'none' && kind !== 'workSummary';
    return [{ name, isReport, page: html(read(`../../pages/${name}/page.html`)) }];
  });

const generated = [...figureSets(), consistentSet(1), consistentSet(2), consistentSet(3)].map((set, i): Labelled => {
  const family = FAMILIES[(i * 7) % FAMILIES.length] as (typeof FAMILIES)[number];
  const { html: text, url } = renderPage({ set, family });
  return { name: `generated: ${set.id}, ${family.id}`, isReport: true, page: html(text, url) };
});

const REPORT_NAME = /政府信息公开(?:工作)?年度报告/g;
/**
 * Complete reports with every figure, by bodies that are no authorities (hospitals, schools, companies); and by
 * authorities with similar names.
 */
const OTHERS = [
  '青禾县人民医院',
  '云岭大学',
  '云岭职业技术学院',
  '临川市第一中学',
  '青禾县水务集团有限公司',
  '临川市妇幼保健院',
];
const ALIKE = ['云岭省农业科学院', '青禾县卫生健康委员会', '临川市教育局', '青禾县医院路街道办事处', '中国人民银行'];
const inFull = [...OTHERS, ...ALIKE].map((issuer, i): Labelled => {
  const family = FAMILIES[(i * 3) % FAMILIES.length] as (typeof FAMILIES)[number];
  const { html: text, url } = renderPage({ set: { ...consistentSet(i + 4), issuer }, family });
  return { name: `in full: ${issuer}`, isReport: !OTHERS.includes(issuer), page: html(text, url) };
});

/** Complete reports called summaries of work, as some towns and schools publish them. */
const underSummarysName = Array.from({ length: 12 }, (_, i): Labelled => {
  const family = FAMILIES[(i * 5) % FAMILIES.length] as (typeof FAMILIES)[number];
  const { html: text, url } = renderPage({ set: consistentSet(i + 20), family });
  const renamed = text.replace(REPORT_NAME, '政府信息公开工作总结');
  return { name: `in full, called a summary: ${family.id}`, isReport: true, page: html(renamed, url) };
});

const lookAlikes = LOOK_ALIKES.map((kind): Labelled => {
  const { html: text, url, expected } = lookAlike(kind);
  return {
    name: `look-alike: ${kind}`,
    isReport: !['none', 'workSummary'].includes(expected.kind),
    page: html(text, url),
  };
});

const written = WRITTEN.map((each): Labelled => {
  return { name: each.name, isReport: each.isReport, page: html(writtenPage(each), each.url ?? null) };
});

const bare = BARE.map(({ name, isReport, text }): Labelled => {
  return { name: `bare: ${name}`, isReport, page: () => readPage(textSource(text.join('\n'), null)).page };
});

/** Summaries of work titled as such, which may be the only place that says so. */
const underTheirName = BARE.filter(({ name, isReport }) => !isReport && name.includes('summary of a year')).flatMap(
  ({ name, text: [first = '', ...rest] }, i) => {
    const title = `青禾县${['林业局', '水务局', '云山镇', '档案馆', '人民政府', '中山街道办事处'][i]}${2018 + i}年政务公开工作总结`;
    const texts = {
      'called one': [first, ...rest],
      'called one by its title alone': [first.replace(/现[^。]*$/, ''), ...rest],
    };
    return Object.entries(texts).map(([how, text]): Labelled => {
      return {
        name: `${name}, ${how}`,
        isReport: false,
        page: html(writtenPage({ name, isReport: false, title, text })),
      };
    });
  },
);

/** The written pages as sites publish them: text around an article says nothing about its kind. */
const onSites = WRITTEN.flatMap((each) =>
  CHROMES.map((chrome): Labelled => {
    const name = `${each.name}, on a site ${chrome}`;
    return { name, isReport: each.isReport, page: html(inChrome(each, chrome), each.url ?? null) };
  }),
);

export const LABELLED: Labelled[] = [
  ...written,
  ...onSites,
  ...bare,
  ...smallest,
  ...excerpts,
  ...real,
  ...generated,
  ...inFull,
  ...underSummarysName,
  ...underTheirName,
  ...lookAlikes,
];

import { POISONS } from '../export/poison';
import { REPORT_BODY, REPORT_TITLE } from './overlay-page';

/** A host that only the injected texts request, and the global that they set if they are executed. */
export const OUTSIDE = 'http://www.outside.example';
export const RAN = 'poisonRan';

const RUN = `globalThis.${RAN}=1`;
/** Texts that have a visible effect if treated as more than text, and those that the exports are tested with. */
export const TEXTS = [
  `<img src="${OUTSIDE}/pixel.png" onerror="${RUN}">`,
  `</title></style></textarea><script>alert(1);${RUN}</script>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<a href="javascript:${RUN}">x</a>`,
  `"><svg onload="${RUN}"></svg>`,
  `javascript:${RUN}`,
  ...POISONS,
];

/** Returns a placeholder for a text in the page's source: a script of the page replaces it, as text. */
const token = (number: number): string => `⟦${number % TEXTS.length}⟧`;

/** Returns the report with such texts in headings, prose and cells, and in a link in place of its last table. */
function body(): string {
  let [texts, cells] = [0, 0];
  const next = () => token(texts++);
  const attached = `<p><a href="${OUTSIDE}/${token(0)}.xls">附件：行政复议、行政诉讼情况表${next()}.xls</a></p>`;
  const rest = REPORT_BODY.slice(0, REPORT_BODY.lastIndexOf('<table'));
  return `${rest}${attached}${REPORT_BODY.slice(REPORT_BODY.lastIndexOf('</table>') + 8)}`
    .replace(/>(\d+)</g, (cell) => (cells++ % 3 ? cell : `>${next()}<`))
    .replace(/([一二三四五六]、[^<]{4,20})</g, (_, heading) => `${heading}${next()}<`)
    .replace(/。</g, () => `。${next()}<`);
}

const META = [
  'ArticleTitle',
  'SiteName',
  'ColumnName',
  'PubDate',
  'Author',
  'ContentSource',
  'Keywords',
  'Description',
];

/** Returns a report page with such texts in every place that is read. */
export function poisonedPage(): string {
  const meta = META.map((name, i) => `<meta name="${name}" content="${token(i)}${REPORT_TITLE}">`).join('');
  const links = TEXTS.map(
    (_, i) =>
      `<a href="${token(i)}">附件${i}：年度报告表格${token(i)}.xls</a><img alt="表格${token(i)}" title="${token(i)}">`,
  ).join('');
  const record = `<p>索引号：${token(0)}</p><p>文号：${token(1)}</p><p>发布日期：${token(2)}</p>`;
  const data = JSON.stringify(TEXTS).replaceAll('<', '\\u003c');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${token(0)}${REPORT_TITLE}</title>${meta}</head>
    <body><h1>${token(0)}${REPORT_TITLE}</h1>${record}${body()}${links}<script>
      const texts = ${data};
      const filled = (text) => text.replace(/⟦(\\d+)⟧/g, (_, i) => texts[i]);
      const nodes = document.evaluate('//text()[not(parent::script)] | //@*', document, null, 6);
      for (let i = 0; i < nodes.snapshotLength; i++) {
        const node = nodes.snapshotItem(i);
        if (node.nodeValue.includes('⟦')) node.nodeValue = filled(node.nodeValue);
      }
    </script></body></html>`;
}

import { expect } from 'vitest';
import { rulesOf, type State } from './control';
import { pageWith, REPORT_BODY } from './overlay-page';

/** A report followed by an excessive amount of content. */
interface HostilePage {
  name: string;
  /**
   * Makes the content with a script of the page, so that the served page stays small. The content is hidden, so that
   * the test measures the cost of reading, not the browser's own layout.
   */
  script: string;
  /** Whether it is longer than the limit of reading. */
  isBeyond: boolean;
}

export const HOSTILE_PAGES: HostilePage[] = [
  {
    name: 'a table of a hundred thousand cells',
    script: `bulk.insertAdjacentHTML('beforeend', '<table>' + ('<tr>' + '<td>1'.repeat(100)).repeat(1000) + '</table>')`,
    isBeyond: true,
  },
  {
    name: 'cells that span everything',
    script: `bulk.insertAdjacentHTML('beforeend',
      '<table>' + '<tr><td colspan=65534 rowspan=65534>1<td colspan=1000 rowspan=0>2'.repeat(2000) + '</table>')`,
    isBeyond: true,
  },
  {
    name: 'ten thousand tables in one another',
    script: `let at = bulk;
      for (let i = 0; i < 10_000; i++) for (const name of ['table', 'tr', 'td']) at = at.appendChild(document.createElement(name));
      at.append('1')`,
    isBeyond: false,
  },
  {
    name: 'fifty megabytes of text in one node',
    script: `bulk.append('总计1件，'.repeat(10_000_000))`,
    isBeyond: true,
  },
  {
    name: 'a million elements',
    script: `const all = document.createDocumentFragment();
      for (let i = 0; i < 1_000_000; i++) all.append(document.createElement('i'));
      bulk.append(all)`,
    isBeyond: false,
  },
  {
    name: 'hundreds of thousands of rows of small blocks',
    script: `bulk.insertAdjacentHTML('beforeend', '<div><b>一</b><b>二</b></div>'.repeat(300_000))`,
    isBeyond: true,
  },
  {
    name: 'hundreds of thousands of lines with columns',
    script: `bulk.insertAdjacentHTML('beforeend', '<pre>' + '总计|1|2|3\\n'.repeat(100_000) + '</pre>')`,
    // Hidden lines are read only for what the visible page lacks.
    isBeyond: false,
  },
  {
    name: 'as many statements as there is room for',
    script: `bulk.insertAdjacentHTML('beforebegin', '<p>收到政府信息公开申请9件，办结申请9件。</p>'.repeat(40_000))`,
    isBeyond: true,
  },
  {
    name: 'text for expressions to lose their way in',
    script: `bulk.append('收到申请其中，'.repeat(30_000) + '（（（'.repeat(30_000) + '1 '.repeat(50_000))`,
    isBeyond: false,
  },
];

/** Expects that the mistake in its report is found and that a page longer than is read is reported as truncated. */
export function expectJudged(state: State | null, { isBeyond }: HostilePage): void {
  const rules = state ? rulesOf(state) : [];
  expect(rules).toContain('totals.column');
  expect(rules.includes('integrity.truncated')).toBe(isBeyond);
}

export const hostileAddress = (name: string): string => `http://www.huge.gov.cn/${encodeURIComponent(name)}.html`;

/** Returns the pages by address. */
export const hostileSite = (): Record<string, string> =>
  Object.fromEntries(
    HOSTILE_PAGES.map(({ name, script }) => [
      hostileAddress(name),
      pageWith(`${REPORT_BODY}<div hidden id="bulk"></div><script>${script}</script>`),
    ]),
  );

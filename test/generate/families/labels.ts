import { family } from '../family';
import type { Cell } from '../grid';
import { element, encode, table } from '../markup';

/** Explanations that some reports print inside labels, by row; the numbers in them are traps. */
const DEFINITIONS: Record<string, string> = {
  regulations:
    '：地方行政规章指各省、自治区、直辖市的人民政府和设区的市制定的规范性文件，名称一般称“规定”、“办法”，但不得称“条例”。',
  normativeDocuments: '：是指除规章外，由行政机关依照法定权限制定并公开发布，在一定期限内反复适用的文件。',
  licensing: '（依申请准予从事特定活动的行为，1件申请计1件）',
  'refused.stateSecret': '（《条例》第14条，依法确定为国家秘密的政府信息）',
  'refused.internalAffairs': '（人事管理、后勤管理、内部工作流程3类）',
  'notProcessed.duplicate': '（已就同一申请作出答复的）',
  carriedOut: '（截至12月31日尚未答复的）',
};

const defined = ({ text, labels }: Cell): string => {
  const definition = labels ? DEFINITIONS[labels] : undefined;
  return definition ? element('p', encode(text + definition)) : encode(text);
};

export const definitions = family({
  id: 'definitions',
  description: 'definitions of the items inside their label cells',
  render: (grid) => table(grid, { inner: defined }),
});

/** Splits a label by paragraphs, a line break or spans, or spreads it by spaces, depending on `turn`. */
function cut({ kind, text }: Cell, turn: number): string {
  if (kind === 'figure' || text.length < 2) return encode(text);
  const half = Math.ceil(text.length / 2);
  const [first, second] = [encode(text.slice(0, half)), encode(text.slice(half))];
  if (turn === 0) return `<p>${first}</p>\n<p>${second}</p>`;
  if (turn === 1) return `${first}<br>\n${second}`;
  if (turn === 2) return `<span>${first}</span><span>\n  ${second}</span>`;
  return text.length <= 4 ? encode([...text].join('\u00a0 ')) : `<p>${first}<span> ${second}</span></p>`;
}

export const splitLabels = family({
  id: 'split-labels',
  description: 'labels split over lines, spans and spaces inside their cells',
  render: (grid) => {
    let count = 0;
    return table(grid, { inner: (cell) => cut(cell, count++ % 4) });
  },
});

/** Changes of labels on real pages that leave them the same label. */
const ALTERED: [RegExp, string][] = [
  [/法律行政法规禁止公开/, '法律行政止公开'],
  [/^（六）其他处理$/, '（六）其他'],
  [/^（七）总计$/, '（七）合计'],
  [/行政执法案卷/, '行政执法档案'],
  [/（区分处理的，只计这一情形，不计其他情形）/, ''],
  [/、行政机关不再处理其政府信息公开申请/, ''],
  [/^（一）予以公开/, '1.予以公开'],
  [/“三安全一稳定”/, '"三安全一稳定"'],
];

const altered = (text: string): string => ALTERED.reduce((label, [from, to]) => label.replace(from, to), text);

export const alteredLabels = family({
  id: 'altered-labels',
  description: 'labels misspelt, shortened or otherwise altered as on real pages',
  render: (grid) =>
    table(grid, { inner: ({ kind, text }) => encode(kind === 'figure' ? text : altered(text)) || '&nbsp;' }),
});

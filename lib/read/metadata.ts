import { DATE_LABELS } from './date-labels';
import type { Source } from './source';

/** Labels of the block in which government sites describe a document (政府网站发展指引), and labels near a title. */
const LABELS =
  '信息索引号|索 ?引 ?号|公开方式|公开形式|公开范围|公开时限|公开程序|公开类别|公开属性|信息类别|信息分类|主题分类|体裁分类|组配分类|服务对象|主题词|关 ?键 ?词|信息名称|名 ?称|标 ?题|内容概述|内容摘要|有 ?效 ?性|效力状态|时 ?效 ?性|发布机构|发文机关|发文机构|发布单位|发文单位|公开机构|公开单位|制发单位|制发机关|编制单位|发布部门|责任部门|责任单位|信息来源|来 ?源|作 ?者|责任编辑|文 ?号|发布文号|发文字号|文件编号|文件字号|废止日期|浏览次数|浏览量|点击数|字体|字号';
const LABEL = new RegExp(String.raw`(?<!\p{Script=Han})[\[(]? ?(${LABELS}|${DATE_LABELS}) ?[\])]?( ?: ?)?`, 'gu');
/** Maximum offset of publication and record numbers: further down a date belongs to the text. */
const TOP = 3000;

interface Described {
  label: string;
  value: string;
  /** Folded offset of the label. */
  at: number;
}

interface Labelled {
  label: string;
  /** With a colon an empty value is empty; without one the value is in a line of its own. */
  hasColon: boolean;
  at: number;
}

/** Results by source: the titles of a page need them too. */
const known = new WeakMap<Source, Described[]>();

/**
 * Reads the labels and values at the top of a page, in any shape: `label: value`, several in a line, label and value in
 * two lines, `[ label ] value`, a label without a space before its value, a row of labels above a row of values.
 */
export function describedBy(source: Source): Described[] {
  const found = known.get(source) ?? describedIn(source);
  known.set(source, found);
  return found;
}

function describedIn({ folded }: Source): Described[] {
  const found: Described[] = [];
  const top = folded.text.slice(0, TOP);
  const all = [...top.matchAll(LABEL)];
  let waiting: Labelled[] = [];
  let at = 0;
  let next = 0;
  for (const line of top.split('\n')) {
    const start = at;
    at += line.length + 1;
    const labels: RegExpExecArray[] = [];
    for (let match = all[next]; match && match.index < at; match = all[++next]) labels.push(match);
    if (!labels.length) {
      const first = waiting.shift();
      if (first && line.trim()) found.push({ label: first.label, value: line.trim(), at: first.at });
      continue;
    }
    for (const [i, match] of labels.entries()) {
      const end = labels[i + 1]?.index ?? start + line.length;
      const value = top.slice(match.index + match[0].length, end).replace(/[|]/g, ' ');
      const label = (match[1] as string).replace(/ /g, '');
      const own: Labelled = { label, hasColon: match[2] !== undefined, at: match.index };
      if (value.trim()) found.push({ label, value: value.trim(), at: own.at });
      // A label with a colon but no value has none once another label follows.
      else waiting = [...waiting.filter(({ hasColon }) => !hasColon), own];
    }
  }
  return found;
}

import { formCells, HEADING_WORDINGS, SECTIONS, type Section, type TableId, tableIds, tablesOf } from '../forms';
import type { Figure } from '../model/schema';
import { isBodyName } from '../names/body-name';
import { fold } from '../text/fold';
import { hanOnly } from '../text/numbers';
import { articleEnd } from './article-end';
import type { FoundSection } from './sections';
import type { Source } from './source';
import { tableKeys } from './tables/keys';
import { splitOrdinal } from './tables/labels';
import { titleKind } from './titles';

/**
 * A line that stops in the middle of a sentence: it has a clause's mark but none at its end; a bracket, a title or a
 * clause just begins; or it is an ordinal or a sub-head with nothing after it.
 */
const AMID_SENTENCE =
  /^(?=.{15})(?=.*[,。;、])[^:]*[\p{Script=Han}\d%"]$|^(?=.{8}).*。[^:。]{2,}(?<![无没未].{0,12})[\p{Script=Han}\d%"]$|[,、《]$|\(\p{Script=Latin}{0,6}$|^\([一二三四五六七八九十]{1,2}\)[^,。;:无没未]{0,16}$/u;
/** Lines at the end of a site, which are not part of a report. */
const IMPRINT = /(?:地址|电话|邮编|传真|[主承]办(?:单位)?|技术支持|版权所有|标识码) ?:|版权所有|ICP备|公网安备|备案号/;
/** A row of figures, or the beginning of one. */
const FIGURES = /^(?=.*\d)[\d\s|,.%/-]+$/;
/** Other words that the form prints in its tables. */
const FORM_WORDS = ['信息内容', '第二十条第', '本年度办理结果', '法人或其他组织'];
/** Minimum number of characters by which the beginning of a heading is recognised. */
const MIN_HEADING = 3;
/** Minimum length of a label that may be followed by a definition. */
const MIN_DEFINED = 4;

/** Whether a folded line ends in a figure or in a label of a table, or in the beginning of a label. */
function endsInTable(line: string, table: TableId): boolean {
  const last = line.split('|').findLast((piece) => piece.trim()) ?? '';
  if (FIGURES.test(last) || FORM.test(last)) return true;
  const words = hanOnly(splitOrdinal(last.trim()).rest);
  const { rows, columnForms, columns, heads } = tableKeys(table);
  const labels = [...rows, ...columns].flatMap(({ key }) => key.keys);
  const of = [...labels, ...heads.flatMap(({ keys }) => keys), ...columnForms.map(({ label }) => hanOnly(label))];
  const isLike = (label: string): boolean =>
    label.startsWith(words) || (label.length >= MIN_DEFINED && words.startsWith(label));
  return (
    words !== '' && (of.some(isLike) || FORM_WORDS.some((word) => word.startsWith(words) || words.startsWith(word)))
  );
}

/** Whether a line is only the beginning of words that the form prints: 第二, 信息内. */
const beginsFormWord = (line: string): boolean =>
  line.length > 1 && FORM_WORDS.some((word) => word.startsWith(line) && word !== line);

/** Minimum length of a paragraph: shorter lines say 无, or name somebody. */
const MIN_PARAGRAPH = 6;
/** Length from which a line is likely a sentence, so that fewer other paragraphs are needed for comparison. */
const SENTENCE_LENGTH = 15;
/** A label with its value, which is not a sentence: 联系人: 张三. */
const LABELLED = /^[^,。;:]{1,12}:(?!.{15})/;
const ENDED = /[。;:!?.…"')\]]$/;

/** Whether a line, not a heading, title or signature, ends without a mark unlike all other paragraphs. */
function stopsUnlikeOthers(before: string, line: string): boolean {
  if (line.length < MIN_PARAGRAPH || !/^[^|]*[\p{Script=Han}\d%]$/u.test(line) || splitOrdinal(line).ordinal)
    return false;
  if (LABELLED.test(line) || /[无没未]/.test(line)) return false;
  const plain = line.replace(/ /g, '');
  if (titleKind(plain) !== null || isBodyName(plain) || /^附|^20\d\d年\d+月\d+日$/.test(plain)) return false;
  const paragraphs = before
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each.length >= MIN_PARAGRAPH && !each.includes('|') && !FIGURES.test(each))
    .filter((each) => ENDED.test(each) || !splitOrdinal(each).ordinal);
  const needed = line.length >= SENTENCE_LENGTH ? 2 : 3;
  return paragraphs.length >= needed && paragraphs.every((each) => ENDED.test(each));
}

/** Whether only part of a table was read, by every edition of the form. */
function isPart(table: TableId, figures: Figure[]): boolean {
  const read = new Set(figures.flatMap((each) => (each.table === table ? [`${each.row} ${each.column}`] : [])));
  return tablesOf(table).every((form) => formCells(form).some(({ row, column }) => !read.has(`${row} ${column}`)));
}

/** Words that only the form prints: they show that a table begins. */
const FORM = /第二十条第\(|信息内容|勾稽关系|申请人情况|未经复议直接起诉/;

/** Maximum length of a line that may be a cell of a table. */
const MAX_CELL = 40;
const isCell = (line: string): boolean =>
  line.length <= MAX_CELL && !/[。;!?]$/.test(line) && !splitOrdinal(line).ordinal;

/** Whether a text ends within a table: only cells follow words that only the form prints. */
function endsAmongCells(text: string): boolean {
  const begun = text.search(FORM);
  const lines = begun < 0 ? [] : text.slice(begun).split('\n').slice(1);
  return lines.length > 0 && lines.every((line) => isCell(line.trim()));
}

/** Whether a folded line is only the beginning of a section's heading. */
function beginsHeading(line: string, { id, ordinal, heading }: Section): boolean {
  const own = splitOrdinal(line);
  const words = hanOnly(own.rest);
  const headings = [heading, ...(HEADING_WORDINGS[id]?.aliases ?? [])].map((each) => hanOnly(fold(each).text));
  const isPartOf = (each: string): boolean => each.startsWith(words) && each.length > words.length;
  return own.ordinal === ordinal && words.length >= MIN_HEADING && headings.some(isPartOf) && !headings.includes(words);
}

/** Index of the last character that is neither a space nor a cell's border; -1 where there is none. */
function lastWord(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && /[\s|]/.test(text[at] as string)) at--;
  return at;
}

/**
 * Whether the text of a page breaks off within a report: it has all sections up to one and lacks those after it, and
 * ends in the middle of a sentence of that section, in an incomplete table, or in a heading.
 */
export function isCutOff({ folded: { text } }: Source, sections: FoundSection[], figures: Figure[]): boolean {
  const last = sections.findLastIndex(({ heading }) => heading);
  const next = SECTIONS[last + 1];
  const section = sections[last];
  if (!next || !section || sections.slice(0, last).some(({ heading }) => !heading)) return false;
  const end = text.slice(0, lastWord(text) + 1);
  if (articleEnd(text, section.start) < end.length) return false;
  const lineStart = end.lastIndexOf('\n') + 1;
  const line = end.slice(lineStart).trim();
  if (IMPRINT.test(line)) return false;
  if (AMID_SENTENCE.test(line) || [SECTIONS[last], next].some((each) => each && beginsHeading(line, each))) return true;
  const first = sections[0]?.start ?? 0;
  if (beginsFormWord(line) || stopsUnlikeOthers(end.slice(first, lineStart), line)) return true;
  if (!FORM.test(text.slice(section.start))) return false;
  return tableIds().some((table) => {
    const isOfSection = tablesOf(table).some((form) => form.section === section.id);
    if (!isOfSection || !isPart(table, figures)) return false;
    return endsInTable(line, table) || endsAmongCells(end.slice(section.start));
  });
}

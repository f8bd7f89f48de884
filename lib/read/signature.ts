import { isBodyName } from '../names/body-name';
import { articleEnd } from './article-end';
import { dateIn } from './dates';
import type { Source } from './source';

/** The signature under a report: the body that signs and the day (ISO), each null where it is missing. */
export interface Signature {
  name: string | null;
  date: string | null;
  /** Folded ranges of both. */
  nameRange: { start: number; end: number } | null;
  dateRange: { start: number; end: number } | null;
}

const DAY_LINE =
  /^(?:20\d\d|[二2][〇零0Oo][〇零一二三四五六七八九\dOo]{2}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日$/;
const SIGNED_BY = /^([\u4e00-\u9fff ]{3,40}?) ?(?:\((?:盖章|章|印章)\))?$/;
/** Name and day in one line: 青禾县教育局 2023年1月20日. */
const BOTH = /^([\u4e00-\u9fff]{3,40})[ ,]*((?:20\d\d|[二2][〇零0Oo][〇零一二三四五六七八九\dOo]{2}) ?年.{2,12}日)$/;
/** Maximum number of lines at the end of an article that may have its signature. */
const LAST_LINES = 8;

interface Line {
  text: string;
  start: number;
  end: number;
}

/** The last lines with text between two folded offsets, the last one first. */
function lastLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let end = to; end > from && lines.length < LAST_LINES; ) {
    const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
    const trimmed = text.slice(start, end).trim();
    if (trimmed) lines.push({ text: trimmed, start: start + text.slice(start, end).indexOf(trimmed), end: 0 });
    end = start - 1;
  }
  return lines.map((line) => ({ ...line, end: line.start + line.text.length }));
}

/**
 * Finds the signature of a report: a line with a date among the last of its article, and the name of a body in the line
 * before or after it.
 * @param from folded offset where the article's last section begins
 */
export function signatureOf({ folded }: Source, from: number): Signature | null {
  const { text } = folded;
  const lines = lastLines(text, from, articleEnd(text, from));
  const day = lines.findIndex((line) => DAY_LINE.test(line.text));
  const dated = lines[day];
  if (!dated) return inOneLine(lines);
  const signing = [lines[day + 1], lines[day - 1]].find((line) => {
    const name = line && SIGNED_BY.exec(line.text)?.[1]?.replace(/ /g, '');
    return name !== undefined && name !== '' && isBodyName(name);
  });
  const name = signing && (SIGNED_BY.exec(signing.text)?.[1] ?? '').replace(/ /g, '');
  return {
    name: name ?? null,
    date: dateIn(dated.text),
    nameRange: signing ? { start: signing.start, end: signing.end } : null,
    dateRange: { start: dated.start, end: dated.end },
  };
}

/** The signature with name and day in the same line. */
function inOneLine(lines: Line[]): Signature | null {
  for (const { text, start } of lines) {
    const [, name = '', day = ''] = BOTH.exec(text) ?? [];
    if (!name || !isBodyName(name) || !DAY_LINE.test(day)) continue;
    const from = start + text.length - day.length;
    return {
      name,
      date: dateIn(day),
      nameRange: { start, end: start + name.length },
      dateRange: { start: from, end: from + day.length },
    };
  }
  return null;
}

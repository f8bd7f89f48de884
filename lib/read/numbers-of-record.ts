import type { Source } from './source';

/** Icon fonts eat first characters: 号: for 索引号:. */
const INDEX = /(?:^|[\s|])(?:索?引?号)[:\s]\s*([A-Za-z0-9][\w/.-]{4,40})/;
const DOCUMENT = /(?:文 ?号|发文字号|文件编号)[:]? *([\u4e00-\u9fff]{1,12}\[?(?:20\d\d)\]?\d{1,4}号)/;
const TOP = 3000;

/** 索引号 of the page, or null. */
export const indexNumber = ({ folded }: Source): string | null => INDEX.exec(folded.text.slice(0, TOP))?.[1] ?? null;

/** 文号 of the page, or null; numbers cited in the text are not its own. */
export const documentNumber = ({ folded }: Source): string | null =>
  DOCUMENT.exec(folded.text.slice(0, TOP))?.[1]?.replace('[', '〔').replace(']', '〕') ?? null;

export interface Citation {
  year: number;
  number: number;
  /** Written wrong: 办涵 for 办函, a bracket or digit lost. */
  garbled: boolean;
  start: number;
  end: number;
}

const CITATION = /国办公开办([函涵])\s*([[(]?)(20\d\d)([\])]?)\s*第?(\d{1,3})\s*号/g;

/** Every citation of a 国办公开办函 in the text. */
export function citations({ folded }: Source): Citation[] {
  return Array.from(folded.text.matchAll(CITATION), (match) => ({
    year: Number(match[3]),
    number: Number(match[5]),
    garbled: match[1] === '涵' || !match[2] || !match[4],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

import { childAt, childrenNamed, type XmlElement } from '../archive/xml';

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const MAX_LEVELS = 9;

/** Returns a number up to 99 in Chinese, 二十三 for 23; larger ones digit by digit. */
function chinese(value: number): string {
  if (value < 10 || value > 99) return Array.from(String(value), (digit) => DIGITS[Number(digit)]).join('');
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones ? DIGITS[ones] : ''}`;
}

/** Returns a number as a list shows it, by the name of its format in Word. */
export function writtenNumber(value: number, format: string): string {
  if (/chinese|japanese|taiwanese|ideograph/i.test(format) && !/zodiac/i.test(format)) return chinese(value);
  if (/circle/i.test(format)) return CIRCLED[value - 1] ?? String(value);
  if (/^(?:lower|upper)Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return format === 'bullet' || format === 'none' ? '' : String(value);
}

/** By number, the formats of Word 2003 that are no plain digits (MS-OSHARED 2.2.1.3, MSONFC). */
const BY_NUMBER: Record<string, string> = {
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  18: 'decimalEnclosedCircle',
  23: 'bullet',
  28: 'decimalEnclosedCircle',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  39: 'chineseCountingThousand',
  255: 'none',
};

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Numbers that Word shows before the paragraphs of lists, and that are not in the text. */
export class Numbering {
  private readonly lists = new Map<string, Level[]>();
  private readonly abstractOf = new Map<string, string>();
  private readonly counters = new Map<string, number[]>();

  /** @param numbering the lists of a document: `w:numbering`, or `w:lists` of Word 2003, which has other names for the same */
  constructor(numbering: XmlElement | null) {
    if (!numbering) return;
    const either = (element: XmlElement, name: string, older: string): XmlElement[] => [
      ...childrenNamed(element, name),
      ...childrenNamed(element, older),
    ];
    for (const list of either(numbering, 'abstractNum', 'listDef')) {
      const levels = childrenNamed(list, 'lvl').map((level): Level => {
        const value = (name: string): string => childAt(level, name)?.attributes.val ?? '';
        const format = value('numFmt') || BY_NUMBER[value('nfc')] || 'decimal';
        return { format, text: value('lvlText'), start: Number(value('start') || 1) };
      });
      this.lists.set(list.attributes.abstractNumId ?? list.attributes.listDefId ?? '', levels.slice(0, MAX_LEVELS));
    }
    for (const item of either(numbering, 'num', 'list')) {
      const [list] = either(item, 'abstractNumId', 'ilst');
      this.abstractOf.set(item.attributes.numId ?? item.attributes.ilfo ?? '', list?.attributes.val ?? '');
    }
  }

  /** Returns the number of the next paragraph of a list as it is shown, and counts it; '' where the list gives none. */
  next(numId: string, level: number): string {
    const list = this.abstractOf.get(numId);
    const levels = list === undefined ? undefined : this.lists.get(list);
    const own = levels?.[level];
    if (list === undefined || !levels || !own) return '';
    const counters = this.counters.get(list) ?? [];
    this.counters.set(list, counters);
    counters.length = Math.min(counters.length, level + 1);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return writtenNumber(counters[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  }
}

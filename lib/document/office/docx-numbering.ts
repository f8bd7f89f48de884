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

function written(value: number, format: string): string {
  if (/chinese|japanese|taiwanese|ideograph/i.test(format) && !/zodiac/i.test(format)) return chinese(value);
  if (/circle/i.test(format)) return CIRCLED[value - 1] ?? String(value);
  if (/^(?:lower|upper)Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return format === 'bullet' || format === 'none' ? '' : String(value);
}

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

  constructor(numbering: XmlElement | null) {
    if (!numbering) return;
    for (const list of childrenNamed(numbering, 'abstractNum')) {
      const levels = childrenNamed(list, 'lvl').map((level): Level => {
        const value = (name: string): string => childAt(level, name)?.attributes.val ?? '';
        return { format: value('numFmt') || 'decimal', text: value('lvlText'), start: Number(value('start') || 1) };
      });
      this.lists.set(list.attributes.abstractNumId ?? '', levels.slice(0, MAX_LEVELS));
    }
    for (const item of childrenNamed(numbering, 'num')) {
      this.abstractOf.set(item.attributes.numId ?? '', childAt(item, 'abstractNumId')?.attributes.val ?? '');
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
      return written(counters[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  }
}

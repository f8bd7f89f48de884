import { elementsOf, type XmlElement } from '../archive/xml';
import { writtenNumber } from './docx-numbering';
import type { OdfStyles } from './odf-styles';

const MAX_LEVELS = 10;

/** By how their samples of numbers begin, formats that are no plain digits (ODF 1.3, 19.500). */
const FORMATS: [RegExp, string][] = [
  [/^$/, 'none'],
  [/^a/, 'lowerLetter'],
  [/^A/, 'upperLetter'],
  [/^[一壹甲]/, 'chineseCounting'],
  [/^①/, 'decimalEnclosedCircle'],
];

/** A list that is open: its style, and the number of its last item at each level. */
export interface OpenList {
  style: string;
  counters: number[];
  level: number;
}

/** Numbers that are shown before the items of lists, and that are not in the text (ODF 1.3, 5.3 and 16.31). */
export class OdfLists {
  /** By style, what it says of each level. */
  private readonly levels = new Map<string, Map<string | undefined, XmlElement>>();
  private readonly byId = new Map<string, number[]>();
  private readonly byStyle = new Map<string, number[]>();

  constructor(private readonly styles: OdfStyles) {}

  /** Opens a list within another, or for itself: such a one counts on only where it says so. */
  open({ attributes }: XmlElement, around: OpenList | undefined): OpenList {
    const style = attributes['style-name'] ?? around?.style ?? '';
    if (around) return { style, counters: around.counters, level: around.level + 1 };
    const goesOn = attributes['continue-list'];
    const before =
      (goesOn === undefined ? undefined : this.byId.get(goesOn)) ??
      (attributes['continue-numbering'] === 'true' ? this.byStyle.get(style) : undefined);
    const counters = before ?? [];
    if (attributes.id !== undefined) this.byId.set(attributes.id, counters);
    this.byStyle.set(style, counters);
    return { style, counters, level: 0 };
  }

  /** Returns the number of the next item of a list, and counts it. */
  next({ style, counters, level }: OpenList, item: XmlElement): string {
    if (level >= MAX_LEVELS) return '';
    const own = this.levelOf(style, level);
    const given = Number(item.attributes['start-value']);
    counters.length = Math.min(counters.length, level + 1);
    const first = Number(own?.attributes['start-value'] ?? 1) || 1;
    counters[level] = given > 0 ? given : (counters[level] ?? first - 1) + 1;
    if (own?.name !== 'list-level-style-number') return '';
    const shown = (at: number): string =>
      writtenNumber(counters[at] ?? 1, formatOf(this.levelOf(style, at)?.attributes['num-format'] ?? ''));
    const format = own.attributes['num-list-format'];
    if (format !== undefined) return format.replace(/%(\d)%/g, (_, digit: string) => shown(Number(digit) - 1));
    const depth = Math.min(level + 1, Number(own.attributes['display-levels'] ?? 1) || 1);
    const numbers = Array.from({ length: depth }, (_, i) => shown(level + 1 - depth + i)).filter(Boolean);
    if (!numbers.length) return '';
    return `${own.attributes['num-prefix'] ?? ''}${numbers.join('.')}${own.attributes['num-suffix'] ?? ''}`;
  }

  private levelOf(style: string, level: number): XmlElement | undefined {
    const list = this.styles.lists.get(style);
    const known =
      this.levels.get(style) ?? new Map(list && elementsOf(list).map((each) => [each.attributes.level, each]));
    this.levels.set(style, known);
    return known.get(String(level + 1));
  }
}

const formatOf = (sample: string): string => FORMATS.find(([begins]) => begins.test(sample))?.[1] ?? 'decimal';

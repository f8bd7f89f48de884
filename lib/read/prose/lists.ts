import { statedRange } from '../../model/stated-range';
import {
  dividedLast,
  isComplete,
  isOfAnother,
  isOfAnotherClause,
  isSum,
  type ListPart,
  MIN_PARTS,
  type PartList,
  SPEAKS_OF_ANOTHER,
  sumOf,
} from './list-parts';
import type { Token } from './tokens';
import { before } from './window';

/** A list while it is read. */
interface Draft {
  whole: ListPart | null;
  parts: ListPart[];
  /** Opened by a bracket alone: then one part is enough for a list. */
  isBracket: boolean;
  /** Parts count something else than the whole does, or may belong to another list. */
  isMixed: boolean;
  /** Something else was counted after 其中 (其中主要负责同志参加2次): text after a semicolon is then about something else. */
  hasOther: boolean;
  /** Counts among the parts whose unit is not that of the whole: 征集调查16期 among 条. */
  others: ListPart[];
  /** A sentence has ended, so that the list goes on only with a share or with its whole. */
  isPaused: boolean;
  /** The sum reached the whole before the last part, which may be of another list. */
  isOverfull: boolean;
  depth: number;
}

/** Units of information that one list may mix: 信息220条，政策文件3302件. */
const OF_INFORMATION = new Set(['条', '件', '篇', '份', '则']);
const ANOTHER_UNIT = new Set(['元', '万元', '亿元', '天', '人次', '年']);
/** 按渠道分, 从申请内容看: a clause that says how the whole is divided, perhaps for a second time. */
const DIVIDED = /^(?:若|如果)?(?:按照?|从|以)[^,。;:]{1,12}(?:划分|区分|分类|统计|分|看)(?:为)?$/;
const TOTAL_ONLY = /^(?:以上|总计|共计|合计|总共|共有|共|累计|全部|一共|为|是|:|,)+$/;
/** Text after a part that says that some things are counted more than once. */
const OVERLAPS = /^[,;(][^。;)]{0,12}(?:同时|重复|交叉|兼有|多种|不止一)/;
const RECEIVING = /收到|受理|接到|接收|新收|申请\d*$/;
const MAX_PARTS = 200;
/** Maximum difference between the whole and parts that were meant to make it, as a fraction of the whole. */
const NEARLY = 0.1;
const MAX_LABEL = 60;
/** Maximum number of counts before a whole that its parts may belong to instead. */
const MOST_EARLIER = 4;

/** Reads the lists of one paragraph. */
export class ListReader {
  private readonly found: PartList[] = [];
  /** Every count of the paragraph, in order. */
  readonly counts: ListPart[] = [];
  private readonly open: Draft[] = [];
  /** The last count at each depth of brackets, to which 其中 refers. */
  private readonly last: (ListPart | null)[] = [null];
  private depth = 0;
  private sentence = 0;
  /** Counts since the last list or sentence, for a whole that follows them. */
  private loose: ListPart[] = [];

  constructor(
    private readonly text: string,
    private readonly tokens: Token[],
    private readonly limit: number,
  ) {}

  read(): PartList[] {
    for (const token of this.tokens) {
      if (this.found.length >= this.limit) break;
      if (this.divides(token)) this.begin(false, this.divided());
      else if (token.kind === 'mark') this.mark(token);
      else if (this.opens(token)) this.begin(false);
      else if (token.kind === 'count') this.count(token);
      else if (token.kind === 'percent') this.percent(token);
    }
    while (this.open.length) this.close();
    return this.found.sort((a, b) => a.start - b.start);
  }

  private get draft(): Draft | undefined {
    const draft = this.open[this.open.length - 1];
    return draft?.depth === this.depth ? draft : undefined;
  }

  /** Whether a token opens a list. 分别为 does only where names follow, not numbers for the names before it. */
  private opens({ kind, text, index }: Token): boolean {
    // 发布信息166条：动态101条，批复33条.
    const isColon = text === ':' && this.tokens[index - 1]?.kind === 'count';
    if (kind === 'open' && this.tokens[index - 1]?.text.endsWith('不')) return false;
    return (
      isColon ||
      kind === 'open' ||
      (kind === 'respectively' && !['count', 'more'].includes(this.tokens[index + 1]?.kind ?? ''))
    );
  }

  /** Whether a mark ends a clause that says how the whole is divided. */
  private divides({ text, start, index }: Token): boolean {
    if (text !== ',' && text !== ':') return false;
    const clause = before(this.tokens, index);
    const from = clause[clause.length - 1]?.start ?? start;
    return DIVIDED.test(this.text.slice(from, start));
  }

  /**
   * The count that is divided: the whole of the list before, if the last count was a part of that; else the last count.
   */
  private divided(): ListPart | null {
    const last = this.last[this.depth] ?? null;
    const { draft } = this;
    if (draft && last && draft.parts.includes(last)) return draft.whole;
    return this.found.findLast(({ parts }) => last && parts.includes(last))?.whole ?? last;
  }

  private mark(token: Token): void {
    if (token.text === '。') this.sentence++;
    if (token.text === '(') {
      this.depth++;
      this.last[this.depth] = null;
      if (this.tokens[token.index - 1]?.kind === 'count' && this.text[token.end] !== '不') this.begin(true);
    } else if (token.text === ')' && this.depth > 0) {
      while (this.draft) this.close();
      this.depth--;
    } else if ((token.text === '。' || token.text === ';') && this.draft?.hasOther && !this.draft.parts.length) {
      this.open.pop();
    } else if (token.text === '。') {
      this.loose = [];
      const { draft } = this;
      if (!draft?.parts.length) return;
      if (draft.whole === null || draft.parts.every(({ share }) => share)) draft.isPaused = true;
      else this.close();
    }
  }

  /**
   * Begins a list. Its whole is `divided` or the last count; a list that has no parts yet simply goes on.
   */
  private begin(isBracket: boolean, divided: ListPart | null = null): void {
    const { draft } = this;
    if (draft && !draft.parts.length) {
      draft.isBracket &&= isBracket;
      return;
    }
    const whole = divided ?? this.last[this.depth] ?? (this.depth > 0 ? (this.last[this.depth - 1] ?? null) : null);
    if (draft) {
      const previous = draft.parts[draft.parts.length - 1];
      if (previous && previous === whole) {
        // After a semicolon or a full stop that count is about something else and has a list of its own.
        if (';。'.includes(previous.behind)) draft.parts.pop();
        else draft.isMixed = true;
      }
      this.close();
    }
    this.loose = [];
    const isMixed = whole !== null && draft?.isMixed === true;
    this.open.push({
      whole,
      parts: [],
      isBracket,
      isMixed,
      hasOther: false,
      others: [],
      isPaused: false,
      isOverfull: false,
      depth: this.depth,
    });
    if (!isBracket) this.last[this.depth] = null;
  }

  private count(token: Token): void {
    const { unit, amount } = token;
    if (!unit || !amount || unit.endsWith('元')) return;
    const near = before(this.tokens, token.index);
    const first = near[near.length - 1];
    const label = this.text.slice(first?.start ?? token.start, token.start).slice(-MAX_LABEL);
    const telling = near.filter(({ kind }) => kind !== 'filler' && kind !== 'and' && kind !== 'information');
    const part: ListPart = {
      label,
      amount,
      unit,
      start: near.findLast(({ kind }) => kind !== 'and' && kind !== 'filler')?.start ?? token.start,
      end: token.end,
      behind: this.tokens[(first ?? token).index - 1]?.text || ',',
      isOutcome: telling.some(({ kind }) => kind === 'row'),
      isResult: telling.some(({ kind }) => kind === 'result'),
      isReceived: RECEIVING.test(label),
      isOfYear: near.some(({ kind }) => kind === 'year' || kind === 'lastYear'),
      order: this.counts.length,
      sentence: this.sentence,
    };
    if (near.some(({ kind }) => kind === 'more' || kind === 'than')) return;
    const isTotal = TOTAL_ONLY.test(label);
    const { draft } = this;
    const comesBehind = isTotal && draft?.whole === null && draft.parts.length > 0;
    if (draft?.isPaused && !comesBehind && !this.sharesBehind(token)) this.close();
    const current = this.draft;
    if (comesBehind) this.closeWith(part);
    else if (current && this.belongs(current, part)) this.add(current, part);
    else if (current) {
      current.hasOther = true;
      if (!ANOTHER_UNIT.has(unit) && !isTotal) current.others.push(part);
    } else if (!current && isTotal && this.loose.length > 1) this.behindParts(part);
    this.counts.push(part);
    if (!this.draft) this.loose.push(part);
    this.last[this.depth] = part;
  }

  private belongs(draft: Draft, { unit, label }: ListPart): boolean {
    const expected = draft.whole?.unit ?? draft.parts[0]?.unit ?? unit;
    if (ANOTHER_UNIT.has(unit)) return false;
    if (unit !== expected) {
      const isOfBoth = OF_INFORMATION.has(unit) && OF_INFORMATION.has(expected);
      // No part follows once the list is complete.
      if (!isOfBoth || TOTAL_ONLY.test(label) || isComplete(draft.parts)) return false;
      draft.isMixed = true;
      return true;
    }
    if (TOTAL_ONLY.test(label)) {
      if (draft.parts.length) this.close();
      return false;
    }
    return true;
  }

  private add(draft: Draft, part: ListPart): void {
    draft.parts.push(part);
    if (isOfAnother(draft.whole, part) || OVERLAPS.test(this.text.slice(part.end, part.end + MAX_LABEL)))
      draft.isMixed = true;
    const { whole, parts } = draft;
    const isReached = whole && parts.length > 1 && !whole.amount.atLeast && sumOf(parts)[0] === whole.amount.value;
    const isDone = isReached && !this.isEnumerated(parts);
    draft.isOverfull ||= isReached === true && !isDone;
    // If a share follows, the list is closed after that.
    if ((isDone && !this.sharesBehind(part)) || parts.length >= MAX_PARTS) this.close();
  }

  /** Whether the list goes on by the same mark although its whole is reached: 其中征地19件、环保7件、财务5件、其他2件. */
  private isEnumerated(parts: ListPart[]): boolean {
    const last = parts[parts.length - 1] as ListPart;
    return this.text[last.end] === '、' && parts.slice(1).every(({ label }) => label.startsWith('、'));
  }

  private sharesBehind({ end }: { end: number }): boolean {
    return /^[,、(]?(?:约|占|比|重|总|数|全|部|的|为|公|开|量|信|息|达|到){0,12}\d{1,3}(?:\.\d+)?%/.test(
      this.text.slice(end, end + 24),
    );
  }

  private percent(token: Token): void {
    const part = this.last[this.depth] ?? null;
    const label = part && this.text.slice(part.end, token.start);
    if (
      !part ||
      !token.amount ||
      !label ||
      !/^[,、(]?(?:约)?占(?:比|总数|全部|比重|公开总数|总量|的|约|为|达|到)*$/.test(label)
    )
      return;
    part.share = { value: token.amount.value, step: token.step ?? 1 };
    const { draft } = this;
    if (draft?.whole && draft.parts.length > 1 && sumOf(draft.parts)[0] === draft.whole.amount.value) this.close();
  }

  /** Closes the list whose whole follows its parts: 共计1286条. */
  private closeWith(whole: ListPart): void {
    const draft = this.open.pop() as Draft;
    this.tell({ ...draft, whole });
  }

  /** Unannounced counts are a list if they make the whole that follows; if they nearly do, a person must decide. */
  private behindParts(whole: ListPart): void {
    const parts = this.loose.filter(({ unit, label }) => unit === whole.unit && !SPEAKS_OF_ANOTHER.test(label));
    this.loose = [];
    if (parts.length < 2) return;
    const [sum] = sumOf(parts);
    if (sum === whole.amount.value) {
      this.tell({
        whole,
        parts,
        isBracket: false,
        isMixed: false,
        hasOther: false,
        others: [],
        isPaused: false,
        isOverfull: false,
        depth: this.depth,
      });
    } else if (parts.length > MIN_PARTS && Math.abs(sum - whole.amount.value) < NEARLY * whole.amount.value) {
      const start = Math.min(...parts.map((part) => part.start));
      this.found.push({ whole, parts, complete: false, holds: null, start, end: whole.end });
    }
  }

  /** Counts in the same unit that precede a whole in its sentence: 其中 in 收到申请62件，答复60件，其中… may refer to either. */
  private earlier(whole: ListPart): number[] {
    const before = this.counts.slice(Math.max(0, whole.order - MOST_EARLIER), whole.order);
    return before
      .filter(({ unit, sentence, amount }) => unit === whole.unit && sentence === whole.sentence && !amount.atLeast)
      .map(({ amount }) => amount.value);
  }

  /** Whether parts belong to several counts just before, not to the last alone: 平台申请14件，信件申请2件，其中6件属于…，10件不属于…. */
  private isOfSeveral(whole: ListPart, parts: ListPart[]): boolean {
    const [sum] = sumOf(parts);
    let total = 0;
    // A whole that follows its parts is not yet among the counts.
    for (let i = whole.order; i >= 0; i--) {
      const count = this.counts[i];
      if (count?.unit !== whole.unit || total >= sum) return false;
      total += count.amount.value;
      if (i < whole.order && total === sum) return true;
    }
    return false;
  }

  /**
   * Reports the parts before something else is counted if they are more than the whole, for a person to decide:
   * 其中信函14件，网络5件，办结13件.
   */
  private tellBeyond(whole: ListPart, all: ListPart[]): void {
    const from = all.findIndex((part) => isOfAnother(whole, part));
    const parts = all.slice(0, Math.max(0, from));
    if (parts.length < 2 || sumOf(parts)[0] <= statedRange(whole.amount)[1]) return;
    const end = (parts[parts.length - 1] as ListPart).end;
    this.found.push({ whole, parts, complete: false, holds: null, start: whole.start, end });
  }

  private close(): void {
    this.tell(this.open.pop() as Draft);
  }

  private tell({ whole, parts: told, others, isBracket, isMixed, isOverfull }: Draft): void {
    if (!whole || !told.length || this.found.length >= this.limit) return;
    const divided = dividedLast(told);
    // Counts in another unit are parts where they are exactly what is missing.
    const all = [...divided, ...others].sort((a, b) => a.start - b.start);
    const isWithOthers = others.length > 0 && sumOf(all)[0] === whole.amount.value && sumOf(divided)[0] > 0;
    const parts = isWithOthers ? all : divided;
    const complete = isComplete(parts);
    const isWhole = isSum({ whole, parts }, complete, isMixed);
    const [sum] = sumOf(parts);
    const earlier = isWhole === true ? [] : this.earlier(whole);
    if (earlier.includes(sum) || (isWhole === false && this.isOfSeveral(whole, parts))) return;
    // Parts that are more than the last count may belong to a larger count before it.
    const isOpen = isOverfull || earlier.some((value) => value > sum) || isOfAnotherClause(whole, parts);
    // After a full stop 其中 may refer to a count before the last: a part larger than the last count is not a part of it.
    const isBehindStop = parts[0]?.sentence !== whole.sentence && !complete;
    const isNoPart = isBehindStop && parts.some(({ amount }) => statedRange(amount)[0] > statedRange(whole.amount)[1]);
    const holds = isNoPart || (isOpen && sum > whole.amount.value) ? null : isWhole;
    // A single part is an example, not a list, unless it is in a bracket or more than the whole.
    if (parts.length === 1 && holds !== false && !isBracket) return;
    if (isMixed && holds !== true) {
      this.tellBeyond(whole, parts);
      return;
    }
    const last = parts[parts.length - 1] as ListPart;
    const [start, end] = [Math.min(whole.start, parts[0]?.start ?? 0), Math.max(whole.end, last.end)];
    this.found.push({ whole, parts, complete, holds, start, end });
  }
}

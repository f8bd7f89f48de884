import { statedRange } from '../../model/stated-range';
import type { Amount } from './amounts';
import type { Token } from './tokens';
import { before } from './window';

/** One part of a list, or its whole: its words, its number, and the share that the text gives it. */
export interface ListPart {
  label: string;
  amount: Amount;
  unit: string;
  /** Per cent as printed, and how far rounded. */
  share?: { value: number; step: number };
  start: number;
  end: number;
  /** The mark that it stands behind. */
  behind: string;
  /** Whether every word of the label is an outcome of an application. */
  isOutcome: boolean;
  isResult: boolean;
  isReceived: boolean;
  /** Whether it names a year: parts of several years, or years to compare with. */
  isOfYear: boolean;
  /** Which of the counts of the paragraph it is, and in which of its sentences. */
  order: number;
  sentence: number;
}

/** A whole and its parts, as the text lists them. */
export interface PartList {
  whole: ListPart;
  parts: ListPart[];
  /** Whether the list claims to be all: a bare 其他 among the parts, every result there is, shares that make 100. */
  complete: boolean;
  /** Null where the list may be open, or the same things may be counted twice. */
  holds: boolean | null;
  start: number;
  end: number;
}

/** A list while it is read. */
interface Draft {
  whole: ListPart | null;
  parts: ListPart[];
  /** Opened by a bracket alone: one part is enough to be told. */
  isBracket: boolean;
  /** Parts count something else than the whole does, or may belong to another list. */
  isMixed: boolean;
  /** Something else was counted behind 其中 (其中主要负责同志参加2次): another thing is told behind a semicolon. */
  hasOther: boolean;
  /** A sentence has ended, and the list goes on only with a share. */
  isPaused: boolean;
  /** The whole was reached before the last part: that may be of another list. */
  isOverfull: boolean;
  depth: number;
}

/** Parts that speak of another count than the whole: received and handled, last year's, how often it was read. */
const ANOTHER =
  /办结|答复率|结转|同比|增长|增加|减少|上年|去年|回复|累计|受理|收到|均|点击|阅读|浏览|粉丝|报送|上报|投稿|访问|关注|平均|满意|占/;
/** Units that one kind of information is counted in beside another: 信息220条，政策文件3302件. */
const OF_INFORMATION = new Set(['条', '件', '篇', '份', '则']);
const ANOTHER_UNIT = new Set(['元', '万元', '亿元', '天', '人次', '年']);
/** Parts told by the act of their whole (全县收到申请62件，其中县政府收到14件) speak of no other count. */
const ACT = /受理|收到|接到/;
/** 按渠道分, 从申请内容看: the whole is divided, perhaps once more. */
const DIVIDED = /^(?:若|如果)?(?:按照?|从|以)[^,。;:]{1,12}(?:划分|区分|分类|统计|分|看)(?:为)?$/;
/** Words by which a whole begins to be divided in another way. */
const ANEW = /^(?:申请)?(?:主要)?(?:内容|涉及|按|从|根据)/;
const TOTAL_ONLY = /^(?:以上|总计|共计|合计|总共|共有|共|累计|全部|一共|为|是|:|,)+$/;
/** 其他 by itself, as one says of information and of the ways it is published: 其他重点工作 is a kind of its own. */
const REST =
  /^(?:、|以及|及|和|与|还有)?(?:通过|由|利用)?(?:其他|其它|其余)(?:类|类别|方面|形式|渠道|方式|途径|情况|内容|事项|平台|载体|各类|情形|处理|结果|的|应当|应|主动|公开|发布|政府信息|政务信息|信息|共|为|:)*$/;
const CHANNEL =
  /网站|微信|微博|公众号|抖音|客户端|APP|媒体|公开栏|公示栏|大厅|报纸|广播|电视|平台|头条|今日|快手|短信|视频号|电子屏|查阅|网/i;
/** Ways in which one document may be explained at once. */
const FORM_OF_EXPLAINING = /图解|图文|图片|图表|文字|视频|音频|动漫|动画|长图|H5|专家|问答|媒体解读|解读/i;
/** Behind the last part: some of them are counted more than once. */
const OVERLAPS = /^[,;(][^。;)]{0,12}(?:同时|重复|交叉|兼有|多种|不止一)/;
const RECEIVING = /收到|受理|接到|接收|新收|申请\d*$/;
const FINISHING = /办结|答复|回复/;
const RESULTS = 4;
const MIN_PARTS = 3;
const MAX_PARTS = 200;
/** How far from the whole parts may be that were meant to make it, as a share of it. */
const NEARLY = 0.1;
const MAX_LABEL = 60;
/** Counts before a whole that its parts may be of. */
const MOST_EARLIER = 4;

const sumOf = (parts: ListPart[]): [least: number, most: number] =>
  parts.reduce(
    ([least, most], { amount }) => {
      const [low, high] = statedRange(amount);
      return [least + low, most + high];
    },
    [0, 0] as [number, number],
  );

/** Whether every part has a share of the whole, and the shares make 100 as far as they are rounded. */
function sharesMakeAll(parts: ListPart[]): boolean {
  const shares = parts.flatMap(({ share }) => share ?? []);
  if (shares.length < 2 || shares.length < parts.length) return false;
  const total = shares.reduce((sum, { value }) => sum + value, 0);
  const slack = shares.reduce((sum, { step }) => sum + step, 0);
  return Math.abs(total - 100) <= slack;
}

function isComplete(parts: ListPart[]): boolean {
  if (parts.some(({ label }) => REST.test(label))) return true;
  return (parts.length === RESULTS && parts.every(({ isResult }) => isResult)) || sharesMakeAll(parts);
}

/**
 * Whether a sum is its whole but for one digit before the last two (9769 and 8769): what was published twice would hardly come
 * out so.
 */
const isSlip = (least: number, most: number, { amount }: ListPart): boolean =>
  least === most &&
  least % 10 !== 0 &&
  (least - amount.value) % 100 === 0 &&
  /^[1-9]0+$/.test(String(least - amount.value));

const isOfExplaining = ({ label }: ListPart): boolean => FORM_OF_EXPLAINING.test(label);

/** Whether the parts make the whole. Never false where the list may be open or count things twice. */
function isSum(list: { whole: ListPart; parts: ListPart[] }, complete: boolean, isMixed: boolean): boolean | null {
  const { whole, parts } = list;
  const [least, most] = sumOf(parts);
  const [low, high] = statedRange(whole.amount);
  if (parts.length > 1 && least <= high && most >= low) return true;
  if (isMixed) return null;
  // What was received is not what was dealt with: some was carried in or on.
  const isOfReceived = parts.some(({ isOutcome }) => isOutcome) && !FINISHING.test(whole.label);
  if (isOfReceived || (whole.isReceived && parts.some(({ isResult }) => isResult))) return null;
  if (parts.some(({ amount }) => statedRange(amount)[0] > high)) return false;
  if (least > high) {
    // What is told by the way (报送信息100余条) is hardly a part.
    const exact = parts.filter(({ amount }) => !amount.atLeast && !amount.rounded);
    if (sumOf(exact)[0] <= high) return null;
    // What one channel publishes another may publish again, and the rest of them too; one document may be explained in several ways.
    // An application comes by one.
    const isPublished = !whole.isReceived && !parts.every(({ label }) => /申请|收到|受理/.test(label));
    const isAgain =
      (isPublished && parts.some(({ label }) => CHANNEL.test(label))) || (!complete && parts.every(isOfExplaining));
    if (isAgain) return sharesMakeAll(parts) || (complete && isSlip(least, most, whole)) ? false : null;
    return complete || parts.length >= MIN_PARTS ? false : null;
  }
  return complete ? false : null;
}

/** Whether a part speaks of another count than the whole does. */
function isOfAnother(whole: ListPart | null, { label, isOfYear }: ListPart): boolean {
  const act = whole && ACT.exec(whole.label)?.[0];
  return isOfYear || ANOTHER.test(act ? label.replace(act, '') : label);
}

/**
 * Whether something else may be told behind a semicolon: parts before it are set apart by other marks, or what stands behind
 * it is more than the whole by itself (行政处罚1208件，其中简易处罚902件；行政许可20136件).
 */
function isOfAnotherClause({ amount }: ListPart, parts: ListPart[]): boolean {
  const later = parts.slice(1);
  const behind = later.filter((part) => part.behind === ';');
  return behind.length > 0 && (behind.length < later.length || behind.some((part) => part.amount.value > amount.value));
}

/** The parts of a list from where it divides its whole in another way: 含补正后重新提交3件，内容涉及征地28件、规划…. */
function dividedLast(parts: ListPart[]): ListPart[] {
  const from = parts.findIndex(({ label, behind }) => ANEW.test(label) && behind !== '、');
  return from > 0 && from < parts.length - 1 ? parts.slice(from) : parts;
}

/** Reads the lists of one paragraph. */
export class ListReader {
  private readonly found: PartList[] = [];
  /** Every count of the paragraph, in order. */
  readonly counts: ListPart[] = [];
  private readonly open: Draft[] = [];
  /** The last count at each depth of brackets: what 其中 speaks of. */
  private readonly last: (ListPart | null)[] = [null];
  private depth = 0;
  private sentence = 0;
  /** Counts since the last list or sentence, for a whole that comes behind them. */
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

  /** 分别为 opens a list where names follow, and not numbers for names that stand before it. */
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

  /** Whether a clause ends that says by what the whole is divided. */
  private divides({ text, start, index }: Token): boolean {
    if (text !== ',' && text !== ':') return false;
    const clause = before(this.tokens, index);
    const from = clause[clause.length - 1]?.start ?? start;
    return DIVIDED.test(this.text.slice(from, start));
  }

  /** What is divided anew is the whole of the list before, where the last count was a part of it. */
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

  /** A list begins: of the count before, unless that is a part still to be followed by others. */
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
        // Behind a semicolon or a full stop another thing is told, with a list of its own.
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
    else if (current) current.hasOther = true;
    else if (!current && isTotal && this.loose.length > 1) this.behindParts(part);
    this.counts.push(part);
    if (!this.draft) this.loose.push(part);
    this.last[this.depth] = part;
  }

  private belongs(draft: Draft, { unit, label }: ListPart): boolean {
    const expected = draft.whole?.unit ?? draft.parts[0]?.unit ?? unit;
    if (ANOTHER_UNIT.has(unit)) return false;
    if (unit !== expected) {
      const isOfBoth = OF_INFORMATION.has(unit) && OF_INFORMATION.has(expected) && draft.parts.length > 0;
      // Behind the rest nothing follows.
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
    // With shares to come the list is closed behind the last of them.
    if ((isDone && !this.sharesBehind(part)) || parts.length >= MAX_PARTS) this.close();
  }

  /** 其中征地19件、环保7件、财务5件、其他2件: the list goes on by the same mark, though its whole is reached. */
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

  /** The whole comes behind its parts: 共计1286条. */
  private closeWith(whole: ListPart): void {
    const draft = this.open.pop() as Draft;
    this.tell({ ...draft, whole });
  }

  /** Parts that were not announced make a list if they make the whole that follows; if they nearly do, a person must say. */
  private behindParts(whole: ListPart): void {
    const parts = this.loose.filter(({ unit, label }) => unit === whole.unit && !ANOTHER.test(label));
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
        isPaused: false,
        isOverfull: false,
        depth: this.depth,
      });
    } else if (parts.length > MIN_PARTS && Math.abs(sum - whole.amount.value) < NEARLY * whole.amount.value) {
      const start = Math.min(...parts.map((part) => part.start));
      this.found.push({ whole, parts, complete: false, holds: null, start, end: whole.end });
    }
  }

  /** Counts of the same kind that the sentence tells before a whole: 收到申请62件，答复60件，其中… may be of either. */
  private earlier(whole: ListPart): number[] {
    const before = this.counts.slice(Math.max(0, whole.order - MOST_EARLIER), whole.order);
    return before
      .filter(({ unit, sentence, amount }) => unit === whole.unit && sentence === whole.sentence && !amount.atLeast)
      .map(({ amount }) => amount.value);
  }

  /** 平台申请14件，信件申请2件，其中6件属于…，10件不属于…: parts of all that was told just before, and not of the last alone. */
  private isOfSeveral(whole: ListPart, parts: ListPart[]): boolean {
    const [sum] = sumOf(parts);
    let total = 0;
    // A whole that comes behind its parts is not yet among the counts.
    for (let i = whole.order; i >= 0; i--) {
      const count = this.counts[i];
      if (count?.unit !== whole.unit || total >= sum) return false;
      total += count.amount.value;
      if (i < whole.order && total === sum) return true;
    }
    return false;
  }

  /** 其中信函14件，网络5件，办结13件: parts before another count is told that are beyond the whole; a person must say. */
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

  private tell({ whole, parts: told, isBracket, isMixed, isOverfull }: Draft): void {
    if (!whole || !told.length || this.found.length >= this.limit) return;
    const parts = dividedLast(told);
    const complete = isComplete(parts);
    const isWhole = isSum({ whole, parts }, complete, isMixed);
    const [sum] = sumOf(parts);
    const earlier = isWhole === true ? [] : this.earlier(whole);
    if (earlier.includes(sum) || (isWhole === false && this.isOfSeveral(whole, parts))) return;
    // Parts beyond the last count that a count before it can hold may be of that.
    const isOpen = isOverfull || earlier.some((value) => value > sum) || isOfAnotherClause(whole, parts);
    const holds = isOpen && sum > whole.amount.value ? null : isWhole;
    // One part alone is an example, and no list; it is told in a bracket, or where it is more than the whole.
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

import type { Qualifier } from '../../model/schema';
import type { Amount } from './amounts';
import { BY_NOUN, BY_RESULT } from './lexicon';
import { qualifiersOf } from './qualifiers';
import { LITIGATION, qualifiersAround } from './qualifiers-around';
import { application, quantityOf } from './quantities';
import type { Quantity } from './quantity';
import { isOfDisclosureOnly, remedy } from './reviews';
import { type Draft, type Stated, settledStatements } from './settle-statements';
import type { Token } from './tokens';
import type { Topic } from './topic';
import { before, behind, telling } from './window';
import { zeroAt } from './zeros';

/** Units of cases, documents and decisions, but not of people, readings or money. */
const CASES = new Set(['件', '件次', '条', '条次', '份', '宗', '起', '个', '次', '项', '篇', '例', '批', '笔']);
const MONEY: Record<string, number> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };
const GRANTED = 'applications.granted.total';
const DIRECT = /^remedies\.litigation(?:Direct|AfterReview)\.total$/;

const WHOLE = /^applications\.(?:received|newReceived\.total|outcomeTotal\.total)$/;
/** Maximum number of tokens of a clause that excludes something: no real one has more. */
const MOST_WORDS = 30;
const TIMES = new Set(['year', 'lastYear', 'quarter', 'cumulative', 'thisYear', 'into', 'filler', 'whole', 'until']);
const BETWEEN = /^(?:自|从|在|期间|间|起|止|以?来)+$/;
const BODY = /(?:局|委|委员会|院|中心|公司|所|厅|镇|乡|街道)$/;
const NONE_OF_DISCLOSURE =
  /(?:[无未不非]|没有)[^,]{0,6}信息公开(?:工作)?(?:的)?(?:案件|事项|内容|情况|行政复议|行政诉讼)?$|信息公开(?:工作)?[^,]{0,2}无关/;
/** Words that exclude some from the counts after them: 除撤回3件外. */
const EXCEPT = /^(?:除去?|去除|扣除|剔除)/;
/** Words outside the lexicon that say nothing about whom or what. */
const IDLE = /^(?:通过|经由?|以|用|从|提交|递交|并|后|对|按|时|是|收到|我们?|本|其)+$/;

const isUnknown = ({ kind, text }: Token): boolean => kind === 'other' && !IDLE.test(text);

/** The unknown words right before the verb of a clause, which name who did it. */
function doerOf(near: Token[]): string | null {
  if (near.some(({ kind }) => kind === 'whole')) return null;
  const verb = near.findLastIndex(({ kind }) => kind === 'verb');
  const [doer] = verb < 0 ? [] : telling(near.slice(verb + 1));
  return doer && isUnknown(doer) ? doer.text : null;
}

/**
 * The unknown words between verb and noun, which name a kind of applications. Outside a list only with 类 or 方面 (征地类).
 */
function kindOf(near: Token[], inList: boolean): string | null {
  const verb = near.findIndex(({ kind }) => kind === 'verb');
  const between = near.slice(0, Math.max(0, verb));
  const at = between.findIndex(isUnknown);
  if (at < 0) return null;
  const isKind = inList || /^(?:类|方面)$/.test(between[at - 1]?.text ?? '');
  return isKind ? (between[at]?.text ?? null) : null;
}

/** The amount of a count in the unit of its row (money in 万元); null where its unit does not fit the row. */
function amountFor({ id }: Quantity, { unit, amount, text }: Token, next: Token | undefined): Amount | null {
  if (!amount) return null;
  const isMoney = id.endsWith('.amount');
  if (!isMoney) {
    // 3个工作日, 5个部门: the noun after 个 is what is counted.
    const isOther = unit === '个' && next?.kind === 'other';
    return unit === null || (CASES.has(unit ?? '') && !isOther) ? amount : null;
  }
  const factor = MONEY[unit ?? ''];
  if (!factor || text.includes('几')) return null;
  return { ...amount, value: Math.round(amount.value * factor * 1e8) / 1e8 };
}

/** Reads the statements of one paragraph in order, token by token; it leaves out what it cannot assign. */
export class StatementReader {
  readonly found: Draft[] = [];
  /** Nouns to which 分别 assigns the following counts: 行政复议、行政诉讼分别为2件、1件. */
  private toCome: Token[] = [];
  /** Reviews and litigation stated in this sentence, for a result of all of them (均维持). */
  private remedies: Draft[] = [];
  /** What the sentence excludes from its counts. */
  private except: Qualifier | null = null;
  /** Offset where the last bracket began, and the end of each bracket by its beginning. */
  private opened = 0;
  private readonly closedAt = new Map<number, number>();

  constructor(
    private readonly tokens: Token[],
    private readonly topic: Topic,
    private readonly limit: number,
  ) {}

  read(): Stated[] {
    for (const token of this.tokens) {
      if (this.found.length >= this.limit) break;
      this.topic.pass(token);
      if (token.kind === 'mark') this.endClause(token);
      else if (token.kind === 'count') this.count(token);
      else if (token.kind === 'neg') this.zero(token);
      else if (token.kind === 'result') this.allResult(token);
      else if (token.kind === 'remedy') this.named(token);
      else if (token.kind === 'row') this.allOutcome(token);
      else if (token.kind === 'application' || token.kind === 'apply') this.mention(token);
      else if (token.kind === 'topic') this.topic.about('other');
      else if (token.kind === 'information') this.information(token);
    }
    return settledStatements(this.found, this.closedAt);
  }

  /** The qualifiers of a count by the words before it: in a list, unknown ones name a part or a kind. */
  private ownQualifiers(near: Token[], { id }: Quantity): Qualifier[] {
    const found = qualifiersOf(near, this.topic.scope).filter(
      ({ kind, text }) => kind !== 'cumulative' || text !== '累计' || !this.topic.ofThisYear,
    );
    if (!WHOLE.test(id)) return found;
    // In a list the office and the government are parts, whichever body's report it is.
    const own = near.find(({ kind }) => kind === 'officePart' || kind === 'government')?.text;
    const doer = (this.topic.inList && own) || doerOf(near);
    const isBody = this.topic.scope.isRegional && doer !== null && this.isAnotherBody(doer);
    const isPart = doer !== null && (this.topic.inList || isBody) && !found.some(({ kind }) => kind === 'part');
    const matter = kindOf(near, this.topic.inList);
    return [
      ...found,
      ...(isPart ? [{ kind: 'part', text: doer } as const] : []),
      ...(matter ? [{ kind: 'matter', text: matter } as const] : []),
      ...(this.except && !matter ? [this.except] : []),
    ];
  }

  private isAnotherBody(name: string): boolean {
    return BODY.test(name) && !this.topic.scope.issuer?.endsWith(name);
  }

  /** 2022年，… and 2021年以来，…: a clause that only states a time applies to its sentence. */
  private timeBefore(comma: number): void {
    const clause = before(this.tokens, comma);
    const isTime = clause.every(({ kind, text }) => TIMES.has(kind) || (kind === 'other' && BETWEEN.test(text)));
    // 截至12月底 is the whole year.
    if (isTime && !clause.some(({ kind }) => kind === 'until')) this.topic.during(clause);
  }

  private endClause(token: Token): void {
    const { text, index } = token;
    if (text === ',') {
      this.timeBefore(index);
      this.exceptBefore(index);
    }
    this.noneOfDisclosure(index);
    this.bracket(token);
    if (text === '。' || text === ';') {
      this.remedies = [];
      this.except = null;
    }
    if (text === '。') this.topic.endSentence();
  }

  private exceptBefore(comma: number): void {
    let start = comma - 1;
    while (start > 0 && (this.tokens[start - 1] as Token).kind !== 'mark' && comma - start < MOST_WORDS) start--;
    const clause = this.tokens.slice(start, comma);
    const isCounted = clause.some(({ kind }) => kind === 'count' || kind === 'void');
    if (isCounted && EXCEPT.test(clause[0]?.text ?? ''))
      this.except = { kind: 'matter', text: (clause[0] as Token).text };
  }

  private push(quantity: string, amount: Amount, qualifiers: Qualifier[], start: number, end: number): Draft {
    const stated: Draft = { quantity, amount, qualifiers, start, end, doer: null };
    this.found.push(stated);
    return stated;
  }

  /** Records the offsets where a bracket begins and ends. */
  private bracket({ text, start, index }: Token): void {
    if (text === '(') {
      this.opened = start;
      this.topic.openBracket();
      // 与2022年（新收1014件）相比: the count in the bracket is of that year.
      const when = this.tokens[index - 1];
      if (when?.kind === 'year' || when?.kind === 'lastYear') this.topic.during([when]);
    } else if (text === ')') {
      this.closedAt.set(this.opened, start);
      this.topic.closeBracket();
    }
  }

  private count(token: Token): void {
    if (this.joined(token)) return;
    const near = before(this.tokens, token.index);
    if (telling(near)[0]?.kind === 'publish' && !this.isOutcome(token, telling(near))) this.topic.published();
    const quantity = quantityOf(this.tokens, token.index, this.topic);
    this.topic.hasCounted = true;
    const amount = quantity && amountFor(quantity, token, this.tokens[token.index + 1]);
    // 未办结的3件 were not dealt with.
    const isNegated = near.some(({ kind }) => kind === 'neg') && amount?.value !== 0;
    if (!quantity || !amount || isNegated) return;
    const isCompared = near.some(({ kind }) => kind === 'than' || kind === 'more');
    const own = [...this.ownQualifiers(near, quantity), ...qualifiersAround(this.tokens, token, quantity, this.topic)];
    const isCarried = quantity.id.includes('.carried');
    const qualifiers = isCarried
      ? this.topic.qualified(
          own.filter(({ kind }) => kind !== 'time' && kind !== 'cumulative'),
          true,
        )
      : this.topic.qualified(own, isCompared, near.at(-1)?.kind === 'and');
    const [start, end] = [quantity.first?.start ?? token.start, quantity.last?.end ?? token.end];
    const stated = this.push(quantity.id, amount, qualifiers, start, end);
    if (WHOLE.test(quantity.id)) stated.doer = doerOf(near);
    if (/^remedies\.\w+\.total$/.test(quantity.id)) this.remedy(stated, near);
    if (quantity.id === 'applications.carriedIn.total') this.finished(stated, token);
  }

  /** 受理申请19件，公开9件，部分公开4件: whether a bare 公开 after applications is an outcome of some of them. */
  private isOutcome({ unit }: Token, near: Token[]): boolean {
    const { matter, hasCounted } = this.topic;
    const isBare = near.length === 1 && near[0]?.text === '公开';
    return isBare && (unit === '件' || unit === '宗') && matter === 'applications' && hasCounted;
  }

  /** 行政诉讼案件23件，无涉及政府信息公开的案件: drops the remedies stated before, as none of them concerns disclosure. */
  private noneOfDisclosure(index: number): void {
    if (!this.remedies.length) return;
    const clause = before(this.tokens, index).reverse();
    const text = clause.map((each) => each.text).join('');
    if (!NONE_OF_DISCLOSURE.test(text)) return;
    for (const each of this.remedies) this.found.splice(this.found.indexOf(each), 1);
    this.remedies = [];
  }

  /** Replaces a count of all reviews by the count of those that concern disclosure, which are the form's. */
  private remedy(stated: Draft, near: Token[]): void {
    const words = telling(near);
    const isAmong = isOfDisclosureOnly(words) || words.some(({ kind }) => kind === 'concerning');
    // 行政诉讼118件，其中政府信息公开行政诉讼2件.
    const isListed = this.topic.inList && words.some(({ kind }) => kind === 'disclosure');
    const whole = this.remedies.find(({ quantity }) => quantity === stated.quantity);
    if ((isAmong || isListed) && whole) this.found.splice(this.found.indexOf(whole), 1);
    this.remedies = [...this.remedies.filter((each) => each !== whole), stated];
  }

  /** Reads a count of joined nouns: 行政复议、行政诉讼均为0件 gives it to each, 分别 gives each its own. */
  private joined(token: Token): boolean {
    const near = telling(before(this.tokens, token.index));
    const [first] = near;
    if (this.toCome.length && (!first || first.kind === 'and')) {
      this.remedyOf(this.toCome.shift() as Token, token);
      return true;
    }
    this.toCome = [];
    if (first?.kind !== 'each' && first?.kind !== 'respectively') return false;
    const nouns: Token[] = [];
    for (const each of near.slice(1)) {
      if (each.kind === 'remedy') nouns.unshift(each);
      else if (each.kind !== 'and') break;
    }
    if (!nouns.length) return true;
    if (this.topic.scope.reviewsOthers && !this.topic.ofDisclosure) return true;
    this.topic.about('remedies');
    if (first.kind === 'each') for (const noun of nouns) this.remedyOf(noun, token);
    else {
      this.toCome = nouns.slice(1);
      this.remedyOf(nouns[0] as Token, token);
    }
    return true;
  }

  private remedyOf(noun: Token, token: Token): void {
    const near = telling(before(this.tokens, noun.index));
    const quantity = remedy([noun, ...near.filter(({ kind }) => kind !== 'and')], this.topic);
    const amount = quantity && amountFor(quantity, token, this.tokens[token.index + 1]);
    if (!quantity || !amount) return;
    const own = qualifiersOf(near, this.topic.scope);
    this.remedies.push(this.push(quantity.id, amount, this.topic.qualified(own, false), noun.start, token.end));
  }

  private zero(token: Token): void {
    const zero = zeroAt(this.tokens, token.index, this.topic);
    if (!zero) return;
    const inside = this.tokens.slice(token.index, zero.last.index);
    const whose = qualifiersOf(
      [zero.last, ...inside.filter(({ kind }) => kind === 'applicant' || kind === 'channel').reverse()],
      this.topic.scope,
    );
    const own = [...qualifiersOf(before(this.tokens, token.index), this.topic.scope), ...whose];
    const qualifiers = this.topic.qualified(own, false);
    for (const quantity of zero.quantities) {
      const isRemedy = quantity.startsWith('remedies.');
      if (isRemedy && this.topic.scope.reviewsOthers && !this.isOfDisclosure(inside)) continue;
      const isOfDocuments = quantity.startsWith('proactive.');
      this.topic.about(isRemedy ? 'remedies' : isOfDocuments ? 'documents' : 'applications');
      this.push(quantity, { value: 0 }, qualifiers, token.start, zero.last.end);
    }
  }

  private isOfDisclosure(tokens: Token[]): boolean {
    return this.topic.ofDisclosure || tokens.some(({ kind }) => kind === 'disclosure' || kind === 'application');
  }

  /** 上年结转的2件已办结: if nothing new came in, that is the number of all that were dealt with. */
  private finished(carriedIn: Stated, token: Token): void {
    const verb = telling(behind(this.tokens, token.index)).find(({ kind }) => kind !== 'each');
    const nothingNew = this.found.some(({ quantity, amount }) => /received/i.test(quantity) && amount.value === 0);
    if (!nothingNew || verb?.text !== '办结') return;
    this.push('applications.outcomeTotal.total', carriedIn.amount, carriedIn.qualifiers, token.start, verb.end);
  }

  /** 均获维持: the result of every review and case stated before in the sentence. */
  private allResult(token: Token): void {
    const next = this.tokens[token.index + 1];
    const near = before(this.tokens, token.index);
    const isAll = near.some(({ kind, text }) => kind === 'each' || text === '全部');
    const ends = !next || next.kind === 'mark';
    const isClause = near.every(({ kind, text }) => kind !== 'other' || /^(?:获得?|被|予以|得到|结果)$/.test(text));
    if (!ends || !isAll || !isClause || !this.remedies.length) return;
    const column = BY_RESULT.get(token.text);
    if (column !== 'upheld' && column !== 'corrected') return;
    for (const { quantity, amount, qualifiers } of this.remedies) {
      const start = near[near.length - 1]?.start ?? token.start;
      this.push(quantity.replace(/\.total$/, `.${column}`), amount, qualifiers, start, token.end);
    }
    this.remedies = [];
  }

  /** 复议案件中，维持4件: the following counts are of those, whatever was stated last. */
  private named(token: Token): void {
    const quantity = BY_NOUN.get(token.text);
    const isAmong = this.tokens[token.index + 1]?.text.startsWith('中') === true;
    if (isAmong && this.topic.matter === 'remedies' && quantity) this.topic.remedy = quantity;
    this.sameOf(token);
  }

  /** 受理申请14件，全部予以公开: the outcome of all applications that the clause right before counts. */
  private allOutcome(token: Token): void {
    const { index, text, end } = token;
    const next = this.tokens[index + 1];
    const near = before(this.tokens, index);
    const isAll = near.some(({ kind, text: word }) => kind === 'each' || word === '全部');
    const [count, comma] = this.tokens.slice(Math.max(0, index - near.length - 2), index - near.length);
    const whole = this.found.at(-1);
    const ends = !next || (next.kind === 'mark' && next.text !== ':');
    if (!ends || !isAll || !near.every(({ kind }) => kind === 'filler' || kind === 'each')) return;
    if (comma?.text !== ',' || count?.kind !== 'count' || count.end !== whole?.end) return;
    if (BY_NOUN.get(text) !== GRANTED || !WHOLE.test(whole.quantity)) return;
    this.push(GRANTED, whole.amount, whole.qualifiers, near[near.length - 1]?.start ?? token.start, end);
  }

  /** 行政诉讼1件，为未经复议直接起诉: the kind of the litigation just counted, with the same number. */
  private sameOf(token: Token): void {
    const quantity = BY_NOUN.get(token.text) ?? '';
    const next = this.tokens[token.index + 1];
    const near = before(this.tokens, token.index);
    const litigation = this.remedies.filter((each) => each.quantity === LITIGATION);
    const isPredicate = near.length > 0 && telling(near).every(({ kind }) => kind === 'each');
    if (!DIRECT.test(quantity) || !isPredicate || (next && next.kind !== 'mark') || litigation.length !== 1) return;
    const { amount, qualifiers } = litigation[0] as Stated;
    this.push(quantity, amount, qualifiers, token.start, token.end);
  }

  /** Sets the topic where applications are named without a count: 去年同期为45件 may follow. */
  private mention(token: Token): void {
    // Next to a count it is read together with that.
    const [previous, next] = [this.tokens[token.index - 1], this.tokens[token.index + 1]];
    if (previous?.kind === 'count' || next?.kind === 'count') return;
    application([token, ...telling(before(this.tokens, token.index))], this.topic);
  }

  private information({ index }: Token): void {
    const publishes = before(this.tokens, index).some(({ kind }) => kind === 'publish');
    if (publishes) this.topic.published();
  }
}

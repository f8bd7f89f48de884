import { CARRIED_OUT, carried } from './carried';
import { BY_NOUN, BY_PROACTIVE_NOUN, BY_RESULT, BY_VERB } from './lexicon';
import type { Quantity } from './quantity';
import { amongReviews, isCaseAmongReviews, remedy } from './reviews';
import { FEES } from './row-wordings';
import type { Token } from './tokens';
import type { Topic } from './topic';
import { before, behind, telling } from './window';

const RECEIVED = 'applications.received';
const GRANTED = 'applications.granted.total';
/** Kinds of token before a joining word that show that it joins counts, not nouns. */
const ENDS_COUNT = new Set<Token['kind']>(['count', 'percent', 'mark']);
const PARTLY_GRANTED = 'applications.partlyGranted.total';
/** The noun by which verbs are looked up for applications, whatever the text calls them. */
const APPLICATION = '政府信息公开申请';
/** 申请 alone is an application for information only directly after one of these. */
const BEFORE_APPLY = new Set([
  'verb',
  'applicant',
  'channel',
  'and',
  'disclosure',
  'concerning',
  'new',
  'part',
  'officePart',
]);
/** 主动公开15件、依申请公开30件: an attribute of documents, unless a verb says that they were received. */
const ATTRIBUTE = /^(?:政府信息|信息)?依申请公开$|^(依申请公开(?:政府)?信息)$/;
const WHOSE = new Set([
  'applicant',
  'channel',
  'part',
  'officePart',
  'government',
  'quarter',
  'lastYear',
  'year',
  'thisYear',
  'cumulative',
  'whole',
]);
/** Words of whose and when that may be said of any work: 全年受理340件 need not be applications. */
const OF_ANYTHING = new Set(['year', 'thisYear', 'whole', 'lastYear', 'cumulative']);
const of = (verb: string, noun: string): string | undefined => BY_VERB.get(verb)?.get(noun);

/** The row that the verbs of a clause mean for applications: 新收 takes precedence, then 收到 and its like, then 办结. */
function applicationsBy(verbs: Token[]): { id: string; verb: Token | null } {
  const made = verbs
    .map((verb) => ({ id: of(verb.text, APPLICATION), verb }))
    .filter((each): each is { id: string; verb: Token } => each.id !== undefined);
  const isNew = made.find(({ id }) => id.includes('newReceived'));
  return isNew ?? made.find(({ id }) => id === RECEIVED) ?? made[0] ?? { id: RECEIVED, verb: null };
}

/** The row of an outcome. 予以公开 and 部分公开 may be joined to one count; other joined outcomes mean no row. */
function outcome(tokens: Token[], near: Token[], topic: Topic): Quantity | null {
  if (topic.matter !== 'applications' && topic.matter !== null) return null;
  const noun = near[0] as Token;
  const id = BY_NOUN.get(noun.text) as string;
  const [, and, other] = near;
  // A noun joined to the count before it stands alone; 全部, 公开 and 同意 name a row only beside 部分公开.
  const isJoined = and?.kind === 'and' && !ENDS_COUNT.has(tokens[and.index - 1]?.kind ?? 'mark');
  if (!isJoined) return { id, first: noun };
  const isWhole = !other || other.text === '公开' || other.text === '同意';
  const both = [id, isWhole ? GRANTED : BY_NOUN.get(other.text)].sort().join(' ');
  return both === `${GRANTED} ${PARTLY_GRANTED}`
    ? { id: 'applications.granted+partlyGranted.total', first: other ?? and }
    : null;
}

function isAttribute({ text }: Token, { inList, hasCounted }: Topic): boolean {
  const match = ATTRIBUTE.exec(text);
  return match !== null && (match[1] !== undefined || inList || hasCounted);
}

/** The row of applications, by the verb of the clause; of 申请 alone only after a word that leaves no other meaning. */
export function application(near: Token[], topic: Topic): Quantity | null {
  const noun = near[0] as Token;
  const rest = near.slice(1);
  if (rest[0]?.kind === 'row' || rest.some(({ kind }) => kind === 'void' || kind === 'due')) return null;
  const verbs = rest.filter(({ kind }) => kind === 'verb');
  const acts = rest.find(({ kind }) => kind === 'verb' || kind === 'publish');
  if (acts?.kind === 'publish') return null;
  const isPlain = noun.kind === 'application';
  if (!isPlain && rest[0] && !BEFORE_APPLY.has(rest[0].kind) && !WHOSE.has(rest[0].kind)) {
    topic.about('other');
    return null;
  }
  if (!verbs.length && (isPlain ? rest[0]?.kind === 'other' : !rest.some(({ kind }) => WHOSE.has(kind)))) return null;
  if (!verbs.length && isAttribute(noun, topic)) {
    topic.about('publication');
    return null;
  }
  const { id, verb } = applicationsBy(verbs);
  const isNew = id === RECEIVED && rest.some(({ kind }) => kind === 'new');
  topic.about('applications');
  topic.quantity = isNew ? 'applications.newReceived.total' : id;
  return { id: topic.quantity, first: verb ?? noun };
}

/** A row of table two, by its noun and its verb. */
function document(near: Token[], topic: Topic): Quantity | null {
  const noun = near[0] as Token;
  const verbs = near.filter(({ kind }) => kind === 'verb');
  const verb = verbs.find(({ text }) => of(text, noun.text));
  // 制发规范性文件5件，清理规范性文件46件: another act is named.
  const isOfAnother = near[1]?.kind === 'other';
  const last =
    verbs.length || isOfAnother ? null : (topic.subject?.verb ?? (noun.text.endsWith('决定') ? '作出' : null));
  const acts = near.find(({ kind }) => kind === 'publish' || kind === 'verb');
  const isPublished = acts ? acts.kind === 'publish' : topic.matter === 'publication';
  if (isPublished && topic.scope.section !== 'proactive') {
    topic.published();
    return null;
  }
  topic.about('documents');
  const id = verb ? of(verb.text, noun.text) : last ? of(last, noun.text) : undefined;
  topic.subject = id || isOfAnother ? { noun: noun.text, verb: verb?.text ?? last } : null;
  if (id) return { id, first: verb ?? noun };
  const inTable = topic.scope.section === 'proactive' ? BY_PROACTIVE_NOUN.get(noun.text) : undefined;
  return inTable ? { id: inTable, first: noun } : null;
}

/** The quantity of a count whose noun follows it: 接到4份政府信息公开申请. Undefined where no such noun follows. */
function behindIt(tokens: Token[], at: number, near: Token[], topic: Topic): Quantity | null | undefined {
  const right = telling(behind(tokens, at));
  const index = right.findIndex(
    ({ kind }) => !['disclosure', 'concerning', 'due', 'caused', 'new', 'channel', 'applicant'].includes(kind),
  );
  const noun = right[index];
  if (!noun || !['application', 'apply', 'remedy'].includes(noun.kind)) return undefined;
  const words = [noun, ...right.slice(0, index).reverse(), ...near];
  const found =
    noun.kind === 'remedy'
      ? remedy(words, topic)
      : application(
          words.filter(({ kind }) => kind !== 'due'),
          topic,
        );
  return found && { ...found, first: near[0] ?? null, last: noun };
}

/** 3件予以公开，2件不予公开: the outcome follows its count and ends the clause. */
function rowBehind(tokens: Token[], at: number, topic: Topic): Quantity | null {
  const right = telling(behind(tokens, at));
  const [noun] = right;
  const found = noun?.kind === 'row' && right.length === 1 ? outcome(tokens, [noun], topic) : null;
  return found && { id: found.id, first: null, last: noun as Token };
}

/** 其中10件结果维持，4件结果纠正: the result follows its count and ends the clause. */
function resultBehind(tokens: Token[], at: number, { matter, remedy }: Topic): Quantity | null {
  const right = telling(behind(tokens, at));
  const [noun] = right;
  const column = noun?.kind === 'result' && right.length === 1 ? BY_RESULT.get(noun.text) : undefined;
  if (!column || matter !== 'remedies' || !remedy) return null;
  return { id: remedy.replace(/\w+$/, column), first: null, last: noun as Token };
}

/** …，共计28件政府信息公开申请: a total of what was stated before. */
function totalBehind(tokens: Token[], at: number, topic: Topic): Quantity | null {
  const saysAll = before(tokens, at).some(({ kind }) => kind === 'total');
  return saysAll && !topic.inList ? (behindIt(tokens, at, [], topic) ?? null) : null;
}

/** 本年新收的52件申请答复49件: whether the count is of newly received applications only, not of all. */
function isOfThoseBefore(tokens: Token[], at: number): boolean {
  const clause = tokens.slice(Math.max(0, at - 8), at);
  const last = clause.findLastIndex(({ kind }) => kind === 'count');
  if (last < 1 || clause.slice(last).some(({ kind }) => kind === 'mark')) return false;
  return (
    clause[last - 1]?.text === '的' &&
    clause.slice(0, last).some(({ kind, text }) => kind === 'verb' && text.includes('新'))
  );
}

/** The quantity of a count right after its verb, by the noun that follows or else by the topic. */
function act(tokens: Token[], at: number, near: Token[], topic: Topic): Quantity | null {
  const noun = behindIt(tokens, at, near, topic);
  if (noun !== undefined) return noun;
  const verb = near[0] as Token;
  if (verb.kind === 'occur') return null;
  // 下年度继续办理81件: the form's own words for applications carried on.
  const next = near.find(({ kind }) => kind === 'nextYear');
  if (next) return /^(?:办理|处理|答复)$/.test(verb.text) ? { id: CARRIED_OUT, first: next } : null;
  const { subject } = topic;
  const document = subject && topic.matter === 'documents' ? of(verb.text, subject.noun) : undefined;
  if (document) return { id: document, first: verb };
  const id = of(verb.text, APPLICATION);
  // 其中撤回2件，实际答复10件: the table counts more as dealt with.
  const isReal = before(tokens, at).some(({ text }) => text === '实际');
  if (id === 'applications.outcomeTotal.total' && (isReal || isOfThoseBefore(tokens, at))) return null;
  const [following] = behind(tokens, at);
  if (!id || following?.kind === 'topic') return null;
  const known =
    topic.matter === 'applications' ||
    (topic.matter === null && !topic.hasCounted && near.some(({ kind }) => WHOSE.has(kind) && !OF_ANYTHING.has(kind)));
  if (!known || near.some(({ kind }) => kind === 'void' || kind === 'publish' || kind === 'topic')) return null;
  // 其中实际办理9件: a part of the count before; which part is not said.
  if (id === RECEIVED && topic.inList && near.length === 1) return null;
  topic.quantity ??= id;
  topic.about('applications');
  return { id, first: verb };
}

/** 涉及政府信息公开的2件: some of the reviews stated before, or applications received. */
function disclosed(near: Token[], topic: Topic): Quantity | null {
  const noun = near[0] as Token;
  if (topic.matter === 'otherReviews' || topic.matter === 'remedies') {
    const among = amongReviews(near, topic);
    if (among || near[1]?.kind === 'concerning') return among;
  }
  const verb = near.find(({ kind, text }) => kind === 'verb' && of(text, APPLICATION) === RECEIVED);
  if (!verb || near.some(({ kind }) => kind === 'publish' || kind === 'void')) return null;
  return application([{ ...noun, kind: 'application' }, ...near.slice(1)], topic);
}

/** …行政复议2件，区级部门5件: the quantity stated before, of another part of the body. */
function ofAnother(part: Token, { matter, quantity, remedy, isRemedyTold }: Topic): Quantity | null {
  if (matter === 'applications' && quantity) return { id: quantity, first: part };
  return matter === 'remedies' && remedy && isRemedyTold ? { id: remedy, first: part } : null;
}

/** Drops the noun after an outcome, which alone names the row: 不予公开答复2件, 部分公开信息1件, 予以公开的申请3件. */
function atRow(near: Token[]): Token[] {
  const [first, second] = near;
  const isOfRow =
    first?.kind === 'apply' || first?.kind === 'information' || /^(?:答复|回复|处理|办理)$/.test(first?.text ?? '');
  return isOfRow && second?.kind === 'row' ? near.slice(1) : near;
}

/**
 * Determines what the count at `at` counts, by the words of its clause and the topic; null where that is unclear.
 * Updates `topic` with what it learns.
 */
export function quantityOf(tokens: Token[], at: number, topic: Topic): Quantity | null {
  const carrying = carried(tokens, at, topic);
  if (carrying !== undefined) return carrying;
  const near = atRow(telling(before(tokens, at)));
  const [first] = near;
  switch (first?.kind) {
    case 'row':
      return outcome(tokens, near, topic);
    case 'application':
    case 'apply':
      return isCaseAmongReviews(near, topic)
        ? amongReviews([{ ...first, kind: 'disclosure' }, ...near.slice(1)], topic)
        : application(near, topic);
    case 'disclosure':
      return disclosed(near, topic);
    case 'caused':
      return topic.matter === 'otherReviews' || topic.matter === 'remedies' ? amongReviews(near, topic) : null;
    case 'remedy':
      return remedy(near, topic);
    case 'result': {
      const column = BY_RESULT.get(first.text);
      const noun = near[1]?.kind === 'remedy' ? remedy(near.slice(1), topic) : undefined;
      const told = topic.matter === 'remedies' ? topic.remedy : null;
      const row = (noun === undefined ? told : noun?.id)?.replace(/\.\w+$/, '');
      return row ? { id: `${row}.${column}`, first: noun?.first ?? first } : null;
    }
    case 'subject':
      return document(near, topic);
    case 'fees':
      return { id: FEES.quantity, first };
    case 'verb':
    case 'occur':
      return act(tokens, at, near, topic);
    case 'more':
      return topic.quantity ? { id: topic.quantity, first } : null;
    case undefined:
      return rowBehind(tokens, at, topic) ?? resultBehind(tokens, at, topic) ?? totalBehind(tokens, at, topic);
    case 'part':
    case 'officePart':
    case 'government':
      return ofAnother(first, topic);
    default:
      return first && WHOSE.has(first.kind) && topic.matter === 'applications' && topic.quantity
        ? { id: topic.quantity, first }
        : null;
  }
}

import { groupBy } from '../../collections';
import { original, place, type Source } from '../../read/source';
import { kindNames, placeAndKind } from '../names';
import { isOwnPlace, LEVEL, placeName } from '../places';
import { EVERY_FORMAT, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';

/** Words before another body that is rightly named: a partner, a model, a superior. */
const RIGHTLY_BEFORE =
  /(?:赴|到|在|与|和|同|向|对|由|受|经|、|学习|借鉴|考察|兄弟|对口|转发|上级|邻|报送?|函|复|会同|联合|及|原|接受|按照|根据|依据|落实|贯彻|执行|对照)《?$/;
const RIGHTLY_AFTER = /^(?:的)?(?:统一|工作)?(?:指导|部署|要求|安排|领导|支持|组织|联合|对口|等|反馈|移送|转办)/;
/** Making a document of one's own. */
const MADE = /(?:完成|制定|编制|印发|修订|出台|梳理|建立|发布|公布|更新|完善)(?:了|并)?《$/;

/** Local papers are named for their place: 《今日定安》 is no paper of another county. */
const PAPER = /《今日([\u4e00-\u9fff]{2,3})》/g;
/** No report names more of them. */
const MAX_PAPERS = 50;
const NO_PLACE = /^(?:头条|关注|说法|中国|视点|财经|新闻|要闻|农业|政务|观察|报道)/;

function likeBodies(source: Source, issuer: string): Outcome[] {
  const own = placeAndKind(issuer);
  const level = own && LEVEL.exec(own.place)?.[0];
  if (!own || !level) return [];
  const { text } = source.folded;
  const pattern = new RegExp(`([\\u4e00-\\u9fff]{2,4}${level})(?:${kindNames(own.kind).join('|')})`, 'g');
  return Array.from(text.matchAll(pattern)).flatMap((match): Outcome[] => {
    const found = match[1] as string;
    const name = placeName(found, level, text.slice(Math.max(0, match.index - 1), match.index));
    if (name === null || isOwnPlace(name, own.place)) return [];
    const start = match.index + found.length - name.length;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, start - 6), start);
    if (RIGHTLY_BEFORE.test(before) || RIGHTLY_AFTER.test(text.slice(end, end + 8))) return [];
    const actual = original(source, start, end);
    const details = { expected: issuer, actual, data: { issuer, found: actual }, at: place(source, start, end) };
    return [MADE.test(before) ? failed(details) : incomplete(details)];
  });
}

function otherPapers(source: Source, issuer: string): Outcome[] {
  const { text } = source.folded;
  const named = new Map(Array.from(text.matchAll(PAPER), (match) => [match[0], match]));
  return [...named.values()].slice(0, MAX_PAPERS).flatMap((match): Outcome[] => {
    const [whole, name = ''] = match;
    const known = issuer.includes(name) || text.split(name).length > text.split(whole).length;
    if (NO_PLACE.test(name) || known) return [];
    const [start, end] = [match.index, match.index + whole.length];
    const actual = original(source, start, end);
    const data = { issuer, found: actual, variant: 'paper' };
    return [failed({ expected: issuer, actual, data, at: place(source, start, end) })];
  });
}

const isFailed = ({ outcome }: Outcome): boolean => outcome === 'failed';

/**
 * The name of another place left from copying: before the same kind of body, or in the name of a local paper. In the
 * title of a document of one's own it is wrong; elsewhere a person decides.
 */
export const consistencyOtherBody: Rule = {
  id: 'consistency.otherBody',
  severity: 'warning',
  basis: null,
  formats: EVERY_FORMAT,
  says: ['failed', 'failed.paper', 'incomplete'],
  run({ report: { issuer }, reading: { source } }) {
    if (!issuer) return [notApplicable];
    const found = [...likeBodies(source, issuer), ...otherPapers(source, issuer)];
    // A name copied is copied throughout: told once, and where it is wrong for certain if anywhere.
    const nameOf = (outcome: Outcome) => ('actual' in outcome ? outcome.actual : null);
    const order = [...found.filter(isFailed), ...found.filter((each) => !isFailed(each))];
    const outcomes = groupBy(order, nameOf);
    return outcomes.size ? [...outcomes.values()].map(([first]) => first as Outcome) : [passed];
  },
};
